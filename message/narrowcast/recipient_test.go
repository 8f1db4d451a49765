package narrowcast_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

var (
	audience   = &narrowcast.Audience{AudienceGroupID: 5614991017776}
	redelivery = &narrowcast.Redelivery{RequestID: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"}
)

// audiences returns n audiences and redeliveries, alternating.
func audiences(n int) []narrowcast.Recipient {
	var list []narrowcast.Recipient
	for i := range n {
		if i%2 == 0 {
			list = append(list, audience)
		} else {
			list = append(list, redelivery)
		}
	}
	return list
}

func TestRecipient(t *testing.T) {
	type list = []narrowcast.Recipient
	raw, err := narrowcast.NewRawRecipient(`{"type":"nearby","km":3}`)
	assert.NoError(t, err)
	check(t, []verdict{
		{"audience", to(audience), nil},
		{"audience 1", to(&narrowcast.Audience{AudienceGroupID: 1}), nil},
		{"redelivery", to(redelivery), nil},
		{"redelivery of nothing", to(&narrowcast.Redelivery{}), []string{"recipient.requestId: missing or empty"}},
		{"redelivery of something else", to(&narrowcast.Redelivery{RequestID: "last week"}),
			[]string{`warning: recipient.requestId: "last week" does not look like a request ID, which is a UUID in lower case`}},

		{"and", to(&narrowcast.Operator{And: list{audience}}), nil},
		{"or", to(&narrowcast.Operator{Or: list{audience, redelivery}}), nil},
		{"not", to(&narrowcast.Operator{Not: audience}), nil},
		{"no operand", to(&narrowcast.Operator{}), []string{"recipient: needs one of and, or, not"}},
		{"empty and", to(&narrowcast.Operator{And: list{}}), []string{"recipient.and: empty, needs at least one"}},
		{"empty or", to(&narrowcast.Operator{Or: list{}}), []string{"recipient.or: empty, needs at least one"}},
		{"and, or", to(&narrowcast.Operator{And: list{audience}, Or: list{audience}}),
			[]string{"recipient: and, or are set, must be exactly one of and, or, not"}},
		{"and, not", to(&narrowcast.Operator{And: list{audience}, Not: audience}),
			[]string{"recipient: and, not are set, must be exactly one of and, or, not"}},
		{"or, not", to(&narrowcast.Operator{Or: list{audience}, Not: audience}),
			[]string{"recipient: or, not are set, must be exactly one of and, or, not"}},
		{"all three", to(&narrowcast.Operator{And: list{audience}, Or: list{audience}, Not: audience}),
			[]string{"recipient: and, or, not are set, must be exactly one of and, or, not"}},
		{"an empty list beside another", to(&narrowcast.Operator{And: list{}, Not: audience}), []string{
			"recipient: and, not are set, must be exactly one of and, or, not",
			"recipient.and: empty, needs at least one",
		}},
		{"a fault below", to(&narrowcast.Operator{And: list{audience, &narrowcast.Operator{Not: &narrowcast.Redelivery{}}}}),
			[]string{"recipient.and[1].not.requestId: missing or empty"}},

		{"10", to(&narrowcast.Operator{Or: audiences(10)}), nil},
		{"11", to(&narrowcast.Operator{Or: audiences(11)}),
			[]string{"recipient: 11 audiences and redeliveries, at most 10 a request"}},
		{"10 in a tree", to(&narrowcast.Operator{And: list{
			&narrowcast.Operator{Or: audiences(9)},
			&narrowcast.Operator{Not: &narrowcast.Operator{Not: redelivery}},
		}}), nil},
		{"11 in a tree", to(&narrowcast.Operator{And: list{
			&narrowcast.Operator{Or: audiences(10)},
			&narrowcast.Operator{Not: &narrowcast.Operator{Not: redelivery}},
		}}), []string{"recipient: 11 audiences and redeliveries, at most 10 a request"}},
		{"10 and one of an unknown kind", to(&narrowcast.Operator{Or: append(audiences(10), raw)}),
			[]string{`warning: recipient.or[10].type: "nearby" is not a known recipient type, so nothing in it was checked`}},
		{"40, each below an operator", to(&narrowcast.Operator{And: operators(40)}),
			[]string{"recipient: 40 audiences and redeliveries, at most 10 a request"}},
	})
	assert.ErrorIs(t, to(&narrowcast.Operator{Or: audiences(11)}).Validate(), fault.TooMany)
	assert.ErrorIs(t, to(&narrowcast.Operator{Or: audiences(1), Not: audience}).Validate(), fault.Exclusive)
	assert.ErrorIs(t, to(&narrowcast.Operator{}).Validate(), fault.Required)
}

// operators returns n operators, each with one audience.
func operators(n int) []narrowcast.Recipient {
	var list []narrowcast.Recipient
	for range n {
		list = append(list, &narrowcast.Operator{Not: audience})
	}
	return list
}

// Fifty nested operators with one audience count as one audience.
func TestOperatorsAreNotCounted(t *testing.T) {
	var r narrowcast.Recipient = audience
	for range 50 {
		r = &narrowcast.Operator{Not: r}
	}
	assert.NoError(t, to(r).Validate())
}

func TestAudienceGroupID(t *testing.T) {
	for id, rule := range map[ids.AudienceGroupID]fault.Rule{
		ids.MustParseAudienceGroupID("5614991017776"): "", 1: "", 1<<63 - 1: "", 0: fault.Required, -1: fault.OutOfRange,
	} {
		found := fault.Violations(to(&narrowcast.Audience{AudienceGroupID: id}).Validate())
		if rule == "" {
			assert.Empty(t, found, id)
			continue
		}
		require.Len(t, found, 1, id)
		assert.Equal(t, fault.Path("recipient.audienceGroupId"), found[0].Path)
		assert.Equal(t, rule, found[0].Rule)
	}
}
