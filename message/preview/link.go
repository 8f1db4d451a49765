package preview

import (
	"net/url"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// A Link is the preview that LINE shows below a message for a URL in its text: a card with an image, a title, a description and
// the host of the URL. An empty field is not shown. Without a title, a description and an image there is no card.
//
// Package ogp returns what LINE would show for a page:
//
//	p, err := ogp.Fetch(ctx, "https://shop.example/order")
//	link := preview.Link{URL: p.URL, Title: p.Title, Description: p.Description, Image: p.Image}
type Link struct {
	URL         string // of the page; the card shows its host
	Title       string // cut after two lines
	Description string // cut after four lines
	Image       string // the URL of an image, for [Options.Images]
}

func (l Link) empty() bool { return l.Title == "" && l.Description == "" && l.Image == "" }

// host returns the host in the URL, or "".
func (l Link) host() string {
	u, err := url.Parse(l.URL)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

const (
	cardsPath = "cards" // of Options.Cards
	linkPath  = "link"  // of the card of a message, below the path of the message
)

// cardOf returns the index of the card that a path leads to or into.
func cardOf(p fault.Path) (index int, ok bool) {
	n := 0
	for s := range p.Steps() {
		switch {
		case n == 0 && s.Name != cardsPath:
			return 0, false
		case n == 1:
			return s.Index, s == fault.Step{Index: s.Index}
		}
		n++
	}
	return 0, false
}

// linkCard draws the card of a link, or returns nil if it has none.
func (d *drawing) linkCard(l Link, p fault.Path) *element {
	if l.empty() {
		return nil
	}
	e := d.name(box("pv-card pv-link-card"), p)
	if l.Image != "" {
		image := d.fill(box("pv-shape pv-link-image"), picture{url: l.Image, size: "1.91:1"})
		e.add(d.name(image, under(p, "image")))
	}
	return e.add(box("pv-link-words",
		d.text("pv-clamp pv-link-title", l.Title, under(p, "title")),
		d.text("pv-clamp pv-link-description", l.Description, under(p, "description")),
		d.text("pv-line pv-link-host", l.host(), under(p, "url"))))
}

// linkIn returns the link of the first URL in a text message as it is drawn, or an empty link. links is Options.Links.
func linkIn(text *element, links func(string) (Link, bool)) Link {
	if links == nil || text == nil {
		return Link{}
	}
	for _, run := range text.Children {
		if run.Class == urlClass {
			if l, ok := links(run.Text); ok {
				return l
			}
			break
		}
	}
	return Link{}
}

// cardRow draws a link as a message with only its URL.
func (d *drawing) cardRow(l Link, i int) row {
	p := item("", cardsPath, i)
	icon, name := d.sender(nil, "")
	body := box("pv-bubble-place")
	if l.URL != "" {
		body.add(box("pv-text", label(urlClass, l.URL)))
	}
	e := d.linkCard(l, p)
	if e == nil {
		e = d.name(label("pv-caption", "no card: the link has no title, no description and no image"), p)
	}
	return row{
		ID: identifier(d.o.IDPrefix, p), Name: string(p), Kind: "link preview",
		Chat: []*element{box("pv-message", icon, name, body.add(e))}, Findings: d.linked(),
	}
}

// linkNode returns the node of a link in a tree.
func linkNode(l Link, p fault.Path, label string) *node {
	n := &node{path: p, label: label, kind: "link preview", variant: true}
	add := func(name, value string, s style) {
		if value != "" {
			n.attributes = append(n.attributes, attribute{name: name, value: value, style: s})
		}
	}
	add("title", l.Title, isProse)
	add("description", l.Description, isProse)
	add("image", l.Image, isForm)
	add("url", l.URL, isForm)
	if l.empty() {
		n.attributes = append(n.attributes, attribute{value: "no card"})
	}
	return n
}

// addLinks adds the links of messages, and cards without a message. It draws the texts to find the URLs, so that a tree has the same
// links as a page.
func (t *tree) addLinks(o *TextOptions, ms []message.Message) {
	grow := func(parent *node, l Link, p fault.Path, label string) {
		n := linkNode(l, p, label)
		t.at[p] = n
		parent.inside = append(parent.inside, n)
	}
	if o.Links != nil {
		d := newDrawing(&Options{}, new(sheet), nil, nil)
		for i, m := range ms {
			p := item("", "messages", i)
			parent := t.at[p]
			if parent == nil || schema.IsNil(m) {
				continue
			}
			var text *element
			switch m := m.(type) {
			case *message.Text:
				text = d.textMessage(m, p)
			case *message.TextV2:
				text = d.textV2Message(m, p)
			}
			if l := linkIn(text, o.Links); !l.empty() {
				grow(parent, l, under(p, linkPath), linkPath)
			}
		}
	}
	for i, l := range o.Cards {
		p := item("", cardsPath, i)
		grow(t.root, l, p, string(p))
	}
}
