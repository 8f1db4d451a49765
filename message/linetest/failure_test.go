package linetest_test

import (
	"io"
	"net/http"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

func TestFail(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.Fail(linetest.Push,
		linetest.Failure{Status: 429},
		linetest.Failure{Refusal: lineerror.MonthlyLimit},
		linetest.Failure{Refusal: lineerror.SendFailed},
		linetest.Failure{Status: 503, Body: "busy"},
		linetest.Failure{Status: 500, Accepted: true},
		linetest.Failure{Delay: 20 * time.Millisecond},
		linetest.Failure{},
	)
	for i, want := range []struct {
		status int
		answer string
	}{
		{429, "rate limit"},
		{429, `{"message":"You have reached your monthly limit."}`},
		{400, `{"message":"Failed to send messages"}`},
		{503, "busy"},
		{500, `{"message":"Internal Server Error"}`},
		{200, "sentMessages"},
		{200, "sentMessages"},
		{200, "sentMessages"},
	} {
		began := time.Now()
		r := c.push(brown, strconv.Itoa(i))
		assert.Equal(t, want.status, r.status)
		assert.Contains(t, r.body, want.answer)
		if i == 5 {
			assert.GreaterOrEqual(t, time.Since(began), 20*time.Millisecond)
		}
	}
	assert.Equal(t, []string{"4", "5", "6", "7"}, linetest.Texts(c.srv.Chat(brown)...))
	require.ErrorIs(t, lineerror.Parse(c.srv.Calls()[0].Answer), lineerror.RateLimited)

	c.srv.Fail(linetest.Any, linetest.Failure{Drop: true}, linetest.Failure{Drop: true, Accepted: true})
	for range 2 {
		_, err := c.try("POST /v2/bot/message/push", pushBody(brown, "8"))
		require.Error(t, err)
	}
	assert.Len(t, c.srv.Chat(brown), 5)
	calls := c.srv.Calls()
	assert.Equal(t, "POST /v2/bot/message/push (no response)", calls[8].String())
	assert.False(t, calls[8].Accepted)
	assert.True(t, calls[9].Accepted)
}

// A failed call is not carried out, not even by a handler of the test. A call with a lost response is.
func TestHandleAndFail(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	ran := 0
	c.srv.Handle("POST /v2/bot/message/push", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		ran++
		_, _ = io.WriteString(w, "{}")
	}))
	for i, x := range []struct {
		failure  linetest.Failure
		status   int
		ran      int
		accepted bool
	}{
		{linetest.Failure{Status: 500}, 500, 0, false},
		{linetest.Failure{Refusal: lineerror.MonthlyLimit}, 429, 0, false},
		{linetest.Failure{Status: 500, Accepted: true}, 500, 1, true},
		{linetest.Failure{Delay: time.Millisecond}, 200, 2, true},
	} {
		c.srv.Fail(linetest.Push, x.failure)
		assert.Equal(t, x.status, c.push(brown, "a").status)
		assert.Equal(t, x.ran, ran)
		assert.Equal(t, x.accepted, c.srv.Calls()[i].Accepted)
		assert.NotNil(t, c.srv.Calls()[i].Request)
	}
	c.srv.Fail(linetest.Any, linetest.Failure{Drop: true})
	_, err := c.try("POST /v2/bot/message/push", pushBody(brown, "a"))
	require.Error(t, err)
	assert.Equal(t, 2, ran)
	assert.Len(t, c.srv.Pushes(), 2)
	assert.Empty(t, c.srv.Refused())
}

// A panic in a handler is a bug: the test fails and logs the stack, even if refusals are allowed.
func TestHandlerThatPanics(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	defer watched.end()
	c.srv.AllowRefusals()
	c.srv.Handle("GET /v2/bot/profile/{userId}", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		panic([]string{"no profile at hand"})
	}))
	r := c.call("GET /v2/bot/profile/"+brown, "")
	assert.Equal(t, 500, r.status)
	require.Len(t, watched.failed(), 1)
	assert.Contains(t, watched.failed()[0], "linetest: GET /v2/bot/profile/"+brown+" panicked: [no profile at hand]\n")
	assert.Contains(t, watched.failed()[0], "failure_test.go:")
	require.Len(t, c.srv.Calls(), 1)
	assert.Equal(t, 500, c.srv.Calls()[0].Status)
	assert.False(t, c.srv.Calls()[0].Accepted)
	assert.Equal(t, 200, c.push(brown, "a").status, "the server continues")

	// http.ErrAbortHandler ends the connection and is not a bug.
	c.srv.Handle("POST /v2/bot/message/reply", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		panic(http.ErrAbortHandler)
	}))
	_, err := c.try("POST /v2/bot/message/reply", "{}")
	require.Error(t, err)
	assert.Len(t, watched.failed(), 1)
	require.Len(t, c.srv.Calls(), 3)
	assert.Equal(t, "POST /v2/bot/message/reply (no response)", c.srv.Calls()[2].String())
	assert.False(t, c.srv.Calls()[2].Accepted)
}
