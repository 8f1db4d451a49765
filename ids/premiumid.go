package ids

import "database/sql/driver"

// A PremiumID is a LINE ID bought for an Official Account: @ and a name
// (observed). It is the premiumId of Get bot info, absent if there is none. In
// URLs it can replace the [BasicID]. LINE does not document which names are
// allowed.
//
// See https://developers.line.biz/en/docs/messaging-api/sharing-bot/.
type PremiumID string

var premiumIDForm = form{
	typ: "PremiumID", name: "a premium ID",
	rule: anyText,
	seen: pattern{min: 2, head: exactly("@"), in: &lineIDLetters},
}

// ParsePremiumID accepts any nonempty valid UTF-8 without control characters.
func ParsePremiumID(s string) (PremiumID, error) { return parse[PremiumID](&premiumIDForm, s) }

// Plausible reports whether id has the form of the samples: @ and characters of
// a [LINEID].
func (id PremiumID) Plausible() bool { return premiumIDForm.seen.matches(string(id)) }

func MustParsePremiumID(s string) PremiumID           { return must(ParsePremiumID(s)) }
func (id PremiumID) Check() error                     { return check(&premiumIDForm, id) }
func (id PremiumID) String() string                   { return string(id) }
func (id PremiumID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *PremiumID) UnmarshalText(text []byte) error { return set(&premiumIDForm, id, string(text)) }
func (id *PremiumID) Scan(src any) error              { return scan(&premiumIDForm, id, src) }
func (id PremiumID) Value() (driver.Value, error)     { return value(id) }
