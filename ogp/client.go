package ogp

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"reflect"
	"slices"
	"time"
)

// What a [Client] does when its fields are zero.
const (
	DefaultTimeout   = 10 * time.Second
	DefaultMaxBytes  = 1 << 20
	DefaultRedirects = 5
	DefaultUserAgent = "linemsg-ogp/1 (+https://github.com/linemsg/linemsg)"
)

const (
	maxPhase  = 5 * time.Second // for a connection, for TLS, for the header of an answer
	maxHeader = 64 << 10
	sniffed   = 512
	maxDelay  = 5   // seconds before a refresh that is followed
	maxReason = 400 // code points; a server may have a say in it
)

// A Client fetches pages that strangers name, and makes previews of them. The zero Client is ready to use, and guarded:
// it connects only to public addresses, on ports 80 and 443, however often it is redirected; see the section on
// security in the package comment. It uses no proxies from the environment, and no cookies.
//
// It is plain data: it may be copied, and used from many goroutines. Nothing is kept between pages. Limits on
// concurrent requests or on requests to a host, and a cache of results and failures, are up to the caller.
type Client struct {
	// Rules are choices about the preview.
	Rules Rules

	// Timeout limits a whole fetch: all redirects and the body. 0 means [DefaultTimeout]. A deadline of the context
	// also applies.
	Timeout time.Duration

	// MaxBytes is how much of a page is read, after decompression. 0 means [DefaultMaxBytes]. A longer page is not
	// an error: Preview.Truncated reports whether it matters. The compressed bytes that are read are limited too,
	// even if nothing comes out of them.
	MaxBytes int64

	// MaxRedirects is how many redirects are followed; 0 means [DefaultRedirects], a negative number none.
	MaxRedirects int

	// RefuseDowngrade makes a redirect from https to http an error.
	RefuseDowngrade bool

	// FollowRefresh follows a <meta http-equiv="refresh"> of at most 5 seconds as a redirect, under the same rules.
	// One that leads in a circle, or would be one too many, is not an error: the preview is that of the page with
	// it. A longer one, such as for the end of a session, is not followed.
	FollowRefresh bool

	// Images also accepts URLs of images. Such a preview has only an image, which is the URL.
	Images bool

	// UserAgent, Accept and AcceptLanguage are headers. "" means [DefaultUserAgent], HTML, and no header. Sites may
	// send LINE's crawler something else than this client; see [IsLINECrawler].
	UserAgent, Accept, AcceptLanguage string

	// Allow lists networks whose addresses are allowed although they are not public, such as 127.0.0.0/8 in a test.
	// 64:ff9b::/96 allows NAT64, if the IPv4 address inside is allowed.
	Allow []netip.Prefix

	// Ports are the ports that are allowed; nil means 80 and 443.
	Ports []uint16

	// Resolver turns names into addresses; nil means that of the system. It need not be trusted.
	Resolver *net.Resolver

	// Transport replaces the guarded transport. It is for tests, and for a proxy with a guard of its own: URLs are
	// still checked, but no addresses other than those written in a URL. Requests ask for gzip, and the client
	// decompresses the answers.
	Transport http.RoundTripper
}

// Fetch fetches a page with the zero [Client], and returns its preview.
func Fetch(ctx context.Context, rawURL string) (Preview, error) {
	return new(Client).Fetch(ctx, rawURL)
}

// Fetch fetches a page and returns its preview. The URL is http or https, with a host and without a user name.
//
// The error is an *[Error]. When the body of a page broke off, the preview is that of the part that was read, with an
// error if the time was up, and without one if the connection ended.
func (c *Client) Fetch(ctx context.Context, rawURL string) (Preview, error) {
	if c == nil {
		c = new(Client)
	}
	if ctx == nil {
		ctx = context.Background()
	}
	f := fetch{client: c, asked: rawURL, transport: c.Transport}
	if v := reflect.ValueOf(f.transport); (v.Kind() == reflect.Pointer || v.Kind() == reflect.Func) && v.IsNil() {
		return Preview{}, f.fail(ErrNetwork, "Client.Transport is a nil "+v.Type().String(), nil)
	}
	if f.transport == nil {
		guarded := c.guarded()
		defer guarded.CloseIdleConnections()
		f.transport = guarded
	}
	var cancel context.CancelFunc
	f.caller = ctx
	f.ctx, cancel = context.WithTimeout(ctx, c.timeout())
	defer cancel()
	return f.run()
}

func (c *Client) timeout() time.Duration {
	if c.Timeout > 0 {
		return c.Timeout
	}
	return DefaultTimeout
}

func (c *Client) redirects() int {
	switch {
	case c.MaxRedirects > 0:
		return c.MaxRedirects
	case c.MaxRedirects < 0:
		return 0
	}
	return DefaultRedirects
}

func (c *Client) portAllowed(port uint16) bool {
	if c.Ports == nil {
		return port == 80 || port == 443
	}
	return slices.Contains(c.Ports, port)
}

// guarded returns a transport that checks each address it connects to. It is used for one page, and no connection stays
// open.
func (c *Client) guarded() *http.Transport {
	dialer := &net.Dialer{
		Timeout:        maxPhase,
		KeepAlive:      -1,
		Resolver:       c.Resolver,
		ControlContext: c.control,
	}
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	return &http.Transport{
		Proxy:                  nil, // the guard would check the proxy, and not the page
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    maxPhase,
		ResponseHeaderTimeout:  maxPhase,
		MaxResponseHeaderBytes: maxHeader,
		DisableKeepAlives:      true,
		DisableCompression:     true, // decoded does it, and counts the compressed bytes
		Protocols:              protocols,
	}
}

func (c *Client) header() http.Header {
	h := http.Header{
		"User-Agent": {DefaultUserAgent}, "Accept": {"text/html,application/xhtml+xml;q=0.9"}, "Accept-Encoding": {"gzip"},
	}
	if c.UserAgent != "" {
		h.Set("User-Agent", c.UserAgent)
	}
	if c.Accept != "" {
		h.Set("Accept", c.Accept)
	}
	if c.AcceptLanguage != "" {
		h.Set("Accept-Language", c.AcceptLanguage)
	}
	return h
}
