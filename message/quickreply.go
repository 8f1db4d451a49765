package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// QuickReply is a row of buttons below the chat, shown until the user taps one or sends something else. LINE shows
// only the quick reply of the last message of a request. It disappears when a newer message arrives, and LINE for
// PC never shows it (seen on devices: openclaw/openclaw#109006, #109011).
//
// Source: https://developers.line.biz/en/reference/messaging-api/#quick-reply
type QuickReply struct {
	Items []QuickReplyItem // 1 to 13

	Extra map[string]json.RawMessage // JSON members without a field
}

func (q *QuickReply) describe(f *schema.Fields) {
	f.Struct("quickReply", "a quick reply", "items-object", &q.Extra)
	schema.List(f, "items", &q.Items, schema.Values((*QuickReplyItem).describe), schema.Items(1, MaxQuickReplies, "buttons"))
}

// QuickReplyItem is one button of a [QuickReply].
//
// QUIRK: LINE's reference requires a type, which has only one value. JSON without it is accepted, because LINE's OpenAPI
// file has a default, and the sample bot of LINE's SDK for Go sends none.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#quick-reply-button-object
type QuickReplyItem struct {
	ImageURL string // optional icon: https, PNG, square, at most 1 MB; at most 2000 UTF-16 code units
	Action   action.Action

	Extra map[string]json.RawMessage // JSON members without a field
}

func (i *QuickReplyItem) describe(f *schema.Fields) {
	f.Fixed("quickReply.item", "action", schema.Optional, "a quick reply button", "quick-reply-button-object", &i.Extra)
	media.URL(f, "imageUrl", &i.ImageURL, media.Icon, schema.Optional)
	schema.One(f, "action", &i.Action, schema.Variants(action.Kinds(), slot.QuickReply), schema.Required)
}

// QuickReplies returns a quick reply with one button for each action, without icons. It skips nil actions and
// returns nil if no action is left.
func QuickReplies(actions ...action.Action) *QuickReply {
	q := new(QuickReply)
	for _, a := range schema.Present(actions) {
		q.Items = append(q.Items, QuickReplyItem{Action: a})
	}
	if q.Items == nil {
		return nil
	}
	return q
}

// describeCommon describes the properties that all messages have.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#message-common-properties
func describeCommon(f *schema.Fields, q **QuickReply, s **Sender) {
	f.Lint("quickReply", fault.Ignored, "not shown, LINE shows only that of the last message", func(x schema.Finder) {
		x.If(*q != nil && x.Scoped(schema.Followed))
	})
	schema.One(f, "quickReply", q, schema.Pointers((*QuickReply).describe), schema.Optional)
	f.Lint("sender", fault.Ignored, "not used, a LIFF app sends as its user", func(x schema.Finder) {
		x.If(*s != nil && x.Scoped(schema.LIFF))
	})
	schema.One(f, "sender", s, schema.Pointers((*Sender).describe), schema.Optional)
}
