package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Clipboard copies text to the clipboard of the device. It needs LINE for iOS or Android 14.0.0.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#clipboard-action
type Clipboard struct {
	Label         string // see [Place] for its limit
	ClipboardText string // 1 to 1000 UTF-16 code units

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Clipboard) describe(f *schema.Fields) {
	f.Kind("action", "clipboard", "clipboard-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("clipboardText", &a.ClipboardText, schema.UTF16(1, MaxClipboardText))
}
