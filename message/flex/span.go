package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Span is a part of a [Text] with its own style.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#span
type Span struct {
	Text       string
	Color      string // #RRGGBB or #RRGGBBAA
	Size       Size   // of the font: px, or xxs to 5xl
	Weight     Weight
	Style      TextStyle
	Decoration Decoration // in addition to that of the text

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *Span) describe(f *schema.Fields) {
	f.Kind("flex", "span", "span", &s.Extra)
	f.String("text", &s.Text, schema.Free())
	f.Lint("text", fault.Doubtful, "empty; LINE's reference allows it, its Flex simulator does not", func(x schema.Finder) {
		_, held := s.Extra["text"]
		x.If(s.Text == "" && !held)
	})
	f.String("color", &s.Color, color)
	f.String("size", (*string)(&s.Size), fontSize)
	f.String("weight", (*string)(&s.Weight), weights)
	f.String("style", (*string)(&s.Style), textStyles)
	f.String("decoration", (*string)(&s.Decoration), decorations)
}
