package coupon_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/coupon"
)

// The body of POST /v2/bot/coupon.
func Example() {
	open := time.Date(2026, time.December, 1, 0, 0, 0, 0, time.FixedZone("JST", 9*60*60))
	req := coupon.Request{
		Title:                "100 yen off",
		Description:          "Show this screen at the register.",
		AcquisitionCondition: &coupon.Normal{},
		MaxUseCountPerTicket: 1,
		StartTimestamp:       coupon.At(open),
		EndTimestamp:         coupon.At(open.AddDate(0, 1, 0).Add(-time.Second)),
		Timezone:             coupon.AsiaTokyo,
		Reward:               &coupon.Discount{PriceInfo: &coupon.Fixed{FixedAmount: 100}},
		Visibility:           coupon.Unlisted,
	}
	if err := req.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	body, err := json.MarshalIndent(req, "", " ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(body))
	// Output:
	// {
	//  "title": "100 yen off",
	//  "description": "Show this screen at the register.",
	//  "acquisitionCondition": {
	//   "type": "normal"
	//  },
	//  "maxUseCountPerTicket": 1,
	//  "startTimestamp": 1796050800,
	//  "endTimestamp": 1798729199,
	//  "timezone": "ASIA_TOKYO",
	//  "reward": {
	//   "type": "discount",
	//   "priceInfo": {
	//    "type": "fixed",
	//    "fixedAmount": 100
	//   }
	//  },
	//  "visibility": "UNLISTED"
	// }
}

// winter is the coupon of the examples.
func winter() *coupon.Request {
	return &coupon.Request{
		Title:                "Winter coupon",
		AcquisitionCondition: &coupon.Normal{},
		MaxUseCountPerTicket: coupon.NoLimit,
		EndTimestamp:         coupon.At(time.Date(2026, time.December, 31, 0, 0, 0, 0, time.UTC)),
		Timezone:             coupon.EuropeLondon,
		Reward:               &coupon.Others{},
		Visibility:           coupon.Public,
	}
}

func ExampleRequest() {
	var req coupon.Request
	err := json.Unmarshal([]byte(`{
		"title": "Winter coupon",
		"acquisitionCondition": {"type": "normal"},
		"maxUseCountPerTicket": 3,
		"startTimestamp": 0, "endTimestamp": 1798675199000, "timezone": "ASIA_TOKYO",
		"reward": {"type": "discount", "priceInfo": {"type": "percentage", "percentage": 25, "fixedAmount": 100}},
		"visibility": "PUBLIC"
	}`), &req)
	fmt.Println(err)
	for _, v := range req.Lint() {
		fmt.Println(v)
	}
	// Output:
	// <nil>
	// maxUseCountPerTicket: 3, must be 1, or -1 for no limit
	// warning: endTimestamp: after the year 5137; the unit is seconds, not milliseconds
	// reward.priceInfo.fixedAmount: is allowed only in a fixed priceInfo
}

func ExampleRequest_Ended() {
	req := winter()
	fmt.Println(req.Validate(), req.Ended(time.Date(2027, time.January, 1, 0, 0, 0, 0, time.UTC)))
	// Output:
	// <nil> true
}

// The response has the ID that a message needs.
func ExampleResponse() {
	var created coupon.Response
	if err := json.Unmarshal([]byte(`{"couponId": "01JYNW8JMQVFBNWF1APF8Z3FS7"}`), &created); err != nil {
		fmt.Println(err)
		return
	}
	body, err := json.Marshal(message.Broadcast{Messages: []message.Message{&message.Coupon{CouponID: created.CouponID}}})
	fmt.Println(string(body), err)
	// Output:
	// {"messages":[{"type":"coupon","couponId":"01JYNW8JMQVFBNWF1APF8Z3FS7"}]} <nil>
}

func ExampleAt() {
	t := coupon.At(time.Date(2026, time.December, 1, 9, 30, 0, 0, time.UTC))
	fmt.Println(t, t.Time())
	// Output:
	// 1796117400 2026-12-01 09:30:00 +0000 UTC
}

// One in two users wins, and there are 500 coupons.
func ExampleLottery() {
	req := winter()
	req.AcquisitionCondition = &coupon.Lottery{LotteryProbability: 50, MaxAcquireCount: 500}
	fmt.Println(req.Validate())
	req.AcquisitionCondition = &coupon.Lottery{LotteryProbability: 100}
	fmt.Println(req.Validate())
	// Output:
	// <nil>
	// 2 violations:
	// 	acquisitionCondition.lotteryProbability: 100, must be 1 to 99
	// 	acquisitionCondition.maxAcquireCount: missing, must be 1 to 999999, or -1 for no limit
}

func ExampleExplicit() {
	req := winter()
	req.Reward = &coupon.Discount{PriceInfo: &coupon.Explicit{OriginalPrice: 12000, PriceAfterDiscount: 9500}}
	fmt.Println(req.Validate())
	req.Reward = &coupon.CashBack{PriceInfo: &coupon.Explicit{OriginalPrice: 12000, PriceAfterDiscount: 9500}}
	fmt.Println(req.Validate())
	// Output:
	// <nil>
	// reward.priceInfo: explicit is not allowed in a cashBack reward, only fixed, percentage
}

// A reward that LINE has added recently is sent unchanged, with a warning.
func ExampleNewRawReward() {
	points, err := coupon.NewRawReward(`{"type":"points","points":30}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	req := winter()
	req.Reward = points
	fmt.Println(req.Lint())
	// Output:
	// [warning: reward.type: "points" is not a known reward type, so nothing in it was checked]
}
