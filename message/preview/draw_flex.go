package preview

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func (d *drawing) flex(m *message.Flex, p fault.Path) *element {
	p = under(p, "contents")
	if schema.IsNil(m.Contents) {
		return d.unknown("container", m.Contents, p)
	}
	switch c := m.Contents.(type) {
	case *flex.Bubble:
		d.wide = c.Size == flex.Giga
		return d.bubble(c, p, phone-2*edge)
	case *flex.Carousel:
		d.wide = true
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
			e.add(box("pv-slide pv-"+bubbleSize(b), d.bubble(b, at, phone*8/10)))
		}
		return e
	}
	return d.unknown("container", m.Contents, p)
}

// The chat of a phone, in px.
const (
	phone = 375 // its width
	edge  = 7   // between its edge and a giga bubble or a carousel
)
