package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// An AccessToken is a channel access token, sent as "Authorization: Bearer".
// All four kinds are opaque (documented), of undocumented length. Two kinds
// look like JWTs.
//
//   - v2.1: valid for up to 30 days, 30 per channel.
//   - stateless: valid for 15 minutes, unlimited, cannot be revoked.
//   - short-lived: valid for 30 days, 30 per channel; a new one revokes the
//     oldest.
//   - long-lived: does not expire, one per channel; a new one invalidates the
//     old one, at once or up to 24 hours later.
//
// See https://developers.line.biz/en/docs/basics/channel-access-token/.
type AccessToken string

var accessTokenForm = form{
	typ: "AccessToken", name: "an access token",
	rule:   anyToken,
	secret: true,
}

// ParseAccessToken accepts any nonempty valid UTF-8 without white space and
// control characters. The error does not show s.
func ParseAccessToken(s string) (AccessToken, error) { return parse[AccessToken](&accessTokenForm, s) }

func MustParseAccessToken(s string) AccessToken        { return must(ParseAccessToken(s)) }
func (t AccessToken) Check() error                     { return check(&accessTokenForm, t) }
func (t AccessToken) Format(s fmt.State, _ rune)       { format(&accessTokenForm, t, s) }
func (t AccessToken) GoString() string                 { return redacted(&accessTokenForm, t) }
func (t AccessToken) LogValue() slog.Value             { return logValue(&accessTokenForm, t) }
func (t AccessToken) MarshalText() ([]byte, error)     { return []byte(t), nil }
func (t *AccessToken) UnmarshalText(text []byte) error { return set(&accessTokenForm, t, string(text)) }
func (t *AccessToken) Scan(src any) error              { return scan(&accessTokenForm, t, src) }
func (t AccessToken) Value() (driver.Value, error)     { return value(t) }
