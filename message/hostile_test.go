package message_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// Bodies within LINE's 2 MB that once took minutes or gigabytes. A rule reads a text once, and the text of a
// violation is bounded.
func TestHostileTexts(t *testing.T) {
	emojis := `{"index":0,"productId":"a","emojiId":"1"}`
	for name, text := range map[string]string{
		"dollars and emojis":  `{"type":"text","text":"a` + strings.Repeat("$", 600_000) + `","emojis":[` + strings.Repeat(emojis+",", 20_000) + emojis + `]}`,
		"open braces":         `{"type":"textV2","text":"` + strings.Repeat("{a", 900_000) + `"}`,
		"names without place": `{"type":"textV2","text":"` + strings.Repeat("{n}{m}", 100_000) + `","substitution":{` + keys(40_000) + `}}`,
		"a long name":         `{"type":"textV2","text":"a","substitution":{"` + strings.Repeat("k", 1_000_000) + `":{"type":"emoji"` + strings.Repeat(`,"x":1`, 2000) + `}}}`,
		"a long key, used":    `{"type":"textV2","text":"` + strings.Repeat("{a}", 3000) + `","substitution":{"` + strings.Repeat("k", 1_000_000) + `":null}}`,
	} {
		t.Run(name, func(t *testing.T) {
			ms, err := message.Parse(text)
			size := 0
			for _, v := range append(fault.Violations(err), message.Lint(ms...)...) {
				size += len(v.Path) + len(v.Detail) + len(v.Error())
			}
			assert.Less(t, size, 20<<20)
		})
	}
}

func keys(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(`"k%d":{"type":"emoji","productId":"a","emojiId":"1"}`, i)
	}
	return strings.Join(all, ",")
}

func TestRepeatedNamesHaveTheirPaths(t *testing.T) {
	for _, text := range []string{
		`[{"type":"text","text":"a","text":"b"}]`,
		`{"type":"text","text":"a","text":"b"}`,
		`{"messages":[{"type":"text","text":"a","text":"b"}]}`,
	} {
		_, err := message.Parse(text)
		assert.EqualError(t, err, "messages[0].text: appears twice in this object")
	}
	text := "{\"type\":\"text\",\n\"text\":\"a\",\n\"text\":\"b\",\n\"text\":\"c\"}"
	_, err := message.Parse(text)
	located := fault.Merge([]byte(text), err, nil)
	require.Len(t, located, 2)
	assert.Equal(t, []int{3, 4}, []int{located[0].Line, located[1].Line})
}

func TestOneFaultIsReportedOnce(t *testing.T) {
	for text, want := range map[string][]string{
		`[{"type":"textV2","text":"{a-b} {a-b}"}]`:                                                            {`messages[0].text: "{" at UTF-16 index 0 does not start a name of 1 to 20 of 0-9 A-Z a-z _; a literal brace is "{{"`},
		`[{"type":"textV2","text":"{nmae} {nmae}"}]`:                                                          {"messages[0].text: {nmae} has no substitution (none defined)"},
		`[{"type":"text","text":"a$","emojis":[{"productId":"a","emojiId":"1"}]}]`:                            {"messages[0].emojis[0].index: missing"},
		`[{"type":"text","text":"a$","emojis":[{"index":"x","productId":"a","emojiId":"1"}]}]`:                {"messages[0].emojis[0].index: a string, must be a number"},
		`[{"type":"text","text":"a$","emojis":[{"index":"0","productId":"a","emojiId":"1"}]}]`:                {`messages[0].emojis[0].index: "a" at UTF-16 index 0, must be "$" (the text has "$" at 1)`},
		`[{"type":"text","text":[],"emojis":[{"index":1,"productId":"a","emojiId":"1"}]}]`:                    {"messages[0].text: an array, must be a string"},
		`[{"type":"text","text":12,"emojis":[{"index":"1","productId":"a","emojiId":"1"}]}]`:                  {`messages[0].emojis[0].index: "2" at UTF-16 index 1, must be "$" (the text has no "$")`},
		`[{"type":"text","text":"a$","emojis":[{"index":1.5,"productId":"a","emojiId":"1"}]}]`:                {"messages[0].emojis[0].index: 1.5, must be a whole number"},
		`[{"type":"text","text":"a$","emojis":[{"index":"1.5","productId":"a","emojiId":"1"}]}]`:              {"messages[0].emojis[0].index: 1.5, must be a whole number"},
		`[{"type":"textV2","text":"{a}","substitution":5}]`:                                                   {"messages[0].substitution: a number, must be an object"},
		`[{"type":"text","text":"$","emojis":[{"index":9223372036854775807,"productId":"a","emojiId":"1"}]}]`: {"messages[0].emojis[0].index: 9223372036854775807, at most 2147483647"},
	} {
		ms, err := message.Parse(text)
		var got []string
		for _, v := range fault.Merge([]byte(text), err, fault.Violations(message.Validate(ms...))) {
			got = append(got, v.Error())
		}
		assert.Equal(t, want, got, text)
	}
}

// One text in many places makes a body of many megabytes. A check stops when the body exceeds LINE's limit.
func TestAManyTimesOverSizedBodyIsMeasuredShort(t *testing.T) {
	one := &flex.Text{Text: strings.Repeat("あ", 30_000)}
	box := flex.NewBox(flex.Vertical)
	for range 2_000 {
		box.Contents = append(box.Contents, one)
	}
	// The full size is unknown, so the error does not name one.
	err := (&flex.Bubble{Body: box}).Validate()
	require.EqualError(t, err, "more than 2097152 bytes of JSON, at most 30000")
	require.ErrorIs(t, err, fault.TooLarge)
}

func TestSplitOfManyEmoji(t *testing.T) {
	m := &message.Text{Text: strings.Repeat("$", 10_000)}
	for i := range 10_000 {
		m.Emojis = append(m.Emojis, message.TextEmoji{Index: 9_999 - i, ProductID: "a", EmojiID: "1"})
	}
	parts := m.Split()
	assert.Len(t, parts, 500)
	for _, p := range parts {
		require.NoError(t, p.Validate())
	}
}

// A part of a message is not a message. Parse and Validate report it in the same words, and name the function that
// reads it.
func TestPartsAreNotMessages(t *testing.T) {
	const (
		container = " is a Flex container, not a message; put it into the contents of a flex message, or read it with flex.Parse"
		component = " is a Flex component, not a message; put it into a bubble, or read the bubble with flex.Parse"
		template  = "a template is not a message; put it into the template of a template message"
	)
	for kind, want := range map[string]string{
		"bubble": "bubble" + container, "carousel": "carousel" + container + "; put a carousel template into the template of a template message",
		"box": "box" + component, "button": "button" + component, "icon": "icon" + component,
		"span": "span" + component, "separator": "separator" + component, "filler": "filler" + component,
		"buttons": template, "confirm": template, "image_carousel": template,
	} {
		text := `{"type":"` + kind + `"}`
		ms, err := message.Parse(text)
		require.EqualError(t, err, "messages[0].type: "+want)
		require.ErrorIs(t, err, fault.NotHere)
		require.EqualError(t, message.Validate(ms...), "messages[0].type: "+want)
		assert.Len(t, fault.Merge([]byte(text), err, message.Lint(ms...)), 1, "reported once")
		assert.JSONEq(t, text, string(ms[0].(*message.Raw).JSON()))

		var push message.Push
		assert.EqualError(t, push.UnmarshalJSON([]byte(`{"to":"`+string(userID)+`","messages":[`+text+`]}`)), "messages[0].type: "+want)
	}
}

func TestSenderWords(t *testing.T) {
	for name, warned := range map[string]bool{
		"LINE": true, "LINE公式": true, "My LINE": true, "ONLINE STORE": false, "AIRLINE": false, "Line": false,
		"aLINE": false, "zLINE": false, "ALINE": false, "ZLINE": false, "LINEa": false, "LINEz": false, "LINEA": false, "LINEZ": false,
		"@LINE[": true, "`LINE{": true, "7LINE_": true, "あLINE𠮷": true, "LINELINE": false, "AIRLINE LINE": true, "": false,
	} {
		m := &message.Text{Text: "a", Sender: &message.Sender{Name: name}}
		assert.Equal(t, warned, len(m.Lint()) > 0, name)
	}
}

// Text between braces may be the user's own words.
func TestBracesDoNotQuoteTheUser(t *testing.T) {
	m := &message.TextV2{Text: "Hello {my card number is 4111 1111} bye"}
	err := m.Validate()
	require.ErrorIs(t, err, fault.BadPlaceholder)
	for _, v := range fault.Violations(err) {
		assert.NotContains(t, fmt.Sprintf("%#v", v), "4111")
	}
	require.NotContains(t, (&message.TextV2{Text: "{私の暗証番号は1234}"}).Validate().Error(), "1234")
	assert.EqualError(t, err, `text: "{" at UTF-16 index 6 does not start a name of 1 to 20 of 0-9 A-Z a-z _; a literal brace is "{{"`)
}

func TestExtraIsNotDeeperThanABody(t *testing.T) {
	deep := json.RawMessage(strings.Repeat("[", 256) + strings.Repeat("]", 256))
	m := &message.Text{Text: "a", Extra: map[string]json.RawMessage{"x": deep}}
	require.ErrorIs(t, m.Validate(), fault.TooDeep)
	_, err := m.AppendJSON(nil)
	require.ErrorIs(t, err, fault.TooDeep)

	m.Extra["x"] = deep[1:511]
	require.NoError(t, m.Validate())
	b, err := m.AppendJSON(nil)
	require.NoError(t, err)
	_, err = message.Parse(b)
	require.NoError(t, err)
}

func TestEncodingErrorAfterManyOtherFaults(t *testing.T) {
	ms := make([]message.Message, 1200)
	ms = append(ms, &message.Text{Text: "\xff"})
	_, err := (&message.Broadcast{Messages: ms}).AppendJSON(nil)
	assert.EqualError(t, err, "messages[1200].text: invalid UTF-8: byte 0xff at offset 0")
}

func TestZeroInExtraOfAFlexText(t *testing.T) {
	text := &flex.Text{Text: "a", Extra: map[string]json.RawMessage{"flex": json.RawMessage("0"), "maxLines": json.RawMessage("0")}}
	bubble := &flex.Bubble{Body: flex.NewBox(flex.Vertical, text)}
	require.NoError(t, bubble.Validate())
}

func TestTextsOfOneBeginningShareNothing(t *testing.T) {
	c := message.Compose("").Emoji(heart).Mention(brown)
	a, b := c.TextV2(), c.TextV2()
	a.Substitution["emoji1"].(*message.Emoji).EmojiID = "changed"
	a.Substitution["user1"].(*message.Mention).Mentionee.(*message.MentionUser).UserID = "changed"
	require.NoError(t, b.Validate())
	assert.Equal(t, heart.EmojiID, b.Substitution["emoji1"].(*message.Emoji).EmojiID)
}

// Warnings with very long paths do not hide an error after them.
func TestLongWarningsHideNoError(t *testing.T) {
	noise := &message.Text{Text: "a", Extra: map[string]json.RawMessage{}}
	for i := range 20 {
		noise.Extra[strings.Repeat("x", 100_000)+fmt.Sprint(i)] = json.RawMessage("1")
	}
	for _, v := range message.Lint(noise, &message.Text{}) {
		if v.Severity == fault.SeverityError {
			return
		}
	}
	t.Error("no error among the warnings")
}

// Dropped warnings are counted, like dropped errors.
func TestMoreWarningsAreCounted(t *testing.T) {
	m := &message.Text{Text: "a", Extra: map[string]json.RawMessage{}}
	for i := range 1234 {
		m.Extra[fmt.Sprint("x", i)] = json.RawMessage("1")
	}
	found := m.Lint()
	require.Len(t, found, 1001)
	assert.EqualError(t, found[1000], "warning: 234 more warnings, which are not listed")
	require.ErrorIs(t, found[1000], fault.More)
	assert.Equal(t, 234, found[1000].Got)
}

func TestUnmarshalIntoNil(t *testing.T) {
	for _, v := range []json.Unmarshaler{(*message.Text)(nil), (*message.Raw)(nil), (*message.Messages)(nil), (*message.Reply)(nil)} {
		for _, data := range []string{`{"type":"text","text":"a"}`, `null`, `[`} {
			require.ErrorIs(t, v.UnmarshalJSON([]byte(data)), fault.Nil)
		}
	}
}
