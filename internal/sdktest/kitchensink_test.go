package sdktest_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/line/line-bot-sdk-go/v8/linebot/webhook"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/message/template"
)

// sink is a bot that uses most of what bots use: profiles, content, groups, rich menus, and a reply for each event.
type sink struct {
	api    *messaging_api.MessagingApiAPI
	blob   *messaging_api.MessagingApiBlobAPI
	secret string
	pause  time.Duration // between two looks at a video that is being prepared

	mu     sync.Mutex
	seen   map[string]bool // webhook events
	stored map[string]int  // bytes of content, by message ID
	errs   []error
}

func newSink(t *testing.T, srv *linetest.Server) *sink {
	t.Helper()
	blob, err := messaging_api.NewMessagingApiBlobAPI(srv.AccessToken, messaging_api.WithBlobEndpoint(srv.URL))
	require.NoError(t, err)
	return &sink{
		api: newClient(t, srv), blob: blob, secret: srv.ChannelSecret, pause: time.Millisecond,
		seen: make(map[string]bool), stored: make(map[string]int),
	}
}

func (s *sink) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	callback, err := webhook.ParseRequest(s.secret, r)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, event := range callback.Events {
		if err := s.handle(event); err != nil {
			s.errs = append(s.errs, fmt.Errorf("%s: %w", event.GetType(), err))
		}
	}
}

// reply sends messages whose texts may be those of users: what is too long is shortened.
func (s *sink) reply(token string, ms ...message.Message) error {
	message.Fit(ms...)
	checked, err := message.Checked[messaging_api.MessageInterface](ms...)
	if err != nil {
		return err
	}
	_, err = s.api.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: token, Messages: checked})
	return err
}

func (s *sink) handle(event webhook.EventInterface) error {
	say := func(token, text string) error { return s.reply(token, &message.Text{Text: text}) }
	switch e := event.(type) {
	case webhook.MessageEvent:
		if s.seen[e.WebhookEventId] { // LINE delivers again what it is not sure about
			return nil
		}
		s.seen[e.WebhookEventId] = true
		if user, ok := e.Source.(webhook.UserSource); ok {
			if _, err := s.api.ShowLoadingAnimation(&messaging_api.ShowLoadingAnimationRequest{ChatId: user.UserId, LoadingSeconds: 5}); err != nil {
				return err
			}
		}
		return errors.Join(s.message(e), s.markAsRead(e.Message))
	case webhook.FollowEvent:
		p, err := s.api.GetProfile(e.Source.(webhook.UserSource).UserId)
		if err != nil {
			return err
		}
		return say(e.ReplyToken, "Welcome, "+p.DisplayName+"!")
	case webhook.JoinEvent:
		return say(e.ReplyToken, "Hello, all!")
	case webhook.MemberJoinedEvent:
		group := e.Source.(webhook.GroupSource).GroupId
		var names []string
		for _, m := range e.Joined.Members {
			p, err := s.api.GetGroupMemberProfile(group, m.UserId)
			if err != nil {
				return err
			}
			names = append(names, p.DisplayName)
		}
		return say(e.ReplyToken, "Welcome, "+strings.Join(names, " and ")+"!")
	case webhook.PostbackEvent:
		return say(e.ReplyToken, "Got postback: "+e.Postback.Data)
	case webhook.BeaconEvent:
		return say(e.ReplyToken, "Got beacon: "+e.Beacon.Hwid)
	case webhook.VideoPlayCompleteEvent:
		return say(e.ReplyToken, "Watched: "+e.VideoPlayComplete.TrackingId)
	case webhook.AccountLinkEvent:
		return say(e.ReplyToken, "Linked")
	case webhook.MembershipEvent:
		return say(e.ReplyToken, "Thank you for being a member")
	case webhook.UnsendEvent:
		delete(s.stored, e.Unsend.MessageId)
	}
	return nil
}

// markAsRead marks a message that was answered.
func (s *sink) markAsRead(content webhook.MessageContentInterface) error {
	m, ok := content.(webhook.TextMessageContent)
	if !ok {
		return nil
	}
	_, err := s.api.MarkMessagesAsReadByToken(&messaging_api.MarkMessagesAsReadByTokenRequest{MarkAsReadToken: m.MarkAsReadToken})
	return err
}

func (s *sink) message(e webhook.MessageEvent) error {
	switch m := e.Message.(type) {
	case webhook.TextMessageContent:
		return s.text(e, m)
	case webhook.ImageMessageContent:
		preview, err := s.read(s.blob.GetMessageContentPreview(m.Id))
		if err != nil {
			return err
		}
		if err := s.store(m.Id); err != nil {
			return err
		}
		return s.reply(e.ReplyToken, &message.Text{Text: fmt.Sprintf("an image of %d bytes, preview %d", s.stored[m.Id], len(preview))})
	case webhook.VideoMessageContent:
		for {
			got, err := s.blob.GetMessageContentTranscodingByMessageId(m.Id)
			if err != nil {
				return err
			}
			if string(got.Status) == "succeeded" {
				break
			}
			if string(got.Status) == "failed" {
				return s.reply(e.ReplyToken, &message.Text{Text: "LINE could not prepare your video"})
			}
			time.Sleep(s.pause)
		}
		return errors.Join(s.store(m.Id), s.reply(e.ReplyToken, &message.Text{Text: "a video"}))
	case webhook.AudioMessageContent:
		return errors.Join(s.store(m.Id), s.reply(e.ReplyToken, &message.Text{Text: "audio"}))
	case webhook.FileMessageContent:
		return errors.Join(s.store(m.Id), s.reply(e.ReplyToken, &message.Text{Text: "file " + m.FileName}))
	case webhook.LocationMessageContent:
		return s.reply(e.ReplyToken, &message.Location{Title: m.Title, Address: m.Address, Latitude: m.Latitude, Longitude: m.Longitude})
	case webhook.StickerMessageContent:
		return s.reply(e.ReplyToken, &message.Sticker{PackageID: ids.PackageID(m.PackageId), StickerID: ids.StickerID(m.StickerId)})
	}
	return nil
}

func (s *sink) text(e webhook.MessageEvent, m webhook.TextMessageContent) error {
	switch m.Text {
	case "profile":
		p, err := s.api.GetProfile(e.Source.(webhook.UserSource).UserId)
		if err != nil {
			return err
		}
		return s.reply(e.ReplyToken, &message.Text{Text: p.DisplayName}, &message.Text{Text: p.StatusMessage})
	case "group":
		source := e.Source.(webhook.GroupSource)
		summary, err := s.api.GetGroupSummary(source.GroupId)
		if err != nil {
			return err
		}
		count, err := s.api.GetGroupMemberCount(source.GroupId)
		if err != nil {
			return err
		}
		members, err := s.api.GetGroupMembersIds(source.GroupId, "")
		if err != nil {
			return err
		}
		return s.reply(e.ReplyToken, &message.Text{Text: fmt.Sprintf("%s: %d, %d", summary.GroupName, count.Count, len(members.MemberIds))})
	case "bye":
		source, ok := e.Source.(webhook.GroupSource)
		if !ok {
			return s.reply(e.ReplyToken, &message.Text{Text: "I stay"})
		}
		err := s.reply(e.ReplyToken, &message.Text{Text: "Bye!"})
		_, left := s.api.LeaveGroup(source.GroupId)
		return errors.Join(err, left)
	case "buttons":
		return s.reply(e.ReplyToken, &message.Template{AltText: "Hello, my button", Template: &template.Buttons{
			Title: "My button", Text: "Hello, my button",
			Actions: []action.Action{
				&action.URI{Label: "Go to line.me", URI: "https://line.me"}, &action.Postback{Label: "Say hello", Data: "hello", DisplayText: "Hello"},
			},
		}})
	case "quick":
		return s.reply(e.ReplyToken, &message.Text{Text: "Select", QuickReply: message.QuickReplies(&action.Camera{Label: "Camera"}, &action.Location{Label: "Location"})})
	case "menu":
		return s.menu(e)
	}
	if m.Mention != nil {
		for _, one := range m.Mention.Mentionees {
			if u, ok := one.(webhook.UserMentionee); ok && u.IsSelf {
				return s.reply(e.ReplyToken, &message.Text{Text: "You called?", QuoteToken: ids.QuoteToken(m.QuoteToken)})
			}
		}
	}
	return s.reply(e.ReplyToken, &message.Text{Text: "You said: " + m.Text})
}

// menu creates a rich menu with an image and links it to the user.
func (s *sink) menu(e webhook.MessageEvent) error {
	made, err := s.api.CreateRichMenu(&messaging_api.RichMenuRequest{
		Size: &messaging_api.RichMenuSize{Width: 800, Height: 270}, Name: "sink", ChatBarText: "Open",
		Areas: []messaging_api.RichMenuArea{{
			Bounds: &messaging_api.RichMenuBounds{Width: 800, Height: 270}, Action: &action.Message{Label: "Profile", Text: "profile"},
		}},
	})
	if err != nil {
		return err
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewPaletted(image.Rect(0, 0, 800, 270), color.Palette{color.Black})); err != nil {
		return err
	}
	if _, err := s.blob.SetRichMenuImage(made.RichMenuId, "image/png", &picture); err != nil {
		return err
	}
	if _, err := s.api.LinkRichMenuIdToUser(e.Source.(webhook.UserSource).UserId, made.RichMenuId); err != nil {
		return err
	}
	return s.reply(e.ReplyToken, &message.Text{Text: "There is your menu"})
}

// store keeps the size of the content of a message.
func (s *sink) store(id string) error {
	data, err := s.read(s.blob.GetMessageContent(id))
	if err == nil {
		s.stored[id] = len(data)
	}
	return err
}

func (s *sink) read(res *http.Response, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer func() { _ = res.Body.Close() }()
	data, err := io.ReadAll(res.Body)
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %d: %s", res.StatusCode, data)
	}
	return data, err
}

// A bot of many endpoints runs end to end, from signed webhooks to what users read.
func TestKitchenSink(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot := newSink(t, srv)
	srv.SetProfile(linetest.Profile{UserID: brown, DisplayName: "Brown", StatusMessage: strings.Repeat("熊", 6000)})
	srv.SetGroup(linetest.Group{ID: group, Name: "Friends", Members: []ids.UserID{brown}})
	srv.SetContent("4", linetest.Content{Type: "video/mp4", Data: []byte("a long video"), Preparing: 3})
	srv.SetContent("5", linetest.Content{Type: "video/mp4", Preparing: 1, Failed: true})

	answers := func(e linetest.Event) []string {
		t.Helper()
		srv.Deliver(bot, e)
		return linetest.Texts(srv.WaitReply().Messages...)
	}
	assert.Equal(t, []string{"Welcome, Brown!"}, answers(linetest.FollowEvent(brown)))
	assert.Equal(t, []string{"Brown", strings.Repeat("熊", 4999) + "…"}, answers(linetest.TextEvent(brown, "profile")), "texts of users are fitted")
	assert.Equal(t, []string{"You said: hi"}, answers(linetest.TextEvent(brown, "hi")))
	assert.Equal(t, []string{"Hello, my button"}, answers(linetest.TextEvent(brown, "buttons")))
	assert.Equal(t, []string{"Select"}, answers(linetest.TextEvent(brown, "quick")))
	assert.Equal(t, []string{"I stay"}, answers(linetest.TextEvent(brown, "bye")))
	assert.Equal(t, []string{"Got postback: hello"}, answers(linetest.PostbackEvent(brown, "hello")))
	assert.Equal(t, []string{"[sticker]"}, answers(linetest.StickerEvent(brown, "446", "1988")))
	assert.Equal(t, []string{"[location]"}, answers(linetest.LocationEvent(brown, "my location", "1-3 Kioicho", 35.67966, 139.73669)))
	assert.Equal(t, []string{"Got beacon: d41d8cd98f"}, answers(linetest.BeaconEvent(brown, "d41d8cd98f", linetest.BeaconEnter, nil)))
	assert.Equal(t, []string{"Watched: track-id"}, answers(linetest.VideoPlayCompleteEvent(brown, "track-id")))
	assert.Equal(t, []string{"Linked"}, answers(linetest.AccountLinkEvent(brown, "0123456789")))
	assert.Equal(t, []string{"Thank you for being a member"}, answers(linetest.MembershipEvent(brown, linetest.MembershipJoined, 3189)))

	// Content.
	picture := answers(linetest.ImageEvent(brown, "1"))
	assert.Regexp(t, `^an image of [0-9]{3,} bytes, preview [0-9]{3,}$`, picture[0])
	assert.Equal(t, []string{"audio"}, answers(linetest.AudioEvent(brown, "2", time.Second)))
	assert.Equal(t, []string{"file a.txt"}, answers(linetest.FileEvent(brown, "3", "a.txt", 19)))
	assert.Equal(t, []string{"a video"}, answers(linetest.VideoEvent(brown, "4", time.Minute)))
	assert.Equal(t, []string{"LINE could not prepare your video"}, answers(linetest.VideoEvent(brown, "5", time.Minute)))
	assert.Equal(t, len("a long video"), bot.stored["4"])
	srv.Deliver(bot, linetest.UnsendEvent(brown, "4"))
	assert.NotContains(t, bot.stored, "4")

	// A rich menu.
	assert.Equal(t, []string{"There is your menu"}, answers(linetest.TextEvent(brown, "menu")))
	assert.NotEmpty(t, srv.RichMenuOf(brown))
	_, kind := srv.RichMenuImage(srv.RichMenuOf(brown))
	assert.Equal(t, "image/png", kind)

	// Groups.
	assert.Equal(t, []string{"Hello, all!"}, answers(linetest.JoinEvent(group)))
	assert.Equal(t, []string{"Welcome, User cafe!"}, answers(linetest.MemberJoinedEvent(group, cony)))
	assert.Equal(t, []string{"Friends: 2, 2"}, answers(linetest.TextEvent(cony, "group").In(group)))
	assert.Equal(t, []string{"You called?"}, answers(
		linetest.TextEvent(cony, "@bot!").In(group).Mentioning(linetest.Mention{Text: "@bot", User: srv.BotUserID})))
	assert.Equal(t, []string{"Bye!"}, answers(linetest.TextEvent(cony, "bye").In(group)))
	assert.False(t, srv.InGroup(group))

	// A redelivered event is answered once.
	e := srv.Fill(linetest.TextEvent(brown, "again"))
	srv.Deliver(bot, e)
	srv.Deliver(bot, e.Redelivery())
	assert.Equal(t, []string{"You said: again"}, linetest.Texts(srv.WaitReply().Messages...))

	assert.Len(t, srv.LoadingAnimations(), 14, "one for each message of a user")
	assert.True(t, srv.IsRead(e.MessageID()))

	assert.Empty(t, bot.errs)
	assert.Empty(t, srv.Refused())
	assert.Zero(t, srv.QuotaUsed(), "replies are free")

	// A user who blocked the account has no profile.
	srv.Deliver(bot, linetest.UnfollowEvent(brown))
	_, err := bot.api.GetProfile(brown)
	require.ErrorContains(t, err, "404")
}

// The SDK's client reads all lookups.
func TestLookups(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	client := newClient(t, srv)
	srv.AddFriends(brown, cony)

	followers, err := client.GetFollowers("", 1)
	require.NoError(t, err)
	assert.Equal(t, []string{brown}, followers.UserIds)
	followers, err = client.GetFollowers(followers.Next, 1)
	require.NoError(t, err)
	assert.Equal(t, []string{cony}, followers.UserIds)
	assert.Empty(t, followers.Next)

	info, err := client.GetBotInfo()
	require.NoError(t, err)
	assert.Equal(t, string(srv.BotUserID), info.UserId)
	token, err := client.IssueLinkToken(brown)
	require.NoError(t, err)
	assert.NotEmpty(t, token.LinkToken)

	const room = "Ra56f94637c0ffee0a56f94637c0ffee0"
	srv.SetGroup(linetest.Group{ID: room, Members: []ids.UserID{brown}})
	count, err := client.GetRoomMemberCount(room)
	require.NoError(t, err)
	assert.EqualValues(t, 1, count.Count)
	members, err := client.GetRoomMembersIds(room, "")
	require.NoError(t, err)
	assert.Equal(t, []string{brown}, members.MemberIds)
	profile, err := client.GetRoomMemberProfile(room, brown)
	require.NoError(t, err)
	assert.Equal(t, "User 8189", profile.DisplayName)
	_, err = client.LeaveRoom(room)
	require.NoError(t, err)
	assert.False(t, srv.InGroup(room))
}

// The SDK decodes the events of all kinds, and knows each of their members.
func TestEventsOfAllKinds(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	read := func(e linetest.Event) webhook.EventInterface {
		t.Helper()
		callback, err := webhook.ParseRequest(srv.ChannelSecret, srv.Webhook("http://bot.example/", e))
		require.NoError(t, err)
		require.Len(t, callback.Events, 1)
		return callback.Events[0]
	}
	content := func(e linetest.Event) webhook.MessageContentInterface { return read(e).(webhook.MessageEvent).Message }

	text := content(linetest.TextEvent(brown, "👋 @cony @all (love)").In(group).
		Mentioning(linetest.Mention{Text: "@cony", User: cony}, linetest.Mention{Text: "@all"}).
		WithEmoji("(love)", "5ac1bfd5040ab15980c9b435", "001").Quoting("325708")).(webhook.TextMessageContent)
	require.Len(t, text.Mention.Mentionees, 2)
	user := text.Mention.Mentionees[0].(webhook.UserMentionee)
	assert.Equal(t, []any{int32(3), int32(5), cony, false}, []any{user.Index, user.Length, user.UserId, user.IsSelf})
	all := text.Mention.Mentionees[1].(webhook.AllMentionee)
	assert.EqualValues(t, 9, all.Index)
	require.Len(t, text.Emojis, 1)
	assert.Equal(t, webhook.Emoji{Index: 14, Length: 6, ProductId: "5ac1bfd5040ab15980c9b435", EmojiId: "001"}, text.Emojis[0])
	assert.Equal(t, "325708", text.QuotedMessageId)
	assert.NotEmpty(t, text.MarkAsReadToken)

	picture := content(linetest.ImageEvent(brown, "1").InSet("E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855", 1, 2)).(webhook.ImageMessageContent)
	assert.EqualValues(t, 2, picture.ImageSet.Total)
	video := content(linetest.VideoEvent(brown, "2", time.Minute).External("https://example.com/a.mp4", "https://example.com/a.jpg")).(webhook.VideoMessageContent)
	assert.EqualValues(t, 60000, video.Duration)
	assert.Equal(t, "https://example.com/a.mp4", video.ContentProvider.OriginalContentUrl)
	assert.EqualValues(t, 1000, content(linetest.AudioEvent(brown, "3", time.Second)).(webhook.AudioMessageContent).Duration)
	assert.EqualValues(t, 19, content(linetest.FileEvent(brown, "4", "a.txt", 19)).(webhook.FileMessageContent).FileSize)

	assert.Equal(t, "325708", read(linetest.UnsendEvent(brown, "325708")).(webhook.UnsendEvent).Unsend.MessageId)
	assert.Equal(t, "new", read(linetest.EditEvent(brown, "325708", "new")).(webhook.MessageEditedEvent).Message.(webhook.TextMessageContent).Text)
	assert.Equal(t, "track-id", read(linetest.VideoPlayCompleteEvent(brown, "track-id")).(webhook.VideoPlayCompleteEvent).VideoPlayComplete.TrackingId)
	beacon := read(linetest.BeaconEvent(brown, "d41d8cd98f", linetest.BeaconBanner, []byte{7})).(webhook.BeaconEvent).Beacon
	assert.Equal(t, []string{"banner", "d41d8cd98f", "07"}, []string{string(beacon.Type), beacon.Hwid, beacon.Dm})
	assert.Equal(t, "ok", string(read(linetest.AccountLinkEvent(brown, "0123456789")).(webhook.AccountLinkEvent).Link.Result))
	failed := read(linetest.AccountLinkFailedEvent("0123456789")).(webhook.AccountLinkEvent)
	assert.Empty(t, failed.ReplyToken)
	assert.Nil(t, failed.Source)
	assert.IsType(t, webhook.RenewedMembershipContent{}, read(linetest.MembershipEvent(brown, linetest.MembershipRenewed, 1)).(webhook.MembershipEvent).Membership)
	assert.Equal(t, "spring", read(linetest.DeliveryEvent("spring")).(webhook.PnpDeliveryCompletionEvent).Delivery.Data)
	attached := read(linetest.AttachedEvent(cony, "message:send")).(webhook.ModuleEvent).Module.(webhook.AttachedModuleContent)
	assert.Equal(t, []string{"message:send"}, attached.Scopes)
	assert.IsType(t, webhook.DetachedModuleContent{}, read(linetest.DetachedEvent(cony)).(webhook.ModuleEvent).Module)
	assert.EqualValues(t, 1653994422933, read(linetest.ActivatedEvent(brown, time.UnixMilli(1653994422933))).(webhook.ActivatedEvent).ChatControl.ExpireAt)
	assert.IsType(t, webhook.DeactivatedEvent{}, read(linetest.DeactivatedEvent(brown)))
	assert.IsType(t, webhook.BotSuspendedEvent{}, read(linetest.BotSuspendedEvent()))
	assert.IsType(t, webhook.BotResumedEvent{}, read(linetest.BotResumedEvent()))
}
