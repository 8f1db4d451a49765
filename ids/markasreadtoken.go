package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A MarkAsReadToken marks a message, and all messages before it, as read. It is
// the message.markAsReadToken of a webhook. It is opaque (observed) and does
// not expire.
//
// See https://developers.line.biz/en/docs/messaging-api/mark-as-read/.
type MarkAsReadToken string

var markAsReadForm = form{
	typ: "MarkAsReadToken", name: "a mark-as-read token",
	rule:   anyToken,
	secret: true,
}

// ParseMarkAsReadToken accepts any nonempty valid UTF-8 without white space and
// control characters. The error does not show s.
func ParseMarkAsReadToken(s string) (MarkAsReadToken, error) {
	return parse[MarkAsReadToken](&markAsReadForm, s)
}

func MustParseMarkAsReadToken(s string) MarkAsReadToken { return must(ParseMarkAsReadToken(s)) }
func (t MarkAsReadToken) Check() error                  { return check(&markAsReadForm, t) }
func (t MarkAsReadToken) Format(s fmt.State, _ rune)    { format(&markAsReadForm, t, s) }
func (t MarkAsReadToken) GoString() string              { return redacted(&markAsReadForm, t) }
func (t MarkAsReadToken) LogValue() slog.Value          { return logValue(&markAsReadForm, t) }
func (t MarkAsReadToken) MarshalText() ([]byte, error)  { return []byte(t), nil }
func (t *MarkAsReadToken) UnmarshalText(text []byte) error {
	return set(&markAsReadForm, t, string(text))
}
func (t *MarkAsReadToken) Scan(src any) error          { return scan(&markAsReadForm, t, src) }
func (t MarkAsReadToken) Value() (driver.Value, error) { return value(t) }
