package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is a message of a kind that this version does not know, whole; in a [TextV2], a substitution or
// mentionee of such a kind. A check warns of it; a decode of JSON reports it as an error, since LINE refuses what it
// does not know.
type Raw struct{ raw schema.Raw }

// NewRaw takes the JSON of one message: an object with a type. Use it to send what LINE has added since.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &Raw{r}, nil
}

// JSON is the message as it came.
func (m *Raw) JSON() json.RawMessage {
	if m == nil {
		return nil
	}
	return m.raw.JSON()
}

func (m *Raw) describe(f *schema.Fields) { m.raw.Describe(f, "message", kinds.Names(), unsendable) }

// unsendable are kinds that are known, and no messages that a bot can send: those that it receives only, and
// those of what stands in a message.
var unsendable = map[string]fault.Violation{
	"bubble":         {Rule: fault.NotHere, Detail: "a bubble is no message: it stands in the contents of a flex message"},
	"carousel":       {Rule: fault.NotHere, Detail: "carousel is no message: a Flex carousel stands in the contents of a flex message, a carousel template in a template message"},
	"buttons":        {Rule: fault.NotHere, Detail: noTemplate},
	"confirm":        {Rule: fault.NotHere, Detail: noTemplate},
	"image_carousel": {Rule: fault.NotHere, Detail: noTemplate},
	"file": {
		Rule: fault.NotSendable, Doc: "https://developers.line.biz/en/faq/",
		Detail: "bots cannot send files, PDF or other; link to the file instead, with a URI action",
	},
}

const noTemplate = "a template is no message: it stands in a template message"
