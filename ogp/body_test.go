package ogp_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

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
	assert.Less(t, sent.Load(), int64(20<<20), "of 60 MB, only what fits in buffers of the system was sent")
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

// A compressed page may be 64 KiB longer than MaxBytes, less the byte that is read to find its end.
func TestMostCompressedBytes(t *testing.T) {
	page := zipped("<title>T</title>")
	for len(page) <= 64<<10+100 {
		page = append(page, zipped("")...)
	}
	for more, truncated := range map[int]bool{0: true, 1: false} {
		c := &ogp.Client{Transport: answer(bytes.NewReader(page), "Content-Encoding", "gzip"), MaxBytes: int64(len(page) - 64<<10 + more)}
		p, err := c.Fetch(t.Context(), pageURL)
		require.NoError(t, err)
		assert.Equal(t, "T", p.Title)
		assert.Equal(t, truncated, p.Truncated, more)
	}
}

// TestContentCodings checks pages that are compressed once, twice and more often.
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
