package ids

import "database/sql/driver"

// A CouponID names a coupon: 26 characters that read as a ULID (observed; LINE
// does not say so).
//
// See https://developers.line.biz/en/docs/messaging-api/send-coupons-to-users/.
type CouponID string

var couponForm = form{
	typ: "CouponID", name: "a coupon ID",
	rule: anyText,
	seen: ulid,
}

// ParseCouponID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseCouponID(s string) (CouponID, error) { return parse[CouponID](&couponForm, s) }

// Plausible reports whether id looks like all samples do: a ULID in upper case.
func (id CouponID) Plausible() bool { return couponForm.seen.matches(string(id)) }

func MustParseCouponID(s string) CouponID            { return must(ParseCouponID(s)) }
func (id CouponID) Check() error                     { return check(&couponForm, id) }
func (id CouponID) String() string                   { return string(id) }
func (id CouponID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *CouponID) UnmarshalText(text []byte) error { return set(&couponForm, id, string(text)) }
func (id *CouponID) Scan(src any) error              { return scan(&couponForm, id, src) }
func (id CouponID) Value() (driver.Value, error)     { return value(id) }

// A DeliveryTag is your own name for the way a coupon went out, the deliveryTag
// of a coupon message: 1 to 30 of a-z, A-Z, 0-9 and _ (documented).
//
// See https://developers.line.biz/en/reference/messaging-api/#coupon-message.
type DeliveryTag string

var deliveryTagForm = form{
	typ: "DeliveryTag", name: "a delivery tag",
	words: "1 to 30 of a-z, A-Z, 0-9 and _",
	rule:  pattern{min: 1, max: 30, in: &snake},
}

// ParseDeliveryTag takes 1 to 30 of a-z, A-Z, 0-9 and _ and nothing else; the
// [*Error] says what is wrong.
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
