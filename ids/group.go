package ids

import "database/sql/driver"

// A GroupID names a group chat: C and 32 hexadecimal digits in lower case
// (documented). It is the source.groupId of a webhook and the "to" of a push
// message. Multicast does not take it (status 400).
//
// A bot can be in a group only if joining is allowed in its settings. It leaves
// at once if another Official Account is there already. The groups it is in
// cannot be listed, so keep the IDs that webhooks bring; Get group chat summary
// gives name and icon.
//
// See https://developers.line.biz/en/docs/messaging-api/group-chats/.
type GroupID string

var groupForm = form{
	typ: "GroupID", name: "a group ID",
	words: "C and 32 hexadecimal digits",
	rule:  pattern{min: 33, max: 33, head: exactly("C"), in: &lowerHex},
	guess: true,
}

// ParseGroupID takes C and 32 hexadecimal digits in lower case and nothing
// else; the [*Error] says what is wrong.
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
