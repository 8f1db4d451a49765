package sdktest_test

import (
	"log/slog"
	"net/http"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/line/line-bot-sdk-go/v8/linebot/webhook"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

const (
	brown = "U8189cf6745fc0d808977bdb0b9f22995"
	cony  = "Ucafecafecafecafecafecafecafecafe"
	group = "Ca56f94637c0ffee0a56f94637c0ffee0"
)

func newClient(t *testing.T, srv *linetest.Server) *messaging_api.MessagingApiAPI {
	t.Helper()
	client, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	require.NoError(t, err)
	return client
}

// shop is a bot as users of the SDK write it: it replies to a text with a receipt and thanks, in the background, and
// notifies the owner of the shop.
type shop struct {
	client *messaging_api.MessagingApiAPI
	secret string
}

func (s *shop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	callback, err := webhook.ParseRequest(s.secret, r)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	go func() {
		for _, event := range callback.Events {
			if err := s.handle(event); err != nil {
				slog.Warn("not answered", "error", err)
			}
		}
	}()
}

func (s *shop) handle(event webhook.EventInterface) error {
	switch e := event.(type) {
	case webhook.MessageEvent:
		text, ok := e.Message.(webhook.TextMessageContent)
		if !ok {
			return nil
		}
		ms, err := message.Checked[messaging_api.MessageInterface](receipt(text.Text)...)
		if err != nil {
			return err
		}
		_, err = s.client.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: e.ReplyToken, Messages: ms})
		if err != nil {
			return err
		}
		_, err = s.client.PushMessage(&messaging_api.PushMessageRequest{
			To: cony, Messages: []messaging_api.MessageInterface{&messaging_api.TextMessage{Text: "Sold: " + text.Text}},
		}, "")
		return err
	case webhook.PostbackEvent:
		_, err := s.client.ReplyMessage(&messaging_api.ReplyMessageRequest{
			ReplyToken: e.ReplyToken, Messages: []messaging_api.MessageInterface{&message.Text{Text: e.Postback.Data}},
		})
		return err
	}
	return nil
}

func receipt(what string) []message.Message {
	return []message.Message{
		&message.Text{Text: "Thank you!"},
		&message.Flex{AltText: "Receipt: " + what, Contents: &flex.Bubble{
			Body: flex.NewBox(flex.Vertical, &flex.Text{Text: what, Weight: flex.Bold}),
		}},
		&message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: message.QuickReplies(
			&action.Postback{Label: "Again", Data: "again"},
		)},
	}
}

// The bot gets a signed webhook, replies with the SDK's client, and the server has the messages in order.
func TestBot(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot := &shop{client: newClient(t, srv), secret: srv.ChannelSecret}

	srv.Deliver(bot, linetest.TextEvent(brown, "coffee").In(group))
	got := srv.WaitReply()
	assert.Equal(t, receipt("coffee"), got.Messages)
	assert.Equal(t, []string{"Sold: coffee"}, linetest.Texts(srv.WaitPush().Messages...))

	srv.Deliver(bot, linetest.PostbackEvent(brown, "again"))
	assert.Equal(t, []string{"again"}, linetest.Texts(srv.WaitReply().Messages...))

	assert.Equal(t, []linetest.Endpoint{linetest.Reply, linetest.Push, linetest.Reply}, srv.Endpoints())
	assert.Equal(t, []string{"Thank you!", "Receipt: coffee", "[sticker]"}, linetest.Texts(srv.Chat(group)...))
	assert.Equal(t, []string{"again"}, linetest.Texts(srv.Chat(brown)...))
	assert.Equal(t, []string{"Sold: coffee"}, linetest.Texts(srv.Chat(cony)...))
}

// The SDK decodes every event into its own type, and refuses a wrong signature.
func TestEvents(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	read := func(e linetest.Event) webhook.EventInterface {
		callback, err := webhook.ParseRequest(srv.ChannelSecret, srv.Webhook("http://bot.example/", e))
		require.NoError(t, err)
		assert.Equal(t, string(srv.BotUserID), callback.Destination)
		require.Len(t, callback.Events, 1)
		return callback.Events[0]
	}
	text := read(linetest.TextEvent(brown, "hi").In(group)).(webhook.MessageEvent)
	assert.Equal(t, webhook.GroupSource{Source: webhook.Source{Type: "group"}, GroupId: group, UserId: brown}, text.Source)
	assert.Equal(t, "hi", text.Message.(webhook.TextMessageContent).Text)
	assert.NotEmpty(t, text.ReplyToken)
	assert.NotEmpty(t, text.WebhookEventId)
	assert.IsType(t, webhook.StickerMessageContent{}, read(linetest.StickerEvent(brown, "446", "1988")).(webhook.MessageEvent).Message)
	assert.IsType(t, webhook.LocationMessageContent{}, read(linetest.LocationEvent(brown, "t", "a", 1, 2)).(webhook.MessageEvent).Message)
	assert.IsType(t, webhook.ImageMessageContent{}, read(linetest.ImageEvent(brown, "325708")).(webhook.MessageEvent).Message)
	assert.Equal(t, map[string]string{"time": "01:00"}, read(linetest.DatetimeEvent(brown, "d", "01:00")).(webhook.PostbackEvent).Postback.Params)
	assert.Equal(t, "tab-b", read(linetest.RichMenuSwitchEvent(brown, "d", "tab-b")).(webhook.PostbackEvent).Postback.Params["newRichMenuAliasId"])
	assert.IsType(t, webhook.FollowEvent{}, read(linetest.FollowEvent(brown)))
	assert.IsType(t, webhook.UnfollowEvent{}, read(linetest.UnfollowEvent(brown)))
	assert.IsType(t, webhook.JoinEvent{}, read(linetest.JoinEvent(group)))
	assert.IsType(t, webhook.LeaveEvent{}, read(linetest.LeaveEvent(group)))
	assert.Len(t, read(linetest.MemberJoinedEvent(group, brown, cony)).(webhook.MemberJoinedEvent).Joined.Members, 2)
	assert.Len(t, read(linetest.MemberLeftEvent(group, brown)).(webhook.MemberLeftEvent).Left.Members, 1)

	e := srv.Fill(linetest.TextEvent(brown, "hi"))
	first, again := read(e).(webhook.MessageEvent), read(e.Redelivery()).(webhook.MessageEvent)
	assert.False(t, first.DeliveryContext.IsRedelivery)
	assert.True(t, again.DeliveryContext.IsRedelivery)
	again.DeliveryContext = first.DeliveryContext
	assert.Equal(t, first, again)
	standby := read(e.OnStandby()).(webhook.MessageEvent)
	assert.Equal(t, webhook.EventMode_STANDBY, standby.Mode)
	assert.Empty(t, standby.ReplyToken)

	_, err := webhook.ParseRequest("another", srv.Webhook("http://bot.example/", linetest.FollowEvent(brown)))
	require.ErrorIs(t, err, webhook.ErrInvalidSignature)
}

// The bot refuses a webhook that is not from LINE.
func TestWebhookRefused(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot := &shop{client: newClient(t, srv), secret: srv.ChannelSecret}
	body := srv.WebhookBody(linetest.TextEvent(brown, "coffee"))
	forged := srv.SignedWebhook("https://bot.example/callback", body)
	forged.Header.Set("X-Line-Signature", linetest.Sign("another", body))
	assert.Equal(t, http.StatusBadRequest, linetest.Serve(bot, forged).Code)
	torn := srv.SignedWebhook("https://bot.example/callback", body[:len(body)-2])
	assert.Equal(t, http.StatusBadRequest, linetest.Serve(bot, torn).Code)
	assert.Empty(t, srv.Calls())
}

// An invalid message gets LINE's error through the SDK: the same text, and the path leads to the Go value.
func TestWrongMessage(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	srv.AllowRefusals()
	client := newClient(t, srv)
	push := func(ms ...messaging_api.MessageInterface) error {
		_, err := client.PushMessage(&messaging_api.PushMessageRequest{To: brown, Messages: ms}, "")
		return err
	}

	err := push(&messaging_api.TextMessage{Text: ""})
	require.EqualError(t, err, `unexpected status code: 400, {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}`)

	bubble := &messaging_api.FlexBubble{Body: &messaging_api.FlexBox{
		Layout: messaging_api.FlexBoxLAYOUT_VERTICAL, Contents: []messaging_api.FlexComponentInterface{
			&messaging_api.FlexButton{Action: &messaging_api.UriAction{Label: "Cart", Uri: "/cart"}},
		},
	}}
	err = push(&messaging_api.TextMessage{Text: "a"}, &messaging_api.FlexMessage{AltText: "a", Contents: bubble})
	require.EqualError(t, err, "unexpected status code: 400, {\"message\":\"A message (messages[1])\u00a0in the request body is invalid\",\"details\":["+
		`{"message":"invalid uri","property":"/body/contents/0/action/uri"},{"message":"invalid uri scheme","property":"/body/contents/0/action/uri"}]}`)
	vs := fault.Violations(lineerror.Parse(err.Error()))
	require.Len(t, vs, 2)
	assert.Equal(t, fault.Path("messages[1].contents.body.contents[0].action.uri"), vs[0].Path)

	_, err = client.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: "used", Messages: []messaging_api.MessageInterface{&message.Text{Text: "a"}}})
	require.ErrorIs(t, lineerror.Parse(err.Error()), lineerror.InvalidReplyToken)

	// The SDK's client with another token.
	other, err := messaging_api.NewMessagingApiAPI("other", messaging_api.WithEndpoint(srv.URL))
	require.NoError(t, err)
	_, err = other.GetMessageQuota()
	require.ErrorIs(t, lineerror.Parse(err.Error()), lineerror.Unauthenticated)

	srv.Fail(linetest.Push, linetest.Failure{Refusal: lineerror.MonthlyLimit})
	require.ErrorIs(t, lineerror.Parse(push(&message.Text{Text: "a"}).Error()), lineerror.MonthlyLimit)
	assert.Empty(t, srv.Chat(ids.ChatID(brown)))
}
