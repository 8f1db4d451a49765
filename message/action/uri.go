package action

import (
	"encoding/json"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// URI opens a page in LINE's browser, a phone call, or a LINE URL scheme.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#uri-action
type URI struct {
	Label  string  // its limit is that of the [Place]
	URI    string  // 1 to 1000 UTF-16 code units; https, http, line or tel, percent-encoded: see [EncodeURI]
	AltURI *AltURI // for LINE for PC; works in Flex messages only

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *URI) describe(f *schema.Fields) {
	f.Kind("action", "uri", "uri-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("uri", &a.URI, schema.UTF16(1, 1000).Is(Opened()))
	f.Lint("altUri", fault.Ignored, "not used here, LINE takes altUri in Flex messages only", func(x schema.Finder) {
		x.If(a.AltURI != nil && !x.Scoped(schema.Strict))
	})
	schema.One(f, "altUri", &a.AltURI, schema.Pointers((*AltURI).describe), schema.Optional)
}

// AltURI is the page to open on LINE for macOS and Windows instead.
type AltURI struct {
	Desktop string // at most 1000 UTF-16 code units; https, http, line or tel, percent-encoded

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *AltURI) describe(f *schema.Fields) {
	f.Struct("action.uri.altUri", "an altUri", "uri-action", &a.Extra)
	f.String("desktop", &a.Desktop, schema.UTF16(0, 1000).Is(Opened()))
}

var opened = &schema.Ext{Form: &schema.Form{
	Name: "http|https|line|tel", Rule: fault.BadURI, Check: checkOpened, Tail: "(percent-encoded)",
	Rows: []schema.Row{
		{Rule: fault.Deprecated, Text: "line:// and old forms of URLs of LINE", Severity: fault.SeverityWarning},
		{Rule: fault.Doubtful, Text: "URIs that LINE takes and that may not open", Severity: fault.SeverityWarning},
		{Rule: fault.Ignored, Text: "openExternalBrowser of a LIFF app", Severity: fault.SeverityWarning},
	},
}}

// Opened is for this module's own packages: the form of a URI that a tap opens.
func Opened() *schema.Ext { return opened }

// checkOpened holds a URI that a tap opens against what LINE's server was seen to take: schemes in any
// case, mailto though no page documents it, and nothing else of what it was asked.
func checkOpened(say schema.Finder, s string) {
	scheme, ok := schema.Scheme(s)
	if !ok {
		say.Error(fault.BadURI, "no scheme in "+schema.Quote(s)+"; "+schemes)
		return
	}
	switch lower := strings.ToLower(scheme); lower { // no copy where it is lower case already
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
		say.Warn(fault.Doubtful, "mailto is not documented, though LINE's server takes it")
	case "sms", "javascript", "data", "ftp", "file":
		say.Error(fault.BadURI, lower+" is refused in "+schema.Quote(s)+"; "+schemes)
		return
	default:
		if !say.Scoped(schema.OpenURI | schema.Strict) {
			say.Error(fault.BadURI, "no scheme LINE takes in "+schema.Quote(s)+"; "+schemes)
			return
		}
		// LINE's guide to URL schemes lets Flex messages and rich menus open other apps.
		say.Warn(fault.Doubtful, schema.Quote(scheme)+" is none of the documented schemes; "+schemes)
	}
	schema.CheckURI(say, s)
	if path, _, _ := strings.Cut(s, "?"); say.Linting() && len(path) > 4 && strings.EqualFold(path[len(path)-4:], ".apk") {
		say.Warn(fault.Doubtful, "LINE's server was seen to refuse paths that end in .apk")
	}
}

const schemes = "https, http, line or tel"
