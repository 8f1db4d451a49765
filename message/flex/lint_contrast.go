package flex

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// minContrast is the minimum contrast ratio of large text. Small text should have 4.5.
//
// Source: https://www.w3.org/TR/WCAG22/#contrast-minimum
const minContrast = 3

// lintContrast finds text whose color is too close to that of its box.
func (t *Text) lintContrast(x schema.Finder) {
	ground := x.Room().Ground
	if t.Position == Absolute || t.moved() {
		return
	}
	if len(t.Contents) == 0 {
		if detail := faint(t.Color, ground); detail != "" {
			x.Say(detail)
		}
		return
	}
	for i := range t.Contents {
		if detail := faint(t.Contents[i].Color, ground); detail != "" {
			x.Deep(detail, fault.Member("contents"), fault.Step{Index: i}, fault.Member("color"))
		}
	}
}

// lintContrast finds a link label whose color is too close to that of its box. LINE picks the label color of
// other buttons.
func (b *Button) lintContrast(x schema.Finder) {
	if b.Position == Absolute || b.Style != "" && b.Style != Link {
		return
	}
	if detail := faint(b.Color, x.Room().Ground); detail != "" {
		x.Say(detail)
	}
}

// faint returns a detail if color is too close to ground, and "" if either is unknown or not opaque.
func faint(color, ground string) string {
	if !opaque(color) || !opaque(ground) {
		return ""
	}
	c := contrast(color, ground)
	if c >= minContrast {
		return ""
	}
	return schema.Quote(color) + " on " + schema.Quote(ground) + " has a contrast of " +
		strconv.FormatFloat(float64(int(c*10))/10, 'f', -1, 64) + ":1, below 3:1, hard to read"
}
