package coupon

import (
	"encoding/json"
	"math"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// NoLimit is the value of MaxUseCountPerTicket and MaxAcquireCount for no limit.
const NoLimit = -1

// The limits of the texts of a [Request], in UTF-16 code units.
const (
	MaxTitle          = 60
	MaxDescription    = 1000
	MaxCouponCode     = 16
	MaxUsageCondition = 100
)

// Request is the body of POST /v2/bot/coupon, which creates a coupon. Users receive the coupon in a message.Coupon. An account
// can have 5,000 valid coupons.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
type Request struct {
	Title                string               // 1 to 60 UTF-16 code units
	Description          string               // instructions for use, at most 1000 UTF-16 code units; can have line breaks
	AcquisitionCondition AcquisitionCondition // who receives the coupon; required
	MaxUseCountPerTicket int                  // 1 for once, or NoLimit; required
	StartTimestamp       Timestamp            // the coupon is valid from this time; 0 (in 1970) means at once
	EndTimestamp         Timestamp            // the coupon is valid until this time; not before StartTimestamp or the current time
	Timezone             Timezone             // on which the validity period is based; required
	Reward               Reward               // what the coupon is worth; required
	Visibility           Visibility           // required
	ImageURL             string               // https, JPEG or PNG, at most 10 MB, better 1 MB; LINE fetches it once
	CouponCode           string               // shown when the coupon is opened; at most 16 UTF-16 code units
	BarcodeImageURL      string               // https, JPEG or PNG, at most 10 MB; LINE fetches it once
	UsageCondition       string               // at most 100 UTF-16 code units

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Request) describe(f *schema.Fields) {
	f.Struct("coupon.request", "a coupon", "create-coupon", &r.Extra)
	f.String("title", &r.Title, schema.UTF16(1, MaxTitle).Shown())
	f.String("description", &r.Description, schema.UTF16(0, MaxDescription).ForPeople())
	schema.One(f, "acquisitionCondition", &r.AcquisitionCondition, schema.Variants(acquisitionConditions, nil), schema.Required)
	schema.Int(f, "maxUseCountPerTicket", &r.MaxUseCountPerTicket, schema.Between(1, 1).Or(NoLimit, "no limit"), schema.Required)
	schema.Int(f, "startTimestamp", &r.StartTimestamp, schema.Between(0, math.MaxInt64).Advised(), schema.Always)
	lintSeconds(f, "startTimestamp", r.StartTimestamp)
	schema.Int(f, "endTimestamp", &r.EndTimestamp, schema.Between(1, math.MaxInt64), schema.Required)
	lintSeconds(f, "endTimestamp", r.EndTimestamp)
	f.Rule("endTimestamp", fault.Order, "is before startTimestamp", func(x schema.Finder) {
		x.If(r.EndTimestamp > 0 && r.EndTimestamp < r.StartTimestamp)
	})
	f.String("timezone", (*string)(&r.Timezone), timezone)
	schema.One(f, "reward", &r.Reward, schema.Variants(rewards, nil), schema.Required)
	f.String("visibility", (*string)(&r.Visibility), visibility)
	media.URL(f, "imageUrl", &r.ImageURL, media.Picture, schema.Optional)
	f.String("couponCode", &r.CouponCode, schema.UTF16(0, MaxCouponCode))
	media.URL(f, "barcodeImageUrl", &r.BarcodeImageURL, media.Picture, schema.Optional)
	f.String("usageCondition", &r.UsageCondition, schema.UTF16(0, MaxUsageCondition).ForPeople())
}

// Ended reports whether the coupon is no longer valid at the time now. LINE refuses to create such a coupon. Validate does
// not report it, because it does not read the clock.
func (r *Request) Ended(now time.Time) bool { return r != nil && r.EndTimestamp.Time().Before(now) }

// Visibility is whether services of LY Corporation list the coupon.
type Visibility string

// The visibilities.
const (
	Public   Visibility = "PUBLIC"   // listed
	Unlisted Visibility = "UNLISTED" // not listed
)

var visibility = schema.OneOf(Public, Unlisted).Required()

// Response is the body of LINE's response to a [Request].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
type Response struct {
	CouponID ids.CouponID // for a message.Coupon

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Response) describe(f *schema.Fields) {
	f.Struct("coupon.response", "a response", "create-coupon", &r.Extra)
	f.String("couponId", (*string)(&r.CouponID), schema.Free().Required())
}
