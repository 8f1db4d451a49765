package guard_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/guard"
)

// carousel is a push of about 5 kB.
func carousel() string {
	const bubble = `{"type":"bubble","hero":{"type":"image","url":"https://kissa.example/a.jpg","size":"full","aspectRatio":"20:13","aspectMode":"cover"},` +
		`"body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"チーズケーキ","weight":"bold","size":"xl"},` +
		`{"type":"text","text":"¥680","color":"#888888"}]},"footer":{"type":"box","layout":"vertical","contents":[` +
		`{"type":"button","style":"primary","action":{"type":"postback","label":"注文する","data":"buy=17"}}]}}`
	return `{"to":"` + user + `","messages":[{"type":"flex","altText":"メニュー","contents":{"type":"carousel","contents":[` +
		strings.Repeat(bubble+",", 9) + bubble + `]}}]}`
}

// BenchmarkPush sends a push of 5 kB to a server on the loopback interface, in turn with and without the guard. Its metric
// guarded/bare is the ratio of the medians.
func BenchmarkPush(b *testing.B) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, "{}")
	}))
	defer srv.Close()
	text := carousel()
	send := func(rt http.RoundTripper) time.Duration {
		r, err := http.NewRequestWithContext(b.Context(), http.MethodPost, srv.URL+"/v2/bot/message/push", strings.NewReader(text))
		require.NoError(b, err)
		start := time.Now()
		res, err := rt.RoundTrip(r)
		require.NoError(b, err)
		_, _ = io.Copy(io.Discard, res.Body)
		_ = res.Body.Close()
		return time.Since(start)
	}
	g := &guard.Transport{Hosts: []string{strings.TrimPrefix(srv.URL, "http://")}}
	var bare, guarded []time.Duration
	for b.Loop() {
		bare, guarded = append(bare, send(http.DefaultTransport)), append(guarded, send(g))
	}
	slices.Sort(bare)
	slices.Sort(guarded)
	without, with := bare[len(bare)/2], guarded[len(guarded)/2]
	b.ReportMetric(float64(with)/float64(without), "guarded/bare")
	b.ReportMetric(float64(with-without), "ns/check")
	b.ReportMetric(float64(len(text)), "B/body")
}
