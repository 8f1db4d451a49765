package action_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/action"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxText": {Is: action.MaxText, Rows: []string{
			"action.message text", "action.postback displayText", "action.postback text", "action.postback fillInText",
		}},
		"MaxData":          {Is: action.MaxData, Rows: []string{"action.postback data", "action.datetimepicker data", "action.richmenuswitch data"}},
		"MaxURI":           {Is: action.MaxURI, Rows: []string{"action.uri uri", "action.uri.altUri desktop"}},
		"MaxClipboardText": {Is: action.MaxClipboardText, Rows: []string{"action.clipboard clipboardText"}},
	}.Check(t)
}

func TestPlaceFit(t *testing.T) {
	for place, label := range map[action.Place]string{
		action.InQuickReply: strings.Repeat("あ", 19) + "…", action.InImageCarousel: strings.Repeat("あ", 11) + "…",
		action.InFlexButton: strings.Repeat("あ", 39) + "…", action.Place(0): strings.Repeat("あ", 50),
	} {
		a := &action.Postback{Label: strings.Repeat("あ", 50), Data: strings.Repeat("a", 301), DisplayText: strings.Repeat("👋", 301)}
		changed := place.Fit(a)
		require.NotEmpty(t, changed)
		assert.Equal(t, label, a.Label)
		assert.Equal(t, strings.Repeat("👋", 299)+"…", a.DisplayText)
		assert.Equal(t, strings.Repeat("a", 301), a.Data, "data is never cut")
		assert.Empty(t, place.Fit(a))
	}
	assert.Empty(t, action.InQuickReply.Fit(nil))
	assert.Empty(t, action.InQuickReply.Fit((*action.Message)(nil)))
}
