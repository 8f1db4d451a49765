package ids

import "database/sql/driver"

// A TrackingID is your own name for a video message, which the event at the end
// of the video brings back: 1 to 100 of a-z, A-Z, 0-9 and
// -.=,+*()%$&;:@{}!?<>[] (documented). Messages to groups and rooms cannot have
// one.
//
// See https://developers.line.biz/en/reference/messaging-api/#video-message.
type TrackingID string

var trackingLetters = letters(digits + lower + upper + "-.=,+*()%$&;:@{}!?<>[]")

var trackingForm = form{
	typ: "TrackingID", name: "a tracking ID",
	words: "1 to 100 of a-z, A-Z, 0-9 and -.=,+*()%$&;:@{}!?<>[]",
	rule:  pattern{min: 1, max: 100, in: &trackingLetters},
}

// ParseTrackingID takes 1 to 100 of the characters listed at [TrackingID] and
// nothing else; the [*Error] says what is wrong.
func ParseTrackingID(s string) (TrackingID, error) { return parse[TrackingID](&trackingForm, s) }

func MustParseTrackingID(s string) TrackingID          { return must(ParseTrackingID(s)) }
func (id TrackingID) Check() error                     { return check(&trackingForm, id) }
func (id TrackingID) String() string                   { return string(id) }
func (id TrackingID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *TrackingID) UnmarshalText(text []byte) error { return set(&trackingForm, id, string(text)) }
func (id *TrackingID) Scan(src any) error              { return scan(&trackingForm, id, src) }
func (id TrackingID) Value() (driver.Value, error)     { return value(id) }
