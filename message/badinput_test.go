package message_test

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// Whatever comes in: a clear answer with a place, and never a panic.

// summary is path and rule of each violation.
func summary(violations []fault.Violation) []string {
	var out []string
	for _, v := range violations {
		out = append(out, strings.TrimSpace(string(v.Path)+" "+string(v.Rule)))
	}
	return out
}

// texts are the violations, one a line.
func texts(err error) []string {
	var out []string
	for _, v := range fault.Violations(err) {
		out = append(out, v.Error())
	}
	return out
}

func TestBadJSON(t *testing.T) {
	for text, want := range map[string]string{
		``:    `line 1, column 1: `,
		` `:   `line 1, column 2: `,
		`{`:   `line 1, column 2: `,
		`}`:   `line 1, column 1: `,
		`{]`:  `line 1, column 2: `,
		`nul`: `line 1, column `,
		`{"messages":[{"type":"text","text":"a"}`:    `line 1, column 40: `,
		`{"messages":[{"type":"text","text":"a"}]}}`: `line 1, column 42: `,
		`{"messages":[{"type":"text","text":"a"},]}`: `line 1, column 41: `,
		`{"messages":[{"type":"text","text":"a",}]}`: `line 1, column 40: `,
		`{'messages':[]}`: `line 1, column 2: `,
		"{\n  \"messages\": [\n    // none\n  ]\n}":    `line 3, column 5: `,
		"{\"messages\":[{\"text\":\"a\nb\"}]}":         `line 1, column 24: `,
		`{"messages":[{"text":"\x"}]}`:                 `line 1, column `,
		`{"messages":[{"latitude":01}]}`:               `line 1, column `,
		`{"messages":[{"latitude":NaN}]}`:              `line 1, column 26: `,
		"\ufeff{}":                                     `line 1, column 1: `,
		`{"あ":[{"い":}]}`:                               `line 1, column 12: `,
		`[{"type":"text","text":"a"}][]`:               `line 1, column 29: `,
		`messages: [{"type": "text"}]`:                 `line 1, column 1: `,
		"<html><body>502 Bad Gateway</body></html>":    `line 1, column 1: `,
		`{"messages":[{"type":"text","text":"\u00"}]}`: `line 1, column `,
	} {
		ms, err := message.Parse(text)
		assert.Empty(t, ms)
		for _, err := range []error{err, new(message.Push).UnmarshalJSON([]byte(text)), new(message.Text).UnmarshalJSON([]byte(text)), new(message.Messages).UnmarshalJSON([]byte(text))} {
			assert.Equal(t, []string{"syntax"}, summary(fault.Violations(err)), "%q", text)
			assert.ErrorContains(t, err, want, "%q", text)
		}
		_, err = message.NewRaw(text)
		assert.ErrorIs(t, err, fault.Syntax, "%q", text)
	}
}

func TestBadText(t *testing.T) {
	for name, text := range map[string]string{
		"invalid UTF-8":      "{\"messages\":[{\"type\":\"text\",\"text\":\"a\xff\"}]}",
		"half of a letter":   "{\"messages\":[{\"type\":\"text\",\"text\":\"\xe3\x81\"}]}",
		"surrogate in UTF-8": "{\"messages\":[{\"type\":\"text\",\"text\":\"\xed\xa0\x80\"}]}",
		"overlong":           "{\"messages\":[{\"type\":\"text\",\"text\":\"\xc0\xaf\"}]}",
		"invalid name":       "{\"messages\":[{\"type\":\"text\",\"te\xffxt\":\"a\"}]}",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := message.Parse(text)
			require.ErrorIs(t, err, fault.BadText)
			assert.Len(t, fault.Violations(err), 1)
			assert.ErrorContains(t, err, "line 1, column ")
			assert.ErrorIs(t, new(message.Broadcast).UnmarshalJSON([]byte(text)), fault.BadText)
		})
	}
	ms, err := message.Parse(`{"messages":[{"type":"text","text":"\ud83d\udc4b\ufffd"}]}`)
	require.NoError(t, err, "a pair, and the replacement character itself, are texts")
	assert.Equal(t, "👋\ufffd", ms[0].(*message.Text).Text)
}

// LINE's server was seen to take half of a surrogate pair. A Go string cannot hold it.
func TestHalvesOfSurrogatePairs(t *testing.T) {
	for text, want := range map[string]string{
		`"\ud83d"`: "\ufffd", `"\udc4b a"`: "\ufffd a", `"\udc4b\ud83d"`: "\ufffd\ufffd", `"\ud83dword"`: "\ufffdword",
		`"\ud83d\ud83d\udc4b"`: "\ufffd👋", `"\ud83d\u0041"`: "\ufffdA", `"\ud83d\n"`: "\ufffd\n",
	} {
		body := []byte(`{"messages":[{"type":"text","text":` + text + `}]}`)
		var b message.Broadcast
		decoded := b.UnmarshalJSON(body)
		require.NoError(t, decoded, text)
		assert.Equal(t, want, b.Messages[0].(*message.Text).Text)
		assert.NoError(t, b.Validate())
		found := fault.Merge(body, decoded, b.Lint())
		require.Len(t, found, 1, text)
		assert.Equal(t, "messages[0].text bad_text", summary([]fault.Violation{found[0].Violation})[0])
		assert.Equal(t, fault.SeverityWarning, found[0].Severity)
		assert.Equal(t, 36, found[0].Column)
	}
	ms, err := message.Parse(`{"type":"text","text":"a","\ud83d":1}`)
	require.NoError(t, err)
	assert.Contains(t, ms[0].(*message.Text).Extra, "\ufffd")
}

func TestBadRoot(t *testing.T) {
	for text, want := range map[string]string{
		`7`: "wrong_type", `"a"`: "wrong_type", `true`: "wrong_type", `[]`: "wrong_type",
		`{"messages":{}}`: "messages wrong_type", `{"messages":[7]}`: "messages[0] wrong_type", `{"messages":[null]}`: "messages[0] nil",
		`{"messages":["text"]}`: "messages[0] wrong_type", `{"messages":[[]]}`: "messages[0] wrong_type",
		`{"messages":[{}]}`: "messages[0].type required", `{"messages":[{"type":null}]}`: "messages[0].type required",
		`{"messages":[{"type":""}]}`: "messages[0].type required", `{"messages":[{"type":7}]}`: "messages[0].type wrong_type",
		`{"messages":[{"type":["text"]}]}`: "messages[0].type wrong_type",
	} {
		for _, as := range []string{"reply", "push", "multicast", "broadcast", "validate"} {
			err := newRequest(as).UnmarshalJSON([]byte(text))
			assert.Equal(t, []string{want}, summary(fault.Violations(err)), "%s: %s", as, text)
		}
	}
	for text, want := range map[string]string{
		`7`: "wrong_type", `"a"`: "wrong_type", `null`: "wrong_type", `{}`: "messages[0].type required", `[7]`: "messages[0] wrong_type",
		`{"messages":"a"}`: "messages wrong_type", `{"text":"a"}`: "messages[0].type required",
	} {
		_, err := message.Parse(text)
		assert.Equal(t, []string{want}, summary(fault.Violations(err)), text)
	}
	ms, err := message.Parse(`[]`)
	assert.NoError(t, err)
	assert.Empty(t, ms)

	// null leaves a value as it is, as encoding/json asks of an UnmarshalJSON.
	p := message.Push{To: "U1"}
	assert.NoError(t, p.UnmarshalJSON([]byte(`null`)))
	assert.Equal(t, ids.ChatID("U1"), p.To)
	l := message.Messages{&message.Text{Text: "a"}}
	assert.NoError(t, l.UnmarshalJSON([]byte(`null`)))
	assert.Len(t, l, 1)
}

// Decoding replaces: nothing of what was there before shows through.
func TestDecodeReplaces(t *testing.T) {
	p := message.Push{To: "U1", NotificationDisabled: true, Messages: []message.Message{&message.Text{Text: "a"}}, Extra: map[string]json.RawMessage{"a": nil}}
	require.NoError(t, p.UnmarshalJSON([]byte(`{"to":"U2"}`)))
	assert.Equal(t, message.Push{To: "U2"}, p)
}

func TestBadDuplicateKeys(t *testing.T) {
	for text, want := range map[string]string{
		`{"messages":[{"type":"text","text":"a","text":"b"}]}`:                                                   "messages[0].text",
		`{"messages":[{"type":"text","text":"a","te\u0078t":"b"}]}`:                                              "messages[0].text",
		`{"messages":[{"type":"text","t\u0065xt":"a","text":"b"}]}`:                                              "messages[0].text",
		`{"messages":[{"type":"text","type":"text","text":"a"}]}`:                                                "messages[0].type",
		`{"messages":[{"type":"text","text":"a","x":1,"\u0078":2}]}`:                                             "messages[0].x",
		`{"messages":[{"type":"text","text":"a"}],"messages":[{"type":"text","text":"b"}]}`:                      "messages",
		`{"messages":[{"type":"text","text":"a","sender":{"name":"a","name":"a"}}]}`:                             "messages[0].sender.name",
		`{"messages":[{"type":"textV2","text":"a","substitution":{"a":{"type":"emoji"},"a":{"type":"emoji"}}}]}`: "messages[0].substitution.a",
		`{"messages":[{"type":"text","text":"a","x":{"y":[{"z":1,"z":2}]}}]}`:                                    "messages[0].x.y[0].z",
		`{"messages":[{"type":"sticker","a":{"b":1,"b":1}}]}`:                                                    "messages[0].a.b",
	} {
		var b message.Broadcast
		err := b.UnmarshalJSON([]byte(text))
		assert.Equal(t, []string{want + " duplicate_key"}, summary(fault.Violations(err)), text)
		require.Len(t, b.Messages, 1, text)
		if m, ok := b.Messages[0].(*message.Text); ok {
			assert.Equal(t, "a", m.Text, "the first one counts")
		}
		l := fault.Locate([]byte(text), fault.Violations(err))[0]
		assert.True(t, strings.HasPrefix(text[l.Offset:], `"`), "at the name: %s", text[l.Offset:])
		assert.Greater(t, l.Offset, strings.Index(text, lastName(want)), "at the second")
	}
}

func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

func TestBadDepth(t *testing.T) {
	deep := strings.Repeat(`[`, 10_000) + strings.Repeat(`]`, 10_000)
	objects := strings.Repeat(`{"a":`, 10_000) + `1` + strings.Repeat(`}`, 10_000)
	for name, text := range map[string]string{
		"root arrays":      deep,
		"root objects":     objects,
		"unknown member":   `{"messages":[{"type":"text","text":"a","x":` + deep + `}]}`,
		"unknown kind":     `{"messages":[{"type":"hologram","x":` + objects + `}]}`,
		"known member":     `{"messages":[{"type":"text","text":` + deep + `}]}`,
		"never closed":     strings.Repeat(`[`, 10_000),
		"message in place": `{"messages":` + deep + `}`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := message.Parse(text)
			require.ErrorIs(t, err, fault.TooDeep)
			assert.Len(t, fault.Violations(err), 1)
			assert.ErrorIs(t, new(message.Reply).UnmarshalJSON([]byte(text)), fault.TooDeep)
		})
	}
	m := message.Text{Text: "a", Extra: map[string]json.RawMessage{"x": json.RawMessage(deep)}}
	assert.ErrorIs(t, m.Validate(), fault.TooDeep)
	_, err := m.AppendJSON(nil)
	assert.ErrorIs(t, err, fault.TooDeep)
	_, err = message.NewRaw(`{"type":"a","x":` + deep + `}`)
	assert.ErrorIs(t, err, fault.TooDeep)
}

func TestBadSize(t *testing.T) {
	big := strings.Repeat("a", 3<<20)
	for name, text := range map[string]string{
		"a text":            `{"messages":[{"type":"text","text":"` + big + `"}]}`,
		"an unknown member": `{"messages":[{"type":"text","text":"a"}],"x":"` + big + `"}`,
		"white space":       strings.Repeat(" ", 3<<20) + `{}`,
		"many messages":     `{"messages":[` + strings.Repeat(`{"type":"text","text":"a"},`, 1<<17) + `{}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := message.Parse(text)
			require.ErrorIs(t, err, fault.TooLarge)
			assert.ErrorIs(t, new(message.Reply).UnmarshalJSON([]byte(text)), fault.TooLarge)
			assert.Less(t, len(err.Error()), 500)
		})
	}
	// A Go value over LINE's 2 MB says how large it is.
	half := json.RawMessage(`"` + big[:3<<19] + `"`)
	r := &message.Broadcast{Messages: []message.Message{&message.Text{Text: "a"}}, Extra: map[string]json.RawMessage{"x": half, "y": half}}
	encoded, err := r.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, []string{fmt.Sprintf("%d bytes of JSON, at most 2097152 a request", len(encoded))}, texts(r.Validate()))
	r.Extra = map[string]json.RawMessage{"x": json.RawMessage(`"` + big + `"`)}
	assert.ErrorIs(t, r.Validate(), fault.TooLarge)
	// A text is cut in no message: it is never quoted.
	assert.Less(t, len((&message.Text{Text: big}).Validate().Error()), 200)
}

// Members and items without number: all of it is read, and what is found is kept up to a bound.
func TestBadNumbersOfThings(t *testing.T) {
	const n = 100_000
	var b strings.Builder
	b.WriteString(`{"messages":[{"type":"text","text":"a"`)
	for i := range n {
		fmt.Fprintf(&b, `,"x%d":1`, i)
	}
	b.WriteString(`}]}`)
	var r message.Broadcast
	require.NoError(t, r.UnmarshalJSON([]byte(b.String())))
	m := r.Messages[0].(*message.Text)
	assert.Len(t, m.Extra, n)
	assert.NoError(t, r.Validate())
	found := r.Lint()
	if assert.Len(t, found, 1001, "1000, and the number of the rest") {
		assert.Equal(t, fault.More, found[1000].Rule)
		assert.Equal(t, n-1000, found[1000].Got)
	}
	encoded, err := r.AppendJSON(nil)
	require.NoError(t, err)
	assert.Len(t, encoded, b.Len())

	for name, c := range map[string]struct{ text, path string }{
		"wrong items":    {`{"messages":[{"type":"text","text":"a","emojis":[` + strings.Repeat(`1,`, n) + `1]}]}`, "messages[0].emojis[0]"},
		"wrong messages": {`{"messages":[` + strings.Repeat(`1,`, n) + `1]}`, "messages[0]"},
		"nulls":          {`{"messages":[` + strings.Repeat(`null,`, n) + `null]}`, "messages[0]"},
		"empty objects":  {`{"messages":[` + strings.Repeat(`{},`, n) + `{}]}`, "messages[0].type"},
		"wrong ids":      {`{"to":[` + strings.Repeat(`1,`, n) + `1],"messages":[{"type":"text","text":"a"}]}`, "to[0]"},
		"repeated names": {`{"messages":[{"type":"text","text":"a"` + strings.Repeat(`,"x":1`, n) + `,"x":2}]}`, "messages[0].x"},
		"substitutions":  {`{"messages":[{"type":"textV2","text":"a","substitution":{` + names(n, `1`) + `}}]}`, "messages[0].substitution.k0"},
	} {
		t.Run(name, func(t *testing.T) {
			var r message.Multicast
			err := r.UnmarshalJSON([]byte(c.text))
			var e *fault.Error
			require.ErrorAs(t, err, &e)
			assert.Len(t, e.Violations, 1000)
			assert.Equal(t, n+1-1000, e.More+map[bool]int{true: 1}[name == "repeated names" || name == "substitutions"])
			assert.Equal(t, fault.Path(c.path), e.Violations[0].Path)
			lines := strings.Count(err.Error(), "\n")
			assert.Equal(t, 11, lines, "ten, and the number of the rest")
			_ = r.Validate()
			_ = fault.Merge([]byte(c.text), err, r.Lint())
			_, err = r.AppendJSON(nil)
			assert.NoError(t, err)
		})
	}

	many := strings.Repeat("{", n)
	v := &message.TextV2{Text: many[:4999]}
	assert.Error(t, v.Validate())
	v.Text = strings.Repeat("}x", 1600)
	assert.Len(t, fault.Violations(v.Validate()), 1000)
}

func names(n int, value string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `"k%d":%s`, i, value)
	}
	return b.String()
}

func TestBadNumbers(t *testing.T) {
	const around = `{"messages":[{"type":"location","title":"a","address":"a","longitude":1,"latitude":%s}]}`
	for number, want := range map[string][]string{
		"1e400": {"messages[0].latitude wrong_type"}, "-1e400": {"messages[0].latitude wrong_type"},
		`"a"`: {"messages[0].latitude wrong_type"}, `""`: {"messages[0].latitude wrong_type"}, `"1"`: nil, "null": {"messages[0].latitude required"}, "true": {"messages[0].latitude wrong_type"},
		"1e-400": nil, "0": nil, "-0.0": nil, "1E1": nil, "35.679660": nil, "90.0000000000000000000000000000000001": nil,
	} {
		text := fmt.Sprintf(around, number)
		var b message.Broadcast
		assert.Equal(t, want, summary(fault.Violations(b.UnmarshalJSON([]byte(text)))), number)
	}
	const sound = `{"messages":[{"type":"audio","originalContentUrl":"https://example.com/a.m4a","duration":%s}]}`
	for number, rule := range map[string]fault.Rule{
		"9223372036854775808": fault.WrongType, "1e30": fault.WrongType, "1.5": fault.WrongType, "1e400": fault.WrongType,
		"9223372036854775807": fault.WrongType, "0": fault.OutOfRange, "-1": fault.OutOfRange, "0.0": fault.OutOfRange, "-0": fault.OutOfRange,
		`"60s"`: fault.WrongType, `"1.5"`: fault.WrongType, `"0"`: fault.OutOfRange, "[]": fault.WrongType, "null": fault.Required,
		"60000": "", "6e4": "", "60000.0": "", "1": "",
	} {
		text := fmt.Sprintf(sound, number)
		var b message.Broadcast
		decoded := b.UnmarshalJSON([]byte(text))
		found := fault.Merge([]byte(text), decoded, b.Lint())
		if rule == "" {
			assert.Empty(t, found, number)
			continue
		}
		require.Len(t, found, 1, "%s: %v", number, found)
		assert.Equal(t, rule, found[0].Rule, number)
		assert.Equal(t, fault.Path("messages[0].duration"), found[0].Path, number)
		encoded, err := b.AppendJSON(nil)
		require.NoError(t, err)
		if rule != fault.Required {
			assert.Contains(t, string(encoded), `"duration":`+number, "what cannot be held comes back as it was")
		}
	}
	for _, d := range []time.Duration{-time.Second, -1, math.MinInt64, 1, 400 * time.Microsecond} {
		m := &message.Audio{OriginalContentURL: "https://example.com/a.m4a", Duration: d}
		assert.Equal(t, []string{"duration out_of_range"}, summary(fault.Violations(m.Validate())), "%v", d)
		_, err := m.AppendJSON(nil)
		assert.NoError(t, err, "%v", d)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		m := &message.Location{Title: "a", Address: "a", Latitude: x, Longitude: 1}
		assert.Equal(t, []string{"latitude wrong_type"}, summary(fault.Violations(m.Validate())), "%v", x)
		b, err := m.AppendJSON([]byte("before"))
		assert.Equal(t, []string{"latitude wrong_type"}, summary(fault.Violations(err)), "%v", x)
		assert.Equal(t, "before", string(b), "on an error the buffer comes back as it was")
		_, err = json.Marshal(m)
		assert.ErrorIs(t, err, fault.WrongType)
	}
	for _, x := range []float64{math.MaxFloat64, math.SmallestNonzeroFloat64, -math.MaxFloat64, 1e21, 1e-7} {
		m := &message.Location{Title: "a", Address: "a", Latitude: x, Longitude: x}
		b, err := m.AppendJSON(nil)
		require.NoError(t, err)
		var back message.Location
		require.NoError(t, back.UnmarshalJSON(b))
		assert.Equal(t, *m, back, "no digit is lost")
	}
}

// broken is a text that is no UTF-8.
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
			assert.Equal(t, want, summary(fault.Violations(err)), "encoding says the same")
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
			assert.NoError(t, err, "null says it")
			_, err = message.Messages(c.ms).MarshalJSON()
			assert.NoError(t, err)
		})
	}
	assert.Nil(t, message.QuickReplies())
	assert.Nil(t, message.QuickReplies(nil, (*action.Camera)(nil)))
	assert.Len(t, message.QuickReplies(nil, &action.Camera{}).Items, 1)
}

// Every method of a nil pointer answers. MarshalJSON has a value receiver, which Go itself refuses to call; through
// encoding/json a nil pointer is null. UnmarshalJSON needs a place to write to.
func TestBadNilReceivers(t *testing.T) {
	for _, v := range []any{
		(*message.Text)(nil), (*message.TextV2)(nil), (*message.Sticker)(nil), (*message.Image)(nil), (*message.Video)(nil), (*message.Audio)(nil),
		(*message.Location)(nil), (*message.Coupon)(nil), (*message.Raw)(nil), (*message.Reply)(nil), (*message.Push)(nil), (*message.Multicast)(nil),
		(*message.Broadcast)(nil), (*message.Validation)(nil), (*message.Flex)(nil), (*message.Template)(nil), (*message.Imagemap)(nil), (*message.Mention)(nil), (*message.MentionUser)(nil), (*message.MentionAll)(nil), (*message.Emoji)(nil),
		(*message.TextEmoji)(nil), (*message.QuickReply)(nil), (*message.QuickReplyItem)(nil), (*message.Sender)(nil),
	} {
		value := reflect.ValueOf(v)
		for i := range value.NumMethod() {
			method := value.Type().Method(i)
			if method.Name == "MarshalJSON" || method.Name == "UnmarshalJSON" {
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
	require.NoError(t, err, "a known kind can be sent raw: nothing in it is checked")
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
					assert.Equal(t, c.want, summary(fault.Violations(err)), "encoding says the same")
					assert.Equal(t, "x", string(b))
				}
			}
		})
	}
}

// A field that Go leaves unset can be said in Extra, as users send what is newer than this version: it is
// written, and whatever stands there is not called a wrong type if it is none.
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

// Each value in a body, in turn, becomes null, goes away, or is of another type. There is an answer, it names the
// place, and what could not be read is not lost.
func TestBadAnywhere(t *testing.T) {
	for _, file := range payloads(t) {
		t.Run(file.name, func(t *testing.T) {
			var root any
			require.NoError(t, json.Unmarshal(file.body, &root))
			n := 0
			eachValue(root, "", func(path fault.Path, set func(any)) {
				n++
				for _, value := range []any{nil, "x", 7.5, true, []any{}, map[string]any{}, []any{nil, 1}, map[string]any{"type": nil}} {
					set(value)
					body, err := json.Marshal(root)
					require.NoError(t, err)
					r := newRequest(file.as)
					decoded := r.UnmarshalJSON(body)
					found := fault.Merge(body, decoded, r.Lint())
					for _, v := range fault.Violations(decoded) {
						assert.True(t, strings.HasPrefix(string(v.Path), string(path)), "%s is broken, and this is said: %v", path, v)
					}
					for _, v := range found {
						assert.LessOrEqual(t, v.Offset, len(body))
					}
					encoded, err := r.AppendJSON(nil)
					require.NoError(t, err)
					require.True(t, json.Valid(encoded))
					if value != nil && decoded != nil {
						survives(t, body, encoded, path)
					}
				}
			})
			assert.Greater(t, n, 3)
		})
	}
}

// eachValue calls visit for every value below v, with a function that replaces it. The value is put back.
func eachValue(v any, path fault.Path, visit func(fault.Path, func(any))) {
	switch v := v.(type) {
	case map[string]any:
		for name, old := range v {
			here := path + fault.PathOf(fault.Step{Name: name})
			if path != "" && here[len(path)] != '[' {
				here = path + "." + fault.PathOf(fault.Step{Name: name})
			}
			visit(here, func(value any) { v[name] = value })
			v[name] = old
			eachValue(old, here, visit)
		}
	case []any:
		for i, old := range v {
			here := path + fault.PathOf(fault.Step{Index: i})
			visit(here, func(value any) { v[i] = value })
			v[i] = old
			eachValue(old, here, visit)
		}
	}
}

// survives holds what was encoded against the body it was decoded from: all that the body said is there. Beside it
// stands only what an object always has when it is written: its only type, a list it needs, and numbers whose zero
// is a value.
func survives(t *testing.T, body, encoded []byte, path fault.Path) {
	t.Helper()
	var want, got any
	require.NoError(t, json.Unmarshal(body, &want))
	require.NoError(t, json.Unmarshal(encoded, &got))
	if lost := difference(want, got, ""); lost != "" {
		assert.Fail(t, "something was lost", "%s: at %s\n%s\n%s", path, lost, body, encoded)
	}
}

var alwaysWritten = []string{"type", "contents", "index", "latitude", "longitude", "x", "y", "width", "height", "area", "baseSize", "actions"}

func difference(want, got any, path string) string {
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			return path
		}
		for name, one := range want {
			if one == nil && (got[name] == nil || slices.Contains(alwaysWritten, name)) {
				continue // a null that says nothing may go
			}
			if d := difference(one, got[name], path+"."+name); d != "" {
				return d
			}
		}
		for name := range got {
			if _, ok := want[name]; !ok && !slices.Contains(alwaysWritten, name) {
				return path + "." + name + ", which was not there"
			}
		}
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			return path
		}
		for i := range want {
			if d := difference(want[i], got[i], path+"[]"); d != "" {
				return d
			}
		}
	default:
		if !reflect.DeepEqual(want, got) {
			return path
		}
	}
	return ""
}

// A layout that holds itself ends at the depth no message reaches: in a check, an encoding and a walk.
func TestBadTreeThatHoldsItself(t *testing.T) {
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
