package message_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	texts := func(n int) []message.Message {
		list := make([]message.Message, n/20)
		for i := range list {
			list[i] = &message.Text{Text: strings.Repeat("あ", i%20)}
		}
		return list
	}
	compose := func(n int) *message.Composer {
		c := message.Compose("a")
		for range n / 2 {
			c = c.Add("b").Emoji(heart)
		}
		return c
	}
	mention := func(n int) *message.MentionComposer {
		c := compose(n).Mention(brown)
		for range n / 2 {
			c = c.Add("b").Mention(brown).Emoji(heart)
		}
		return c
	}
	dollars := func(n int) *message.Text {
		m := &message.Text{Text: strings.Repeat("$a", n)}
		for i := range n {
			m.Emojis = append(m.Emojis, message.TextEmoji{Index: 2 * i, ProductID: "a", EmojiID: "1"})
		}
		return m
	}
	growth.Check(t, growth.Table{
		"NewRaw":                 growth.Text(func(s string) { _, _ = message.NewRaw(`{"type":"a","x":"` + s + `"}`) }),
		"Compose":                growth.Text(func(s string) { message.Compose(s).TextV2() }),
		"Composer.Add":           func(n int) func() { return func() { compose(n) } },
		"Composer.Text":          func(n int) func() { c := compose(n); return func() { c.Text() } },
		"Composer.TextV2":        func(n int) func() { c := compose(n); return func() { c.TextV2() } },
		"MentionComposer.Add":    func(n int) func() { return func() { mention(n) } },
		"MentionComposer.TextV2": func(n int) func() { c := mention(n); return func() { c.TextV2() } },
		"Text.Split":             func(n int) func() { m := dollars(n); return func() { m.Split() } },
		"TextV2.Split": growth.Text(func(s string) {
			m := &message.TextV2{Text: strings.ReplaceAll(s, "$", "{a}"), Substitution: map[string]message.Substitution{"a": &message.Emoji{}}}
			m.Split()
		}),
		"AltText":       growth.Text(func(s string) { message.AltText(s) }),
		"ContentKindOf": growth.Text(func(s string) { message.ContentKindOf("text/" + s) }),
		"Validate":      func(n int) func() { list := texts(n); return func() { _ = message.Validate(list...) } },
		"Fit":           func(n int) func() { list := texts(n); return func() { message.Fit(list...) } },
		"Batch.AppendJSON": func(n int) func() {
			b := message.Batch{To: people(n)}
			return func() { _, _ = b.AppendJSON(nil) }
		},
		"Multicast.Split": func(n int) func() {
			to := people(n)
			r := &message.Multicast{To: append(to, to...), Messages: texts(20)}
			return func() { _, _ = r.Split() }
		},
		"Text.Fit": func(n int) func() {
			m := dollars(2500 + n)
			return func() { one := *m; one.Fit() }
		},
		"TextV2.Fit": growth.Text(func(s string) {
			m := &message.TextV2{Text: strings.ReplaceAll(s, "$", "{a}{{"), Substitution: map[string]message.Substitution{"a": &message.Emoji{}}}
			m.Fit()
		}),
		"Lint": func(n int) func() { list := texts(n); return func() { message.Lint(list...) } },
		"Checked": func(n int) func() {
			list := texts(n)
			return func() { _, _ = message.Checked[message.Message](list...) }
		},
		"CheckedRequest": func(n int) func() {
			b := &message.Broadcast{Messages: []message.Message{&message.Text{Text: "a", Extra: map[string]json.RawMessage{
				"new": json.RawMessage("[" + strings.Repeat("1,", n) + "1]"),
			}}}}
			return func() { _, _ = message.CheckedRequest[message.Broadcast](b) }
		},
		"FromSDK": func(n int) func() {
			list := texts(n)
			return func() { _, _ = message.FromSDK[message.Messages](list) }
		},
		"All": func(n int) func() {
			list := texts(n)
			return func() {
				for range message.All[*message.Text](list...) {
				}
			}
		},
		"Parse": func(n int) func() {
			s := `[` + strings.Repeat(`{"type":"text","text":"a","new":[1]},`, n/20) + `{"type":"text","text":"` + strings.Repeat("$", n) + `"}]`
			return func() { _, _ = message.Parse(s) }
		},
		"QuickReplies": func(n int) func() { list := make([]action.Action, n); return func() { message.QuickReplies(list...) } },
		"*.Mention":    growth.Text(func(s string) { message.Compose("a").Mention(ids.UserID(s)).Mention(ids.UserID(s)).TextV2() }),
	}.JSON(
		new(message.Audio), new(message.Broadcast), new(message.Coupon), new(message.Emoji), new(message.Flex), new(message.Image),
		new(message.Imagemap), new(message.Location), new(message.Mention), new(message.MentionAll), new(message.MentionUser),
		new(message.Messages), new(message.Multicast), new(message.Push), new(message.QuickReply), new(message.QuickReplyItem),
		new(message.Raw), new(message.Reply), new(message.Sender), new(message.Sticker), new(message.Template), new(message.Text),
		new(message.TextEmoji), new(message.TextV2), new(message.Validation), new(message.Video), new(message.LIFFSend), new(message.LIFFShare),
		new(message.LoadingAnimation), new(message.MarkAsRead), new(message.MarkChatAsRead), new(message.ChatReference),
	), nil)
}
