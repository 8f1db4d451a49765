package ids

import "database/sql/driver"

// A ChatID is a user, group or room ID, for places that accept any of them,
// such as the "to" of a push message. The first letter is U, C or R
// (documented), or L for a user in a module channel. Multicast, rich menu links
// and the loading animation accept user IDs only.
//
// See https://developers.line.biz/en/reference/messaging-api/#send-push-message.
type ChatID string

var chatForm = form{
	typ: "ChatID", name: "a chat ID",
	words:  "U, C or R and 32 hexadecimal digits",
	rule:   pattern{min: 33, max: 33, head: oneOf("UCR"), in: &lowerHex},
	module: &moduleUserForm,
	guess:  true,
}

// ParseChatID parses s, which must be a user, group or room ID.
func ParseChatID(s string) (ChatID, error) { return parse[ChatID](&chatForm, s) }

// Kind returns the kind of chat that id identifies, or KindUnknown if id is
// malformed.
func (id ChatID) Kind() Kind {
	if !chatForm.takes(string(id)) {
		return KindUnknown
	}
	switch id[0] {
	case 'U', 'L':
		return KindUser
	case 'C':
		return KindGroup
	}
	return KindRoom
}

// User returns id as a user ID, and whether it is one.
func (id ChatID) User() (UserID, bool) { return only[UserID](id, KindUser) }

// Group returns id as a group ID, and whether it is one.
func (id ChatID) Group() (GroupID, bool) { return only[GroupID](id, KindGroup) }

// Room returns id as a room ID, and whether it is one.
func (id ChatID) Room() (RoomID, bool) { return only[RoomID](id, KindRoom) }

func only[T ~string](id ChatID, k Kind) (T, bool) {
	if id.Kind() != k {
		return "", false
	}
	return T(id), true
}

func MustParseChatID(s string) ChatID              { return must(ParseChatID(s)) }
func (id ChatID) Check() error                     { return check(&chatForm, id) }
func (id ChatID) String() string                   { return string(id) }
func (id ChatID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ChatID) UnmarshalText(text []byte) error { return set(&chatForm, id, string(text)) }
func (id *ChatID) Scan(src any) error              { return scan(&chatForm, id, src) }
func (id ChatID) Value() (driver.Value, error)     { return value(id) }
