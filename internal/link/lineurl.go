package link

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// lintLINE warns of LINE's own URLs that do not work as intended according to LINE's guide.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/
func lintLINE(say schema.Finder, s string) {
	_, rest, _ := strings.Cut(s, "://")
	rest, _, _ = strings.Cut(rest, "#")
	rest, query, _ := strings.Cut(rest, "?")
	host, path, _ := strings.Cut(rest, "/")
	host = strings.ToLower(host)

	liff := host == "liff.line.me" || host == "miniapp.line.me"
	if host == "line.me" {
		switch {
		case strings.HasPrefix(path, "R/app/"):
			liff = true
			say.Warn(fault.Deprecated, "https://line.me/R/app/ is deprecated, use https://liff.line.me/")
		case namesAccount(path) && strings.Contains(path, "@"):
			say.Warn(fault.Deprecated, `the "@" of a LINE ID should be percent-encoded as %40`)
		case strings.HasPrefix(path, "R/home/public/") && hasParameter(query, "id=@", "id=%40"):
			say.Warn(fault.Doubtful, `the LINE ID in a URL under https://line.me/R/home/public/ should not begin with "@"`)
		}
	}
	if liff && hasParameter(query, "openExternalBrowser=", "openInAppBrowser=") {
		say.Warn(fault.Ignored, "openExternalBrowser and openInAppBrowser do nothing in the URL of a LIFF app")
	}
}

// namesAccount reports whether a path of line.me contains the LINE ID of an account.
func namesAccount(path string) bool {
	return slices.ContainsFunc([]string{"R/ti/p/", "ti/p/", "R/oaMessage/", "R/nv/recommendOA/"}, func(start string) bool {
		return strings.HasPrefix(path, start)
	})
}

// hasParameter reports whether a parameter in query begins with one of starts.
func hasParameter(query string, starts ...string) bool {
	for parameter := range strings.SplitSeq(query, "&") {
		if slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(parameter, start) }) {
			return true
		}
	}
	return false
}
