package ogp_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// TestEndOfContext checks that the context ends a body that has already arrived.
func TestEndOfContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	body := io.MultiReader(strings.NewReader("<title>T</title>"), ending(cancel), endless{"<p>more</p>"})
	p, err := (&ogp.Client{Transport: answer(body)}).Fetch(ctx, pageURL)
	require.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, "T", p.Title)
}

// ending is an empty reader that calls a function.
type ending func()

func (end ending) Read([]byte) (int, error) { end(); return 0, io.EOF }

func TestCallerCancels(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	url, client := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	_, err := client.Fetch(ctx, url)
	require.ErrorIs(t, err, context.Canceled)
	assert.NotErrorIs(t, err, ogp.ErrTooSlow)

	// The transport may fail with another error then.
	ctx, cancel = context.WithCancel(t.Context())
	broken := errors.New("broken")
	_, err = (&ogp.Client{Transport: roundTrip(func(*http.Request) (*http.Response, error) { cancel(); return nil, broken })}).Fetch(ctx, pageURL)
	require.ErrorIs(t, err, context.Canceled)
	require.ErrorIs(t, err, broken)
	assert.NotErrorIs(t, err, ogp.ErrNetwork)

	ctx, cancel = context.WithTimeout(t.Context(), time.Nanosecond)
	defer cancel()
	_, err = client.Fetch(ctx, url)
	require.ErrorIs(t, err, ogp.ErrTooSlow)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	assert.ErrorContains(t, err, "took longer than the caller's deadline allows")
}

// TestNothingStays checks that no goroutine of a connection is left after any kind of end.
func TestNothingStays(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			page(w, "<title>T</title>"+strings.Repeat("<p>text</p>", 1<<18))
		case "/redirect":
			http.Redirect(w, r, "/page", http.StatusFound)
		case "/slow":
			page(w, "<title>T</title>")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		default:
			http.NotFound(w, r)
		}
	})
	client.Timeout = 200 * time.Millisecond
	for _, path := range []string{"/page", "/redirect", "/slow", "/missing"} {
		_, _ = client.Fetch(t.Context(), url+path)
	}
	assert.Eventually(t, func() bool {
		stacks := make([]byte, 1<<20)
		stacks = stacks[:runtime.Stack(stacks, true)]
		return !bytes.Contains(stacks, []byte("net/http.(*persistConn)"))
	}, 5*time.Second, 10*time.Millisecond)
}
