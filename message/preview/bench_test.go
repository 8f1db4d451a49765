package preview_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/preview"
)

// carousels returns n messages, each a carousel of 12 bubbles with some 20 components.
func carousels(n int) []message.Message {
	product := func(i int) *flex.Bubble {
		line := func(left, right string) *flex.Box {
			return flex.NewBox(flex.Horizontal,
				&flex.Text{Text: left, Size: flex.SM, Color: "#555555", Flex: new(0)},
				&flex.Text{Text: right, Size: flex.SM, Color: "#111111", Align: flex.End})
		}
		body := flex.NewBox(flex.Vertical,
			&flex.Text{Text: fmt.Sprintf("Product %d", i), Weight: flex.Bold, Size: flex.XL, Wrap: true},
			flex.NewBox(flex.Baseline,
				&flex.Icon{URL: "https://example.com/star.png", Size: flex.SM},
				&flex.Icon{URL: "https://example.com/star.png", Size: flex.SM},
				&flex.Text{Text: "4.0", Size: flex.SM, Color: "#999999", Margin: flex.MD}),
			&flex.Separator{Margin: flex.MD},
			line("Price", fmt.Sprintf("¥%d", 100*i)), line("In stock", "yes"), line("送料", "無料"))
		body.Spacing = flex.SM
		return &flex.Bubble{
			Hero:   &flex.Image{URL: fmt.Sprintf("https://example.com/%d.jpg", i), Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover},
			Body:   body,
			Footer: flex.NewBox(flex.Vertical, &flex.Button{Style: flex.Primary, Action: uri("Buy")}, &flex.Button{Action: uri("Later")}),
		}
	}
	var ms []message.Message
	for range n {
		c := &flex.Carousel{}
		for i := range flex.MaxBubbles {
			c.Contents = append(c.Contents, product(i))
		}
		ms = append(ms, &message.Flex{AltText: "Products", Contents: c})
	}
	return ms
}

func BenchmarkHTML(b *testing.B) {
	for _, n := range []int{1, 5} {
		b.Run(fmt.Sprintf("%d carousels", n), func(b *testing.B) {
			ms := carousels(n)
			require.NoError(b, message.Validate(ms...))
			b.ReportAllocs()
			for b.Loop() {
				if err := preview.HTML(io.Discard, preview.Options{}, ms...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Memory grows with the messages. A page for 5 carousels takes less than 6 times the memory of one for 1.
func TestMemory(t *testing.T) {
	allocated := func(n int) uint64 {
		ms := carousels(n)
		least := ^uint64(0)
		for range 4 {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			require.NoError(t, preview.HTML(io.Discard, preview.Options{}, ms...))
			runtime.ReadMemStats(&after)
			least = min(least, after.TotalAlloc-before.TotalAlloc)
		}
		return least
	}
	one, five := allocated(1), allocated(5)
	assert.Less(t, five, 6*one)
	assert.Less(t, five, uint64(16<<20), "bytes for 60 bubbles")
}

// A tree in memory can hold itself, or one box in many places.
func TestEnds(t *testing.T) {
	loop := flex.NewBox(flex.Vertical)
	loop.Contents = append(loop.Contents, loop)
	many := flex.NewBox(flex.Vertical, &flex.Text{Text: "a"})
	for range 15 { // 65,535 boxes
		many = flex.NewBox(flex.Vertical, many, many)
	}
	long := flex.NewBox(flex.Vertical)
	for range 3 * preview.MaxElements {
		long.Contents = append(long.Contents, &flex.Filler{})
	}
	for name, b := range map[string]*flex.Box{"the preview ends here, inside 100 boxes": loop, "the preview ends here, after 10000 elements": many} {
		page := render(t, preview.Options{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: b}})
		assert.Contains(t, page, name)
		assert.Less(t, strings.Count(page, "<div"), 2*preview.MaxElements)
	}
	page := render(t, preview.Options{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: long}})
	assert.Contains(t, page, "the preview ends here, after 10000 elements")
}

func uri(label string) *action.URI { return &action.URI{Label: label, URI: "https://example.com/"} }
