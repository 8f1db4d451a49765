// Package coupon composes the request body that creates a coupon, and reports what LINE would refuse before anything is
// sent.
//
//	req := coupon.Request{
//		Title:                "100 yen off",
//		Reward:               &coupon.Discount{PriceInfo: &coupon.Fixed{FixedAmount: 100}},
//		AcquisitionCondition: &coupon.Normal{},
//		StartTimestamp:       coupon.At(open), // time.Time
//		EndTimestamp:         coupon.At(open.AddDate(0, 1, 0)),
//		Timezone:             coupon.AsiaTokyo,
//		Visibility:           coupon.Unlisted,
//		MaxUseCountPerTicket: 1,
//	}
//	if err := req.Validate(); err != nil { … }
//
// Start with [Request], [At], [Discount] and [Response].
//
// The package sends nothing. Post the JSON of a [Request] to /v2/bot/coupon, and decode the body of the response as a
// [Response]. A message.Coupon needs its CouponID, and so do the endpoints that return or discontinue a coupon. A coupon
// cannot be changed after it has been created.
//
// # Checks and JSON
//
// As in package message, Validate returns a *[fault.Error] with everything LINE refuses, and Lint returns warnings too.
// They do not read the clock, so they do not report a coupon that has ended. See [Request.Ended]. Decoding keeps unknown
// members in Extra, and encoding writes them back. A reward, a price or a condition of a type that this version does not know
// is a raw value, such as [RawReward].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
package coupon
