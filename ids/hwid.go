package ids

import "database/sql/driver"

// An HWID names a LINE Beacon, the beacon.hwid of a webhook: five bytes as ten
// hexadecimal digits (documented). The samples are in lower case; LINE does not
// say which case holds, so both are taken, and compare as different.
//
// See https://developers.line.biz/en/docs/messaging-api/beacon-device-spec/#hwid.
type HWID string

var hwidForm = form{
	typ: "HWID", name: "a hardware ID",
	words: "10 hexadecimal digits",
	rule:  pattern{min: 10, max: 10, char: func(_ int, c rune) bool { return anyHex(c) }},
}

// ParseHWID takes 10 hexadecimal digits in either case and nothing else; the
// [*Error] says what is wrong.
func ParseHWID(s string) (HWID, error) { return parse[HWID](&hwidForm, s) }

// MustParseHWID is for constants and tests: it panics where [ParseHWID] has an
// error.
func MustParseHWID(s string) HWID { return must(ParseHWID(s)) }

// Check returns the error [ParseHWID] would have.
func (id HWID) Check() error { return check(&hwidForm, id) }

// String returns the text as it stands.
func (id HWID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id HWID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseHWID] takes; an error leaves id alone.
func (id *HWID) UnmarshalText(text []byte) error { return set(&hwidForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseHWID], and NULL as "".
func (id *HWID) Scan(src any) error { return scan(&hwidForm, id, src) }

// Value returns the text, or NULL for "".
func (id HWID) Value() (driver.Value, error) { return value(id) }
