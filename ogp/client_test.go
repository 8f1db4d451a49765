package ogp_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/dns/dnsmessage"

	"github.com/linemsg/linemsg/ogp"
)

var loopback = netip.MustParsePrefix("127.0.0.0/8")

// serve starts a server on loopback and returns a client that may fetch from it.
func serve(t testing.TB, handler http.HandlerFunc) (string, *ogp.Client) {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	port := netip.MustParseAddrPort(server.Listener.Addr().String()).Port()
	return server.URL, &ogp.Client{Allow: []netip.Prefix{loopback}, Ports: []uint16{port, 80, 443}}
}

func page(w http.ResponseWriter, html string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = io.WriteString(w, html)
}

func TestFetch(t *testing.T) {
	var got *http.Request
	url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got = r
		page(w, `<title>T</title><meta property="og:image" content="a b.png">`)
	})
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	t.Setenv("http_proxy", "http://127.0.0.1:1")
	p, err := client.Fetch(t.Context(), url+"/dir/page#part")
	require.NoError(t, err)
	assert.Equal(t, "T", p.Title)
	assert.Equal(t, url+"/dir/a%20b.png", p.Image)
	assert.Equal(t, url+"/dir/page#part", p.URL)
	assert.Equal(t, "/dir/page", got.RequestURI)
	assert.Equal(t, http.Header{
		"User-Agent": {ogp.DefaultUserAgent}, "Accept": {"text/html,application/xhtml+xml;q=0.9"},
		"Accept-Encoding": {"gzip"}, "Connection": {"close"},
	}, got.Header)

	client.UserAgent, client.Accept, client.AcceptLanguage = "me/1", "text/html", "ja"
	_, err = client.Fetch(t.Context(), url)
	require.NoError(t, err)
	assert.Equal(t, "me/1", got.Header.Get("User-Agent"))
	assert.Equal(t, "text/html", got.Header.Get("Accept"))
	assert.Equal(t, "ja", got.Header.Get("Accept-Language"))
}

// TestZeroClientIsGuarded spells loopback in every way: no request may arrive.
func TestZeroClientIsGuarded(t *testing.T) {
	var hits atomic.Int32
	url, open := serve(t, func(http.ResponseWriter, *http.Request) { hits.Add(1) })
	port := strings.TrimPrefix(url, "http://127.0.0.1:")
	guarded := &ogp.Client{Ports: open.Ports, Resolver: resolver(t, func() netip.Addr { return netip.MustParseAddr("127.0.0.1") })}
	for _, host := range []string{
		"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
		"[2002:7f00:1::]", "0.0.0.0", "[::]", "１２７．０．０．１", "127.0.0.1.nip.example",
	} {
		_, err := guarded.Fetch(t.Context(), "http://"+host+":"+port+"/")
		var e *ogp.Error
		require.ErrorAs(t, err, &e, host)
		require.ErrorIs(t, err, ogp.ErrAddress, host)
		assert.False(t, ogp.IsPublic(e.Addr), host)
	}
	for _, host := range oddAddresses { // some resolvers read them as addresses
		_, err := guarded.Fetch(t.Context(), "http://"+host+":"+port+"/")
		require.ErrorIs(t, err, ogp.ErrURL, host)
	}
	_, err := guarded.Fetch(t.Context(), "http://[fe80::1%25lo]:"+port+"/")
	require.ErrorIs(t, err, ogp.ErrURL)
	_, err = ogp.Fetch(t.Context(), "http://10.0.0.7/")
	require.ErrorIs(t, err, ogp.ErrAddress)
	assert.EqualError(t, err, `ogp.Fetch "http://10.0.0.7/": 10.0.0.7 is not a public address`)
	_, err = ogp.Fetch(t.Context(), url)
	require.ErrorIs(t, err, ogp.ErrURL)
	assert.Contains(t, err.Error(), "is not allowed")
	assert.Zero(t, hits.Load())
}

// oddAddresses are IPv4 addresses as browsers and some resolvers read them.
var oddAddresses = []string{
	"127.1", "127.0.1", "2130706433", "0x7f000001", "0X7F.1", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "127.0.0.01", "127.0.0.1.", "127.1.",
	"0", "0x", "1.2.3.4.5", "256.0.0.1", "１２７．１", "8.8.2056", "name.1", "name.0x1",
}

// TestAttacks lists what a hostile page, server or name can try.
func TestAttacks(t *testing.T) {
	var inside atomic.Int32
	secret := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		inside.Add(1)
		page(w, "<title>secret</title>")
	}))
	t.Cleanup(secret.Close)

	redirect := func(to string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		}
	}
	send := func(contentType, body string, header ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = nil
			if contentType != "" {
				w.Header().Set("Content-Type", contentType)
			}
			for i := 0; i+1 < len(header); i += 2 {
				w.Header().Set(header[i], header[i+1])
			}
			_, _ = io.WriteString(w, body)
		}
	}
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	const title = "<title>T</title>"
	for _, c := range []struct {
		name    string
		handler http.HandlerFunc
		set     func(c *ogp.Client)
		kind    error  // of the error, or nil
		text    string // in the error
		title   string // of the preview
	}{
		// Redirects.
		{name: "redirect into loopback", handler: redirect("http://127.8.8.8/"), set: func(c *ogp.Client) { c.Allow = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")} },
			kind: ogp.ErrAddress, text: `: redirected to "http://127.8.8.8/": 127.8.8.8 is not a public address`},
		{name: "redirect to metadata", handler: redirect("http://169.254.169.254/latest/"), kind: ogp.ErrAddress, text: "169.254.169.254 is not"},
		{name: "redirect to mapped", handler: redirect("http://[::ffff:10.0.0.1]/"), kind: ogp.ErrAddress, text: "::ffff:10.0.0.1 is not"},
		{name: "redirect to NAT64", handler: redirect("http://[64:ff9b::a00:1]/"), kind: ogp.ErrAddress, text: "64:ff9b::a00:1 is not"},
		{name: "redirect to a private address within NAT64", handler: redirect("http://[64:ff9b::a00:1]/"),
			set:  func(c *ogp.Client) { c.Allow = append(c.Allow, netip.MustParsePrefix("64:ff9b::/96")) },
			kind: ogp.ErrAddress, text: "64:ff9b::a00:1 is not"},
		{name: "redirect to another port", handler: redirect(secret.URL), kind: ogp.ErrURL, text: "is not allowed"},
		{name: "redirect to a user name", handler: redirect("http://user:pass@127.0.0.1/"), kind: ogp.ErrURL, text: "has a user name"},
		{name: "redirect to a file", handler: redirect("file:///etc/passwd"), kind: ogp.ErrURL, text: "not http or https"},
		{name: "redirect to gopher", handler: redirect("gopher://127.0.0.1/"), kind: ogp.ErrURL, text: "not http or https"},
		{name: "redirect to itself", handler: redirect("/"), kind: ogp.ErrRedirect, text: "in a circle"},
		{name: "redirect without location", handler: status(302), kind: ogp.ErrRedirect, text: "without a location"},
		{name: "endless redirects", handler: func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) },
			kind: ogp.ErrRedirect, text: "more than 5 redirects"},
		{name: "no redirects wanted", handler: redirect("/next"), set: func(c *ogp.Client) { c.MaxRedirects = -1 }, kind: ogp.ErrRedirect, text: "more than 0"},
		{name: "meta refresh", handler: send("text/html", title+`<meta http-equiv=refresh content="0;url=`+secret.URL+`">`), title: "T"},
		{name: "meta refresh followed", handler: send("text/html", title+`<meta http-equiv=refresh content="0;url=http://10.1.2.3/">`),
			set: func(c *ogp.Client) { c.FollowRefresh = true }, kind: ogp.ErrAddress, text: "10.1.2.3"},
		{name: "meta refresh in a circle", handler: send("text/html", title+`<meta http-equiv=refresh content="0;url=/">`),
			set: func(c *ogp.Client) { c.FollowRefresh = true }, title: "T"},

		// Responses.
		{name: "status", handler: status(404), kind: ogp.ErrStatus, text: "status 404 Not Found"},
		{name: "server error", handler: status(503), kind: ogp.ErrStatus, text: "status 503"},
		{name: "not modified", handler: status(304), kind: ogp.ErrStatus, text: "status 304"},
		{name: "JSON", handler: send("application/json", title), kind: ogp.ErrNotHTML, text: `content type "application/json" is not HTML`},
		{name: "image", handler: send("image/png", "\x89PNG"), kind: ogp.ErrNotHTML},
		{name: "no type, HTML", handler: send("", title), title: "T"},
		{name: "odd type, HTML", handler: send("unknown/unknown", title), title: "T"},
		{name: "no type, no HTML", handler: send("", "\x89PNG\r\n\x1a\n"+title), kind: ogp.ErrNotHTML, text: "no content type"},
		{name: "no type, nosniff", handler: send("", title, "X-Content-Type-Options", "nosniff"), kind: ogp.ErrNotHTML},
		{name: "XHTML", handler: send("application/xhtml+xml", "<html><script src='a'/>"+title), title: "T"},
		{name: "attachment", handler: send("text/html", title, "Content-Disposition", `Attachment; filename="a.html"`), kind: ogp.ErrNotHTML, text: "attachment"},
		{name: "inline", handler: send("text/html", title, "Content-Disposition", "inline"), title: "T"},
		{name: "brotli", handler: send("text/html", title, "Content-Encoding", "br"), kind: ogp.ErrNotHTML, text: `"br"`},
		{name: "broken gzip", handler: send("text/html", title, "Content-Encoding", "gzip"), kind: ogp.ErrNetwork, text: "gzip"},
		{name: "empty gzip", handler: send("text/html", "", "Content-Encoding", "gzip")},
		{name: "huge header", handler: send("text/html", title, "X-Long", strings.Repeat("x", 100<<10)), kind: ogp.ErrNetwork, text: "exceeded"},
		{name: "body shorter than said", handler: send("text/html", title, "Content-Length", "1000"), title: "T"},

		// Transfers.
		{name: "gzip bomb", handler: func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = io.WriteString(z, title)
			zeros := bytes.Repeat([]byte("<p>"), 100_000)
			for range 200 {
				if _, err := z.Write(zeros); err != nil {
					return
				}
			}
		}, set: func(c *ogp.Client) { c.Timeout = time.Minute }, title: "T"},
		{name: "endless gzip of nothing", handler: func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(zipped(title))
			nothing := bytes.Repeat(zipped(""), 1000)
			for {
				if _, err := w.Write(nothing); err != nil {
					return
				}
			}
		}, title: "T"},
		{name: "endless body", handler: func(w http.ResponseWriter, _ *http.Request) {
			page(w, title)
			junk := bytes.Repeat([]byte("<!-- -->"), 4096)
			for {
				if _, err := w.Write(junk); err != nil {
					return
				}
			}
		}, title: "T"},
		{name: "slow headers", handler: func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
			set: func(c *ogp.Client) { c.Timeout = 50 * time.Millisecond }, kind: ogp.ErrTooSlow, text: "took longer than 50ms"},
		{name: "slow body", handler: func(w http.ResponseWriter, r *http.Request) {
			page(w, title)
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}, set: func(c *ogp.Client) { c.Timeout = 100 * time.Millisecond }, kind: ogp.ErrTooSlow, title: "T"},
		{name: "no HTTP", handler: func(w http.ResponseWriter, _ *http.Request) {
			conn, _, err := w.(http.Hijacker).Hijack()
			if err == nil {
				_, _ = io.WriteString(conn, "SSH-2.0-OpenSSH\r\n")
				_ = conn.Close()
			}
		}, kind: ogp.ErrNetwork},
		{name: "escapes in the header", handler: func(w http.ResponseWriter, _ *http.Request) {
			conn, _, err := w.(http.Hijacker).Hijack()
			if err == nil {
				_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nbad \x1b]0;x\x07\xc2\x9b1m\u202e"+strings.Repeat("long ", 1000)+"\r\n\r\n")
				_ = conn.Close()
			}
		}, kind: ogp.ErrNetwork, text: "bad "},
	} {
		t.Run(c.name, func(t *testing.T) {
			url, client := serve(t, c.handler)
			if c.set != nil {
				c.set(client)
			}
			p, err := client.Fetch(t.Context(), url+"/")
			assertSane(t, orEmpty(p))
			assert.Equal(t, c.title, p.Title)
			if c.kind == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, c.kind)
			assert.Contains(t, err.Error(), c.text)
			assert.True(t, strings.HasPrefix(err.Error(), "ogp.Fetch "+strconv.Quote(url+"/")+": "), err.Error())
			assert.Equal(t, -1, strings.IndexFunc(err.Error(), unicode.IsControl), "%q", err)
			assert.Less(t, len(err.Error()), 1000)
		})
	}
	assert.Zero(t, inside.Load(), "somebody came in")
}

// orEmpty adds the character set to an empty preview.
func orEmpty(p ogp.Preview) ogp.Preview {
	if p.Charset == "" {
		p.Charset = "none"
	}
	return p
}

func TestURLsThatAreNotFetched(t *testing.T) {
	transport := roundTrip(func(r *http.Request) (*http.Response, error) {
		return nil, errors.New("fetched " + r.URL.String())
	})
	for _, url := range []string{
		"", "example.com", "/path", "ftp://example.com/", "javascript:alert(1)", "http://", "http:///path", "http://user@example.com/",
		"http://user:pass@example.com/", "http://example.com:22/", "http://example.com:8080/", "https://example.com:0/",
		"http://example.com:99999/", "http://exa mple.com/", "http://example.com/\r\nHost: x", "http://example.com/\x00",
		"http://" + strings.Repeat("a", 5000) + "/", "http://exam\u202eple.com/", "http://a<b>.example/", "http://%31%32%37.0.0.1/", "http://./",
		"http://a..example/", "http://.example/", "http://example../", "http://-a.example/", "http://a-.example/", "http://xn--a/", "http://xn--/",
		"http://例え..テスト/", "http://[a:b]/", "http://" + strings.Repeat("a", 64) + ".example/", "http://" + strings.Repeat("a.", 126) + "ab/",
	} {
		_, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), url)
		assert.ErrorIs(t, err, ogp.ErrURL, url)
	}
	for _, host := range oddAddresses {
		url := "http://" + host + "/"
		_, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), url)
		assert.ErrorIs(t, err, ogp.ErrURL, url)
	}
	for url, want := range map[string]string{
		"HTTP://Example.COM/a b?q=é#x": "http://example.com/a%20b?q=%C3%A9#x",
		"https://例え.テスト:443/":          "https://xn--r8jz45g.xn--zckzah:443/",
		" http://example.com/100% ":    "http://example.com/100%25",
		`http:\\example.com\a`:         "http://example.com/a",
		"http://a_b.r3---x.example./":  "http://a_b.r3---x.example./",
		"http://8.8.8.8/":              "http://8.8.8.8/",
		"http://" + strings.Repeat("a", 63) + strings.Repeat(".a", 95) + "/": "http://" + strings.Repeat("a", 63) + strings.Repeat(".a", 95) + "/",
	} {
		_, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), url)
		require.ErrorIs(t, err, ogp.ErrNetwork, url)
		assert.ErrorContains(t, err, "fetched "+want)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// TestCertificate checks that https verifies the certificate.
func TestCertificate(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { page(w, "<title>T</title>") }))
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	t.Cleanup(server.Close)
	port := netip.MustParseAddrPort(server.Listener.Addr().String()).Port()
	client := &ogp.Client{Allow: []netip.Prefix{loopback}, Ports: []uint16{port}}
	_, err := client.Fetch(t.Context(), server.URL)
	require.ErrorIs(t, err, ogp.ErrNetwork)
	assert.ErrorContains(t, err, "certificate")
}

// TestFollowRefresh follows a refresh that leaves no time to read the page, and no other.
func TestFollowRefresh(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/next" {
			page(w, "<title>next</title>")
			return
		}
		page(w, "<title>page</title><meta http-equiv=refresh content='"+r.URL.Query().Get("t")+";url=/next'>")
	})
	client.FollowRefresh = true
	for delay, title := range map[string]string{
		"0": "next", "0.5": "next", ".5": "next", "5": "next", "5.9": "next", "005": "next", "6": "page", "1800": "page", "10.5": "page",
		strings.Repeat("9", 100): "page",
	} {
		p, err := client.Fetch(t.Context(), url+"/?t="+delay)
		require.NoError(t, err)
		assert.Equal(t, title, p.Title, delay)
		assert.Equal(t, title == "page", p.Refresh == url+"/next", delay)
	}
}

func TestNilTransport(t *testing.T) {
	var none *http.Transport
	for want, transport := range map[string]http.RoundTripper{"*http.Transport": none, "ogp_test.roundTrip": roundTrip(nil)} {
		_, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), pageURL)
		require.ErrorIs(t, err, ogp.ErrNetwork)
		assert.EqualError(t, err, `ogp.Fetch "`+pageURL+`": Client.Transport is a nil `+want)
	}
}

// TestReason has a transport with an arbitrary error text: Reason is one line, and Err is unchanged.
func TestReason(t *testing.T) {
	cause := errors.New("bad \x1b]0;x\x07\n\u009b1m\u202e" + strings.Repeat("long ", 1000))
	transport := roundTrip(func(*http.Request) (*http.Response, error) { return nil, cause })
	_, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), pageURL)
	require.ErrorIs(t, err, cause)
	assert.Equal(t, `ogp.Fetch "`+pageURL+`": bad ]0;x 1m`+strings.TrimSpace(strings.Repeat("long ", 1000)[:400-11]), err.Error())
}

// TestDowngrade uses a transport because loopback has no certificate.
func TestDowngrade(t *testing.T) {
	transport := roundTrip(func(r *http.Request) (*http.Response, error) {
		response := &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"text/html"}}, Body: io.NopCloser(strings.NewReader("<title>T</title>"))}
		if r.URL.Scheme == "https" {
			response.StatusCode = http.StatusMovedPermanently
			response.Header.Set("Location", "http://example.com/")
		}
		return response, nil
	})
	p, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), "https://example.com/")
	require.NoError(t, err)
	assert.Equal(t, "http://example.com/", p.URL)
	_, err = (&ogp.Client{Transport: transport, RefuseDowngrade: true}).Fetch(t.Context(), "https://example.com/")
	assert.ErrorIs(t, err, ogp.ErrURL)
}

// TestRebinding has a resolver that first returns a public address and then loopback.
func TestRebinding(t *testing.T) {
	var hits atomic.Int32
	_, client := serve(t, func(http.ResponseWriter, *http.Request) { hits.Add(1) })
	client.Allow = nil
	var asked atomic.Int32
	client.Resolver = resolver(t, func() netip.Addr {
		asked.Add(1)
		return netip.MustParseAddr("127.0.0.1")
	})
	for _, port := range client.Ports {
		_, err := client.Fetch(t.Context(), fmt.Sprintf("http://rebind.example:%d/", port))
		require.ErrorIs(t, err, ogp.ErrAddress)
		assert.Equal(t, fmt.Sprintf(`ogp.Fetch "http://rebind.example:%d/": 127.0.0.1 is not a public address`, port), err.Error())
	}
	assert.Positive(t, asked.Load())
	assert.Zero(t, hits.Load())

	// With loopback allowed, the same resolver reaches the server until the address changes.
	open := *client
	open.Allow = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	answers := []string{"127.0.0.1", "10.0.0.7"}
	var next atomic.Int32
	open.Resolver = resolver(t, func() netip.Addr {
		return netip.MustParseAddr(answers[min(int(next.Load()), 1)])
	})
	address := fmt.Sprintf("http://rebind.example:%d/", client.Ports[0])
	_, err := open.Fetch(t.Context(), address)
	require.ErrorIs(t, err, ogp.ErrNotHTML)
	require.EqualValues(t, 1, hits.Load())
	next.Add(1)
	_, err = open.Fetch(t.Context(), address)
	require.ErrorIs(t, err, ogp.ErrAddress)
	assert.EqualValues(t, 1, hits.Load())
}

// resolver is served by a small DNS server on loopback.
func resolver(t *testing.T, answer func() netip.Addr) *net.Resolver {
	t.Helper()
	var config net.ListenConfig
	conn, err := config.ListenPacket(t.Context(), "udp4", "127.0.0.1:0")
	require.NoError(t, err)
	done := make(chan struct{})
	t.Cleanup(func() { _ = conn.Close(); <-done })
	go func() {
		defer close(done)
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			m.Response, m.Authoritative, m.Additionals = true, true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: answer().As4()},
				}}
			}
			if packed, err := m.Pack(); err == nil {
				_, _ = conn.WriteTo(packed, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp4", conn.LocalAddr().String())
	}}
}

func TestBodyIsNotDrained(t *testing.T) {
	var sent atomic.Int64
	finished := make(chan struct{})
	url, client := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		defer close(finished)
		page(w, ogHead)
		junk := bytes.Repeat([]byte("<p>text</p>\n"), 1000)
		for range 5000 {
			n, err := w.Write(junk)
			sent.Add(int64(n))
			if err != nil {
				return
			}
		}
	})
	p, err := client.Fetch(t.Context(), url)
	require.NoError(t, err)
	assert.False(t, p.Truncated)
	<-finished
	assert.Less(t, sent.Load(), int64(20<<20), "60 MB were to be sent; what was lies in buffers of the system")
}

// zipped returns a member of a gzip file.
func zipped(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = io.WriteString(z, s)
	_ = z.Close()
	return b.Bytes()
}

// answer is a transport that returns this body.
func answer(body io.Reader, header ...string) http.RoundTripper {
	return roundTrip(func(*http.Request) (*http.Response, error) {
		h := http.Header{"Content-Type": {"text/html"}}
		for i := 0; i+1 < len(header); i += 2 {
			h.Set(header[i], header[i+1])
		}
		return &http.Response{StatusCode: http.StatusOK, Header: h, Body: io.NopCloser(body)}, nil
	})
}

// TestCompressedBytesAreCounted checks that compressed bytes are bounded, even if they decompress to nothing.
func TestCompressedBytesAreCounted(t *testing.T) {
	const title = "<title>T</title>"
	empty := []byte("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff")
	var stored bytes.Buffer
	z := gzip.NewWriter(&stored)
	_, _ = io.WriteString(z, title)
	_ = z.Flush()
	for name, body := range map[string]io.Reader{
		"members":    io.MultiReader(bytes.NewReader(zipped(title)), endless{string(zipped(""))}),
		"blocks":     io.MultiReader(&stored, endless{"\x00\x00\x00\xff\xff"}),
		"name":       io.MultiReader(bytes.NewReader(zipped(title)), bytes.NewReader(empty[:3]), endless{"\x08aaaaaaaaaaaaaaa"}),
		"compressed": bytes.NewReader(zipped(title + strings.Repeat(" ", 10<<20))),
	} {
		t.Run(name, func(t *testing.T) {
			c := &counter{r: body}
			p, err := (&ogp.Client{Transport: answer(c, "Content-Encoding", "GZIP")}).Fetch(t.Context(), pageURL)
			if name != "name" { // an endless name is not gzip
				require.NoError(t, err)
			}
			assert.Equal(t, "T", p.Title)
			assert.True(t, p.Truncated)
			assert.LessOrEqual(t, c.n, ogp.DefaultMaxBytes+64<<10)
		})
	}

	// Incompressible bytes become longer, and are still read to the end.
	page := make([]byte, 1<<20-len(ogHead))
	_, _ = rand.NewChaCha8([32]byte{}).Read(page)
	copy(page, "<!doctype html><!--")
	for i := 19; i < len(page); i++ {
		page[i] |= 0x40 // no ">"
	}
	copy(page[len(page)-3:], "-->")
	page = append(page, ogHead...)
	var whole bytes.Buffer
	z, err := gzip.NewWriterLevel(&whole, gzip.NoCompression)
	require.NoError(t, err)
	_, _ = z.Write(page)
	require.NoError(t, z.Close())
	require.Greater(t, whole.Len(), ogp.DefaultMaxBytes)
	p, err := (&ogp.Client{Transport: answer(&whole, "Content-Encoding", "gzip")}).Fetch(t.Context(), pageURL)
	require.NoError(t, err)
	assert.Equal(t, ogp.FromOGTitle, p.TitleSource)
	assert.False(t, p.Truncated)
}

// TestContentCodings has a page that is compressed once, twice and too often.
func TestContentCodings(t *testing.T) {
	const title = "<title>T</title>"
	twice := func(s string) string { return string(zipped(string(zipped(s)))) }
	for _, c := range []struct {
		name        string
		codings     []string
		body        string
		title, text string
		truncated   bool
	}{
		{name: "none", codings: []string{"identity", ""}, body: title, title: "T"},
		{name: "once", codings: []string{"identity, GZIP"}, body: string(zipped(title)), title: "T"},
		{name: "two lines", codings: []string{"gzip", "gzip"}, body: twice(title), title: "T"},
		{name: "one line", codings: []string{"gzip,gzip"}, body: twice(title), title: "T"},
		{name: "two lines, compressed once", codings: []string{"gzip", "gzip"}, body: string(zipped(title)), text: "gzip: invalid header"},
		{name: "three times", codings: []string{"gzip", "gzip, gzip"}, body: string(zipped(twice(title))),
			text: `content encoding "gzip, gzip, gzip" has more than 2 codings`},
		{name: "another inside", codings: []string{"br", "gzip"}, body: string(zipped(title)), text: `content encoding "br, gzip" was not requested`},
		{name: "another outside", codings: []string{"gzip", "br"}, body: string(zipped(title)), text: `content encoding "gzip, br" was not requested`},
		{name: "a page that is long inside", codings: []string{"gzip", "gzip"}, body: twice(title + strings.Repeat(" ", 20<<20)), title: "T", truncated: true},
		{name: "nothing that is long inside", codings: []string{"gzip", "gzip"}, title: "T", truncated: true,
			body: string(zipped(string(zipped(title)) + strings.Repeat(string(zipped("")), 1<<20)))},
	} {
		t.Run(c.name, func(t *testing.T) {
			transport := roundTrip(func(*http.Request) (*http.Response, error) {
				h := http.Header{"Content-Type": {"text/html"}, "Content-Encoding": c.codings}
				return &http.Response{StatusCode: http.StatusOK, Header: h, Body: io.NopCloser(strings.NewReader(c.body))}, nil
			})
			p, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), pageURL)
			if c.text != "" {
				require.ErrorContains(t, err, c.text)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, c.title, p.Title)
			assert.Equal(t, c.truncated, p.Truncated)
		})
	}
}

// TestPasswords checks that no error shows the password of a URL.
func TestPasswords(t *testing.T) {
	for url, want := range map[string]string{
		"https://user:secret@shop.example/":       "https://user:xxxxx@shop.example/",
		"https://user:s%65cret@shop.example/?a=@": "https://user:xxxxx@shop.example/?a=@",
		"https://:secret@shop.example/":           "https://:xxxxx@shop.example/",
		"//user:secret@shop.example/":             "//user:xxxxx@shop.example/",
		"https://user:secret@shop example/":       "https://user:xxxxx@shop example/",
		"https://user:sec/secret@shop.example/":   "https://user:xxxxx@shop.example/",
		"https://user:secret@shop.example/\x00":   "https://user:xxxxx@shop.example/\x00",
		"https://user:%secret@shop.example/":      "https://user:xxxxx@shop.example/",
		"https:user:secret@shop.example/":         "https:xxxxx@shop.example/",
		"user:secret@shop.example":                "user:xxxxx@shop.example",
		"//user:secret@shop example/":             "//user:xxxxx@shop example/",
		`https:\\user:secret@shop.example/`:       `https:xxxxx@shop.example/`,
		"https://user@shop.example/":              "https://user@shop.example/",
		"ftp://shop.example/a:b@c":                "ftp://shop.example/a:b@c",
	} {
		_, err := ogp.Fetch(t.Context(), url)
		var e *ogp.Error
		require.ErrorAs(t, err, &e, url)
		assert.Equal(t, want, e.URL)
		assert.NotContains(t, fmt.Sprintf("%v %+v %q", err, *e, errors.Unwrap(err)), "secret")

		_, err = ogp.ParseBytes(nil, ogp.Page{URL: url})
		require.Error(t, err, url)
		assert.NotContains(t, err.Error(), "secret")

		redirect := roundTrip(func(*http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: http.StatusFound, Header: http.Header{"Location": {url}}, Body: http.NoBody}, nil
		})
		_, err = (&ogp.Client{Transport: redirect}).Fetch(t.Context(), pageURL)
		require.ErrorAs(t, err, &e, url)
		assert.NotContains(t, fmt.Sprintf("%v %+v", err, *e), "secret")
	}
}

// TestEndOfContext has a body that has already arrived: the context ends it nevertheless.
func TestEndOfContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	body := io.MultiReader(strings.NewReader("<title>T</title>"), ending(cancel), endless{"<p>more</p>"})
	p, err := (&ogp.Client{Transport: answer(body)}).Fetch(ctx, pageURL)
	require.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, "T", p.Title)
}

// ending is an empty reader that calls a function.
type ending func()

func (end ending) Read([]byte) (int, error) { end(); return 0, io.EOF }

func TestTruncated(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		page(w, "<title>T</title>"+strings.Repeat(" ", 1<<20))
	})
	p, err := client.Fetch(t.Context(), url)
	require.NoError(t, err)
	assert.True(t, p.Truncated)
	client.MaxBytes = 2 << 20
	p, err = client.Fetch(t.Context(), url)
	require.NoError(t, err)
	assert.False(t, p.Truncated)
}

func TestCallerCancels(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	url, client := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	_, err := client.Fetch(ctx, url)
	require.ErrorIs(t, err, context.Canceled)
	assert.NotErrorIs(t, err, ogp.ErrTooSlow)

	ctx, cancel = context.WithTimeout(t.Context(), time.Nanosecond)
	defer cancel()
	_, err = client.Fetch(ctx, url)
	require.ErrorIs(t, err, ogp.ErrTooSlow)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	assert.ErrorContains(t, err, "took longer than the caller's deadline allows")
}

func TestImages(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") })
	client.Images = true
	p, err := client.Fetch(t.Context(), url+"/a.png")
	require.NoError(t, err)
	assert.Equal(t, ogp.Preview{URL: url + "/a.png", Image: url + "/a.png", ImageSource: ogp.FromURL}, p)
}

// TestNothingStays checks that no goroutine of a connection is left after any kind of end.
func TestNothingStays(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			page(w, "<title>T</title>"+strings.Repeat("<p>text</p>", 1<<18))
		case "/redirect":
			http.Redirect(w, r, "/page", http.StatusFound)
		case "/slow":
			page(w, "<title>T</title>")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		default:
			http.NotFound(w, r)
		}
	})
	client.Timeout = 200 * time.Millisecond
	for _, path := range []string{"/page", "/redirect", "/slow", "/missing"} {
		_, _ = client.Fetch(t.Context(), url+path)
	}
	assert.Eventually(t, func() bool {
		stacks := make([]byte, 1<<20)
		stacks = stacks[:runtime.Stack(stacks, true)]
		return !bytes.Contains(stacks, []byte("net/http.(*persistConn)"))
	}, 5*time.Second, 10*time.Millisecond)
}

func TestIsPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "93.184.215.14": true, "203.104.145.28": true, "2606:4700::1": true, "2a00:1450::1": true,
		"0.0.0.0": false, "0.1.2.3": false, "10.0.0.1": false, "100.64.0.1": false, "100.127.255.255": false, "100.128.0.0": true,
		"127.0.0.1": false, "127.255.255.255": false, "168.63.129.16": false, "169.254.169.254": false, "172.15.255.255": true, "172.16.0.1": false,
		"172.31.255.255": false, "172.32.0.0": true, "192.0.0.192": false, "192.0.1.0": true, "192.0.2.1": false, "192.31.196.1": false,
		"192.52.193.1": false, "192.88.99.1": false, "192.168.1.1": false, "192.175.48.1": false, "198.18.0.1": false, "198.19.255.255": false,
		"198.51.100.1": false, "203.0.113.1": false, "224.0.0.1": false, "239.255.255.255": false, "240.0.0.1": false, "255.255.255.255": false,
		"::": false, "::1": false, "::ffff:8.8.8.8": false, "::8.8.8.8": false, "64:ff9b::808:808": false, "64:ff9b:1::1": false, "100::1": false,
		"2001::1": false, "2001:1ff:ffff::": false, "2001:200::1": true, "2001:db8::1": false, "2002:808:808::1": false, "2620:4f:8000::1": false,
		"3fff::1": false, "4000::1": false, "5f00::1": false, "fc00::1": false, "fd00::1": false, "fe80::1": false, "fe80::1%eth0": false,
		"2606:4700::1%eth0": false, "fec0::1": false, "ff02::1": false,
	} {
		assert.Equal(t, want, ogp.IsPublic(netip.MustParseAddr(address)), address)
	}
	assert.False(t, ogp.IsPublic(netip.Addr{}))

	// The last address before each block, and the first after it.
	for address := range strings.FieldsSeq(`1.0.0.0 1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 126.255.255.255 128.0.0.0 168.63.129.15 168.63.129.17
		169.253.255.255 169.255.0.0 191.255.255.255 192.0.3.0 192.31.195.255 192.31.197.0 192.52.192.255 192.52.194.0 192.88.98.255
		192.88.100.0 192.167.255.255 192.169.0.0 192.175.47.255 192.175.49.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0
		203.0.112.255 203.0.114.0 223.255.255.255 2000:: 2001:db7:ffff:: 2001:db9:: 2001:ffff:: 2003:: 2620:4f:7fff:: 2620:4f:8001::
		3ffe:ffff:: 3fff:1000::`) {
		assert.True(t, ogp.IsPublic(netip.MustParseAddr(address)), address)
	}
}

// TestIPv6 fetches from a server at ::1.
func TestIPv6(t *testing.T) {
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp6", "[::1]:0")
	if err != nil {
		t.Skip("no IPv6: ", err)
	}
	server := &httptest.Server{Listener: listener, Config: &http.Server{
		Handler:           http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { page(w, "<title>T</title>") }),
		ReadHeaderTimeout: time.Second,
	}}
	server.Start()
	t.Cleanup(server.Close)
	address := netip.MustParseAddrPort(listener.Addr().String())
	client := &ogp.Client{Allow: []netip.Prefix{netip.PrefixFrom(address.Addr(), 128)}, Ports: []uint16{address.Port()}}
	p, err := client.Fetch(t.Context(), server.URL)
	require.NoError(t, err)
	assert.Equal(t, "T", p.Title)

	client.Allow = nil
	_, err = client.Fetch(t.Context(), server.URL)
	require.ErrorIs(t, err, ogp.ErrAddress)
}

func TestIsLINECrawler(t *testing.T) {
	for agent, want := range map[string]bool{
		"facebookexternalhit/1.1;line-poker/1.0": true, "Mozilla/5.0 LINE-Poker": true, "line-poker": true,
		"facebookexternalhit/1.1": false, "LineBotWebhook/1.0": false, "line-poke": false, "": false,
	} {
		assert.Equal(t, want, ogp.IsLINECrawler(agent), agent)
	}
}
