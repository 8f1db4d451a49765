package preview

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/flexsize"
)

// A value is the text of a CSS value: a constant of this package, or text that a function in this file has written. Those
// functions accept only the forms that LINE documents, and write the number, color or keyword that they have parsed. They never
// copy text of a message.
type value string

// A form is the documented form of a size.
type form struct {
	words   map[string]float64 // keywords, in px
	percent bool
	signed  bool
}

var (
	spaceForm   = form{words: flexsize.Space}
	paddingForm = form{words: flexsize.Space, percent: true}
	offsetForm  = form{words: flexsize.Space, percent: true, signed: true}
	borderForm  = form{words: flexsize.Border}
	fontForm    = form{words: flexsize.Font}
	imageForm   = form{words: flexsize.Image, percent: true}
	extentForm  = form{percent: true}
	lineForm    = form{}
)

// largest is the largest number in a style, far above what any screen shows.
const largest = 100_000

// size returns the number and the unit of s, px or %. ok is false if s does not have the form f.
func (f form) size(s string) (v float64, unit string, ok bool) {
	if v, ok := f.words[s]; ok {
		return v, "px", true
	}
	digits, negative := strings.CutPrefix(s, "-")
	digits, unit = flexsize.Split(digits)
	v, ok = flexsize.Decimal(digits)
	if !ok || v > largest || negative && !f.signed || unit != "px" && (unit != "%" || !f.percent) {
		return 0, "", false
	}
	if negative {
		v = -v
	}
	return v, unit, true
}

func (f form) value(s string) (value, bool) {
	v, unit, ok := f.size(s)
	return number(v, unit), ok
}

// number returns v with a unit, rounded to hundredths.
func number(v float64, unit string) value {
	text := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
	return value(text + unit)
}

func px(v float64) value { return number(v, "px") }

// color returns a color: #rrggbb or #rrggbbaa.
func color(s string) (value, bool) {
	if len(s) != 7 && len(s) != 9 || s[0] != '#' {
		return "", false
	}
	v, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return "", false
	}
	digits := strconv.FormatUint(v, 16)
	return value("#" + strings.Repeat("0", len(s)-1-len(digits)) + digits), true
}

// angle returns an angle from 0deg to below 360deg.
func angle(s string) (value, bool) {
	digits, ok := strings.CutSuffix(s, "deg")
	v, isNumber := flexsize.Decimal(digits)
	if !ok || !isNumber || v >= 360 {
		return "", false
	}
	return number(v, "deg"), true
}

// percentage returns a percentage from 0% to 100%.
func percentage(s string) (value, bool) {
	v, unit, ok := extentForm.size(s)
	if !ok || unit != "%" || v > 100 {
		return "", false
	}
	return number(v, unit), true
}

// ratio returns the sides of an aspect ratio, such as 20:13. The height is at most three times the width.
func ratio(s string) (w, h float64, ok bool) {
	left, right, _ := strings.Cut(s, ":")
	w, _ = flexsize.Decimal(left) // 0 if it is not a number
	h, _ = flexsize.Decimal(right)
	return w, h, w >= 1 && h >= 1 && w <= largest && h <= largest && h <= 3*w
}

// The keywords of LINE, with those of CSS.
var (
	alignWords   = map[string]value{"start": "start", "center": "center", "end": "end"}
	crossWords   = map[string]value{"start": "flex-start", "center": "center", "end": "flex-end"}
	gravityWords = map[string]value{"top": "flex-start", "center": "center", "bottom": "flex-end"}
	itemsWords   = map[string]value{"flex-start": "flex-start", "center": "center", "flex-end": "flex-end"}
	justifyWords = map[string]value{
		"flex-start": "flex-start", "center": "center", "flex-end": "flex-end",
		"space-between": "space-between", "space-around": "space-around", "space-evenly": "space-evenly",
	}
	weightWords     = map[string]value{"regular": "400", "bold": "700"}
	styleWords      = map[string]value{"normal": "normal", "italic": "italic"}
	decorationWords = map[string]value{"none": "none", "underline": "underline", "line-through": "line-through"}
	fitWords        = map[string]value{"fit": "contain", "contain": "contain", "cover": "cover"}
)
