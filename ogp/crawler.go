package ogp

import "strings"

// IsLINECrawler reports whether userAgent, the header of a request to your server, is that of the crawler with which
// LINE makes its previews: whether it contains "line-poker", in any case.
//
// LINE does not document the name. Logs of many sites from 2017 to 2026 agree on
// "facebookexternalhit/1.1;line-poker/1.0". The first half alone is the name of Meta's crawler, which others use as
// well, and says nothing about LINE.
//
// Anybody can send this header, so use it for counting and caching, never for access control. Addresses are no better:
// LINE does not publish those of its platform, and they change. The crawler sends a GET to every URL that is posted in
// a chat, so a GET must change nothing.
func IsLINECrawler(userAgent string) bool {
	const name = "line-poker"
	for i := 0; i+len(name) <= len(userAgent); i++ {
		if strings.EqualFold(userAgent[i:i+len(name)], name) {
			return true
		}
	}
	return false
}
