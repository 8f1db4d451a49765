package action

import (
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/ids"
)

// LINE URL schemes: links to features of the LINE app, for a [URI] action and elsewhere. They work in LINE for iOS
// and Android, but not for PC. The functions below percent-encode texts and IDs as UTF-8. They keep text that is
// not valid UTF-8, so checks and the encoder refuse it.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/
const (
	OpenCamera   = "https://line.me/R/nv/camera/"           // only from chats
	PickImage    = "https://line.me/R/nv/cameraRoll/single" // only from chats
	PickImages   = "https://line.me/R/nv/cameraRoll/multi"  // only from chats
	SendLocation = "https://line.me/R/nv/location/"         // only in one-on-one chats with the account
	OpenProfile  = "https://line.me/R/nv/profile"           // "My profile" of the user
	OpenLINEID   = "https://line.me/R/nv/profileSetId"      // where users without a LINE ID can set one

	OpenChats            = "https://line.me/R/nv/chat" // the list of chats
	OpenShopping         = "https://line.me/R/nv/commerce"
	OpenWallet           = "https://line.me/R/nv/wallet" // or the MINI Apps tab, which only users in Japan have
	OpenAddFriends       = "https://line.me/R/nv/addFriends"
	OpenOfficialAccounts = "https://line.me/R/nv/officialAccounts"
	OpenVOOMFollowing    = "https://line.me/R/nv/timeline"
)

// ShareText returns the URL of a screen where the user chooses friends or groups to send text to:
// https://line.me/R/share?text=… The URI of an action has room for a text of 107 kana.
func ShareText(text string) string { return "https://line.me/R/share?text=" + percentEncode(text) }

// AddFriend returns the URL of the profile of an Official Account, where the user can add it as a friend, or of the chat
// with it if it is one. account is the basic or premium ID with its "@": https://line.me/R/ti/p/%40linedevelopers
func AddFriend[ID ~string](account ID) string {
	return "https://line.me/R/ti/p/" + percentEncode(string(account))
}

// RecommendAccount returns the URL of a screen where the user chooses friends to recommend an Official Account to. On
// Android it needs LINE 13.8.0.
func RecommendAccount[ID ~string](account ID) string {
	return "https://line.me/R/nv/recommendOA/" + percentEncode(string(account))
}

// OpenAccountChat returns the URL of the chat with an Official Account, with text, if any, in the input field.
func OpenAccountChat[ID ~string](account ID, text string) string {
	uri := "https://line.me/R/oaMessage/" + percentEncode(string(account))
	if text != "" {
		uri += "/?" + percentEncode(text)
	}
	return uri
}

// OpenAccountProfile returns the URL of the business profile of an Official Account.
func OpenAccountProfile[ID ~string](account ID) string {
	return "https://line.me/R/home/public/profile?id=" + percentEncode(strings.TrimPrefix(string(account), "@"))
}

// OpenVOOM returns the URL of the LINE VOOM page of an Official Account.
func OpenVOOM[ID ~string](account ID) string {
	return "https://line.me/R/home/public/main?id=" + percentEncode(strings.TrimPrefix(string(account), "@"))
}

// OpenVOOMPost returns the URL of a LINE VOOM post of an Official Account. LINE VOOM Studio shows the ID of a post.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-line-voom-and-profile
func OpenVOOMPost[ID ~string](account ID, postID string) string {
	return "https://line.me/R/home/public/post?id=" + percentEncode(strings.TrimPrefix(string(account), "@")) +
		"&postId=" + percentEncode(postID)
}

// OpenLIFF returns the URL of a LIFF app with path appended. path is empty or begins with "/" or "?", and must already be
// encoded.
func OpenLIFF(id ids.LIFFID, path string) string { return "https://liff.line.me/" + string(id) + path }

// OpenMINIApp returns the URL of a LINE MINI App with path appended, as [OpenLIFF] does. app is its LIFF ID or its custom
// path.
//
// Source: https://developers.line.biz/en/docs/line-mini-app/develop/permanent-links/
func OpenMINIApp[ID ~string](app ID, path string) string {
	return "https://miniapp.line.me/" + string(app) + path
}

// percentEncode encodes all bytes except the unreserved characters of RFC 3986: letters, digits and - . _ ~
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
