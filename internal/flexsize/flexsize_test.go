package flexsize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/flexsize"
)

func TestDecimal(t *testing.T) {
	for s, want := range map[string]float64{"0": 0, "12": 12, "1.5": 1.5, "007": 7, "0.25": 0.25} {
		v, ok := flexsize.Decimal(s)
		assert.True(t, ok, s)
		assert.Equal(t, want, v, s)
	}
	for _, s := range []string{"", ".", "1.", ".5", "1.2.3", "-1", "+1", "1e3", "0x1", "１", "NaN", "Inf", "1 ", "1_0", strings.Repeat("9", 400)} {
		_, ok := flexsize.Decimal(s)
		assert.False(t, ok, s)
	}
}

func TestSplit(t *testing.T) {
	for s, want := range map[string][2]string{"": {}, "px": {"", "px"}, "x": {"", "x"}, "12": {"12", ""}, "0px": {"0", "px"}, "9.%": {"9.", "%"}, "1px2px": {"1px2", "px"}} {
		digits, unit := flexsize.Split(s)
		assert.Equal(t, want, [2]string{digits, unit}, s)
	}
}

func TestPixels(t *testing.T) {
	for s, want := range map[string]float64{"12px": 12, "0px": 0, "9px": 9, "50%": 150, "1.5px": 1.5} {
		v, ok := flexsize.Pixels(s, 300)
		assert.True(t, ok, s)
		assert.Equal(t, want, v, s)
	}
	for _, s := range []string{"", "md", "px", "12", "12 px", "12PX", "-1px", "12px;", "calc(1px)"} {
		_, ok := flexsize.Pixels(s, 300)
		assert.False(t, ok, s)
	}
}

func TestTextWidth(t *testing.T) {
	for s, want := range map[string]float64{
		"": 0, "ああ": 1.9, "AB12": 2.12, "09": 1.06, "il": 0.48, "e\u0301": 0.45, "ก": 0.45, "①": 0.45, "ｱ": 0.45, "Ａ": 0.95, "𠮷": 0.95,
		"👍🏻👍🏿": 1.9, "🏺🐀": 1.9, "👨\u200d👩": 1.9,
	} {
		assert.InDelta(t, want, flexsize.TextWidth(s), 0.001, s)
	}
}
