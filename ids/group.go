package ids

import "database/sql/driver"

// A GroupID identifies a group chat: C and 32 lower-case hexadecimal digits
// (documented). It is the source.groupId of a webhook and the "to" of a push
// message. Multicast refuses it with status 400.
//
// A bot can join groups only if its settings allow it, and leaves at once if
// another Official Account is already in the group. There is no list of the
// groups a bot is in, so store the IDs from webhooks. Get group chat summary
// returns name and icon.
//
// See https://developers.line.biz/en/docs/messaging-api/group-chats/.
type GroupID string

var groupForm = form{
	typ: "GroupID", name: "a group ID",
	words: "C and 32 hexadecimal digits",
	rule:  pattern{min: 33, max: 33, head: exactly("C"), in: &lowerHex},
	guess: true,
}

// ParseGroupID parses s, which must be C and 32 lower-case hexadecimal digits.
func ParseGroupID(s string) (GroupID, error) { return parse[GroupID](&groupForm, s) }

// Chat returns id as the target of a push message.
func (id GroupID) Chat() ChatID { return ChatID(id) }

func MustParseGroupID(s string) GroupID             { return must(ParseGroupID(s)) }
func (id GroupID) Check() error                     { return check(&groupForm, id) }
func (id GroupID) String() string                   { return string(id) }
func (id GroupID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *GroupID) UnmarshalText(text []byte) error { return set(&groupForm, id, string(text)) }
func (id *GroupID) Scan(src any) error              { return scan(&groupForm, id, src) }
func (id GroupID) Value() (driver.Value, error)     { return value(id) }
