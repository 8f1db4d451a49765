package linetest_test

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

func TestWaitInVain(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.srv.Patience = 10 * time.Millisecond
	watched.run(func() { c.srv.WaitReply() })
	c.push(brown, "a")
	watched.run(func() { c.srv.WaitReply() })
	assert.Equal(t, []string{
		"linetest: no POST /v2/bot/message/reply within 10ms; no calls arrived",
		"linetest: no POST /v2/bot/message/reply within 10ms; calls so far:\n\tPOST /v2/bot/message/push 200",
	}, watched.failed())

	c.srv.Patience = time.Hour
	ended := make(chan message.Push)
	c.srv.WaitPush()
	go func() { ended <- c.srv.WaitPush() }()
	watched.end()
	assert.Empty(t, <-ended, "the end of the test ends it")
}

// A refused reply has failed the test: there is nothing more to wait for.
func TestWaitForRefused(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	defer watched.end()
	c := client{t, linetest.NewServer(watched)}
	c.srv.Patience = time.Hour
	reply := func(token ids.ReplyToken) {
		t.Helper()
		c.call("POST /v2/bot/message/reply", `{"replyToken":"`+string(token)+`","messages":[`+hello+`]}`)
	}

	// Earlier accepted replies are still returned.
	reply(c.srv.ReplyToken(brown))
	reply("other")
	watched.run(func() {
		c.srv.WaitReply()
		c.srv.WaitReply()
		assert.Fail(t, "the test continues")
	})
	require.Len(t, watched.failed(), 2)
	assert.Equal(t, "linetest: stopped waiting for POST /v2/bot/message/reply: it was refused; "+
		"calls so far:\n\tPOST /v2/bot/message/reply 200\n\tPOST /v2/bot/message/reply 400", watched.failed()[1])

	// A reply refused during the wait; its violations are logged first. Calls to other endpoints do not count.
	var calls sync.WaitGroup
	calls.Go(func() {
		c.push("brown", "a")
		reply("other")
	})
	watched.run(func() { c.srv.WaitReply() })
	calls.Wait() // the server must not end before its answer is read
	require.Len(t, watched.failed(), 5)
	assert.Contains(t, watched.failed()[2], "linetest: POST /v2/bot/message/push 400")
	assert.Contains(t, watched.failed()[3], "Invalid reply token")
	assert.Contains(t, watched.failed()[4], "stopped waiting for")

	// Failures made by the test and refusals that a bot must expect do not fail the test.
	c.srv.SetQuota(0)
	watched.run(func() {
		c.srv.Fail(linetest.Reply, linetest.Failure{Status: 500}, linetest.Failure{Drop: true})
		reply(c.srv.ReplyToken(brown))
		_, err := c.try("POST /v2/bot/message/reply", "{}")
		assert.Error(t, err)
		reply(c.srv.ReplyToken(brown))
		assert.NotEmpty(t, c.srv.WaitReply())
	})
	c.srv.Fail(linetest.Push, linetest.Failure{Refusal: lineerror.SendFailed})
	c.push(brown, "a")
	assert.Equal(t, 429, c.push(brown, "b").status)
	c.srv.SetQuota(1)
	c.push(brown, "c")
	assert.Len(t, watched.failed(), 5)
}

func TestWaitAmongRefusals(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	c.push("brown", "a")
	c.push(brown, "b")
	assert.Equal(t, []string{"b"}, linetest.Texts(c.srv.WaitPush().Messages...))
}
