package coupon

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Reward is a [*Discount], [*CashBack], [*Free], [*Gift], [*Others] or, for a type that this version does not know, a
// [*RawReward].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Reward interface {
	GetType() string

	describe(*schema.Fields)
	reward()
}

var rewards = schema.KindsOf(Reward.describe,
	func(r schema.Raw) Reward { return &RawReward{r} },
	func() Reward { return new(Discount) },
	func() Reward { return new(Free) },
	func() Reward { return new(Gift) },
	func() Reward { return new(CashBack) },
	func() Reward { return new(Others) },
)

const rewardDoc = "create-coupon-reward-object"

// Discount is a lower price.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Discount struct {
	PriceInfo PriceInfo // of any type; required

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Discount) describe(f *schema.Fields) {
	f.Kind("reward", "discount", rewardDoc, &r.Extra)
	schema.One(f, "priceInfo", &r.PriceInfo, schema.Variants(priceInfos, nil), schema.Required)
}

// CashBack is an amount of money that users get back.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type CashBack struct {
	PriceInfo PriceInfo // a Fixed or a Percentage; required

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *CashBack) describe(f *schema.Fields) {
	f.Kind("reward", "cashBack", rewardDoc, &r.Extra)
	schema.One(f, "priceInfo", &r.PriceInfo, schema.Variants(priceInfos, inCashBack), schema.Required)
}

var inCashBack = &schema.Slot{Place: "a cashBack reward", Only: []string{"fixed", "percentage"}}

// Free is a free product or service.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Free struct {
	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Free) describe(f *schema.Fields) { f.Kind("reward", "free", rewardDoc, &r.Extra) }

// Gift is a gift.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Gift struct {
	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Gift) describe(f *schema.Fields) { f.Kind("reward", "gift", rewardDoc, &r.Extra) }

// Others is any other reward.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Others struct {
	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Others) describe(f *schema.Fields) { f.Kind("reward", "others", rewardDoc, &r.Extra) }

func (*Discount) reward()  {}
func (*CashBack) reward()  {}
func (*Free) reward()      {}
func (*Gift) reward()      {}
func (*Others) reward()    {}
func (*RawReward) reward() {}
