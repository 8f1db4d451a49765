package flex

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
)

// The width of a text depends on the font of the phone. To avoid false warnings, text widths here are low
// estimates and rooms are high ones.

// sure is the ratio of text width to room from which text counts as too wide.
const sure = 1.1

// lintWidth finds text without wrap that is wider than its room.
func (t *Text) lintWidth(x schema.Finder) {
	if t.Wrap || t.AdjustMode != "" || t.MaxLines != nil && *t.MaxLines > 0 || t.Position == Absolute {
		return
	}
	room := width(x.Room(), t.Flex)
	if wide := t.width(); room > 0 && wide > room*sure {
		x.Say("about " + strconv.Itoa(int(wide)) + " px wide, at most " + strconv.Itoa(int(room)) +
			" px available: probably cut off; wrap or adjustMode would show all of it")
	}
}

// width returns the estimated width of the text on one line, in pixels, or 0 if it has placeholders.
func (t *Text) width() float64 {
	font := fontSizePx(t.Size, flexsize.Font["md"])
	if len(t.Contents) == 0 {
		return textWidth(t.Text, font)
	}
	sum := 0.0
	for i := range t.Contents {
		s := &t.Contents[i]
		if strings.Contains(s.Text, "{{") {
			return 0
		}
		sum += textWidth(s.Text, fontSizePx(s.Size, font))
	}
	return sum
}

func fontSizePx(s Size, without float64) float64 {
	if v, ok := s.px(0); ok {
		return v
	}
	if v, ok := flexsize.Font[string(s)]; ok {
		return v
	}
	return without
}

func textWidth(s string, font float64) float64 {
	if strings.Contains(s, "{{") {
		return 0
	}
	return flexsize.TextWidth(s) * font
}

// lintCrowded finds a row of components with flex 0 that need more space than there is.
func (b *Box) lintCrowded(x schema.Finder) {
	if !b.across() {
		return
	}
	room := b.inside(x.Room())
	if room == 0 {
		return
	}
	sum, count := 0.0, 0
	for _, c := range schema.Present(b.Contents) {
		p := placed(c)
		if p.position == Absolute {
			continue
		}
		if b.share(p) > 0 {
			return
		}
		switch {
		case p.margin != "":
			sum += spacing(p.margin, room)
		case count > 0:
			sum += spacing(b.Spacing, room)
		}
		sum += needed(c, room)
		count++
	}
	if count > 1 && sum > room*sure {
		x.Say("about " + strconv.Itoa(int(sum)) + " px wide in total, as all have flex 0, at most " +
			strconv.Itoa(int(room)) + " px available: the last are probably cut off")
	}
}

// needed returns the estimated minimum width of a component with flex 0, in pixels.
func needed(c Component, room float64) float64 {
	switch c := c.(type) {
	case *Text:
		if !c.Wrap && c.AdjustMode == "" {
			return min(c.width(), room)
		}
	case *Icon:
		return fontSizePx(c.Size, flexsize.Font["md"])
	case *Box:
		if v, ok := c.Width.px(room); ok && c.MaxWidth == "" {
			return v
		}
	case *Image:
		if v, ok := c.Size.px(room); ok {
			return min(v, room)
		}
		return min(flexsize.Image[string(c.Size)], room)
	}
	return 0
}
