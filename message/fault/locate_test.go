package fault_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// In the texts an arrow marks each expected place, by line and by column in code points.
func TestLocate(t *testing.T) {
	request := `{
  "to": "Uあ",
  "messages": [
    {"type": "text", "text": "こんにちは、世界", "sender": {"name": "ブラウン"}, "sapcing": 1},
    {
      "type": "flex",
      "altText": "👨‍👩‍👧‍👦",	"contents": {"type": "bubble", "body": {"contents": [{}, {"text": 7}]}},
      "text": "a", "te\u0078t": "b"
    }
  ],
  "a.b": {"c d": [1, 2]}
}`
	for _, c := range []struct {
		path fault.Path
		rule fault.Rule
		at   string // the text from the place
		line int
	}{
		{"", fault.TooLarge, "{\n", 1},
		{"to", fault.BadFormat, `"Uあ"`, 2},
		{"replyToken", fault.Required, "{\n", 1},
		{"messages", fault.TooMany, "[\n", 3},
		{"messages[0]", fault.NotHere, `{"type": "text"`, 4},
		{"messages[0].text", fault.TooLong, `"こんにちは`, 4},
		{"messages[0].sender.name", fault.TooLong, `"ブラウン"`, 4},
		{"messages[0].sender.iconUrl", fault.Required, `{"name"`, 4},
		{"messages[0].sapcing", fault.UnknownProperty, `"sapcing"`, 4},
		{"messages[0].sapcing", fault.WrongType, `1}`, 4},
		{"messages[1].contents.body.contents[1].text", fault.WrongType, `7}`, 7},
		{"messages[1].contents.body.contents[2]", fault.Nil, `[{}, {`, 7},
		{"messages[1].contents.footer.contents[0]", fault.Required, `{"type": "bubble"`, 7},
		{"messages[1].text", fault.DuplicateKey, `"te\u0078t"`, 8},
		{"messages[1].text", fault.TooLong, `"a", "te`, 8},
		{"messages[7].text", fault.TooLong, "[\n", 3},
		{`["a.b"]["c d"][1]`, fault.TooLong, "2]", 11},
		{"to.deeper[3]", fault.TooLong, `"Uあ"`, 2},
		{"messages[0].text.deeper", fault.TooLong, `"こんにちは`, 4},
		{"messages[0].text[3]", fault.TooLong, `"こんにちは`, 4},
	} {
		t.Run(string(c.path)+" "+string(c.rule), func(t *testing.T) {
			v := fault.Violation{Path: c.path, Rule: c.rule, Detail: "d"}
			located := fault.Locate([]byte(request), []fault.Violation{v})
			require.Len(t, located, 1)
			l := located[0]
			assert.Equal(t, v, l.Violation)
			assert.True(t, strings.HasPrefix(request[l.Offset:], c.at), "at %.20q", request[l.Offset:])
			assert.Equal(t, c.line, l.Line, "line")
			line := []rune(strings.Split(request, "\n")[l.Line-1])
			assert.True(t, strings.HasPrefix(string(line[l.Column-1:]), strings.TrimSuffix(c.at, "\n")), "column %d is not in code points", l.Column)
		})
	}
}

// The violations of a repeated name are at its repetitions, in order.
func TestLocateRepeatedNames(t *testing.T) {
	for name, filler := range map[string]string{"a few members": "", "many members": strings.Repeat(`"z":0,`, 100)} {
		t.Run(name, func(t *testing.T) {
			text := `{` + filler + `"a":1,"b":2,"o":{"a":3,"a":4},"b":5,"a":6,"a":7}`
			var violations []fault.Violation
			for _, p := range []fault.Path{"a", "o.a", "a", "b", "a", "c"} {
				violations = append(violations, fault.Violation{Path: p, Rule: fault.DuplicateKey})
			}
			var got []string
			for _, l := range fault.Locate([]byte(text), violations) {
				got = append(got, text[l.Offset:])
			}
			assert.Equal(t, []string{`"a":6,"a":7}`, `"a":4},"b":5,"a":6,"a":7}`, `"a":7}`, `"b":5,"a":6,"a":7}`, text[strings.Index(text, `"a":1`):], text}, got) //nolint:gocritic // the text has it
		})
	}
}

// The same paths are found in a request, an array of messages, and a single message.
func TestLocateInWhatParseAccepts(t *testing.T) {
	for _, c := range []struct {
		text string
		path fault.Path
	}{
		{`{"messages":[{"text":"a"},{"text":7}]}`, "messages[1].text"},
		{`[{"text":"a"},{"text":7}]`, "messages[1].text"},
		{`[{},7]`, "messages[1]"},
		{`{"text":7}`, "messages[0].text"},
		{` {"text":7}`, "messages[0].text"},
		{`{"contents":{"text":7}}`, "contents.text"},
	} {
		text, path := c.text, c.path
		l := fault.Locate([]byte(text), []fault.Violation{{Path: path, Rule: fault.WrongType}})[0]
		assert.True(t, strings.HasPrefix(text[l.Offset:], "7"), text)
		assert.Equal(t, 1, l.Line)
		assert.Equal(t, l.Offset+1, l.Column)
	}
	assert.Equal(t, 0, fault.Locate([]byte(`{"text":7}`), []fault.Violation{{Path: "messages", Rule: fault.TooMany}})[0].Offset)
	// A second message that does not exist is at the root of the only one.
	l := fault.Locate([]byte(`{"text":7}`), []fault.Violation{{Path: "messages[1].text", Rule: fault.WrongType}})[0]
	assert.Equal(t, 0, l.Offset)
}

// In a text that is not JSON, every violation is at the syntax error.
func TestLocateInBrokenText(t *testing.T) {
	for text, want := range map[string][2]int{
		``:                         {1, 1},
		"{\n  \"text\": \"あ\",\n}": {3, 1},
		"{\"text\":\"\xff\"}":      {1, 10},
		`{"a":1`:                   {1, 7},
	} {
		for _, l := range fault.Locate([]byte(text), many(2)) {
			assert.Equal(t, want, [2]int{l.Line, l.Column}, "%q", text)
		}
	}
	// The position is in Line and Column, so it is not in the text too.
	err := jsontree.Check([]byte("{"))
	require.Error(t, err)
	twice := fault.Locate([]byte("{"), []fault.Violation{{Rule: fault.Syntax, Detail: err.Error()}, {Rule: fault.Required, Detail: "missing"}})
	assert.Equal(t, err.Error(), "line 1, column 2: "+twice[0].Detail)
	assert.Equal(t, "missing", twice[1].Detail)
	huge := strings.Repeat(" ", 3<<20)
	for _, l := range fault.Locate([]byte(huge), many(1)) {
		assert.LessOrEqual(t, l.Offset, len(huge))
	}
	assert.Empty(t, fault.Locate(nil, nil))
}

// Merge returns each finding once, in the order of the text.
func TestMerge(t *testing.T) {
	text := []byte("{\"messages\": [\n {\"text\": 7},\n {\"label\": \"\"}\n], \"a\": 1}")
	decoded := &fault.Error{Violations: []fault.Violation{
		{Path: "a", Rule: fault.WrongType, Detail: "decode"},
		{Path: "messages[0].text", Rule: fault.WrongType, Detail: "decode"},
	}}
	checked := []fault.Violation{
		{Path: "messages[1].label", Rule: fault.Required, Detail: "check"},
		{Path: "messages[0].text", Rule: fault.WrongType, Detail: "check"},
		{Path: "messages[0].text", Rule: fault.TooLong, Detail: "check"},
	}
	var got []string
	for _, l := range fault.Merge(text, fmt.Errorf("reading: %w", decoded), checked) {
		got = append(got, fmt.Sprintf("%d:%d %s %s", l.Line, l.Column, l.Rule, l.Detail))
	}
	assert.Equal(t, []string{"2:11 wrong_type decode", "2:11 too_long check", "3:12 required check", "4:9 wrong_type decode"}, got)

	assert.Empty(t, fault.Merge(text, nil, nil))
	assert.Len(t, fault.Merge(text, nil, checked), 3)
	assert.Len(t, fault.Merge(text, decoded, nil), 2)
	assert.Len(t, fault.Merge(text, errors.New("another"), checked), 3)

	// A check can report two findings at one place.
	twice := []fault.Violation{{Path: "a", Rule: fault.BadPlaceholder, Detail: "{a}"}, {Path: "a", Rule: fault.BadPlaceholder, Detail: "{b}"}}
	assert.Len(t, fault.Merge(text, nil, twice), 2)

	// A missing value is not also doubtful or 0.
	missing := &fault.Error{Violations: []fault.Violation{{Path: "a", Rule: fault.Required}}}
	for _, r := range []fault.Rule{fault.Doubtful, fault.OutOfRange, fault.BadIndex} {
		assert.Len(t, fault.Merge(text, missing, []fault.Violation{{Path: "a", Rule: r}, {Path: "b", Rule: r}}), 2)
	}
	assert.Len(t, fault.Merge(text, missing, []fault.Violation{{Path: "a", Rule: fault.TooLong}}), 2)

	// Only the check reports that an empty value is required.
	empty := &fault.Error{Violations: []fault.Violation{{Path: "a", Rule: fault.Empty}, {Path: "a", Rule: fault.Doubtful}, {Path: "b", Rule: fault.Empty}}}
	got = nil
	for _, l := range fault.Merge(text, empty, []fault.Violation{{Path: "a", Rule: fault.Required}, {Path: "b", Rule: fault.TooLong}}) {
		got = append(got, string(l.Path)+" "+string(l.Rule))
	}
	assert.ElementsMatch(t, []string{"a doubtful", "a required", "b empty", "b too_long"}, got)

	// The arguments are not modified.
	assert.Equal(t, fault.Path("a"), decoded.Violations[0].Path)
	assert.Equal(t, fault.Path("messages[1].label"), checked[0].Path)
}

// The text is read once, however many findings there are.
func TestLocateMany(t *testing.T) {
	const n = 50_000
	text := []byte(`{"messages":[` + strings.Repeat("{},\n", n) + `{}]}`)
	list := many(n)
	located := fault.Locate(text, list)
	require.Len(t, located, n)
	assert.Equal(t, n, located[n-1].Line)
}

func FuzzLocate(f *testing.F) {
	f.Add([]byte(`{"messages":[{"text":"あ","a":{"b c":[1]}}]}`), "messages[0].text", "required")
	f.Add([]byte("[{\n\"text\":1,\"text\":2}]"), "messages[0].text", "duplicate_key")
	f.Add([]byte("{"), `a["b`, "unknown_property")
	f.Fuzz(func(t *testing.T, text []byte, path, rule string) {
		list := []fault.Violation{{Path: fault.Path(path), Rule: fault.Rule(rule)}, {Path: "messages[0]", Rule: fault.DuplicateKey}}
		for _, l := range append(fault.Locate(text, list), fault.Merge(text, &fault.Error{Violations: list}, list)...) {
			assert.True(t, 0 <= l.Offset && l.Offset <= len(text))
			assert.Equal(t, 1+strings.Count(string(text[:l.Offset]), "\n"), l.Line)
			assert.True(t, l.Column >= 1 && l.Column <= len(text)+1)
		}
	})
}
