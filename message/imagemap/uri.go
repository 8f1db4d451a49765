package imagemap

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/link"
	"github.com/linemsg/linemsg/internal/schema"
)

// URI opens a page in LINE's browser, a phone call or a LINE URL scheme.
type URI struct {
	Label   string // spoken by screen readers; at most 100 UTF-16 code units
	LinkURI string // 1 to 1000 UTF-16 code units; https, http, line or tel, percent-encoded: see action.EncodeURI
	Area    Area

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *URI) describe(f *schema.Fields) {
	f.Kind("imagemap.action", "uri", "imagemap-action-objects", &a.Extra)
	f.String("label", &a.Label, label)
	f.String("linkUri", &a.LinkURI, schema.UTF16(1, 1000).Is(link.Opened))
	describeArea(f, &a.Area)
}
