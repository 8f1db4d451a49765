package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A QuoteToken lets a message quote another. It is opaque: the one whole sample
// has 150 characters (observed). Webhooks bring it as message.quoteToken,
// except for audio, files and locations, and replies and pushes as
// sentMessages[].quoteToken. It does not expire and may be used again, but only
// in the chat of the quoted message.
//
// See https://developers.line.biz/en/docs/messaging-api/get-quote-tokens/.
type QuoteToken string

var quoteTokenForm = form{
	typ: "QuoteToken", name: "a quote token",
	rule:   anyToken,
	secret: true,
}

// ParseQuoteToken takes any text but the empty one, and no white space, control
// characters or invalid UTF-8. The error does not show the text.
func ParseQuoteToken(s string) (QuoteToken, error) { return parse[QuoteToken](&quoteTokenForm, s) }

// MustParseQuoteToken is for constants and tests: it panics where
// [ParseQuoteToken] has an error.
func MustParseQuoteToken(s string) QuoteToken { return must(ParseQuoteToken(s)) }

// Check returns the error [ParseQuoteToken] would have.
func (t QuoteToken) Check() error { return check(&quoteTokenForm, t) }

// Format prints kind, length and the start of the SHA-256 sum, whatever the
// verb; the package comment has two exceptions.
func (t QuoteToken) Format(s fmt.State, _ rune) { format(&quoteTokenForm, t, s) }

// LogValue gives slog what Format prints.
func (t QuoteToken) LogValue() slog.Value { return logValue(&quoteTokenForm, t) }

// MarshalText returns the text itself, valid or not.
func (t QuoteToken) MarshalText() ([]byte, error) { return []byte(t), nil }

// UnmarshalText takes what [ParseQuoteToken] takes; an error leaves t alone.
func (t *QuoteToken) UnmarshalText(text []byte) error { return set(&quoteTokenForm, t, string(text)) }

// Scan takes text from a database by the rule of [ParseQuoteToken], and NULL as
// "".
func (t *QuoteToken) Scan(src any) error { return scan(&quoteTokenForm, t, src) }

// Value returns the text, or NULL for "".
func (t QuoteToken) Value() (driver.Value, error) { return value(t) }
