package narrowcast_test

import (
	"encoding/json"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

func read(tb testing.TB, file string) []byte {
	tb.Helper()
	b, err := os.ReadFile("testdata/" + file)
	require.NoError(tb, err)
	return b
}

// full returns the request of full.json.
func full() *narrowcast.Request {
	type recipients = []narrowcast.Recipient
	type demographics = []narrowcast.Demographic
	return &narrowcast.Request{
		Messages: []message.Message{
			&message.Text{Text: "The summer menu is here."},
			&message.Sticker{PackageID: "446", StickerID: "1988"},
		},
		Recipient: &narrowcast.Operator{And: recipients{
			&narrowcast.Operator{Or: recipients{
				&narrowcast.Audience{AudienceGroupID: 5614991017776},
				&narrowcast.Audience{AudienceGroupID: 4389303728991},
			}},
			&narrowcast.Operator{Not: &narrowcast.Redelivery{RequestID: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"}},
		}},
		Filter: &narrowcast.Filter{Demographic: &narrowcast.DemographicOperator{Or: demographics{
			&narrowcast.DemographicOperator{And: demographics{
				&narrowcast.Gender{OneOf: []narrowcast.GenderValue{narrowcast.Female, narrowcast.Male}},
				&narrowcast.Age{GTE: narrowcast.Age30, LT: narrowcast.Age45},
				&narrowcast.AppType{OneOf: []narrowcast.OS{narrowcast.IOS, narrowcast.Android}},
				&narrowcast.Area{OneOf: []narrowcast.AreaCode{"jp_13", "tw_01", "th_08"}},
				&narrowcast.SubscriptionPeriod{GTE: narrowcast.Day30, LT: narrowcast.Day365},
			}},
			&narrowcast.DemographicOperator{And: demographics{
				&narrowcast.Age{GTE: narrowcast.Age70},
				&narrowcast.DemographicOperator{Not: &narrowcast.SubscriptionPeriod{LT: narrowcast.Day7}},
			}},
		}}},
		Limit:                &narrowcast.Limit{Max: 100, UpToRemainingQuota: true, ForbidPartialDelivery: true},
		NotificationDisabled: true,
	}
}

// A body in LINE's documented form decodes without unknown members, has no violations and encodes to the same JSON.
func TestRoundTrip(t *testing.T) {
	text := read(t, "full.json")
	var got narrowcast.Request
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, *full(), got)
	assert.Empty(t, texts(got.Lint()))

	appended, err := got.AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(appended))
	for _, v := range []any{got, &got} {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assert.JSONEq(t, string(text), string(b))
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		json string
		new  json.Unmarshaler
	}{
		{`{"demographic":{"type":"gender","oneOf":["male"]},"new":[1]}`, new(narrowcast.Filter)},
		{`{"max":3,"upToRemainingQuota":true,"new":[1]}`, new(narrowcast.Limit)},
		{`{"type":"audience","audienceGroupId":7,"new":[1]}`, new(narrowcast.Audience)},
		{`{"type":"redelivery","requestId":"r","new":[1]}`, new(narrowcast.Redelivery)},
		{`{"type":"operator","not":{"type":"audience","audienceGroupId":7},"new":[1]}`, new(narrowcast.Operator)},
		{`{"type":"gender","oneOf":["male"],"new":[1]}`, new(narrowcast.Gender)},
		{`{"type":"age","gte":"age_15","lt":"age_20","new":[1]}`, new(narrowcast.Age)},
		{`{"type":"appType","oneOf":["ios"],"new":[1]}`, new(narrowcast.AppType)},
		{`{"type":"area","oneOf":["jp_01"],"new":[1]}`, new(narrowcast.Area)},
		{`{"type":"subscriptionPeriod","gte":"day_7","lt":"day_30","new":[1]}`, new(narrowcast.SubscriptionPeriod)},
		{`{"type":"operator","or":[{"type":"age","lt":"age_20"}],"new":[1]}`, new(narrowcast.DemographicOperator)},
		{`{"type":"nearby","km":3,"new":[1]}`, new(narrowcast.RawRecipient)},
		{`{"type":"mood","new":[1]}`, new(narrowcast.RawDemographic)},
	} {
		require.NoError(t, json.Unmarshal([]byte(c.json), c.new), c.json)
		b, err := json.Marshal(c.new)
		require.NoError(t, err)
		assert.JSONEq(t, c.json, string(b))
		require.NoError(t, json.Unmarshal([]byte("null"), c.new), "null changes nothing")
		again, err := json.Marshal(c.new)
		require.NoError(t, err)
		assert.JSONEq(t, c.json, string(again))
		if typed, ok := c.new.(interface{ GetType() string }); ok {
			assert.Contains(t, c.json, `"type":"`+typed.GetType()+`"`)
		}
	}
}

// Values and pointers are encoded alike.
func TestValues(t *testing.T) {
	b, err := json.Marshal(map[string]any{"a": narrowcast.Audience{AudienceGroupID: 7}, "b": *women, "c": narrowcast.Limit{Max: 1}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"a":{"type":"audience","audienceGroupId":7},"b":{"type":"gender","oneOf":["female"]},"c":{"max":1}}`, string(b))
}

func TestUnknownSurvives(t *testing.T) {
	const text = `{
		"messages": [{"type":"text","text":"hello"}],
		"recipient": {"type":"operator","and":[{"type":"nearby","km":3,"of":{"lat":1.50}},{"type":"audience","audienceGroupId":7,"weight":2}]},
		"filter": {"demographic":{"type":"operator","or":[{"type":"mood","oneOf":["happy"]},{"type":"age","gte":"age_20","gt":"age_15"}]},"geo":{}},
		"limit": {"max":9,"maximum":10},
		"customAggregationUnits": ["promo"]
	}`
	var r narrowcast.Request
	require.ErrorIs(t, json.Unmarshal([]byte(text), &r), fault.UnknownKind)
	b, err := json.Marshal(&r)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(b))
	assert.NoError(t, r.Validate(), "a program may know what LINE has added")
	assert.Equal(t, []string{
		`warning: recipient.and[0].type: "nearby" is not a known recipient type, so nothing in it was checked`,
		"warning: recipient.and[1].weight: unknown property of an audience recipient",
		`warning: filter.demographic.or[0].type: "mood" is not a known demographic type, so nothing in it was checked`,
		"warning: filter.demographic.or[1].gt: unknown property of an age demographic",
		"warning: filter.geo: unknown property of a filter",
		"warning: limit.maximum: unknown property of a limit",
		"warning: customAggregationUnits: unknown property of a narrowcast",
	}, texts(r.Lint()))

	and := r.Recipient.(*narrowcast.Operator).And
	assert.JSONEq(t, `{"type":"nearby","km":3,"of":{"lat":1.50}}`, string(and[0].(*narrowcast.RawRecipient).JSON()))
	or := r.Filter.Demographic.(*narrowcast.DemographicOperator).Or
	assert.Equal(t, "mood", or[0].(*narrowcast.RawDemographic).GetType())
	assert.JSONEq(t, `{"type":"mood","oneOf":["happy"]}`, string(or[0].(*narrowcast.RawDemographic).JSON()))
}

// A recipient as a filter, or a filter as a recipient, is an error that names the right place.
func TestKindOfTheOtherSum(t *testing.T) {
	var r narrowcast.Request
	err := json.Unmarshal([]byte(`{"messages":[{"type":"text","text":"hello"}],
		"recipient":{"type":"age","gte":"age_20"},"filter":{"demographic":{"type":"audience","audienceGroupId":7}}}`), &r)
	want := []string{
		`recipient.type: "age" is a demographic filter, it belongs in filter.demographic`,
		`filter.demographic.type: "audience" is a recipient, it belongs in recipient`,
	}
	assert.Equal(t, want, texts(fault.Violations(err)))
	assert.Equal(t, want, texts(fault.Violations(r.Validate())))
	assert.ErrorIs(t, r.Validate(), fault.NotHere)
}

func TestDecodeFaults(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       []string // paths and rules
	}{
		{"not JSON", `{"messages":`, []string{": syntax"}},
		{"array", `[]`, []string{": wrong_type"}},
		{"recipient", `{"recipient":[]}`, []string{"recipient: wrong_type"}},
		{"recipient without type", `{"recipient":{"audienceGroupId":7}}`, []string{"recipient.type: required"}},
		{"type is a number", `{"recipient":{"type":7}}`, []string{"recipient.type: wrong_type"}},
		{"audience", `{"recipient":{"type":"audience","audienceGroupId":"x"}}`, []string{"recipient.audienceGroupId: wrong_type"}},
		{"audience 0", `{"recipient":{"type":"audience","audienceGroupId":0}}`, []string{"recipient.audienceGroupId: out_of_range"}},
		{"audience 1.5", `{"recipient":{"type":"audience","audienceGroupId":1.5}}`, []string{"recipient.audienceGroupId: wrong_type"}},
		{"null in and", `{"recipient":{"type":"operator","and":[null,{"type":"redelivery","requestId":{}}]}}`, []string{
			"recipient.and[0]: nil", "recipient.and[1].requestId: wrong_type",
		}},
		{"and", `{"recipient":{"type":"operator","and":{}}}`, []string{"recipient.and: wrong_type"}},
		{"not", `{"recipient":{"type":"operator","not":[]}}`, []string{"recipient.not: wrong_type"}},
		{"filter", `{"filter":7}`, []string{"filter: wrong_type"}},
		{"demographic", `{"filter":{"demographic":"female"}}`, []string{"filter.demographic: wrong_type"}},
		{"oneOf", `{"filter":{"demographic":{"type":"gender","oneOf":"male"}}}`, []string{"filter.demographic.oneOf: wrong_type"}},
		{"oneOf item", `{"filter":{"demographic":{"type":"area","oneOf":["jp_01",13]}}}`, []string{"filter.demographic.oneOf[1]: wrong_type"}},
		{"gte", `{"filter":{"demographic":{"type":"age","gte":[]}}}`, []string{"filter.demographic.gte: wrong_type"}},
		{"max", `{"limit":{"max":true}}`, []string{"limit.max: wrong_type"}},
		{"max 0", `{"limit":{"max":0}}`, []string{"limit.max: out_of_range"}},
		{"twice", `{"recipient":{"type":"operator","not":{"type":"audience","audienceGroupId":1,"audienceGroupId":2}}}`,
			[]string{"recipient.not.audienceGroupId: duplicate_key"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r narrowcast.Request
			err := r.UnmarshalJSON([]byte(c.json))
			require.Error(t, err)
			var got []string
			for _, v := range fault.Violations(err) {
				got = append(got, string(v.Path)+": "+string(v.Rule))
			}
			assert.Equal(t, c.want, got)
			if c.want[0][0] == ':' || c.name == "twice" {
				return // nothing was decoded, or the duplicate is dropped
			}
			b, err := r.AppendJSON(nil)
			require.NoError(t, err)
			assert.JSONEq(t, c.json, string(b), "a value that does not fit stays in Extra")
		})
	}
}

// A member that cannot be decoded is reported once, and causes no other violations.
func TestFaultsAreReportedOnce(t *testing.T) {
	for _, c := range []struct {
		json, path string
		rule       fault.Rule
	}{
		{`{"recipient":{"type":"operator","and":{}}}`, "recipient.and", fault.WrongType},
		{`{"recipient":{"type":"operator","or":7}}`, "recipient.or", fault.WrongType},
		{`{"recipient":{"type":"operator","not":[]}}`, "recipient.not", fault.WrongType},
		{`{"recipient":{"type":"operator","and":[]}}`, "recipient.and", fault.Required},
		{`{"filter":{"demographic":{"type":"operator","and":"x"}}}`, "filter.demographic.and", fault.WrongType},
		{`{"filter":{"demographic":{"type":"operator","or":[]}}}`, "filter.demographic.or", fault.Required},
		{`{"filter":{"demographic":{"type":"age","gte":[]}}}`, "filter.demographic.gte", fault.WrongType},
		{`{"filter":{"demographic":{"type":"subscriptionPeriod","lt":[]}}}`, "filter.demographic.lt", fault.WrongType},
		{`{"filter":{"demographic":{"type":"gender","oneOf":["male",1]}}}`, "filter.demographic.oneOf[1]", fault.WrongType},
		{`{"filter":{"demographic":7}}`, "filter.demographic", fault.WrongType},
		{`{"recipient":{"type":"operator","and":[{"type":"audience","audienceGroupId":1}],"or":3}}`, "recipient.or", fault.WrongType},
	} {
		var r narrowcast.Request
		_ = r.UnmarshalJSON([]byte(c.json))
		r.Messages = []message.Message{&message.Text{Text: "hello"}}
		found := r.Lint()
		require.Len(t, found, 1, c.json)
		assert.Equal(t, fault.Path(c.path), found[0].Path)
		assert.Equal(t, c.rule, found[0].Rule)
	}
}

func TestNewRaw(t *testing.T) {
	r, err := narrowcast.NewRawRecipient([]byte(`{"type":"nearby"}`))
	require.NoError(t, err)
	assert.Equal(t, "nearby", r.GetType())
	assert.Nil(t, (*narrowcast.RawRecipient)(nil).JSON())
	assert.Nil(t, (*narrowcast.RawDemographic)(nil).JSON())
	d, err := narrowcast.NewRawDemographic(`{"type":"mood"}`)
	require.NoError(t, err)
	assert.Equal(t, "mood", d.GetType())
	for _, bad := range []string{"", "7", "{}", `{"type":7}`, `{"type":""}`, `{"type":"x"`, `[{"type":"x"}]`} {
		r, err := narrowcast.NewRawRecipient(bad)
		assert.Error(t, err, bad)
		assert.Nil(t, r)
		d, err := narrowcast.NewRawDemographic(bad)
		assert.Error(t, err, bad)
		assert.Nil(t, d)
		assert.Error(t, new(narrowcast.RawRecipient).UnmarshalJSON([]byte(bad)), bad)
		assert.Error(t, new(narrowcast.RawDemographic).UnmarshalJSON([]byte(bad)), bad)
	}
}

func TestInvalidUTF8(t *testing.T) {
	r := of(&narrowcast.Area{OneOf: []narrowcast.AreaCode{"jp_13", "jp_\xff3"}})
	_, err := r.AppendJSON(nil)
	assert.ErrorIs(t, err, fault.BadText)
	assert.EqualError(t, r.Validate(), "filter.demographic.oneOf[1]: invalid UTF-8: byte 0xff at offset 3")
}

// Many goroutines can encode and check one request: nothing writes to it.
func TestConcurrentUse(t *testing.T) {
	r := full()
	want, err := r.AppendJSON(nil)
	require.NoError(t, err)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 50 {
				b, err := json.Marshal(r)
				assert.NoError(t, err)
				assert.Equal(t, string(want), string(b))
				assert.NoError(t, r.Validate())
				assert.Empty(t, r.Lint())
			}
		})
	}
	all.Wait()
}
