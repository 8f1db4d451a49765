package preview

import (
	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func (d *drawing) flex(m *message.Flex, p fault.Path) bubble {
	p = member(p, "contents")
	if schema.IsNil(m.Contents) {
		return bubble{element: d.unknown("container", m.Contents, p)}
	}
	switch c := m.Contents.(type) {
	case *flex.Bubble:
		return bubble{d.bubble(c, p), c.Size == flex.Giga}
	case *flex.Carousel:
		e := d.name(box("pv-carousel"), p)
		for i, b := range c.Contents {
			at := item(p, "contents", i)
			if d.full(at) {
				break
			}
			if b == nil {
				e.add(d.name(label("pv-card pv-unknown", "nil, no bubble"), at))
				continue
			}
			e.add(box("pv-slide "+bubbleClass(b), d.bubble(b, at)))
		}
		return bubble{e, true}
	}
	return bubble{element: d.unknown("container", m.Contents, p)}
}

// bubbleClass returns the class with the width, the corners and the padding of a bubble.
func bubbleClass(b *flex.Bubble) string {
	if _, ok := flexsize.Bubble[string(b.Size)]; ok {
		return "pv-" + string(b.Size) // one of the keywords
	}
	return "pv-mega"
}

func (d *drawing) bubble(b *flex.Bubble, p fault.Path) *element {
	class := bubbleClass(b)
	if b.Size != "" && class != "pv-"+string(b.Size) {
		d.drop(p, "size", string(b.Size))
	}
	e := d.name(box("pv-bubble "+class), p)
	switch b.Direction {
	case "", flex.LTR:
		e.Dir = "ltr"
	case flex.RTL:
		e.Dir = "rtl"
	default:
		d.drop(p, "direction", string(b.Direction))
	}
	s := b.Styles
	if s == nil {
		s = &flex.Styles{}
	}
	var alt *element // what older versions show in place of a video
	d.block(e, "header", b.Header, s.Header, p)
	if !schema.IsNil(b.Hero) {
		hero := box("pv-block pv-hero")
		d.blockStyle(e, hero, s.Hero, p, "hero")
		hero.add(d.hero(b.Hero, member(p, "hero")))
		e.add(hero)
		if v, ok := b.Hero.(*flex.Video); ok && !schema.IsNil(v.AltContent) {
			alt = d.hero(v.AltContent, member(member(p, "hero"), "altContent"))
		}
	}
	d.block(e, "body", b.Body, s.Body, p)
	if b.Body != nil && b.Footer != nil {
		e.class("pv-footed")
	}
	d.block(e, "footer", b.Footer, s.Footer, p)
	tappable(e, b.Action)
	if alt != nil {
		return box("pv-stack", e, label("pv-caption", "before LINE 11.22.0, in place of the video:"), box("pv-bubble "+class, box("pv-block pv-hero", alt)))
	}
	return e
}

// block draws a block that is a box, with its style.
func (d *drawing) block(bubble *element, name string, b *flex.Box, s *flex.BlockStyle, p fault.Path) {
	if b == nil {
		return
	}
	e := box("pv-block pv-" + name)
	d.blockStyle(bubble, e, s, p, name)
	bubble.add(e.add(d.box(b, member(p, name), frame{})))
}

func (d *drawing) blockStyle(bubble, block *element, s *flex.BlockStyle, p fault.Path, name string) {
	if s == nil {
		return
	}
	at := member(member(p, "styles"), name)
	var r rule
	d.color(&r, "background-color", at, "backgroundColor", s.BackgroundColor)
	d.style(block, &r)
	d.name(block, at)
	if s.Separator && len(bubble.Children) > 0 { // not above the first block
		line := box("pv-separator")
		var r rule
		d.color(&r, "background-color", at, "separatorColor", s.SeparatorColor)
		d.style(line, &r)
		bubble.add(line)
	}
}

func (d *drawing) hero(h flex.Hero, p fault.Path) *element {
	switch h := h.(type) {
	case *flex.Box:
		return d.box(h, p, frame{})
	case *flex.Image:
		return d.image(h, p, frame{})
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
		e.add(d.action("pv-tag", v.Action, member(p, "action")))
	}
	return e
}

func (d *drawing) ratio(r *rule, p fault.Path, s string) {
	w, h, ok := ratio(s)
	if !ok {
		if w, h = 1, 1; s != "" {
			d.drop(p, "aspectRatio", s)
		}
	}
	r.set("aspect-ratio", number(w, "")+"/"+number(h, ""))
}
