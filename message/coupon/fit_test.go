package coupon_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxTitle":          {Is: coupon.MaxTitle, Rows: []string{"coupon.request title"}},
		"MaxDescription":    {Is: coupon.MaxDescription, Rows: []string{"coupon.request description"}},
		"MaxCouponCode":     {Is: coupon.MaxCouponCode, Rows: []string{"coupon.request couponCode"}},
		"MaxUsageCondition": {Is: coupon.MaxUsageCondition, Rows: []string{"coupon.request usageCondition"}},
	}.Check(t)
}

// A code is not shortened: a shorter one is another code.
func TestFit(t *testing.T) {
	for _, c := range []string{"a", "あ", "👨‍👩‍👧‍👦", "e\u0301"} {
		s := strings.Repeat(c, 1001)
		r := coupon.Request{Title: s, Description: s, UsageCondition: s, CouponCode: s}
		var paths []fault.Path
		for _, v := range r.Fit() {
			assert.Equal(t, fault.Shortened, v.Rule)
			paths = append(paths, v.Path)
		}
		assert.Equal(t, []fault.Path{"title", "description", "usageCondition"}, paths)
		assert.True(t, length.UTF16.Fits(r.Title, coupon.MaxTitle))
		assert.True(t, length.UTF16.Fits(r.Description, coupon.MaxDescription))
		assert.True(t, length.UTF16.Fits(r.UsageCondition, coupon.MaxUsageCondition))
		assert.Equal(t, s, r.CouponCode)
		assert.Empty(t, r.Fit(), "a second Fit has nothing to do")
	}
}
