package coupon_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/coupon"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(coupon.Request),
			new(coupon.Response),
			new(coupon.Normal),
			new(coupon.Lottery),
			new(coupon.RawAcquisitionCondition),
			new(coupon.Discount),
			new(coupon.CashBack),
			new(coupon.Free),
			new(coupon.Gift),
			new(coupon.Others),
			new(coupon.RawReward),
			new(coupon.Fixed),
			new(coupon.Percentage),
			new(coupon.Explicit),
			new(coupon.RawPriceInfo),
		},
		Others: []any{new(coupon.Timestamp)},
		Funcs: []any{
			coupon.At,
			coupon.NewRawAcquisitionCondition[string],
			coupon.NewRawPriceInfo[string],
			coupon.NewRawReward[string],
		},
	}.Check(t)
}
