package action_test

import (
	"fmt"
	"net/url"
	"strings"
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

func ExampleOpenAccountChat() {
	fmt.Println(action.OpenAccountChat("@linedevelopers", "Hi there!"))
	fmt.Println(action.AddFriend(ids.BasicID("@linedevelopers")))
	// Output:
	// https://line.me/R/oaMessage/%40linedevelopers/?Hi%20there%21
	// https://line.me/R/ti/p/%40linedevelopers
}

func ExampleShareButton() {
	fmt.Println(action.ShareButton("https://kissa.example/menu?day=1", "今日の定食"))
	// Output: https://social-plugins.line.me/lineit/share?url=https%3A%2F%2Fkissa.example%2Fmenu%3Fday%3D1&text=%E4%BB%8A%E6%97%A5%E3%81%AE%E5%AE%9A%E9%A3%9F
}

func ExampleInExternalBrowser() {
	fmt.Println(action.InExternalBrowser("https://kissa.example/menu?day=1#lunch"))
	fmt.Println(action.InChromeTab("https://kissa.example/menu"))
	// Output:
	// https://kissa.example/menu?day=1&openExternalBrowser=1#lunch
	// https://kissa.example/menu?openInAppBrowser=0
}

func ExampleOpenMINIApp() {
	fmt.Println(action.OpenMINIApp(ids.LIFFID("1234567890-AbcdEfgh"), "/menu?day=1"))
	fmt.Println(action.OpenMINIApp(ids.MINIAppPath("kissa_hoshi"), ""))
	// Output:
	// https://miniapp.line.me/1234567890-AbcdEfgh/menu?day=1
	// https://miniapp.line.me/kissa_hoshi
}

func ExampleOpenVOOMPost() {
	fmt.Println(action.OpenVOOMPost(ids.BasicID("@linedevelopers"), "1153267270308077003"))
	// Output: https://line.me/R/home/public/post?id=linedevelopers&postId=1153267270308077003
}

func ExampleOpenStickers() {
	fmt.Println(action.OpenStickers(ids.PackageID("446")))
	fmt.Println(action.OpenTheme("0bac8fed-4c75-40c5-9982-e9ecc3b9d191"))
	// Output:
	// https://line.me/R/shop/sticker/detail/446
	// https://line.me/R/shop/theme/detail?id=0bac8fed-4c75-40c5-9982-e9ecc3b9d191
}

func TestSchemes(t *testing.T) {
	assert.Equal(t, "https://line.me/R/home/public/post?id=a&postId=1%2F2%26", action.OpenVOOMPost("@a", "1/2&"))
	assert.Equal(t, "https://line.me/R/shop/sticker/detail/446", action.OpenStickers("446"))
	assert.Equal(t, "https://line.me/R/shop/category/76", action.OpenStickerCategory("76"))
	assert.Equal(t, "https://line.me/R/shop/category/%2F%3F%23", action.OpenStickerCategory("/?#"))
	assert.Equal(t, "https://line.me/R/shop/sticker/author/18", action.OpenStickersBy("18"))
	assert.Equal(t, "https://line.me/R/shop/theme/detail?id=a%26b", action.OpenTheme("a&b"))
	assert.Equal(t, "https://social-plugins.line.me/lineit/share?url=https%3A%2F%2Fline.me%2Fen&text=text", action.ShareButton("https://line.me/en", "text"), "the sample of LINE's page")
	assert.Equal(t, "https://social-plugins.line.me/lineit/share?url=https%3A%2F%2Fline.me%2Fen", action.ShareButton("https://line.me/en", ""))
	assert.Equal(t, "https://line.me/R/oaMessage/%40a", action.OpenAccountChat("@a", ""))
	assert.Equal(t, "https://line.me/R/nv/recommendOA/%40a", action.RecommendAccount("@a"))
	assert.Equal(t, "https://line.me/R/home/public/profile?id=a", action.OpenAccountProfile("@a"))
	assert.Equal(t, "https://line.me/R/home/public/main?id=a_b", action.OpenVOOM("@a_b"))
	assert.Equal(t, "https://liff.line.me/1234567890-AbcdEfgh/path?x=1", action.OpenLIFF("1234567890-AbcdEfgh", "/path?x=1"))
	assert.Equal(t, "https://line.me/R/share?text=a%2Bb%26c%3Dd%23%25%0A", action.ShareText("a+b&c=d#%\n"))
}

// What a text may hold comes back from the URL unchanged: kana, astral letters, ZWJ sequences and reserved characters.
func TestTextsComeBack(t *testing.T) {
	for _, text := range []string{"こんにちは", "𠮷野家", "👨‍👩‍👧‍👦", "か\u3099", "a b+c&d=e#f%g/h?i", "100%25", "\n\t\"<>\\^`{|}", "~-._", "", "\uFFFD"} {
		for name, uri := range map[string]string{"text": action.ShareText(text), "url": action.ShareButton(text, "x"), "id": action.OpenTheme(text)} {
			u, err := url.Parse(uri)
			require.NoError(t, err)
			assert.Equal(t, text, u.Query().Get(name), uri)
			assert.Regexp(t, `^[\w:/.?&=%~-]+$`, uri)
		}
		u, err := url.Parse(action.OpenStickersBy(text))
		require.NoError(t, err)
		assert.Equal(t, "/R/shop/sticker/author/"+text, u.Path)
		u, err = url.Parse(action.ShareButton("https://example.com/", text))
		require.NoError(t, err)
		assert.Equal(t, text, u.Query().Get("text"))
	}
}

// An encoded kana is 9 of the 1000 UTF-16 code units of a URI, an astral letter 12.
func TestSharedTextInAnAction(t *testing.T) {
	for letter, most := range map[string]int{"a": 971, "あ": 107, "𠀋": 80, "&": 323} {
		check := func(n int) error {
			q := message.QuickReplies(&action.URI{Label: "Share", URI: action.ShareText(strings.Repeat(letter, n))})
			return message.Validate(&message.Text{Text: "a", QuickReply: q})
		}
		require.NoError(t, check(most), letter)
		require.ErrorIs(t, check(most+1), fault.TooLong, letter)
	}
}

func TestBrowserParameters(t *testing.T) {
	for uri, want := range map[string]string{
		"https://example.com":                               "https://example.com?openExternalBrowser=1",
		"https://example.com/?":                             "https://example.com/?openExternalBrowser=1",
		"https://example.com/#a?b":                          "https://example.com/?openExternalBrowser=1#a?b",
		"https://example.com/#":                             "https://example.com/?openExternalBrowser=1#",
		"https://example.com/?a=b&&c#d":                     "https://example.com/?a=b&&c&openExternalBrowser=1#d",
		"https://example.com/?a=%E3%81%82+%2B?":             "https://example.com/?a=%E3%81%82+%2B?&openExternalBrowser=1",
		"https://example.com/?openExternalBrowser=1":        "https://example.com/?openExternalBrowser=1",
		"https://example.com/?openExternalBrowser=0&a=b":    "https://example.com/?a=b&openExternalBrowser=1",
		"https://example.com/?openExternalBrowsers=0":       "https://example.com/?openExternalBrowsers=0&openExternalBrowser=1",
		"https://example.com/?openInAppBrowser=0":           "https://example.com/?openInAppBrowser=0&openExternalBrowser=1",
		"https://example.com/あ?い=う#え":                       "https://example.com/あ?い=う&openExternalBrowser=1#え",
		"https://example.com/?q=openExternalBrowser=0#a&b=": "https://example.com/?q=openExternalBrowser=0&openExternalBrowser=1#a&b=",
	} {
		assert.Equal(t, want, action.InExternalBrowser(uri))
		assert.Equal(t, want, action.InExternalBrowser(want), "twice")
	}
	assert.Equal(t, "https://example.com/?a&openInAppBrowser=0#b", action.InChromeTab("https://example.com/?openInAppBrowser=1&a#b"))
}

// Lint says that the parameters do nothing for a LIFF app.
func TestBrowserParametersOfLIFF(t *testing.T) {
	for _, uri := range []string{action.OpenLIFF("1234567890-AbcdEfgh", ""), action.OpenMINIApp("kissa_hoshi", "/a?b=c")} {
		q := message.QuickReplies(&action.URI{Label: "Open", URI: action.InExternalBrowser(uri)})
		found := message.Lint(&message.Text{Text: "a", QuickReply: q})
		require.Len(t, found, 1)
		assert.Equal(t, fault.Ignored, found[0].Rule)
	}
}

// Text in Shift_JIS, as in the last answer of LINE's FAQ, must be refused.
func TestInvalidTextIsRefusedNotEncoded(t *testing.T) {
	q := message.QuickReplies(&action.URI{Label: "Share", URI: action.ShareText("\x82\xb1")})
	m := &message.Text{Text: "a", QuickReply: q}
	require.ErrorIs(t, m.Validate(), fault.BadText)
	_, err := m.AppendJSON(nil)
	require.ErrorIs(t, err, fault.BadText)
	for _, uri := range []string{action.ShareButton("https://example.com/", "\x82\xb1"), action.OpenTheme("\x82\xb1"), action.OpenVOOMPost("@a", "\x82\xb1")} {
		assert.True(t, strings.HasSuffix(uri, "=\x82\xb1"), "%q", uri)
	}
}

// Lint does not warn of the URIs these functions return.
func TestSchemesAreNotDoubtful(t *testing.T) {
	for _, uri := range []string{
		action.OpenCamera, action.OpenChats, action.ShareText("a@b.example"), action.AddFriend("@a"), action.RecommendAccount("@a"), action.OpenAccountChat("@a", "a@b"),
		action.OpenAccountProfile("@a"), action.OpenVOOM("@a"), action.OpenLIFF("1234567890-AbcdEfgh", "/path?x=1"),
		action.OpenMINIApp("kissa_hoshi", "/path?x=1"), action.OpenVOOMPost("@a", "1"), action.OpenStickers("446"), action.OpenStickerCategory("76"), action.OpenStickersBy("18"),
		action.OpenTheme("0bac8fed-4c75-40c5-9982-e9ecc3b9d191"), action.ShareButton("https://example.com/?a=b", "あ @ b"),
		action.InExternalBrowser("https://example.com/?a=b#c"), action.InChromeTab("https://example.com/"),
		action.OpenLINEID, action.OpenShopping, action.OpenOfficialAccounts, action.OpenVOOMFollowing, action.OpenSettings, action.OpenMyStickers,
		action.OpenThemeSettingsIOS, action.OpenThemeSettingsAndroid, action.OpenStickerShop, action.OpenFreeStickers,
	} {
		q := message.QuickReplies(&action.URI{Label: "Open", URI: uri})
		assert.Empty(t, message.Lint(&message.Text{Text: "a", QuickReply: q}), uri)
	}
}

// Of ASCII, the unreserved characters of RFC 3986 stay as they are, and no others.
func TestEveryASCIICharacterOfAnID(t *testing.T) {
	const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
	for c := range byte(0x80) {
		want := fmt.Sprintf("%%%02X", c)
		if strings.IndexByte(unreserved, c) >= 0 {
			want = string(rune(c))
		}
		assert.Equal(t, "https://line.me/R/home/public/main?id=a"+want, action.OpenVOOM("a"+string(rune(c))))
	}
	assert.Equal(t, "https://line.me/R/home/public/main?id=%C2%80%C3%80", action.OpenVOOM("\u0080À"))
	encoded, err := action.EncodeURI("https://example.com/À")
	assert.NoError(t, err)
	assert.Equal(t, "https://example.com/%C3%80", encoded)
}
