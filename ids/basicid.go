package ids

import "database/sql/driver"

// A BasicID is the LINE ID of an Official Account as LINE gave it: @ and
// lower-case letters and digits, mostly three digits first (observed). It is
// the basicId of Get bot info.
//
// LINE URL schemes differ: line.me/R/ti/p, nv/recommendOA and oaMessage take it
// with @ written as %40, while home/public/main, profile and post go without
// the @.
//
// See https://developers.line.biz/en/reference/messaging-api/#get-bot-info and
// https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/.
type BasicID string

var basicIDForm = form{
	typ: "BasicID", name: "a basic ID",
	rule: anyText,
	seen: pattern{min: 2, char: func(i int, c rune) bool {
		return i == 0 && c == '@' || i > 0 && (digit(c) || lower(c))
	}},
}

// ParseBasicID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseBasicID(s string) (BasicID, error) { return parse[BasicID](&basicIDForm, s) }

// MustParseBasicID is for constants and tests: it panics where [ParseBasicID]
// has an error.
func MustParseBasicID(s string) BasicID { return must(ParseBasicID(s)) }

// Check returns the error [ParseBasicID] would have.
func (id BasicID) Check() error { return check(&basicIDForm, id) }

// Plausible reports whether id looks like the samples do: @ and lower-case
// letters and digits.
func (id BasicID) Plausible() bool { return basicIDForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id BasicID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id BasicID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseBasicID] takes; an error leaves id alone.
func (id *BasicID) UnmarshalText(text []byte) error { return set(&basicIDForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseBasicID], and NULL as
// "".
func (id *BasicID) Scan(src any) error { return scan(&basicIDForm, id, src) }

// Value returns the text, or NULL for "".
func (id BasicID) Value() (driver.Value, error) { return value(id) }
