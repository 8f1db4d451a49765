package preview

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func (d *drawing) flexText(t *flex.Text, p fault.Path, in *frame) *element {
	e := d.name(box("pv-cell"), p)
	var r rule
	fitted := d.lay(&r, p, in, place{
		flex: t.Flex, margin: t.Margin, position: t.Position,
		offsets: [...]flex.Size{t.OffsetTop, t.OffsetBottom, t.OffsetStart, t.OffsetEnd},
	})
	d.keyword(&r, "justify-content", p, "gravity", string(t.Gravity), gravityWords)
	d.letters(&r, p, &flex.Span{Size: t.Size, Color: t.Color, Weight: t.Weight, Style: t.Style, Decoration: t.Decoration})
	d.keyword(&r, "text-align", p, "align", string(t.Align), alignWords)

	line := box("pv-line")
	font := flexsize.Font["md"]
	if v, _, ok := fontForm.size(string(t.Size)); ok {
		font = v
	}
	ems := 0.0 // the width of the text, in multiples of font
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
	d.letters(&r, p, s)
	d.style(e, &r)
	return e
}

// letters sets the look that a text and a span have in common.
func (d *drawing) letters(r *rule, p fault.Path, s *flex.Span) {
	d.size(r, "font-size", p, "size", string(s.Size), fontForm)
	d.color(r, "color", p, "color", s.Color)
	d.keyword(r, "font-weight", p, "weight", string(s.Weight), weightWords)
	d.keyword(r, "font-style", p, "style", string(s.Style), styleWords)
	d.keyword(r, "text-decoration", p, "decoration", string(s.Decoration), decorationWords)
}

// slack is the ratio of the width of most fonts to the low estimate of flexsize.TextWidth.
const slack = 1.25

// shrinks reports whether a component at p shrinks its text to fit.
func (d *drawing) shrinks(p fault.Path, m flex.AdjustMode) bool {
	if m != "" && m != flex.ShrinkToFit {
		d.drop(p, "adjustMode", string(m))
	}
	return m == flex.ShrinkToFit
}

// shrink gives line the font size at which a text of ems times its font size fits into e, at most font, in px.
func (d *drawing) shrink(e, line *element, ems, font float64) {
	if ems <= 0 {
		return
	}
	e.class("pv-shrinks")
	var r rule
	r.set("font-size", "min("+px(font)+",calc(100cqi/"+number(ems*slack, "")+"))")
	d.style(line, &r)
}
