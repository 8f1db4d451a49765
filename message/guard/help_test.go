package guard_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	push   = "https://api.line.me/v2/bot/message/push"
	image  = "https://api-data.line.me/v2/bot/richmenu/richmenu-0123456789abcdef0123456789abcdef/content"
	user   = "U8189cf6745fc0d808977bdb0b9f22995"
	right  = `{ "to":"` + user + `", "messages":[{"type":"text","text":"\u3042 <&>"}] }`
	wrong  = `{"to":"` + user + `","messages":[{"type":"text","text":""}]}`
	secret = "token-that-must-not-be-logged"
)

// recorder is a Base that keeps what was sent.
type recorder struct {
	mu     sync.Mutex
	sent   []*http.Request
	bodies []string

	status int
	answer string
}

func (b *recorder) RoundTrip(r *http.Request) (*http.Response, error) {
	var text []byte
	if r.Body != nil {
		var err error
		if text, err = io.ReadAll(r.Body); err != nil {
			return nil, err
		}
		if err := r.Body.Close(); err != nil {
			return nil, err
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.sent, b.bodies = append(b.sent, r), append(b.bodies, string(text))
	status := b.status
	if status == 0 {
		status = http.StatusOK
	}
	return &http.Response{StatusCode: status, Header: http.Header{"X-Line-Request-Id": {"id"}}, Body: io.NopCloser(strings.NewReader(b.answer)), Request: r}, nil
}

// stream is a body that cannot be read twice.
type stream struct {
	io.Reader

	closed int
}

func (s *stream) Close() error { s.closed++; return nil }

func request(t *testing.T, method, url string, body io.Reader) *http.Request {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, body)
	require.NoError(t, err)
	r.Header.Set("Authorization", "Bearer "+secret)
	r.Header.Set("Content-Type", "application/json")
	return r
}

func read(t *testing.T, body io.ReadCloser) string {
	t.Helper()
	text, err := io.ReadAll(body)
	require.NoError(t, err)
	assert.NoError(t, body.Close())
	return string(text)
}
