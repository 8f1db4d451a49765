package preview

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func (d *drawing) image(m *flex.Image, p fault.Path, in *frame) *element {
	e := d.name(box("pv-cell"), p)
	var r rule
	d.lay(&r, p, in, place{
		flex: m.Flex, margin: m.Margin, position: m.Position,
		offsets: [...]flex.Size{m.OffsetTop, m.OffsetBottom, m.OffsetStart, m.OffsetEnd},
	})
	d.keyword(&r, "align-items", p, "align", string(m.Align), crossWords)
	if m.Align == "" {
		r.set("align-items", "center")
	}
	d.keyword(&r, "justify-content", p, "gravity", string(m.Gravity), gravityWords)
	d.style(e, &r)

	var shape rule
	w, h := d.ratio(&shape, p, m.AspectRatio)
	about := d.imageSize(&shape, m, p, in.width, h/w)
	d.keyword(&shape, "object-fit", p, "aspectMode", string(m.AspectMode), fitWords)
	d.color(&shape, "background-color", p, "backgroundColor", m.BackgroundColor)
	img := box("pv-shape")
	d.style(img, &shape)
	what := ""
	if m.Animated {
		what = "animated image"
	}
	return e.add(tappable(d.fill(img, picture{url: m.URL, size: about, what: what}), m.Action))
}

// imageSize sets the width of an image in a box that is room px wide, or of unknown width if room is 0. It returns the size of the
// image in words. tall is the ratio of its height to its width.
func (d *drawing) imageSize(r *rule, m *flex.Image, p fault.Path, room, tall float64) string {
	size := m.Size
	switch size {
	case "":
		size = flex.MD
	case flex.Full:
		size = "100%"
	}
	v, unit, ok := imageForm.size(string(size))
	if !ok {
		d.drop(p, "size", string(size))
		v, unit = flexsize.Image[string(flex.MD)], "px"
	}
	r.set("width", number(v, unit))
	most := ""
	switch {
	case room > 0 && unit == "%":
		v *= room / 100
	case room > 0:
		v = min(v, room)
	case unit == "%":
		return string(number(v, unit)) + " of the width, 1:" + string(number(tall, ""))
	default:
		most = "at most "
	}
	return most + strconv.FormatFloat(v, 'f', 0, 64) + " x " + strconv.FormatFloat(v*tall, 'f', 0, 64) + " px"
}

func (d *drawing) icon(c *flex.Icon, p fault.Path, in *frame) *element {
	e := d.name(box("pv-icon"), p)
	var r rule
	d.lay(&r, p, in, place{
		fixed: true, margin: c.Margin, position: c.Position,
		offsets: [...]flex.Size{c.OffsetTop, c.OffsetBottom, c.OffsetStart, c.OffsetEnd},
	})
	d.size(&r, "font-size", p, "size", string(c.Size), fontForm)
	d.ratio(&r, p, c.AspectRatio)
	d.style(e, &r)
	d.fill(e, picture{url: c.URL})
	e.Children = nil // too small for text, and the baseline is the lower edge
	return e
}
