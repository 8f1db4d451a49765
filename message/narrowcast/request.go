package narrowcast

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Request is the body of POST /v2/bot/message/narrowcast: messages to the friends that a recipient and a filter
// select. LINE sends in the background; a status of 202 means only that it has accepted the request.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message
type Request struct {
	Messages             []message.Message // 1 to 5; no mentions, no quote tokens
	Recipient            Recipient         // nil: all friends
	Filter               *Filter           // nil: any attributes, including unknown ones
	Limit                *Limit            // nil: all of them, or nobody if the quota is too small
	NotificationDisabled bool              // true: no notification on the phone

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Request) describe(f *schema.Fields) {
	f.Struct("request.narrowcast", "a narrowcast", "send-narrowcast-message", &r.Extra)
	schema.Weighed(f, r, (*Request).describe, schema.Body, func() {
		f.Within(schema.NoReply, true, func() { message.Describe(f, &r.Messages, slot.AnyMessage) })
		schema.One(f, "recipient", &r.Recipient, schema.Variants(recipients, nil), schema.Optional)
		f.Lint("recipient", fault.Doubtful, "nil counts as absent, so all friends receive it", func(x schema.Finder) {
			x.If(r.Recipient != nil && schema.IsNil(r.Recipient))
		})
		schema.One(f, "filter", &r.Filter, schema.Pointers((*Filter).describe), schema.Optional)
		schema.One(f, "limit", &r.Limit, schema.Pointers((*Limit).describe), schema.Optional)
		f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
	})
}

// QuotaUse returns 0 and false: LINE counts one message for each person reached, which is not known in advance. The
// count is at most Limit.Max, if set. Before it sends, LINE reserves quota for the target reach of the account,
// or for the limit if that is lower.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message-cautions
func (r *Request) QuotaUse() (n int, known bool) { return 0, false }
