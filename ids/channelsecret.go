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
	seen:   pattern{min: 32, max: 32, in: &lowerHex},
	secret: true,
}

// ParseChannelSecret takes any text but the empty one, and no white space,
// control characters or invalid UTF-8. The error does not show the text.
func ParseChannelSecret(s string) (ChannelSecret, error) {
	return parse[ChannelSecret](&channelSecretForm, s)
}

// Plausible reports whether t looks like the sample does: 32 hexadecimal digits
// in lower case.
func (t ChannelSecret) Plausible() bool { return channelSecretForm.seen.matches(string(t)) }

func MustParseChannelSecret(s string) ChannelSecret  { return must(ParseChannelSecret(s)) }
func (t ChannelSecret) Check() error                 { return check(&channelSecretForm, t) }
func (t ChannelSecret) Format(s fmt.State, _ rune)   { format(&channelSecretForm, t, s) }
func (t ChannelSecret) GoString() string             { return redacted(&channelSecretForm, t) }
func (t ChannelSecret) LogValue() slog.Value         { return logValue(&channelSecretForm, t) }
func (t ChannelSecret) MarshalText() ([]byte, error) { return []byte(t), nil }
func (t *ChannelSecret) UnmarshalText(text []byte) error {
	return set(&channelSecretForm, t, string(text))
}
func (t *ChannelSecret) Scan(src any) error          { return scan(&channelSecretForm, t, src) }
func (t ChannelSecret) Value() (driver.Value, error) { return value(t) }
