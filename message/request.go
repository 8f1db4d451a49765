package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
)

// Reply is the body of POST /v2/bot/message/reply, which answers a webhook event. The endpoint accepts no retry key.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-reply-message
type Reply struct {
	ReplyToken           ids.ReplyToken // valid once, within a minute of the webhook event
	Messages             []Message      // 1 to 5
	NotificationDisabled bool           // true: no notification on the phone

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Reply) describe(f *schema.Fields) {
	f.Struct("request.reply", "a reply", "send-reply-message", &r.Extra)
	schema.Weighed(f, r, (*Reply).describe, schema.Body, func() {
		f.String("replyToken", (*string)(&r.ReplyToken), schema.Free().Required().Secret())
		Describe(f, &r.Messages, slot.AnyMessage)
		f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
	})
}

// Push is the body of POST /v2/bot/message/push, which sends messages to one user, group or room.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-push-message
type Push struct {
	To                     ids.ChatID            // from the source of a webhook event; not a LINE ID
	Messages               []Message             // 1 to 5
	NotificationDisabled   bool                  // true: no notification on the phone
	CustomAggregationUnits []ids.AggregationUnit // at most 1; for separate statistics

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Push) describe(f *schema.Fields) {
	f.Struct("request.push", "a push", "send-push-message", &r.Extra)
	schema.Weighed(f, r, (*Push).describe, schema.Body, func() {
		f.String("to", (*string)(&r.To), schema.Free().Required().Is(chatID))
		toGroup := r.To.Kind() == ids.KindGroup || r.To.Kind() == ids.KindRoom
		f.Within(schema.ToGroup, toGroup, func() {
			f.Within(schema.ToUser, r.To.Kind() == ids.KindUser, func() { Describe(f, &r.Messages, slot.AnyMessage) })
		})
		f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
		describeUnits(f, &r.CustomAggregationUnits)
	})
}

// Multicast is the body of POST /v2/bot/message/multicast, which sends messages to up to 500 users. LINE refuses
// groups and rooms.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-multicast-message
type Multicast struct {
	To                     []ids.UserID          // 1 to 500; not LINE IDs
	Messages               []Message             // 1 to 5; no mentions, no quote tokens
	NotificationDisabled   bool                  // true: no notification on the phone
	CustomAggregationUnits []ids.AggregationUnit // at most 1; for separate statistics

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Multicast) describe(f *schema.Fields) {
	f.Struct("request.multicast", "a multicast", "send-multicast-message", &r.Extra)
	schema.Weighed(f, r, (*Multicast).describe, schema.Body, func() {
		schema.Strings(f, "to", &r.To, schema.Free().Required().Is(multicastUser), schema.Items(1, MaxRecipients, "users"))
		r.describeRest(f)
	})
}

// describeRest describes what is the same in all requests to many users.
func (r *Multicast) describeRest(f *schema.Fields) {
	f.Within(schema.NoReply, true, func() { Describe(f, &r.Messages, slot.AnyMessage) })
	f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
	describeUnits(f, &r.CustomAggregationUnits)
}

// Broadcast is the body of POST /v2/bot/message/broadcast, which sends messages to all friends of the account.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-broadcast-message
type Broadcast struct {
	Messages             []Message // 1 to 5; no mentions, no quote tokens
	NotificationDisabled bool      // true: no notification on the phone

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Broadcast) describe(f *schema.Fields) {
	f.Struct("request.broadcast", "a broadcast", "send-broadcast-message", &r.Extra)
	schema.Weighed(f, r, (*Broadcast).describe, schema.Body, func() {
		f.Within(schema.NoReply, true, func() { Describe(f, &r.Messages, slot.AnyMessage) })
		f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
	})
}

func describeUnits(f *schema.Fields, p *[]ids.AggregationUnit) {
	schema.Strings(f, "customAggregationUnits", p, schema.UTF16(1, 30).Is(aggregationUnit), schema.Items(0, 1, "units"))
}
