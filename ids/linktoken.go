package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A LinkToken starts linking a user's account with an account of your service.
// It is opaque: 32 letters and digits in the sample (observed). It can be used
// once, within ten minutes (documented).
//
// See https://developers.line.biz/en/docs/messaging-api/linking-accounts/.
type LinkToken string

var linkTokenForm = form{
	typ: "LinkToken", name: "a link token",
	rule:   anyToken,
	secret: true,
}

// ParseLinkToken accepts any nonempty valid UTF-8 without white space and
// control characters. The error does not show s.
func ParseLinkToken(s string) (LinkToken, error) { return parse[LinkToken](&linkTokenForm, s) }

func MustParseLinkToken(s string) LinkToken          { return must(ParseLinkToken(s)) }
func (t LinkToken) Check() error                     { return check(&linkTokenForm, t) }
func (t LinkToken) Format(s fmt.State, _ rune)       { format(&linkTokenForm, t, s) }
func (t LinkToken) GoString() string                 { return redacted(&linkTokenForm, t) }
func (t LinkToken) LogValue() slog.Value             { return logValue(&linkTokenForm, t) }
func (t LinkToken) MarshalText() ([]byte, error)     { return []byte(t), nil }
func (t *LinkToken) UnmarshalText(text []byte) error { return set(&linkTokenForm, t, string(text)) }
func (t *LinkToken) Scan(src any) error              { return scan(&linkTokenForm, t, src) }
func (t LinkToken) Value() (driver.Value, error)     { return value(t) }
