package message

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// LoadingAnimation is the body of POST /v2/bot/chat/loading/start, which shows a user that a reply is on its way. The
// animation ends after LoadingSeconds, or when a message of the account arrives. It is shown only while the user has
// the chat open. LINE returns 202 even if it is not shown.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator
type LoadingAnimation struct {
	ChatID         ids.UserID // not a group or room
	LoadingSeconds int        // 5 to 60, a multiple of 5; 0: LINE's default, 20

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *LoadingAnimation) describe(f *schema.Fields) {
	f.Struct("request.loadingAnimation", "a loading animation", "display-a-loading-indicator", &r.Extra)
	f.String("chatId", (*string)(&r.ChatID), schema.Free().Required().Is(loadingUser))
	schema.Int(f, "loadingSeconds", &r.LoadingSeconds, schema.Between(5, 60), schema.Optional)
	f.Rule("loadingSeconds", fault.OutOfRange, "must be a multiple of 5", func(x schema.Finder) {
		switch s := r.LoadingSeconds; {
		case s < 5, s > 60: // reported as out of bounds
		case s%5 != 0:
			x.Say(strconv.Itoa(s) + ", must be a multiple of 5")
		}
	})
}

// MarkAsRead is the body of POST /v2/bot/chat/markAsRead, which marks a message and all before it in its chat as read.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#mark-as-read
type MarkAsRead struct {
	MarkAsReadToken ids.MarkAsReadToken // from the message of a webhook event; does not expire

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *MarkAsRead) describe(f *schema.Fields) {
	f.Struct("request.markAsRead", "a mark-as-read request", "mark-as-read", &r.Extra)
	f.String("markAsReadToken", (*string)(&r.MarkAsReadToken), schema.Free().Required())
}

// MarkChatAsRead is the body of POST /v2/bot/message/markAsRead, the older form of [MarkAsRead] for corporate
// customers. It marks all messages of a user as read.
//
// Deprecated: LINE recommends [MarkAsRead], which needs no application.
//
// Source: https://developers.line.biz/en/reference/partner-docs/#mark-messages-from-users-as-read
type MarkChatAsRead struct {
	Chat ChatReference

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *MarkChatAsRead) describe(f *schema.Fields) {
	f.Struct("request.markChatAsRead", "a mark-chat-as-read request", "partner-docs/#mark-messages-from-users-as-read", &r.Extra)
	schema.One(f, "chat", &r.Chat, schema.Values((*ChatReference).describe), schema.Required)
}

// ChatReference is the chat of a [MarkChatAsRead].
type ChatReference struct {
	UserID ids.UserID

	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *ChatReference) describe(f *schema.Fields) {
	f.Struct("chatReference", "a chat", "partner-docs/#mark-messages-from-users-as-read", &c.Extra)
	f.String("userId", (*string)(&c.UserID), schema.Free().Required().Is(chatUser))
}
