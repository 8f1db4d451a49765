package coupon_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
)

func TestRequest(t *testing.T) {
	end := coupon.At(december.AddDate(0, 1, 0).Add(-time.Second))
	for _, c := range []struct {
		name string
		edit func(*coupon.Request)
		want []string
	}{
		{"least", nil, nil},
		{"empty", func(r *coupon.Request) { *r = coupon.Request{} }, []string{
			"title: empty, needs 1 to 60 UTF-16 code units",
			"acquisitionCondition: missing",
			"maxUseCountPerTicket: missing, must be 1, or -1 for no limit",
			"endTimestamp: missing, must be positive",
			"timezone: missing, must be one of " + timezones,
			"reward: missing",
			"visibility: missing, must be one of PUBLIC, UNLISTED",
		}},
		{"61 in the title", func(r *coupon.Request) { r.Title = strings.Repeat("あ", 61) }, []string{"title: 61 UTF-16 code units, at most 60"}},
		{"title of spaces", func(r *coupon.Request) { r.Title = "\u3000" }, []string{"warning: title: only white space, which shows nothing"}},
		{"no limit of uses", func(r *coupon.Request) { r.MaxUseCountPerTicket = coupon.NoLimit }, nil},
		{"two uses", func(r *coupon.Request) { r.MaxUseCountPerTicket = 2 }, []string{"maxUseCountPerTicket: 2, must be 1, or -1 for no limit"}},
		{"ends when it starts", func(r *coupon.Request) { r.StartTimestamp = end }, nil},
		{"ends before it starts", func(r *coupon.Request) { r.StartTimestamp = end + 1 }, []string{"endTimestamp: is before startTimestamp"}},
		{"ends after the first second of 1970, and starts later", func(r *coupon.Request) { r.StartTimestamp, r.EndTimestamp = 2, 1 }, []string{
			"endTimestamp: is before startTimestamp",
		}},
		{"without an end", func(r *coupon.Request) { r.EndTimestamp = 0 }, []string{"endTimestamp: missing, must be positive"}},
		{"from 1970", func(r *coupon.Request) { r.StartTimestamp = 0 }, nil},
		{"before 1970", func(r *coupon.Request) { r.StartTimestamp = -1 }, []string{"warning: startTimestamp: -1, should be at least 0"}},
		{"ends before 1970", func(r *coupon.Request) { r.StartTimestamp, r.EndTimestamp = -2, -1 }, []string{
			"warning: startTimestamp: -2, should be at least 0", "endTimestamp: -1, must be positive",
		}},
		{"milliseconds", func(r *coupon.Request) { r.EndTimestamp = coupon.Timestamp(december.UnixMilli()) }, []string{
			"warning: endTimestamp: after the year 5137; the unit is seconds, not milliseconds",
		}},
		{"name of the IANA database", func(r *coupon.Request) { r.Timezone = "Asia/Tokyo" }, []string{
			`timezone: "Asia/Tokyo" is not one of 34 values; did you mean ASIA_TOKYO?`,
		}},
		{"time zone with a slip", func(r *coupon.Request) { r.Timezone = "ASIA_TOKIO" }, []string{
			`timezone: "ASIA_TOKIO" is not one of 34 values; did you mean ASIA_TOKYO?`,
		}},
		{"another time zone", func(r *coupon.Request) { r.Timezone = "Asia/Seoul" }, []string{`timezone: "Asia/Seoul" is not one of ` + timezones}},
		{"http", func(r *coupon.Request) { r.ImageURL = "http://kissa.example/a.jpg" }, []string{`imageUrl: http, must be https: "http://kissa.example/a.jpg"`}},
		{"GIF", func(r *coupon.Request) { r.BarcodeImageURL = "https://kissa.example/a.gif" }, []string{
			"warning: barcodeImageUrl: .gif is not shown or played, LINE accepts JPEG or PNG here",
		}},
		{"lottery", func(r *coupon.Request) {
			r.AcquisitionCondition = &coupon.Lottery{LotteryProbability: 99, MaxAcquireCount: 999_999}
		}, nil},
		{"lottery without limit", func(r *coupon.Request) {
			r.AcquisitionCondition = &coupon.Lottery{LotteryProbability: 1, MaxAcquireCount: coupon.NoLimit}
		}, nil},
		{"empty lottery", func(r *coupon.Request) { r.AcquisitionCondition = &coupon.Lottery{} }, []string{
			"acquisitionCondition.lotteryProbability: missing, must be 1 to 99",
			"acquisitionCondition.maxAcquireCount: missing, must be 1 to 999999, or -1 for no limit",
		}},
		{"lottery without losers", func(r *coupon.Request) {
			r.AcquisitionCondition = &coupon.Lottery{LotteryProbability: 100, MaxAcquireCount: 1_000_000}
		}, []string{
			"acquisitionCondition.lotteryProbability: 100, must be 1 to 99",
			"acquisitionCondition.maxAcquireCount: 1000000, must be 1 to 999999, or -1 for no limit",
		}},
		{"typed nil", func(r *coupon.Request) {
			r.AcquisitionCondition, r.Reward = (*coupon.Normal)(nil), (*coupon.RawReward)(nil)
		}, []string{
			"acquisitionCondition: missing", "reward: missing",
		}},
		{"discount without price", func(r *coupon.Request) { r.Reward = &coupon.Discount{} }, []string{"reward.priceInfo: missing"}},
		{"empty prices", func(r *coupon.Request) { r.Reward = &coupon.Discount{PriceInfo: &coupon.Explicit{}} }, []string{
			"reward.priceInfo.originalPrice: missing, must be positive",
			"reward.priceInfo.priceAfterDiscount: missing, must be positive",
		}},
		{"higher price", func(r *coupon.Request) {
			r.Reward = &coupon.Discount{PriceInfo: &coupon.Explicit{OriginalPrice: 100, PriceAfterDiscount: 100}}
		}, []string{"warning: reward.priceInfo.priceAfterDiscount: is not less than originalPrice"}},
		{"the same price of 1", func(r *coupon.Request) {
			r.Reward = &coupon.Discount{PriceInfo: &coupon.Explicit{OriginalPrice: 1, PriceAfterDiscount: 1}}
		}, []string{"warning: reward.priceInfo.priceAfterDiscount: is not less than originalPrice"}},
		{"a price without the original one", func(r *coupon.Request) {
			r.Reward = &coupon.Discount{PriceInfo: &coupon.Explicit{PriceAfterDiscount: 1}}
		}, []string{"reward.priceInfo.originalPrice: missing, must be positive"}},
		{"all of it", func(r *coupon.Request) { r.Reward = &coupon.CashBack{PriceInfo: &coupon.Percentage{Percentage: 100}} }, []string{
			"reward.priceInfo.percentage: 100, must be 1 to 99",
		}},
		{"cashback of a new price", func(r *coupon.Request) {
			r.Reward = &coupon.CashBack{PriceInfo: &coupon.Explicit{OriginalPrice: 2, PriceAfterDiscount: 1}}
		}, []string{"reward.priceInfo: explicit is not allowed in a cashBack reward, only fixed, percentage"}},
		{"members of other kinds", func(r *coupon.Request) {
			r.Reward = &coupon.Discount{PriceInfo: &coupon.Percentage{Percentage: 1, Extra: map[string]json.RawMessage{"fixedAmount": json.RawMessage("100")}}}
		}, []string{"reward.priceInfo.fixedAmount: is allowed only in a fixed priceInfo"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := valid(c.edit)
			assert.Equal(t, c.want, texts(r.Lint()))
			var errs []string
			for _, v := range r.Lint() {
				assert.Contains(t, v.Doc, "#create-coupon", "each names its page")
				if v.Severity == fault.SeverityError {
					errs = append(errs, v.Error())
				}
			}
			assert.Equal(t, errs, texts(fault.Violations(r.Validate())))
		})
	}
}

const timezones = "ETC_GMT_MINUS_12, ETC_GMT_MINUS_11, PACIFIC_HONOLULU, AMERICA_ANCHORAGE, AMERICA_LOS_ANGELES, AMERICA_PHOENIX, " +
	"AMERICA_CHICAGO, AMERICA_NEW_YORK, AMERICA_CARACAS, AMERICA_SANTIAGO, AMERICA_ST_JOHNS, AMERICA_SAO_PAULO, ETC_GMT_MINUS_2, " +
	"ATLANTIC_CAPE_VERDE, EUROPE_LONDON, EUROPE_PARIS, EUROPE_ISTANBUL, EUROPE_MOSCOW, ASIA_TEHRAN, ASIA_TBILISI, ASIA_KABUL, " +
	"ASIA_TASHKENT, ASIA_COLOMBO, ASIA_KATHMANDU, ASIA_ALMATY, ASIA_RANGOON, ASIA_BANGKOK, ASIA_TAIPEI, ASIA_TOKYO, AUSTRALIA_DARWIN, " +
	"AUSTRALIA_SYDNEY, ASIA_VLADIVOSTOK, ETC_GMT_PLUS_12, PACIFIC_TONGATAPU"

func TestTimestamp(t *testing.T) {
	assert.Equal(t, coupon.Timestamp(1796050800), coupon.At(december))
	assert.Equal(t, december.UTC(), coupon.At(december).Time())
	assert.Equal(t, coupon.Timestamp(1796050800), coupon.At(december.Add(time.Second-1)), "fractions are dropped")
	assert.Equal(t, coupon.Timestamp(-1), coupon.At(time.Unix(-1, 0)))
	assert.Zero(t, coupon.At(time.Time{}))
	assert.Equal(t, "1970-01-01T00:00:00Z", coupon.Timestamp(0).Time().Format(time.RFC3339))
}

func TestEnded(t *testing.T) {
	r := valid(nil)
	end := r.EndTimestamp.Time()
	assert.False(t, r.Ended(december))
	assert.False(t, r.Ended(end))
	assert.True(t, r.Ended(end.Add(time.Nanosecond)))
	assert.False(t, (*coupon.Request)(nil).Ended(december))
}

// A body that decodes has the same JSON again.
func TestRoundTrip(t *testing.T) {
	for _, text := range []string{
		`{"title":"a","description":"b\nc","acquisitionCondition":{"type":"lottery","lotteryProbability":50,"maxAcquireCount":-1},"maxUseCountPerTicket":-1,` +
			`"startTimestamp":0,"endTimestamp":1924959599,"timezone":"ASIA_TOKYO","reward":{"type":"discount","priceInfo":{"type":"explicit",` +
			`"originalPrice":12000,"priceAfterDiscount":9500}},"visibility":"PUBLIC","imageUrl":"https://kissa.example/a.png","couponCode":"C",` +
			`"barcodeImageUrl":"https://kissa.example/b.png","usageCondition":"d"}`,
		`{"title":"a","acquisitionCondition":{"type":"normal"},"maxUseCountPerTicket":1,"startTimestamp":0,"endTimestamp":1924959599,` +
			`"timezone":"ASIA_BANGKOK","reward":{"type":"gift"},"visibility":"UNLISTED"}`,
	} {
		var r coupon.Request
		require.NoError(t, json.Unmarshal([]byte(text), &r))
		assert.Empty(t, texts(r.Lint()))
		b, err := r.AppendJSON(nil)
		require.NoError(t, err)
		assert.Equal(t, text, string(b))
		for _, v := range []any{r, &r} {
			b, err := json.Marshal(v)
			require.NoError(t, err)
			assert.Equal(t, text, string(b))
		}
	}
}

// What LINE adds later survives, and is a warning in a program that has made it.
func TestUnknownSurvives(t *testing.T) {
	const text = `{"title":"a","acquisitionCondition":{"type":"nearby","km":1.50},"maxUseCountPerTicket":1,"startTimestamp":0,"endTimestamp":1924959599,` +
		`"timezone":"ASIA_TOKYO","reward":{"type":"discount","priceInfo":{"type":"stepped","steps":[1]},"currency":"JPY"},"visibility":"PUBLIC","new":null}`
	var r coupon.Request
	require.ErrorIs(t, json.Unmarshal([]byte(text), &r), fault.UnknownKind)
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, text, string(b))
	require.NoError(t, r.Validate())
	assert.Equal(t, []string{
		`warning: acquisitionCondition.type: "nearby" is not a known acquisitionCondition type, so nothing in it was checked`,
		`warning: reward.priceInfo.type: "stepped" is not a known priceInfo type, so nothing in it was checked`,
		"warning: reward.currency: unknown property of a discount reward",
		"warning: new: unknown property of a coupon",
	}, texts(r.Lint()))
	assert.Equal(t, "nearby", r.AcquisitionCondition.GetType())
	assert.Equal(t, `{"type":"stepped","steps":[1]}`, string(r.Reward.(*coupon.Discount).PriceInfo.(*coupon.RawPriceInfo).JSON()))
}

func TestNewRaw(t *testing.T) {
	reward, err := coupon.NewRawReward([]byte(`{"type":"points","points":3}`))
	require.NoError(t, err)
	assert.Equal(t, "points", reward.GetType())
	price, err := coupon.NewRawPriceInfo(`{"type":"stepped"}`)
	require.NoError(t, err)
	assert.Equal(t, "stepped", price.GetType())
	condition, err := coupon.NewRawAcquisitionCondition(`{"type":"referral"}`)
	require.NoError(t, err)
	assert.Equal(t, "referral", condition.GetType())
	for _, bad := range []string{"", "7", "{}", `{"type":7}`, `{"type":""}`, `{"type":"x"`, `[{"type":"x"}]`} {
		_, err := coupon.NewRawReward(bad)
		assert.Error(t, err, bad)
		_, err = coupon.NewRawPriceInfo(bad)
		assert.Error(t, err, bad)
		_, err = coupon.NewRawAcquisitionCondition(bad)
		assert.Error(t, err, bad)
	}
}

// No verb and no handler of slog shows more than what a body is and how large.
func TestFormat(t *testing.T) {
	r := valid(func(r *coupon.Request) { r.CouponCode = "SECRET" })
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		for _, v := range []any{r, *r, []any{r}, []*coupon.Request{r}, struct{ V any }{*r}} {
			assert.NotContains(t, fmt.Sprintf(verb, v), "SECRET")
		}
		assert.Equal(t, "[coupon, 289 bytes of JSON]", fmt.Sprintf(verb, r))
	}
	assert.Equal(t, "[coupon, 289 bytes of JSON]", r.LogValue().String())
}
