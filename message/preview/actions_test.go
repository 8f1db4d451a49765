package preview_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/preview"
)

func TestEveryActionHasWords(t *testing.T) {
	for _, kind := range action.Kinds().Names() {
		ms, err := message.Parse(`{"type":"text","text":"a","quickReply":{"items":[{"type":"action","action":{"type":"` + kind + `","label":"the label"}}]}}`)
		assert.NoError(t, err, kind)
		n := 0
		for _, a := range message.All[action.Action](ms...) {
			n++
			assert.NotContains(t, preview.Tap(a), "unknown", kind)
			assert.NotEmpty(t, preview.Tap(a), kind)
		}
		assert.Equal(t, 1, n, kind)
		assert.Contains(t, render(t, preview.Options{}, ms...), ">the label<", kind)
	}
	raw, err := action.NewRaw(`{"type":"teleport","label":"Go"}`)
	assert.NoError(t, err)
	assert.Equal(t, "action of an unknown type: teleport", preview.Tap(raw))
	assert.Empty(t, preview.Tap(nil))
	assert.Empty(t, preview.Tap((*action.URI)(nil)))

	for want, a := range map[string]action.Action{
		`posts back "a=1", shows "Yes", openKeyboard, fills in "Dear"`: &action.Postback{Data: "a=1", DisplayText: "Yes", InputOption: action.OpenKeyboard, FillInText: "Dear"},
		`opens https://a.example/, on PCs https://b.example/`:          &action.URI{URI: "https://a.example/", AltURI: &action.AltURI{Desktop: "https://b.example/"}},
		`picks a date, from 2026-01-01, posts back "d"`:                &action.DatetimePicker{Mode: action.Date, Min: "2026-01-01", Data: "d"},
		`switches to the rich menu b, posts back "d"`:                  &action.RichMenuSwitch{RichMenuAliasID: "b", Data: "d"},
	} {
		assert.Equal(t, want, preview.Tap(a))
	}
}
