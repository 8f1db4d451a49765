package ids

import (
	"database/sql/driver"
	"strings"
)

// A TrackingID is your own name for a video message, which the event at the end
// of the video brings back: 1 to 100 of a-z, A-Z, 0-9 and
// -.=,+*()%$&;:@{}!?<>[] (documented). Messages to groups and rooms cannot have
// one.
//
// See https://developers.line.biz/en/reference/messaging-api/#video-message.
type TrackingID string

var trackingForm = form{
	typ: "TrackingID", name: "a tracking ID",
	words: "1 to 100 of a-z, A-Z, 0-9 and -.=,+*()%$&;:@{}!?<>[]",
	rule: pattern{min: 1, max: 100, char: func(_ int, c rune) bool {
		return alnum(c) || strings.ContainsRune("-.=,+*()%$&;:@{}!?<>[]", c)
	}},
}

// ParseTrackingID takes 1 to 100 of the characters listed at [TrackingID] and
// nothing else; the [*Error] says what is wrong.
func ParseTrackingID(s string) (TrackingID, error) { return parse[TrackingID](&trackingForm, s) }

// MustParseTrackingID is for constants and tests: it panics where
// [ParseTrackingID] has an error.
func MustParseTrackingID(s string) TrackingID { return must(ParseTrackingID(s)) }

// Check returns the error [ParseTrackingID] would have.
func (id TrackingID) Check() error { return check(&trackingForm, id) }

// String returns the text as it stands.
func (id TrackingID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id TrackingID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseTrackingID] takes; an error leaves id alone.
func (id *TrackingID) UnmarshalText(text []byte) error { return set(&trackingForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseTrackingID], and NULL as
// "".
func (id *TrackingID) Scan(src any) error { return scan(&trackingForm, id, src) }

// Value returns the text, or NULL for "".
func (id TrackingID) Value() (driver.Value, error) { return value(id) }
