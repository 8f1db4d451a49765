package narrowcast

import (
	"encoding/json"
	"math"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// Recipient is an [*Audience], [*Redelivery], [*Operator] or, for a type that this version does not know, a
// [*RawRecipient]. A request has at most 10 audiences and redeliveries in total, and any number of operators.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-recipient
type Recipient interface {
	GetType() string

	describe(*schema.Fields)
	recipient()
}

// maxRecipients is the limit for the whole tree. The outermost operator counts them.
const maxRecipients = 10

var recipients = schema.KindsOf(Recipient.describe,
	func(r schema.Raw) Recipient { return &RawRecipient{r} },
	func() Recipient { return new(Audience) },
	func() Recipient { return new(Redelivery) },
	func() Recipient { return new(Operator) },
)

// Audience selects the people of an audience, which must be ready. Package audience has the bodies that create one.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-recipient
type Audience struct {
	AudienceGroupID ids.AudienceGroupID

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Audience) describe(f *schema.Fields) {
	f.Kind("recipient", "audience", "narrowcast-recipient", &a.Extra)
	schema.Int(f, "audienceGroupId", &a.AudienceGroupID, schema.Between(1, math.MaxInt64), schema.Required)
	f.Tally(true)
}

// Redelivery selects the people who received an earlier narrowcast.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-recipient-redelivery-object
type Redelivery struct {
	// RequestID is the ID of a narrowcast that LINE accepted less than 14 days ago and has sent: its progress
	// has the phase "succeeded".
	RequestID ids.RequestID

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Redelivery) describe(f *schema.Fields) {
	f.Kind("recipient", "redelivery", "narrowcast-recipient", &r.Extra)
	f.String("requestId", (*string)(&r.RequestID), schema.Free().Required().Is(doubtfulRequest))
	f.Tally(true)
}

// doubtfulRequest only warns: the form of request IDs is known only from LINE's samples.
var doubtfulRequest = schema.IDLooks(ids.RequestID.Plausible, "a request ID, which is a UUID in lower case")

// Operator combines recipients. Exactly one of And, Or and Not is set.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-recipient
type Operator struct {
	And []Recipient // people selected by all of these; at least 1
	Or  []Recipient // people selected by any of these; at least 1
	Not Recipient   // people not selected by this

	Extra map[string]json.RawMessage // JSON members without a field
}

func (o *Operator) describe(f *schema.Fields) {
	f.Kind("recipient", "operator", "narrowcast-recipient", &o.Extra)
	f.Tallied(schema.Items(0, maxRecipients, "audiences and redeliveries").Per("a request"), func() {
		schema.List(f, "and", &o.And, schema.Variants(recipients, nil), schema.Items(0, 0, "recipients"))
		schema.List(f, "or", &o.Or, schema.Variants(recipients, nil), schema.Items(0, 0, "recipients"))
		schema.One(f, "not", &o.Not, schema.Variants(recipients, nil), schema.Optional)
	})
	oneOperand(f, o.And, o.Or, o.Not)
}

func (*Audience) recipient()     {}
func (*Redelivery) recipient()   {}
func (*Operator) recipient()     {}
func (*RawRecipient) recipient() {}
