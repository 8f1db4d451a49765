package guard_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/guard"
)

// The cost of a request must be proportional to the length of its body.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Transport.RoundTrip": func(n int) func() {
			g := &guard.Transport{Base: discard{}}
			bodies := []string{
				`{"to":"` + user + `","messages":[` + strings.Repeat(`{"type":"text","text":"a"},`, n/25) + `{}]}`,
				right + strings.Repeat(" ", n),
				strings.Repeat("[", n),
			}
			return func() {
				for _, text := range bodies {
					r, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, push, strings.NewReader(text))
					if res, err := g.RoundTrip(r); err == nil {
						_ = res.Body.Close()
					}
				}
			}
		},
	}, nil)
}

// discard accepts everything.
type discard struct{}

func (discard) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Body: http.NoBody, Request: r}, r.Body.Close()
}
