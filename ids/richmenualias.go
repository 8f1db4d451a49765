package ids

import "database/sql/driver"

// A RichMenuAliasID is a name you choose for a rich menu: 1 to 32 of a-z, 0-9,
// _ and - (documented), unique in a channel. It is used by the alias endpoints
// and the rich menu switch action, and is part of the postback event of such an
// action.
//
// See https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias.
type RichMenuAliasID string

var aliasLetters = letters(digits + lower + "_-")

var aliasForm = form{
	typ: "RichMenuAliasID", name: "a rich menu alias ID",
	words: "1 to 32 of a-z, 0-9, _ and -",
	rule:  pattern{min: 1, max: 32, in: &aliasLetters},
}

// ParseRichMenuAliasID parses s, which must be 1 to 32 of a-z, 0-9, _ and -.
func ParseRichMenuAliasID(s string) (RichMenuAliasID, error) {
	return parse[RichMenuAliasID](&aliasForm, s)
}

func MustParseRichMenuAliasID(s string) RichMenuAliasID     { return must(ParseRichMenuAliasID(s)) }
func (id RichMenuAliasID) Check() error                     { return check(&aliasForm, id) }
func (id RichMenuAliasID) String() string                   { return string(id) }
func (id RichMenuAliasID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RichMenuAliasID) UnmarshalText(text []byte) error { return set(&aliasForm, id, string(text)) }
func (id *RichMenuAliasID) Scan(src any) error              { return scan(&aliasForm, id, src) }
func (id RichMenuAliasID) Value() (driver.Value, error)     { return value(id) }
