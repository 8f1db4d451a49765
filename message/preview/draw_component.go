package preview

import (
	"strconv"

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
		return d.boxIn(c, p, in)
	case *flex.Text:
		return d.flexText(c, p, in)
	case *flex.Image:
		return d.imageIn(c, p, in)
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

func (d *drawing) image(m *flex.Image, p fault.Path, in frame) *element { return d.imageIn(m, p, &in) }

func (d *drawing) imageIn(m *flex.Image, p fault.Path, in *frame) *element {
	if m == nil {
		return d.name(label("pv-card pv-unknown", "nil, no image"), p)
	}
	e := d.name(box("pv-cell"), p)
	var r rule
	if in.layout != "" {
		d.lay(&r, p, in, place{
			flex: m.Flex, margin: m.Margin, position: m.Position,
			offsets: [...]flex.Size{m.OffsetTop, m.OffsetBottom, m.OffsetStart, m.OffsetEnd},
		})
	}
	d.keyword(&r, "align-items", p, "align", string(m.Align), crossWords)
	if m.Align == "" {
		r.set("align-items", "center")
	}
	d.keyword(&r, "justify-content", p, "gravity", string(m.Gravity), gravityWords)
	d.style(e, &r)

	var shape rule
	width, about := d.imageWidth(m, p)
	shape.set("width", width)
	d.ratio(&shape, p, m.AspectRatio)
	if m.AspectMode != flex.Fit && m.AspectMode != flex.Cover && m.AspectMode != "" {
		d.drop(p, "aspectMode", string(m.AspectMode))
	} else if m.AspectMode == flex.Cover {
		shape.set("object-fit", "cover")
	}
	d.color(&shape, "background-color", p, "backgroundColor", m.BackgroundColor)
	img := box("pv-shape")
	d.style(img, &shape)
	what := ""
	if m.Animated {
		what = "animated image"
	}
	return tappable(e.add(d.fill(img, picture{url: m.URL, size: about, what: what})), m.Action)
}

// imageWidth returns the width of an image, and its size in words.
func (d *drawing) imageWidth(m *flex.Image, p fault.Path) (width value, about string) {
	w, h, ok := ratio(m.AspectRatio)
	if !ok {
		w, h = 1, 1
	}
	size := string(m.Size)
	switch size {
	case "":
		size = "md"
	case "full":
		size = "100%"
	}
	v, unit, ok := imageForm.size(size)
	if !ok {
		d.drop(p, "size", size)
		v, unit = flexsize.Image["md"], "px"
	}
	if unit == "%" {
		return number(v, unit), string(number(v, "%")) + " of the width, " + string(number(w, "")) + ":" + string(number(h, ""))
	}
	return number(v, unit), "at most " + string(number(v, "")) + " x " + string(number(v*h/w, "px"))
}

func (d *drawing) icon(c *flex.Icon, p fault.Path, in *frame) *element {
	e := d.name(box("pv-icon"), p)
	var r rule
	d.lay(&r, p, in, place{
		fixed: true, margin: c.Margin, position: c.Position,
		offsets: [...]flex.Size{c.OffsetTop, c.OffsetBottom, c.OffsetStart, c.OffsetEnd},
	})
	d.size(&r, "font-size", p, "size", string(c.Size), fontForm)
	w, h, ok := ratio(c.AspectRatio)
	if !ok {
		if w, h = 1, 1; c.AspectRatio != "" {
			d.drop(p, "aspectRatio", c.AspectRatio)
		}
	}
	r.set("width", number(w/h, "em"))
	d.style(e, &r)
	d.fill(e, picture{url: c.URL})
	e.Children = nil // too small for text, and the baseline is the lower edge
	return e
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

	inner := d.action("pv-button", c.Action, member(p, "action"))
	paint := property("background-color")
	switch c.Style {
	case flex.Primary:
		inner.class("pv-primary")
	case flex.Secondary:
		inner.class("pv-secondary")
	case "", flex.Link:
		inner.class("pv-link")
		paint = "color"
	default:
		d.drop(p, "style", string(c.Style))
		inner.class("pv-link")
		paint = "color"
	}
	switch c.Height {
	case flex.SM:
		inner.class("pv-sm")
	case "", flex.MD:
	default:
		d.drop(p, "height", string(c.Height))
	}
	var look rule
	d.color(&look, paint, p, "color", c.Color)
	d.style(inner, &look)
	const font, sides = 16, 32
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

func (d *drawing) flexText(t *flex.Text, p fault.Path, in *frame) *element {
	e := d.name(box("pv-cell"), p)
	var r rule
	fitted := d.lay(&r, p, in, place{
		flex: t.Flex, margin: t.Margin, position: t.Position,
		offsets: [...]flex.Size{t.OffsetTop, t.OffsetBottom, t.OffsetStart, t.OffsetEnd},
	})
	d.keyword(&r, "justify-content", p, "gravity", string(t.Gravity), gravityWords)
	d.size(&r, "font-size", p, "size", string(t.Size), fontForm)
	d.color(&r, "color", p, "color", t.Color)
	d.keyword(&r, "font-weight", p, "weight", string(t.Weight), weightWords)
	d.keyword(&r, "font-style", p, "style", string(t.Style), styleWords)
	d.keyword(&r, "text-decoration", p, "decoration", string(t.Decoration), decorationWords)
	d.keyword(&r, "text-align", p, "align", string(t.Align), alignWords)

	line := box("pv-line")
	font := flexsize.Font["md"]
	if v, unit, ok := fontForm.size(string(t.Size)); ok && unit == "px" {
		font = v
	}
	ems := 0.0
	if len(t.Contents) == 0 {
		line.Text = t.Text
		ems = flexsize.TextWidth(t.Text)
	}
	for i := range t.Contents {
		at := item(p, "contents", i)
		if d.full(at) {
			break
		}
		s := &t.Contents[i]
		line.add(d.span(s, at))
		size := font
		if v, _, ok := fontForm.size(string(s.Size)); ok {
			size = v
		}
		ems += flexsize.TextWidth(s.Text) * size / max(font, 1)
	}
	if t.Wrap {
		d.wrap(line, t, p, font)
	} else if t.LineSpacing != "" {
		if _, ok := lineForm.value(string(t.LineSpacing)); !ok {
			d.drop(p, "lineSpacing", string(t.LineSpacing))
		}
	}
	if d.shrinks(p, t.AdjustMode) && !t.Wrap && in.layout != flex.Baseline {
		if fitted {
			r.set("width", "min(100%,"+px(ems*font*slack)+")")
		}
		d.shrink(e, line, ems, font)
	}
	d.style(e, &r)
	return tappable(e.add(line), t.Action)
}

// wrap sets the lines of a text that wraps.
func (d *drawing) wrap(line *element, t *flex.Text, p fault.Path, font float64) {
	line.class("pv-wrap")
	var r rule
	if t.MaxLines != nil && *t.MaxLines > 0 {
		line.class("pv-clamp")
		r.set("-webkit-line-clamp", value(strconv.Itoa(*t.MaxLines)))
	}
	if t.LineSpacing != "" {
		v, _, ok := lineForm.size(string(t.LineSpacing))
		if !ok {
			d.drop(p, "lineSpacing", string(t.LineSpacing))
		} else {
			// The space is only between lines, so half of it above the first and below the last is taken back.
			r.set("line-height", px(font*lineHeight+v))
			r.set("margin-block", px(-v/2))
		}
	}
	d.style(line, &r)
}

const lineHeight = 1.4 // in multiples of the font size

func (d *drawing) span(s *flex.Span, p fault.Path) *element {
	e := d.name(label("pv-run", s.Text), p)
	var r rule
	d.size(&r, "font-size", p, "size", string(s.Size), fontForm)
	d.color(&r, "color", p, "color", s.Color)
	d.keyword(&r, "font-weight", p, "weight", string(s.Weight), weightWords)
	d.keyword(&r, "font-style", p, "style", string(s.Style), styleWords)
	d.keyword(&r, "text-decoration", p, "decoration", string(s.Decoration), decorationWords)
	d.style(e, &r)
	return e
}

// slack is the ratio of the width of most fonts to the low estimate of flexsize.TextWidth.
const slack = 1.15

func (d *drawing) shrinks(p fault.Path, m flex.AdjustMode) bool {
	if m != "" && m != flex.ShrinkToFit {
		d.drop(p, "adjustMode", string(m))
	}
	return m == flex.ShrinkToFit
}

// shrink gives line the font size with which a text of this width fits into e, at most font.
func (d *drawing) shrink(e, line *element, ems, font float64) {
	if ems <= 0 {
		return
	}
	e.class("pv-shrinks")
	var r rule
	r.set("font-size", "min("+px(font)+",calc(100cqi/"+number(ems*slack, "")+"))")
	d.style(line, &r)
}
