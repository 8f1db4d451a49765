package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is a message of a type that this version does not know, or such a substitution or mentionee in a [TextV2].
// Lint warns about it. Decoding reports it as an error, because LINE refuses types it does not know.
type Raw struct{ raw schema.Raw }

// NewRaw returns a Raw for the JSON of one message, an object with a type member. Use it for message types that
// LINE added after this version.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	return schema.NewRaw(text, func(r schema.Raw) Raw { return Raw{r} })
}

// JSON returns the JSON passed to [NewRaw] or decoded, unchanged.
func (m *Raw) JSON() json.RawMessage {
	if m == nil {
		return nil
	}
	return m.raw.JSON()
}

func (m *Raw) describe(f *schema.Fields) { m.raw.Describe(f, "message", kinds.Names(), unsendable) }

// orRaw returns a function that describes a T, with a special case for *Raw. known lists the known types of family.
func orRaw[T interface{ describe(*schema.Fields) }](family string, known ...string) func(T, *schema.Fields) {
	return func(v T, f *schema.Fields) {
		if r, ok := any(v).(*Raw); ok {
			r.raw.Describe(f, family, known, nil)
			return
		}
		v.describe(f)
	}
}

// unsendable has the known types that are not messages a bot can send: parts of messages, and messages that bots
// only receive.
var unsendable = map[string]fault.Violation{
	"bubble":         {Rule: fault.NotHere, Detail: "bubble" + container},
	"carousel":       {Rule: fault.NotHere, Detail: "carousel" + container + "; put a carousel template into the template of a template message"},
	"box":            {Rule: fault.NotHere, Detail: "box" + component},
	"button":         {Rule: fault.NotHere, Detail: "button" + component},
	"icon":           {Rule: fault.NotHere, Detail: "icon" + component},
	"span":           {Rule: fault.NotHere, Detail: "span" + component},
	"separator":      {Rule: fault.NotHere, Detail: "separator" + component},
	"filler":         {Rule: fault.NotHere, Detail: "filler" + component},
	"buttons":        {Rule: fault.NotHere, Detail: noTemplate},
	"confirm":        {Rule: fault.NotHere, Detail: noTemplate},
	"image_carousel": {Rule: fault.NotHere, Detail: noTemplate},
	"file": {
		Rule: fault.NotSendable, Doc: "https://developers.line.biz/en/faq/",
		Detail: "bots cannot send files, PDF or other; link to the file instead, with a URI action",
	},
}

const (
	container  = " is a Flex container, not a message; put it into the contents of a flex message, or read it with flex.Parse"
	component  = " is a Flex component, not a message; put it into a bubble, or read the bubble with flex.Parse"
	noTemplate = "a template is not a message; put it into the template of a template message"
)
