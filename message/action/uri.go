package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/link"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// URI opens a page in LINE's browser, a phone call or a LINE URL scheme.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#uri-action
type URI struct {
	Label  string  // see [Place] for its limit
	URI    string  // 1 to 1000 UTF-16 code units; https, http, line or tel, percent-encoded: see [EncodeURI]
	AltURI *AltURI // for LINE for PC; works only in Flex messages

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *URI) describe(f *schema.Fields) {
	f.Kind("action", "uri", "uri-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("uri", &a.URI, schema.UTF16(1, MaxURI).Is(link.Opened))
	f.Lint("altUri", fault.Ignored, "not used here, altUri works only in Flex messages", func(x schema.Finder) {
		x.If(a.AltURI != nil && !x.Scoped(schema.Strict))
	})
	schema.One(f, "altUri", &a.AltURI, schema.Pointers((*AltURI).describe), schema.Optional)
}

// AltURI is the URI that LINE for macOS and Windows opens instead.
type AltURI struct {
	Desktop string // at most 1000 UTF-16 code units; https, http, line or tel, percent-encoded

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *AltURI) describe(f *schema.Fields) {
	f.Struct("action.uri.altUri", "an altUri", "uri-action", &a.Extra)
	f.String("desktop", &a.Desktop, schema.UTF16(0, MaxURI).Is(link.Opened))
}
