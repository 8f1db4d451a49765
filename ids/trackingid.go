package ids

import "database/sql/driver"

// A TrackingID is a name you choose for a video message. The event at the end
// of the video contains it. It has 1 to 100 of a-z, A-Z, 0-9 and
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

// ParseTrackingID parses s, which must be 1 to 100 of the characters listed at
// [TrackingID].
func ParseTrackingID(s string) (TrackingID, error) { return parse[TrackingID](&trackingForm, s) }

func MustParseTrackingID(s string) TrackingID          { return must(ParseTrackingID(s)) }
func (id TrackingID) Check() error                     { return check(&trackingForm, id) }
func (id TrackingID) String() string                   { return string(id) }
func (id TrackingID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *TrackingID) UnmarshalText(text []byte) error { return set(&trackingForm, id, string(text)) }
func (id *TrackingID) Scan(src any) error              { return scan(&trackingForm, id, src) }
func (id TrackingID) Value() (driver.Value, error)     { return value(id) }
