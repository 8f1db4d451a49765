package notification

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MarshalJSON has a value receiver, so encoding/json encodes values and pointers alike.

func (n Flexible) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Flexible).describe) }
func (n *Flexible) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Flexible).describe) }

// AppendJSON appends the JSON of n to b. With an error it returns b unchanged.
func (n *Flexible) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Flexible).describe)
}

// Validate returns a *[fault.Error] with everything that LINE refuses, or nil.
func (n *Flexible) Validate() error { return schema.Validate(n, (*Flexible).describe) }

// Lint returns errors and warnings.
func (n *Flexible) Lint() []fault.Violation { return schema.Lint(n, (*Flexible).describe) }

// Fit shortens texts that are over their limits, and returns what it changed, as message.Fit does.
func (n *Flexible) Fit() []fault.Violation { return schema.Fit(n, (*Flexible).describe) }

// Format writes what n is and its size under any verb: fmt shows no phone number hash and no text.
func (n Flexible) Format(s fmt.State, _ rune) { schema.Format(s, &n, (*Flexible).describe) }

// LogValue returns what Format writes.
func (n Flexible) LogValue() slog.Value { return schema.LogValue(&n, (*Flexible).describe) }

func (n Templated) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Templated).describe) }
func (n *Templated) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Templated).describe) }

// AppendJSON appends the JSON of n to b. With an error it returns b unchanged.
func (n *Templated) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, n, (*Templated).describe)
}

// Validate returns a *[fault.Error] with everything that LINE refuses, or nil.
func (n *Templated) Validate() error { return schema.Validate(n, (*Templated).describe) }

// Lint returns errors and warnings.
func (n *Templated) Lint() []fault.Violation { return schema.Lint(n, (*Templated).describe) }

// Fit shortens texts that are over their limits, and returns what it changed, as message.Fit does.
func (n *Templated) Fit() []fault.Violation { return schema.Fit(n, (*Templated).describe) }

// Format writes what n is and its size under any verb: fmt shows no phone number hash and no text.
func (n Templated) Format(s fmt.State, _ rune) { schema.FormatBody(s, &n, (*Templated).describe, "") }

// LogValue returns what Format writes.
func (n Templated) LogValue() slog.Value { return schema.LogBody(&n, (*Templated).describe, "") }

func (n Body) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Body).describe) }
func (n *Body) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Body).describe) }

func (n Item) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Item).describe) }
func (n *Item) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Item).describe) }

func (n Button) MarshalJSON() ([]byte, error)  { return schema.Marshal(&n, (*Button).describe) }
func (n *Button) UnmarshalJSON(b []byte) error { return schema.Decode(b, n, (*Button).describe) }
