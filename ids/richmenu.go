package ids

import "database/sql/driver"

// A RichMenuID identifies a rich menu: "richmenu-" and 32 lower-case
// hexadecimal digits (observed). Create rich menu returns it. The API refuses
// an ID of another form with "invalid richMenuId", and one that does not exist
// with status 404.
//
// See https://developers.line.biz/en/reference/messaging-api/#create-rich-menu.
type RichMenuID string

var richMenuForm = form{
	typ: "RichMenuID", name: "a rich menu ID",
	rule: anyText,
	seen: pattern{min: 41, max: 41, head: exactly("richmenu-"), in: &lowerHex},
}

// ParseRichMenuID accepts any nonempty valid UTF-8 without control characters.
func ParseRichMenuID(s string) (RichMenuID, error) { return parse[RichMenuID](&richMenuForm, s) }

// Plausible reports whether id has the form of the samples: "richmenu-" and 32
// lower-case hexadecimal digits.
func (id RichMenuID) Plausible() bool { return richMenuForm.seen.matches(string(id)) }

func MustParseRichMenuID(s string) RichMenuID          { return must(ParseRichMenuID(s)) }
func (id RichMenuID) Check() error                     { return check(&richMenuForm, id) }
func (id RichMenuID) String() string                   { return string(id) }
func (id RichMenuID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RichMenuID) UnmarshalText(text []byte) error { return set(&richMenuForm, id, string(text)) }
func (id *RichMenuID) Scan(src any) error              { return scan(&richMenuForm, id, src) }
func (id RichMenuID) Value() (driver.Value, error)     { return value(id) }
