package ids

import "database/sql/driver"

// A MessageID identifies a message: decimal digits, 6 to 18 of them in the
// samples (observed). It is the message.id, quotedMessageId and
// unsend.messageId of a webhook, a part of the path of the content endpoints,
// and the sentMessages[].id in the response to a reply or push, in the order of
// the messages. A retried push returns the same IDs.
//
// Message IDs are unique across the Messaging API (documented), so the channel
// need not be part of a key. An edited message keeps its ID. It does not fit in
// a float64, so it must not become a number in JSON. LINE does not promise that
// later messages have larger IDs.
//
// See https://developers.line.biz/en/reference/messaging-api/#wh-text.
type MessageID string

var messageForm = form{
	typ: "MessageID", name: "a message ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParseMessageID accepts any nonempty valid UTF-8 without control characters.
func ParseMessageID(s string) (MessageID, error) { return parse[MessageID](&messageForm, s) }

// Plausible reports whether id has the form of the samples: digits.
func (id MessageID) Plausible() bool { return messageForm.seen.matches(string(id)) }

func MustParseMessageID(s string) MessageID           { return must(ParseMessageID(s)) }
func (id MessageID) Check() error                     { return check(&messageForm, id) }
func (id MessageID) String() string                   { return string(id) }
func (id MessageID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *MessageID) UnmarshalText(text []byte) error { return set(&messageForm, id, string(text)) }
func (id *MessageID) Scan(src any) error              { return scan(&messageForm, id, src) }
func (id MessageID) Value() (driver.Value, error)     { return value(id) }
