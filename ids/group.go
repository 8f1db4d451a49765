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
	rule: pattern{
		min: 33, max: 33,
		char:  func(i int, c rune) bool { return i == 0 && c == 'C' || i > 0 && lowerHex(c) },
		quick: func(s string) bool { return hex32('C', s) },
	},
	guess: true,
}

// ParseGroupID takes C and 32 hexadecimal digits in lower case and nothing
// else; the [*Error] says what is wrong.
func ParseGroupID(s string) (GroupID, error) { return parse[GroupID](&groupForm, s) }

// MustParseGroupID is for constants and tests: it panics where [ParseGroupID]
// has an error.
func MustParseGroupID(s string) GroupID { return must(ParseGroupID(s)) }

// Check returns the error [ParseGroupID] would have.
func (id GroupID) Check() error { return check(&groupForm, id) }

// Chat returns id as the target of a push message.
func (id GroupID) Chat() ChatID { return ChatID(id) }

// String returns the text as it stands.
func (id GroupID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id GroupID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseGroupID] takes; an error leaves id alone.
func (id *GroupID) UnmarshalText(text []byte) error { return set(&groupForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseGroupID], and NULL as
// "".
func (id *GroupID) Scan(src any) error { return scan(&groupForm, id, src) }

// Value returns the text, or NULL for "".
func (id GroupID) Value() (driver.Value, error) { return value(id) }
