package action_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// A fitted label fits, in clusters and in code points. A label that fits is unchanged.
func FuzzFitLabel(f *testing.F) {
	for _, s := range []string{"", "Confirm and pay later", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "か\u3099か\u3099", "a\xff", "\r\n\r\n"} {
		f.Add(s, uint8(action.InImageCarousel))
	}
	f.Fuzz(func(t *testing.T, s string, place uint8) {
		p := action.Place(place)
		fitted := p.FitLabel(s)
		assert.True(t, length.Grapheme.Fits(fitted, p.MaxLabel()), "%q", fitted)
		assert.True(t, length.CodePoint.Fits(fitted, p.MaxLabel()), "%q", fitted)
		assert.Equal(t, fitted, p.FitLabel(fitted), "fitting twice changes nothing")
		if length.CodePoint.Fits(s, p.MaxLabel()) {
			assert.Equal(t, s, fitted)
		}
		for _, v := range fault.Violations(p.CheckLabel(fitted)) {
			assert.NotEqual(t, fault.TooLong, v.Rule)
		}
	})
}

// The result of EncodeURI needs no more encoding.
func FuzzEncodeURI(f *testing.F) {
	for _, s := range []string{"https://example.com/注文?q=Good morning", "tel:1", "https://a/%", "line://a|b", " https://a", "a:\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := action.EncodeURI(s)
		if err != nil {
			assert.Empty(t, got)
			return
		}
		again, err := action.EncodeURI(got)
		assert.NoError(t, err)
		assert.Equal(t, got, again)
		for i := range len(got) {
			assert.True(t, got[i] > ' ' && got[i] < 0x7F, "%q", got)
		}
	})
}
