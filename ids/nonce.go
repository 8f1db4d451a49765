package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A Nonce stands for a user of your service while accounts are linked: 10 to
// 255 characters of your choice (documented). It comes back as link.nonce of
// the webhook. Use each once, and make it hard to guess, of 128 random bits or
// more in Base64. In the URL "+", "/" and "=" are percent-encoded.
//
// Who knows a nonce in use can link with its user, so it is printed like a
// token.
//
// See https://developers.line.biz/en/docs/messaging-api/linking-accounts/.
type Nonce string

var nonceForm = form{
	typ: "Nonce", name: "a nonce",
	words:  "10 to 255 characters",
	rule:   pattern{min: 10, max: 255, quick: anyText.quick, char: anyText.char},
	secret: true,
}

// ParseNonce takes 10 to 255 characters other than control characters and
// nothing else; the [*Error] says what is wrong. The error does not show the
// text.
func ParseNonce(s string) (Nonce, error) { return parse[Nonce](&nonceForm, s) }

// MustParseNonce is for constants and tests: it panics where [ParseNonce] has
// an error.
func MustParseNonce(s string) Nonce { return must(ParseNonce(s)) }

// Check returns the error [ParseNonce] would have.
func (t Nonce) Check() error { return check(&nonceForm, t) }

// Format prints kind, length and the start of the SHA-256 sum, whatever the
// verb; the package comment has two exceptions.
func (t Nonce) Format(s fmt.State, _ rune) { format(&nonceForm, t, s) }

// LogValue gives slog what Format prints.
func (t Nonce) LogValue() slog.Value { return logValue(&nonceForm, t) }

// MarshalText returns the text itself, valid or not.
func (t Nonce) MarshalText() ([]byte, error) { return []byte(t), nil }

// UnmarshalText takes what [ParseNonce] takes; an error leaves t alone.
func (t *Nonce) UnmarshalText(text []byte) error { return set(&nonceForm, t, string(text)) }

// Scan takes text from a database by the rule of [ParseNonce], and NULL as "".
func (t *Nonce) Scan(src any) error { return scan(&nonceForm, t, src) }

// Value returns the text, or NULL for "".
func (t Nonce) Value() (driver.Value, error) { return value(t) }
