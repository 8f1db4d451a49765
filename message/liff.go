package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
)

// LIFFSend holds the messages that a LIFF app passes to liff.sendMessages, which sends them as the user to the chat that
// the app was opened from. A server that composes messages for the app checks them with this type:
//
//	out := message.LIFFSend{Messages: ms}
//	if err := out.Validate(); err != nil { … }
//	err := json.NewEncoder(w).Encode(out) // in the app: liff.sendMessages(body.messages)
//
// LIFF accepts fewer types than the Messaging API: texts, stickers, images, videos, audio, locations, templates and
// Flex messages. A text has no LINE emoji, no message has a quote token, a video has no tracking ID, and the only
// action of templates and Flex messages is [github.com/linemsg/linemsg/message/action.URI].
//
// Source: https://developers.line.biz/en/reference/liff/#send-messages
type LIFFSend struct {
	Messages []Message // 1 to 5

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *LIFFSend) describe(f *schema.Fields) {
	f.Struct("request.liffSend", "a liff.sendMessages call", "liff/#send-messages", &r.Extra)
	Describe(f, &r.Messages, slot.LIFFSend)
}

// LIFFShare holds the messages that a LIFF app passes to liff.shareTargetPicker, which lets the user choose who receives
// them. It accepts what [LIFFSend] accepts, except stickers.
//
// Source: https://developers.line.biz/en/reference/liff/#share-target-picker
type LIFFShare struct {
	Messages []Message // 1 to 5

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *LIFFShare) describe(f *schema.Fields) {
	f.Struct("request.liffShare", "a liff.shareTargetPicker call", "liff/#share-target-picker", &r.Extra)
	Describe(f, &r.Messages, slot.LIFFShare)
}
