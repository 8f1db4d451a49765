package ids

import "database/sql/driver"

// A RoomID identifies a multi-person chat: R and 32 lower-case hexadecimal
// digits (documented). It is the source.roomId of a webhook and the "to" of a
// push message. Multicast refuses it.
//
// LINE 10.17.0 and later create groups instead; existing multi-person chats
// remain.
//
// See https://developers.line.biz/en/docs/messaging-api/group-chats/.
type RoomID string

var roomForm = form{
	typ: "RoomID", name: "a room ID",
	words: "R and 32 hexadecimal digits",
	rule:  pattern{min: 33, max: 33, head: exactly("R"), in: &lowerHex},
	guess: true,
}

// ParseRoomID parses s, which must be R and 32 lower-case hexadecimal digits.
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
