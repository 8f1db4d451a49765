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
	rule:  pattern{min: 33, max: 33, head: exactly("R"), in: &lowerHex},
	guess: true,
}

// ParseRoomID takes R and 32 hexadecimal digits in lower case and nothing else;
// the [*Error] says what is wrong.
func ParseRoomID(s string) (RoomID, error) { return parse[RoomID](&roomForm, s) }

// Chat returns id as the target of a push message.
func (id RoomID) Chat() ChatID { return ChatID(id) }

func MustParseRoomID(s string) RoomID              { return must(ParseRoomID(s)) }
func (id RoomID) Check() error                     { return check(&roomForm, id) }
func (id RoomID) String() string                   { return string(id) }
func (id RoomID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RoomID) UnmarshalText(text []byte) error { return set(&roomForm, id, string(text)) }
func (id *RoomID) Scan(src any) error              { return scan(&roomForm, id, src) }
func (id RoomID) Value() (driver.Value, error)     { return value(id) }
