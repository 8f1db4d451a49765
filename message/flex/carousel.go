package flex

import (
	"encoding/json"
	"slices"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxBubbles is the number of bubbles one [Carousel] takes.
const MaxBubbles = 12

// Carousel is bubbles side by side, to swipe through: all of one size, none with a [Video].
//
// Its JSON has at most 50 KB, which are taken to be 50,000 bytes of UTF-8, as those of a [Bubble] are.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#f-carousel
type Carousel struct {
	Contents []*Bubble // 1 to 12; see [Pack] for more

	Extra map[string]json.RawMessage // members that LINE has and this type has not
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

// checkSizes reports each bubble that is not of the size of the first.
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

// sized reports whether the size is one that LINE has: else the property itself is said to be wrong.
func (b *Bubble) sized() bool {
	return !schema.Held(b.Extra, "size") && slices.Contains(bubbleSizes.Words(), string(b.size()))
}

// size is the size that LINE shows the bubble in.
func (b *Bubble) size() BubbleSize {
	if b.Size == "" {
		return Mega
	}
	return b.Size
}

func item(list string, i int) fault.Path { return fault.PathOf(step(list), fault.Step{Index: i}) }
