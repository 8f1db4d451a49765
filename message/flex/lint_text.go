package flex

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/internal/schema"
)

// How wide a text is depends on the font of the phone. The widths here are rather too small, and the rooms
// rather too large, so that a text that is found too long is.

// sure is how much wider than its room a text has to be.
const sure = 1.1

// lintWidth finds a text without wrap that is wider than its room.
func (t *Text) lintWidth(x schema.Finder) {
	if t.Wrap || t.AdjustMode != "" || t.MaxLines != nil && *t.MaxLines > 0 || t.Position == Absolute {
		return
	}
	room := width(x.Room(), t.Flex)
	if wide := t.width(); room > 0 && wide > room*sure {
		x.Say("about " + strconv.Itoa(int(wide)) + " px wide in a room of " + strconv.Itoa(int(room)) +
			" px at most: likely cut; wrap or adjustMode would show all of it")
	}
}

// width is about how many pixels the text needs on one line, 0 where that is open: names to be filled.
func (t *Text) width() float64 {
	font := fontSizePx(t.Size, fontPx[MD])
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
	if v, ok := fontPx[s]; ok {
		return v
	}
	return without
}

func textWidth(s string, font float64) float64 {
	if strings.Contains(s, "{{") {
		return 0
	}
	ems := 0.0
	for _, r := range s {
		ems += em(r)
	}
	return ems * font
}

// em is about the width of r as a part of the font size.
func em(r rune) float64 {
	switch {
	case r == 0x200D || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
		return 0
	case wide(r):
		return 0.95
	case strings.ContainsRune("iIjlftr.,:;!|'`()[]{}/\\- \"", r):
		return 0.24
	case r >= '0' && r <= '9' || unicode.IsUpper(r):
		return 0.53
	}
	return 0.45
}

// wide reports whether r is of the East Asian widths wide and full-width, emoji among them, but for what
// joins others to one.
//
// Source: https://www.unicode.org/reports/tr11/
func wide(r rune) bool {
	switch {
	case r < 0x1100 || r >= 0x1F3FB && r <= 0x1F3FF: // skin tones join
		return false
	case r <= 0x115F, r >= 0x2E80 && r <= 0x303E, r >= 0x3041 && r <= 0xA4CF, r >= 0xA960 && r <= 0xA97C,
		r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE6F,
		r >= 0xFF01 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, r >= 0x1F300 && r <= 0x1F64F,
		r >= 0x1F680 && r <= 0x1F6FF, r >= 0x1F900 && r <= 0x1F9FF, r >= 0x20000 && r <= 0x3FFFD:
		return true
	}
	return false
}

// lintCrowded finds components beside each other that take what they need, as flex 0 says, and need more
// than there is.
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
		x.Say("about " + strconv.Itoa(int(sum)) + " px wide together, as all have flex 0, in a room of " +
			strconv.Itoa(int(room)) + " px at most: the last are likely cut")
	}
}

// needed is about how wide a component of flex 0 is, at least.
func needed(c Component, room float64) float64 {
	switch c := c.(type) {
	case *Text:
		if !c.Wrap && c.AdjustMode == "" {
			return min(c.width(), room)
		}
	case *Icon:
		return fontSizePx(c.Size, fontPx[MD])
	case *Box:
		if v, ok := c.Width.px(room); ok && c.MaxWidth == "" {
			return v
		}
	case *Image:
		if v, ok := c.Size.px(room); ok {
			return min(v, room)
		}
		return min(imagePx[c.Size], room)
	}
	return 0
}
