package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Raw is the JSON of a template of a type that this version does not know. Decoding reports the type as an error, and
// Lint warns about it.
type Raw struct{ raw schema.Raw }

// NewRaw returns a Raw for the JSON of one template, an object with a type member. Use it for types that LINE added
// after this version.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	return schema.NewRaw(text, func(r schema.Raw) Raw { return Raw{r} })
}

// JSON returns the JSON passed to [NewRaw] or decoded, unchanged.
func (t *Raw) JSON() json.RawMessage {
	if t == nil {
		return nil
	}
	return t.raw.JSON()
}

func (t *Raw) describe(f *schema.Fields) { t.raw.Describe(f, "template", kinds.Names(), nil) }
