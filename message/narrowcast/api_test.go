package narrowcast_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/narrowcast"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(narrowcast.Area),
			new(narrowcast.Filter),
			new(narrowcast.Gender),
			new(narrowcast.Age),
			new(narrowcast.AppType),
			new(narrowcast.SubscriptionPeriod),
			new(narrowcast.DemographicOperator),
			new(narrowcast.Limit),
			new(narrowcast.RawRecipient),
			new(narrowcast.RawDemographic),
			new(narrowcast.Audience),
			new(narrowcast.Redelivery),
			new(narrowcast.Operator),
			new(narrowcast.Request),
		},
		Funcs: []any{
			narrowcast.NewRawRecipient[string],
			narrowcast.NewRawDemographic[string],
		},
		Parts: []any{new(message.Text)},
	}.Check(t)
}
