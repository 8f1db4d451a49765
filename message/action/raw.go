package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Raw is an action of a kind that this version does not know, whole. A check warns of it.
type Raw struct{ raw schema.Raw }

// NewRaw takes the JSON of one action: an object with a type. Use it to send what LINE has added since.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &Raw{r}, nil
}

// JSON is the action as it came.
func (a *Raw) JSON() json.RawMessage {
	if a == nil {
		return nil
	}
	return a.raw.JSON()
}

func (a *Raw) describe(f *schema.Fields) { a.raw.Describe(f, "action", kinds.Names(), nil) }
