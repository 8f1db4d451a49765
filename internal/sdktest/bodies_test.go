package sdktest_test

import (
	"encoding/json"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/manage_audience"
	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
)

// body is a request body of this module.
type body interface {
	json.Unmarshaler
	AppendJSON(b []byte) ([]byte, error)
	Lint() []fault.Violation
}

// A body that the SDK encodes is read without unknown members and findings. The SDK reads what is written back as equal.
func TestBodies(t *testing.T) {
	const (
		user = "U8189cf6745fc0d808977bdb0b9f22995"
		ifa  = "8D3A6F0B-41C2-4E9A-9B7D-2F5C0E1A6B38"
	)
	request := func(reward messaging_api.CouponRewardRequestInterface, condition messaging_api.AcquisitionConditionRequestInterface) *messaging_api.CouponCreateRequest {
		return &messaging_api.CouponCreateRequest{
			Title: "100 yen off", Description: "Show this screen.", AcquisitionCondition: condition, MaxUseCountPerTicket: -1,
			StartTimestamp: 1796050800, EndTimestamp: 1798729199, Timezone: messaging_api.CouponCreateRequestTIMEZONE_ASIA_TOKYO,
			Visibility: messaging_api.CouponCreateRequestVISIBILITY_UNLISTED, Reward: reward, ImageUrl: "https://kissa.example/a.jpg",
			CouponCode: "WINTER-100", BarcodeImageUrl: "https://kissa.example/b.png", UsageCondition: "From 1,000 yen",
		}
	}
	normal := &messaging_api.NormalAcquisitionConditionRequest{}
	for name, c := range map[string]struct {
		sdk, back any
		ours      body
	}{
		"discount, fixed": {
			request(&messaging_api.CouponDiscountRewardRequest{PriceInfo: &messaging_api.DiscountFixedPriceInfoRequest{FixedAmount: 100}}, normal),
			new(messaging_api.CouponCreateRequest), new(coupon.Request),
		},
		"discount, percentage": {
			request(&messaging_api.CouponDiscountRewardRequest{PriceInfo: &messaging_api.DiscountPercentagePriceInfoRequest{Percentage: 25}}, normal),
			new(messaging_api.CouponCreateRequest), new(coupon.Request),
		},
		"discount, explicit": {
			request(&messaging_api.CouponDiscountRewardRequest{PriceInfo: &messaging_api.DiscountExplicitPriceInfoRequest{OriginalPrice: 12000, PriceAfterDiscount: 9500}}, normal),
			new(messaging_api.CouponCreateRequest), new(coupon.Request),
		},
		"cashback, fixed": {
			request(&messaging_api.CouponCashBackRewardRequest{PriceInfo: &messaging_api.CashBackFixedPriceInfoRequest{FixedAmount: 100}}, normal),
			new(messaging_api.CouponCreateRequest), new(coupon.Request),
		},
		"cashback, percentage": {
			request(&messaging_api.CouponCashBackRewardRequest{PriceInfo: &messaging_api.CashBackPercentagePriceInfoRequest{Percentage: 30}}, normal),
			new(messaging_api.CouponCreateRequest), new(coupon.Request),
		},
		"free":   {request(&messaging_api.CouponFreeRewardRequest{}, normal), new(messaging_api.CouponCreateRequest), new(coupon.Request)},
		"gift":   {request(&messaging_api.CouponGiftRewardRequest{}, normal), new(messaging_api.CouponCreateRequest), new(coupon.Request)},
		"others": {request(&messaging_api.CouponOthersRewardRequest{}, normal), new(messaging_api.CouponCreateRequest), new(coupon.Request)},
		"lottery": {
			request(&messaging_api.CouponGiftRewardRequest{}, &messaging_api.LotteryAcquisitionConditionRequest{LotteryProbability: 50, MaxAcquireCount: -1}),
			new(messaging_api.CouponCreateRequest), new(coupon.Request),
		},
		"coupon response": {
			&messaging_api.CouponCreateResponse{CouponId: "01JYNW8JMQVFBNWF1APF8Z3FS7"}, new(messaging_api.CouponCreateResponse), new(coupon.Response),
		},
		"upload": {
			&manage_audience.CreateAudienceGroupRequest{Description: "a", UploadDescription: "b", Audiences: []manage_audience.Audience{{Id: user}}},
			new(manage_audience.CreateAudienceGroupRequest), new(audience.Upload),
		},
		"upload of IFAs": {
			&manage_audience.CreateAudienceGroupRequest{Description: "a", IsIfaAudience: true, Audiences: []manage_audience.Audience{{Id: ifa}}},
			new(manage_audience.CreateAudienceGroupRequest), new(audience.Upload),
		},
		"upload of nobody": {
			&manage_audience.CreateAudienceGroupRequest{Description: "a"}, new(manage_audience.CreateAudienceGroupRequest), new(audience.Upload),
		},
		"addition": {
			&manage_audience.AddAudienceToAudienceGroupRequest{AudienceGroupId: 5614991017776, UploadDescription: "b", Audiences: []manage_audience.Audience{{Id: user}}},
			new(manage_audience.AddAudienceToAudienceGroupRequest), new(audience.Add),
		},
		"click": {
			&manage_audience.CreateClickBasedAudienceGroupRequest{Description: "a", RequestId: "bb9744f9-47fa-4a29-941e-1234567890ab", ClickUrl: "https://kissa.example/"},
			new(manage_audience.CreateClickBasedAudienceGroupRequest), new(audience.Click),
		},
		"impression": {
			&manage_audience.CreateImpBasedAudienceGroupRequest{Description: "a", RequestId: "bb9744f9-47fa-4a29-941e-1234567890ab"},
			new(manage_audience.CreateImpBasedAudienceGroupRequest), new(audience.Impression),
		},
		"rename": {
			&manage_audience.UpdateAudienceGroupDescriptionRequest{Description: "a"}, new(manage_audience.UpdateAudienceGroupDescriptionRequest), new(audience.Rename),
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(c.sdk)
			require.NoError(t, err)
			require.NoError(t, c.ours.UnmarshalJSON(text))
			require.Empty(t, c.ours.Lint(), "unknown members are findings, too: %s", text)
			again, err := c.ours.AppendJSON(nil)
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(again, c.back))
			back, err := json.Marshal(c.back)
			require.NoError(t, err)
			assert.JSONEq(t, string(text), string(back), "written back: %s", again)
		})
	}
}

// The SDK knows the same keywords.
func TestKeywords(t *testing.T) {
	for sdk, ours := range map[messaging_api.CouponCreateRequestTIMEZONE]coupon.Timezone{
		messaging_api.CouponCreateRequestTIMEZONE_ETC_GMT_MINUS_12:  coupon.EtcGMTMinus12,
		messaging_api.CouponCreateRequestTIMEZONE_EUROPE_LONDON:     coupon.EuropeLondon,
		messaging_api.CouponCreateRequestTIMEZONE_ASIA_TOKYO:        coupon.AsiaTokyo,
		messaging_api.CouponCreateRequestTIMEZONE_ASIA_TAIPEI:       coupon.AsiaTaipei,
		messaging_api.CouponCreateRequestTIMEZONE_ASIA_BANGKOK:      coupon.AsiaBangkok,
		messaging_api.CouponCreateRequestTIMEZONE_PACIFIC_TONGATAPU: coupon.PacificTongatapu,
	} {
		assert.Equal(t, string(sdk), string(ours))
	}
	assert.Equal(t, string(messaging_api.CouponCreateRequestVISIBILITY_PUBLIC), string(coupon.Public))
}
