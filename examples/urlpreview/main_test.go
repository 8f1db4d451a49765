package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

func TestRun(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/agent":
			_, _ = fmt.Fprint(w, "<title>"+r.UserAgent()+"</title>")
		case "/refresh":
			_, _ = fmt.Fprint(w, "<title>Moved</title><meta http-equiv=refresh content='0;url=/'>")
		case "/image":
			_, _ = fmt.Fprint(w, "<title>T</title><meta property=og:image content=/a.png>")
		case "/a.png":
			_ = png.Encode(w, image.NewGray(image.Rect(0, 0, 8, 8)))
		default:
			_, _ = fmt.Fprint(w, "<title>Served</title>")
		}
	}))
	t.Cleanup(server.Close)
	address := netip.MustParseAddrPort(server.Listener.Addr().String())
	client := &ogp.Client{Allow: []netip.Prefix{netip.PrefixFrom(address.Addr(), 32)}, Ports: []uint16{address.Port(), 80}}

	file := filepath.Join(t.TempDir(), "page.html")
	page := "<meta charset=shift_jis><meta property=og:title content='\x93\xfa\x96{ <&>'><meta property=og:type content=website><img src=a.png>"
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))

	const missing = `{"code":"missing","part":"PART","line":0,"column":0,"found":"the preview has no PART: the page has FOUND","advice":"add <meta property=\"og:PART\" content=\"…\">"}`
	none := func(part, found string) string {
		return strings.NewReplacer("PART", part, "FOUND", found).Replace(missing)
	}
	noDescription := none("description", "no og:description, no description tag and no text")
	noImage := none("image", "no og:image and no suitable <img>")
	served := func(url string) string {
		return `{"asked":"` + url + `","url":"` + url + `","title":{"value":"Served","source":"title"},"description":{"value":"","source":""},` +
			`"image":{"value":"","source":""},"charset":"utf-8","unused":[],"truncated":false,"refresh":"","findings":[` +
			`{"code":"used","part":"title","line":1,"column":1,"found":"the title is from the title element, because the page has no og:title","advice":"add <meta property=\"og:title\" content=\"…\">"},` +
			noDescription + "," + noImage + `],"cache":"` + cacheHint(url) + `"}` + "\n"
	}
	for _, c := range []struct {
		name, args, stdin string
		status            int
		stdout, stderr    string
	}{
		{"json", "-format json -url https://e.com/ " + file, "", shown,
			`{"asked":"` + file + `","url":"https://e.com/","title":{"value":"日本 <&>","source":"og:title"},"description":{"value":"","source":""},` +
				`"image":{"value":"https://e.com/a.png","source":"img"},"charset":"shift_jis","unused":["og:type"],"truncated":false,"refresh":"","findings":[` +
				`{"code":"used","part":"title","line":1,"column":25,"found":"the title is from og:title","advice":""},` + noDescription +
				`,{"code":"used","part":"image","line":1,"column":105,"found":"the image is from the first suitable <img> of the page (LINE may choose another), because the page has no og:image","advice":"add <meta property=\"og:image\" content=\"…\">"}],` +
				`"cache":"` + cacheHint("https://e.com/") + `"}` + "\n", ""},
		{"json, nothing", "-format json -", "", empty,
			`{"asked":"-","url":"","title":{"value":"","source":""},"description":{"value":"","source":""},"image":{"value":"","source":""},` +
				`"charset":"utf-8","unused":[],"truncated":false,"refresh":"","findings":[` +
				none("title", "no og:title and no title element") + "," + noDescription + "," + noImage + `],"cache":"` + cacheHint("") + `"}` + "\n", ""},
		{"text", "-url https://e.com/ " + file, "", shown, `url          https://e.com/ (from ` + file + `)
title        日本 <&>
             - the title is from og:title (line 1, column 25)
description  not shown
             - the preview has no description: the page has no og:description, no description tag and no text
               To do: add <meta property="og:description" content="…">
image        https://e.com/a.png
             - the image is from the first suitable <img> of the page (LINE may choose another), because the page has no og:image (line 1, column 105)
               To do: add <meta property="og:image" content="…">
charset      shift_jis
unused       og:type: LINE uses only og:title, og:description and og:image
cache        ` + cacheHint("https://e.com/") + "\n", ""},
		{"content type", "-content-type text/html;charset=euc-jp -", "<title>\xc6\xfc\xcb\xdc</title><meta property=og:image content=#><meta http-equiv=refresh content='0;url=https://e.com/'>", shown, `title        日本
             - the title is from the title element, because the page has no og:title (line 1, column 1)
               To do: add <meta property="og:title" content="…">
description  not shown
             - the preview has no description: the page has no og:description, no description tag and no text
               To do: add <meta property="og:description" content="…">
image        not shown
             - the preview has no image: the page has tags for it, but none can be used
             - og:image is "#", a relative URL, and the URL of the page is not known (line 1, column 18)
               To do: write an absolute https URL
charset      euc-jp
page
             - the page refreshes to "https://e.com/", which was not followed (line 1, column 52)
               To do: add the og tags to this page, or redirect with an HTTP status such as 301
cache        ` + cacheHint("") + "\n", ""},
		{"guess", "-guess-charset -format json -", "<title>\xb0\xf8\xc1\xf6\xbb\xe7\xc7\xd7</title>", shown, "공지사항", ""},
		{"url", "-format json " + server.URL, "", shown, served(server.URL), ""},
		{"list", "-", "\n " + server.URL + "/1 \n\n" + server.URL + "/2", shown, served(server.URL+"/1") + served(server.URL+"/2"), ""},
		{"several", server.URL + "/1 http://10.0.0.7/ " + server.URL + "/2", "", failed, served(server.URL+"/1") + `{"asked":"http://10.0.0.7/","url":"",` +
			`"error":"ogp.Fetch \"http://10.0.0.7/\": 10.0.0.7 is not a public address","title":{"value":"","source":""},"description":{"value":"","source":""},` +
			`"image":{"value":"","source":""},"charset":"","unused":[],"truncated":false,"refresh":"","findings":[],"cache":"` + cacheHint("") + `"}` + "\n" + served(server.URL+"/2"), ""},
		{"as LINE", "-as-line " + server.URL + "/agent", "", shown, ogp.LINEUserAgent, ""},
		{"not as LINE", server.URL + "/agent", "", shown, ogp.DefaultUserAgent, ""},
		{"refresh", server.URL + "/refresh", "", shown, "title        Moved", ""},
		{"followed refresh", "-follow-refresh " + server.URL + "/refresh", "", shown, "url          " + server.URL + "/ (from " + server.URL + "/refresh)\ntitle        Served", ""},
		{"image", "-image " + server.URL + "/image", "", shown, `image        ` + server.URL + `/a.png
             png, 8 × 8 pixels, `, ""},
		{"image, finding", "-image " + server.URL + "/image", "", shown, "             - the image has 8 × 8 pixels\n               To do: use at least 200 × 200", ""},
		{"image, json", "-format json -image " + server.URL + "/image", "", shown,
			`"imageFile":{"url":"` + server.URL + `/a.png","status":200,"contentType":"image/png","format":"png","width":8,"height":8,"bytes":`, ""},
		{"image that cannot be requested", "-image -", "<meta property=og:image content=http://10.0.0.7/a.png>", shown,
			"             cannot be requested: ogp.Image \"http://10.0.0.7/a.png\": 10.0.0.7 is not a public address\n", ""},
		{"blocked", "http://10.0.0.7/", "", failed, "", `urlpreview: ogp.Fetch "http://10.0.0.7/": 10.0.0.7 is not a public address` + "\n"},
		{"help", "-h", "", shown, usage, ""},
		{"no argument", "", "", failed, "", "urlpreview: want a URL or FILE (see urlpreview -h)\n"},
		{"format", "-format xml -", "", failed, "", `urlpreview: -format "xml" is neither text nor json (see urlpreview -h)` + "\n"},
		{"flags with a URL", "-url https://e.com/ https://e.com/", "", failed, "", "urlpreview: -url and -content-type are for one FILE (see urlpreview -h)\n"},
		{"flags with a list", "-url https://e.com/ -", "https://e.com/", failed, "", "urlpreview: -url and -content-type are for a page, and standard input is a list of URLs\n"},
		{"bad URL", "-url e.com -", "", failed, "", `urlpreview: ogp.Parse "e.com": not an absolute URL` + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			status := run(t.Context(), strings.Fields(c.args), client, strings.NewReader(c.stdin), &stdout, &stderr)
			assert.Equal(t, c.status, status)
			if whole := strings.HasSuffix(c.stdout, "\n") && !strings.HasPrefix(c.stdout, " "); whole || c.stdout == "" {
				assert.Equal(t, c.stdout, stdout.String())
			} else {
				assert.Contains(t, stdout.String(), c.stdout)
			}
			assert.Equal(t, c.stderr, stderr.String())
		})
	}

	// -o writes a picture of all cards. A link with an error has none.
	picture := filepath.Join(t.TempDir(), "card.html")
	var out bytes.Buffer
	list := strings.Join([]string{server.URL + "/image", "http://10.0.0.7/", server.URL + "/1"}, "\n")
	assert.Equal(t, failed, run(t.Context(), []string{"-o", picture, "-image", "-"}, client, strings.NewReader(list), &out, &out))
	html, err := os.ReadFile(picture)
	require.NoError(t, err)
	for _, want := range []string{
		`<div id="cards[0].title" class="pv-clamp pv-link-title pv-warning">T</div>`,
		`<img src="` + server.URL + `/a.png"`,
		`>cards[0].image</a>: the image has 8 × 8 pixels; use at least 200 × 200`,
		`<div id="cards[1].title" class="pv-clamp pv-link-title pv-warning">Served</div>`,
		`>cards[1].title</a>: the title is from the title element, because the page has no og:title (line 1, column 1); add &lt;meta`,
	} {
		assert.Contains(t, string(html), want)
	}
	assert.NotContains(t, string(html), "cards[2]")
	assert.Equal(t, failed, run(t.Context(), []string{"-o", filepath.Join(picture, "x"), file}, client, nil, &out, &out))

	// No text of a page, a server or a file name reaches the terminal as a command.
	const escapes = "\x1b]0;x\x07\u009b1m\x7f\r"
	for _, args := range [][]string{{"-"}, {"-format", "json", "-"}, {"/missing" + escapes}, {"-x" + escapes}, {"http://" + escapes + "/"}} {
		var stdout, stderr bytes.Buffer
		in := strings.NewReader("<title>" + escapes + "</title><meta property='og:x" + escapes + " og:type' content='" + escapes + "'>")
		run(t.Context(), args, client, in, &stdout, &stderr)
		out := stdout.String() + stderr.String()
		assert.NotEmpty(t, out)
		assert.Equal(t, -1, strings.IndexFunc(out, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }), "%q", out)
	}

	var stdout, stderr bytes.Buffer
	assert.Equal(t, failed, run(t.Context(), []string{"/does/not/exist"}, client, nil, &stdout, &stderr))
	assert.Contains(t, stderr.String(), "no such file")
}
