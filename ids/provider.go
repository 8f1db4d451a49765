package ids

import (
	"database/sql/driver"
	"net/url"
	"strings"
)

// A ProviderID names a provider, the owner of channels. LINE says only where to
// find it, which is in a URL of the console: that it consists of digits is
// presumed.
//
// See https://developers.line.biz/en/faq/.
type ProviderID string

var providerForm = form{
	typ: "ProviderID", name: "a provider ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParseProviderID takes any text but the empty one, and no control characters
// or invalid UTF-8.
func ParseProviderID(s string) (ProviderID, error) { return parse[ProviderID](&providerForm, s) }

// Plausible reports whether id looks like a provider ID presumably does:
// digits.
func (id ProviderID) Plausible() bool { return providerForm.seen.matches(string(id)) }

// ProviderIDFromConsoleURL finds the provider ID in the address of any page of a
// provider in the LINE Developers Console, which is where those find it who are
// not its Admins:
//
//	https://developers.line.biz/console/provider/1234567890/basic
//
// It takes digits only, since the console has other pages beside.
func ProviderIDFromConsoleURL(consoleURL string) (ProviderID, error) {
	refuse := func(why string) (ProviderID, error) {
		return "", providerForm.refuse("ProviderIDFromConsoleURL", consoleURL, why)
	}
	u, err := url.Parse(consoleURL)
	if err != nil || u.Scheme != "https" || !strings.EqualFold(u.Host, "developers.line.biz") {
		return refuse("not a page of https://developers.line.biz/console/")
	}
	rest, ok := strings.CutPrefix(u.Path, "/console/provider/")
	if !ok {
		return refuse("no /console/provider/ in the path")
	}
	segment, _, _ := strings.Cut(rest, "/")
	if !ProviderID(segment).Plausible() {
		return refuse("no digits after /console/provider/")
	}
	return ProviderID(segment), nil
}

func MustParseProviderID(s string) ProviderID          { return must(ParseProviderID(s)) }
func (id ProviderID) Check() error                     { return check(&providerForm, id) }
func (id ProviderID) String() string                   { return string(id) }
func (id ProviderID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ProviderID) UnmarshalText(text []byte) error { return set(&providerForm, id, string(text)) }
func (id *ProviderID) Scan(src any) error              { return scan(&providerForm, id, src) }
func (id ProviderID) Value() (driver.Value, error)     { return value(id) }
