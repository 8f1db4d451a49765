package ids

import "database/sql/driver"

// A PremiumID is a LINE ID bought for an Official Account: @ and a name
// (observed). It is the premiumId of Get bot info, absent if there is none, and
// stands in URLs where a [BasicID] does. LINE does not document which names
// there are.
//
// See https://developers.line.biz/en/docs/messaging-api/sharing-bot/.
type PremiumID string

var premiumIDForm = form{
	typ: "PremiumID", name: "a premium ID",
	rule: anyText,
	seen: pattern{min: 2, char: func(i int, c rune) bool {
		return i == 0 && c == '@' || i > 0 && lineIDForm.seen.char(i, c)
	}},
}

// ParsePremiumID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParsePremiumID(s string) (PremiumID, error) { return parse[PremiumID](&premiumIDForm, s) }

// MustParsePremiumID is for constants and tests: it panics where
// [ParsePremiumID] has an error.
func MustParsePremiumID(s string) PremiumID { return must(ParsePremiumID(s)) }

// Check returns the error [ParsePremiumID] would have.
func (id PremiumID) Check() error { return check(&premiumIDForm, id) }

// Plausible reports whether id looks like the samples do: @ and characters of a
// [LINEID].
func (id PremiumID) Plausible() bool { return premiumIDForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id PremiumID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id PremiumID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParsePremiumID] takes; an error leaves id alone.
func (id *PremiumID) UnmarshalText(text []byte) error { return set(&premiumIDForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParsePremiumID], and NULL as
// "".
func (id *PremiumID) Scan(src any) error { return scan(&premiumIDForm, id, src) }

// Value returns the text, or NULL for "".
func (id PremiumID) Value() (driver.Value, error) { return value(id) }
