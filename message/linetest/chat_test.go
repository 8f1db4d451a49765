package linetest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/linetest"
)

func TestLoading(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	r := c.call("POST /v2/bot/chat/loading/start", `{"chatId":"`+brown+`","loadingSeconds":5}`)
	assert.Equal(t, response{202, "{}", r.header}, r)
	require.Len(t, c.srv.LoadingAnimations(), 1)
	assert.Equal(t, ids.UserID(brown), c.srv.LoadingAnimations()[0].ChatID)

	c.srv.AllowRefusals()
	r = c.call("POST /v2/bot/chat/loading/start", `{"chatId":"`+brown+`","loadingSeconds":4}`)
	assert.Equal(t, 400, r.status)
	assert.JSONEq(t, `{"message":"The request body has 2 error(s)","details":[{"message":"Must be between 5 and 60","property":"loadingSeconds"},`+
		`{"message":"must be a multiple of five","property":"loadingSeconds"}]}`, r.body)
	assert.Equal(t, 400, c.call("POST /v2/bot/chat/loading/start", `{"chatId":"`+group+`"}`).status)
	assert.Len(t, c.srv.LoadingAnimations(), 1)
}

// A read token marks its message and all before it in the same chat.
func TestMarkAsRead(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	h := read(t, c.srv.Webhook("http://bot.example/", linetest.ImageEvent(brown, "1"), linetest.ImageEvent(cony, "2"),
		linetest.ImageEvent(brown, "3"), linetest.ImageEvent(brown, "4"), linetest.ImageEvent(brown, "5").In(group)))
	token := h.Events[2]["message"].(map[string]any)["markAsReadToken"].(string)
	assert.Contains(t, c.srv.Secrets(), token)
	isRead := func() (list []bool) {
		for _, id := range []ids.MessageID{"1", "2", "3", "4", "5", "6"} {
			list = append(list, c.srv.IsRead(id))
		}
		return list
	}
	assert.Equal(t, []bool{false, false, false, false, false, false}, isRead())
	assert.Equal(t, ids.MessageID("1"), linetest.ImageEvent(brown, "1").MessageID())
	assert.NotEmpty(t, c.srv.Fill(linetest.TextEvent(brown, "a")).MessageID())
	assert.Empty(t, linetest.FollowEvent(brown).MessageID())
	assert.Equal(t, 200, c.call("POST /v2/bot/chat/markAsRead", `{"markAsReadToken":"`+token+`"}`).status)
	assert.Equal(t, []bool{true, false, true, false, false, false}, isRead())
	assert.Equal(t, 200, c.call("POST /v2/bot/message/markAsRead", `{"chat":{"userId":"`+brown+`"}}`).status)
	assert.Equal(t, []bool{true, false, true, true, false, false}, isRead())

	c.srv.AllowRefusals()
	r := c.call("POST /v2/bot/chat/markAsRead", `{"markAsReadToken":"of another bot"}`)
	assert.Equal(t, 400, r.status)
	assert.JSONEq(t, `{"message":"Invalid markAsReadToken. Tokens must be used by the bot that received them via Webhook."}`, r.body)
	assert.Equal(t, 400, c.call("POST /v2/bot/chat/markAsRead", `{}`).status)
}

func TestNotifications(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	to, err := ids.HashPhoneNumber("+818000001234")
	require.NoError(t, err)
	number := `"to":"` + string(to) + `"`
	flexible := `{` + number + `,"messages":[` + hello + `]}`
	templated := `{` + number + `,"templateKey":"shipment_completed_ja","body":{"items":[{"itemKey":"number_001_ja","content":"1234567"}]}}`
	const tag = "X-Line-Delivery-Tag: 15034552939884E2menu01"

	for _, at := range []string{"POST /bot/pnp/push", "POST /v2/bot/message/pnp/templated/push"} {
		body := flexible
		if at != "POST /bot/pnp/push" {
			body = templated
		}
		r := c.call(at, body)
		assert.Equal(t, response{422, `{"message":"Failed to send messages"}`, r.header}, r, "nobody has the number")
	}
	assert.Empty(t, c.srv.Refused())

	c.srv.SetPhoneNumber(to, brown)
	assert.Equal(t, 200, c.call("POST /bot/pnp/push", flexible, tag).status)
	assert.Equal(t, 202, c.call("POST /v2/bot/message/pnp/templated/push", templated).status)
	assert.Equal(t, []string{"hello"}, linetest.Texts(c.srv.Chat(brown)...))
	require.Len(t, c.srv.Notifications(), 1)
	assert.Equal(t, to, c.srv.Notifications()[0].To)
	require.Len(t, c.srv.TemplatedNotifications(), 1)
	assert.Equal(t, "shipment_completed_ja", c.srv.TemplatedNotifications()[0].TemplateKey)

	c.srv.AllowRefusals()
	for _, x := range []struct{ at, body, header string }{
		{"POST /bot/pnp/push", `{"to":"+818000001234","messages":[` + hello + `]}`, tag},
		{"POST /bot/pnp/push", `{` + number + `,"messages":[]}`, tag},
		{"POST /bot/pnp/push", `{` + number + `,"messages":[{"type":"image","originalContentUrl":"https://example.com/a.jpg","previewImageUrl":"https://example.com/a.jpg"}]}`, tag},
		{"POST /bot/pnp/push", flexible, "X-Line-Delivery-Tag: short"},
		{"POST /bot/pnp/push", flexible, "X-Line-Retry-Key: 123e4567-e89b-12d3-a456-426614174000"},
		{"POST /v2/bot/message/pnp/templated/push", `{` + number + `}`, tag},
	} {
		assert.Equal(t, 400, c.call(x.at, x.body, x.header).status, x.body)
	}
	assert.Len(t, c.srv.Notifications(), 1)
}
