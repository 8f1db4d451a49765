package action

import "strings"

// InExternalBrowser returns uri with the parameter openExternalBrowser=1, with which LINE opens a page in the
// browser of the phone rather than in its own. It does nothing for LIFF apps. The rest of uri is unchanged, apart
// from another value of the parameter, which is replaced.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-url-in-external-browser
func InExternalBrowser(uri string) string { return withParameter(uri, "openExternalBrowser", "1") }

// InChromeTab returns uri with the parameter openInAppBrowser=0, with which LINE for Android opens a page in a
// Chrome custom tab rather than in its own browser. LINE for iOS ignores it. See [InExternalBrowser] for the rest.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-url-in-external-browser
func InChromeTab(uri string) string { return withParameter(uri, "openInAppBrowser", "0") }

// withParameter sets a parameter of the query of uri, at its end.
func withParameter(uri, name, value string) string {
	uri, fragment, cut := strings.Cut(uri, "#")
	if cut {
		fragment = "#" + fragment
	}
	page, query, _ := strings.Cut(uri, "?")
	var b strings.Builder
	b.WriteString(page)
	b.WriteByte('?')
	for parameter := range strings.SplitSeq(query, "&") {
		if key, _, _ := strings.Cut(parameter, "="); key != name && query != "" {
			b.WriteString(parameter)
			b.WriteByte('&')
		}
	}
	b.WriteString(name + "=" + value + fragment)
	return b.String()
}
