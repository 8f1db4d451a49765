package linetest_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/richmenu"
)

const key = "123e4567-e89b-12d3-a456-426614174000"

// lenient is a server whose test may be refused things, and a client of it.
func lenient(t *testing.T) client {
	t.Helper()
	srv := linetest.NewServer(t)
	srv.AllowRefusals()
	return client{t, srv}
}

func TestReply(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	token := string(c.srv.ReplyToken(group))
	body := `{"replyToken":"` + token + `","messages":[` + hello + `,{"type":"location","title":"t","address":"a","latitude":1,"longitude":2},{"type":"sticker","packageId":"446","stickerId":"1988"}]}`

	// A wrong message does not use the token up.
	r := c.call("POST /v2/bot/message/reply", `{"replyToken":"`+token+`","messages":[]}`)
	assert.Equal(t, 400, r.status)

	r = c.call("POST /v2/bot/message/reply", body)
	assert.Equal(t, 200, r.status)
	assert.Equal(t, `{"sentMessages":[{"id":"461230966842000001","quoteToken":"quote-461230966842000001"},{"id":"461230966842000002"},{"id":"461230966842000003","quoteToken":"quote-461230966842000003"}]}`, r.body)
	assert.Equal(t, "application/json", r.header.Get("Content-Type"))

	// It works once, and no token works that was not issued.
	for _, b := range []string{body, strings.Replace(body, token, "other", 1)} {
		r = c.call("POST /v2/bot/message/reply", b)
		assert.Equal(t, 400, r.status)
		assert.Equal(t, `{"message":"Invalid reply token"}`, r.body)
	}

	require.Len(t, c.srv.Replies(), 1)
	got := c.srv.Replies()[0]
	assert.Equal(t, ids.ReplyToken(token), got.ReplyToken)
	assert.Equal(t, []string{"hello", "[location]", "[sticker]"}, linetest.Texts(got.Messages...))
	assert.Equal(t, got.Messages, c.srv.Chat(group))
	assert.Equal(t, 0, c.srv.QuotaUsed(), "replies are free")

	calls := c.srv.Calls()
	require.Len(t, calls, 4)
	assert.Len(t, c.srv.Refused(), 3)
	assert.Equal(t, []ids.MessageID{"461230966842000001", "461230966842000002", "461230966842000003"}, calls[1].Sent)
	assert.Equal(t, []linetest.Endpoint{linetest.Reply, linetest.Reply, linetest.Reply, linetest.Reply}, c.srv.Endpoints())
	seen := map[ids.RequestID]bool{}
	for _, call := range calls {
		assert.Equal(t, linetest.Reply, call.Endpoint)
		assert.True(t, call.RequestID.Plausible())
		assert.False(t, seen[call.RequestID], "each call has its own")
		seen[call.RequestID] = true
	}
	assert.Equal(t, string(calls[3].RequestID), r.header.Get("X-Line-Request-Id"))
	assert.Equal(t, "POST /v2/bot/message/reply 400", calls[3].String())
}

func TestSend(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.AddFriends(brown, cony, brown)
	one := `"messages":[` + hello + `]`

	assert.Equal(t, 200, c.push(brown, "a").status)
	assert.Equal(t, 1, c.srv.QuotaUsed())
	assert.Equal(t, 200, c.push(group, "b").status)
	assert.Equal(t, 2, c.srv.QuotaUsed(), "a group of nobody knows how many")
	c.srv.SetMembers(group, 7)
	assert.Equal(t, 200, c.push(group, "c").status)
	assert.Equal(t, 9, c.srv.QuotaUsed())

	r := c.call("POST /v2/bot/message/multicast", `{"to":["`+brown+`","`+cony+`","`+brown+`"],`+one+`}`)
	assert.Equal(t, response{200, "{}", r.header}, r)
	assert.Equal(t, 11, c.srv.QuotaUsed(), "nobody counts twice")

	r = c.call("POST /v2/bot/message/broadcast", `{`+one+`,"notificationDisabled":true}`)
	assert.Equal(t, response{200, "{}", r.header}, r)
	assert.Equal(t, 13, c.srv.QuotaUsed())

	c.srv.Block(cony)
	r = c.call("POST /v2/bot/message/narrowcast", `{`+one+`}`)
	assert.Equal(t, response{202, "{}", r.header}, r)
	assert.Equal(t, 14, c.srv.QuotaUsed())
	progress := c.call("GET /v2/bot/message/progress/narrowcast?requestId="+r.header.Get("X-Line-Request-Id"), "")
	assert.Equal(t, 200, progress.status)
	assert.Contains(t, progress.body, `"phase":"succeeded","successCount":1,"failureCount":0,"targetCount":1`)
	assert.Equal(t, 404, c.call("GET /v2/bot/message/progress/narrowcast?requestId=other", "").status)

	// Whom a limit leaves is not known here.
	r = c.call("POST /v2/bot/message/narrowcast", `{`+one+`,"limit":{"max":10}}`)
	assert.Equal(t, 202, r.status)
	assert.Equal(t, 14, c.srv.QuotaUsed())

	// Who blocked the account gets nothing, counts nothing, and is no error.
	assert.Equal(t, 200, c.push(cony, "d").status)
	assert.Equal(t, 200, c.call("POST /v2/bot/message/multicast", `{"to":["`+cony+`"],`+one+`}`).status)
	assert.Equal(t, 14, c.srv.QuotaUsed())

	assert.Equal(t, []string{"a", "hello", "hello", "hello"}, linetest.Texts(c.srv.Chat(brown)...))
	assert.Equal(t, []string{"hello", "hello"}, linetest.Texts(c.srv.Chat(cony)...))
	assert.Equal(t, []string{"b", "c"}, linetest.Texts(c.srv.Chat(group)...))

	assert.Len(t, c.srv.Pushes(), 4)
	assert.Equal(t, ids.ChatID(group), c.srv.Pushes()[1].To)
	assert.Len(t, c.srv.Multicasts(), 2)
	assert.Equal(t, []ids.UserID{brown, cony, brown}, c.srv.Multicasts()[0].To)
	assert.True(t, c.srv.Broadcasts()[0].NotificationDisabled)
	assert.Equal(t, &narrowcast.Limit{Max: 10}, c.srv.Narrowcasts()[1].Limit)
	assert.Equal(t, c.srv.Pushes()[0], c.srv.WaitPush())
	assert.Equal(t, c.srv.Pushes()[1], c.srv.WaitPush())
	assert.Equal(t, c.srv.Multicasts()[0], c.srv.WaitMulticast())
	assert.Equal(t, c.srv.Broadcasts()[0], c.srv.WaitBroadcast())
	assert.Equal(t, c.srv.Narrowcasts()[0], c.srv.WaitNarrowcast())
}

func TestQuota(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	assert.Equal(t, `{"type":"none"}`, c.call("GET /v2/bot/message/quota", "").body)
	c.srv.SetQuota(1)
	assert.Equal(t, `{"type":"limited","value":1}`, c.call("GET /v2/bot/message/quota", "").body)
	assert.Equal(t, 200, c.push(brown, "a").status)
	r := c.push(brown, "b", "X-Line-Retry-Key: "+key)
	assert.Equal(t, 429, r.status)
	require.ErrorIs(t, lineerror.Parse(r.body), lineerror.MonthlyLimit)
	assert.Equal(t, 429, c.call("POST /v2/bot/message/multicast", `{"to":["`+brown+`"],"messages":[`+hello+`]}`).status)
	assert.Equal(t, `{"totalUsage":1}`, c.call("GET /v2/bot/message/quota/consumption", "").body)
	assert.Len(t, c.srv.Chat(brown), 1)

	c.srv.SetQuota(0)
	assert.Equal(t, `{"type":"limited","value":0}`, c.call("GET /v2/bot/message/quota", "").body)
	c.srv.SetQuota(2)
	assert.Equal(t, 200, c.push(brown, "b", "X-Line-Retry-Key: "+key).status, "a key of a call that was refused is free")
}

func TestValidate(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	mention := `{"messages":[{"type":"textV2","text":"{a}","substitution":{"a":{"type":"mention","mentionee":{"type":"all"}}}}]}`
	for _, kind := range []string{"reply", "push", "multicast", "narrowcast", "broadcast"} {
		at := "POST /v2/bot/message/validate/" + kind
		r := c.call(at, `{"messages":[`+hello+`]}`)
		assert.Equal(t, response{200, "{}", r.header}, r)
		r = c.call(at, `{"messages":[]}`)
		assert.Equal(t, 400, r.status)
		assert.Equal(t, `{"message":"The request body has 1 error(s)","details":[{"message":"Size must be between 1 and 5","property":"messages"}]}`, r.body)
		want := 400
		if kind == "reply" || kind == "push" {
			want = 200
		}
		assert.Equal(t, want, c.call(at, mention).status, "a mention in a %s", kind)
	}
	assert.Empty(t, c.srv.Pushes())
	assert.IsType(t, new(message.Validation), c.srv.Calls()[9].Request)
}

func TestRetryKey(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	c.srv.AddFriends(brown)
	first := c.push(brown, "a", "X-Line-Retry-Key: "+key)
	assert.Equal(t, 200, first.status)
	again := c.push(brown, "a", "X-Line-Retry-Key: "+strings.ToUpper(key))
	assert.Equal(t, 409, again.status)
	assert.Equal(t, first.header.Get("X-Line-Request-Id"), again.header.Get("X-Line-Accepted-Request-Id"))
	assert.NotEqual(t, first.header.Get("X-Line-Request-Id"), again.header.Get("X-Line-Request-Id"))
	require.ErrorIs(t, lineerror.Parse(again.body), lineerror.RetryKeyAccepted)
	var sent, resent struct {
		SentMessages []struct{ ID, QuoteToken string }
	}
	require.NoError(t, json.Unmarshal([]byte(first.body), &sent))
	require.NoError(t, json.Unmarshal([]byte(again.body), &resent))
	assert.Equal(t, sent, resent)
	assert.Len(t, sent.SentMessages, 1)
	assert.Len(t, c.srv.Chat(brown), 1)
	assert.Empty(t, c.srv.Refused(), "a retry is no fault")
	assert.Equal(t, ids.RetryKey(key), c.srv.Calls()[0].RetryKey())

	for i, e := range []linetest.Endpoint{linetest.Multicast, linetest.Narrowcast, linetest.Broadcast} {
		body := `{"messages":[` + hello + `]}`
		if e == linetest.Multicast {
			body = `{"to":["` + brown + `"],"messages":[` + hello + `]}`
		}
		k := "X-Line-Retry-Key: 00000000-0000-0000-0000-00000000000" + strconv.Itoa(i)
		assert.Equal(t, 2, c.call(string(e), body, k).status/100)
		r := c.call(string(e), body, k)
		assert.Equal(t, 409, r.status)
		assert.NotContains(t, r.body, "sentMessages")
	}

	// Where LINE takes none, and what is no UUID.
	for at, body := range map[string]string{
		string(linetest.Reply):          `{"replyToken":"` + string(c.srv.ReplyToken(brown)) + `","messages":[` + hello + `]}`,
		string(linetest.ValidatePush):   `{"messages":[` + hello + `]}`,
		string(linetest.CreateRichMenu): tabs,
		string(linetest.Quota):          "",
	} {
		assert.Equal(t, 400, c.call(at, body, "X-Line-Retry-Key: "+key).status, at)
		assert.Equal(t, 200, c.call(at, body, "X-Line-Retry-Key: ").status, at)
	}
	assert.Equal(t, 400, c.push(brown, "a", "X-Line-Retry-Key: mine").status)
}

// What is wrong with a call, and what it is answered.
func TestRefusals(t *testing.T) {
	c := lenient(t)
	push := "POST /v2/bot/message/push"
	fine := pushBody(brown, "a")
	for _, x := range []struct {
		name, at, body string
		header         string
		status         int
		answer         string
	}{
		{"no token", push, fine, "Authorization: ", 401, "Authentication failed due to the following reason: "},
		{"no bearer", push, fine, "Authorization: Basic a", 401, "Authentication failed due to the following reason: "},
		{"another token", push, fine, "Authorization: Bearer a", 401, "Authentication failed due to the following reason: "},
		{"a form", push, fine, "Content-Type: application/x-www-form-urlencoded", 415, "The content type, application/x-www-form-urlencoded, is not supported"},
		{"no content type", push, fine, "Content-Type: ", 415, "The content type, , is not supported"},
		{"no path", "POST /v2/bot/message/pull", fine, "", 404, `{"message":"Not found"}`},
		{"another method", "GET /v2/bot/message/push", "", "", 404, `{"message":"Not found"}`},
		{"an empty parameter", "GET /v2/bot/richmenu/", "", "", 404, `{"message":"Not found"}`},
		{"a bad escape", "GET /v2/bot/richmenu/%2f", "", "", 404, `{"message":"Not found"}`},
		{"no body", push, "", "", 400, "The request body could not be parsed as JSON (line: 1, column: 1)"},
		{"no JSON", push, `{"to":`, "", 400, "The request body could not be parsed as JSON (line: 1, column: 7)"},
		{"an array", push, `[]`, "", 400, "an array"},
		{"null", push, `null`, "", 400, "error(s)"},
		{"3 MB", push, `{"to":"` + strings.Repeat(" ", 3<<20) + `"}`, "", 413, "2 MB"},
		{"a LINE ID", push, pushBody("@brown", "a"), "", 400, "The property, 'to', in the request body is invalid (line: -, column: -)"},
		{"a deep fault", push, strings.Replace(fine, hello[:1], "{", 1), "", 200, "sentMessages"},
		{"no request ID", "GET /v2/bot/message/progress/narrowcast", "", "", 400, "requestId"},
		{"no batch ID", "GET /v2/bot/richmenu/progress/batch", "", "", 400, "requestId"},
		{"an unknown batch", "GET /v2/bot/richmenu/progress/batch?requestId=a", "", "", 404, "Not found"},
	} {
		t.Run(x.name, func(t *testing.T) {
			var headers []string
			if x.header != "" {
				headers = []string{x.header}
			}
			r := c.call(x.at, x.body, headers...)
			assert.Equal(t, x.status, r.status)
			assert.Contains(t, r.body, x.answer)
			assert.True(t, json.Valid([]byte(r.body)))
			assert.NotEmpty(t, r.header.Get("X-Line-Request-Id"))
		})
	}
}

// Without leave a refusal fails the test, with all violations in the log; an answer that a bot has to expect
// does not.
func TestFailsTheTest(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[{"type":"text"},{"type":"image","originalContentUrl":"http://shop.example/a.gif"}]}`)
	c.call("GET /v2/bot/profile/"+brown, "")
	c.call("GET /v2/bot/user/"+brown+"/richmenu", "")
	c.call("GET /v2/bot/user/all/richmenu", "")
	c.srv.Fail(linetest.Any, linetest.Failure{Status: 400})
	c.push(brown, "a")
	watched.end()

	require.Len(t, watched.failed(), 2)
	assert.Equal(t, "linetest: POST /v2/bot/message/push 400\n"+
		"\tmessages[0].text: empty, needs 1 to 5000 UTF-16 code units\n"+
		"\tmessages[1].previewImageUrl: empty, needs 1 to 2000 UTF-16 code units\n"+
		"\tmessages[1].originalContentUrl: http, must be https: \"http://shop.example/a.gif\"\n"+
		"\twarning: messages[1].originalContentUrl: .gif does not show or play, LINE takes JPEG or PNG here\n"+
		"\tanswer: "+string(c.srv.Calls()[0].Answer), watched.failed()[0])
	assert.Contains(t, watched.failed()[1], "linetest has no such path: see Server.Handle")
}

// A warning is no refusal, and is kept with the call.
func TestWarnings(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	r := c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[{"type":"text","text":7}]}`)
	assert.Equal(t, 200, r.status)
	call := c.srv.Calls()[0]
	require.Len(t, call.Violations, 1)
	assert.Equal(t, fault.WrongType, call.Violations[0].Rule)
	assert.True(t, call.Accepted)
	assert.Equal(t, []string{"7"}, linetest.Texts(c.srv.Pushes()[0].Messages...))
}

// A type that this module does not know is refused, unless the test knows it.
func TestKnows(t *testing.T) {
	t.Parallel()
	const body = `{"to":"` + brown + `","messages":[{"type":"hologram","text":"a"}]}`
	c := client{t, linetest.NewServer(t)}
	c.srv.AllowRefusals()
	assert.Equal(t, 400, c.call("POST /v2/bot/message/push", body).status)
	c.srv.Knows("hologram")
	assert.Equal(t, 200, c.call("POST /v2/bot/message/push", body).status)
	assert.Equal(t, []string{"[hologram]"}, linetest.Texts(c.srv.Pushes()[0].Messages...))
	assert.Equal(t, fault.SeverityWarning, c.srv.Calls()[1].Violations[0].Severity)
	assert.Equal(t, 400, c.call("POST /v2/bot/message/push", strings.ReplaceAll(body, "hologram", "ghost")).status)
}

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
	assert.Equal(t, "POST /v2/bot/message/push without an answer", calls[8].String())
	assert.False(t, calls[8].Accepted)
	assert.True(t, calls[9].Accepted)
}

func TestWaitInVain(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.srv.Patience = 10 * time.Millisecond
	watched.run(func() { c.srv.WaitReply() })
	c.push(brown, "a")
	watched.run(func() { c.srv.WaitReply() })
	assert.Equal(t, []string{
		"linetest: no POST /v2/bot/message/reply within 10ms; nothing arrived",
		"linetest: no POST /v2/bot/message/reply within 10ms; what arrived:\n\tPOST /v2/bot/message/push 200",
	}, watched.failed())

	c.srv.Patience = time.Hour
	ended := make(chan message.Push)
	c.srv.WaitPush()
	go func() { ended <- c.srv.WaitPush() }()
	watched.end()
	assert.Empty(t, <-ended, "the end of the test ends it")
}

// A reply that is refused has failed the test: there is nothing more to wait for.
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

	// What was accepted before it is handed out.
	reply(c.srv.ReplyToken(brown))
	reply("other")
	watched.run(func() {
		c.srv.WaitReply()
		c.srv.WaitReply()
		assert.Fail(t, "it goes on")
	})
	require.Len(t, watched.failed(), 2)
	assert.Equal(t, "linetest: not waiting for POST /v2/bot/message/reply: it was refused; "+
		"what arrived:\n\tPOST /v2/bot/message/reply 200\n\tPOST /v2/bot/message/reply 400", watched.failed()[1])

	// One that comes while it waits; what is wrong stands in the log before. Calls of another kind do not count.
	go func() {
		c.push("brown", "a")
		reply("other")
	}()
	watched.run(func() { c.srv.WaitReply() })
	require.Len(t, watched.failed(), 5)
	assert.Contains(t, watched.failed()[2], "linetest: POST /v2/bot/message/push 400")
	assert.Contains(t, watched.failed()[3], "Invalid reply token")
	assert.Contains(t, watched.failed()[4], "not waiting for")

	// Calls that the test makes fail, and answers that a bot has to expect, fail no test.
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

func TestSecrets(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.ChannelSecret = "mine"
	assert.Equal(t, []string{"mine", c.srv.AccessToken}, c.srv.Secrets())

	one := c.srv.ReplyToken(brown)
	two := c.srv.Fill(linetest.TextEvent(brown, "a")).ReplyToken
	body := c.srv.WebhookBody(linetest.TextEvent(brown, "a").OnStandby(), linetest.JoinEvent(group))
	secrets := c.srv.Secrets()
	require.Len(t, secrets, 5)
	assert.Equal(t, []string{string(one), string(two)}, secrets[2:4])
	assert.Contains(t, string(body), `"replyToken":"`+secrets[4]+`"`)

	// What a bot may well log has none in it.
	menu := c.menu(true)
	r := c.push(fmt.Sprintf("U%032x", 1), "a")
	for _, secret := range secrets {
		assert.NotContains(t, fmt.Sprint(menu, c.srv.BotUserID, r.body, r.header, c.srv.Calls()[0]), secret)
	}
}

func TestRichMenus(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	const none = "richmenu-ffffffffffffffffffffffffffffffff"
	bare, menu, other := c.menu(false), c.menu(true), c.menu(true)
	ask := func(at, body string, status int, answer string) {
		t.Helper()
		r := c.call(at, body)
		assert.Equal(t, status, r.status, "%s: %s", at, r.body)
		assert.Contains(t, r.body, answer, at)
	}

	ask("POST /v2/bot/richmenu/validate", tabs, 200, "{}")
	ask("POST /v2/bot/richmenu/validate", strings.Replace(tabs, `"name":"tabs",`, "", 1), 400, `{"message":"must be specified","property":"name"}`)
	ask("POST /v2/bot/richmenu", strings.Replace(tabs, `"selected":true,`, "", 1), 400, `{"message":"must be specified","property":"selected"}`)
	ask("GET /v2/bot/richmenu/"+menu, "", 200, `"richMenuId":"`+menu+`"`)
	ask("GET /v2/bot/richmenu/"+none, "", 404, `{"message":"Not found"}`)
	ask("GET /v2/bot/richmenu/list", "", 200, `{"richmenus":[{"richMenuId":"`+bare+`"`)

	image := picture(t, 800)
	upload := func(id, kind, image string) response {
		t.Helper()
		return c.call("POST /v2/bot/richmenu/"+id+"/content", image, "Content-Type: "+kind)
	}
	assert.Equal(t, 415, upload(bare, "image/gif", image).status)
	assert.Equal(t, 404, upload(none, "image/png", image).status)
	assert.JSONEq(t, `{"message":"An image has already been uploaded to the richmenu"}`, upload(menu, "image/png", image).body)
	assert.JSONEq(t, `{"message":"The image size is not allowed for richmenu"}`, upload(bare, "image/png", picture(t, 700)).body)
	ask("GET /v2/bot/richmenu/"+bare+"/content", "", 404, "Not found")
	got := c.call("GET /v2/bot/richmenu/"+menu+"/content", "")
	assert.Equal(t, image, got.body)
	assert.Equal(t, "image/png", got.header.Get("Content-Type"))
	stored, kind := c.srv.RichMenuImage(ids.RichMenuID(menu))
	assert.Equal(t, image, string(stored))
	assert.Equal(t, "image/png", kind)
	stored, _ = c.srv.RichMenuImage(none)
	assert.Nil(t, stored)

	ask("GET /v2/bot/user/all/richmenu", "", 404, `{"message":"no default richmenu"}`)
	ask("POST /v2/bot/user/all/richmenu/"+bare, "", 400, `{"message":"must upload richmenu image before applying it to user"}`)
	ask("POST /v2/bot/user/all/richmenu/"+none, "", 404, "Not found")
	ask("POST /v2/bot/user/all/richmenu/"+menu, "", 200, "{}")
	ask("GET /v2/bot/user/all/richmenu", "", 200, `{"richMenuId":"`+menu+`"}`)
	assert.Equal(t, ids.RichMenuID(menu), c.srv.DefaultRichMenu())
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))

	ask("GET /v2/bot/user/"+brown+"/richmenu", "", 404, "message")
	for _, at := range []string{"GET /v2/bot/user/brown/richmenu", "DELETE /v2/bot/user/brown/richmenu", "POST /v2/bot/user/brown/richmenu/" + menu} {
		ask(at, "", 400, "userId")
	}
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+bare, "", 400, "must upload")
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+none, "", 404, "Not found")
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+other, "", 200, "{}")
	ask("GET /v2/bot/user/"+brown+"/richmenu", "", 200, `{"richMenuId":"`+other+`"}`)
	assert.Equal(t, ids.RichMenuID(other), c.srv.RichMenuOf(brown))
	ask("DELETE /v2/bot/user/"+brown+"/richmenu", "", 200, "{}")
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))
	ask("DELETE /v2/bot/user/all/richmenu", "", 200, "{}")
	assert.Empty(t, c.srv.RichMenuOf(brown))

	users := `"userIds":["` + brown + `","` + cony + `"]`
	c.srv.Block(cony)
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+menu+`",`+users+`}`, 202, "{}")
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))
	assert.Empty(t, c.srv.RichMenuOf(cony), "no menu for who blocked the account")
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"mine",`+users+`}`, 400, `{"message":"invalid richMenuId","property":"richMenuId"}`)
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+none+`",`+users+`}`, 404, `{"message":"richmenu not found"}`)
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+bare+`",`+users+`}`, 400, "must upload")
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+menu+`","userIds":["brown"]}`, 400, `The property, 'userIds[0]', in the request body is invalid (line: -, column: -)`)
	ask("POST /v2/bot/richmenu/bulk/unlink", `{"userIds":["brown"]}`, 400, `'userIds[0]'`)
	ask("POST /v2/bot/richmenu/bulk/unlink", `{`+users+`}`, 202, "{}")
	assert.Empty(t, c.srv.RichMenuOf(brown))

	// Operations do not see each other.
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+menu, "", 200, "{}")
	ask("POST /v2/bot/user/Ubbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/richmenu/"+other, "", 200, "{}")
	swap := `{"operations":[{"type":"link","from":"` + menu + `","to":"` + other + `"},{"type":"unlink","from":"` + other + `"}]}`
	ask("POST /v2/bot/richmenu/validate/batch", swap, 200, "{}")
	r := c.call("POST /v2/bot/richmenu/batch", swap)
	assert.Equal(t, 202, r.status)
	assert.Equal(t, ids.RichMenuID(other), c.srv.RichMenuOf(brown))
	assert.Empty(t, c.srv.RichMenuOf("Ubbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"))
	ask("GET /v2/bot/richmenu/progress/batch?requestId="+r.header.Get("X-Line-Request-Id"), "", 200, `"phase":"succeeded"`)
	link := func(from, to string) string {
		return `{"operations":[{"type":"link","from":"` + from + `","to":"` + to + `"}]}`
	}
	ask("POST /v2/bot/richmenu/batch", link("mine", other), 400, `{"message":"invalid richMenuId","property":"operations[0].from"}`)
	ask("POST /v2/bot/richmenu/batch", link(menu, none), 404, `"property":"operations[0].to"`)
	ask("POST /v2/bot/richmenu/validate/batch", link(menu, bare), 400, `"property":"operations[0].to"`)
	ask("POST /v2/bot/richmenu/validate/batch", `{"operations":[{"type":"unlink","from":"`+menu+`"},{"type":"unlink","from":"`+menu+`"}]}`, 400, `"property":"operations[].from"`)
	ask("POST /v2/bot/richmenu/batch", `{"operations":[{"type":"unlinkAll"}]}`, 202, "{}")
	assert.Empty(t, c.srv.RichMenuOf(brown))

	alias := func(id, menu string) string { return `{"richMenuAliasId":"` + id + `","richMenuId":"` + menu + `"}` }
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", bare), 400, `{"message":"richmenu not found"}`)
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", none), 400, `{"message":"richmenu not found"}`)
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", "mine"), 400, `invalid richMenuId`)
	ask("POST /v2/bot/richmenu/alias", alias("TAB", menu), 400, `"property":"richMenuAliasId"`)
	ask("GET /v2/bot/richmenu/alias/list", "", 200, `{"aliases":[]}`)
	ask("POST /v2/bot/richmenu/alias", alias("tab-b", menu), 200, "{}")
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", menu), 200, "{}")
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", menu), 400, `{"message":"conflict richmenu alias id"}`)
	ask("POST /v2/bot/richmenu/alias/tab-a", `{"richMenuId":"`+other+`"}`, 200, "{}")
	ask("POST /v2/bot/richmenu/alias/tab-a", `{"richMenuId":"`+bare+`"}`, 400, "richmenu not found")
	ask("POST /v2/bot/richmenu/alias/tab-c", `{"richMenuId":"`+other+`"}`, 404, "message")
	ask("POST /v2/bot/richmenu/alias/tab-a", `{}`, 400, "message")
	ask("GET /v2/bot/richmenu/alias/tab-a", "", 200, `{"richMenuAliasId":"tab-a","richMenuId":"`+other+`"}`)
	ask("GET /v2/bot/richmenu/alias/TAB", "", 400, "richMenuAliasId")
	ask("GET /v2/bot/richmenu/alias/list", "", 200, `{"aliases":[`+alias("tab-a", other)+`,`+alias("tab-b", menu)+`]}`)
	assert.Equal(t, map[ids.RichMenuAliasID]ids.RichMenuID{"tab-a": ids.RichMenuID(other), "tab-b": ids.RichMenuID(menu)}, c.srv.RichMenuAliases())
	ask("DELETE /v2/bot/richmenu/alias/tab-a", "", 200, "{}")
	ask("DELETE /v2/bot/richmenu/alias/tab-a", "", 404, "message")

	ask("POST /v2/bot/user/"+brown+"/richmenu/"+menu, "", 200, "{}")
	ask("POST /v2/bot/user/all/richmenu/"+menu, "", 200, "{}")
	ask("DELETE /v2/bot/richmenu/"+menu, "", 200, "{}")
	ask("DELETE /v2/bot/richmenu/"+menu, "", 404, "Not found")
	assert.Empty(t, c.srv.RichMenuOf(brown))
	require.Len(t, c.srv.RichMenus(), 2)
	assert.Equal(t, ids.RichMenuID(bare), c.srv.RichMenus()[0].RichMenuID)
	assert.Equal(t, richmenu.CompactSmall, c.srv.RichMenus()[0].Size)
}

func TestTooManyMenus(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	for range 1000 {
		c.menu(false)
	}
	assert.Equal(t, 400, c.call("POST /v2/bot/richmenu", tabs).status)
	menu := string(c.srv.RichMenus()[0].RichMenuID)
	assert.Equal(t, 200, c.call("POST /v2/bot/richmenu/"+menu+"/content", picture(t, 800), "Content-Type: image/png").status)
	for i := range 1000 {
		r := c.call("POST /v2/bot/richmenu/alias", `{"richMenuAliasId":"a`+strconv.Itoa(i)+`","richMenuId":"`+menu+`"}`)
		require.Equal(t, 200, r.status, r.body)
	}
	assert.Equal(t, 400, c.call("POST /v2/bot/richmenu/alias", `{"richMenuAliasId":"b","richMenuId":"`+menu+`"}`).status)
}

func TestHandle(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.Handle("GET /v2/bot/profile/{userId}", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = fmt.Fprintf(w, `{"displayName":%q}`, r.PathValue("userId"))
	}))
	c.srv.Handle("POST /v2/bot/message/push", http.NotFoundHandler())
	r := c.call("GET /v2/bot/profile/"+brown, "")
	assert.Equal(t, `{"displayName":"`+brown+`"}`, r.body)
	assert.Equal(t, "application/json; charset=utf-8", r.header.Get("Content-Type"))
	assert.Equal(t, 404, c.push(brown, "a").status)
	assert.Empty(t, c.srv.Pushes())
	assert.Len(t, c.srv.Calls(), 2)
	assert.Equal(t, linetest.Endpoint("GET /v2/bot/profile/{userId}"), c.srv.Calls()[0].Endpoint)
	c.srv.Fail(linetest.Push, linetest.Failure{Status: 500})
	assert.Equal(t, 500, c.push(brown, "a").status)
}

// A handler that takes everything: what arrives is decoded and checked, and that is all.
func TestHandleAll(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.Handle("/", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "{}") }))
	c.push(brown, "")
	c.call("POST /v2/bot/message/validate/multicast", `{"messages":[`+hello+`]}`)
	c.call("POST /v2/bot/message/reply", `{`)
	c.call("POST /v2/bot/richmenu/alias/tab-a", `{"richMenuId":"richmenu-ffffffffffffffffffffffffffffffff"}`)
	c.call("GET /v2/bot/user/all/richmenu", "")
	c.call("POST /v2/bot/message/pull", `{"to":"`+brown+`"}`)
	assert.Equal(t, []linetest.Endpoint{
		linetest.Push, linetest.ValidateMulticast, linetest.Reply, linetest.UpdateAlias, linetest.GetDefaultRichMenu, "/",
	}, c.srv.Endpoints())

	calls := c.srv.Calls()
	require.Len(t, calls[0].Violations, 1)
	assert.Equal(t, fault.Path("messages[0].text"), calls[0].Violations[0].Path)
	assert.Equal(t, ids.ChatID(brown), c.srv.WaitPush().To)
	assert.IsType(t, new(message.Validation), calls[1].Request)
	assert.Empty(t, calls[1].Violations)
	assert.Nil(t, calls[2].Request)
	assert.NotEmpty(t, calls[2].Violations)
	assert.Equal(t, &richmenu.AliasUpdate{RichMenuID: "richmenu-ffffffffffffffffffffffffffffffff"}, calls[3].Request)
	assert.Nil(t, calls[4].Request)
	assert.Nil(t, calls[5].Request)
	for _, call := range calls {
		assert.True(t, call.Accepted)
	}
	assert.Empty(t, c.srv.Refused())
	assert.Empty(t, c.srv.Replies(), "what cannot be read is none")
	assert.Empty(t, c.srv.Chat(brown))
	assert.Zero(t, c.srv.QuotaUsed())
}

// Many clients at once: nothing is lost, and what each of them sent stays in its order.
func TestLoad(t *testing.T) {
	t.Parallel()
	const clients, each = 50, 200
	c := client{t, linetest.NewServer(t)}
	http := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}
	defer http.CloseIdleConnections()
	var wg sync.WaitGroup
	for i := range clients {
		wg.Go(func() {
			to := fmt.Sprintf("U%032x", i)
			for n := range each {
				req := pushRequest(t, c.srv, pushBody(to, strconv.Itoa(n)))
				res, err := http.Do(req)
				if !assert.NoError(t, err) {
					return
				}
				assert.Equal(t, 200, res.StatusCode)
				_ = res.Body.Close()
			}
		})
	}
	wg.Wait()
	assert.Len(t, c.srv.Calls(), clients*each)
	assert.Len(t, c.srv.Pushes(), clients*each)
	assert.Equal(t, clients*each, c.srv.QuotaUsed())
	seen := make(map[ids.MessageID]bool, clients*each)
	for _, call := range c.srv.Calls() {
		seen[call.Sent[0]] = true
	}
	assert.Len(t, seen, clients*each)
	want := make([]string, each)
	for n := range want {
		want[n] = strconv.Itoa(n)
	}
	for i := range clients {
		chat := c.srv.Chat(ids.ChatID(fmt.Sprintf("U%032x", i)))
		assert.Equal(t, want, linetest.Texts(chat...))
	}
}

func pushRequest(t *testing.T, srv *linetest.Server, body string) *http.Request {
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, srv.URL+"/v2/bot/message/push", strings.NewReader(body))
	require.NoError(t, err)
	req.Header.Set("Authorization", "Bearer "+srv.AccessToken)
	req.Header.Set("Content-Type", "application/json")
	return req
}

// Of many calls with one retry key one is carried out.
func TestRetryKeyAtOnce(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			req := pushRequest(t, c.srv, pushBody(brown, "a"))
			req.Header.Set("X-Line-Retry-Key", key)
			res, err := http.DefaultClient.Do(req)
			if assert.NoError(t, err) {
				_ = res.Body.Close()
			}
		})
	}
	wg.Wait()
	assert.Len(t, c.srv.Chat(brown), 1)
}

// The end of a test ends all that the server began, also a call that it keeps waiting.
func TestEnd(t *testing.T) {
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.push(brown, "a")
	c.srv.Fail(linetest.Any, linetest.Failure{Delay: time.Hour})
	ended := make(chan error)
	go func() {
		_, err := c.try("POST /v2/bot/message/push", pushBody(brown, "b"))
		ended <- err
	}()
	c.srv.WaitPush()
	c.srv.WaitPush()
	watched.end()
	assert.Error(t, <-ended)
	assert.Empty(t, watched.failed())

	assert.Eventually(t, func() bool {
		stacks := make([]byte, 1<<20)
		return !strings.Contains(string(stacks[:runtime.Stack(stacks, true)]), c.srv.URL[len("http://"):]) &&
			strings.Count(string(stacks[:runtime.Stack(stacks, true)]), "linetest.(*Server)") == 0
	}, 5*time.Second, 10*time.Millisecond)
}

// A call that fails is not carried out, by a handler of the test either; one whose answer is lost is.
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

// A handler that panics has found a bug, so the test fails and says where, also a test that may be refused things.
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
	assert.Contains(t, watched.failed()[0], "linetest: GET /v2/bot/profile/"+brown+" panics: [no profile at hand]\n")
	assert.Contains(t, watched.failed()[0], "server_test.go:")
	require.Len(t, c.srv.Calls(), 1)
	assert.Equal(t, 500, c.srv.Calls()[0].Status)
	assert.False(t, c.srv.Calls()[0].Accepted)
	assert.Equal(t, 200, c.push(brown, "a").status, "the server goes on")

	// One that ends the connection, as net/http has it, is no bug.
	c.srv.Handle("POST /v2/bot/message/reply", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		panic(http.ErrAbortHandler)
	}))
	_, err := c.try("POST /v2/bot/message/reply", "{}")
	require.Error(t, err)
	assert.Len(t, watched.failed(), 1)
	require.Len(t, c.srv.Calls(), 3)
	assert.Equal(t, "POST /v2/bot/message/reply without an answer", c.srv.Calls()[2].String())
	assert.False(t, c.srv.Calls()[2].Accepted)
}

// What LINE says of aliases, users and batches, as far as it is known.
func TestTextsOfMenus(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	bare, menu := c.menu(false), c.menu(true)
	for _, x := range []struct {
		at, body string
		status   int
		want     string
	}{
		{"GET /v2/bot/richmenu/alias/tab-c", "", 404, `{"message":"richmenu alias not found"}`},
		{"DELETE /v2/bot/richmenu/alias/tab-c", "", 404, `{"message":"richmenu alias not found"}`},
		{"POST /v2/bot/richmenu/alias/tab-c", `{"richMenuId":"` + menu + `"}`, 404, `{"message":"richmenu alias not found"}`},
		{"GET /v2/bot/user/brown/richmenu", "", 400, `{"message":"The value for the 'userId' parameter is invalid"}`},
		{"DELETE /v2/bot/user/brown/richmenu", "", 400, `{"message":"The value for the 'userId' parameter is invalid"}`},
		{"POST /v2/bot/user/brown/richmenu/" + menu, "", 400, `{"message":"The value for the 'userId' parameter is invalid"}`},
		{
			"POST /v2/bot/richmenu/batch", `{"operations":[{"type":"link","from":"` + menu + `","to":"` + bare + `"}]}`, 400,
			`{"message":"The request body has 1 error(s)","details":[{"message":"must have image","property":"operations[0].to"}]}`,
		},
		{
			"POST /v2/bot/richmenu/batch", `{"operations":[{"type":"unlink","from":"` + menu + `"},{"type":"unlink","from":"` + menu + `"}]}`, 400,
			`{"message":"The request body has 1 error(s)","details":[{"message":"from richmenu (` + menu + `) is duplicated","property":"operations[].from"}]}`,
		},
	} {
		r := c.call(x.at, x.body)
		assert.Equal(t, x.status, r.status, x.at)
		assert.JSONEq(t, x.want, r.body, x.at)
	}
	assert.ErrorIs(t, lineerror.Parse(c.call("GET /v2/bot/richmenu/alias/tab-c", "").body), lineerror.AliasNotFound)
}
