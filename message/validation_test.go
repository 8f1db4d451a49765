package message_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

const someone ids.UserID = "U4af4980629f1d2c3b4a5968778695a4b"

// sendable is a body with messages, in the way of its endpoint.
func sendable(e message.Endpoint, ms []message.Message) checked {
	switch e {
	case message.ForReply:
		return &message.Reply{ReplyToken: "a", Messages: ms}
	case message.ForPush:
		return &message.Push{To: "C4af4980629f1d2c3b4a5968778695a4b", Messages: ms}
	case message.ForMulticast:
		return &message.Multicast{To: []ids.UserID{someone}, Messages: ms}
	case message.ForNarrowcast:
		return &narrowcast.Request{Messages: ms}
	}
	return &message.Broadcast{Messages: ms}
}

// A validation for an endpoint refuses what the body of that endpoint refuses.
func TestValidationAgreesWithTheBody(t *testing.T) {
	mention := &message.Mention{Mentionee: &message.MentionUser{UserID: someone}}
	lists := map[string][]message.Message{
		"plain":         {&message.Text{Text: "か\u3099𠀋👨‍👩‍👧"}},
		"none":          nil,
		"six":           {&message.Text{Text: "a"}, &message.Text{Text: "a"}, &message.Text{Text: "a"}, &message.Text{Text: "a"}, &message.Text{Text: "a"}, &message.Text{Text: "a"}},
		"quote":         {&message.Text{Text: "a", QuoteToken: "q"}},
		"quote of V2":   {&message.TextV2{Text: "a", QuoteToken: "q"}},
		"quote sticker": {&message.Text{Text: "a"}, &message.Sticker{PackageID: "446", StickerID: "1988", QuoteToken: "q"}},
		"mention":       {&message.TextV2{Text: "{u}", Substitution: map[string]message.Substitution{"u": mention}}},
		"mention all":   {&message.TextV2{Text: "{u}", Substitution: map[string]message.Substitution{"u": &message.Mention{Mentionee: &message.MentionAll{}}}}},
		"nil":           {nil, (*message.Text)(nil)},
	}
	for _, e := range []message.Endpoint{message.ForReply, message.ForPush, message.ForMulticast, message.ForNarrowcast, message.ForBroadcast} {
		for name, ms := range lists {
			v := &message.Validation{For: e, Messages: ms}
			assert.Equal(t, details(sendable(e, ms).Validate()), details(v.Validate()), "%s for %s", name, e)
			many := e != message.ForReply && e != message.ForPush
			if name == "quote" || name == "mention" {
				assert.Equal(t, many, v.Validate() != nil, "%s for %s", name, e)
			}
		}
	}
	assert.NoError(t, (&message.Validation{Messages: lists["mention"]}).Validate(), "no endpoint: what any endpoint accepts")
}

func details(err error) (out []string) {
	for _, v := range fault.Violations(err) {
		out = append(out, v.Error())
	}
	return out
}

func TestValidationForAnUnknownEndpoint(t *testing.T) {
	v := &message.Validation{For: "mulitcast", Messages: []message.Message{&message.Text{Text: "a"}}}
	require.ErrorIs(t, v.Validate(), fault.NotOneOf)
	assert.ErrorContains(t, v.Validate(), `For: "mulitcast" is not one of reply, push, multicast, narrowcast, broadcast`)
}

func TestValidationForIsNotInTheBody(t *testing.T) {
	v := message.Validation{For: message.ForPush, Messages: []message.Message{&message.Text{Text: "a"}}}
	b, err := json.Marshal(v)
	require.NoError(t, err)
	assert.JSONEq(t, `{"messages":[{"type":"text","text":"a"}]}`, string(b))
	v.Messages = nil
	require.NoError(t, json.Unmarshal(b, &v))
	assert.Equal(t, message.ForPush, v.For)
	assert.Len(t, v.Messages, 1)
	assert.Error(t, v.UnmarshalJSON([]byte("{")))
	assert.Equal(t, message.ForPush, v.For)
}
