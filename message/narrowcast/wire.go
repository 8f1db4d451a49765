package narrowcast

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// What every type has beside its fields. GetType has a pointer receiver, so that only pointers fit into a
// slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "audience".
func (*Audience) GetType() string { return "audience" }

// GetType gives "redelivery".
func (*Redelivery) GetType() string { return "redelivery" }

// GetType gives "operator".
func (*Operator) GetType() string { return "operator" }

// GetType gives "gender".
func (*Gender) GetType() string { return "gender" }

// GetType gives "age".
func (*Age) GetType() string { return "age" }

// GetType gives "appType".
func (*AppType) GetType() string { return "appType" }

// GetType gives "area".
func (*Area) GetType() string { return "area" }

// GetType gives "subscriptionPeriod".
func (*SubscriptionPeriod) GetType() string { return "subscriptionPeriod" }

// GetType gives "operator".
func (*DemographicOperator) GetType() string { return "operator" }

// GetType gives the type that the JSON has.
func (n *RawRecipient) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

// GetType gives the type that the JSON has.
func (n *RawDemographic) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Request) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Request).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Filter) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Filter).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Limit) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Limit).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Audience) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Audience).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Redelivery) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*Redelivery).describe)
}

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Operator) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Operator).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Gender) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Gender).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Age) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Age).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n AppType) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*AppType).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n Area) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Area).describe) }

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n SubscriptionPeriod) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*SubscriptionPeriod).describe)
}

// MarshalJSON encodes n; what JSON has no words for is an error that names the place.
func (n DemographicOperator) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*DemographicOperator).describe)
}

// MarshalJSON gives the JSON as it came.
func (n RawRecipient) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*RawRecipient).describe)
}

// MarshalJSON gives the JSON as it came.
func (n RawDemographic) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*RawDemographic).describe)
}

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Request) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Request).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Filter) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Filter).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Limit) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Limit).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Audience) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Audience).describe)
}

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Redelivery) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Redelivery).describe)
}

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Operator) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Operator).describe)
}

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Gender) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Gender).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Age) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Age).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *AppType) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*AppType).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *Area) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Area).describe) }

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *SubscriptionPeriod) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*SubscriptionPeriod).describe)
}

// UnmarshalJSON replaces n. The error names each fault by its path; what n cannot hold stays in Extra.
func (n *DemographicOperator) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*DemographicOperator).describe)
}

// UnmarshalJSON takes the JSON of one object with a type.
func (n *RawRecipient) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawRecipient { return RawRecipient{r} })
}

// UnmarshalJSON takes the JSON of one object with a type.
func (n *RawDemographic) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawDemographic { return RawDemographic{r} })
}

// AppendJSON appends the JSON of n to b. On an error b comes back as it was.
func (n *Request) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Request).describe)
}

// Validate answers with a *[fault.Error] of all that LINE refuses in n, or nil.
func (n *Request) Validate() error { return schema.Validate(n, (*Request).describe) }

// Lint answers with all that is wrong with n, or doubtful.
func (n *Request) Lint() []fault.Violation { return schema.Lint(n, (*Request).describe) }

// Format writes the kind of n and counts, whatever the verb: no text and no token.
func (n Request) Format(s fmt.State, _ rune) { schema.Format(s, &n, (*Request).describe) }

// LogValue returns what Format writes.
func (n Request) LogValue() slog.Value { return schema.LogValue(&n, (*Request).describe) }
