package guard

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/route"
	"github.com/linemsg/linemsg/message/fault"
)

// Transport checks requests to the Messaging API and passes them to another [http.RoundTripper]. The zero value is ready
// for use. A Transport may be used by many goroutines at once; its fields must not be changed after the first request.
type Transport struct {
	// Base sends the requests. If nil, http.DefaultTransport does.
	Base http.RoundTripper

	// Hosts are additional hosts with the endpoints of LINE, such as a proxy or a test server. Each is a host with its
	// port, as in "127.0.0.1:8080", or a URL without a path, as in "http://127.0.0.1:8080".
	Hosts []string

	// LogOnly sends every request. What LINE would refuse is only logged.
	LogOnly bool

	// Logger logs the findings in requests that are sent, at the levels Warn and Error, and the responses of checked
	// requests with status 400, at the level Warn. If nil, errors are logged with slog.Default, and only if LogOnly is
	// set.
	Logger *slog.Logger

	// Knows are types that LINE added after this version of the module. An object of one of these types is sent.
	// Otherwise an object of an unknown type is an error.
	Knows []string
}

var errNilRequest = errors.New("guard: nil request")

// RoundTrip checks a request and sends it. If LINE would refuse the request, RoundTrip does not send it and returns an
// error that wraps a *[fault.Error]. All other errors and responses are those of Base, or of reading the body.
func (t *Transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if r == nil {
		return nil, errNilRequest
	}
	if t == nil {
		t = new(Transport)
	}
	to, ok := t.route(r)
	if !ok {
		return t.base().RoundTrip(r)
	}
	out, found, err := t.inspect(r, to)
	if err != nil {
		return nil, err
	}
	if refused := errorsOf(found); refused != nil && !t.LogOnly {
		if out.Body != nil {
			_ = out.Body.Close() // the request has failed already
		}
		return nil, fmt.Errorf("guard: not sent: %w", refused)
	}
	t.logFindings(r, to, found)
	res, err := t.base().RoundTrip(out)
	if err == nil {
		t.logRefusal(r, to, res)
	}
	return res, err //nolint:wrapcheck // the error of Base is returned unchanged
}

// CloseIdleConnections calls the method of Base, if there is one. [http.Client.CloseIdleConnections] calls it.
func (t *Transport) CloseIdleConnections() {
	if t == nil {
		return // http.DefaultTransport is shared
	}
	if c, ok := t.Base.(interface{ CloseIdleConnections() }); ok {
		c.CloseIdleConnections()
	}
}

func (t *Transport) base() http.RoundTripper {
	if t.Base == nil {
		return http.DefaultTransport
	}
	return t.Base
}

// route returns the endpoint of a request that can be checked.
func (t *Transport) route(r *http.Request) (to route.Route, ok bool) {
	if r.URL == nil || r.Header.Get("Content-Encoding") != "" {
		return to, false
	}
	host := canonical(r.URL.Host)
	switch {
	case host == route.API || host == route.Data:
	case slices.ContainsFunc(t.Hosts, func(h string) bool { return canonical(h) == host }):
		host = ""
	default:
		return to, false
	}
	return route.Find(r.Method, host, r.URL)
}

// canonical returns the host of a URL, or a host, in lower case and without the port of https.
func canonical(host string) string {
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = strings.TrimSuffix(rest, "/")
	}
	return strings.TrimSuffix(strings.ToLower(host), ":443")
}

// errorsOf returns the errors among findings, or nil.
func errorsOf(found []fault.Violation) error {
	errs := slices.DeleteFunc(slices.Clone(found), func(v fault.Violation) bool { return v.Severity != fault.SeverityError })
	if len(errs) == 0 {
		return nil
	}
	return &fault.Error{Violations: errs}
}
