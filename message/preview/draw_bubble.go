package preview

import (
	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// bubbleSize returns the size of a bubble. It is one of the keywords, so it can be a part of a class.
func bubbleSize(b *flex.Bubble) string {
	if _, ok := flexsize.Bubble[string(b.Size)]; ok {
		return string(b.Size)
	}
	return string(flex.Mega)
}

// blocks is a bubble being drawn.
type blocks struct {
	*drawing
	bubble *element
	size   string
	path   fault.Path
	room   float64 // the width, in px
}

// bubble draws a bubble that is at most room wide, in px.
func (d *drawing) bubble(b *flex.Bubble, p fault.Path, room float64) *element {
	size := bubbleSize(b)
	if b.Size != "" && size != string(b.Size) {
		d.drop(p, "size", string(b.Size))
	}
	e := d.name(box("pv-bubble pv-"+size), p)
	switch b.Direction {
	case "", flex.LTR:
		e.Dir = "ltr"
	case flex.RTL:
		e.Dir = "rtl"
	default:
		d.drop(p, "direction", string(b.Direction))
	}
	styles := b.Styles
	if styles == nil {
		styles = &flex.Styles{}
	}
	draw := blocks{d, e, size, p, min(room, flexsize.Bubble[size])}
	draw.block("header", b.Header, styles.Header)
	var older *element
	if !schema.IsNil(b.Hero) {
		draw.add("hero", draw.hero(b.Hero, under(p, "hero")), styles.Hero)
		if v, ok := b.Hero.(*flex.Video); ok && !schema.IsNil(v.AltContent) {
			older = draw.hero(v.AltContent, under(under(p, "hero"), "altContent"))
		}
	}
	draw.block("body", b.Body, styles.Body)
	draw.block("footer", b.Footer, styles.Footer)
	if b.Body != nil && b.Footer != nil {
		e.class("pv-footed")
	}
	tappable(e, b.Action)
	if older == nil {
		return e
	}
	return box("pv-stack", e,
		label("pv-caption", "before LINE 11.22.0, in place of the video:"),
		box("pv-bubble pv-"+size, box("pv-block pv-hero", older)))
}

// block draws a block that is a box.
func (d *blocks) block(name string, b *flex.Box, s *flex.BlockStyle) {
	if b != nil {
		d.add(name, d.box(b, under(d.path, name), d.frame(name)), s)
	}
}

// frame returns the frame of a block: that of a box with one component.
func (d *blocks) frame(name string) *frame {
	return &frame{layout: flex.Vertical, width: d.room, sides: flexsize.Sides(d.size, name)}
}

// add adds a block with its style.
func (d *blocks) add(name string, content *element, s *flex.BlockStyle) {
	block := box("pv-block pv-"+name, content)
	if s != nil {
		at := under(under(d.path, "styles"), name)
		var r, line rule
		d.color(&r, "background-color", at, "backgroundColor", s.BackgroundColor)
		d.style(d.name(block, at), &r)
		d.color(&line, "background-color", at, "separatorColor", s.SeparatorColor)
		if s.Separator && len(d.bubble.Children) > 0 { // not above the first block
			e := box("pv-separator")
			d.style(e, &line)
			d.bubble.add(e)
		}
	}
	d.bubble.add(block)
}

func (d *blocks) hero(h flex.Hero, p fault.Path) *element {
	switch h := h.(type) {
	case *flex.Box:
		return d.box(h, p, d.frame("hero"))
	case *flex.Image:
		return d.image(h, p, d.frame("hero"))
	case *flex.Video:
		return d.video(h, p)
	}
	return d.unknown("hero", h, p)
}

func (d *drawing) video(v *flex.Video, p fault.Path) *element {
	e := d.name(box("pv-shape"), p)
	var r rule
	d.ratio(&r, p, v.AspectRatio)
	r.set("object-fit", "cover")
	d.style(e, &r)
	d.fill(e, picture{url: v.PreviewURL, size: "plays " + v.URL, what: "video"})
	e.add(label("pv-play", "▶"))
	if !schema.IsNil(v.Action) {
		e.add(d.action("pv-tag", v.Action, under(p, "action")))
	}
	return e
}

func (d *drawing) ratio(r *rule, p fault.Path, s string) (w, h float64) {
	w, h, ok := ratio(s)
	if !ok {
		if w, h = 1, 1; s != "" {
			d.drop(p, "aspectRatio", s)
		}
	}
	r.set("aspect-ratio", number(w, "")+"/"+number(h, ""))
	return w, h
}
