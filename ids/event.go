package ids

import (
	"database/sql/driver"
	"strings"
	"time"
)

// A WebhookEventID identifies a webhook event: a ULID (documented) in upper
// case (observed), 26 digits and letters without I, L, O and U. A redelivered
// event has the same ID, so it is the key for finding duplicates.
//
// See https://developers.line.biz/en/reference/messaging-api/#common-properties.
type WebhookEventID string

var eventForm = form{
	typ: "WebhookEventID", name: "a webhook event ID",
	words: "26 of 0-9 and A-Z without I, L, O, U, the first 0-7",
	rule:  ulid,
	guess: true,
}

// ParseWebhookEventID parses s, which must be a ULID in upper case.
func ParseWebhookEventID(s string) (WebhookEventID, error) {
	return parse[WebhookEventID](&eventForm, s)
}

// Time returns when the ID was made, to the millisecond and in UTC. It can
// differ from the timestamp of the event. Time returns the zero time if id is
// malformed.
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
