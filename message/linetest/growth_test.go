package linetest_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/linetest"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"TextEvent": growth.Text(func(s string) { _, _ = linetest.TextEvent("U4af4980629f1d2c3b4a5968778695a4b", s).MarshalJSON() }),
		"Event.Mentioning": growth.Text(func(s string) {
			linetest.TextEvent("", s).Mentioning(linetest.Mention{Text: "a"}, linetest.Mention{Text: "あ"}, linetest.Mention{Text: s[len(s)/2:]})
		}),
		"Event.WithEmoji": growth.Text(func(s string) { linetest.TextEvent("", s).WithEmoji(s[len(s)/2:], "a", "1") }),
		"Sign":            growth.Text(func(s string) { linetest.Sign("secret", []byte(s)) }),
	}, map[string]string{
		"*Event":   "puts its arguments into a struct, as TextEvent does",
		"Event.*":  "sets a field",
		"Server.*": "a stand-in for LINE in the caller's own tests, and not for foreign input",
		"Texts":    "lists the calls of the caller's own test",
	})
}
