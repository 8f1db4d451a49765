package ids

import "database/sql/driver"

// A CouponID identifies a coupon: a ULID of 26 characters (observed; LINE does
// not document it).
//
// See https://developers.line.biz/en/docs/messaging-api/send-coupons-to-users/.
type CouponID string

var couponForm = form{
	typ: "CouponID", name: "a coupon ID",
	rule: anyText,
	seen: ulid,
}

// ParseCouponID accepts any nonempty valid UTF-8 without control characters.
func ParseCouponID(s string) (CouponID, error) { return parse[CouponID](&couponForm, s) }

// Plausible reports whether id has the form of the samples: a ULID in upper
// case.
func (id CouponID) Plausible() bool { return couponForm.seen.matches(string(id)) }

func MustParseCouponID(s string) CouponID            { return must(ParseCouponID(s)) }
func (id CouponID) Check() error                     { return check(&couponForm, id) }
func (id CouponID) String() string                   { return string(id) }
func (id CouponID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *CouponID) UnmarshalText(text []byte) error { return set(&couponForm, id, string(text)) }
func (id *CouponID) Scan(src any) error              { return scan(&couponForm, id, src) }
func (id CouponID) Value() (driver.Value, error)     { return value(id) }

// A DeliveryTag is a name you choose for the way a coupon was sent, the
// deliveryTag of a coupon message: 1 to 30 of a-z, A-Z, 0-9 and _ (documented).
//
// See https://developers.line.biz/en/reference/messaging-api/#coupon-message.
type DeliveryTag string

var deliveryTagForm = form{
	typ: "DeliveryTag", name: "a delivery tag",
	words: "1 to 30 of a-z, A-Z, 0-9 and _",
	rule:  pattern{min: 1, max: 30, in: &snake},
}

// ParseDeliveryTag parses s, which must be 1 to 30 of a-z, A-Z, 0-9 and _.
func ParseDeliveryTag(s string) (DeliveryTag, error) { return parse[DeliveryTag](&deliveryTagForm, s) }

func MustParseDeliveryTag(s string) DeliveryTag     { return must(ParseDeliveryTag(s)) }
func (id DeliveryTag) Check() error                 { return check(&deliveryTagForm, id) }
func (id DeliveryTag) String() string               { return string(id) }
func (id DeliveryTag) MarshalText() ([]byte, error) { return []byte(id), nil }
func (id *DeliveryTag) UnmarshalText(text []byte) error {
	return set(&deliveryTagForm, id, string(text))
}
func (id *DeliveryTag) Scan(src any) error          { return scan(&deliveryTagForm, id, src) }
func (id DeliveryTag) Value() (driver.Value, error) { return value(id) }
