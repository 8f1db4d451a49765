package ids

import "database/sql/driver"

// A RoomID names a multi-person chat: R and 32 hexadecimal digits in lower case
// (documented). It is the source.roomId of a webhook and the "to" of a push
// message. Multicast does not take it.
//
// Since LINE 10.17.0 no new ones are made, groups are; those that exist go on.
//
// See https://developers.line.biz/en/docs/messaging-api/group-chats/.
type RoomID string

var roomForm = form{
	typ: "RoomID", name: "a room ID",
	words: "R and 32 hexadecimal digits",
	rule: pattern{
		min: 33, max: 33,
		char:  func(i int, c rune) bool { return i == 0 && c == 'R' || i > 0 && lowerHex(c) },
		quick: func(s string) bool { return hex32('R', s) },
	},
	guess: true,
}

// ParseRoomID takes R and 32 hexadecimal digits in lower case and nothing else;
// the [*Error] says what is wrong.
func ParseRoomID(s string) (RoomID, error) { return parse[RoomID](&roomForm, s) }

// MustParseRoomID is for constants and tests: it panics where [ParseRoomID] has
// an error.
func MustParseRoomID(s string) RoomID { return must(ParseRoomID(s)) }

// Check returns the error [ParseRoomID] would have.
func (id RoomID) Check() error { return check(&roomForm, id) }

// Chat returns id as the target of a push message.
func (id RoomID) Chat() ChatID { return ChatID(id) }

// String returns the text as it stands.
func (id RoomID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id RoomID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseRoomID] takes; an error leaves id alone.
func (id *RoomID) UnmarshalText(text []byte) error { return set(&roomForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseRoomID], and NULL as "".
func (id *RoomID) Scan(src any) error { return scan(&roomForm, id, src) }

// Value returns the text, or NULL for "".
func (id RoomID) Value() (driver.Value, error) { return value(id) }
