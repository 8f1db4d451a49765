package ids

import (
	"database/sql/driver"
	"slices"
)

// A LIFFID identifies a LIFF app: ten digits, a hyphen, eight letters or digits
// (observed). The ten digits are usually the [ChannelID]. It is the last part
// of https://liff.line.me/{liffId} and the liffId of liff.init. The URL of a
// LINE MINI App may have a [MINIAppPath] instead.
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

// ParseLIFFID accepts any nonempty valid UTF-8 without control characters.
func ParseLIFFID(s string) (LIFFID, error) { return parse[LIFFID](&liffForm, s) }

// Plausible reports whether id has the form of the samples: ten digits, a
// hyphen, eight letters or digits.
func (id LIFFID) Plausible() bool { return liffForm.seen.matches(string(id)) }

func MustParseLIFFID(s string) LIFFID              { return must(ParseLIFFID(s)) }
func (id LIFFID) Check() error                     { return check(&liffForm, id) }
func (id LIFFID) String() string                   { return string(id) }
func (id LIFFID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *LIFFID) UnmarshalText(text []byte) error { return set(&liffForm, id, string(text)) }
func (id *LIFFID) Scan(src any) error              { return scan(&liffForm, id, src) }
func (id LIFFID) Value() (driver.Value, error)     { return value(id) }
