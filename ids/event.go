package ids

import (
	"database/sql/driver"
	"strings"
	"time"
)

// A WebhookEventID names one event of a webhook: a ULID (documented) in upper
// case (observed), 26 of the digits and letters but I, L, O and U. LINE sends
// an event again with the same one, so it is the key to find duplicates by.
//
// See https://developers.line.biz/en/reference/messaging-api/#common-properties.
type WebhookEventID string

var eventForm = form{
	typ: "WebhookEventID", name: "a webhook event ID",
	words: "26 of 0-9 and A-Z without I, L, O, U, the first 0-7",
	rule:  ulid,
	guess: true,
}

// ParseWebhookEventID takes a ULID in upper case and nothing else; the [*Error]
// says what is wrong.
func ParseWebhookEventID(s string) (WebhookEventID, error) {
	return parse[WebhookEventID](&eventForm, s)
}

// MustParseWebhookEventID is for constants and tests: it panics where
// [ParseWebhookEventID] has an error.
func MustParseWebhookEventID(s string) WebhookEventID { return must(ParseWebhookEventID(s)) }

// Check returns the error [ParseWebhookEventID] would have.
func (id WebhookEventID) Check() error { return check(&eventForm, id) }

// Time returns when the ID was made, to the millisecond and in UTC. It need not
// be the timestamp of the event. The time of an ID that is not well-formed is
// the zero time.
func (id WebhookEventID) Time() time.Time {
	if !ulid.matches(string(id)) {
		return time.Time{}
	}
	var ms int64
	for _, c := range id[:10] {
		ms = ms<<5 | int64(strings.IndexRune("0123456789ABCDEFGHJKMNPQRSTVWXYZ", c))
	}
	return time.UnixMilli(ms).UTC()
}

// String returns the text as it stands.
func (id WebhookEventID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id WebhookEventID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseWebhookEventID] takes; an error leaves id alone.
func (id *WebhookEventID) UnmarshalText(text []byte) error { return set(&eventForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseWebhookEventID], and
// NULL as "".
func (id *WebhookEventID) Scan(src any) error { return scan(&eventForm, id, src) }

// Value returns the text, or NULL for "".
func (id WebhookEventID) Value() (driver.Value, error) { return value(id) }
