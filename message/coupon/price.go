package coupon

import (
	"encoding/json"
	"math"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// PriceInfo is a [*Fixed], a [*Percentage], an [*Explicit] or, for a type that this version does not know, a
// [*RawPriceInfo]. The currency depends on the country or region of the account: TWD in Taiwan, THB in Thailand, and JPY
// elsewhere.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type PriceInfo interface {
	GetType() string

	describe(*schema.Fields)
	priceInfo()
}

var priceInfos = schema.KindsOf(PriceInfo.describe,
	func(r schema.Raw) PriceInfo { return &RawPriceInfo{r} },
	func() PriceInfo { return new(Fixed) },
	func() PriceInfo { return new(Percentage) },
	func() PriceInfo { return new(Explicit) },
)

// positive is a price. LINE documents no upper bound.
var positive = schema.Between(1, math.MaxInt)

// Fixed is an amount of money.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Fixed struct {
	FixedAmount int // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

func (p *Fixed) describe(f *schema.Fields) {
	f.Kind("priceInfo", "fixed", rewardDoc, &p.Extra)
	schema.Int(f, "fixedAmount", &p.FixedAmount, positive, schema.Required)
	f.Foreign("percentage", ofPercentage)
	f.Foreign("originalPrice", ofExplicit)
	f.Foreign("priceAfterDiscount", ofExplicit)
}

// Percentage is a part of the price.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Percentage struct {
	Percentage int // 1 to 99

	Extra map[string]json.RawMessage // JSON members without a field
}

func (p *Percentage) describe(f *schema.Fields) {
	f.Kind("priceInfo", "percentage", rewardDoc, &p.Extra)
	f.Foreign("fixedAmount", ofFixed)
	schema.Int(f, "percentage", &p.Percentage, schema.Between(1, 99), schema.Required)
	f.Foreign("originalPrice", ofExplicit)
	f.Foreign("priceAfterDiscount", ofExplicit)
}

// Explicit is a new price, shown beside the crossed-out original price. It is not allowed in a [CashBack].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon-reward-object
type Explicit struct {
	OriginalPrice      int // at least 1
	PriceAfterDiscount int // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

func (p *Explicit) describe(f *schema.Fields) {
	f.Kind("priceInfo", "explicit", rewardDoc, &p.Extra)
	f.Foreign("fixedAmount", ofFixed)
	f.Foreign("percentage", ofPercentage)
	schema.Int(f, "originalPrice", &p.OriginalPrice, positive, schema.Required)
	schema.Int(f, "priceAfterDiscount", &p.PriceAfterDiscount, positive, schema.Required)
	f.Lint("priceAfterDiscount", fault.Doubtful, "is not less than originalPrice", func(x schema.Finder) {
		x.If(p.OriginalPrice > 0 && p.PriceAfterDiscount >= p.OriginalPrice)
	})
}

const (
	ofFixed      = "is allowed only in a fixed priceInfo"
	ofPercentage = "is allowed only in a percentage priceInfo"
	ofExplicit   = "is allowed only in an explicit priceInfo"
)

func (*Fixed) priceInfo()        {}
func (*Percentage) priceInfo()   {}
func (*Explicit) priceInfo()     {}
func (*RawPriceInfo) priceInfo() {}
