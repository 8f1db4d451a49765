// Package flexsize has the sizes of Flex components in pixels, for the lints of package flex and for package preview.
//
// LINE does not publish these numbers. They are those of the style sheet of its Flex Message Simulator.
package flexsize

import (
	"strconv"
	"strings"
)

// The keywords of sizes, in pixels.
var (
	Space  = map[string]float64{"none": 0, "xs": 2, "sm": 4, "md": 8, "lg": 12, "xl": 16, "xxl": 20} // also of corners
	Font   = map[string]float64{"xxs": 11, "xs": 13, "sm": 14, "md": 16, "lg": 19, "xl": 22, "xxl": 29, "3xl": 35, "4xl": 48, "5xl": 74}
	Image  = map[string]float64{"xxs": 40, "xs": 60, "sm": 80, "md": 100, "lg": 120, "xl": 140, "xxl": 160, "3xl": 180, "4xl": 200, "5xl": 220}
	Border = map[string]float64{"none": 0, "light": 0.5, "normal": 1, "medium": 2, "semi-bold": 3, "bold": 4}
	Bubble = map[string]float64{"nano": 120, "micro": 160, "deca": 220, "hecto": 241, "kilo": 260, "mega": 300, "giga": 500}
)

// Sides returns the padding at each side of a block, in pixels, by the size of the bubble. A hero has none.
func Sides(bubble, block string) float64 {
	switch {
	case block == "hero":
		return 0
	case block == "footer":
		return 10
	}
	switch bubble {
	case "nano", "micro":
		return 10
	case "deca", "hecto":
		return 14
	case "kilo":
		return 13
	}
	return 20
}

// Decimal parses digits with an optional decimal point. It accepts no sign and no exponent.
func Decimal(s string) (v float64, ok bool) {
	whole, fraction, point := strings.Cut(s, ".")
	if whole == "" || point && fraction == "" || strings.Trim(s, "0123456789.") != "" { // ParseFloat accepts more
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// Split splits a size into its number and its unit.
func Split(s string) (digits, unit string) {
	end := strings.LastIndexAny(s, "0123456789.") + 1
	return s[:end], s[end:]
}

// Pixels returns a size with the unit px or %, where 100% is whole pixels. ok is false for any other text.
func Pixels(s string, whole float64) (v float64, ok bool) {
	digits, unit := Split(s)
	v, ok = Decimal(digits)
	switch {
	case !ok:
		return 0, false
	case unit == "px":
		return v, true
	case unit == "%":
		return whole * v / 100, true
	}
	return 0, false
}
