package preview

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func (d *drawing) flex(m *message.Flex, p fault.Path) drawn {
	p = under(p, "contents")
	if schema.IsNil(m.Contents) {
		return drawn{element: d.unknown("container", m.Contents, p)}
	}
	switch c := m.Contents.(type) {
	case *flex.Bubble:
		return drawn{d.bubble(c, p, phone-2*edge), c.Size == flex.Giga}
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
			e.add(box("pv-slide pv-"+bubbleSize(b), d.bubble(b, at, phone*8/10)))
		}
		return drawn{e, true}
	}
	return drawn{element: d.unknown("container", m.Contents, p)}
}

// The chat of a phone, in px.
const (
	phone = 375
	edge  = 7 // beside a giga bubble and a carousel
)
