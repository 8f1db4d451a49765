package ogp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

func encoded(t testing.TB, encode func(io.Writer, image.Image) error, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, encode(&b, image.NewGray(image.Rect(0, 0, width, height))))
	return b.String()
}

func asJPEG(w io.Writer, m image.Image) error { return jpeg.Encode(w, m, nil) }
func asGIF(w io.Writer, m image.Image) error  { return gif.Encode(w, m, nil) }

// webp returns the beginning of a WebP file.
func webp(chunk, data string) string {
	return "RIFF\x00\x00\x00\x00WEBP" + chunk + "\x00\x00\x00\x00" + data + strings.Repeat("\x00", 20)
}

func TestImage(t *testing.T) {
	padded := encoded(t, asJPEG, 300, 200)
	padded = padded[:2] + strings.Repeat("\xff\xe2\xff\xff"+strings.Repeat("x", 0xfffd), 3) + padded[2:] // 192 KiB of color profile
	broken := encoded(t, png.Encode, 300, 200)[:20]
	for _, c := range []struct {
		name, contentType, body string
		status                  int
		want                    ogp.Image
		findings                string
	}{
		{"png", "image/png", encoded(t, png.Encode, 1200, 630), 200, ogp.Image{Format: "png", Width: 1200, Height: 630}, ""},
		{"jpeg", "image/jpeg", encoded(t, asJPEG, 200, 200), 200, ogp.Image{Format: "jpeg", Width: 200, Height: 200}, ""},
		{"jpeg with a color profile", "image/jpeg", padded, 200, ogp.Image{Format: "jpeg", Width: 300, Height: 200}, ""},
		{"small", "image/jpeg", encoded(t, asJPEG, 300, 199), 200, ogp.Image{Format: "jpeg", Width: 300, Height: 199}, " small-image"},
		{"gif", "image/gif", encoded(t, asGIF, 300, 200), 200, ogp.Image{Format: "gif", Width: 300, Height: 200}, " image-type"},
		{"webp, lossy", "image/webp", webp("VP8 ", "\x00\x00\x00\x9d\x01\x2a\x2c\x01\xc8\x00"), 200, ogp.Image{Format: "webp", Width: 300, Height: 200}, " image-type"},
		{"webp, lossless", "image/webp", webp("VP8L", "\x2f\x2b\xc1\x31\x00"), 200, ogp.Image{Format: "webp", Width: 300, Height: 200}, " image-type"},
		{"webp, extended", "image/webp", webp("VP8X", "\x00\x00\x00\x00\x2b\x01\x00\xc7\x00\x00"), 200, ogp.Image{Format: "webp", Width: 300, Height: 200}, " image-type"},
		{"webp, large", "image/webp", webp("VP8X", "\x00\x00\x00\x00\x00\x00\x01\xff\xff\x02"), 200, ogp.Image{Format: "webp", Width: 65537, Height: 196608}, " image-type"},
		{"webp, of one pixel", "image/webp", webp("VP8X", "")[:30], 200, ogp.Image{Format: "webp", Width: 1, Height: 1}, " image-type small-image"},
		{"webp, cut", "image/webp", webp("VP8X", "")[:29], 200, ogp.Image{Format: "webp"}, " image-type"},
		{"webp, unknown", "image/webp", webp("VP8Y", "\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"), 200, ogp.Image{Format: "webp"}, " image-type"},
		{"one pixel", "image/png", encoded(t, png.Encode, 1, 1), 200, ogp.Image{Format: "png", Width: 1, Height: 1}, " small-image"},
		{"narrow", "image/png", encoded(t, png.Encode, 199, 200), 200, ogp.Image{Format: "png", Width: 199, Height: 200}, " small-image"},
		{"short", "image/png", "abc", 200, ogp.Image{}, " not-image"},
		{"svg", "image/svg+xml", `<?xml version="1.0"?><svg/>`, 200, ogp.Image{Format: "svg"}, " svg"},
		{"avif", "image/avif", "\x00\x00\x00\x20ftypavif\x00", 200, ogp.Image{Format: "avif"}, " image-type"},
		{"icon", "image/x-icon", "\x00\x00\x01\x00\x01\x00", 200, ogp.Image{Format: "icon"}, " image-type"},
		{"page", "text/html", "<title>Log in</title>", 200, ogp.Image{}, " not-image"},
		{"empty", "image/png", "", 200, ogp.Image{}, " not-image"},
		{"broken", "image/png", broken, 200, ogp.Image{Format: "png"}, " not-image"},
		{"content type", "text/plain", encoded(t, png.Encode, 300, 200), 200, ogp.Image{Format: "png", Width: 300, Height: 200}, " image-type"},
		{"not found", "image/png", "none", 404, ogp.Image{}, " image-status"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var header http.Header
			url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/old" {
					http.Redirect(w, r, "/new", http.StatusMovedPermanently)
					return
				}
				header = r.Header
				w.Header().Set("Content-Type", c.contentType)
				w.Header().Set("Content-Length", fmt.Sprint(len(c.body)))
				w.WriteHeader(c.status)
				_, _ = io.WriteString(w, c.body)
			})
			client.UserAgent = ogp.LINEUserAgent
			got, err := client.Image(t.Context(), ogp.Preview{Image: url + "/old"})
			require.NoError(t, err)
			c.want.URL, c.want.Status = url+"/new", c.status
			if c.status == http.StatusOK {
				c.want.ContentType, c.want.Bytes = c.contentType, int64(len(c.body))
			}
			assert.Equal(t, c.want, got)
			codes := ""
			for _, f := range got.Findings() {
				assert.Equal(t, ogp.PartImage, f.Part)
				assert.NotEmpty(t, f.Found)
				assert.NotEmpty(t, f.Advice)
				codes += " " + string(f.Code)
			}
			assert.Equal(t, " http-image"+c.findings, codes)
			assert.Equal(t, http.Header{
				"User-Agent": {ogp.LINEUserAgent}, "Accept": {"image/*"}, "Accept-Encoding": {"identity"}, "Connection": {"close"},
			}, header)
		})
	}
	assert.Empty(t, ogp.Image{}.Findings())
	assert.Empty(t, ogp.Image{URL: "https://e.com/", Status: 200, Format: "png", Width: 300, Height: 300, ContentType: "image/png"}.Findings())
}

// TestImageStatuses checks which statuses are a success, and that the Content-Type is one line.
func TestImageStatuses(t *testing.T) {
	for status, success := range map[int]bool{199: false, 200: true, 299: true, 300: false, 304: false, 404: false} {
		got, err := (&ogp.Client{Transport: roundTrip(func(*http.Request) (*http.Response, error) {
			h := http.Header{"Content-Type": {"image/png;\n\x1b\u202ex"}}
			return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader("\x00\x00\x00\x20ftypavif"))}, nil
		})}).Image(t.Context(), ogp.Preview{Image: "https://e.com/a.png"})
		require.NoError(t, err)
		assert.Equal(t, status, got.Status)
		if success {
			assert.Equal(t, "image/png; x", got.ContentType)
			assert.Equal(t, "avif", got.Format)
		} else {
			assert.Equal(t, ogp.Image{URL: "https://e.com/a.png", Status: status}, got)
		}
	}
}

// TestImageHeader checks how much of an image is read.
func TestImageHeader(t *testing.T) {
	large := encoded(t, png.Encode, 300, 200)
	for name, c := range map[string]struct {
		body io.Reader
		most int
	}{
		"png":     {io.MultiReader(strings.NewReader(large[:40]), endless{"x"}), 16 << 10},
		"jpeg":    {io.MultiReader(strings.NewReader("\xff\xd8\xff\xe2"), endless{"\xff\xff\xff\xff\xe2"}), 520 << 10},
		"unknown": {endless{"word "}, 16 << 10},
	} {
		body := &counter{r: c.body}
		client := &ogp.Client{Transport: roundTrip(func(*http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(body), ContentLength: -1}, nil
		})}
		got, err := client.Image(t.Context(), ogp.Preview{Image: "https://e.com/a"})
		require.NoError(t, err)
		assert.LessOrEqual(t, body.n, c.most, name)
		assert.Equal(t, int64(-1), got.Bytes)
	}
}

func TestImageErrors(t *testing.T) {
	_, err := new(ogp.Client).Image(t.Context(), ogp.Preview{})
	require.ErrorIs(t, err, ogp.ErrURL)
	require.EqualError(t, err, `ogp.Image "": the preview has no image`)
	_, err = new(ogp.Client).Image(t.Context(), ogp.Preview{Image: "https://10.0.0.7/a.png"})
	require.ErrorIs(t, err, ogp.ErrAddress)
	require.EqualError(t, err, `ogp.Image "https://10.0.0.7/a.png": 10.0.0.7 is not a public address`)

	url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
	})
	_, err = client.Image(t.Context(), ogp.Preview{Image: url})
	require.ErrorIs(t, err, ogp.ErrAddress)

	ctx, cancel := context.WithCancel(t.Context())
	client = &ogp.Client{Transport: answer(io.MultiReader(ending(cancel), endless{"x"}))}
	_, err = client.Image(ctx, ogp.Preview{Image: "https://e.com/a.png"})
	require.ErrorIs(t, err, context.Canceled)

	client = &ogp.Client{Transport: roundTrip(func(*http.Request) (*http.Response, error) { return nil, errors.New("down") })}
	_, err = client.Image(t.Context(), ogp.Preview{Image: "https://e.com/a.png"})
	require.ErrorIs(t, err, ogp.ErrNetwork)
}

func ExampleClient_Image() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/icon.png" {
			_ = png.Encode(w, image.NewGray(image.Rect(0, 0, 64, 64)))
			return
		}
		_, _ = fmt.Fprint(w, `<title>Brown Cafe</title><meta property="og:image" content="/icon.png">`)
	}))
	defer server.Close()
	address := netip.MustParseAddrPort(server.Listener.Addr().String())
	client := &ogp.Client{Allow: []netip.Prefix{netip.PrefixFrom(address.Addr(), 32)}, Ports: []uint16{address.Port()}}

	preview, err := client.Fetch(context.Background(), server.URL)
	if err != nil {
		fmt.Println(err)
		return
	}
	probe, err := client.Image(context.Background(), preview)
	fmt.Println(probe.Status, probe.Format, probe.Width, probe.Height, err)
	for _, finding := range probe.Findings() {
		fmt.Println(finding)
	}
	// Output:
	// 200 png 64 64 <nil>
	// the image is http, and apps may refuse to load it; serve the image over https
	// the image has 64 × 64 pixels; use at least 200 × 200; 1200 × 630 is common
}
