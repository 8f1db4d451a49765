package imagemap

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Message sends Text as a message of the user.
type Message struct {
	Label string // spoken by screen readers; at most 100 UTF-16 code units
	Text  string // 1 to 400 UTF-16 code units
	Area  Area

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Message) describe(f *schema.Fields) {
	f.Kind("imagemap.action", "message", "imagemap-action-objects", &a.Extra)
	f.String("label", &a.Label, label)
	f.String("text", &a.Text, schema.UTF16(1, MaxText).Shown())
	describeArea(f, &a.Area)
}
