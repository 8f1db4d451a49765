package action

// ShareButton returns the URL of a Share button of LINE Social Plugins. It is for a button on a web page, with your own
// icon, with which visitors on a phone or a computer send the page to friends. text, if any, is sent with the page; LINE
// for iOS has been seen to ignore it (zenn.dev/toono_f). To share text alone from a message, use [ShareText]. Both
// arguments are percent-encoded as UTF-8. Text that is not valid UTF-8 is kept.
//
// Source: https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons/
func ShareButton(page, text string) string {
	uri := "https://social-plugins.line.me/lineit/share?url=" + percentEncode(page)
	if text != "" {
		uri += "&text=" + percentEncode(text)
	}
	return uri
}
