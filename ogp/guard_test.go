package ogp_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
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

// TestZeroClientIsGuarded checks that no spelling of a loopback address leads to a request.
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

// TestAttacks checks what a hostile page, server or name can try.
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
		{name: "redirect to a high private address within NAT64", handler: redirect("http://[64:ff9b::c0a8:1]/"),
			set:  func(c *ogp.Client) { c.Allow = append(c.Allow, netip.MustParsePrefix("64:ff9b::/96")) },
			kind: ogp.ErrAddress, text: "64:ff9b::c0a8:1 is not"},
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
		{name: "gzip bomb", handler: send("text/html", string(zipped(title+strings.Repeat("<p>", 10<<20))), "Content-Encoding", "gzip"), title: "T"},
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
	assert.Zero(t, inside.Load(), "a connection was accepted")
}

// orEmpty adds the character set to an empty preview.
func orEmpty(p ogp.Preview) ogp.Preview {
	if p.Charset == "" {
		p.Charset = "none"
	}
	return p
}

// TestRebinding uses a resolver that first returns a public address and then loopback.
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

// resolver returns a resolver that sends its queries to a small DNS server on loopback.
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
			q, a := m.Questions[0], answer()
			header := dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}
			switch {
			case q.Type == dnsmessage.TypeA && a.Is4():
				m.Answers = []dnsmessage.Resource{{Header: header, Body: &dnsmessage.AResource{A: a.As4()}}}
			case q.Type == dnsmessage.TypeAAAA && a.Is6():
				m.Answers = []dnsmessage.Resource{{Header: header, Body: &dnsmessage.AAAAResource{AAAA: a.As16()}}}
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

	// The first and the last address of each block.
	for address := range strings.FieldsSeq(`0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.0 127.255.255.255 168.63.129.16
		169.254.0.0 169.254.255.255 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.255 192.0.2.0 192.0.2.255 192.31.196.0 192.31.196.255 192.52.193.0
		192.52.193.255 192.88.99.0 192.88.99.255 192.168.0.0 192.168.255.255 192.175.48.0 192.175.48.255 198.18.0.0 198.19.255.255 198.51.100.0
		198.51.100.255 203.0.113.0 203.0.113.255 224.0.0.0 255.255.255.255 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2001:: 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff
		2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2002:: 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2620:4f:8000:: 2620:4f:8000:ffff:ffff:ffff:ffff:ffff
		3fff:: 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff 4000::`) {
		assert.False(t, ogp.IsPublic(netip.MustParseAddr(address)), address)
	}

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
