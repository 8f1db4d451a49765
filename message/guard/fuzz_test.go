package guard_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/route"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/guard"
)

// For any path and body, a request is sent byte for byte, or stopped with findings. With GetBody and without it the
// result is the same.
func FuzzRoundTrip(f *testing.F) {
	for _, to := range route.All() {
		method, path, _ := strings.Cut(to.Endpoint, " ")
		f.Add(method, to.Host, path, right)
		f.Add(method, to.Host, strings.ReplaceAll(path, "{", "%2F"), wrong)
	}
	f.Add("POST", "kissa.example", "/v2/bot/message/push", wrong)
	f.Add("POST", route.API, "/v2/bot/richmenu/alias/%zz", "{}")
	f.Add("POST", route.Data, "/v2/bot/richmenu/a/content", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	f.Fuzz(func(t *testing.T, method, host, path, text string) {
		at := &url.URL{Scheme: "https", Host: host, Path: path, RawPath: path}
		var refused [2]bool
		for i := range refused {
			base := new(recorder)
			r := (&http.Request{Method: method, URL: at, Header: http.Header{}}).WithContext(t.Context())
			body := &stream{Reader: strings.NewReader(text)}
			r.Body = body
			if i == 0 {
				with, err := http.NewRequestWithContext(t.Context(), http.MethodPost, push, strings.NewReader(text))
				if err != nil {
					t.Fatal(err)
				}
				r.GetBody, r.ContentLength = with.GetBody, with.ContentLength
			}
			res, err := (&guard.Transport{Base: base}).RoundTrip(r)
			assert.Equal(t, 1, body.closed)
			if err != nil {
				refused[i] = true
				assert.NotEmpty(t, fault.Violations(err))
				assert.Empty(t, base.sent)
				continue
			}
			_ = res.Body.Close()
			assert.Equal(t, []string{text}, base.bodies)
		}
		assert.Equal(t, refused[0], refused[1])
	})
}
