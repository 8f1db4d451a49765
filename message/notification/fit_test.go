package notification_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/notification"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxItems":      {Is: notification.MaxItems, Rows: []string{"pnpTemplated.body items"}},
		"MaxButtons":    {Is: notification.MaxButtons, Rows: []string{"pnpTemplated.body buttons"}},
		"MaxContent":    {Is: notification.MaxContent, Rows: []string{"pnpTemplated.item content"}},
		"MaxEmphasized": {Is: notification.MaxEmphasized, Rows: []string{"pnpTemplated.item content|in body.emphasizedItem"}},
		"MaxButtonURL":  {Is: notification.MaxButtonURL, Rows: []string{"pnpTemplated.button url"}},
	}.Check(t)
}

// A URL is not shortened: a shorter one is another page.
func TestFit(t *testing.T) {
	for _, c := range []string{"a", "あ", "👨‍👩‍👧‍👦", "e\u0301"} {
		s := strings.Repeat(c, 5001)
		r := &notification.Templated{Body: &notification.Body{
			EmphasizedItem: &notification.Item{Content: s}, Items: []notification.Item{{Content: s}}, Buttons: []notification.Button{{URL: s}},
		}}
		m := &message.Text{Text: s}
		var paths []fault.Path
		for _, v := range append(r.Fit(), (&notification.Flexible{Messages: []message.Message{m}}).Fit()...) {
			assert.Equal(t, fault.Shortened, v.Rule)
			paths = append(paths, v.Path)
		}
		assert.Equal(t, []fault.Path{"body.emphasizedItem.content", "body.items[0].content", "messages[0].text"}, paths)
		assert.True(t, length.UTF16.Fits(r.Body.EmphasizedItem.Content, notification.MaxEmphasized))
		assert.True(t, length.UTF16.Fits(r.Body.Items[0].Content, notification.MaxContent))
		assert.Equal(t, s, r.Body.Buttons[0].URL)
		assert.True(t, length.UTF16.Fits(m.Text, message.MaxText))
		assert.Empty(t, r.Fit(), "a second Fit has nothing to do")
	}
}
