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

// MustParseMessageID is for constants and tests: it panics where
// [ParseMessageID] has an error.
func MustParseMessageID(s string) MessageID { return must(ParseMessageID(s)) }

// Check returns the error [ParseMessageID] would have.
func (id MessageID) Check() error { return check(&messageForm, id) }

// Plausible reports whether id looks like all samples do: digits.
func (id MessageID) Plausible() bool { return messageForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id MessageID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id MessageID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseMessageID] takes; an error leaves id alone.
func (id *MessageID) UnmarshalText(text []byte) error { return set(&messageForm, id, string(text)) }

// Scan takes text and non-negative integers from a database by the rule of
// [ParseMessageID], and NULL as "".
func (id *MessageID) Scan(src any) error { return scan(&messageForm, id, src) }

// Value returns the text, or NULL for "".
func (id MessageID) Value() (driver.Value, error) { return value(id) }
