package narrowcast

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Request is the body of POST /v2/bot/message/narrowcast: messages to the friends that a recipient and a
// filter pick. LINE sends it in the background; a status of 202 says only that it was taken.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message
type Request struct {
	Messages             []message.Message // 1 to 5; no mentions, no quote tokens
	Recipient            Recipient         // nil: all friends
	Filter               *Filter           // nil: whatever their attributes, also unknown ones
	Limit                *Limit            // nil: all of them, or none where the quota is too small
	NotificationDisabled bool              // true: no notification on the phone

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (r *Request) describe(f *schema.Fields) {
	f.Struct("request.narrowcast", "a narrowcast", "send-narrowcast-message", &r.Extra)
	schema.Weighed(f, r, (*Request).describe, schema.Body, func() {
		f.Within(schema.NoReply, true, func() { message.Describe(f, &r.Messages) })
		schema.One(f, "recipient", &r.Recipient, schema.Variants(recipients, nil), schema.Optional)
		f.Lint("recipient", fault.Doubtful, "a nil counts as absent, so all friends get it", func(x schema.Finder) {
			x.If(r.Recipient != nil && schema.IsNil(r.Recipient))
		})
		schema.One(f, "filter", &r.Filter, schema.Pointers((*Filter).describe), schema.Optional)
		schema.One(f, "limit", &r.Limit, schema.Pointers((*Limit).describe), schema.Optional)
		f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
	})
}

// QuotaUse is the number of messages LINE counts toward the monthly quota: one for each person reached,
// which is not known here. It is at most the Max of the limit, where that is set. Until the sending has
// begun LINE reserves more: the whole target reach of the account, unless a limit says less.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message-cautions
func (r *Request) QuotaUse() (n int, known bool) { return 0, false }
