package narrowcast

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// GetType has a pointer receiver, so only pointers implement the interfaces. MarshalJSON has a value receiver,
// so encoding/json encodes values and pointers alike.

func (*Audience) GetType() string            { return "audience" }
func (*Redelivery) GetType() string          { return "redelivery" }
func (*Operator) GetType() string            { return "operator" }
func (*Gender) GetType() string              { return "gender" }
func (*Age) GetType() string                 { return "age" }
func (*AppType) GetType() string             { return "appType" }
func (*Area) GetType() string                { return "area" }
func (*SubscriptionPeriod) GetType() string  { return "subscriptionPeriod" }
func (*DemographicOperator) GetType() string { return "operator" }

func (n *RawRecipient) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

func (n *RawDemographic) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

func (n Request) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Request).describe) }
func (n Filter) MarshalJSON() ([]byte, error)   { return schema.Marshal(&n, (*Filter).describe) }
func (n Limit) MarshalJSON() ([]byte, error)    { return schema.Marshal(&n, (*Limit).describe) }
func (n Audience) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Audience).describe) }

func (n Redelivery) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*Redelivery).describe)
}

func (n Operator) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Operator).describe) }
func (n Gender) MarshalJSON() ([]byte, error)   { return schema.Marshal(&n, (*Gender).describe) }
func (n Age) MarshalJSON() ([]byte, error)      { return schema.Marshal(&n, (*Age).describe) }
func (n AppType) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*AppType).describe) }
func (n Area) MarshalJSON() ([]byte, error)     { return schema.Marshal(&n, (*Area).describe) }

func (n SubscriptionPeriod) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*SubscriptionPeriod).describe)
}

func (n DemographicOperator) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*DemographicOperator).describe)
}

func (n RawRecipient) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*RawRecipient).describe)
}

func (n RawDemographic) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*RawDemographic).describe)
}

func (n *Request) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Request).describe) }
func (n *Filter) UnmarshalJSON(b []byte) error  { return schema.Decode(b, n, (*Filter).describe) }
func (n *Limit) UnmarshalJSON(b []byte) error   { return schema.Decode(b, n, (*Limit).describe) }

func (n *Audience) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Audience).describe)
}

func (n *Redelivery) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Redelivery).describe)
}

func (n *Operator) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Operator).describe)
}

func (n *Gender) UnmarshalJSON(b []byte) error  { return schema.Decode(b, n, (*Gender).describe) }
func (n *Age) UnmarshalJSON(b []byte) error     { return schema.Decode(b, n, (*Age).describe) }
func (n *AppType) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*AppType).describe) }
func (n *Area) UnmarshalJSON(b []byte) error    { return schema.Decode(b, n, (*Area).describe) }

func (n *SubscriptionPeriod) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*SubscriptionPeriod).describe)
}

func (n *DemographicOperator) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*DemographicOperator).describe)
}

func (n *RawRecipient) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawRecipient { return RawRecipient{r} })
}

func (n *RawDemographic) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawDemographic { return RawDemographic{r} })
}

func (n *Request) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Request).describe)
}

func (n *Request) Validate() error { return schema.Validate(n, (*Request).describe) }

func (n *Request) Lint() []fault.Violation { return schema.Lint(n, (*Request).describe) }

func (n *Request) Fit() []fault.Violation { return schema.Fit(n, (*Request).describe) }

func (n Request) Format(s fmt.State, _ rune) { schema.Format(s, &n, (*Request).describe) }

func (n Request) LogValue() slog.Value { return schema.LogValue(&n, (*Request).describe) }
