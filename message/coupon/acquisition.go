package coupon

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// AcquisitionCondition is a [*Normal], a [*Lottery] or, for a type that this version does not know, a
// [*RawAcquisitionCondition]. Coupons for the referral of friends can only be created in LINE Official Account Manager.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
type AcquisitionCondition interface {
	GetType() string

	describe(*schema.Fields)
	acquisitionCondition()
}

var acquisitionConditions = schema.KindsOf(AcquisitionCondition.describe,
	func(r schema.Raw) AcquisitionCondition { return &RawAcquisitionCondition{r} },
	func() AcquisitionCondition { return new(Normal) },
	func() AcquisitionCondition { return new(Lottery) },
)

// Normal is the condition of a coupon that every user receives.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
type Normal struct {
	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *Normal) describe(f *schema.Fields) {
	f.Kind("acquisitionCondition", "normal", "create-coupon", &c.Extra)
}

// Lottery is the condition of a coupon that some users win.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
type Lottery struct {
	LotteryProbability int // in percent, 1 to 99
	MaxAcquireCount    int // winners, 1 to 999999, or NoLimit

	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *Lottery) describe(f *schema.Fields) {
	f.Kind("acquisitionCondition", "lottery", "create-coupon", &c.Extra)
	schema.Int(f, "lotteryProbability", &c.LotteryProbability, schema.Between(1, 99), schema.Required)
	schema.Int(f, "maxAcquireCount", &c.MaxAcquireCount, schema.Between(1, 999_999).Or(NoLimit, "no limit"), schema.Required)
}

func (*Normal) acquisitionCondition()                  {}
func (*Lottery) acquisitionCondition()                 {}
func (*RawAcquisitionCondition) acquisitionCondition() {}
