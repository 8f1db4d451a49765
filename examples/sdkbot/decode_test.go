package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	sdk "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/template"
)

// Messages made with the SDK can be checked too: linemsg decodes what the SDK encodes.

// theirs has a message of each type in the SDK.
func theirs() []sdk.MessageInterface {
	tap := &sdk.PostbackAction{Label: "Again", Data: "again", DisplayText: "Again"}
	choices := &sdk.QuickReply{Items: []sdk.QuickReplyItem{
		{Type: "action", Action: tap},
		{Type: "action", Action: &sdk.DatetimePickerAction{Label: "When?", Data: "when", Mode: "date"}},
		{Type: "action", Action: &sdk.CameraAction{Label: "Camera"}},
		{Type: "action", Action: &sdk.CameraRollAction{Label: "Pictures"}},
		{Type: "action", Action: &sdk.LocationAction{Label: "Where?"}},
		{Type: "action", Action: &sdk.ClipboardAction{Label: "Copy", ClipboardText: "SPRING-7"}},
		{Type: "action", Action: &sdk.MessageAction{Label: "Yes", Text: "Yes"}},
		{Type: "action", Action: &sdk.UriAction{Label: "Open", Uri: "https://kissa.example/?a=b&c=d"}},
	}}
	size := &sdk.ImagemapArea{Width: 1040, Height: 585}
	return []sdk.MessageInterface{
		&sdk.TextMessage{
			Text: "$ Tea & cake", Emojis: []sdk.Emoji{{Index: 0, ProductId: "5ac1bfd5040ab15980c9b435", EmojiId: "001"}},
			Sender: &sdk.Sender{Name: "Brown", IconUrl: "https://kissa.example/brown.png"},
		},
		&sdk.TextMessageV2{Text: "{user} {all} {smile}", Substitution: map[string]sdk.SubstitutionObjectInterface{
			"user":  &sdk.MentionSubstitutionObject{Mentionee: &sdk.UserMentionTarget{UserId: userID}},
			"all":   &sdk.MentionSubstitutionObject{Mentionee: &sdk.AllMentionTarget{}},
			"smile": &sdk.EmojiSubstitutionObject{ProductId: "5ac1bfd5040ab15980c9b435", EmojiId: "001"},
		}},
		&sdk.StickerMessage{PackageId: "446", StickerId: "1988"},
		&sdk.ImageMessage{OriginalContentUrl: "https://kissa.example/a.jpg", PreviewImageUrl: "https://kissa.example/b.jpg"},
		&sdk.VideoMessage{OriginalContentUrl: "https://kissa.example/a.mp4", PreviewImageUrl: "https://kissa.example/b.jpg"},
		&sdk.AudioMessage{OriginalContentUrl: "https://kissa.example/a.m4a", Duration: 61500},
		&sdk.LocationMessage{Title: "Kissa", Address: "1-3 Kioicho", Latitude: 35.67966, Longitude: 139.73669},
		&sdk.CouponMessage{CouponId: "01JYNW8JMQVFBNWF1APF8Z3FS7"},
		&sdk.ImagemapMessage{
			BaseUrl: "https://kissa.example/map", AltText: "Where to find us", BaseSize: &sdk.ImagemapBaseSize{Width: 1040, Height: 585},
			Actions: []sdk.ImagemapActionInterface{
				&sdk.UriImagemapAction{LinkUri: "https://kissa.example/", Area: size},
				&sdk.MessageImagemapAction{Text: "Map", Area: size},
				&sdk.ClipboardImagemapAction{ClipboardText: "SPRING-7", Area: size},
			},
			Video: &sdk.ImagemapVideo{
				OriginalContentUrl: "https://kissa.example/a.mp4", PreviewImageUrl: "https://kissa.example/b.jpg", Area: size,
				ExternalLink: &sdk.ImagemapExternalLink{LinkUri: "https://kissa.example/", Label: "More"},
			},
		},
		&sdk.TemplateMessage{AltText: "Menu", Template: &sdk.ButtonsTemplate{Text: "Menu", Actions: []sdk.ActionInterface{tap}}},
		&sdk.TemplateMessage{AltText: "Again?", Template: &sdk.ConfirmTemplate{Text: "Again?", Actions: []sdk.ActionInterface{tap, tap}}},
		&sdk.TemplateMessage{AltText: "Menu", Template: &sdk.CarouselTemplate{Columns: []sdk.CarouselColumn{{Text: "Tea", Actions: []sdk.ActionInterface{tap}}}}},
		&sdk.TemplateMessage{AltText: "Menu", Template: &sdk.ImageCarouselTemplate{
			Columns: []sdk.ImageCarouselColumn{{ImageUrl: "https://kissa.example/a.jpg", Action: tap}},
		}},
		&sdk.FlexMessage{AltText: "Receipt", QuickReply: choices, Contents: &sdk.FlexCarousel{Contents: []sdk.FlexBubble{{
			Hero: &sdk.FlexImage{Url: "https://kissa.example/a.png", Size: "full", Action: tap},
			Body: &sdk.FlexBox{
				Layout: "vertical", Background: &sdk.FlexBoxLinearGradient{Angle: "90deg", StartColor: "#FFFFFF", EndColor: "#EEEEEE"},
				Contents: []sdk.FlexComponentInterface{
					&sdk.FlexText{Text: "Receipt", Contents: []sdk.FlexSpan{{Text: "Re"}, {Text: "ceipt", Weight: "bold"}}},
					&sdk.FlexSeparator{Margin: "xxl"},
					&sdk.FlexBox{Layout: "baseline", Contents: []sdk.FlexComponentInterface{
						&sdk.FlexIcon{Url: "https://kissa.example/i.png"}, &sdk.FlexText{Text: "Tea"},
					}},
					&sdk.FlexFiller{},
					&sdk.FlexButton{Action: tap},
				},
			},
			Styles: &sdk.FlexBubbleStyles{Body: &sdk.FlexBlockStyle{BackgroundColor: "#FFFFFF"}},
		}}}},
		&sdk.FlexMessage{AltText: "Film", Contents: &sdk.FlexBubble{Hero: &sdk.FlexVideo{
			Url: "https://kissa.example/a.mp4", PreviewUrl: "https://kissa.example/b.jpg",
			AltContent: &sdk.FlexImage{Url: "https://kissa.example/b.jpg"},
		}}},
	}
}

// raws returns the paths of objects that were decoded as unknown types.
func raws(ms ...message.Message) (paths []fault.Path) {
	for p := range message.All[*message.Raw](ms...) {
		paths = append(paths, p)
	}
	for p := range message.All[*action.Raw](ms...) {
		paths = append(paths, p)
	}
	for p := range message.All[*flex.Raw](ms...) {
		paths = append(paths, p)
	}
	for p := range message.All[*template.Raw](ms...) {
		paths = append(paths, p)
	}
	for p := range message.All[*imagemap.Raw](ms...) {
		paths = append(paths, p)
	}
	return paths
}

// No object is of an unknown type, nothing is lost, and LINE would refuse nothing.
func TestDecodeTheirMessages(t *testing.T) {
	for _, m := range theirs() {
		t.Run(fmt.Sprintf("%T", m), func(t *testing.T) {
			b, err := json.Marshal(m)
			require.NoError(t, err)
			ours, err := message.Parse(b)
			require.NoError(t, err)
			require.Len(t, ours, 1)
			assert.Equal(t, `"`+ours[0].GetType()+`"`, string(member(t, b, "type"))) // m.GetType() is empty unless set by hand
			assert.Empty(t, raws(ours...))
			assert.NoError(t, message.Validate(ours...))
			for _, v := range message.Lint(ours...) {
				assert.NotEqual(t, fault.UnknownProperty, v.Rule, v)
			}
			assert.JSONEq(t, withoutFalse(t, b), withoutFalse(t, encoded(t, ours[0].(json.Marshaler))))
		})
	}
}

// withoutFalse removes members that are false: the SDK writes them, linemsg does not, and LINE reads both alike.
func withoutFalse(t *testing.T, text []byte) string {
	t.Helper()
	var clean func(v any) any
	clean = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for name, inner := range v {
				if inner == false {
					delete(v, name)
				} else {
					v[name] = clean(inner)
				}
			}
		case []any:
			for i := range v {
				v[i] = clean(v[i])
			}
		}
		return v
	}
	var v any
	require.NoError(t, json.Unmarshal(text, &v))
	b, err := json.Marshal(clean(v))
	require.NoError(t, err)
	return string(b)
}

// request is a body of linemsg.
type ourRequest interface {
	json.Marshaler
	json.Unmarshaler
	Validate() error
	Lint() []fault.Violation
}

// Whole requests of the SDK can be decoded, with the null and false that it writes for unset fields.
func TestDecodeTheirRequests(t *testing.T) {
	ms := theirs()[2:7]
	for name, it := range map[string]struct {
		theirs any
		ours   ourRequest
	}{
		"reply":     {&sdk.ReplyMessageRequest{ReplyToken: replyToken, Messages: ms}, new(message.Reply)},
		"push":      {&sdk.PushMessageRequest{To: groupID, Messages: ms}, new(message.Push)},
		"multicast": {&sdk.MulticastRequest{To: []string{userID}, Messages: ms, CustomAggregationUnits: []string{"spring"}}, new(message.Multicast)},
		"broadcast": {&sdk.BroadcastRequest{Messages: ms, NotificationDisabled: true}, new(message.Broadcast)},
		"validate":  {&sdk.ValidateMessageRequest{Messages: ms}, new(message.Validation)},
		"narrowcast": {&sdk.NarrowcastRequest{
			Messages: ms,
			Recipient: &sdk.OperatorRecipient{And: []sdk.RecipientInterface{
				&sdk.AudienceRecipient{AudienceGroupId: 5614991017776},
				&sdk.OperatorRecipient{Not: &sdk.RedeliveryRecipient{RequestId: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"}},
			}},
			Filter: &sdk.Filter{Demographic: &sdk.OperatorDemographicFilter{Or: []sdk.DemographicFilterInterface{
				&sdk.GenderDemographicFilter{OneOf: []sdk.GenderDemographic{"female"}},
				&sdk.AgeDemographicFilter{Gte: "age_20", Lt: "age_30"},
			}}},
			Limit: &sdk.Limit{Max: 100},
		}, new(narrowcast.Request)},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := json.Marshal(it.theirs)
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(b, it.ours))
			assert.NoError(t, it.ours.Validate())
			assert.Empty(t, it.ours.Lint(), string(b))
		})
	}
}

// Members that the SDK writes for unset fields can be found and removed before sending.
func TestTheirZerosAreVisible(t *testing.T) {
	b, err := json.Marshal(&sdk.PushMessageRequest{To: userID, Messages: []sdk.MessageInterface{
		&sdk.FlexMessage{AltText: "Receipt", Contents: &sdk.FlexBubble{Body: &sdk.FlexBox{
			Layout: "horizontal",
			Contents: []sdk.FlexComponentInterface{
				&sdk.FlexText{Text: "Basque cheesecake of the day, with cream"}, &sdk.FlexText{Text: "¥680, tax and service included"},
			},
		}}},
	}})
	require.NoError(t, err)
	var push message.Push
	require.NoError(t, push.UnmarshalJSON(b))

	// Lint warns about zeros that change the layout.
	assert.True(t, slices.ContainsFunc(push.Lint(), func(v fault.Violation) bool {
		return v.Path == "messages[0].contents.body.contents" && strings.Contains(v.Text(), "all have flex 0")
	}), push.Lint())
	assert.NoError(t, push.Validate(), "LINE accepts it")

	// They are in fields that the SDK cannot leave out.
	for p, text := range message.All[*flex.Text](push.Messages...) {
		require.NotNil(t, text.Flex, p)
		assert.Zero(t, *text.Flex)
		require.NotNil(t, text.MaxLines, p)
		text.Flex, text.MaxLines = nil, nil
	}
	for _, box := range message.All[*flex.Box](push.Messages...) {
		box.Flex = nil
	}
	assert.JSONEq(t, `{"type":"flex","altText":"Receipt","contents":{"type":"bubble","body":{"type":"box","layout":"horizontal","contents":[
		{"type":"text","text":"Basque cheesecake of the day, with cream"},{"type":"text","text":"¥680, tax and service included"}]}}}`,
		string(encoded(t, push.Messages[0].(json.Marshaler))))
}
