package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/template"
)

// Template is a message with one of LINE's fixed layouts. See package template.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#template-messages
type Template struct {
	AltText    string // 1 to 1500 UTF-16 code units; shown in notifications and on PCs; [AltText] fits a text
	Template   template.Template
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Template) describe(f *schema.Fields) {
	f.Kind("message", "template", "template-messages", &m.Extra)
	describeAltText(f, &m.AltText)
	schema.One(f, "template", &m.Template, schema.Variants(template.Kinds(), nil), schema.Required)
	describeCommon(f, &m.QuickReply, &m.Sender)
}
