package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A ChannelSecret signs webhooks and is the client_secret of OAuth: 32
// hexadecimal digits in the sample (observed). The key of the HMAC is the text,
// not the bytes the digits stand for. The console shows it under Basic
// settings.
//
// See https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/.
type ChannelSecret string

var channelSecretForm = form{
	typ: "ChannelSecret", name: "a channel secret",
	rule:   anyToken,
	seen:   pattern{min: 32, max: 32, char: func(_ int, c rune) bool { return lowerHex(c) }},
	secret: true,
}

// ParseChannelSecret takes any text but the empty one, and no white space,
// control characters or invalid UTF-8. The error does not show the text.
func ParseChannelSecret(s string) (ChannelSecret, error) {
	return parse[ChannelSecret](&channelSecretForm, s)
}

// MustParseChannelSecret is for constants and tests: it panics where
// [ParseChannelSecret] has an error.
func MustParseChannelSecret(s string) ChannelSecret { return must(ParseChannelSecret(s)) }

// Check returns the error [ParseChannelSecret] would have.
func (t ChannelSecret) Check() error { return check(&channelSecretForm, t) }

// Plausible reports whether t looks like the sample does: 32 hexadecimal digits
// in lower case.
func (t ChannelSecret) Plausible() bool { return channelSecretForm.seen.matches(string(t)) }

// Format prints kind, length and the start of the SHA-256 sum, whatever the
// verb; the package comment has two exceptions.
func (t ChannelSecret) Format(s fmt.State, _ rune) { format(&channelSecretForm, t, s) }

// LogValue gives slog what Format prints.
func (t ChannelSecret) LogValue() slog.Value { return logValue(&channelSecretForm, t) }

// MarshalText returns the text itself, valid or not.
func (t ChannelSecret) MarshalText() ([]byte, error) { return []byte(t), nil }

// UnmarshalText takes what [ParseChannelSecret] takes; an error leaves t alone.
func (t *ChannelSecret) UnmarshalText(text []byte) error {
	return set(&channelSecretForm, t, string(text))
}

// Scan takes text from a database by the rule of [ParseChannelSecret], and NULL
// as "".
func (t *ChannelSecret) Scan(src any) error { return scan(&channelSecretForm, t, src) }

// Value returns the text, or NULL for "".
func (t ChannelSecret) Value() (driver.Value, error) { return value(t) }
