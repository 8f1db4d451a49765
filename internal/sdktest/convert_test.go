package sdktest_test

import (
	"encoding/json"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/manage_audience"
	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/richmenu"
)

// everything has messages that the SDK's decoder would change or refuse: a Flex text without flex, a text with
// substitutions, an unknown member.
func everything() []message.Message {
	return []message.Message{
		&message.Text{Text: "<&>", Extra: map[string]json.RawMessage{"new": json.RawMessage(`{"a":1}`)}},
		message.Compose("Smile ").Emoji(message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}).TextV2(),
		&message.Flex{AltText: "Menu", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Tea"})}},
		&message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: message.QuickReplies(&action.Postback{Label: "a", Data: "b"})},
	}
}

// same asserts that the SDK sends the JSON of b, except for members that it adds to the request itself.
func same(t *testing.T, b message.Body, request any, err error) {
	t.Helper()
	require.NoError(t, err)
	ours, err := b.AppendJSON(nil)
	require.NoError(t, err)
	theirs, err := json.Marshal(request)
	require.NoError(t, err)
	var want, got map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(ours, &want))
	require.NoError(t, json.Unmarshal(theirs, &got))
	for name := range want {
		assert.JSONEq(t, string(want[name]), string(got[name]), name)
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			assert.Contains(t, []string{"null", "false", `""`, "0"}, string(got[name]), name)
		}
	}
}

// Each body becomes the SDK's request without a loss.
func TestCheckedRequest(t *testing.T) {
	ms := everything()
	reply := &message.Reply{ReplyToken: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", Messages: ms}
	r, err := message.CheckedRequest[messaging_api.ReplyMessageRequest](reply)
	same(t, reply, r, err)
	assert.Same(t, ms[0], r.Messages[0], "not a copy")
	push := &message.Push{To: group, Messages: ms, NotificationDisabled: true, CustomAggregationUnits: []ids.AggregationUnit{"spring"}}
	p, err := message.CheckedRequest[messaging_api.PushMessageRequest](push)
	same(t, push, p, err)
	assert.Equal(t, group, p.To)
	multicast := &message.Multicast{To: []ids.UserID{brown, cony}, Messages: ms}
	m, err := message.CheckedRequest[messaging_api.MulticastRequest](multicast)
	same(t, multicast, m, err)
	broadcast := &message.Broadcast{Messages: ms}
	b, err := message.CheckedRequest[messaging_api.BroadcastRequest](broadcast)
	same(t, broadcast, b, err)
	for _, body := range []message.Body{&message.Validation{Messages: ms}, broadcast} {
		v, err := message.CheckedRequest[messaging_api.ValidateMessageRequest](body)
		same(t, body, v, err)
	}
	narrow := &narrowcast.Request{
		Messages: ms, Limit: &narrowcast.Limit{Max: 100, UpToRemainingQuota: true, ForbidPartialDelivery: true},
		Recipient: &narrowcast.Operator{And: []narrowcast.Recipient{&narrowcast.Audience{AudienceGroupID: 5614991017776}, &narrowcast.Operator{Not: &narrowcast.Audience{AudienceGroupID: 5614991017777}}}},
		Filter:    &narrowcast.Filter{Demographic: &narrowcast.Gender{OneOf: []narrowcast.GenderValue{narrowcast.Female}}},
	}
	n, err := message.CheckedRequest[messaging_api.NarrowcastRequest](narrow)
	same(t, narrow, n, err)

	alias := &richmenu.Alias{RichMenuAliasID: "tab-a", RichMenuID: "richmenu-0123456789abcdef0123456789abcdef"}
	a, err := message.CheckedRequest[messaging_api.CreateRichMenuAliasRequest](alias)
	same(t, alias, a, err)
	c := &coupon.Request{
		Title: "Tea", AcquisitionCondition: &coupon.Lottery{LotteryProbability: 50, MaxAcquireCount: -1}, MaxUseCountPerTicket: 1,
		StartTimestamp: 1796050800, EndTimestamp: 1798729199, Timezone: coupon.AsiaTokyo, Visibility: coupon.Unlisted,
		Reward: &coupon.Discount{PriceInfo: &coupon.Fixed{FixedAmount: 100}},
	}
	cr, err := message.CheckedRequest[messaging_api.CouponCreateRequest](c)
	same(t, c, cr, err)
	upload := &audience.Upload{Description: "a", Audiences: audience.Users(brown)}
	u, err := message.CheckedRequest[manage_audience.CreateAudienceGroupRequest](upload)
	same(t, upload, u, err)
}

// The rules are those of the endpoint, and a request type of another endpoint is an error.
func TestCheckedRequestForEndpoint(t *testing.T) {
	mention := []message.Message{message.Compose("Hi ").MentionAll().TextV2()}
	_, err := message.Checked[messaging_api.MessageInterface](mention...)
	require.NoError(t, err, "it does not know the endpoint")
	_, err = message.CheckedRequest[messaging_api.BroadcastRequest](&message.Broadcast{Messages: mention})
	require.ErrorIs(t, err, fault.NotHere)

	hi := []message.Message{&message.Text{Text: "hi"}}
	_, err = message.CheckedRequest[messaging_api.BroadcastRequest](&message.Push{To: brown, Messages: hi})
	require.EqualError(t, err, "message.CheckedRequest: messaging_api.BroadcastRequest loses \"to\"")
	_, err = message.CheckedRequest[messaging_api.PushMessageRequest](&message.Broadcast{Messages: hi})
	require.EqualError(t, err, "message.CheckedRequest: messaging_api.PushMessageRequest has \"to\", *message.Broadcast does not")
	_, err = message.CheckedRequest[messaging_api.ReplyMessageRequest](&message.Broadcast{Messages: hi})
	require.EqualError(t, err, "message.CheckedRequest: messaging_api.ReplyMessageRequest has \"replyToken\", *message.Broadcast does not")
	_, err = message.CheckedRequest[messaging_api.PushMessageRequest](&message.Push{To: brown, Messages: hi, Extra: map[string]json.RawMessage{"new": json.RawMessage("1")}})
	require.EqualError(t, err, "message.CheckedRequest: messaging_api.PushMessageRequest loses \"new\"")
	_, err = message.CheckedRequest[messaging_api.PushMessageRequest](nil)
	require.EqualError(t, err, "message.CheckedRequest: nil")
	_, err = message.CheckedRequest[messaging_api.PushMessageRequest]((*message.Push)(nil))
	require.ErrorIs(t, err, fault.Nil)
}

// The SDK's structs become values of this module, without findings for what the SDK leaves out.
func TestFromSDK(t *testing.T) {
	theirs := []messaging_api.MessageInterface{
		&message.Sticker{PackageID: "446", StickerID: "1988"},
		&messaging_api.TextMessageV2{Text: "{a}", Substitution: map[string]messaging_api.SubstitutionObjectInterface{
			"a": &messaging_api.MentionSubstitutionObject{Mentionee: &messaging_api.AllMentionTarget{}},
		}},
		&messaging_api.TextMessage{Text: "あ <&>", QuickReply: &messaging_api.QuickReply{Items: []messaging_api.QuickReplyItem{
			{Action: &messaging_api.MessageAction{Label: "a", Text: "b"}}, // no Type
		}}},
	}
	push, err := message.FromSDK[message.Push](&messaging_api.PushMessageRequest{To: group, Messages: theirs})
	require.NoError(t, err)
	assert.Equal(t, ids.ChatID(group), push.To)
	require.Len(t, push.Messages, 3)
	assert.Empty(t, push.Lint())
	assert.Equal(t, "あ <&>", push.Messages[2].(*message.Text).Text)

	ms, err := message.FromSDK[message.Messages](theirs)
	require.NoError(t, err)
	assert.Equal(t, push.Messages, []message.Message(*ms))
	text, err := message.FromSDK[message.Text](theirs[2])
	require.NoError(t, err)
	assert.Equal(t, push.Messages[2], text)

	_, err = message.FromSDK[message.Push](&messaging_api.PushMessageRequest{Messages: []messaging_api.MessageInterface{&messaging_api.UnknownMessage{Type: "a"}}})
	require.Error(t, err)
	_, err = message.FromSDK[message.Push](func() {})
	require.EqualError(t, err, "message.FromSDK: func(): json: unsupported type: func()")
}

// There and back, nothing changes.
func TestFromSDKAndBack(t *testing.T) {
	push := &message.Push{To: group, Messages: everything()}
	request, err := message.CheckedRequest[messaging_api.PushMessageRequest](push)
	require.NoError(t, err)
	back, err := message.FromSDK[message.Push](request)
	require.NoError(t, err)
	want, err := push.AppendJSON(nil)
	require.NoError(t, err)
	got, err := back.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}
