package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Postback sends Data to the bot's webhook in a postback event. DisplayText, if set, is shown as a message of the
// user.
//
// Nothing in this module shortens Data, because a part of it would mean something else. Keep data of more than [MaxData]
// UTF-16 code units in storage of the bot and send its key, as the example of long data does.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#postback-action
type Postback struct {
	Label       string      // see [Place] for its limit
	Data        string      // 1 to 300 UTF-16 code units
	DisplayText string      // at most 300 grapheme clusters; not allowed together with Text
	Text        string      // at most 300 grapheme clusters; deprecated by LINE, use DisplayText
	InputOption InputOption // what a tap opens or closes; needs LINE for iOS or Android 12.6.0
	FillInText  string      // at most 300 grapheme clusters, including line breaks; only with [OpenKeyboard]

	Extra map[string]json.RawMessage // JSON members without a field
}

// InputOption is the rich menu or keyboard that a tap on a [Postback] opens or closes.
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
	f.String("data", &a.Data, schema.UTF16(1, MaxData))
	f.String("displayText", &a.DisplayText, schema.Graphemes(0, MaxText).Shown())
	f.String("text", &a.Text, schema.Graphemes(0, MaxText).ForPeople())
	f.Rule("text", fault.Exclusive, "not allowed together with displayText", func(x schema.Finder) {
		x.If(a.Text != "" && a.DisplayText != "")
	})
	f.Lint("text", fault.Deprecated, "deprecated, use displayText", func(x schema.Finder) { x.If(a.Text != "") })
	f.Lint("text", fault.Doubtful, "not for quick replies, use displayText", func(x schema.Finder) {
		x.If(a.Text != "" && x.Scoped(schema.InQuick))
	})
	f.String("inputOption", (*string)(&a.InputOption), inputOptions)
	f.String("fillInText", &a.FillInText, schema.Graphemes(0, MaxText).ForPeople())
	f.Lint("fillInText", fault.Needs, "works only with inputOption openKeyboard", func(x schema.Finder) {
		x.If(a.FillInText != "" && a.InputOption != OpenKeyboard)
	})
}
