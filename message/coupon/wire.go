package coupon

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// GetType has a pointer receiver, so only pointers implement the interfaces. MarshalJSON has a value receiver,
// so encoding/json encodes values and pointers alike.

func (*Normal) GetType() string     { return "normal" }
func (*Lottery) GetType() string    { return "lottery" }
func (*Discount) GetType() string   { return "discount" }
func (*CashBack) GetType() string   { return "cashBack" }
func (*Free) GetType() string       { return "free" }
func (*Gift) GetType() string       { return "gift" }
func (*Others) GetType() string     { return "others" }
func (*Fixed) GetType() string      { return "fixed" }
func (*Percentage) GetType() string { return "percentage" }
func (*Explicit) GetType() string   { return "explicit" }

func (n *RawAcquisitionCondition) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

func (n *RawReward) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

func (n *RawPriceInfo) GetType() string {
	if n == nil {
		return ""
	}
	return n.raw.Kind()
}

func (n Request) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Request).describe) }
func (n Response) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Response).describe) }
func (n Normal) MarshalJSON() ([]byte, error)   { return schema.Marshal(&n, (*Normal).describe) }
func (n Lottery) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Lottery).describe) }

func (n RawAcquisitionCondition) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*RawAcquisitionCondition).describe)
}

func (n Discount) MarshalJSON() ([]byte, error)   { return schema.Marshal(&n, (*Discount).describe) }
func (n CashBack) MarshalJSON() ([]byte, error)   { return schema.Marshal(&n, (*CashBack).describe) }
func (n Free) MarshalJSON() ([]byte, error)       { return schema.Marshal(&n, (*Free).describe) }
func (n Gift) MarshalJSON() ([]byte, error)       { return schema.Marshal(&n, (*Gift).describe) }
func (n Others) MarshalJSON() ([]byte, error)     { return schema.Marshal(&n, (*Others).describe) }
func (n RawReward) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*RawReward).describe) }
func (n Fixed) MarshalJSON() ([]byte, error)      { return schema.Marshal(&n, (*Fixed).describe) }
func (n Percentage) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Percentage).describe) }
func (n Explicit) MarshalJSON() ([]byte, error)   { return schema.Marshal(&n, (*Explicit).describe) }
func (n RawPriceInfo) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&n, (*RawPriceInfo).describe)
}

func (n *Request) UnmarshalJSON(b []byte) error  { return schema.Decode(b, n, (*Request).describe) }
func (n *Response) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Response).describe) }
func (n *Normal) UnmarshalJSON(b []byte) error   { return schema.Decode(b, n, (*Normal).describe) }
func (n *Lottery) UnmarshalJSON(b []byte) error  { return schema.Decode(b, n, (*Lottery).describe) }

func (n *RawAcquisitionCondition) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawAcquisitionCondition { return RawAcquisitionCondition{r} })
}

func (n *Discount) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Discount).describe) }
func (n *CashBack) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*CashBack).describe) }
func (n *Free) UnmarshalJSON(b []byte) error     { return schema.Decode(b, n, (*Free).describe) }
func (n *Gift) UnmarshalJSON(b []byte) error     { return schema.Decode(b, n, (*Gift).describe) }
func (n *Others) UnmarshalJSON(b []byte) error   { return schema.Decode(b, n, (*Others).describe) }

func (n *RawReward) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawReward { return RawReward{r} })
}

func (n *Fixed) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Fixed).describe) }
func (n *Percentage) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Percentage).describe)
}
func (n *Explicit) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Explicit).describe) }

func (n *RawPriceInfo) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, n, func(r schema.Raw) RawPriceInfo { return RawPriceInfo{r} })
}

func (n *Request) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Request).describe)
}
func (n *Response) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Response).describe)
}

func (n *Request) Validate() error  { return schema.Validate(n, (*Request).describe) }
func (n *Response) Validate() error { return schema.Validate(n, (*Response).describe) }

func (n *Request) Lint() []fault.Violation  { return schema.Lint(n, (*Request).describe) }
func (n *Response) Lint() []fault.Violation { return schema.Lint(n, (*Response).describe) }

// Fit shortens the texts for users that are over their limits, and returns what it changed, as message.Fit does. It does not
// shorten a coupon code.
func (n *Request) Fit() []fault.Violation { return schema.Fit(n, (*Request).describe) }

func (n Request) Format(s fmt.State, _ rune) { schema.FormatBody(s, &n, (*Request).describe, "") }

func (n Request) LogValue() slog.Value { return schema.LogBody(&n, (*Request).describe, "") }
