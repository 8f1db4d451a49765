package audience

import (
	"fmt"
	"log/slog"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MarshalJSON has a value receiver, so encoding/json encodes values and pointers alike.

func (n Upload) MarshalJSON() ([]byte, error)     { return schema.Marshal(&n, (*Upload).describe) }
func (n Add) MarshalJSON() ([]byte, error)        { return schema.Marshal(&n, (*Add).describe) }
func (n Member) MarshalJSON() ([]byte, error)     { return schema.Marshal(&n, (*Member).describe) }
func (n Click) MarshalJSON() ([]byte, error)      { return schema.Marshal(&n, (*Click).describe) }
func (n Impression) MarshalJSON() ([]byte, error) { return schema.Marshal(&n, (*Impression).describe) }
func (n Rename) MarshalJSON() ([]byte, error)     { return schema.Marshal(&n, (*Rename).describe) }

func (n *Upload) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Upload).describe) }
func (n *Add) UnmarshalJSON(b []byte) error    { return schema.Decode(b, n, (*Add).describe) }
func (n *Member) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Member).describe) }
func (n *Click) UnmarshalJSON(b []byte) error  { return schema.Decode(b, n, (*Click).describe) }
func (n *Impression) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, n, (*Impression).describe)
}
func (n *Rename) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Rename).describe) }

func (n *Upload) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, n, (*Upload).describe) }
func (n *Add) AppendJSON(b []byte) ([]byte, error)    { return schema.Append(b, n, (*Add).describe) }
func (n *Click) AppendJSON(b []byte) ([]byte, error)  { return schema.Append(b, n, (*Click).describe) }
func (n *Impression) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Impression).describe)
}
func (n *Rename) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, n, (*Rename).describe) }

func (n *Upload) Validate() error     { return schema.Validate(n, (*Upload).describe) }
func (n *Add) Validate() error        { return schema.Validate(n, (*Add).describe) }
func (n *Click) Validate() error      { return schema.Validate(n, (*Click).describe) }
func (n *Impression) Validate() error { return schema.Validate(n, (*Impression).describe) }
func (n *Rename) Validate() error     { return schema.Validate(n, (*Rename).describe) }

func (n *Upload) Lint() []fault.Violation     { return schema.Lint(n, (*Upload).describe) }
func (n *Add) Lint() []fault.Violation        { return schema.Lint(n, (*Add).describe) }
func (n *Click) Lint() []fault.Violation      { return schema.Lint(n, (*Click).describe) }
func (n *Impression) Lint() []fault.Violation { return schema.Lint(n, (*Impression).describe) }
func (n *Rename) Lint() []fault.Violation     { return schema.Lint(n, (*Rename).describe) }

// Fit shortens descriptions that are over their limits, and returns what it changed, as message.Fit does.

func (n *Upload) Fit() []fault.Violation     { return schema.Fit(n, (*Upload).describe) }
func (n *Add) Fit() []fault.Violation        { return schema.Fit(n, (*Add).describe) }
func (n *Click) Fit() []fault.Violation      { return schema.Fit(n, (*Click).describe) }
func (n *Impression) Fit() []fault.Violation { return schema.Fit(n, (*Impression).describe) }
func (n *Rename) Fit() []fault.Violation     { return schema.Fit(n, (*Rename).describe) }

func (n Upload) Format(s fmt.State, _ rune) {
	schema.FormatBody(s, &n, (*Upload).describe, contents(n.Audiences))
}
func (n Add) Format(s fmt.State, _ rune) {
	schema.FormatBody(s, &n, (*Add).describe, contents(n.Audiences))
}
func (n Member) Format(s fmt.State, _ rune)     { schema.FormatBody(s, &n, (*Member).describe, "") }
func (n Click) Format(s fmt.State, _ rune)      { schema.FormatBody(s, &n, (*Click).describe, "") }
func (n Impression) Format(s fmt.State, _ rune) { schema.FormatBody(s, &n, (*Impression).describe, "") }
func (n Rename) Format(s fmt.State, _ rune)     { schema.FormatBody(s, &n, (*Rename).describe, "") }

func (n Upload) LogValue() slog.Value {
	return schema.LogBody(&n, (*Upload).describe, contents(n.Audiences))
}
func (n Add) LogValue() slog.Value        { return schema.LogBody(&n, (*Add).describe, contents(n.Audiences)) }
func (n Member) LogValue() slog.Value     { return schema.LogBody(&n, (*Member).describe, "") }
func (n Click) LogValue() slog.Value      { return schema.LogBody(&n, (*Click).describe, "") }
func (n Impression) LogValue() slog.Value { return schema.LogBody(&n, (*Impression).describe, "") }
func (n Rename) LogValue() slog.Value     { return schema.LogBody(&n, (*Rename).describe, "") }

// contents is what fmt and log/slog show of a list of members.
func contents(list []Member) string {
	kind, _ := firstKind(list)
	what := kind.String()
	if kind == KindUnknown {
		what = "ID"
	}
	if len(list) == 1 {
		return "1 " + what
	}
	return strconv.Itoa(len(list)) + " " + what + "s"
}
