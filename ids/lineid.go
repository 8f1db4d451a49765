package ids

import "database/sql/driver"

// A LINEID is what people search other people by, and choose themselves. No API
// takes it: see [UserID]. LINE does not document its form; others say 4 to 20
// of a-z, 0-9, ".", "_" and "-".
//
// See https://developers.line.biz/en/docs/messaging-api/getting-user-ids/.
type LINEID string

var lineIDForm = form{
	typ: "LINEID", name: "a LINE ID",
	rule: anyText,
	seen: pattern{min: 4, max: 20, char: func(_ int, c rune) bool { return lower(c) || digit(c) || c == '.' || c == '_' || c == '-' }},
}

// ParseLINEID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseLINEID(s string) (LINEID, error) { return parse[LINEID](&lineIDForm, s) }

// MustParseLINEID is for constants and tests: it panics where [ParseLINEID] has
// an error.
func MustParseLINEID(s string) LINEID { return must(ParseLINEID(s)) }

// Check returns the error [ParseLINEID] would have.
func (id LINEID) Check() error { return check(&lineIDForm, id) }

// Plausible reports whether id looks like others say: 4 to 20 of a-z, 0-9, ".",
// "_" and "-".
func (id LINEID) Plausible() bool { return lineIDForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id LINEID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id LINEID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseLINEID] takes; an error leaves id alone.
func (id *LINEID) UnmarshalText(text []byte) error { return set(&lineIDForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseLINEID], and NULL as "".
func (id *LINEID) Scan(src any) error { return scan(&lineIDForm, id, src) }

// Value returns the text, or NULL for "".
func (id LINEID) Value() (driver.Value, error) { return value(id) }
