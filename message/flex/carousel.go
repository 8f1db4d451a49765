package flex

import (
	"encoding/json"
	"slices"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxBubbles is the maximum number of bubbles in a [Carousel].
const MaxBubbles = 12

// Carousel is a row of bubbles to swipe through. They all have one size, and none has a [Video].
//
// Its JSON has at most 50 KB, which means 50,000 bytes here; see [Bubble].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#f-carousel
type Carousel struct {
	Contents []*Bubble // 1 to 12; see [Pack] for more

	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *Carousel) describe(f *schema.Fields) {
	f.Kind("flex", "carousel", "f-carousel", &c.Extra)
	f.Tallied(animated, func() {
		schema.Weighed(f, c, (*Carousel).describe, carouselWeight, func() {
			f.Within(schema.Crowd, true, func() {
				schema.List(f, "contents", &c.Contents, schema.Pointers((*Bubble).describe), schema.Items(1, MaxBubbles, "bubbles"))
			})
		})
	})
	f.Rule("contents", fault.Uneven, "all bubbles of a carousel have the same size", c.checkSizes)
}

// checkSizes reports each bubble whose size differs from that of the first.
func (c *Carousel) checkSizes(x schema.Finder) {
	first := -1
	for i, b := range c.Contents {
		switch {
		case b == nil || !b.sized():
		case first < 0:
			first = i
		case b.size() != c.Contents[first].size():
			x.At(i, "size", schema.Quote(string(b.size()))+", "+string(item("contents", first))+" has "+
				schema.Quote(string(c.Contents[first].size()))+"; all bubbles of a carousel need the same size")
		}
	}
}

// sized reports whether the size is one of LINE's. If it is not, the property has its own violation.
func (b *Bubble) sized() bool {
	return !schema.Held(b.Extra, "size") && slices.Contains(bubbleSizes.Words(), string(b.size()))
}

// size returns the size at which LINE shows the bubble.
func (b *Bubble) size() BubbleSize {
	if b.Size == "" {
		return Mega
	}
	return b.Size
}

func item(list string, i int) fault.Path {
	return fault.PathOf(fault.Member(list), fault.Step{Index: i})
}
