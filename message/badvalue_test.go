package message_test

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// broken is invalid UTF-8.
const broken = "a\xffb"

func TestBadGoStrings(t *testing.T) {
	quick := func(a action.Action) message.Message { return replyOf(a) }
	const q = "messages[0].quickReply.items[0].action."
	for path, m := range map[string]message.Message{
		"messages[0].text":                            &message.Text{Text: broken},
		"messages[0].quoteToken":                      &message.Text{Text: "a", QuoteToken: broken},
		"messages[0].emojis[0].productId":             &message.Text{Text: "$", Emojis: []message.TextEmoji{{ProductID: broken, EmojiID: "001"}}},
		"messages[0].emojis[0].emojiId":               &message.Text{Text: "$", Emojis: []message.TextEmoji{{ProductID: "a", EmojiID: broken}}},
		"messages[0].sender.name":                     &message.Text{Text: "a", Sender: &message.Sender{Name: broken}},
		"messages[0].sender.iconUrl":                  &message.Text{Text: "a", Sender: &message.Sender{IconURL: broken}},
		`messages[0].substitution["a\xffb"]`:          &message.TextV2{Text: "a", Substitution: map[string]message.Substitution{broken: &message.Emoji{ProductID: "a", EmojiID: "a"}}},
		"messages[0].substitution.a.productId":        &message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": &message.Emoji{ProductID: broken, EmojiID: "a"}}},
		"messages[0].substitution.a.mentionee.userId": &message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": &message.Mention{Mentionee: &message.MentionUser{UserID: broken}}}},
		"messages[0].packageId":                       &message.Sticker{PackageID: broken, StickerID: "1"},
		"messages[0].stickerId":                       &message.Sticker{PackageID: "1", StickerID: broken},
		"messages[0].originalContentUrl":              &message.Image{OriginalContentURL: broken, PreviewImageURL: "https://e.com"},
		"messages[0].previewImageUrl":                 &message.Video{OriginalContentURL: "https://e.com", PreviewImageURL: broken},
		"messages[0].trackingId":                      &message.Video{OriginalContentURL: "https://e.com", PreviewImageURL: "https://e.com", TrackingID: broken},
		"messages[0].title":                           &message.Location{Title: broken, Address: "a"},
		"messages[0].address":                         &message.Location{Title: "a", Address: broken},
		"messages[0].couponId":                        &message.Coupon{CouponID: broken},
		"messages[0].deliveryTag":                     &message.Coupon{CouponID: "a", DeliveryTag: broken},
		q + "label":                                   quick(&action.Camera{Label: broken}),
		q + "data":                                    quick(&action.Postback{Label: "a", Data: broken}),
		q + "displayText":                             quick(&action.Postback{Label: "a", Data: "a", DisplayText: broken}),
		q + "uri":                                     quick(&action.URI{Label: "a", URI: broken}),
		q + "altUri.desktop":                          quick(&action.URI{Label: "a", URI: "tel:1", AltURI: &action.AltURI{Desktop: broken}}),
		q + "clipboardText":                           quick(&action.Clipboard{Label: "a", ClipboardText: broken}),
		q + "text":                                    quick(&action.Message{Label: "a", Text: broken}),
		`messages[0]["a\xffb"]`:                       &message.Text{Text: "a", Extra: map[string]json.RawMessage{broken: json.RawMessage("1")}},
	} {
		t.Run(path, func(t *testing.T) {
			r := &message.Reply{ReplyToken: "a", Messages: []message.Message{m}}
			want := []string{path + " bad_text"}
			assert.Equal(t, want, summary(fault.Violations(r.Validate())))
			b, err := r.AppendJSON(nil)
			assert.Equal(t, want, summary(fault.Violations(err)), "encoding returns the same")
			assert.Empty(t, b)
			_, err = json.Marshal(r)
			assert.ErrorIs(t, err, fault.BadText)
			_, err = message.Messages(r.Messages).MarshalJSON()
			assert.Equal(t, want, summary(fault.Violations(err)))
		})
	}
	p := &message.Push{To: broken, Messages: []message.Message{&message.Text{Text: "a"}}, CustomAggregationUnits: []ids.AggregationUnit{broken}}
	assert.Equal(t, []string{"to bad_text", "customAggregationUnits[0] bad_text"}, summary(fault.Violations(p.Validate())))
	m := &message.Multicast{To: []ids.UserID{userID, broken}, Messages: p.Messages}
	assert.Equal(t, []string{"to[1] bad_text"}, summary(fault.Violations(m.Validate())))
	when := replyOf(&action.DatetimePicker{Label: "a", Data: "a", Mode: broken})
	_, err := json.Marshal(when)
	assert.Error(t, err)
	assert.Error(t, when.Validate())
}

func TestBadNil(t *testing.T) {
	var noText *message.Text
	for name, c := range map[string]struct {
		ms   []message.Message
		want []string
	}{
		"nil":                 {[]message.Message{nil}, []string{"messages[0] nil"}},
		"typed nil":           {[]message.Message{noText}, []string{"messages[0] nil"}},
		"nil raw":             {[]message.Message{(*message.Raw)(nil)}, []string{"messages[0] nil"}},
		"among others":        {[]message.Message{&message.Text{Text: "a"}, nil, noText}, []string{"messages[1] nil", "messages[2] nil"}},
		"nothing":             {nil, []string{"messages required"}},
		"nil substitution":    {[]message.Message{&message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": nil}}}, []string{"messages[0].substitution.a nil"}},
		"nil mentionee":       {[]message.Message{&message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": &message.Mention{}}}}, []string{"messages[0].substitution.a.mentionee required"}},
		"typed nil mention":   {[]message.Message{&message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": (*message.Mention)(nil)}}}, []string{"messages[0].substitution.a nil"}},
		"typed nil mentioned": {[]message.Message{&message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": &message.Mention{Mentionee: (*message.MentionUser)(nil)}}}}, []string{"messages[0].substitution.a.mentionee required"}},
		"empty quick reply":   {[]message.Message{&message.Text{Text: "a", QuickReply: &message.QuickReply{}}}, []string{"messages[0].quickReply.items required"}},
		"nil action":          {[]message.Message{&message.Text{Text: "a", QuickReply: &message.QuickReply{Items: make([]message.QuickReplyItem, 1)}}}, []string{"messages[0].quickReply.items[0].action required"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, summary(fault.Violations(message.Validate(c.ms...))))
			assert.Equal(t, c.want, summary(message.Lint(c.ms...)))
			for _, m := range message.All[*message.Text](c.ms...) {
				assert.NotNil(t, m)
			}
			_, err := (&message.Broadcast{Messages: c.ms}).AppendJSON(nil)
			assert.NoError(t, err, "encoded as null")
			_, err = message.Messages(c.ms).MarshalJSON()
			assert.NoError(t, err)
		})
	}
	assert.Nil(t, message.QuickReplies())
	assert.Nil(t, message.QuickReplies(nil, (*action.Camera)(nil)))
	assert.Len(t, message.QuickReplies(nil, &action.Camera{}).Items, 1)
}

// No method of a nil pointer panics. Go itself panics for the value receivers of MarshalJSON, Format and LogValue,
// but encoding/json writes null, fmt writes <nil>, and slog recovers. UnmarshalJSON returns an error.
func TestBadNilReceivers(t *testing.T) {
	for _, v := range []any{
		(*message.Text)(nil), (*message.TextV2)(nil), (*message.Sticker)(nil), (*message.Image)(nil), (*message.Video)(nil), (*message.Audio)(nil),
		(*message.Location)(nil), (*message.Coupon)(nil), (*message.Raw)(nil), (*message.Reply)(nil), (*message.Push)(nil), (*message.Multicast)(nil),
		(*message.Broadcast)(nil), (*message.Validation)(nil), (*message.Flex)(nil), (*message.Template)(nil), (*message.Imagemap)(nil), (*message.Mention)(nil), (*message.MentionUser)(nil), (*message.MentionAll)(nil), (*message.Emoji)(nil),
		(*message.LIFFSend)(nil), (*message.LIFFShare)(nil), (*message.LoadingAnimation)(nil), (*message.MarkAsRead)(nil), (*message.MarkChatAsRead)(nil), (*message.ChatReference)(nil),
		(*message.TextEmoji)(nil), (*message.QuickReply)(nil), (*message.QuickReplyItem)(nil), (*message.Sender)(nil),
	} {
		value := reflect.ValueOf(v)
		for i := range value.NumMethod() {
			method := value.Type().Method(i)
			switch method.Name {
			case "MarshalJSON", "UnmarshalJSON", "Format", "LogValue":
				continue
			}
			name := value.Type().String() + "." + method.Name
			assert.NotPanics(t, func() {
				arguments := make([]reflect.Value, method.Type.NumIn()-1)
				for j := range arguments {
					arguments[j] = reflect.Zero(method.Type.In(j + 1))
				}
				out := value.Method(i).Call(arguments)
				switch method.Name {
				case "Validate":
					assert.ErrorIs(t, out[0].Interface().(error), fault.Nil, name)
				case "Lint":
					assert.Len(t, out[0].Interface(), 1, name)
				case "AppendJSON":
					assert.Equal(t, "null", string(out[0].Bytes()), name)
				}
			}, name)
		}
		b, err := json.Marshal(v)
		assert.NoError(t, err)
		assert.Equal(t, "null", string(b))
		assert.Equal(t, "<nil>", fmt.Sprint(v))
		assert.NotPanics(t, func() { slog.New(slog.NewJSONHandler(io.Discard, nil)).Info("nil", "v", v) })
	}
}

func TestBadRaw(t *testing.T) {
	var zero message.Raw
	assert.Equal(t, []string{"type required"}, summary(fault.Violations(zero.Validate())))
	assert.Equal(t, []string{"messages[0].type required"}, summary(fault.Violations(message.Validate(&zero))))
	b, err := message.Messages{&zero}.MarshalJSON()
	require.NoError(t, err)
	assert.True(t, json.Valid(b), "%s", b)
	assert.Empty(t, zero.GetType())

	for text, rule := range map[string]fault.Rule{
		`[]`: fault.WrongType, `7`: fault.WrongType, `"text"`: fault.WrongType, `null`: fault.WrongType, `{}`: fault.Required,
		`{"type":""}`: fault.Required, `{"type":null}`: fault.Required, `{"type":7}`: fault.Required, `{"Type":"a"}`: fault.Required, `{"type":"a"} x`: fault.Syntax,
	} {
		_, err := message.NewRaw(text)
		assert.ErrorIs(t, err, rule, text)
		_, err = action.NewRaw([]byte(text))
		assert.ErrorIs(t, err, rule, text)
	}
	var decoded message.Raw
	require.NoError(t, json.Unmarshal([]byte(`{"type":"hologram","n":1}`), &decoded))
	assert.Equal(t, "hologram", decoded.GetType())
	require.NoError(t, decoded.UnmarshalJSON([]byte(`null`)))
	assert.ErrorIs(t, decoded.UnmarshalJSON([]byte(`[]`)), fault.WrongType)
	assert.Equal(t, "hologram", decoded.GetType(), "what is none leaves it as it is")

	known, err := message.NewRaw(`{"type":"text","text":""}`)
	require.NoError(t, err, "a Raw of a known type is sent unchecked")
	assert.NoError(t, known.Validate())
}

func TestBadExtra(t *testing.T) {
	extra := func(name, value string) map[string]json.RawMessage {
		return map[string]json.RawMessage{name: json.RawMessage(value)}
	}
	for name, c := range map[string]struct {
		m    *message.Text
		want []string
	}{
		"a type LINE reads":   {&message.Text{Text: "a", Extra: extra("text", `7`)}, nil},
		"a null":              {&message.Text{Text: "a", Extra: extra("text", `null`)}, nil},
		"an empty text":       {&message.Text{Text: "a", Extra: extra("text", `""`)}, nil},
		"white space":         {&message.Text{Text: "a", Extra: extra("text", ` "" `)}, nil},
		"empty, for a field":  {&message.Text{Text: "a", Extra: extra("quoteToken", ``)}, []string{"quoteToken syntax"}},
		"a slip, for a field": {&message.Text{Text: "a", Extra: extra("text", `tru`)}, []string{"text syntax"}},
		"no JSON":             {&message.Text{Text: "a", Extra: extra("x", `{`)}, []string{"x syntax"}},
		"empty":               {&message.Text{Text: "a", Extra: extra("x", ``)}, []string{"x syntax"}},
		"two values":          {&message.Text{Text: "a", Extra: extra("x", `1,"y":2`)}, []string{"x syntax"}},
		"invalid UTF-8":       {&message.Text{Text: "a", Extra: extra("x", "\"\xff\"")}, []string{"x bad_text"}},
		"a field that is set": {&message.Text{Text: "a", Extra: extra("text", `"b"`)}, []string{"text duplicate_key"}},
		"the type":            {&message.Text{Text: "a", Extra: extra("type", `"sticker"`)}, []string{"type unknown_kind"}},
		"the same type":       {&message.Text{Text: "a", Extra: extra("type", `"text"`)}, []string{"type duplicate_key"}},
		"a wrong type":        {&message.Text{Extra: extra("text", `[]`)}, []string{"text wrong_type"}},
		"a list that is set":  {&message.Text{Text: "$", Emojis: []message.TextEmoji{{ProductID: "a", EmojiID: "a"}}, Extra: extra("emojis", `[]`)}, []string{"emojis duplicate_key"}},
	} {
		t.Run(name, func(t *testing.T) {
			found := summary(fault.Violations(c.m.Validate()))
			assert.Equal(t, c.want, found)
			for range 2 {
				b, err := c.m.AppendJSON([]byte("x"))
				if err == nil {
					assert.True(t, json.Valid(b[1:]), "%s", b)
				} else {
					assert.Equal(t, c.want, summary(fault.Violations(err)), "encoding returns the same")
					assert.Equal(t, "x", string(b))
				}
			}
		})
	}
}

// A field that is not set in Go can be set in Extra, as users do for values newer than this version. It is encoded,
// and is not a wrong type if it has the documented type.
func TestExtraForAnUnsetField(t *testing.T) {
	for name, value := range map[string]string{"text": `"Hello"`, "emojis": `[]`, "quoteToken": `"a"`, "sender": `{"name":"a"}`} {
		m := &message.Text{Extra: map[string]json.RawMessage{name: json.RawMessage(value)}}
		if name != "text" {
			m.Text = "Hello"
		}
		b, err := m.AppendJSON(nil)
		require.NoError(t, err)
		assert.Contains(t, string(b), `"`+name+`":`+value)
		for _, v := range m.Lint() {
			assert.NotEqual(t, fault.WrongType, v.Rule, "%v", v)
		}
	}
}

// A layout that contains itself stops at the maximum depth in checking, encoding and walking.
func TestBadTreeThatContainsItself(t *testing.T) {
	box := flex.NewBox(flex.Vertical, &flex.Text{Text: "a"})
	box.Contents = append(box.Contents, box)
	m := &message.Flex{AltText: "Receipt", Contents: &flex.Bubble{Body: box}}
	assert.ErrorIs(t, message.Validate(m), fault.TooDeep)
	b, err := (&message.Broadcast{Messages: []message.Message{m}}).AppendJSON([]byte("x"))
	assert.ErrorIs(t, err, fault.TooDeep)
	assert.Equal(t, "x", string(b))
	_, err = json.Marshal(m)
	assert.ErrorIs(t, err, fault.TooDeep)
	n := 0
	for range message.All[*flex.Box](m) {
		n++
	}
	assert.Less(t, n, 300)
}
