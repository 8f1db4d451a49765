package narrowcast

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// RawRecipient is the JSON of a recipient of a type that this version does not know. Decoding reports the type as an
// error, and Lint warns about it.
type RawRecipient struct{ raw schema.Raw }

// NewRawRecipient returns a RawRecipient for the JSON of one recipient, an object with a type member. Use it for types
// that LINE added after this version.
func NewRawRecipient[S ~string | ~[]byte](text S) (*RawRecipient, error) {
	return schema.NewRaw(text, func(r schema.Raw) RawRecipient { return RawRecipient{r} })
}

// JSON returns the JSON passed to [NewRawRecipient] or decoded, unchanged.
func (r *RawRecipient) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawRecipient) describe(f *schema.Fields) {
	r.raw.Describe(f, "recipient", recipients.Names(), noRecipients)
}

// RawDemographic is the JSON of a demographic filter of a type that this version does not know. Decoding reports the
// type as an error, and Lint warns about it.
type RawDemographic struct{ raw schema.Raw }

// NewRawDemographic returns a RawDemographic for the JSON of one demographic filter, an object with a type member. Use
// it for types that LINE added after this version.
func NewRawDemographic[S ~string | ~[]byte](text S) (*RawDemographic, error) {
	return schema.NewRaw(text, func(r schema.Raw) RawDemographic { return RawDemographic{r} })
}

// JSON returns the JSON passed to [NewRawDemographic] or decoded, unchanged.
func (r *RawDemographic) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawDemographic) describe(f *schema.Fields) {
	r.raw.Describe(f, "demographic", demographics.Names(), noDemographics)
}

// Recipients are not demographic filters and vice versa, except operators, which are both.
var (
	noRecipients   = misplaced(demographics.Names(), "a demographic filter, it belongs in filter.demographic")
	noDemographics = misplaced(recipients.Names(), "a recipient, it belongs in recipient")
)

func misplaced(kinds []string, what string) map[string]fault.Violation {
	m := make(map[string]fault.Violation, len(kinds))
	for _, kind := range kinds {
		if kind != "operator" {
			m[kind] = fault.Violation{Rule: fault.NotHere, Detail: schema.Quote(kind) + " is " + what}
		}
	}
	return m
}
