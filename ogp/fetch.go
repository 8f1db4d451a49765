package ogp

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A fetch is one call to Fetch or Image.
type fetch struct {
	call      string // for errors
	client    *Client
	header    http.Header
	transport http.RoundTripper
	caller    context.Context //nolint:containedctx // lives as long as the call
	ctx       context.Context //nolint:containedctx // the same, with the timeout
	asked     string          // the URL of the call
	current   *url.URL        // that is requested
	seen      []string        // the URLs that were requested, without fragments
}

// run requests a URL and follows redirects. It calls handle with the first other response, and follows the URL that
// handle returns.
func (f *fetch) run(handle func(*url.URL, *http.Response) (*url.URL, error)) error {
	if v := reflect.ValueOf(f.transport); (v.Kind() == reflect.Pointer || v.Kind() == reflect.Func) && v.IsNil() {
		return f.fail(ErrNetwork, "Client.Transport is a nil "+v.Type().String(), nil)
	}
	if strings.ContainsFunc(f.asked, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return f.fail(ErrURL, "control character in the URL", nil)
	}
	u, reason := resolve(f.asked, nil)
	if u == nil {
		return f.fail(ErrURL, reason, nil)
	}
	for u != nil {
		f.seen = append(f.seen, withoutFragment(u))
		f.current = u
		if err := f.check(u); err != nil {
			return err
		}
		next, err := f.request(u, handle)
		if err != nil {
			return err
		}
		u = next
	}
	return nil
}

// check returns an error if u may not be fetched.
func (f *fetch) check(u *url.URL) error {
	port := uint16(80)
	if u.Scheme == "https" {
		port = 443
	}
	if s := u.Port(); s != "" {
		n, _ := strconv.ParseUint(s, 10, 16) // checked by resolve
		port = uint16(n)
	}
	if !f.client.portAllowed(port) {
		return f.fail(ErrURL, "port "+strconv.Itoa(int(port))+" is not allowed", nil)
	}
	if addr, err := netip.ParseAddr(u.Hostname()); err == nil && !f.client.allowed(addr) {
		return f.fail(ErrAddress, "", &addressError{addr})
	}
	return nil
}

// request requests one URL. It returns the URL to request next, or nil.
func (f *fetch) request(u *url.URL, handle func(*url.URL, *http.Response) (*url.URL, error)) (*url.URL, error) {
	request, err := http.NewRequestWithContext(f.ctx, http.MethodGet, u.String(), http.NoBody)
	if err != nil {
		return nil, f.fail(ErrURL, err.Error(), err)
	}
	request.Header = f.header
	response, err := f.transport.RoundTrip(request)
	if err != nil {
		return nil, f.failed(err)
	}
	defer response.Body.Close()
	if isRedirect(response.StatusCode) {
		return f.redirect(u, response.Header.Get("Location"))
	}
	return handle(u, response)
}

// page returns the preview of a page, and the URL to fetch instead if it has a refresh that is followed.
func (f *fetch) page(u *url.URL, response *http.Response) (Preview, *url.URL, error) {
	if response.StatusCode < 200 || response.StatusCode > 299 {
		err := f.fail(ErrStatus, "status "+statusText(response.StatusCode), nil)
		err.Status = response.StatusCode
		return Preview{}, nil, err
	}
	preview, delay, err := f.read(u, response)
	if err == nil && f.client.FollowRefresh && delay <= maxDelay {
		return preview, f.refresh(u, preview.Refresh), nil
	}
	return preview, nil, err
}

// statusText returns a status such as "404 Not Found".
func statusText(status int) string {
	return strings.TrimSpace(strconv.Itoa(status) + " " + http.StatusText(status))
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect,
		http.StatusPermanentRedirect:
		return true
	}
	return false
}

// redirect returns the target of a redirect.
func (f *fetch) redirect(from *url.URL, location string) (*url.URL, error) {
	if location == "" {
		return nil, f.fail(ErrRedirect, "redirect without a location", nil)
	}
	next, reason := resolve(location, from)
	switch {
	case next == nil:
		return nil, f.fail(ErrURL, "redirect to "+quote(redacted(location))+": "+reason, nil)
	case len(f.seen) > f.client.redirects():
		return nil, f.fail(ErrRedirect, "more than "+strconv.Itoa(f.client.redirects())+" redirects", nil)
	case slices.Contains(f.seen, withoutFragment(next)):
		return nil, f.fail(ErrRedirect, "redirects in a circle", nil)
	case f.client.RefuseDowngrade && from.Scheme == "https" && next.Scheme == "http":
		return nil, f.fail(ErrURL, "redirect from https to http", nil)
	}
	return next, nil
}

// refresh returns the target of a meta refresh, or nil if it is not followed.
func (f *fetch) refresh(from *url.URL, target string) *url.URL {
	if target == "" {
		return nil
	}
	next, err := f.redirect(from, target)
	if err != nil {
		return nil
	}
	return next
}

// read returns the preview of a response and the delay of the page's refresh in seconds.
func (f *fetch) read(u *url.URL, response *http.Response) (preview Preview, delay int, err error) {
	h := response.Header
	disposition, _, _ := strings.Cut(h.Get("Content-Disposition"), ";")
	if strings.EqualFold(strings.TrimSpace(disposition), "attachment") {
		return preview, delay, f.fail(ErrNotHTML, "attachment, not a page", nil)
	}
	limit := f.client.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	body, err := decoded(response.Body, h, limit)
	if err != nil {
		return preview, delay, f.fail(ErrNotHTML, err.Error(), nil)
	}
	body = &timed{f.ctx, body}
	contentType := h.Get("Content-Type")
	mediaType := mediaTypeOf(contentType)
	if mediaType == "" && !strings.EqualFold(strings.TrimSpace(h.Get("X-Content-Type-Options")), "nosniff") {
		r := bufio.NewReader(body)
		head, err := r.Peek(sniffed)
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return preview, delay, f.failed(err)
		}
		mediaType = mediaTypeOf(http.DetectContentType(head))
		body = r
	}
	switch {
	case mediaType == "text/html", mediaType == "application/xhtml+xml":
	case strings.HasPrefix(mediaType, "image/") && f.client.Images:
		preview = Preview{URL: u.String(), Image: u.String(), ImageSource: FromURL}
		if f.client.Rules.Explain {
			preview.findings = []Finding{{Code: CodeUsed, Part: PartImage, Found: "the URL is that of an image"}}
		}
		return preview, delay, nil
	case contentType == "":
		return preview, delay, f.fail(ErrNotHTML, "no content type, and not HTML", nil)
	default:
		return preview, delay, f.fail(ErrNotHTML, "content type "+quote(contentType)+" is not HTML", nil)
	}
	preview, delay, err = f.client.Rules.read(body, Page{URL: u.String(), ContentType: contentType, MaxBytes: limit})
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return preview, delay, f.failed(errors.Unwrap(err))
	}
	return preview, delay, nil
}

// mediaTypeOf returns the media type without parameters, or "" if the header names none.
func mediaTypeOf(contentType string) string {
	mediaType, _, _ := strings.Cut(contentType, ";")
	mediaType = strings.ToLower(strings.TrimSpace(mediaType))
	switch mediaType {
	case "unknown/unknown", "application/unknown", "*/*":
		return ""
	}
	if major, minor, _ := strings.Cut(mediaType, "/"); major == "" || minor == "" {
		return ""
	}
	return mediaType
}

func withoutFragment(u *url.URL) string {
	bare := *u
	bare.Fragment, bare.RawFragment = "", ""
	return bare.String()
}

// fail returns an error of the given kind.
func (f *fetch) fail(kind error, reason string, cause error) *Error {
	e := &Error{call: f.call, URL: redacted(f.asked), Kind: kind, Reason: Rules{NoBidi: true}.clean([]byte(reason), maxReason), Err: cause}
	if len(f.seen) > 1 {
		e.Target = f.current.String()
	}
	if blocked, ok := errors.AsType[*addressError](cause); ok {
		e.Kind, e.Addr, e.Reason = ErrAddress, blocked.addr, blocked.Error()
	}
	return e
}

// failed returns the error for a failure of the network or of the context.
func (f *fetch) failed(cause error) *Error {
	var timeout interface{ Timeout() bool }
	switch {
	case f.caller.Err() != nil && errors.Is(f.caller.Err(), context.Canceled):
		e := f.fail(nil, f.caller.Err().Error(), cause)
		if !errors.Is(cause, context.Canceled) {
			e.Err = errors.Join(f.caller.Err(), cause)
		}
		return e
	case f.ctx.Err() != nil:
		return f.fail(ErrTooSlow, "took longer than "+f.timeLimit(), cause)
	case errors.As(cause, &timeout) && timeout.Timeout():
		return f.fail(ErrTooSlow, cause.Error(), cause)
	}
	return f.fail(ErrNetwork, cause.Error(), cause)
}

// timeLimit returns the time limit in words.
func (f *fetch) timeLimit() string {
	if f.caller.Err() != nil {
		return "the caller's deadline allows"
	}
	return f.client.timeout().String()
}
