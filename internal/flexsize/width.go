package flexsize

import (
	"strings"
	"unicode"
)

// TextWidth returns the estimated width of s on one line, in multiples of the font size. The width depends on the
// font of the phone. This is a low estimate, so that a text is not called too wide without need.
func TextWidth(s string) float64 {
	ems := 0.0
	for _, r := range s {
		ems += em(r)
	}
	return ems
}

// em returns the estimated width of r as a fraction of the font size.
func em(r rune) float64 {
	switch {
	case r == 0x200D || r >= 0x1F3FB && r <= 0x1F3FF || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
		return 0 // joins the one before it, as skin tones do
	case wide(r):
		return 0.95
	case strings.ContainsRune("iIjlftr.,:;!|'`()[]{}/\\- \"", r):
		return 0.24
	case r >= '0' && r <= '9' || unicode.IsUpper(r):
		return 0.53
	}
	return 0.45
}

// wide reports whether r has the East Asian width wide or fullwidth, as emoji do.
//
// Source: https://www.unicode.org/reports/tr11/
func wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115F, r >= 0x2E80 && r <= 0x303E, r >= 0x3041 && r <= 0xA4CF, r >= 0xA960 && r <= 0xA97C,
		r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE6F,
		r >= 0xFF01 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, r >= 0x1F300 && r <= 0x1F64F,
		r >= 0x1F680 && r <= 0x1F6FF, r >= 0x1F900 && r <= 0x1F9FF, r >= 0x20000 && r <= 0x3FFFD:
		return true
	}
	return false
}
