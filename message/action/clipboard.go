package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Clipboard copies a text to the clipboard of the device; LINE for iOS and Android from 14.0.0.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#clipboard-action
type Clipboard struct {
	Label         string // its limit is that of the [Place]
	ClipboardText string // 1 to 1000 UTF-16 code units

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *Clipboard) describe(f *schema.Fields) {
	f.Kind("action", "clipboard", "clipboard-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("clipboardText", &a.ClipboardText, schema.UTF16(1, 1000))
}
