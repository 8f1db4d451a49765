package ids

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
)

// A ReplyToken is for the reply to one webhook event. It is opaque: samples are
// 32 hexadecimal digits or 30 letters and digits (observed). It can be used
// once, within about a minute, a limit LINE may change. Events in standby mode
// have none, and an edit event has a new one.
//
// See https://developers.line.biz/en/reference/messaging-api/#send-reply-message-reply-token.
type ReplyToken string

var replyTokenForm = form{
	typ: "ReplyToken", name: "a reply token",
	rule:   anyToken,
	secret: true,
}

// ParseReplyToken accepts any nonempty valid UTF-8 without white space and
// control characters. The error does not show s.
func ParseReplyToken(s string) (ReplyToken, error) { return parse[ReplyToken](&replyTokenForm, s) }

func MustParseReplyToken(s string) ReplyToken         { return must(ParseReplyToken(s)) }
func (t ReplyToken) Check() error                     { return check(&replyTokenForm, t) }
func (t ReplyToken) Format(s fmt.State, _ rune)       { format(&replyTokenForm, t, s) }
func (t ReplyToken) GoString() string                 { return redacted(&replyTokenForm, t) }
func (t ReplyToken) LogValue() slog.Value             { return logValue(&replyTokenForm, t) }
func (t ReplyToken) MarshalText() ([]byte, error)     { return []byte(t), nil }
func (t *ReplyToken) UnmarshalText(text []byte) error { return set(&replyTokenForm, t, string(text)) }
func (t *ReplyToken) Scan(src any) error              { return scan(&replyTokenForm, t, src) }
func (t ReplyToken) Value() (driver.Value, error)     { return value(t) }
