package ids

import "database/sql/driver"

// An HWID identifies a LINE Beacon, the beacon.hwid of a webhook: five bytes as
// ten hexadecimal digits (documented). The samples are in lower case. LINE does
// not document the case, so both are accepted. They compare as different.
//
// See https://developers.line.biz/en/docs/messaging-api/beacon-device-spec/#hwid.
type HWID string

var hwidForm = form{
	typ: "HWID", name: "a hardware ID",
	words: "10 hexadecimal digits",
	rule:  pattern{min: 10, max: 10, in: &anyHex},
}

// ParseHWID parses s, which must be 10 hexadecimal digits in either case.
func ParseHWID(s string) (HWID, error) { return parse[HWID](&hwidForm, s) }

func MustParseHWID(s string) HWID                { return must(ParseHWID(s)) }
func (id HWID) Check() error                     { return check(&hwidForm, id) }
func (id HWID) String() string                   { return string(id) }
func (id HWID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *HWID) UnmarshalText(text []byte) error { return set(&hwidForm, id, string(text)) }
func (id *HWID) Scan(src any) error              { return scan(&hwidForm, id, src) }
func (id HWID) Value() (driver.Value, error)     { return value(id) }
