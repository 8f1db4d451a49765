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
	seen: pattern{min: 41, max: 41, head: exactly("richmenu-"), in: &lowerHex},
}

// ParseRichMenuID takes any text but the empty one, and no control characters
// or invalid UTF-8.
func ParseRichMenuID(s string) (RichMenuID, error) { return parse[RichMenuID](&richMenuForm, s) }

// Plausible reports whether id looks like all samples do: "richmenu-" and 32
// hexadecimal digits in lower case.
func (id RichMenuID) Plausible() bool { return richMenuForm.seen.matches(string(id)) }

func MustParseRichMenuID(s string) RichMenuID          { return must(ParseRichMenuID(s)) }
func (id RichMenuID) Check() error                     { return check(&richMenuForm, id) }
func (id RichMenuID) String() string                   { return string(id) }
func (id RichMenuID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RichMenuID) UnmarshalText(text []byte) error { return set(&richMenuForm, id, string(text)) }
func (id *RichMenuID) Scan(src any) error              { return scan(&richMenuForm, id, src) }
func (id RichMenuID) Value() (driver.Value, error)     { return value(id) }
