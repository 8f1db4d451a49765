package main

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	sdk "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/template"
)

// Places in values of the SDK that accept a value of linemsg. The SDK's interfaces have one method, GetType() string. It
// leaves unknown types to encoding/json, and so to linemsg's MarshalJSON.

// everyKind has a message of each type in linemsg.
func everyKind(t *testing.T) []message.Message {
	t.Helper()
	raw, err := message.NewRaw(`{"type":"hologram","depth":1.50e+2}`)
	require.NoError(t, err)
	return []message.Message{
		&message.Text{
			Text: "Tea & cake <3 $", Emojis: []message.TextEmoji{{Index: 14, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}},
			Sender: &message.Sender{Name: "Brown", IconURL: "https://kissa.example/brown.png"},
		},
		message.Compose("Hello, ").Emoji(message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}).TextV2(),
		&message.Sticker{PackageID: "446", StickerID: "1988"},
		&message.Image{OriginalContentURL: "https://kissa.example/a.jpg?x=1&y=2", PreviewImageURL: "https://kissa.example/b.jpg"},
		&message.Video{OriginalContentURL: "https://kissa.example/a.mp4", PreviewImageURL: "https://kissa.example/b.jpg"},
		&message.Audio{OriginalContentURL: "https://kissa.example/a.m4a", Duration: 61500 * time.Millisecond},
		&message.Location{Title: "Kissa", Address: "1-3 Kioicho", Latitude: 35.67966, Longitude: 139.73669},
		&message.Coupon{CouponID: "01JYNW8JMQVFBNWF1APF8Z3FS7"},
		&message.Imagemap{
			BaseURL: "https://kissa.example/map", AltText: "Where to find us", BaseSize: imagemap.Size{Width: 1040, Height: 585},
			Actions: []imagemap.Action{&imagemap.URI{LinkURI: "https://kissa.example/", Area: imagemap.Area{Width: 1040, Height: 585}}},
		},
		&message.Template{AltText: "Come again?", Template: confirm()},
		receipt(items...),
		raw,
	}
}

func confirm() *template.Confirm {
	return &template.Confirm{Text: "Come again?", Actions: []action.Action{
		&action.Message{Label: "Yes", Text: "Yes"}, &action.Message{Label: "No", Text: "No"},
	}}
}

func TestEveryKindOfMessage(t *testing.T) {
	line := linetest.NewServer(t)
	line.Knows("hologram")
	ms := everyKind(t)
	for part := range slices.Chunk(ms, message.MaxPerRequest) {
		checked, err := message.Checked[sdk.MessageInterface](part...)
		require.NoError(t, err)
		_, err = newClient(t, line).PushMessage(&sdk.PushMessageRequest{To: userID, Messages: checked}, "")
		require.NoError(t, err)
	}
	var sent []json.RawMessage
	for _, c := range line.Calls() {
		sent = append(sent, messages(t, c)...)
	}
	require.Len(t, sent, len(ms))
	for i, m := range ms {
		t.Run(m.GetType(), func(t *testing.T) { sameJSON(t, m.(json.Marshaler), sent[i]) })
	}
}

// Each request with messages accepts linemsg's between the SDK's, and keeps the order.
func TestMessagesOfRequests(t *testing.T) {
	ours := []message.Message{
		&message.Text{Text: "1 & 2"},
		receipt(items...),
		&message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: choices()},
	}
	checked, err := message.Checked[sdk.MessageInterface](ours...)
	require.NoError(t, err)
	mixed := []sdk.MessageInterface{
		checked[0], &sdk.TextMessage{Text: "SDK"}, checked[1], sdk.StickerMessage{PackageId: "789", StickerId: "10855"}, checked[2],
	}

	hash, err := ids.HashPhoneNumber("+818000001234")
	require.NoError(t, err)
	for call, send := range map[linetest.Endpoint]func(c *sdk.MessagingApiAPI, replyToken string) error{
		linetest.Push: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.PushMessage(&sdk.PushMessageRequest{To: userID, Messages: mixed}, "")
			return err
		},
		linetest.Reply: func(c *sdk.MessagingApiAPI, replyToken string) error {
			_, err := c.ReplyMessage(&sdk.ReplyMessageRequest{ReplyToken: replyToken, Messages: mixed})
			return err
		},
		linetest.Multicast: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.Multicast(&sdk.MulticastRequest{To: []string{userID}, Messages: mixed}, "")
			return err
		},
		linetest.Broadcast: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.Broadcast(&sdk.BroadcastRequest{Messages: mixed}, "")
			return err
		},
		linetest.Narrowcast: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.Narrowcast(&sdk.NarrowcastRequest{Messages: mixed}, "")
			return err
		},
		linetest.PushNotification: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.PushMessagesByPhone(&sdk.PnpMessagesRequest{To: string(hash), Messages: mixed}, "order-00000000017")
			return err
		},
		linetest.ValidatePush: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.ValidatePush(&sdk.ValidateMessageRequest{Messages: mixed})
			return err
		},
		linetest.ValidateReply: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.ValidateReply(&sdk.ValidateMessageRequest{Messages: mixed})
			return err
		},
		linetest.ValidateMulticast: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.ValidateMulticast(&sdk.ValidateMessageRequest{Messages: mixed})
			return err
		},
		linetest.ValidateBroadcast: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.ValidateBroadcast(&sdk.ValidateMessageRequest{Messages: mixed})
			return err
		},
		linetest.ValidateNarrowcast: func(c *sdk.MessagingApiAPI, _ string) error {
			_, err := c.ValidateNarrowcast(&sdk.ValidateMessageRequest{Messages: mixed})
			return err
		},
	} {
		t.Run(string(call), func(t *testing.T) {
			line := linetest.NewServer(t)
			line.SetPhoneNumber(hash, userID)
			require.NoError(t, send(newClient(t, line), string(line.ReplyToken(userID))))
			c := only(t, line)
			assert.Equal(t, call, c.Endpoint)
			assert.Empty(t, c.Violations)
			assert.Equal(t, []string{"text", "text", "flex", "sticker", "sticker"}, kinds(t, c))
			sent := messages(t, c)
			for i, m := range ours {
				sameJSON(t, m.(json.Marshaler), sent[2*i])
			}
			assert.JSONEq(t, `{"type":"text","text":"SDK"}`, string(sent[1]))
			assert.JSONEq(t, `{"type":"sticker","packageId":"789","stickerId":"10855"}`, string(sent[3]))
		})
	}
}

// Nested slots: each accepts a value of linemsg, and linemsg's JSON arrives at the path.
func TestSlots(t *testing.T) {
	bubble := receipt(items...).Contents
	text := &flex.Text{Text: "a < b", Weight: flex.Bold}
	picture := &flex.Image{URL: "https://kissa.example/a.png?x=1&y=2", Size: flex.Full}
	gradient := &flex.LinearGradient{Angle: "90deg", StartColor: "#000000", EndColor: "#FFFFFF"}
	tap := &action.Postback{Label: "Again", Data: "order=tea&size=<L>", DisplayText: "Again, please"}
	mention := &message.Mention{Mentionee: &message.MentionUser{UserID: userID}}
	area := &imagemap.Message{Text: "a", Area: imagemap.Area{Width: 1040, Height: 585}}

	card := func(b *sdk.FlexBubble) *sdk.FlexMessage { return &sdk.FlexMessage{AltText: "a", Contents: b} }
	block := func(b *sdk.FlexBox) *sdk.FlexMessage { return card(&sdk.FlexBubble{Body: b}) }
	component := func(c sdk.FlexComponentInterface) *sdk.FlexMessage {
		return block(&sdk.FlexBox{Contents: []sdk.FlexComponentInterface{c}})
	}
	templated := func(v sdk.TemplateInterface) *sdk.TemplateMessage {
		return &sdk.TemplateMessage{AltText: "a", Template: v}
	}

	for _, it := range []struct {
		slot, path string
		ours       json.Marshaler
		in         sdk.MessageInterface
	}{
		{"FlexMessage.Contents, a bubble", "contents", bubble.(*flex.Bubble), &sdk.FlexMessage{AltText: "a", Contents: bubble}},
		{
			"FlexMessage.Contents, a carousel", "contents", flex.Carousel{Contents: []*flex.Bubble{bubble.(*flex.Bubble)}},
			&sdk.FlexMessage{AltText: "a", Contents: &flex.Carousel{Contents: []*flex.Bubble{bubble.(*flex.Bubble)}}},
		},
		{
			"FlexBox.Contents", "contents.body.contents.1", text,
			block(&sdk.FlexBox{Contents: []sdk.FlexComponentInterface{&sdk.FlexText{Text: "SDK"}, text, &sdk.FlexSeparator{}}}),
		},
		{"FlexBox.Contents, a box", "contents.body.contents.0", row("Tea", 400), component(row("Tea", 400))},
		{"FlexBox.Background", "contents.body.background", gradient, block(&sdk.FlexBox{Background: gradient})},
		{"FlexBubble.Hero", "contents.hero", picture, card(&sdk.FlexBubble{Hero: picture})},
		{"FlexVideo.AltContent", "contents.hero.altContent", picture, card(&sdk.FlexBubble{Hero: &sdk.FlexVideo{AltContent: picture}})},

		{"FlexBubble.Action", "contents.action", tap, card(&sdk.FlexBubble{Action: tap})},
		{"FlexBox.Action", "contents.body.action", tap, block(&sdk.FlexBox{Action: tap})},
		{"FlexButton.Action", "contents.body.contents.0.action", tap, component(&sdk.FlexButton{Action: tap})},
		{"FlexImage.Action", "contents.body.contents.0.action", tap, component(&sdk.FlexImage{Action: tap})},
		{"FlexText.Action", "contents.body.contents.0.action", tap, component(&sdk.FlexText{Action: tap})},
		{"FlexVideo.Action", "contents.hero.action", tap, card(&sdk.FlexBubble{Hero: &sdk.FlexVideo{Action: tap}})},

		{"TemplateMessage.Template, confirm", "template", confirm(), templated(confirm())},
		{
			"TemplateMessage.Template, buttons", "template", template.Buttons{Text: "a", Actions: []action.Action{tap}},
			templated(&template.Buttons{Text: "a", Actions: []action.Action{tap}}),
		},
		{
			"TemplateMessage.Template, carousel", "template", template.Carousel{Columns: []template.Column{{Text: "a", Actions: []action.Action{tap}}}},
			templated(&template.Carousel{Columns: []template.Column{{Text: "a", Actions: []action.Action{tap}}}}),
		},
		{
			"TemplateMessage.Template, image carousel", "template", template.ImageCarousel{Columns: []template.ImageColumn{{Action: tap}}},
			templated(&template.ImageCarousel{Columns: []template.ImageColumn{{Action: tap}}}),
		},
		{"ButtonsTemplate.Actions", "template.actions.0", tap, templated(&sdk.ButtonsTemplate{Actions: []sdk.ActionInterface{tap}})},
		{"ButtonsTemplate.DefaultAction", "template.defaultAction", tap, templated(&sdk.ButtonsTemplate{DefaultAction: tap})},
		{
			"ConfirmTemplate.Actions", "template.actions.1", tap,
			templated(&sdk.ConfirmTemplate{Actions: []sdk.ActionInterface{&sdk.CameraAction{}, tap}}),
		},
		{
			"CarouselColumn.Actions", "template.columns.0.actions.0", tap,
			templated(&sdk.CarouselTemplate{Columns: []sdk.CarouselColumn{{Actions: []sdk.ActionInterface{tap}}}}),
		},
		{
			"CarouselColumn.DefaultAction", "template.columns.0.defaultAction", tap,
			templated(&sdk.CarouselTemplate{Columns: []sdk.CarouselColumn{{DefaultAction: tap}}}),
		},
		{
			"ImageCarouselColumn.Action", "template.columns.0.action", tap,
			templated(&sdk.ImageCarouselTemplate{Columns: []sdk.ImageCarouselColumn{{Action: tap}}}),
		},
		{
			"QuickReplyItem.Action", "quickReply.items.0.action", tap,
			&sdk.TextMessage{Text: "a", QuickReply: &sdk.QuickReply{Items: []sdk.QuickReplyItem{{Type: "action", Action: tap}}}},
		},
		{"ImagemapMessage.Actions", "actions.0", area, &sdk.ImagemapMessage{Actions: []sdk.ImagemapActionInterface{area}}},

		{ // since v8.15.0 of the SDK
			"TextMessageV2.Substitution", "substitution.user", mention,
			&sdk.TextMessageV2{Text: "{user}", Substitution: map[string]sdk.SubstitutionObjectInterface{"user": mention}},
		},
		{
			"MentionSubstitutionObject.Mentionee", "substitution.user.mentionee", message.MentionUser{UserID: userID},
			&sdk.TextMessageV2{Text: "{user}", Substitution: map[string]sdk.SubstitutionObjectInterface{
				"user": &sdk.MentionSubstitutionObject{Mentionee: &message.MentionUser{UserID: userID}},
			}},
		},
	} {
		t.Run(it.slot, func(t *testing.T) {
			line := newRecorder(t)
			_, err := newClient(t, line).PushMessage(&sdk.PushMessageRequest{To: userID, Messages: []sdk.MessageInterface{it.in}}, "")
			require.NoError(t, err)
			sameJSON(t, it.ours, at(t, messages(t, only(t, line))[0], it.path))
		})
	}
}

// at returns the value at a path of names and indexes: contents.body.contents.0.
func at(t *testing.T, text json.RawMessage, path string) json.RawMessage {
	t.Helper()
	for step := range strings.SplitSeq(path, ".") {
		i, err := strconv.Atoi(step)
		if err != nil {
			text = member(t, text, step)
			continue
		}
		var list []json.RawMessage
		require.NoError(t, json.Unmarshal(text, &list))
		require.Greater(t, len(list), i)
		text = list[i]
	}
	return text
}

// A slot accepts every type of action.
func TestEveryKindOfAction(t *testing.T) {
	raw, err := action.NewRaw(`{"type":"teleport","to":"a"}`)
	require.NoError(t, err)
	for _, a := range []action.Action{
		&action.Postback{Label: "a", Data: "b"},
		&action.Message{Label: "a", Text: "b"},
		&action.URI{Label: "a", URI: "https://kissa.example/?a=b&c=d", AltURI: &action.AltURI{Desktop: "https://kissa.example/pc"}},
		&action.DatetimePicker{Label: "a", Data: "b", Mode: action.Datetime},
		&action.Camera{Label: "a"},
		&action.CameraRoll{Label: "a"},
		&action.Location{Label: "a"},
		&action.RichMenuSwitch{Label: "a", RichMenuAliasID: "b", Data: "c"},
		&action.Clipboard{Label: "a", ClipboardText: "b"},
		raw,
	} {
		t.Run(a.GetType(), func(t *testing.T) {
			b, err := json.Marshal(&sdk.FlexButton{Action: a})
			require.NoError(t, err)
			sameJSON(t, a.(json.Marshaler), member(t, b, "action"))
		})
	}
}

// The recipients of a narrowcast can be values of linemsg too.
func TestNarrowcastSlots(t *testing.T) {
	audience := &narrowcast.Audience{AudienceGroupID: 5614991017776}
	women := &narrowcast.Gender{OneOf: []narrowcast.GenderValue{narrowcast.Female}}
	line := newRecorder(t)
	_, err := newClient(t, line).Narrowcast(&sdk.NarrowcastRequest{
		Messages: []sdk.MessageInterface{menu()},
		Recipient: &sdk.OperatorRecipient{
			And: []sdk.RecipientInterface{audience, &sdk.RedeliveryRecipient{RequestId: "a"}},
			Not: &narrowcast.Operator{Or: []narrowcast.Recipient{audience}},
		},
		Filter: &sdk.Filter{Demographic: women},
	}, "")
	require.NoError(t, err)
	body := only(t, line).Body
	sameJSON(t, audience, at(t, body, "recipient.and.0"))
	sameJSON(t, narrowcast.Operator{Or: []narrowcast.Recipient{audience}}, at(t, body, "recipient.not"))
	sameJSON(t, women, at(t, body, "filter.demographic"))
}

// At compile time: a slot that is an interface accepts a value of linemsg, a slot that is a struct of the SDK does not.
//
//	&sdk.FlexBubble{Body: flex.NewBox(flex.Vertical)} // does not compile: *flex.Box is not *sdk.FlexBox
//	&sdk.TextMessage{QuickReply: choices()}           // does not compile
//
// There the whole container or message must be of linemsg: sdk.FlexMessage.Contents accepts a *flex.Bubble.
func TestWhatCompiles(t *testing.T) {
	for _, it := range []struct {
		in    any // a struct of the SDK
		field string
		ours  any
		fits  bool
	}{
		{sdk.PushMessageRequest{}, "Messages", &message.Text{}, true},
		{sdk.FlexMessage{}, "Contents", &flex.Carousel{}, true},
		{sdk.FlexBox{}, "Contents", &flex.Text{}, true},
		{sdk.FlexBubble{}, "Hero", &flex.Video{}, true},
		{sdk.RichMenuArea{}, "Action", &action.URI{}, true},
		{sdk.TemplateMessage{}, "Template", &template.Buttons{}, true},
		{sdk.TextMessageV2{}, "Substitution", &message.Emoji{}, true},

		{sdk.FlexBubble{}, "Header", &flex.Box{}, false},
		{sdk.FlexBubble{}, "Body", &flex.Box{}, false},
		{sdk.FlexBubble{}, "Footer", &flex.Box{}, false},
		{sdk.FlexBubble{}, "Styles", &flex.Styles{}, false},
		{sdk.FlexCarousel{}, "Contents", &flex.Bubble{}, false},
		{sdk.FlexText{}, "Contents", &flex.Span{}, false},
		{sdk.CarouselTemplate{}, "Columns", &template.Column{}, false},
		{sdk.ImageCarouselTemplate{}, "Columns", &template.ImageColumn{}, false},
		{sdk.TextMessage{}, "QuickReply", &message.QuickReply{}, false},
		{sdk.QuickReply{}, "Items", &message.QuickReplyItem{}, false},
		{sdk.TextMessage{}, "Sender", &message.Sender{}, false},
		{sdk.TextMessage{}, "Emojis", &message.TextEmoji{}, false},
		{sdk.ImagemapMessage{}, "Video", &imagemap.Video{}, false},
		{sdk.NarrowcastRequest{}, "Filter", &narrowcast.Filter{}, false},

		// A value in place of a pointer never compiles: GetType is a method of the pointer.
		{sdk.PushMessageRequest{}, "Messages", message.Text{}, false},
		{sdk.FlexBox{}, "Contents", flex.Text{}, false},
	} {
		field, ok := reflect.TypeOf(it.in).FieldByName(it.field)
		require.True(t, ok, "%T.%s", it.in, it.field)
		slot := field.Type
		if k := slot.Kind(); k == reflect.Slice || k == reflect.Map {
			slot = slot.Elem()
		}
		ours := reflect.TypeOf(it.ours)
		if !it.fits && slot.Kind() == reflect.Interface && ours.Kind() == reflect.Pointer {
			t.Logf("since this version of the SDK %T.%s is an interface, and takes %v", it.in, it.field, ours)
			continue
		}
		assert.Equal(t, it.fits, ours.AssignableTo(slot), "%T.%s = %v", it.in, it.field, ours)
	}
}

// A value that cannot be encoded is not sent, and the SDK's error wraps linemsg's. Checked would have found it before.
func TestErrorsReachThroughTheSDK(t *testing.T) {
	const torn = "caf\xe9" // ISO 8859-1, not UTF-8
	for name, it := range map[string]struct {
		in   sdk.MessageInterface
		path fault.Path // relative to the value of linemsg
	}{
		"a message":     {&message.Text{Text: torn}, "text"},
		"a component":   {&sdk.FlexMessage{Contents: &sdk.FlexBubble{Body: &sdk.FlexBox{Contents: []sdk.FlexComponentInterface{&flex.Text{Text: torn}}}}}, "text"},
		"a container":   {&sdk.FlexMessage{Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: torn})}}, "body.contents[0].text"},
		"an action":     {&sdk.TemplateMessage{Template: &sdk.ButtonsTemplate{Actions: []sdk.ActionInterface{&action.Message{Text: torn}}}}, "text"},
		"a quick reply": {&message.Sticker{QuickReply: message.QuickReplies(&action.Camera{Label: torn})}, "quickReply.items[0].action.label"},
	} {
		t.Run(name, func(t *testing.T) {
			line := linetest.NewServer(t)
			_, err := newClient(t, line).PushMessage(&sdk.PushMessageRequest{
				To: userID, Messages: []sdk.MessageInterface{&message.Text{Text: "a good one"}, it.in},
			}, "")
			require.Error(t, err)
			assert.Empty(t, line.Calls(), "the good one was sent")

			ours, ok := errors.AsType[*fault.Error](err)
			require.True(t, ok, err)
			require.Len(t, ours.Violations, 1)
			require.Len(t, fault.Violations(err), 1)
			assert.Equal(t, it.path, fault.Violations(err)[0].Path)
			require.ErrorIs(t, err, fault.BadText)
		})
	}
	_, err := message.Checked[sdk.MessageInterface](&message.Text{Text: "a good one"}, &message.Text{Text: torn})
	require.ErrorIs(t, err, fault.BadText)
	assert.Equal(t, fault.Path("messages[1].text"), fault.Violations(err)[0].Path)
}

// A nil pointer is null in the body. Checked refuses it.
func TestNilPointer(t *testing.T) {
	line := newRecorder(t)
	_, err := newClient(t, line).PushMessage(&sdk.PushMessageRequest{To: userID, Messages: []sdk.MessageInterface{
		(*message.Text)(nil), &sdk.FlexMessage{Contents: (*flex.Bubble)(nil)}, &message.Text{Text: "a"},
	}}, "")
	require.NoError(t, err)
	sent := messages(t, only(t, line))
	require.Len(t, sent, 3)
	assert.Equal(t, "null", string(sent[0]))
	assert.Equal(t, "null", string(member(t, sent[1], "contents")))

	_, err = message.Checked[sdk.MessageInterface](&message.Text{Text: "a"}, (*message.Text)(nil))
	require.ErrorIs(t, err, fault.Nil)
	assert.Equal(t, fault.Path("messages[1]"), fault.Violations(err)[0].Path)
}

// The outer json.Marshal of the SDK escapes <, > and &. They decode to the original.
func TestEscapes(t *testing.T) {
	const text = "1 < 2 && 3 > 2 \u2028 \\u003c 👋🏻 \"q\" \x7f"
	line := linetest.NewServer(t)
	_, err := newClient(t, line).PushMessage(&sdk.PushMessageRequest{To: userID, Messages: []sdk.MessageInterface{&message.Text{Text: text}}}, "")
	require.NoError(t, err)
	body := only(t, line).Body
	assert.Contains(t, string(body), `1 \u003c 2 \u0026\u0026 3 \u003e 2`)
	assert.NotContains(t, string(encoded(t, &message.Text{Text: text})), `\u0026`)
	ms, err := message.Parse(body)
	require.NoError(t, err)
	assert.Equal(t, text, ms[0].(*message.Text).Text)
}
