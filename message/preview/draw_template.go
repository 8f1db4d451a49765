package preview

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

func (d *drawing) template(m *message.Template, p fault.Path) *element {
	p = under(p, "template")
	if schema.IsNil(m.Template) {
		return d.unknown("template", m.Template, p)
	}
	switch t := m.Template.(type) {
	case *template.Buttons:
		return d.buttons(t, p)
	case *template.Confirm:
		e := d.name(box("pv-card"), p)
		e.add(d.text("pv-words", t.Text, under(p, "text")))
		return e.add(d.actions("pv-actions pv-across", t.Actions, p))
	case *template.Carousel:
		d.wide = true
		return d.columns(t, p)
	case *template.ImageCarousel:
		d.wide = true
		return d.imageColumns(t, p)
	}
	return d.unknown("template", m.Template, p)
}

// A card is a card of a buttons template, or a column of a carousel.
type card struct {
	image, color  string
	ratio         template.AspectRatio
	size          template.ImageSize
	title, text   string
	action        action.Action
	actions       []action.Action
	path, ratioAt fault.Path
}

func (d *drawing) buttons(t *template.Buttons, p fault.Path) *element {
	return d.card(card{
		image: t.ThumbnailImageURL, color: t.ImageBackgroundColor, ratio: t.ImageAspectRatio, size: t.ImageSize,
		title: t.Title, text: t.Text, action: t.DefaultAction, actions: t.Actions, path: p, ratioAt: p,
	})
}

func (d *drawing) columns(t *template.Carousel, p fault.Path) *element {
	e := d.name(box("pv-carousel"), p)
	for i := range t.Columns {
		at := item(p, "columns", i)
		if d.full(at) {
			break
		}
		c := &t.Columns[i]
		e.add(box("pv-slide pv-mega", d.card(card{
			image: c.ThumbnailImageURL, color: c.ImageBackgroundColor, ratio: t.ImageAspectRatio, size: t.ImageSize,
			title: c.Title, text: c.Text, action: c.DefaultAction, actions: c.Actions, path: at, ratioAt: p,
		})))
	}
	return e
}

func (d *drawing) card(c card) *element {
	e := d.name(box("pv-card"), c.path)
	if c.image != "" {
		var r rule
		shape, size := value("1.51"), "300 x 199 px"
		switch c.ratio {
		case "", template.Rectangle:
		case template.Square:
			shape, size = "1", "300 x 300 px"
		default:
			d.drop(c.ratioAt, "imageAspectRatio", string(c.ratio))
		}
		r.set("aspect-ratio", shape)
		d.color(&r, "background-color", c.path, "imageBackgroundColor", c.color)
		fit := template.Cover
		if c.size != "" {
			fit = c.size
		}
		d.keyword(&r, "object-fit", c.ratioAt, "imageSize", string(fit), fitWords)
		img := box("pv-shape")
		d.style(img, &r)
		d.fill(img, picture{url: c.image, size: size + ", " + string(fit)})
		e.add(tappable(d.name(img, under(c.path, "thumbnailImageUrl")), c.action))
	}
	head := box("pv-head",
		d.text("pv-title", c.title, under(c.path, "title")),
		d.text("pv-words", c.text, under(c.path, "text")))
	if !schema.IsNil(c.action) {
		tappable(d.name(head, under(c.path, "defaultAction")), c.action)
	}
	return e.add(head, d.actions("pv-actions", c.actions, c.path))
}

// actions draws the buttons of a template.
func (d *drawing) actions(class string, list []action.Action, p fault.Path) *element {
	e := d.name(box(class), under(p, "actions"))
	for i, a := range list {
		at := item(p, "actions", i)
		if d.full(at) {
			break
		}
		e.add(d.action("pv-button pv-link", a, at))
	}
	return e
}

// action draws an action as its label.
func (d *drawing) action(class string, a action.Action, p fault.Path) *element {
	text := labelOf(a)
	if schema.IsNil(a) {
		text = "nil, no action"
	}
	return tappable(d.name(box(class, label("pv-label", text)), p), a)
}

func (d *drawing) imageColumns(t *template.ImageCarousel, p fault.Path) *element {
	e := d.name(box("pv-carousel"), p)
	for i := range t.Columns {
		at := item(p, "columns", i)
		if d.full(at) {
			break
		}
		c := &t.Columns[i]
		img := d.fill(box("pv-shape pv-square"), picture{url: c.ImageURL, size: "300 x 300 px"})
		e.add(d.name(box("pv-slide pv-mega pv-tile",
			tappable(d.name(img, under(at, "imageUrl")), c.Action),
			d.action("pv-tag", c.Action, under(at, "action"))), at))
	}
	return e
}
