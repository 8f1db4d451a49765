package narrowcast_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"NewRaw*": growth.Text(func(s string) {
			_, _ = narrowcast.NewRawDemographic(`{"type":"` + s + `"}`)
			_, _ = narrowcast.NewRawRecipient(`{"type":"a","x":"` + s + `"}`)
		}),
	}.JSON(
		new(narrowcast.Age), new(narrowcast.AppType), new(narrowcast.Area), new(narrowcast.Audience), new(narrowcast.DemographicOperator),
		new(narrowcast.Filter), new(narrowcast.Gender), new(narrowcast.Limit), new(narrowcast.Operator), new(narrowcast.RawDemographic),
		new(narrowcast.RawRecipient), new(narrowcast.Redelivery), new(narrowcast.Request), new(narrowcast.SubscriptionPeriod),
	), nil)
}
