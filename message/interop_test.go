package message_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Faults reported for other encoders of LINE messages. Each has a test here.

// Unset values are not sent, because LINE would use the zero as a value.
func TestInteropUnsetIsNotSent(t *testing.T) {
	for want, v := range map[string]json.Marshaler{
		`{"type":"text","text":"a"}`:                                 &message.Text{Text: "a"},
		`{"type":"text"}`:                                            &message.Text{},
		`{"type":"textV2","text":"a"}`:                               &message.TextV2{Text: "a"},
		`{"type":"sticker","packageId":"446","stickerId":"1988"}`:    &message.Sticker{PackageID: "446", StickerID: "1988"},
		`{"type":"image"}`:                                           &message.Image{},
		`{"type":"video"}`:                                           &message.Video{},
		`{"type":"audio"}`:                                           &message.Audio{},
		`{"type":"audio","duration":1500}`:                           &message.Audio{Duration: 1500 * time.Millisecond},
		`{"type":"location","latitude":0,"longitude":0}`:             &message.Location{}, // a real place
		`{"type":"coupon"}`:                                          &message.Coupon{},
		`{"replyToken":"a","messages":[{"type":"text","text":"a"}]}`: &message.Reply{ReplyToken: "a", Messages: []message.Message{&message.Text{Text: "a"}}},
		`{}`:                            &message.Push{},
		`{"messages":[]}`:               &message.Broadcast{Messages: []message.Message{}},
		`{"notificationDisabled":true}`: &message.Broadcast{NotificationDisabled: true},
		`{"type":"postback"}`:           &action.Postback{},
		`{"type":"uri","uri":"tel:1"}`:  &action.URI{URI: "tel:1"},
		`{"items":[{"type":"action","action":{"type":"camera","label":"a"}}]}`: message.QuickReplies(&action.Camera{Label: "a"}),
		`{"type":"mention","mentionee":{"type":"all"}}`:                        &message.Mention{Mentionee: &message.MentionAll{}},
		`{"index":0,"productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}`:   &message.TextEmoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"},
	} {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, want, string(b))
	}
}

// A value in place of the usual pointer keeps its type.
func TestInteropValuesKeepTheirType(t *testing.T) {
	item := message.QuickReplyItem{Action: &action.Camera{Label: "a"}}
	for want, v := range map[string]any{
		`{"type":"text","text":"a"}`:                                           message.Text{Text: "a"},
		`[{"type":"text","text":"a"}]`:                                         []message.Text{{Text: "a"}},
		`{"k":{"type":"sticker","packageId":"1"}}`:                             map[string]any{"k": message.Sticker{PackageID: "1"}},
		`{"type":"camera","label":"a"}`:                                        action.Camera{Label: "a"},
		`{"type":"action","action":{"type":"camera","label":"a"}}`:             item,
		`{"items":[{"type":"action","action":{"type":"camera","label":"a"}}]}`: message.QuickReply{Items: []message.QuickReplyItem{item}},
		`{"name":"a"}`: message.Sender{Name: "a"},
		`{"messages":[{"type":"text","text":"a"}]}`: message.Broadcast{Messages: []message.Message{&message.Text{Text: "a"}}},
		`{"M":[{"type":"text","text":"a"}]}`:        struct{ M message.Messages }{message.Messages{&message.Text{Text: "a"}}},
		`{"M":{"type":"all"}}`:                      struct{ M message.MentionAll }{},
	} {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, want, string(b))
	}
}

// An object of an unknown type is encoded unchanged, including spaces, order and numbers.
func TestInteropUnknownKindsSurvive(t *testing.T) {
	const odd = `{ "z":1.50e+2 , "type" : "hologram", "a":[ 1,2 ,{"b":null}], "t":"\u3042\/" }`
	for _, text := range []string{
		`{"type":"text","text":"a","quickReply":{"items":[{"type":"action","action":` + odd + `}]}}`,
		`{"type":"textV2","text":"{a}","substitution":{"a":` + odd + `}}`,
		`{"type":"textV2","text":"{a}","substitution":{"a":{"type":"mention","mentionee":` + odd + `}}}`,
		odd,
	} {
		ms, err := message.Parse("[" + text + "]")
		require.ErrorIs(t, err, fault.UnknownKind)
		b, err := message.Messages(ms).MarshalJSON()
		require.NoError(t, err)
		assert.Equal(t, "["+text+"]", string(b))
		assert.NoError(t, message.Validate(ms...), "a program may know what LINE has added")
		require.Len(t, message.Lint(ms...), 1)
		assert.Equal(t, fault.UnknownKind, message.Lint(ms...)[0].Rule)
	}
	for _, odd := range []string{odd, "\n" + odd + "\t"} {
		r, err := message.NewRaw(odd)
		require.NoError(t, err)
		assert.Equal(t, "hologram", r.GetType())
		assert.JSONEq(t, odd, string(r.JSON()))
		a, err := action.NewRaw([]byte(odd))
		require.NoError(t, err)
		assert.Equal(t, "hologram", a.GetType())
	}
}

// Unknown members are kept at every level, and can be set in Extra.
func TestInteropUnknownMembersSurvive(t *testing.T) {
	const text = `{"replyToken":"a","messages":[{"type":"textV2","text":"{u}{e}",` +
		`"substitution":{"e":{"type":"emoji","productId":"5ac1bfd5040ab15980c9b435","emojiId":"001","new":1},"u":{"type":"mention","mentionee":{"type":"user","userId":"` + string(userID) + `","new":[2]},"new":{"a":3}}},` +
		`"quickReply":{"items":[{"type":"action","action":{"type":"camera","label":"a","new":"4"},"new":5}],"new":6},"sender":{"name":"a","new":7.0},"new":null}],"new":"\u3042"}`
	var r message.Reply
	require.NoError(t, r.UnmarshalJSON([]byte(text)))
	b, err := r.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, text, string(b))

	m := message.Text{Text: "a", Extra: map[string]json.RawMessage{"newInSpring": json.RawMessage(`{"a":1}`)}}
	b, err = json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, `{"type":"text","text":"a","newInSpring":{"a":1}}`, string(b))
}

// A quick reply button without a type is one with the type action, as LINE's SDK for Go sends it. Any other type is an error.
func TestInteropQuickReplyItemWithoutType(t *testing.T) {
	const text = `[{"type":"text","text":"a","quickReply":{"items":[{%s"action":{"type":"camera","label":"a"}}]}}]`
	ms, err := message.Parse(fmt.Sprintf(text, ""))
	require.NoError(t, err)
	assert.Empty(t, message.Lint(ms...))
	b, err := message.Messages(ms).MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, fmt.Sprintf(text, `"type":"action",`), string(b))

	for typ, rule := range map[string]fault.Rule{`""`: fault.Required, `null`: fault.Required, `7`: fault.WrongType, `"button"`: fault.UnknownKind} {
		_, err := message.Parse(fmt.Sprintf(text, `"type":`+typ+`,`))
		require.ErrorIs(t, err, rule, typ)
		assert.Equal(t, fault.Path("messages[0].quickReply.items[0].type"), fault.Violations(err)[0].Path)
	}
}

// A typed nil is a violation, or ignored where a value is optional. It never causes a panic.
func TestInteropTypedNil(t *testing.T) {
	m := &message.TextV2{
		Text: "{a}", QuickReply: (*message.QuickReply)(nil), Sender: (*message.Sender)(nil),
		Substitution: map[string]message.Substitution{"a": (*message.Emoji)(nil)},
	}
	err := m.Validate()
	require.ErrorIs(t, err, fault.Nil)
	assert.Equal(t, "substitution.a: nil *message.Emoji", err.Error())
	_, err = json.Marshal(m)
	assert.NoError(t, err)

	item := message.QuickReplyItem{Action: (*action.Camera)(nil)}
	err = message.Validate(&message.Text{Text: "a", QuickReply: &message.QuickReply{Items: []message.QuickReplyItem{item}}})
	require.ErrorIs(t, err, fault.Required)
	assert.Equal(t, fault.Path("messages[0].quickReply.items[0].action"), fault.Violations(err)[0].Path)
}

// Encoding does not modify its receiver: many goroutines can send one message. The race detector checks it.
func TestInteropEncodingSharesOneMessage(t *testing.T) {
	m := message.Compose("Welcome ").Mention(userID).Add(" {now} ").Emoji(message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}).TextV2()
	m.QuickReply = message.QuickReplies(&action.Postback{Label: "a", Data: "a"}, &action.Camera{Label: "b"})
	m.Extra = map[string]json.RawMessage{"z": json.RawMessage(`1`), "a": json.RawMessage(`2`)}
	ms := []message.Message{m, &message.Text{Text: "a"}, m}
	want, err := (&message.Reply{ReplyToken: "a", Messages: ms}).AppendJSON(nil)
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 32 {
		wg.Go(func() {
			r := &message.Reply{ReplyToken: "a", Messages: ms}
			for range 50 {
				b, err := r.AppendJSON(nil)
				assert.NoError(t, err)
				assert.Equal(t, string(want), string(b))
				b, err = json.Marshal(r)
				assert.NoError(t, err)
				assert.JSONEq(t, string(want), string(b))
				assert.NoError(t, r.Validate())
				for _, q := range message.All[*action.Postback](ms...) {
					assert.Equal(t, "a", q.Data)
				}
			}
		})
	}
	wg.Wait()
}

// Each error of decoding has its path and, after Locate, its line.
func TestInteropDecodeErrorsHavePaths(t *testing.T) {
	const text = `{
  "replyToken": "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA",
  "messages": [
    {"type": "text", "text": []},
    {"type": "sticker", "packageId": ["446"], "stickerId": "1988"},
    {"type": "text", "text": "a", "quickReply": {"items": [
      {"type": "action", "action": {"type": "uri", "label": "a", "uri": {}}},
      {"type": "action", "action": "camera"}
    ]}}
  ]
}`
	var r message.Reply
	err := json.Unmarshal([]byte(text), &r)
	require.ErrorIs(t, err, fault.WrongType)
	var got []string
	for _, l := range fault.Locate([]byte(text), fault.Violations(err)) {
		got = append(got, fmt.Sprintf("%d:%d %v", l.Line, l.Column, l))
	}
	assert.Equal(t, []string{
		`4:30 messages[0].text: an array, must be a string`,
		`5:38 messages[1].packageId: an array, must be a string`,
		`7:73 messages[2].quickReply.items[0].action.uri: an object, must be a string`,
		`8:36 messages[2].quickReply.items[1].action: a string, must be an object`,
	}, got)
	assert.Equal(t, "1988", string(r.Messages[1].(*message.Sticker).StickerID), "the rest was decoded")
}

// Errors can be found in errors that wrap them, also after encoding through encoding/json as the SDK does.
func TestInteropErrorsReachThroughEncodingJSON(t *testing.T) {
	body := struct{ Messages []json.Marshaler }{[]json.Marshaler{&message.Text{Text: "\xff"}}}
	_, err := json.Marshal(body)
	require.Error(t, err)
	var violation fault.Violation
	require.ErrorAs(t, fmt.Errorf("sending: %w", err), &violation)
	assert.Equal(t, fault.BadText, violation.Rule)
	assert.Len(t, fault.Violations(errors.Join(errors.New("a"), err)), 1)
}

// A nil pointer is encoded as null, as in encoding/json, not as an object.
func TestInteropNilPointerIsNull(t *testing.T) {
	for want, v := range map[string]any{
		`[null,{"type":"text","text":"a"}]`: []message.Message{(*message.Text)(nil), &message.Text{Text: "a"}},
		`{"a":null}`:                        map[string]message.Substitution{"a": (*message.Emoji)(nil)},
		`[null]`:                            []action.Action{(*action.Camera)(nil)},
		`{"M":null}`:                        struct{ M message.Mentionee }{(*message.MentionAll)(nil)},
		`null`:                              (*message.Text)(nil),
		`[null,null]`:                       message.Messages{nil, (*message.Text)(nil)},
	} {
		assert.NotPanics(t, func() {
			b, err := json.Marshal(v)
			assert.NoError(t, err)
			assert.Equal(t, want, string(b))
		}, want)
	}
	b, err := (*message.Push)(nil).AppendJSON([]byte("x"))
	require.NoError(t, err)
	assert.Equal(t, "xnull", string(b))
}

// Only pointers have GetType, so only pointers can be passed to the official SDK.
func TestInteropChecked(t *testing.T) {
	type sdkMessage interface{ GetType() string }
	ms := []message.Message{&message.Text{Text: "1"}, &message.Sticker{PackageID: "446", StickerID: "1988"}}
	out, err := message.Checked[sdkMessage](ms...)
	require.NoError(t, err)
	require.Len(t, out, 2)
	assert.Same(t, ms[0], out[0])
	assert.Equal(t, "sticker", out[1].GetType())

	out, err = message.Checked[sdkMessage](&message.Text{Text: strings.Repeat("a", 5001)})
	assert.ErrorIs(t, err, fault.TooLong)
	assert.Nil(t, out)

	type other interface {
		GetType() string
		SetType(string)
	}
	_, err = message.Checked[other](ms...)
	assert.ErrorContains(t, err, "message.Checked: messages[0]: *message.Text is not a ")
}
