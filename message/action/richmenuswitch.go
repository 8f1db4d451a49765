package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// RichMenuSwitch switches to the rich menu of an alias and sends Data to the bot's webhook. It is allowed only in a
// rich menu.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#richmenu-switch-action
type RichMenuSwitch struct {
	Label           string              // at most 20 grapheme clusters
	RichMenuAliasID ids.RichMenuAliasID // 1 to 32 of a-z 0-9 _ -
	Data            string              // 1 to 300 UTF-16 code units

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *RichMenuSwitch) describe(f *schema.Fields) {
	f.Kind("action", "richmenuswitch", "richmenu-switch-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("richMenuAliasId", (*string)(&a.RichMenuAliasID), schema.UTF16(1, 32).Is(alias))
	f.String("data", &a.Data, schema.UTF16(1, MaxData))
}

// alias only warns: LINE documents the pattern for creating an alias, not for using one.
var alias = schema.IDForm(ids.RichMenuAliasID.Check, fault.SeverityWarning)
