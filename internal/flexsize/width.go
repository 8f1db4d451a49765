package flexsize

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
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
	case r >= 0x1F3FB && r <= 0x1F3FF || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
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
func wide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
