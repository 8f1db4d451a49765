package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Raw is a template of a kind that this version does not know, whole. A check warns of it.
type Raw struct{ raw schema.Raw }

// NewRaw takes the JSON of one template: an object with a type. Use it to send what LINE has added since.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &Raw{r}, nil
}

// JSON is the template as it came.
func (t *Raw) JSON() json.RawMessage {
	if t == nil {
		return nil
	}
	return t.raw.JSON()
}

func (t *Raw) describe(f *schema.Fields) { t.raw.Describe(f, "template", kinds.Names(), nil) }
