package ids

import (
	"database/sql/driver"
	"slices"
)

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
	seen: pattern{
		min: 19, max: 19,
		head: slices.Concat(slices.Repeat([]*alphabet{&digit}, 10), exactly("-")),
		in:   &alnum,
	},
}

// ParseLIFFID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseLIFFID(s string) (LIFFID, error) { return parse[LIFFID](&liffForm, s) }

// Plausible reports whether id looks like all samples do: ten digits, a hyphen,
// eight letters or digits.
func (id LIFFID) Plausible() bool { return liffForm.seen.matches(string(id)) }

func MustParseLIFFID(s string) LIFFID              { return must(ParseLIFFID(s)) }
func (id LIFFID) Check() error                     { return check(&liffForm, id) }
func (id LIFFID) String() string                   { return string(id) }
func (id LIFFID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *LIFFID) UnmarshalText(text []byte) error { return set(&liffForm, id, string(text)) }
func (id *LIFFID) Scan(src any) error              { return scan(&liffForm, id, src) }
func (id LIFFID) Value() (driver.Value, error)     { return value(id) }
