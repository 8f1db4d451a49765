package ogp

import "strings"

// IsLINECrawler reports whether userAgent, the User-Agent header of a request, names the crawler that LINE uses for
// previews. It looks for "line-poker" in any case.
//
// LINE does not document the name. Logs of many sites from 2017 to 2026 agree on
// "facebookexternalhit/1.1;line-poker/1.0". The first half alone is Meta's crawler, which others imitate too.
//
// Anybody can send this header, so use it for counting and caching, never for access control. Addresses are no better:
// LINE does not publish the crawler's, and they change. The crawler sends a GET for every URL posted in a chat, so a
// GET must not change anything.
func IsLINECrawler(userAgent string) bool {
	const name = "line-poker"
	for i := 0; i+len(name) <= len(userAgent); i++ {
		if strings.EqualFold(userAgent[i:i+len(name)], name) {
			return true
		}
	}
	return false
}
