package ids

import "database/sql/driver"

// A LIFFID names a LIFF app: ten digits, a hyphen, eight letters or digits
// (observed). The digits are those of the [ChannelID] in practice. It is the
// last part of https://liff.line.me/{liffId} and the liffId of liff.init. In
// the URL of a LINE MINI App a [MINIAppPath] may stand in its place.
//
// See https://developers.line.biz/en/docs/liff/registering-liff-apps/.
type LIFFID string

var liffForm = form{
	typ: "LIFFID", name: "a LIFF ID",
	rule: anyText,
	seen: pattern{min: 19, max: 19, char: func(i int, c rune) bool {
		return i < 10 && digit(c) || i == 10 && c == '-' || i > 10 && alnum(c)
	}},
}

// ParseLIFFID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseLIFFID(s string) (LIFFID, error) { return parse[LIFFID](&liffForm, s) }

// MustParseLIFFID is for constants and tests: it panics where [ParseLIFFID] has
// an error.
func MustParseLIFFID(s string) LIFFID { return must(ParseLIFFID(s)) }

// Check returns the error [ParseLIFFID] would have.
func (id LIFFID) Check() error { return check(&liffForm, id) }

// Plausible reports whether id looks like all samples do: ten digits, a hyphen,
// eight letters or digits.
func (id LIFFID) Plausible() bool { return liffForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id LIFFID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id LIFFID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseLIFFID] takes; an error leaves id alone.
func (id *LIFFID) UnmarshalText(text []byte) error { return set(&liffForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseLIFFID], and NULL as "".
func (id *LIFFID) Scan(src any) error { return scan(&liffForm, id, src) }

// Value returns the text, or NULL for "".
func (id LIFFID) Value() (driver.Value, error) { return value(id) }
