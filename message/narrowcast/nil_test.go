package narrowcast_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

func TestNilInLists(t *testing.T) {
	recipients := []narrowcast.Recipient{nil, (*narrowcast.Audience)(nil), (*narrowcast.Operator)(nil), (*narrowcast.RawRecipient)(nil)}
	demographics := []narrowcast.Demographic{nil, (*narrowcast.Area)(nil), (*narrowcast.DemographicOperator)(nil), (*narrowcast.RawDemographic)(nil)}
	r := &narrowcast.Request{
		Messages:  []message.Message{nil, (*message.Text)(nil)},
		Recipient: &narrowcast.Operator{Or: recipients},
		Filter:    &narrowcast.Filter{Demographic: &narrowcast.DemographicOperator{And: demographics}},
	}
	assert.Equal(t, []string{
		"messages[0]: nil",
		"messages[1]: nil *message.Text",
		"recipient.or[0]: nil",
		"recipient.or[1]: nil *narrowcast.Audience",
		"recipient.or[2]: nil *narrowcast.Operator",
		"recipient.or[3]: nil *narrowcast.RawRecipient",
		"filter.demographic.and[0]: nil",
		"filter.demographic.and[1]: nil *narrowcast.Area",
		"filter.demographic.and[2]: nil *narrowcast.DemographicOperator",
		"filter.demographic.and[3]: nil *narrowcast.RawDemographic",
	}, texts(r.Lint()))
	b, err := r.AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, `{"messages":[null,null],"recipient":{"type":"operator","or":[null,null,null,null]},
		"filter":{"demographic":{"type":"operator","and":[null,null,null,null]}}}`, string(b))
}

// A nil value of any type is absent, except in a list.
func TestNilInSlots(t *testing.T) {
	for _, r := range []narrowcast.Recipient{
		nil, (*narrowcast.Audience)(nil), (*narrowcast.Redelivery)(nil), (*narrowcast.Operator)(nil), (*narrowcast.RawRecipient)(nil),
	} {
		b, err := to(r).AppendJSON(nil)
		require.NoError(t, err)
		assert.JSONEq(t, `{"messages":[{"type":"text","text":"hello"}]}`, string(b))
		assert.NoError(t, to(r).Validate())
		assert.Equal(t, []string{"recipient: needs one of and, or, not"}, texts(to(&narrowcast.Operator{Not: r}).Lint()))
	}
	for _, d := range []narrowcast.Demographic{
		nil, (*narrowcast.Gender)(nil), (*narrowcast.Age)(nil), (*narrowcast.AppType)(nil), (*narrowcast.Area)(nil),
		(*narrowcast.SubscriptionPeriod)(nil), (*narrowcast.DemographicOperator)(nil), (*narrowcast.RawDemographic)(nil),
	} {
		b, err := of(d).AppendJSON(nil)
		require.NoError(t, err)
		assert.JSONEq(t, `{"messages":[{"type":"text","text":"hello"}],"filter":{}}`, string(b))
		assert.NoError(t, of(d).Validate())
	}
}

func TestNilRoot(t *testing.T) {
	var r *narrowcast.Request
	assert.ErrorIs(t, r.Validate(), fault.Nil)
	assert.Len(t, r.Lint(), 1)
	b, err := r.AppendJSON(nil)
	assert.NoError(t, err)
	assert.Equal(t, "null", string(b))
}

func TestGetTypeOfNil(t *testing.T) {
	for want, v := range map[string]interface{ GetType() string }{
		"audience":           (*narrowcast.Audience)(nil),
		"redelivery":         (*narrowcast.Redelivery)(nil),
		"operator":           (*narrowcast.Operator)(nil),
		"gender":             (*narrowcast.Gender)(nil),
		"age":                (*narrowcast.Age)(nil),
		"appType":            (*narrowcast.AppType)(nil),
		"area":               (*narrowcast.Area)(nil),
		"subscriptionPeriod": (*narrowcast.SubscriptionPeriod)(nil),
		"":                   (*narrowcast.RawRecipient)(nil),
	} {
		assert.Equal(t, want, v.GetType())
	}
	assert.Equal(t, "operator", (*narrowcast.DemographicOperator)(nil).GetType())
	assert.Empty(t, (*narrowcast.RawDemographic)(nil).GetType())
}

// A zero Raw is an object without a type.
func TestEmptyRaw(t *testing.T) {
	assert.Equal(t, []string{"recipient.type: missing"}, texts(to(&narrowcast.RawRecipient{}).Lint()))
	assert.Equal(t, []string{"filter.demographic.type: missing"}, texts(of(&narrowcast.RawDemographic{}).Lint()))
	b, err := json.Marshal(to(&narrowcast.RawRecipient{}))
	require.NoError(t, err)
	assert.JSONEq(t, `{"messages":[{"type":"text","text":"hello"}],"recipient":{}}`, string(b))
}
