package preview

import (
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// A frame is the box or the block around a component.
type frame struct {
	layout  flex.Layout
	spacing value   // between components; empty is none
	fitted  bool    // components are as wide as their content, not as the box
	first   bool    // no component in the flow came before
	sides   float64 // default padding of a block, in px
	width   float64 // inside the padding, in px; 0 is unknown
}

func (f frame) across() bool { return f.layout == flex.Horizontal || f.layout == flex.Baseline }

// A place has the properties with which a component lies in its box.
type place struct {
	flex     *int
	fixed    bool // has no share of a row
	filler   bool
	margin   flex.Size
	position flex.Position
	offsets  [4]flex.Size // top, bottom, start, end
}

// lay sets the place of a component in its box. It reports whether the component is as wide as its content.
func (d *drawing) lay(r *rule, p fault.Path, in *frame, c place) (fitted bool) {
	names := [...]string{"offsetTop", "offsetBottom", "offsetStart", "offsetEnd"}
	for i, css := range [...]property{"top", "bottom", "inset-inline-start", "inset-inline-end"} {
		d.size(r, css, p, names[i], string(c.offsets[i]), offsetForm)
	}
	switch c.position {
	case flex.Absolute:
		r.set("position", "absolute")
		return true
	case "", flex.Relative:
	default:
		d.drop(p, "position", string(c.position))
	}
	gap := property("margin-block-start")
	if in.across() {
		gap = "margin-inline-start"
	}
	switch {
	case c.margin != "":
		d.size(r, gap, p, "margin", string(c.margin), spaceForm)
	case !in.first && !c.filler && in.spacing != "":
		r.set(gap, in.spacing)
	}
	in.first = false
	share := 0
	switch {
	case c.fixed && in.across():
	case c.flex != nil && *c.flex < 0:
		d.drop(p, "flex", strconv.Itoa(*c.flex))
	case c.flex != nil:
		share = *c.flex
	case in.across(), c.filler:
		share = 1
	}
	if share > 0 {
		basis := value(" 0 auto")
		if in.across() {
			basis = " 0 0px"
		}
		r.set("flex", value(strconv.Itoa(share))+basis)
		return !in.across() && in.fitted
	}
	return in.across() || in.fitted
}

func (d *drawing) box(b *flex.Box, p fault.Path, in *frame) *element {
	e := d.name(box("pv-box"), p)
	if d.depth >= maxBoxes {
		d.note(p, "the preview ends here, inside "+strconv.Itoa(maxBoxes)+" boxes")
		return e
	}
	switch b.Layout {
	case flex.Vertical, flex.Horizontal, flex.Baseline:
		e.class("pv-" + string(b.Layout)) // one of the keywords
	default:
		e.class("pv-vertical")
		d.drop(p, "layout", string(b.Layout))
	}
	var r rule
	d.lay(&r, p, in, place{
		flex: b.Flex, fixed: b.Width != "" || b.Height != "", margin: b.Margin, position: b.Position,
		offsets: [...]flex.Size{b.OffsetTop, b.OffsetBottom, b.OffsetStart, b.OffsetEnd},
	})
	d.boxLook(&r, b, p)
	d.style(e, &r)

	inner := frame{layout: b.Layout, first: true, fitted: b.AlignItems != ""}
	if !inner.across() {
		inner.width = inside(b, in)
	}
	if b.Spacing != "" {
		v, ok := spaceForm.value(string(b.Spacing))
		if inner.spacing = v; !ok {
			inner.spacing = ""
			d.drop(p, "spacing", string(b.Spacing))
		}
	}
	d.depth++
	for i, c := range b.Contents {
		at := item(p, "contents", i)
		if d.full(at) {
			break
		}
		e.add(d.component(c, at, &inner))
	}
	d.depth--
	return tappable(e, b.Action)
}

// boxLook sets the size and the look of a box.
func (d *drawing) boxLook(r *rule, b *flex.Box, p fault.Path) {
	for _, s := range [...]struct {
		css  property
		name string
		size flex.Size
		form form
	}{
		{"width", "width", b.Width, extentForm},
		{"max-width", "maxWidth", b.MaxWidth, extentForm},
		{"height", "height", b.Height, extentForm},
		{"max-height", "maxHeight", b.MaxHeight, extentForm},
		{"padding", "paddingAll", b.PaddingAll, paddingForm},
		{"padding-block-start", "paddingTop", b.PaddingTop, paddingForm},
		{"padding-block-end", "paddingBottom", b.PaddingBottom, paddingForm},
		{"padding-inline-start", "paddingStart", b.PaddingStart, paddingForm},
		{"padding-inline-end", "paddingEnd", b.PaddingEnd, paddingForm},
		{"border-width", "borderWidth", b.BorderWidth, borderForm},
		{"border-radius", "cornerRadius", b.CornerRadius, spaceForm},
	} {
		d.size(r, s.css, p, s.name, string(s.size), s.form)
	}
	d.color(r, "border-color", p, "borderColor", b.BorderColor)
	d.color(r, "background-color", p, "backgroundColor", b.BackgroundColor)
	d.keyword(r, "justify-content", p, "justifyContent", string(b.JustifyContent), justifyWords)
	d.keyword(r, "align-items", p, "alignItems", string(b.AlignItems), itemsWords)
	d.background(r, b.Background, under(p, "background"))
}

func (d *drawing) background(r *rule, b flex.Background, p fault.Path) {
	if schema.IsNil(b) {
		return
	}
	g, ok := b.(*flex.LinearGradient)
	if !ok {
		d.note(p, "a background of an unknown type is not drawn: "+b.GetType())
		return
	}
	text := value("linear-gradient(")
	complete := true
	add := func(name, s string, parse func(string) (value, bool), before, after value) {
		v, ok := parse(s)
		if !ok {
			complete = false
			d.drop(p, name, s)
		}
		text += before + v + after
	}
	add("angle", g.Angle, angle, "", "")
	add("startColor", g.StartColor, color, ",", "")
	if g.CenterColor != "" {
		add("centerColor", g.CenterColor, color, ",", " ")
		if g.CenterPosition != "" {
			add("centerPosition", string(g.CenterPosition), percentage, "", "")
		} else {
			text += "50%"
		}
	}
	add("endColor", g.EndColor, color, ",", "")
	if complete {
		r.set("background", text+")")
	}
}

// inside returns the width of a box inside its padding and border, in px. It returns 0 if that depends on what is in the box or
// beside it.
func inside(b *flex.Box, in *frame) float64 {
	pixels := func(s flex.Size, f form) float64 {
		v, unit, _ := f.size(string(s))
		switch {
		case unit != "%":
			return v
		case in.width == 0:
			return math.NaN()
		}
		return v * in.width / 100
	}
	width := in.width
	if in.across() || in.fitted || b.Position == flex.Absolute {
		width = 0
	}
	if b.Width != "" {
		width = pixels(b.Width, extentForm)
	}
	if b.MaxWidth != "" {
		width = min(width, pixels(b.MaxWidth, extentForm))
	}
	for _, s := range [...]flex.Size{b.PaddingStart, b.PaddingEnd} {
		if s == "" {
			s = b.PaddingAll
		}
		if s == "" {
			width -= in.sides
		} else {
			width -= pixels(s, paddingForm)
		}
	}
	if width -= 2 * pixels(b.BorderWidth, borderForm); width > 0 {
		return width
	}
	return 0 // also if a percentage is of an unknown width
}
