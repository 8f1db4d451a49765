package ids

import "database/sql/driver"

// A MessageID names a message: decimal digits, 6 to 18 of them in the samples
// (observed). It is the message.id and quotedMessageId of a webhook, the
// unsend.messageId, the path of the content endpoints, and the
// sentMessages[].id of a reply or push: those are one to five, in the order of
// the messages sent, and a retried push gives the same ones.
//
// No two messages of the whole Messaging API have the same one (documented), so
// it is a key without the channel. An edited message keeps it. It is too large
// for a float64, so never let it become a number in JSON. That later messages
// have larger ones is not promised.
//
// See https://developers.line.biz/en/reference/messaging-api/#wh-text.
type MessageID string

var messageForm = form{
	typ: "MessageID", name: "a message ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParseMessageID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseMessageID(s string) (MessageID, error) { return parse[MessageID](&messageForm, s) }

// Plausible reports whether id looks like all samples do: digits.
func (id MessageID) Plausible() bool { return messageForm.seen.matches(string(id)) }

func MustParseMessageID(s string) MessageID           { return must(ParseMessageID(s)) }
func (id MessageID) Check() error                     { return check(&messageForm, id) }
func (id MessageID) String() string                   { return string(id) }
func (id MessageID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *MessageID) UnmarshalText(text []byte) error { return set(&messageForm, id, string(text)) }
func (id *MessageID) Scan(src any) error              { return scan(&messageForm, id, src) }
func (id MessageID) Value() (driver.Value, error)     { return value(id) }
