package imagemap

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Clipboard copies text to the clipboard of the device. It needs LINE for iOS or Android 14.0.0.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-clipboard-action-object
type Clipboard struct {
	Label         string // spoken by screen readers; at most 100 UTF-16 code units
	ClipboardText string // 1 to 1000 UTF-16 code units
	Area          Area

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Clipboard) describe(f *schema.Fields) {
	f.Kind("imagemap.action", "clipboard", "imagemap-clipboard-action-object", &a.Extra)
	f.String("label", &a.Label, label)
	f.String("clipboardText", &a.ClipboardText, schema.UTF16(1, 1000))
	describeArea(f, &a.Area)
}
