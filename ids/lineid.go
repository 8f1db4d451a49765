package ids

import "database/sql/driver"

// A LINEID is the name by which people find each other on LINE. They choose it
// themselves. No API accepts it; see [UserID]. LINE does not document its form.
// Other sources say 4 to 20 of a-z, 0-9, ".", "_" and "-".
//
// See https://developers.line.biz/en/docs/messaging-api/getting-user-ids/.
type LINEID string

var lineIDLetters = letters(digits + lower + "._-")

var lineIDForm = form{
	typ: "LINEID", name: "a LINE ID",
	rule: anyText,
	seen: pattern{min: 4, max: 20, in: &lineIDLetters},
}

// ParseLINEID accepts any nonempty valid UTF-8 without control characters.
func ParseLINEID(s string) (LINEID, error) { return parse[LINEID](&lineIDForm, s) }

// Plausible reports whether id has the undocumented form: 4 to 20 of a-z, 0-9,
// ".", "_" and "-".
func (id LINEID) Plausible() bool { return lineIDForm.seen.matches(string(id)) }

func MustParseLINEID(s string) LINEID              { return must(ParseLINEID(s)) }
func (id LINEID) Check() error                     { return check(&lineIDForm, id) }
func (id LINEID) String() string                   { return string(id) }
func (id LINEID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *LINEID) UnmarshalText(text []byte) error { return set(&lineIDForm, id, string(text)) }
func (id *LINEID) Scan(src any) error              { return scan(&lineIDForm, id, src) }
func (id LINEID) Value() (driver.Value, error)     { return value(id) }
