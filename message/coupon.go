package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Coupon is a message with a coupon created with the coupon API or in LINE Official Account Manager. Package coupon has the
// body that creates one, and the response with its ID.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#coupon-message
type Coupon struct {
	CouponID    ids.CouponID
	DeliveryTag ids.DeliveryTag // distinguishes ways of delivery in statistics; at most 30 of A-Z a-z 0-9 _
	QuickReply  *QuickReply
	Sender      *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Coupon) describe(f *schema.Fields) {
	f.Kind("message", "coupon", "coupon-message", &m.Extra)
	f.String("couponId", (*string)(&m.CouponID), schema.Free().Required())
	f.String("deliveryTag", (*string)(&m.DeliveryTag), schema.UTF16(0, 30).Is(deliveryTag))
	describeCommon(f, &m.QuickReply, &m.Sender)
}

var deliveryTag = schema.IDForm(ids.DeliveryTag.Check, fault.SeverityError)
