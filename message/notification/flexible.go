package notification

import (
	"encoding/json"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Flexible is the body of POST /bot/pnp/push: a LINE notification message (flexible), made of message objects.
//
// LINE permits no messages that contain images, videos or audio. [message.Image], [message.Video] and [message.Audio]
// are errors. An image or video in another message, such as an imagemap or a Flex message, is a warning.
//
// Source: https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-flexible
type Flexible struct {
	To                   ids.PhoneNumberHash // see [ids.HashPhoneNumber]
	Messages             []message.Message   // 1 to 5; no mentions, no quote tokens
	NotificationDisabled bool                // true: no notification on the phone; only in LINE's OpenAPI files

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Flexible) describe(f *schema.Fields) {
	f.Struct("request.pnpFlexible", "a flexible notification",
		"line-notification-messages/#send-line-notification-message-flexible", &r.Extra)
	schema.Weighed(f, r, (*Flexible).describe, schema.Body, func() {
		describeTo(f, &r.To)
		message.Describe(f, &r.Messages, slot.Notification)
		f.Bool("notificationDisabled", &r.NotificationDisabled, schema.Optional)
	})
}

func describeTo(f *schema.Fields, p *ids.PhoneNumberHash) {
	f.String("to", (*string)(p), schema.Free().Required().Is(phoneNumberHash))
	f.Lint("to", fault.Doubtful, "LINE documents hexadecimal digits in lower case only", func(x schema.Finder) {
		x.If(p.Check() == nil && strings.ContainsAny(string(*p), "ABCDEF"))
	})
}

var phoneNumberHash = schema.IDForm(ids.PhoneNumberHash.Check, fault.SeverityError)
