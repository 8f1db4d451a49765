package ogp

import (
	"errors"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// The kinds of errors of [Client.Fetch], for [errors.Is].
var (
	// ErrURL is a URL that is not fetched: it is not http or https, has a user name, a port that is not allowed or
	// no valid host, or is too long. It may be that of a redirect.
	ErrURL = errors.New("URL not allowed")

	// ErrAddress is a host with an address that is not public. Error.Addr is the address.
	ErrAddress = errors.New("address not allowed")

	// ErrRedirect is one redirect too many, one in a circle, or one without a location.
	ErrRedirect = errors.New("too many redirects")

	// ErrStatus is an answer with a status other than success. Error.Status is its code.
	ErrStatus = errors.New("status not OK")

	// ErrNotHTML is an answer that is not a page: it has another content type or an unknown content coding, or is a
	// file to download.
	ErrNotHTML = errors.New("not HTML")

	// ErrTooSlow is a page that did not come within the time allowed.
	ErrTooSlow = errors.New("too slow")

	// ErrNetwork is any other failure on the way to the page: DNS, connection, TLS, malformed HTTP, a header that is
	// too long.
	ErrNetwork = errors.New("network error")
)

// An Error says why a page could not be fetched. All errors of [Client.Fetch] are of type *Error. When the caller
// canceled the context, Kind is nil and errors.Is(err, context.Canceled) is true.
type Error struct {
	// URL is what Fetch was asked for, with "xxxxx" for a password.
	URL string

	// Target is the URL that failed, if a redirect led to it.
	Target string

	// Kind is one of ErrURL, ErrAddress and the others, or nil when the caller canceled.
	Kind error

	// Status is the HTTP status of an ErrStatus.
	Status int

	// Addr is the address of an ErrAddress.
	Addr netip.Addr

	// Reason says what is wrong, for people: one line, without control characters. It may contain text from the
	// server, and may change from one version to the next.
	Reason string

	// Err is the underlying error, or nil.
	Err error
}

// Error returns one line: the function, the URLs cut at 40 characters, the reason.
func (e *Error) Error() string {
	if e == nil {
		return "<nil>" // as package fmt writes it
	}
	s := "ogp.Fetch " + quote(e.URL) + ": "
	if e.Target != "" {
		s += "redirected to " + quote(e.Target) + ": "
	}
	return s + e.Reason
}

// Unwrap returns the kind and the cause.
func (e *Error) Unwrap() []error {
	if e == nil {
		return nil
	}
	var errs []error
	for _, err := range [...]error{e.Kind, e.Err} {
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// quote returns at most 40 characters of s, quoted.
func quote(s string) string {
	n := 0
	for i := range s {
		if n == 40 {
			return strconv.Quote(s[:i] + "…")
		}
		n++
	}
	return strconv.Quote(s)
}

// redacted returns a URL with "xxxxx" for its password. In what is not a URL with a host, everything between the first
// colon, but for that of the scheme, and the last at sign may be one.
func redacted(s string) string {
	if u, err := url.Parse(s); err == nil && u.Opaque == "" {
		if _, ok := u.User.Password(); ok {
			return u.Redacted()
		}
		return s
	}
	start := strings.IndexByte(s, ':') + 1
	if strings.HasPrefix(s[start:], "//") {
		start += len("//")
	} else {
		start = 0
	}
	colon, at := strings.IndexByte(s[start:], ':'), strings.LastIndexByte(s, '@')
	if colon < 0 || start+colon > at {
		return s
	}
	return s[:start+colon+1] + "xxxxx" + s[at:]
}
