package main

import (
	"bytes"
	"fmt"
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
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprint(w, "<title>Served</title>")
	}))
	t.Cleanup(server.Close)
	address := netip.MustParseAddrPort(server.Listener.Addr().String())
	client := &ogp.Client{Allow: []netip.Prefix{netip.PrefixFrom(address.Addr(), 32)}, Ports: []uint16{address.Port(), 80}}

	file := filepath.Join(t.TempDir(), "page.html")
	page := "<meta charset=shift_jis><meta property=og:title content='\x93\xfa\x96{ <&>'><meta property=og:type content=website><img src=a.png>"
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))

	for _, c := range []struct {
		name, args, stdin string
		status            int
		stdout, stderr    string
	}{
		{"json", "-format json -url https://e.com/ " + file, "", shown,
			`{"title":{"value":"日本 <&>","source":"og:title"},"description":{"value":"","source":""},` +
				`"image":{"value":"https://e.com/a.png","source":"img"},"charset":"shift_jis","unused":["og:type"],"truncated":false,"refresh":""}` + "\n", ""},
		{"json, nothing", "-format json -", "", empty,
			`{"title":{"value":"","source":""},"description":{"value":"","source":""},"image":{"value":"","source":""},` +
				`"charset":"utf-8","unused":[],"truncated":false,"refresh":""}` + "\n", ""},
		{"text", "-url https://e.com/ " + file, "", shown, `title        日本 <&>
             from the tag og:title
description  not shown: no og:description, no description tag, no text
image        https://e.com/a.png
             from the first suitable image of the page, as og:image is missing; LINE may choose another
url          https://e.com/
charset      shift_jis
unused       og:type: LINE uses only og:title, og:description and og:image
`, ""},
		{"content type", "-content-type text/html;charset=euc-jp -", "<title>\xc6\xfc\xcb\xdc</title>", shown, `title        日本
             from the title element, as og:title is missing or blank
description  not shown: no og:description, no description tag, no text
image        not shown: no og:image, and no suitable image in the page
charset      euc-jp
`, ""},
		{"url", "-format json " + server.URL, "", shown, `{"title":{"value":"Served","source":"title"},"description":{"value":"","source":""},` +
			`"image":{"value":"","source":""},"charset":"utf-8","unused":[],"truncated":false,"refresh":""}` + "\n", ""},
		{"blocked", "http://10.0.0.7/", "", failed, "", `urlpreview: ogp.Fetch "http://10.0.0.7/": 10.0.0.7 is not a public address` + "\n"},
		{"help", "-h", "", shown, usage, ""},
		{"no argument", "", "", failed, "", "urlpreview: want one URL or FILE (see urlpreview -h)\n"},
		{"format", "-format xml -", "", failed, "", `urlpreview: -format "xml" is neither text nor json (see urlpreview -h)` + "\n"},
		{"flags with a URL", "-url https://e.com/ https://e.com/", "", failed, "", "urlpreview: -url and -content-type are for a FILE (see urlpreview -h)\n"},
		{"bad URL", "-url e.com -", "", failed, "", `urlpreview: ogp.Parse "e.com": not an absolute URL` + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			status := run(t.Context(), strings.Fields(c.args), client, strings.NewReader(c.stdin), &stdout, &stderr)
			assert.Equal(t, c.status, status)
			assert.Equal(t, c.stdout, stdout.String())
			assert.Equal(t, c.stderr, stderr.String())
		})
	}

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
