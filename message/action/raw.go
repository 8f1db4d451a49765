package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Raw is the JSON of an action of a type that this version does not know. Decoding reports the type as an error, and
// Lint warns about it.
type Raw struct{ raw schema.Raw }

// NewRaw returns a Raw for the JSON of one action, an object with a type member. Use it for types that LINE added after
// this version.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	return schema.NewRaw(text, func(r schema.Raw) Raw { return Raw{r} })
}

// JSON returns the JSON passed to [NewRaw] or decoded, unchanged.
func (a *Raw) JSON() json.RawMessage {
	if a == nil {
		return nil
	}
	return a.raw.JSON()
}

func (a *Raw) describe(f *schema.Fields) { a.raw.Describe(f, "action", kinds.Names(), nil) }
