package message_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/template"
)

// Everything that LIFF refuses is named with its place, its reason and the page of LIFF.
func TestLIFFFindings(t *testing.T) {
	yes := &action.Message{Label: "Yes", Text: "Yes"}
	ms := []message.Message{
		&message.TextV2{Text: "a"},
		&message.Sticker{PackageID: "446", StickerID: "1988"},
		&message.Template{AltText: "a", Template: &template.Buttons{Text: "a", Actions: []action.Action{yes}}},
		&message.Flex{AltText: "a", Contents: &flex.Bubble{Body: &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{&flex.Button{Action: yes}}}}},
		&message.Text{Text: "$", Emojis: []message.TextEmoji{{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}}, QuoteToken: "q"},
	}
	only := "only text, sticker, image, video, audio, location, template, flex"
	want := []string{
		"messages[0]: textV2 is not allowed in liff.sendMessages, " + only,
		"messages[2].template.actions[0]: message is not allowed in a message of a LIFF app, only uri",
		"messages[3].contents.body.contents[0].action: message is not allowed in a message of a LIFF app, only uri",
		"messages[4].emojis: LINE emoji are not allowed in a message of a LIFF app",
		"messages[4].quoteToken: a quote token is allowed only in a reply or a push",
	}
	assert.Equal(t, want, details((&message.LIFFSend{Messages: ms}).Validate()))
	want[0] = strings.Replace(strings.Replace(want[0], "sendMessages", "shareTargetPicker", 1), "sticker, ", "", 1)
	want = append(want[:1], append([]string{strings.Replace(strings.Replace(want[0], "[0]", "[1]", 1), "textV2", "sticker", 1)}, want[1:]...)...)
	assert.Equal(t, want, details((&message.LIFFShare{Messages: ms}).Validate()))

	require.NoError(t, message.Validate(ms...), "the Messaging API accepts them all")
	found := fault.Violations((&message.LIFFSend{}).Validate())
	require.Len(t, found, 1)
	assert.Equal(t, "https://developers.line.biz/en/reference/liff/#send-messages", found[0].Doc)
}

// A type that LINE has added since is a warning, as everywhere.
func TestLIFFTakesUnknownKinds(t *testing.T) {
	raw, err := message.NewRaw(`{"type":"hologram"}`)
	require.NoError(t, err)
	assert.NoError(t, (&message.LIFFShare{Messages: []message.Message{raw}}).Validate())
	tap, err := action.NewRaw(`{"type":"call"}`)
	require.NoError(t, err)
	b := &template.Buttons{Text: "a", Actions: []action.Action{tap}}
	assert.NoError(t, (&message.LIFFShare{Messages: []message.Message{&message.Template{AltText: "a", Template: b}}}).Validate())
}
