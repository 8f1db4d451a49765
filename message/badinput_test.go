package message_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Bad input must be refused with its place, and must never cause a panic.

// summary returns the path and rule of each violation.
func summary(violations []fault.Violation) []string {
	var out []string
	for _, v := range violations {
		out = append(out, strings.TrimSpace(string(v.Path)+" "+string(v.Rule)))
	}
	return out
}

// texts returns the violations, one per line.
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
		"invalid UTF-8":       "{\"messages\":[{\"type\":\"text\",\"text\":\"a\xff\"}]}",
		"part of a character": "{\"messages\":[{\"type\":\"text\",\"text\":\"\xe3\x81\"}]}",
		"surrogate in UTF-8":  "{\"messages\":[{\"type\":\"text\",\"text\":\"\xed\xa0\x80\"}]}",
		"overlong":            "{\"messages\":[{\"type\":\"text\",\"text\":\"\xc0\xaf\"}]}",
		"invalid name":        "{\"messages\":[{\"type\":\"text\",\"te\xffxt\":\"a\"}]}",
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
	require.NoError(t, err, "a pair, and the replacement character itself, are valid")
	assert.Equal(t, "👋\ufffd", ms[0].(*message.Text).Text)
}

// LINE's server has been seen to accept half of a surrogate pair. A Go string cannot contain it.
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

	// UnmarshalJSON leaves a value unchanged for null, as encoding/json requires.
	p := message.Push{To: "U1"}
	assert.NoError(t, p.UnmarshalJSON([]byte(`null`)))
	assert.Equal(t, ids.ChatID("U1"), p.To)
	l := message.Messages{&message.Text{Text: "a"}}
	assert.NoError(t, l.UnmarshalJSON([]byte(`null`)))
	assert.Len(t, l, 1)
}

// Decoding replaces the value: nothing of the old value remains.
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
	// The error for a Go value over LINE's 2 MB has its size.
	half := json.RawMessage(`"` + big[:3<<19] + `"`)
	r := &message.Broadcast{Messages: []message.Message{&message.Text{Text: "a"}}, Extra: map[string]json.RawMessage{"x": half, "y": half}}
	encoded, err := r.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, []string{fmt.Sprintf("%d bytes of JSON, at most 2097152 a request", len(encoded))}, texts(r.Validate()))
	r.Extra = map[string]json.RawMessage{"x": json.RawMessage(`"` + big + `"`)}
	assert.ErrorIs(t, r.Validate(), fault.TooLarge)
	// The text is not quoted in the error.
	assert.Less(t, len((&message.Text{Text: big}).Validate().Error()), 200)
}

// Large numbers of members and items are read completely. Findings are kept up to a limit.
func TestBadNumbersOfThings(t *testing.T) {
	const n = 10_000
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
			assert.Contains(t, string(encoded), `"duration":`+number, "a value that does not fit is kept")
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
		assert.Equal(t, "before", string(b), "the buffer is unchanged after an error")
		_, err = json.Marshal(m)
		assert.ErrorIs(t, err, fault.WrongType)
	}
	for _, x := range []float64{math.MaxFloat64, math.SmallestNonzeroFloat64, -math.MaxFloat64, 1e21, 1e-7} {
		m := &message.Location{Title: "a", Address: "a", Latitude: x, Longitude: x}
		b, err := m.AppendJSON(nil)
		require.NoError(t, err)
		var back message.Location
		require.NoError(t, back.UnmarshalJSON(b))
		assert.Equal(t, *m, back, "all digits are kept")
	}
}

// A type known elsewhere is not a type of a textV2.
func TestBadKindsInTextV2(t *testing.T) {
	kinds := []string{
		"text", "textV2", "sticker", "image", "video", "audio", "location", "coupon", "imagemap", "template", "flex",
		"bubble", "buttons", "postback", "file", "Mention", "User",
	}
	for place, c := range map[string]struct {
		body, path, other string
	}{
		"substitution": {`{"type":"textV2","text":"{a}","substitution":{"a":{"type":"%s"}}}`, "messages[0].substitution.a.type", "user"},
		"mentionee": {
			`{"type":"textV2","text":"{a}","substitution":{"a":{"type":"mention","mentionee":{"type":"%s"}}}}`,
			"messages[0].substitution.a.mentionee.type", "mention",
		},
	} {
		for _, kind := range append(kinds, c.other) {
			t.Run(place+" "+kind, func(t *testing.T) {
				_, err := message.Parse(fmt.Sprintf(c.body, kind))
				assert.Equal(t, []string{c.path + " unknown_kind"}, summary(fault.Violations(err)))
			})
		}
	}

	_, err := message.Parse(`{"type":"textV2","text":"{a}","substitution":{"a":{"type":"emjoi"}}}`)
	require.EqualError(t, err, `messages[0].substitution.a.type: "emjoi" is not a known substitution type, so nothing in it was checked; did you mean "emoji"?`)

	raw, err := message.NewRaw(`{"type":"text","text":"Hello"}`)
	require.NoError(t, err)
	v2 := &message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": raw}}
	require.NoError(t, v2.Validate(), "a Raw made by a program may be newer than this module")
	assert.Equal(t, []string{"substitution.a.type unknown_kind"}, summary(v2.Lint()))
}
