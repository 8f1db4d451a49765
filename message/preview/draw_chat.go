package preview

import (
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// sender draws who a message is from.
func (d *drawing) sender(s *message.Sender, p fault.Path) (icon, name *element) {
	account := d.o.Account
	if account == "" {
		account = "Account"
	}
	icon, name = box("pv-avatar"), label("pv-name", account)
	if s == nil {
		return icon, name
	}
	if s.Name != "" {
		name = box("pv-name", d.text("pv-run", s.Name, under(p, "name")))
	}
	d.name(name, p)
	if s.IconURL != "" {
		d.name(d.fill(icon, picture{url: s.IconURL}), under(p, "iconUrl"))
		icon.Children = nil // too small for text
	}
	return icon, name
}

// quickReply draws the buttons of a quick reply. LINE shows only that of the last message.
func (d *drawing) quickReply(q *message.QuickReply, p fault.Path, last bool) *element {
	if q == nil {
		return nil
	}
	e := d.name(box("pv-quick"), p)
	if !last {
		e.class("pv-hidden")
		e.add(label("pv-caption", "not shown: this is not the last message"))
	} else {
		e.add(label("pv-caption pv-desktop-only", "not shown on LINE for PC"))
	}
	row := box("pv-quick-row")
	for i := range q.Items {
		at := item(p, "items", i)
		if d.full(at) {
			break
		}
		b := box("pv-quick-item")
		if url := q.Items[i].ImageURL; url != "" {
			icon := d.name(d.fill(box("pv-quick-icon"), picture{url: url}), under(at, "imageUrl"))
			icon.Children = nil // too small for text
			b.add(icon)
		}
		b.add(d.action("pv-quick-label", q.Items[i].Action, under(at, "action")))
		row.add(d.name(b, at))
	}
	return e.add(row)
}
