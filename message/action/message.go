package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Message sends Text as a message of the user.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#message-action
type Message struct {
	Label string // see [Place] for its limit
	Text  string // 1 to 300 grapheme clusters

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Message) describe(f *schema.Fields) {
	f.Kind("action", "message", "message-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("text", &a.Text, schema.Graphemes(1, MaxText).Shown())
}
