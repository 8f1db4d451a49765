package ogp

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"time"
)

// The defaults of a [Client].
const (
	DefaultTimeout   = 10 * time.Second
	DefaultMaxBytes  = 1 << 20
	DefaultRedirects = 5
	DefaultUserAgent = "linemsg-ogp/1 (+https://github.com/linemsg/linemsg)"
)

// LINEUserAgent is the User-Agent header of LINE's crawler in public logs. LINE does not document it. Client.UserAgent
// can be set to it to see what a site serves to LINE. No client uses it by default.
const LINEUserAgent = "facebookexternalhit/1.1;line-poker/1.0"

const (
	maxPhase  = 5 * time.Second // to connect, for TLS, for the response header
	maxHeader = 64 << 10        // bytes of a response header
	sniffed   = 512             // bytes that http.DetectContentType reads
	maxDelay  = 5               // seconds before a refresh that is followed
	maxReason = 400             // code points; part of the text may come from the server
)

// A Client fetches pages from untrusted URLs and returns their previews. The zero Client is ready to use and guarded:
// it connects only to public addresses, on ports 80 and 443, after redirects too. See the section on security in the
// package comment. It uses no cookies and ignores proxies set in the environment.
//
// A Client is plain data: it can be copied, and used by many goroutines at once. It keeps nothing between pages. The
// caller limits concurrent requests and requests to one host, and caches results and failures.
type Client struct {
	// Rules are the rules for previews.
	Rules Rules

	// Timeout limits a whole fetch, with all redirects and the body. 0 means [DefaultTimeout]. A deadline of the
	// context also applies.
	Timeout time.Duration

	// MaxBytes is how many bytes of a page are read, after decompression. 0 means [DefaultMaxBytes]. A longer page is
	// not an error: Preview.Truncated reports whether the rest could matter. Compressed bytes are limited too.
	MaxBytes int64

	// MaxRedirects is how many redirects are followed. 0 means [DefaultRedirects]; a negative number means none.
	MaxRedirects int

	// RefuseDowngrade makes a redirect from https to http an error.
	RefuseDowngrade bool

	// FollowRefresh treats a <meta http-equiv="refresh"> of at most 5 seconds as a redirect, under the same rules.
	// A refresh that leads in a circle or exceeds MaxRedirects is not an error: the preview is that of the page
	// that contains it.
	FollowRefresh bool

	// Images also accepts the URL of an image. The preview then has only the image.
	Images bool

	// UserAgent, Accept and AcceptLanguage are request headers. If they are empty, the client sends
	// [DefaultUserAgent], an Accept header for HTML, and no Accept-Language. A site may serve a different page to
	// LINE's crawler; see [LINEUserAgent].
	UserAgent, Accept, AcceptLanguage string

	// Allow lists networks that are allowed although they are not public, such as 127.0.0.0/8 in a test.
	// 64:ff9b::/96 allows NAT64 if the embedded IPv4 address is allowed.
	Allow []netip.Prefix

	// Ports lists the allowed ports. nil means 80 and 443.
	Ports []uint16

	// Resolver resolves names. nil means the resolver of the system. It need not be trusted.
	Resolver *net.Resolver

	// Transport replaces the guarded transport, for a test or for a proxy that checks addresses itself. URLs are
	// still checked, but the only addresses checked are those written in a URL. Requests ask for gzip, and the client
	// decompresses the responses.
	Transport http.RoundTripper
}

// Fetch fetches a page with the zero [Client] and returns its preview.
func Fetch(ctx context.Context, rawURL string) (Preview, error) {
	return new(Client).Fetch(ctx, rawURL)
}

// Fetch fetches a page and returns its preview. The URL is http or https, with a host and without a user name.
//
// The error is an *[Error]. If the body breaks off, Fetch returns the preview of the part it read. A timeout is then
// an error; a lost connection is not.
func (c *Client) Fetch(ctx context.Context, rawURL string) (Preview, error) {
	var preview Preview
	f, done := c.start(ctx, rawURL)
	defer done()
	f.header = f.client.header()
	err := f.run(func(u *url.URL, response *http.Response) (next *url.URL, err error) {
		preview, next, err = f.page(u, response)
		if next != nil {
			preview = Preview{}
		}
		return next, err
	})
	return preview, err
}

// start returns a fetch, and a function that ends it.
func (c *Client) start(ctx context.Context, rawURL string) (f *fetch, done func()) {
	if c == nil {
		c = new(Client)
	}
	if ctx == nil {
		ctx = context.Background()
	}
	f = &fetch{client: c, asked: rawURL, transport: c.Transport, caller: ctx}
	var cancel context.CancelFunc
	f.ctx, cancel = context.WithTimeout(ctx, c.timeout())
	if f.transport != nil {
		return f, cancel
	}
	guarded := c.guarded()
	f.transport = guarded
	return f, func() {
		guarded.CloseIdleConnections()
		cancel()
	}
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

// guarded returns a transport that checks each address it connects to. It serves one fetch and keeps no connection open.
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
		Proxy:                  nil, // the guard would check the proxy, not the page
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    maxPhase,
		ResponseHeaderTimeout:  maxPhase,
		MaxResponseHeaderBytes: maxHeader,
		DisableKeepAlives:      true,
		DisableCompression:     true, // decoded decompresses, and counts the compressed bytes
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
