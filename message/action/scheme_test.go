package action_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

func ExampleShareText() {
	fmt.Println(action.ShareText("Hi there!"))
	fmt.Println(action.ShareText("こんにちは"))
	// Output:
	// https://line.me/R/share?text=Hi%20there%21
	// https://line.me/R/share?text=%E3%81%93%E3%82%93%E3%81%AB%E3%81%A1%E3%81%AF
}

func ExampleOpenChat() {
	fmt.Println(action.OpenChat("@linedevelopers", "Hi there!"))
	fmt.Println(action.AddFriend(ids.BasicID("@linedevelopers")))
	// Output:
	// https://line.me/R/oaMessage/%40linedevelopers/?Hi%20there%21
	// https://line.me/R/ti/p/%40linedevelopers
}

func TestSchemes(t *testing.T) {
	assert.Equal(t, "https://line.me/R/oaMessage/%40a", action.OpenChat("@a", ""))
	assert.Equal(t, "https://line.me/R/nv/recommendOA/%40a", action.RecommendAccount("@a"))
	assert.Equal(t, "https://line.me/R/home/public/profile?id=a", action.OpenAccountProfile("@a"))
	assert.Equal(t, "https://line.me/R/home/public/main?id=a_b", action.OpenVOOM("@a_b"))
	assert.Equal(t, "https://liff.line.me/1234567890-AbcdEfgh/path?x=1", action.OpenLIFF("1234567890-AbcdEfgh", "/path?x=1"))
	assert.Equal(t, "https://line.me/R/share?text=a%2Bb%26c%3Dd%23%25%0A", action.ShareText("a+b&c=d#%\n"))
}

// Text in Shift_JIS, as in the last answer of LINE's FAQ, must be refused.
func TestInvalidTextIsRefusedNotEncoded(t *testing.T) {
	q := message.QuickReplies(&action.URI{Label: "Share", URI: action.ShareText("\x82\xb1")})
	m := &message.Text{Text: "a", QuickReply: q}
	require.ErrorIs(t, m.Validate(), fault.BadText)
	_, err := m.AppendJSON(nil)
	require.ErrorIs(t, err, fault.BadText)
}

// Lint does not warn of the URIs these functions return.
func TestSchemesAreNotDoubtful(t *testing.T) {
	for _, uri := range []string{
		action.OpenCamera, action.OpenChats, action.ShareText("a@b.example"), action.AddFriend("@a"), action.RecommendAccount("@a"), action.OpenChat("@a", "a@b"),
		action.OpenAccountProfile("@a"), action.OpenVOOM("@a"), action.OpenLIFF("1234567890-AbcdEfgh", "/path?x=1"),
	} {
		q := message.QuickReplies(&action.URI{Label: "Open", URI: uri})
		assert.Empty(t, message.Lint(&message.Text{Text: "a", QuickReply: q}), uri)
	}
}
