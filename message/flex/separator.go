package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Separator is a line: horizontal in a vertical box, vertical in a horizontal one.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#separator
type Separator struct {
	Margin Size   // before the line: px, or none to xxl
	Color  string // #RRGGBB or #RRGGBBAA

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *Separator) describe(f *schema.Fields) {
	f.Kind("flex", "separator", "separator", &s.Extra)
	notInBaseline(f, "a separator"+inBaseline)
	f.String("margin", (*string)(&s.Margin), space)
	f.String("color", &s.Color, color)
}
