package narrowcast

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// RawRecipient is a recipient of a kind that this version does not know, whole. A check warns of it.
type RawRecipient struct{ raw schema.Raw }

// NewRawRecipient takes the JSON of one recipient: an object with a type. Use it to send what LINE has added
// since.
func NewRawRecipient[S ~string | ~[]byte](text S) (*RawRecipient, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &RawRecipient{r}, nil
}

// JSON is the recipient as it came.
func (r *RawRecipient) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawRecipient) describe(f *schema.Fields) {
	r.raw.Describe(f, "recipient", recipients.Names(), noRecipients)
}

// RawDemographic is a demographic filter of a kind that this version does not know, whole. A check warns of
// it.
type RawDemographic struct{ raw schema.Raw }

// NewRawDemographic takes the JSON of one demographic filter: an object with a type. Use it to send what
// LINE has added since.
func NewRawDemographic[S ~string | ~[]byte](text S) (*RawDemographic, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &RawDemographic{r}, nil
}

// JSON is the demographic filter as it came.
func (r *RawDemographic) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawDemographic) describe(f *schema.Fields) {
	r.raw.Describe(f, "demographic", demographics.Names(), noDemographics)
}

// The kinds of one sum do not stand in the other; operators are kinds of both.
var (
	noRecipients   = misplaced(demographics.Names(), "a demographic filter, it stands in filter.demographic")
	noDemographics = misplaced(recipients.Names(), "a recipient, it stands in recipient")
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
