package ids

import "database/sql/driver"

// A BasicID is the LINE ID that LINE assigned to an Official Account: @ and
// lower-case letters and digits, usually three digits first (observed). It is
// the basicId of Get bot info.
//
// Some LINE URL schemes need the @ as %40, and some need the ID without it. Use
// the functions of package [github.com/linemsg/linemsg/message/action], such as
// AddFriend.
//
// See https://developers.line.biz/en/reference/messaging-api/#get-bot-info and
// https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/.
type BasicID string

var basicIDForm = form{
	typ: "BasicID", name: "a basic ID",
	rule: anyText,
	seen: pattern{min: 2, head: exactly("@"), in: &lowerAlnum},
}

// ParseBasicID accepts any nonempty valid UTF-8 without control characters.
func ParseBasicID(s string) (BasicID, error) { return parse[BasicID](&basicIDForm, s) }

// Plausible reports whether id has the form of the samples: @ and lower-case
// letters and digits.
func (id BasicID) Plausible() bool { return basicIDForm.seen.matches(string(id)) }

func MustParseBasicID(s string) BasicID             { return must(ParseBasicID(s)) }
func (id BasicID) Check() error                     { return check(&basicIDForm, id) }
func (id BasicID) String() string                   { return string(id) }
func (id BasicID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *BasicID) UnmarshalText(text []byte) error { return set(&basicIDForm, id, string(text)) }
func (id *BasicID) Scan(src any) error              { return scan(&basicIDForm, id, src) }
func (id BasicID) Value() (driver.Value, error)     { return value(id) }
