package ids

import "database/sql/driver"

// A RichMenuID names a rich menu: "richmenu-" and 32 hexadecimal digits in
// lower case (observed). LINE makes it in answer to Create rich menu. To one of
// another form the API answers "invalid richMenuId", to one that does not exist
// 404.
//
// See https://developers.line.biz/en/reference/messaging-api/#create-rich-menu.
type RichMenuID string

var richMenuForm = form{
	typ: "RichMenuID", name: "a rich menu ID",
	rule: anyText,
	seen: pattern{min: 41, max: 41, char: func(i int, c rune) bool {
		const head = "richmenu-"
		return i < len(head) && c == rune(head[i]) || i >= len(head) && lowerHex(c)
	}},
}

// ParseRichMenuID takes any text but the empty one, and no control characters
// or invalid UTF-8.
func ParseRichMenuID(s string) (RichMenuID, error) { return parse[RichMenuID](&richMenuForm, s) }

// MustParseRichMenuID is for constants and tests: it panics where
// [ParseRichMenuID] has an error.
func MustParseRichMenuID(s string) RichMenuID { return must(ParseRichMenuID(s)) }

// Check returns the error [ParseRichMenuID] would have.
func (id RichMenuID) Check() error { return check(&richMenuForm, id) }

// Plausible reports whether id looks like all samples do: "richmenu-" and 32
// hexadecimal digits in lower case.
func (id RichMenuID) Plausible() bool { return richMenuForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id RichMenuID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id RichMenuID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseRichMenuID] takes; an error leaves id alone.
func (id *RichMenuID) UnmarshalText(text []byte) error { return set(&richMenuForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseRichMenuID], and NULL as
// "".
func (id *RichMenuID) Scan(src any) error { return scan(&richMenuForm, id, src) }

// Value returns the text, or NULL for "".
func (id RichMenuID) Value() (driver.Value, error) { return value(id) }
