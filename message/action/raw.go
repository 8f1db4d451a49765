package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Raw is the JSON of an action of a type that this version does not know. Lint warns of it.
type Raw struct{ raw schema.Raw }

// NewRaw returns a Raw of the JSON of one action, an object with a type. Use it for types LINE has added recently.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &Raw{r}, nil
}

// JSON returns the unchanged JSON of a.
func (a *Raw) JSON() json.RawMessage {
	if a == nil {
		return nil
	}
	return a.raw.JSON()
}

func (a *Raw) describe(f *schema.Fields) { a.raw.Describe(f, "action", kinds.Names(), nil) }
