package linetest_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/linetest"
)

// hook is a webhook as decoded by a bot.
type hook struct {
	Destination string
	Events      []map[string]any
}

func read(t *testing.T, r *http.Request) hook {
	t.Helper()
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	var h hook
	require.NoError(t, json.Unmarshal(body, &h))
	return h
}

func TestEvents(t *testing.T) {
	srv := linetest.NewServer(t)
	at := time.UnixMilli(1625665242211)
	for _, x := range []struct {
		name  string
		event linetest.Event
		token bool
		want  string // without timestamp, replyToken, mode, webhookEventId and deliveryContext
	}{
		{"text", linetest.TextEvent(brown, "hi"), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"text","text":"hi","id":"ID","quoteToken":"quote-ID"}}`},
		{"text in a group", linetest.TextEvent(brown, "hi").In(group), true, `{"type":"message","source":{"type":"group","groupId":"` + group + `","userId":"` + brown + `"},"message":{"type":"text","text":"hi","id":"ID","quoteToken":"quote-ID"}}`},
		{"text in a room", linetest.TextEvent(brown, "hi").In(room), true, `{"type":"message","source":{"type":"room","roomId":"` + room + `","userId":"` + brown + `"},"message":{"type":"text","text":"hi","id":"ID","quoteToken":"quote-ID"}}`},
		{"sticker", linetest.StickerEvent(brown, "446", "1988"), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"sticker","packageId":"446","stickerId":"1988","stickerResourceType":"STATIC","id":"ID","quoteToken":"quote-ID"}}`},
		{"location", linetest.LocationEvent(brown, "t", "a", 35.5, 139.5), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"location","title":"t","address":"a","latitude":35.5,"longitude":139.5,"id":"ID"}}`},
		{"image", linetest.ImageEvent(brown, "325708"), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"image","contentProvider":{"type":"line"},"id":"325708","quoteToken":"quote-325708"}}`},
		{"image without an id", linetest.ImageEvent(brown, ""), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"image","contentProvider":{"type":"line"},"id":"ID","quoteToken":"quote-ID"}}`},
		{"postback", linetest.PostbackEvent(brown, "a=b"), true, `{"type":"postback","source":{"type":"user","userId":"` + brown + `"},"postback":{"data":"a=b"}}`},
		{"a moment", linetest.DatetimeEvent(brown, "a=b", "2017-12-25T01:00"), true, `{"type":"postback","source":{"type":"user","userId":"` + brown + `"},"postback":{"data":"a=b","params":{"datetime":"2017-12-25T01:00"}}}`},
		{"a date", linetest.DatetimeEvent(brown, "a=b", "2017-12-25"), true, `{"type":"postback","source":{"type":"user","userId":"` + brown + `"},"postback":{"data":"a=b","params":{"date":"2017-12-25"}}}`},
		{"a time", linetest.DatetimeEvent(brown, "a=b", "01:00"), true, `{"type":"postback","source":{"type":"user","userId":"` + brown + `"},"postback":{"data":"a=b","params":{"time":"01:00"}}}`},
		{"a switch", linetest.RichMenuSwitchEvent(brown, "a=b", "tab-b"), true, `{"type":"postback","source":{"type":"user","userId":"` + brown + `"},"postback":{"data":"a=b","params":{"newRichMenuAliasId":"tab-b","status":"SUCCESS"}}}`},
		{"follow", linetest.FollowEvent(brown), true, `{"type":"follow","source":{"type":"user","userId":"` + brown + `"},"follow":{"isUnblocked":false}}`},
		{"unfollow", linetest.UnfollowEvent(brown), false, `{"type":"unfollow","source":{"type":"user","userId":"` + brown + `"}}`},
		{"join", linetest.JoinEvent(group), true, `{"type":"join","source":{"type":"group","groupId":"` + group + `"}}`},
		{"leave", linetest.LeaveEvent(group), false, `{"type":"leave","source":{"type":"group","groupId":"` + group + `"}}`},
		{"members", linetest.MemberJoinedEvent(group, brown, cony), true, `{"type":"memberJoined","source":{"type":"group","groupId":"` + group + `"},"joined":{"members":[{"type":"user","userId":"` + brown + `"},{"type":"user","userId":"` + cony + `"}]}}`},
		{"members less", linetest.MemberLeftEvent(group, cony), false, `{"type":"memberLeft","source":{"type":"group","groupId":"` + group + `"},"left":{"members":[{"type":"user","userId":"` + cony + `"}]}}`},
		{"no source", linetest.Event{Type: "accountLink", Members: map[string]any{"link": map[string]any{"result": "failed"}}}, false, `{"type":"accountLink","link":{"result":"failed"}}`},
		{"video", linetest.VideoEvent(brown, "325708", time.Minute), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"video","duration":60000,"contentProvider":{"type":"line"},"id":"325708","quoteToken":"quote-325708"}}`},
		{"audio", linetest.AudioEvent(brown, "325708", 1500*time.Millisecond), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"audio","duration":1500,"contentProvider":{"type":"line"},"id":"325708"}}`},
		{"file", linetest.FileEvent(brown, "325708", "file.txt", 2138), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"file","fileName":"file.txt","fileSize":2138,"id":"325708"}}`},
		{"video elsewhere", linetest.VideoEvent(brown, "325708", time.Minute).External("https://example.com/a.mp4", "https://example.com/a.jpg"), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"video","duration":60000,"contentProvider":{"type":"external","originalContentUrl":"https://example.com/a.mp4","previewImageUrl":"https://example.com/a.jpg"},"id":"325708","quoteToken":"quote-325708"}}`},
		{"audio elsewhere", linetest.AudioEvent(brown, "325708", time.Minute).External("https://example.com/a.m4a", ""), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"audio","duration":60000,"contentProvider":{"type":"external","originalContentUrl":"https://example.com/a.m4a"},"id":"325708"}}`},
		{"image of a set", linetest.ImageEvent(brown, "325708").InSet("E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855", 1, 2), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"image","contentProvider":{"type":"line"},"imageSet":{"id":"E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855","index":1,"total":2},"id":"325708","quoteToken":"quote-325708"}}`},
		{"mentions and an emoji", linetest.TextEvent(brown, "👋 @All @example Good Morning!! (love)").In(group).Mentioning(linetest.Mention{Text: "@All"}, linetest.Mention{Text: "@example", User: cony}, linetest.Mention{Text: "@All"}).WithEmoji("(love)", "5ac1bfd5040ab15980c9b435", "001").WithEmoji("(no)", "a", "1"), true, `{"type":"message","source":{"type":"group","groupId":"` + group + `","userId":"` + brown + `"},"message":{"type":"text","text":"👋 @All @example Good Morning!! (love)","mention":{"mentionees":[{"index":3,"length":4,"type":"all"},{"index":8,"length":8,"type":"user","userId":"` + cony + `","isSelf":false}]},"emojis":[{"index":32,"length":6,"productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}],"id":"ID","quoteToken":"quote-ID"}}`},
		{"a mention of the bot", linetest.TextEvent(brown, "@bot hi").In(group).Mentioning(linetest.Mention{Text: "@bot", User: srv.BotUserID}), true, `{"type":"message","source":{"type":"group","groupId":"` + group + `","userId":"` + brown + `"},"message":{"type":"text","text":"@bot hi","mention":{"mentionees":[{"index":0,"length":4,"type":"user","userId":"U00000000000000000000000000000b07","isSelf":true}]},"id":"ID","quoteToken":"quote-ID"}}`},
		{"a quote", linetest.TextEvent(brown, "hi").Quoting("325708"), true, `{"type":"message","source":{"type":"user","userId":"` + brown + `"},"message":{"type":"text","text":"hi","quotedMessageId":"325708","id":"ID","quoteToken":"quote-ID"}}`},
		{"no message to change", linetest.PostbackEvent(brown, "a").Quoting("1").WithEmoji("a", "a", "1").Mentioning(linetest.Mention{Text: "a"}).InSet("a", 1, 1).External("a", ""), true, `{"type":"postback","source":{"type":"user","userId":"` + brown + `"},"postback":{"data":"a"}}`},
		{"edit", linetest.EditEvent(brown, "325708", "new").In(group), true, `{"type":"messageEdited","source":{"type":"group","groupId":"` + group + `","userId":"` + brown + `"},"message":{"type":"text","text":"new","id":"325708","quoteToken":"quote-325708"}}`},
		{"unsend", linetest.UnsendEvent(brown, "325708"), false, `{"type":"unsend","source":{"type":"user","userId":"` + brown + `"},"unsend":{"messageId":"325708"}}`},
		{"a video to its end", linetest.VideoPlayCompleteEvent(brown, "track-id"), true, `{"type":"videoPlayComplete","source":{"type":"user","userId":"` + brown + `"},"videoPlayComplete":{"trackingId":"track-id"}}`},
		{"beacon", linetest.BeaconEvent(brown, "d41d8cd98f", linetest.BeaconEnter, nil), true, `{"type":"beacon","source":{"type":"user","userId":"` + brown + `"},"beacon":{"hwid":"d41d8cd98f","type":"enter"}}`},
		{"beacon with a device message", linetest.BeaconEvent(brown, "d41d8cd98f", linetest.BeaconStay, []byte{1, 0xFF}), true, `{"type":"beacon","source":{"type":"user","userId":"` + brown + `"},"beacon":{"hwid":"d41d8cd98f","type":"stay","dm":"01ff"}}`},
		{"account link", linetest.AccountLinkEvent(brown, "0123456789"), true, `{"type":"accountLink","source":{"type":"user","userId":"` + brown + `"},"link":{"result":"ok","nonce":"0123456789"}}`},
		{"account link failed", linetest.AccountLinkFailedEvent("0123456789"), false, `{"type":"accountLink","link":{"result":"failed","nonce":"0123456789"}}`},
		{"membership", linetest.MembershipEvent(brown, linetest.MembershipRenewed, 3189), true, `{"type":"membership","source":{"type":"user","userId":"` + brown + `"},"membership":{"type":"renewed","membershipId":3189}}`},
		{"delivery", linetest.DeliveryEvent("spring"), false, `{"type":"delivery","delivery":{"data":"spring"}}`},
		{"attached", linetest.AttachedEvent(cony, "message:send"), false, `{"type":"module","module":{"type":"attached","botId":"` + cony + `","scopes":["message:send"]}}`},
		{"attached without scopes", linetest.AttachedEvent(cony), false, `{"type":"module","module":{"type":"attached","botId":"` + cony + `","scopes":[]}}`},
		{"detached", linetest.DetachedEvent(cony), false, `{"type":"module","module":{"type":"detached","botId":"` + cony + `"}}`},
		{"activated", linetest.ActivatedEvent(brown, time.UnixMilli(1653994422933)), false, `{"type":"activated","source":{"type":"user","userId":"` + brown + `"},"chatControl":{"expireAt":1653994422933}}`},
		{"deactivated", linetest.DeactivatedEvent(brown), false, `{"type":"deactivated","source":{"type":"user","userId":"` + brown + `"}}`},
		{"suspended", linetest.BotSuspendedEvent(), false, `{"type":"botSuspended"}`},
		{"resumed", linetest.BotResumedEvent(), false, `{"type":"botResumed"}`},
		{"a chat that is a user's", linetest.Event{Type: "beacon", Chat: brown}, true, `{"type":"beacon","source":{"type":"user","userId":"` + brown + `"}}`},
	} {
		t.Run(x.name, func(t *testing.T) {
			x.event.Time = at
			before, err := json.Marshal(x.event)
			require.NoError(t, err)
			h := read(t, srv.Webhook("http://bot.example/callback", x.event))
			after, err := json.Marshal(x.event)
			require.NoError(t, err)
			assert.Equal(t, string(before), string(after), "the event of the caller is unchanged")
			assert.Equal(t, string(srv.BotUserID), h.Destination)
			require.Len(t, h.Events, 1)
			e := h.Events[0]
			assert.InDelta(t, float64(1625665242211), e["timestamp"], 0)
			assert.Equal(t, "active", e["mode"])
			assert.Equal(t, map[string]any{"isRedelivery": false}, e["deliveryContext"])
			assert.Equal(t, x.token, e["replyToken"] != nil)
			require.NoError(t, ids.WebhookEventID(e["webhookEventId"].(string)).Check())
			for _, name := range []string{"timestamp", "mode", "deliveryContext", "replyToken", "webhookEventId"} {
				delete(e, name)
			}
			if m, ok := e["message"].(map[string]any); ok && e["type"] == "message" {
				require.NoError(t, ids.MarkAsReadToken(m["markAsReadToken"].(string)).Check())
				delete(m, "markAsReadToken")
			}
			if m, ok := e["message"].(map[string]any); ok && m["id"] != "325708" {
				assert.True(t, ids.MessageID(m["id"].(string)).Plausible())
				if m["quoteToken"] != nil {
					assert.Equal(t, "quote-"+m["id"].(string), m["quoteToken"])
					m["quoteToken"] = "quote-ID"
				}
				m["id"] = "ID"
			}
			got, err := json.Marshal(e)
			require.NoError(t, err)
			assert.JSONEq(t, x.want, string(got))
		})
	}
}

func TestWebhook(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	srv.ChannelSecret = "mine"

	e := linetest.TextEvent(brown, "hi").Redelivery()
	e.ID, e.ReplyToken = "01FZ74A0TDDPYRVKNK77XKC3ZR", srv.ReplyToken(brown)
	e = e.OnStandby()
	r := srv.Webhook("http://bot.example/callback", e)
	assert.Equal(t, http.MethodPost, r.Method)
	assert.Equal(t, "/callback", r.URL.Path)
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	mac := hmac.New(sha256.New, []byte("mine"))
	mac.Write(body)
	assert.Equal(t, base64.StdEncoding.EncodeToString(mac.Sum(nil)), r.Header.Get("x-line-signature"))
	assert.Equal(t, linetest.Sign(ids.ChannelSecret("mine"), body), r.Header.Get("X-Line-Signature"))
	assert.Contains(t, string(body), `"mode":"standby"`)
	assert.Contains(t, string(body), `"deliveryContext":{"isRedelivery":true}`)
	assert.Contains(t, string(body), `"webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZR"`)
	assert.NotContains(t, string(body), "replyToken")

	assert.Empty(t, read(t, srv.Webhook("http://bot.example/")).Events)
	own := linetest.PostbackEvent(brown, "d")
	own.ReplyToken = srv.ReplyToken(group)
	assert.Equal(t, string(own.ReplyToken), read(t, srv.Webhook("http://bot.example/", own)).Events[0]["replyToken"])

	// The same over the network.
	bot := httptest.NewServer(echo{srv: srv})
	defer bot.Close()
	res, err := http.DefaultClient.Do(srv.Webhook(bot.URL, linetest.TextEvent(brown, "over the network")))
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Equal(t, []string{"over the network"}, linetest.Texts(srv.Chat(brown)...))
}

// A redelivered event differs only in isRedelivery.
func TestRedelivery(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	e := srv.Fill(linetest.TextEvent(brown, "hi").In(group))
	assert.NotEmpty(t, e.ReplyToken)
	assert.Equal(t, e, srv.Fill(e), "nothing is missing")

	first, again := srv.WebhookBody(e), srv.WebhookBody(e.Redelivery())
	assert.False(t, e.Redelivered)
	assert.Contains(t, string(first), string(e.ReplyToken))
	assert.Equal(t, string(again), strings.Replace(string(first), `"isRedelivery":false`, `"isRedelivery":true`, 1))

	srv.AllowRefusals()
	srv.Deliver(echo{srv: srv}, e)
	srv.Deliver(echo{srv: srv}, e.Redelivery())
	assert.Len(t, srv.Replies(), 1)
	assert.Len(t, srv.Refused(), 1, "the reply token is used")

	// The first delivery was lost: the event is new to the bot.
	srv.Deliver(echo{srv: srv}, linetest.TextEvent(brown, "lost").Redelivery())
	assert.Len(t, srv.Replies(), 2)
}

// Fill does not deliver an event.
func TestFillTeachesNothing(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	gone := c.srv.Fill(linetest.UnfollowEvent(brown))
	c.push(brown, "a")
	c.srv.WebhookBody(gone)
	c.push(brown, "b")
	assert.Equal(t, []string{"a"}, linetest.Texts(c.srv.Chat(brown)...))
}

func TestServe(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot := echo{srv: srv}
	const url = "https://bot.example/callback?a=b"
	body := srv.WebhookBody(linetest.TextEvent(brown, "hello"))

	assert.Equal(t, http.StatusOK, linetest.Serve(bot, srv.SignedWebhook(url, bytes.Replace(body, []byte("hello"), []byte("changed"), 1))).Code)
	assert.Equal(t, []string{"changed"}, linetest.Texts(srv.Chat(brown)...))

	answer := linetest.Serve(bot, srv.SignedWebhook(url, body[1:]))
	assert.Equal(t, http.StatusBadRequest, answer.Code)
	assert.Equal(t, "no JSON\n", answer.Body.String())

	r := srv.SignedWebhook(url, body)
	r.Header.Set("X-Line-Signature", linetest.Sign("another secret", body))
	assert.Equal(t, http.StatusBadRequest, linetest.Serve(bot, r).Code)
	assert.Empty(t, r.RequestURI, "the request of the caller is unchanged")
	assert.Len(t, srv.Calls(), 1)

	linetest.Serve(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		assert.Equal(t, "/callback?a=b", r.RequestURI)
		assert.Equal(t, "bot.example", r.Host)
		assert.NotEmpty(t, r.RemoteAddr)
	}), srv.Webhook(url))
}

func TestFollowers(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	all := `{"messages":[` + hello + `]}`
	bot := echo{srv: c.srv}
	c.srv.Deliver(bot, linetest.FollowEvent(brown), linetest.FollowEvent(cony), linetest.JoinEvent(group))
	c.call("POST /v2/bot/message/broadcast", all)
	c.srv.Deliver(bot, linetest.UnfollowEvent(cony))
	c.call("POST /v2/bot/message/broadcast", all)
	assert.Equal(t, 3, c.srv.QuotaUsed())
	c.srv.Deliver(bot, linetest.FollowEvent(cony))
	c.call("POST /v2/bot/message/broadcast", all)
	assert.Len(t, c.srv.Chat(cony), 2)
	assert.Len(t, c.srv.Chat(brown), 3)
	assert.Empty(t, c.srv.Chat(group))
}

func TestDeliver(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	srv := linetest.NewServer(watched)
	defer watched.end()
	bot := echo{srv: srv, background: true}
	for _, text := range []string{"one", "two", "three"} {
		srv.Deliver(bot, linetest.TextEvent(brown, text))
		got := srv.WaitReply()
		assert.Equal(t, []string{text}, linetest.Texts(got.Messages...))
	}
	assert.Empty(t, watched.failed())

	other := linetest.NewServer(watched)
	other.ChannelSecret = "another"
	answer := other.Deliver(bot, linetest.TextEvent(brown, "hi"))
	assert.Equal(t, 400, answer.Code)
	assert.Equal(t, []string{"linetest: the bot returned status 400 for a webhook, LINE requires 200: bad signature\n"}, watched.failed())

	watched.run(func() {
		srv.Webhook("http://bot.example/", linetest.Event{Members: map[string]any{"a": make(chan int)}})
	})
	watched.run(func() { srv.Webhook(":") })
	assert.Len(t, watched.failed(), 3)
}

func TestTexts(t *testing.T) {
	t.Parallel()
	assert.Empty(t, linetest.Texts())
	assert.Equal(t, []string{"a", "b", "c", "d", "e", "[audio]", "[nil]"}, linetest.Texts(
		&message.Text{Text: "a"}, &message.TextV2{Text: "b"}, &message.Template{AltText: "c"}, &message.Flex{AltText: "d"},
		&message.Imagemap{AltText: "e"}, &message.Audio{}, nil,
	))
}

// A switch links the menu of the alias to the user: it takes precedence over the default.
func TestSwitch(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	bot := echo{srv: c.srv}
	first, second := c.menu(true), c.menu(true)
	for alias, menu := range map[string]string{"tab-a": first, "tab-b": second} {
		c.call("POST /v2/bot/richmenu/alias", `{"richMenuAliasId":"`+alias+`","richMenuId":"`+menu+`"}`)
	}
	c.call("POST /v2/bot/user/all/richmenu/"+first, "")
	see := func(want string) {
		t.Helper()
		assert.Equal(t, ids.RichMenuID(want), c.srv.RichMenuOf(brown))
	}
	see(first)
	to := linetest.RichMenuSwitchEvent(brown, "d", "tab-b")
	c.srv.Fill(to)
	see(first)
	c.srv.Deliver(bot, to)
	see(second)
	c.call("DELETE /v2/bot/user/all/richmenu", "")
	see(second)
	c.srv.Deliver(bot, linetest.RichMenuSwitchEvent(brown, "d", "tab-c"))
	see(second) // an unknown alias has no effect

	// Neither has a failed switch or a deleted menu, whatever Go types the event uses.
	failed := linetest.Event{Type: "postback", User: brown, Members: map[string]any{"postback": map[string]any{
		"data": "d", "params": map[string]string{"newRichMenuAliasId": "tab-a", "status": "FAILED"},
	}}}
	c.srv.Deliver(bot, failed)
	see(second)
	c.srv.Deliver(bot, linetest.PostbackEvent(brown, "d"), linetest.DatetimeEvent(brown, "d", "2017-12-25"))
	see(second)
	failed.Members["postback"].(map[string]any)["params"].(map[string]string)["status"] = "SUCCESS"
	c.srv.Deliver(bot, failed)
	see(first)
	c.call("DELETE /v2/bot/richmenu/"+second, "")
	c.srv.Deliver(bot, to)
	see(first)

	// A redelivered event is not a second switch, unless its first delivery was lost.
	again := c.srv.Fill(failed)
	c.srv.Deliver(bot, again)
	c.call("DELETE /v2/bot/user/"+brown+"/richmenu", "")
	see("")
	c.srv.Deliver(bot, again.Redelivery())
	see("")
	c.srv.Deliver(bot, failed.Redelivery())
	see(first)
}

// A user who unblocks the account differs from a new friend, and has no linked menu any more.
func TestUnblocked(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	unblocked := func(e linetest.Event) any {
		t.Helper()
		return read(t, c.srv.Webhook("http://bot.example/", e)).Events[0]["follow"].(map[string]any)["isUnblocked"]
	}
	menu := c.menu(true)
	c.call("POST /v2/bot/user/"+brown+"/richmenu/"+menu, "")
	assert.Equal(t, false, unblocked(linetest.FollowEvent(brown)))
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))
	c.srv.Block(brown)
	again := c.srv.Fill(linetest.FollowEvent(brown))
	assert.Equal(t, true, unblocked(again))
	assert.Equal(t, true, unblocked(again.Redelivery()), "unchanged")
	assert.Empty(t, c.srv.RichMenuOf(brown))
	assert.Equal(t, false, unblocked(linetest.FollowEvent(brown)))
	c.srv.WebhookBody(linetest.UnfollowEvent(brown))
	assert.Equal(t, true, unblocked(linetest.FollowEvent(brown)))

	said := linetest.FollowEvent(cony)
	said.Members = map[string]any{"follow": map[string]any{"isUnblocked": true}}
	assert.Equal(t, true, unblocked(said), "what the test has set is kept")
}
