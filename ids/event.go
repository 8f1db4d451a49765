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

// Time returns when the ID was made, to the millisecond and in UTC. It need not
// be the timestamp of the event. The time of an ID that is not well-formed is
// the zero time.
func (id WebhookEventID) Time() time.Time {
	if !ulid.matches(string(id)) {
		return time.Time{}
	}
	var ms int64
	for _, c := range id[:10] {
		ms = ms<<5 | int64(strings.IndexRune(crockfords, c))
	}
	return time.UnixMilli(ms).UTC()
}

func MustParseWebhookEventID(s string) WebhookEventID      { return must(ParseWebhookEventID(s)) }
func (id WebhookEventID) Check() error                     { return check(&eventForm, id) }
func (id WebhookEventID) String() string                   { return string(id) }
func (id WebhookEventID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *WebhookEventID) UnmarshalText(text []byte) error { return set(&eventForm, id, string(text)) }
func (id *WebhookEventID) Scan(src any) error              { return scan(&eventForm, id, src) }
func (id WebhookEventID) Value() (driver.Value, error)     { return value(id) }
