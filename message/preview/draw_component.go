package preview

import (
	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// component draws a component of a box.
func (d *drawing) component(c flex.Component, p fault.Path, in *frame) *element {
	if schema.IsNil(c) {
		return d.unknown("component", c, p)
	}
	switch c := c.(type) {
	case *flex.Box:
		return d.box(c, p, in)
	case *flex.Text:
		return d.flexText(c, p, in)
	case *flex.Image:
		return d.image(c, p, in)
	case *flex.Icon:
		return d.icon(c, p, in)
	case *flex.Button:
		return d.button(c, p, in)
	case *flex.Separator:
		return d.separator(c, p, in)
	case *flex.Filler:
		e := d.name(box("pv-cell"), p)
		var r rule
		d.lay(&r, p, in, place{flex: c.Flex, filler: true})
		d.style(e, &r)
		return e
	}
	return d.unknown("component", c, p)
}

func (d *drawing) separator(c *flex.Separator, p fault.Path, in *frame) *element {
	e := d.name(box("pv-separator"), p)
	var r rule
	d.lay(&r, p, in, place{fixed: true, margin: c.Margin})
	d.color(&r, "background-color", p, "color", c.Color)
	d.style(e, &r)
	return e
}

func (d *drawing) button(c *flex.Button, p fault.Path, in *frame) *element {
	e := d.name(box("pv-cell"), p)
	var r rule
	fitted := d.lay(&r, p, in, place{
		flex: c.Flex, margin: c.Margin, position: c.Position,
		offsets: [...]flex.Size{c.OffsetTop, c.OffsetBottom, c.OffsetStart, c.OffsetEnd},
	})
	d.keyword(&r, "justify-content", p, "gravity", string(c.Gravity), gravityWords)

	inner := d.action("pv-button", c.Action, under(p, "action"))
	style, painted := "pv-link", property("color")
	switch c.Style {
	case flex.Primary:
		style, painted = "pv-primary", "background-color"
	case flex.Secondary:
		style, painted = "pv-secondary", "background-color"
	case "", flex.Link:
	default:
		d.drop(p, "style", string(c.Style))
	}
	inner.class(style)
	switch c.Height {
	case flex.SM:
		inner.class("pv-sm")
	case "", flex.MD:
	default:
		d.drop(p, "height", string(c.Height))
	}
	var look rule
	d.color(&look, painted, p, "color", c.Color)
	d.style(inner, &look)
	const font, sides = 16, 32 // in px: the font size, and the padding on both sides
	if d.shrinks(p, c.AdjustMode) && c.Action != nil {
		ems := flexsize.TextWidth(labelOf(c.Action))
		if fitted {
			r.set("width", "min(100%,"+px(ems*font*slack+sides)+")")
		}
		d.shrink(inner, inner.Children[0], ems, font)
	}
	d.style(e, &r)
	return e.add(inner)
}
