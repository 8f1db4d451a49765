package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
)

// Confirm is a question with two answers.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#confirm
type Confirm struct {
	Text    string          // 1 to 240 grapheme clusters
	Actions []action.Action // exactly 2, with labels of 1 to 20 grapheme clusters

	Extra map[string]json.RawMessage // JSON members without a field
}

func (t *Confirm) describe(f *schema.Fields) {
	f.Kind("template", "confirm", "confirm", &t.Extra)
	f.String("text", &t.Text, schema.Graphemes(1, MaxConfirmText).Shown())
	schema.List(f, "actions", &t.Actions, schema.Variants(action.Kinds(), slot.ConfirmAction), schema.Items(2, 2, "actions"))
}
