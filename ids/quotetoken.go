package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A QuoteToken lets a message quote another. It is opaque: the only complete
// sample has 150 characters (observed). It is the message.quoteToken of a
// webhook, except for audio, files and locations, and the
// sentMessages[].quoteToken in the response to a reply or push. It does not
// expire and can be used repeatedly, but only in the chat of the quoted
// message.
//
// See https://developers.line.biz/en/docs/messaging-api/get-quote-tokens/.
type QuoteToken string

var quoteTokenForm = form{
	typ: "QuoteToken", name: "a quote token",
	rule:   anyToken,
	secret: true,
}

// ParseQuoteToken accepts any nonempty valid UTF-8 without white space and
// control characters. The error does not show s.
func ParseQuoteToken(s string) (QuoteToken, error) { return parse[QuoteToken](&quoteTokenForm, s) }

func MustParseQuoteToken(s string) QuoteToken         { return must(ParseQuoteToken(s)) }
func (t QuoteToken) Check() error                     { return check(&quoteTokenForm, t) }
func (t QuoteToken) Format(s fmt.State, _ rune)       { format(&quoteTokenForm, t, s) }
func (t QuoteToken) GoString() string                 { return redacted(&quoteTokenForm, t) }
func (t QuoteToken) LogValue() slog.Value             { return logValue(&quoteTokenForm, t) }
func (t QuoteToken) MarshalText() ([]byte, error)     { return []byte(t), nil }
func (t *QuoteToken) UnmarshalText(text []byte) error { return set(&quoteTokenForm, t, string(text)) }
func (t *QuoteToken) Scan(src any) error              { return scan(&quoteTokenForm, t, src) }
func (t QuoteToken) Value() (driver.Value, error)     { return value(t) }
