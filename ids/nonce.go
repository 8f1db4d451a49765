package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A Nonce identifies a user of your service while accounts are being linked: 10
// to 255 characters you choose (documented). It is the link.nonce of the
// webhook. Use each nonce once, and make it hard to guess: at least 128 random
// bits in Base64. In the URL, "+", "/" and "=" must be percent-encoded.
//
// Anyone who knows a nonce in use can link to its user, so it is printed like a
// token.
//
// See https://developers.line.biz/en/docs/messaging-api/linking-accounts/.
type Nonce string

var nonceForm = form{
	typ: "Nonce", name: "a nonce",
	words:  "10 to 255 characters",
	rule:   anyText.between(10, 255),
	secret: true,
}

// ParseNonce parses s, which must be 10 to 255 characters other than control
// characters. The error does not show s.
func ParseNonce(s string) (Nonce, error) { return parse[Nonce](&nonceForm, s) }

func MustParseNonce(s string) Nonce              { return must(ParseNonce(s)) }
func (t Nonce) Check() error                     { return check(&nonceForm, t) }
func (t Nonce) Format(s fmt.State, _ rune)       { format(&nonceForm, t, s) }
func (t Nonce) GoString() string                 { return redacted(&nonceForm, t) }
func (t Nonce) LogValue() slog.Value             { return logValue(&nonceForm, t) }
func (t Nonce) MarshalText() ([]byte, error)     { return []byte(t), nil }
func (t *Nonce) UnmarshalText(text []byte) error { return set(&nonceForm, t, string(text)) }
func (t *Nonce) Scan(src any) error              { return scan(&nonceForm, t, src) }
func (t Nonce) Value() (driver.Value, error)     { return value(t) }
