package flex

import (
	"math"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// color is the form of colors. LINE's reference documents the alpha channel for some of them only; its Flex
// simulator accepts it for all.
var color = schema.Free().Is(&schema.Ext{Form: &schema.Form{
	Name: "#RRGGBB|#RRGGBBAA", Rule: fault.BadFormat, Check: checkColor,
}})

func checkColor(say schema.Finder, s string) {
	if isColor(s) {
		return
	}
	hint := "; #RRGGBB or #RRGGBBAA"
	switch {
	case isColor("#" + s):
		hint = ", it does not start with #" + hint
	case len(s) == 4 && isColor("#"+s[1:]+s[1:]):
		hint = ", it has one digit per channel, not two" + hint
	}
	say.Error(fault.BadFormat, schema.Quote(s)+" is not a color"+hint)
}

func isColor(s string) bool {
	if len(s) != 7 && len(s) != 9 || s[0] != '#' {
		return false
	}
	for i := 1; i < len(s); i++ {
		c := s[i] | 0x20
		if (s[i] < '0' || s[i] > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// opaque reports whether s is a color without transparency.
func opaque(s string) bool {
	return isColor(s) && (len(s) == 7 || strings.EqualFold(s[7:], "ff"))
}

// luminance returns the relative luminance of an opaque color.
//
// Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
func luminance(color string) float64 {
	channel := func(i int) float64 {
		v, _ := strconv.ParseUint(color[i:i+2], 16, 8)
		c := float64(v) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(1) + 0.7152*channel(3) + 0.0722*channel(5)
}

// contrast returns the contrast ratio of two opaque colors, 1 to 21.
//
// Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
