package coupon_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/coupon"
)

// What is foreign or long costs in proportion to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"NewRaw*": growth.Text(func(s string) {
			_, _ = coupon.NewRawReward(`{"type":"` + s + `"}`)
			_, _ = coupon.NewRawPriceInfo(`{"type":"a","x":"` + s + `"}`)
			_, _ = coupon.NewRawAcquisitionCondition(`{"type":"a","` + s + `":1}`)
		}),
	}.JSON(
		new(coupon.Request), new(coupon.Response), new(coupon.Normal), new(coupon.Lottery), new(coupon.RawAcquisitionCondition),
		new(coupon.Discount), new(coupon.CashBack), new(coupon.Free), new(coupon.Gift), new(coupon.Others), new(coupon.RawReward),
		new(coupon.Fixed), new(coupon.Percentage), new(coupon.Explicit), new(coupon.RawPriceInfo),
	), nil)
}
