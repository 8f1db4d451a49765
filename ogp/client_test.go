package ogp_test

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

func TestURLsThatAreNotFetched(t *testing.T) {
	transport := roundTrip(func(r *http.Request) (*http.Response, error) {
		return nil, errors.New("fetched " + r.URL.String())
	})
	for _, url := range []string{
		"", "example.com", "/path", "ftp://example.com/", "javascript:alert(1)", "http://", "http:///path", "http://user@example.com/",
		"http://user:pass@example.com/", "http://example.com:22/", "http://example.com:8080/", "https://example.com:0/",
		"http://example.com:99999/", "http://exa mple.com/", "http://example.com/\r\nHost: x", "http://example.com/\x00", "http://example.com/\x1f", "http://example.com/\x7f",
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
		"http://example.com/\u0080":    "http://example.com/%C2%80",
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

// TestFollowRefresh checks that a refresh is followed only if it leaves no time to read the page.
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
		"0": "next", "50": "page", "59": "page", "0.5": "next", ".5": "next", "5": "next", "5.9": "next", "005": "next", "6": "page", "1800": "page", "10.5": "page",
		strings.Repeat("9", 100): "page",
	} {
		p, err := client.Fetch(t.Context(), url+"/?t="+delay)
		require.NoError(t, err)
		assert.Equal(t, title, p.Title, delay)
		assert.Equal(t, title == "page", p.Refresh == url+"/next", delay)
	}
}

// A time limit of a nanosecond is a limit. A URL is cut behind 40 code points.
func TestEdgesOfErrors(t *testing.T) {
	client := &ogp.Client{Timeout: 1, Transport: roundTrip(func(r *http.Request) (*http.Response, error) { return nil, r.Context().Err() })}
	_, err := client.Fetch(t.Context(), pageURL)
	require.ErrorIs(t, err, ogp.ErrTooSlow)
	require.ErrorContains(t, err, "took longer than 1ns")
	for _, c := range []string{"a", "あ", "😀"} {
		url := "ftp://" + strings.Repeat(c, 34)
		_, err = ogp.Fetch(t.Context(), url)
		require.ErrorContains(t, err, `ogp.Fetch "`+url+`": `)
		_, err = ogp.Fetch(t.Context(), url+c)
		require.ErrorContains(t, err, `ogp.Fetch "`+url+`…": `)
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

// TestReason checks that Reason is one line, and Err is unchanged, whatever the text of the error is.
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

// TestStatuses checks which statuses are those of a page or of a redirect.
func TestStatuses(t *testing.T) {
	for status, want := range map[int]string{
		199: "status 199", 200: "", 201: "", 299: "", 300: "status 300", 301: "next", 302: "next", 303: "next", 304: "status 304", 305: "status 305",
		306: "status 306", 307: "next", 308: "next", 309: "status 309", 400: "status 400",
	} {
		transport := roundTrip(func(r *http.Request) (*http.Response, error) {
			if r.URL.Path == "/next" {
				return nil, errors.New("next")
			}
			h := http.Header{"Content-Type": {"text/html"}, "Location": {"/next"}}
			return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader("<title>T</title>"))}, nil
		})
		p, err := (&ogp.Client{Transport: transport}).Fetch(t.Context(), pageURL)
		if want != "" {
			assert.ErrorContains(t, err, want, status)
			continue
		}
		require.NoError(t, err, status)
		assert.Equal(t, "T", p.Title)
	}
}

// TestContentTypes checks which types are those of a page. Without a type, the first 512 bytes tell.
func TestContentTypes(t *testing.T) {
	const html, other = "<title>T</title>", "\x89PNG\r\n\x1a\n<title>T</title>"
	long := html + strings.Repeat(" ", 600) + "<p>text"
	broken := func(s string) io.Reader { return io.MultiReader(strings.NewReader(s), failing{errors.New("broken")}) }
	for _, c := range []struct {
		contentType string
		body        io.Reader
		images      bool
		title, err  string
	}{
		{contentType: "", body: strings.NewReader(html), title: "T"},
		{contentType: "", body: strings.NewReader(html + strings.Repeat(" ", 512-len(html))), title: "T"},
		{contentType: "", body: strings.NewReader(long), title: "T"},
		{contentType: "", body: io.MultiReader(strings.NewReader(html), failing{io.ErrUnexpectedEOF}), title: "T"},
		{contentType: "", body: strings.NewReader(""), err: "no content type, and not HTML"},
		{contentType: "", body: strings.NewReader(other), err: "no content type, and not HTML"},
		{contentType: "", body: broken(html), err: "broken"},
		{contentType: "", body: broken(long), title: "T", err: "broken"},
		{contentType: "text/html", body: broken(html), title: "T", err: "broken"},
		{contentType: "text", body: strings.NewReader(html), title: "T"},
		{contentType: "text/", body: strings.NewReader(html), title: "T"},
		{contentType: "/html", body: strings.NewReader(html), title: "T"},
		{contentType: "/;x", body: strings.NewReader(html), title: "T"},
		{contentType: "*/*", body: strings.NewReader(html), title: "T"},
		{contentType: "Application/Unknown", body: strings.NewReader(html), title: "T"},
		{contentType: "*/*", body: strings.NewReader(other), err: `content type "*/*" is not HTML`},
		{contentType: "text/plain", body: strings.NewReader(html), err: `content type "text/plain" is not HTML`},
		{contentType: "text/htmlx", body: strings.NewReader(html), err: "is not HTML"},
		{contentType: " TEXT/HTML ; x", body: strings.NewReader(html), title: "T"},
		{contentType: "image/png", body: strings.NewReader(other), err: "is not HTML"},
		{contentType: "image/png", body: strings.NewReader(other), images: true},
		{contentType: "", body: strings.NewReader(other), images: true},
		{contentType: "application/json", body: strings.NewReader(html), images: true, err: "is not HTML"},
		{contentType: "text/html", body: strings.NewReader(html), images: true, title: "T"},
	} {
		p, err := (&ogp.Client{Transport: answer(c.body, "Content-Type", c.contentType), Images: c.images}).Fetch(t.Context(), pageURL)
		assert.Equal(t, c.title, p.Title, "%+v", c)
		assert.Equal(t, c.title == "" && c.err == "", p.ImageSource == ogp.FromURL, "%+v", c)
		if c.err == "" {
			require.NoError(t, err, "%+v", c)
		} else {
			require.ErrorContains(t, err, c.err, "%+v", c)
		}
	}
}

// A refresh in a page that breaks off is not followed.
func TestRefreshOfBrokenPage(t *testing.T) {
	body := io.MultiReader(strings.NewReader("<title>T</title><meta http-equiv=refresh content='0;url=/next'>"), failing{errors.New("broken")})
	p, err := (&ogp.Client{Transport: answer(body), FollowRefresh: true}).Fetch(t.Context(), pageURL)
	require.ErrorIs(t, err, ogp.ErrNetwork)
	assert.Equal(t, "T", p.Title)
	assert.Equal(t, "https://example.com/next", p.Refresh)
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
		":secret@shop.example":                    ":xxxxx@shop.example",
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

func TestImages(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") })
	client.Images = true
	p, err := client.Fetch(t.Context(), url+"/a.png")
	require.NoError(t, err)
	assert.Equal(t, ogp.Preview{URL: url + "/a.png", Image: url + "/a.png", ImageSource: ogp.FromURL}, p)
}
