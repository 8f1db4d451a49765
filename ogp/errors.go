package ogp

import (
	"cmp"
	"errors"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// The kinds of errors of [Client.Fetch] and [Client.Image], for [errors.Is].
var (
	// ErrURL means that the URL, or the target of a redirect, is not allowed: it is not http or https, has a user
	// name, has a port that is not allowed, has no valid host, or is too long.
	ErrURL = errors.New("URL not allowed")

	// ErrAddress means that the address of the host is not public. Error.Addr is the address.
	ErrAddress = errors.New("address not allowed")

	// ErrRedirect means too many redirects, redirects in a circle, or a redirect without a location.
	ErrRedirect = errors.New("too many redirects")

	// ErrStatus means that the status is neither a success nor a redirect. Error.Status is its code.
	ErrStatus = errors.New("status not OK")

	// ErrNotHTML means that the response is not a page: it has another content type or an unknown content coding, or
	// is an attachment.
	ErrNotHTML = errors.New("not HTML")

	// ErrTooSlow means that the page did not arrive in time.
	ErrTooSlow = errors.New("too slow")

	// ErrNetwork is any other failure: DNS, connection, TLS, malformed HTTP, a header that is too long.
	ErrNetwork = errors.New("network error")
)

// An Error is an error of [Client.Fetch] or [Client.Image]. If the caller canceled the context, Kind is nil and
// errors.Is(err, context.Canceled) is true.
type Error struct {
	call string // "ogp.Image", or "" for Fetch

	// URL is the argument of Fetch or the URL of the image, with "xxxxx" for a password.
	URL string

	// Target is the URL that failed, if a redirect led to it.
	Target string

	// Kind is one of ErrURL, ErrAddress and the others, or nil if the caller canceled the context.
	Kind error

	// Status is the HTTP status if Kind is ErrStatus.
	Status int

	// Addr is the address if Kind is ErrAddress.
	Addr netip.Addr

	// Reason explains the error in one line, without control characters. It may contain text from the server, and
	// may change between versions.
	Reason string

	// Err is the underlying error, or nil.
	Err error
}

// Error returns one line: the function, the URLs cut to 40 code points, and the reason.
func (e *Error) Error() string {
	if e == nil {
		return "<nil>" // as package fmt writes it
	}
	s := cmp.Or(e.call, "ogp.Fetch") + " " + quote(e.URL) + ": "
	if e.Target != "" {
		s += "redirected to " + quote(e.Target) + ": "
	}
	return s + e.Reason
}

// Unwrap returns Kind and Err.
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

// quote returns at most 40 code points of s, quoted.
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

// redacted returns a URL with "xxxxx" for its password. If s is not a URL with a host, redacted hides everything
// between the first colon after the scheme and the last at sign.
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
