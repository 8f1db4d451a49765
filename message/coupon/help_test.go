package coupon_test

import (
	"encoding/json"
	"time"

	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
)

// body is what Request and Response have in common.
type body interface {
	json.Unmarshaler
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation
}

func newBody(as string) body {
	if as == "response" {
		return new(coupon.Response)
	}
	return new(coupon.Request)
}

var december = time.Date(2026, time.December, 1, 0, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// valid returns a valid request after edit.
func valid(edit func(*coupon.Request)) *coupon.Request {
	r := &coupon.Request{
		Title:                "100 yen off",
		Reward:               &coupon.Discount{PriceInfo: &coupon.Fixed{FixedAmount: 100}},
		AcquisitionCondition: &coupon.Normal{},
		StartTimestamp:       coupon.At(december),
		EndTimestamp:         coupon.At(december.AddDate(0, 1, 0).Add(-time.Second)),
		Timezone:             coupon.AsiaTokyo,
		Visibility:           coupon.Unlisted,
		MaxUseCountPerTicket: 1,
	}
	if edit != nil {
		edit(r)
	}
	return r
}

// texts returns the violations as they are printed.
func texts(violations []fault.Violation) []string {
	var all []string
	for _, v := range violations {
		all = append(all, v.Error())
	}
	return all
}
