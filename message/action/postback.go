package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Postback sends Data to the bot's webhook in a postback event, and shows DisplayText, if set, as a
// message of the user.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#postback-action
type Postback struct {
	Label       string      // its limit is that of the [Place]
	Data        string      // 1 to 300 UTF-16 code units
	DisplayText string      // at most 300 grapheme clusters; not together with Text
	Text        string      // at most 300 grapheme clusters; deprecated by LINE, use DisplayText
	InputOption InputOption // what a tap opens or closes; LINE for iOS and Android from 12.6.0
	FillInText  string      // at most 300 grapheme clusters, line breaks too; only with [OpenKeyboard]

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

// InputOption says what a tap on a [Postback] does to the menu or the keyboard.
type InputOption string

// The input options.
const (
	CloseRichMenu InputOption = "closeRichMenu"
	OpenRichMenu  InputOption = "openRichMenu"
	OpenKeyboard  InputOption = "openKeyboard"
	OpenVoice     InputOption = "openVoice"
)

var inputOptions = schema.OneOf(CloseRichMenu, OpenRichMenu, OpenKeyboard, OpenVoice)

func (a *Postback) describe(f *schema.Fields) {
	f.Kind("action", "postback", "postback-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("data", &a.Data, schema.UTF16(1, 300))
	f.String("displayText", &a.DisplayText, schema.Graphemes(0, 300).Shown())
	f.String("text", &a.Text, schema.Graphemes(0, 300))
	f.Rule("text", fault.Exclusive, "not together with displayText", func(x schema.Finder) {
		x.If(a.Text != "" && a.DisplayText != "")
	})
	f.Lint("text", fault.Deprecated, "deprecated, use displayText", func(x schema.Finder) { x.If(a.Text != "") })
	f.Lint("text", fault.Doubtful, "not for quick replies, use displayText", func(x schema.Finder) {
		x.If(a.Text != "" && x.Scoped(schema.InQuick))
	})
	f.String("inputOption", (*string)(&a.InputOption), inputOptions)
	f.String("fillInText", &a.FillInText, schema.Graphemes(0, 300))
	f.Lint("fillInText", fault.Needs, "works only with inputOption openKeyboard", func(x schema.Finder) {
		x.If(a.FillInText != "" && a.InputOption != OpenKeyboard)
	})
}
