package ids

import "database/sql/driver"

// A RichMenuAliasID is your own name for a rich menu: 1 to 32 of a-z, 0-9, _
// and - (documented), unique in a channel. Alias endpoints and the rich menu
// switch action take it, and the postback of such a switch brings it.
//
// See https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias.
type RichMenuAliasID string

var aliasForm = form{
	typ: "RichMenuAliasID", name: "a rich menu alias ID",
	words: "1 to 32 of a-z, 0-9, _ and -",
	rule:  pattern{min: 1, max: 32, quick: made(lowerKebabs), char: func(_ int, c rune) bool { return lower(c) || digit(c) || c == '_' || c == '-' }},
}

// ParseRichMenuAliasID takes 1 to 32 of a-z, 0-9, _ and - and nothing else; the
// [*Error] says what is wrong.
func ParseRichMenuAliasID(s string) (RichMenuAliasID, error) {
	return parse[RichMenuAliasID](&aliasForm, s)
}

// MustParseRichMenuAliasID is for constants and tests: it panics where
// [ParseRichMenuAliasID] has an error.
func MustParseRichMenuAliasID(s string) RichMenuAliasID { return must(ParseRichMenuAliasID(s)) }

// Check returns the error [ParseRichMenuAliasID] would have.
func (id RichMenuAliasID) Check() error { return check(&aliasForm, id) }

// String returns the text as it stands.
func (id RichMenuAliasID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id RichMenuAliasID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseRichMenuAliasID] takes; an error leaves id alone.
func (id *RichMenuAliasID) UnmarshalText(text []byte) error { return set(&aliasForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseRichMenuAliasID], and
// NULL as "".
func (id *RichMenuAliasID) Scan(src any) error { return scan(&aliasForm, id, src) }

// Value returns the text, or NULL for "".
func (id RichMenuAliasID) Value() (driver.Value, error) { return value(id) }
