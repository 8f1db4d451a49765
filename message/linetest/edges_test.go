package linetest_test

import (
	"fmt"
	"image/jpeg"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/linetest"
)

// A body may have 2 MB, and needs a Content-Type if it has a byte.
func TestEdgesOfBodies(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	const push, limit = "POST /v2/bot/message/push", 2 << 20
	body := pushBody(brown, "a")
	body += strings.Repeat(" ", limit-len(body))
	assert.Equal(t, 200, c.call(push, body).status)
	assert.Equal(t, 413, c.call(push, body+" ").status)
	assert.Equal(t, 415, c.call(push, "7", "Content-Type: text/plain").status)
}

// An account has at most 1000 audiences. Their IDs are the same in each test.
func TestEdgesOfAudiences(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	const at = "/v2/bot/audienceGroup"
	const ifa = "8f14e45f-ceea-467f-a83c-5f1d2f3a9b10"
	first := made(t, c.call("POST "+at+"/upload", `{"description":"a","isIfaAudience":true,"uploadDescription":"first"}`))
	assert.Equal(t, "5614991017001", first)
	assert.Equal(t, 202, c.call("PUT "+at+"/upload", `{"audienceGroupId":`+first+`,"audiences":[{"id":"`+ifa+`"}],"uploadDescription":"second"}`).status)
	second := made(t, c.call("POST "+at+"/imp", `{"description":"b","requestId":"bb9744f9-47fa-4a29-941e-1234567890ab"}`))
	assert.Equal(t, "5614991017002", second)

	_, body := c.get(at + "/" + first)
	assert.Contains(t, body, `"audienceGroupJobId":1,`)
	assert.Contains(t, body, `"audienceGroupJobId":2,`)
	assert.Contains(t, body, `"audienceCount":0,`, "of a job")
	assert.NotContains(t, body, `"requestId"`)
	_, body = c.get(at + "/" + second)
	assert.Contains(t, body, `"requestId":"bb9744f9-47fa-4a29-941e-1234567890ab"`)

	for query, status := range map[string]int{"page=1&size=1": 200, "page=1&size=0": 400, "page=1&size=40": 200, "page=1&size=41": 400} {
		got, _ := c.get(at + "/list?" + query)
		assert.Equal(t, status, got, query)
	}
	_, body = c.get(at + "/list?page=1")
	assert.Contains(t, body, `"size":20`)

	for i := 2; i < 1000; i++ {
		require.Equal(t, 202, c.call("POST "+at+"/upload", `{"description":"`+fmt.Sprint(i)+`"}`).status)
	}
	refused := c.call("POST "+at+"/upload", `{"description":"one more"}`)
	assert.Equal(t, 400, refused.status)
	assert.Contains(t, refused.body, "AUDIENCE_GROUP_COUNT_MAX_OVER")
	assert.Len(t, c.srv.Audiences(), 1000)
}

func TestEdgesOfCoupons(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	for query, status := range map[string]int{"limit=0": 400, "limit=1": 200, "limit=100": 200, "limit=101": 400} {
		got, _ := c.get("/v2/bot/coupon?" + query)
		assert.Equal(t, status, got, query)
	}
	const coupon = `{"title":"a","reward":{"type":"gift"},"acquisitionCondition":{"type":"normal"},"startTimestamp":1752678000,` +
		`"endTimestamp":4080000000,"timezone":"ASIA_TOKYO","visibility":"UNLISTED","maxUseCountPerTicket":1}`
	assert.Equal(t, 200, c.call("POST /v2/bot/coupon", coupon).status)
	made := c.srv.Coupons()[0]
	_, body := c.get("/v2/bot/coupon/" + string(made.ID))
	assert.Contains(t, body, fmt.Sprintf(`"createdTimestamp":%d,`, made.Created.Unix()))

	c.srv.AddCoupons(4998)
	assert.Equal(t, 200, c.call("POST /v2/bot/coupon", coupon).status)
	refused := c.call("POST /v2/bot/coupon", coupon)
	assert.Equal(t, 400, refused.status)
	assert.Contains(t, refused.body, "You have too many coupons created.")
}

// Only the content of an event tells its kind.
func TestEdgesOfContent(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	content := func(id string) string { return "/v2/bot/message/" + id + "/content" }
	assert.Empty(t, linetest.TextEvent(brown, "hi").MessageID(), "the server issues it")
	text := c.srv.Fill(linetest.TextEvent(brown, "hi"))
	c.srv.Deliver(ok, text, linetest.ImageEvent(brown, "1"), linetest.FileEvent(brown, "2", "a.mp4", 4), linetest.VideoEvent(brown, "3", time.Minute))
	c.expect(content(string(text.MessageID())), 404, `{"message":"not found"}`)
	_, body := c.get(content("1"))
	picture, err := jpeg.DecodeConfig(strings.NewReader(body))
	require.NoError(t, err)
	assert.Equal(t, []int{16, 16}, []int{picture.Width, picture.Height})

	c.srv.SetContent("2", linetest.Content{Type: "video/mp4", Data: []byte("file")})
	c.srv.SetContent("3", linetest.Content{Type: "application/octet-stream", Data: []byte("video")})
	c.expect(content("2")+"/transcoding", 400, `{"message":"Transcoding status doesn't support this type of content"}`)
	c.expect(content("3")+"/transcoding", 200, `{"status":"succeeded"}`)
}

// The index of a mention and of an emoji is in UTF-16 code units.
func TestIndexAfterEmoji(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	e := linetest.TextEvent(brown, "👨‍👩‍👧か\u3099 @bot").In(group).Mentioning(linetest.Mention{Text: "か\u3099 @bot", User: cony})
	assert.Contains(t, string(c.srv.WebhookBody(e)), `"index":8,"isSelf":false,"length":7,`)
	for text, index := range map[string]string{"👨‍👩‍👧(か\u3099)": `"index":8,"length":4,`, "(か\u3099)": `"index":0,"length":4,`} {
		assert.Contains(t, string(c.srv.WebhookBody(linetest.TextEvent(brown, text).WithEmoji("(か\u3099)", "a", "1"))), index)
	}
}

// The log of a refusal shows the messages only if they are at fault.
func TestLogOfUsedReplyToken(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.call("POST /v2/bot/message/reply", `{"replyToken":"never issued","messages":[`+hello+`]}`)
	c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[]}`)
	const card = `{"type":"flex","altText":"a","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"inside"}]}}}`
	c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[`+card+`,{"type":"text"}]}`)
	c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[{"type":"text"}]}`)
	watched.end()
	require.Len(t, watched.failed(), 4)
	assert.NotContains(t, watched.failed()[0], "messages[0]")
	assert.Contains(t, watched.failed()[1], "messages: empty")
	assert.NotContains(t, watched.failed()[1], "no messages")
	assert.Contains(t, watched.failed()[2], "└─ messages[1]: text")
	assert.NotContains(t, watched.failed()[2], "inside", "nothing is wrong there")
	assert.Contains(t, watched.failed()[3], "└─ messages[0]: text")
}

func TestReadTokensAreSecret(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	h := read(t, c.srv.Webhook("http://bot.example/", linetest.ImageEvent(brown, "1"), linetest.ImageEvent(brown, "2")))
	for _, e := range h.Events {
		assert.Contains(t, c.srv.Secrets(), e["message"].(map[string]any)["markAsReadToken"])
	}
}

// The first page of followers has 300. A token is one that the server could have issued.
func TestEdgesOfFollowers(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	for i := range 301 {
		c.srv.AddFriends(ids.UserID(fmt.Sprintf("U%032x", i)))
	}
	_, body := c.get("/v2/bot/followers/ids")
	assert.Contains(t, body, `"next":"next-300"`)
	for start, status := range map[string]int{"next-0": 200, "next-301": 200, "next-302": 400, "7": 400, "next-": 400} {
		got, _ := c.get("/v2/bot/followers/ids?start=" + start)
		assert.Equal(t, status, got, start)
	}
}

// Only a menu that will be shown needs an image.
func TestBatchFromMenuWithoutImage(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	without, with := c.menu(false), c.menu(true)
	link := func(from, to string) int {
		return c.call("POST /v2/bot/richmenu/batch", `{"operations":[{"type":"link","from":"`+from+`","to":"`+to+`"}]}`).status
	}
	assert.Equal(t, 202, link(without, with))
	assert.Equal(t, 400, link(with, without))
}
