// Package link has the rule for URIs that a tap opens: in actions, in areas of an imagemap, and in the link after its
// video.
package link

import (
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Schemes are the schemes that LINE documents.
const Schemes = "https, http, line or tel"

// Opened is the form of a URI that a tap opens.
var Opened = &schema.Ext{Form: &schema.Form{
	Name: "http|https|line|tel", Rule: fault.BadURI, Check: check, Tail: "(percent-encoded)",
	Rows: []schema.Row{
		{Rule: fault.Deprecated, Text: "line:// and old forms of URLs of LINE", Severity: fault.SeverityWarning},
		{Rule: fault.Doubtful, Text: "URIs that LINE accepts but that may not open", Severity: fault.SeverityWarning},
		{Rule: fault.Ignored, Text: "openExternalBrowser of a LIFF app", Severity: fault.SeverityWarning},
	},
}}

// check accepts the schemes that LINE's server has been seen to accept: the documented ones in any case, and mailto.
func check(say schema.Finder, s string) {
	scheme, ok := schema.Scheme(s)
	if !ok {
		say.Error(fault.BadURI, "no scheme in "+schema.Quote(s)+"; "+Schemes)
		return
	}
	switch lower := strings.ToLower(scheme); lower { // no copy if it is lower case
	case "https", "http":
		if say.Linting() {
			lintLINE(say, s)
		}
	case "tel":
	case "line":
		if strings.HasPrefix(s[len(scheme):], "://app/") {
			say.Warn(fault.Deprecated, "line://app/ is deprecated, use https://liff.line.me/")
		} else {
			say.Warn(fault.Deprecated, "line:// is deprecated, use https://line.me/R/")
		}
	case "mailto":
		say.Warn(fault.Doubtful, "mailto is not documented, though LINE's server accepts it")
	case "sms", "javascript", "data", "ftp", "file":
		say.Error(fault.BadURI, lower+" is refused in "+schema.Quote(s)+"; "+Schemes)
		return
	default:
		if !say.Scoped(schema.OpenURI | schema.Strict) {
			say.Error(fault.BadURI, "no scheme that LINE accepts in "+schema.Quote(s)+"; "+Schemes)
			return
		}
		// LINE's guide to URL schemes allows links to other apps in Flex messages and rich menus.
		say.Warn(fault.Doubtful, schema.Quote(scheme)+" is not one of the documented schemes; "+Schemes)
	}
	schema.CheckURI(say, s)
	if path, _, _ := strings.Cut(s, "?"); say.Linting() && len(path) > 4 && strings.EqualFold(path[len(path)-4:], ".apk") {
		say.Warn(fault.Doubtful, "LINE's server has been seen to refuse paths that end in .apk")
	}
}
