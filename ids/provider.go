package ids

import (
	"database/sql/driver"
	"net/url"
	"strings"
)

// A ProviderID identifies a provider, the owner of channels. LINE documents
// only where to find it, in a URL of the console. That it consists of digits is
// an assumption.
//
// See https://developers.line.biz/en/faq/.
type ProviderID string

var providerForm = form{
	typ: "ProviderID", name: "a provider ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParseProviderID accepts any nonempty valid UTF-8 without control characters.
func ParseProviderID(s string) (ProviderID, error) { return parse[ProviderID](&providerForm, s) }

// Plausible reports whether id has the assumed form: digits.
func (id ProviderID) Plausible() bool { return providerForm.seen.matches(string(id)) }

// ProviderIDFromConsoleURL returns the provider ID in the URL of a provider's
// page in the LINE Developers Console. Users who are not Admins of the provider
// find it only there:
//
//	https://developers.line.biz/console/provider/1234567890/basic
//
// It returns an error if that part of the path does not consist of digits,
// because the console has other pages there.
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
