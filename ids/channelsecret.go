package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A ChannelSecret is the key of webhook signatures and the client_secret of
// OAuth: 32 hexadecimal digits in the sample (observed). The key of the HMAC is
// the text, not the bytes that the digits encode. The console shows it under
// Basic settings.
//
// See https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/.
type ChannelSecret string

var channelSecretForm = form{
	typ: "ChannelSecret", name: "a channel secret",
	rule:   anyToken,
	seen:   pattern{min: 32, max: 32, in: &lowerHex},
	secret: true,
}

// ParseChannelSecret accepts any nonempty valid UTF-8 without white space and
// control characters. The error does not show s.
func ParseChannelSecret(s string) (ChannelSecret, error) {
	return parse[ChannelSecret](&channelSecretForm, s)
}

// Plausible reports whether t has the form of the samples: 32 lower-case
// hexadecimal digits.
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
