package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/flex"
)

// Flex is a message with a custom layout. See package flex.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#flex-message
type Flex struct {
	AltText    string         // 1 to 1500 UTF-16 code units; shown in notifications; [AltText] fits a text
	Contents   flex.Container // a bubble or a carousel of bubbles
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Flex) describe(f *schema.Fields) {
	f.Kind("message", "flex", "flex-message", &m.Extra)
	f.Within(schema.Filled, true, func() {
		describeAltText(f, &m.AltText)
		schema.One(f, "contents", &m.Contents, schema.Variants(flex.Kinds(), nil), schema.Required)
	})
	describeCommon(f, &m.QuickReply, &m.Sender)
}
