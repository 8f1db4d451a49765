package action

import (
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/ids"
)

// LINE URL schemes: links to features of the LINE app, for a [URI] action and elsewhere. They work in LINE for
// iOS and Android, not on PCs. Texts and ids are percent-encoded as UTF-8. What is not valid UTF-8 stays
// as it is, so that a check, and the encoder, refuse the message rather than send something else.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/
const (
	OpenCamera     = "https://line.me/R/nv/camera/"           // from chats only
	PickImage      = "https://line.me/R/nv/cameraRoll/single" // from chats only
	PickImages     = "https://line.me/R/nv/cameraRoll/multi"  // from chats only
	SendLocation   = "https://line.me/R/nv/location/"         // in chats of a user with the account only
	OpenProfile    = "https://line.me/R/nv/profile"           // the user's own
	OpenChats      = "https://line.me/R/nv/chat"
	OpenWallet     = "https://line.me/R/nv/wallet"
	OpenAddFriends = "https://line.me/R/nv/addFriends"
	OpenSettings   = "https://line.me/R/nv/settings"
)

// ShareText lets the user choose friends or groups to send text to: https://line.me/R/share?text=…
func ShareText(text string) string { return "https://line.me/R/share?text=" + percentEncode(text) }

// AddFriend opens the profile of an Official Account, to add it as a friend, or the chat with it if it is
// one. The id is its basic or premium ID, "@" and all: https://line.me/R/ti/p/%40linedevelopers
func AddFriend[ID ~string](account ID) string {
	return "https://line.me/R/ti/p/" + percentEncode(string(account))
}

// RecommendAccount lets the user choose friends to recommend an Official Account to. LINE for Android from
// 13.8.0.
func RecommendAccount[ID ~string](account ID) string {
	return "https://line.me/R/nv/recommendOA/" + percentEncode(string(account))
}

// OpenChat opens the chat with an Official Account. With a text, that stands in the input field, to be
// sent by the user.
func OpenChat[ID ~string](account ID, text string) string {
	uri := "https://line.me/R/oaMessage/" + percentEncode(string(account))
	if text != "" {
		uri += "/?" + percentEncode(text)
	}
	return uri
}

// OpenAccountProfile opens the business profile of an Official Account.
func OpenAccountProfile[ID ~string](account ID) string {
	return "https://line.me/R/home/public/profile?id=" + percentEncode(strings.TrimPrefix(string(account), "@"))
}

// OpenVOOM opens the LINE VOOM page of an Official Account.
func OpenVOOM[ID ~string](account ID) string {
	return "https://line.me/R/home/public/main?id=" + percentEncode(strings.TrimPrefix(string(account), "@"))
}

// OpenLIFF opens a LIFF app. path is what follows its URL, beginning with "/" or "?", encoded already; it may
// be empty.
func OpenLIFF(id ids.LIFFID, path string) string { return "https://liff.line.me/" + string(id) + path }

// percentEncode encodes all but the letters, digits and - . _ ~ of RFC 3986.
func percentEncode(s string) string {
	if !utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(upperHex[c>>4])
		b.WriteByte(upperHex[c&15])
	}
	return b.String()
}

const upperHex = "0123456789ABCDEF"
