package ids

import "database/sql/driver"

// An IFA is an Identifier for Advertisers of a phone, for audiences: the IDFA of an iPhone or the advertising ID of an
// Android phone. Both systems write it as a UUID, iOS in upper case and Android in lower case (observed; LINE does not
// document the form).
//
// See https://developers.line.biz/en/docs/messaging-api/using-audience/.
type IFA string

var ifaForm = form{
	typ: "IFA", name: "an IFA",
	rule: anyText,
	seen: uuid(&anyHex),
}

// ParseIFA accepts any nonempty valid UTF-8 without control characters.
func ParseIFA(s string) (IFA, error) { return parse[IFA](&ifaForm, s) }

// Plausible reports whether id is a UUID in either case.
func (id IFA) Plausible() bool { return ifaForm.seen.matches(string(id)) }

func MustParseIFA(s string) IFA                 { return must(ParseIFA(s)) }
func (id IFA) Check() error                     { return check(&ifaForm, id) }
func (id IFA) String() string                   { return string(id) }
func (id IFA) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *IFA) UnmarshalText(text []byte) error { return set(&ifaForm, id, string(text)) }
func (id *IFA) Scan(src any) error              { return scan(&ifaForm, id, src) }
func (id IFA) Value() (driver.Value, error)     { return value(id) }
