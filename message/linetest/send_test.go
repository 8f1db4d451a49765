package linetest_test

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/message/narrowcast"
)

const key = "123e4567-e89b-12d3-a456-426614174000"

func TestReply(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	token := string(c.srv.ReplyToken(group))
	body := `{"replyToken":"` + token + `","messages":[` + hello + `,{"type":"location","title":"t","address":"a","latitude":1,"longitude":2},{"type":"sticker","packageId":"446","stickerId":"1988"}]}`

	// An invalid message does not use up the token.
	r := c.call("POST /v2/bot/message/reply", `{"replyToken":"`+token+`","messages":[]}`)
	assert.Equal(t, 400, r.status)

	r = c.call("POST /v2/bot/message/reply", body)
	assert.Equal(t, 200, r.status)
	assert.Equal(t, `{"sentMessages":[{"id":"461230966842000001","quoteToken":"quote-461230966842000001"},{"id":"461230966842000002"},{"id":"461230966842000003","quoteToken":"quote-461230966842000003"}]}`, r.body)
	assert.Equal(t, "application/json", r.header.Get("Content-Type"))

	// A token works once, and only if it was issued.
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
	assert.Equal(t, 2, c.srv.QuotaUsed(), "a group of unknown size")
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

	// The audience left by a limit is not known.
	r = c.call("POST /v2/bot/message/narrowcast", `{`+one+`,"limit":{"max":10}}`)
	assert.Equal(t, 202, r.status)
	assert.Equal(t, 14, c.srv.QuotaUsed())

	// A user who blocked the account receives nothing and does not count. It is not an error.
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
	assert.Equal(t, 200, c.push(brown, "b", "X-Line-Retry-Key: "+key).status, "the key of a refused call can be used again")
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
	assert.Empty(t, c.srv.Refused(), "a retry is not refused")
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

	// At an endpoint that accepts none, and one that is not a UUID.
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

// One of many calls with the same retry key is carried out.
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

func TestTextsOfNil(t *testing.T) {
	assert.Equal(t, []string{"[nil]", "[nil]", "[nil]", "a"},
		linetest.Texts(nil, (*message.Text)(nil), (*message.Sticker)(nil), &message.Text{Text: "a"}))
}
