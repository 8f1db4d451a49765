package preview_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/preview"
)

// Lines are no wider than asked for. Only what stands alone on its line, deep in the tree, may be.
func TestTextWidth(t *testing.T) {
	for _, file := range requests(t) {
		ms, _, _ := request(t, file)
		for _, width := range []int{0, 80, 100, 132, 400} {
			out := printed(t, preview.TextOptions{Width: width}, ms...)
			if width == 0 {
				width = 100
			}
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				assert.LessOrEqual(t, uniseg.StringWidth(line), width, "%s: %s", file, line)
				assert.Equal(t, strings.TrimRight(line, " "), line, "no spaces at the end")
			}
		}
	}
	ms, _, _ := request(t, "testdata/text/flex.json")
	assert.NotEmpty(t, printed(t, preview.TextOptions{Width: 1}, ms...))
	assert.Equal(t, printed(t, preview.TextOptions{}, ms...), printed(t, preview.TextOptions{Width: -1}, ms...))
}

// A text is cut between clusters, so that what is shown of it is a beginning of it.
func TestTextCuts(t *testing.T) {
	for name, c := range map[string]struct{ letter, shown string }{
		"ascii":     {"z", strings.Repeat("z", 49)},
		"kana":      {"あ", strings.Repeat("あ", 24)},
		"astral":    {"𠮷", strings.Repeat("𠮷", 24)},
		"family":    {"👨‍👩‍👧‍👦", strings.Repeat("👨‍👩‍👧‍👦", 24)},
		"combining": {"e\u0301", strings.Repeat("e\u0301", 49)},
		"flag":      {"🇯🇵", strings.Repeat("🇯🇵", 24)},
	} {
		t.Run(name, func(t *testing.T) {
			label := &message.Text{Text: "a", QuickReply: message.QuickReplies(&action.Message{
				Label: "b", Text: strings.Repeat(c.letter, 100),
			})}
			out := printed(t, preview.TextOptions{Width: 100}, label)
			assert.Contains(t, out, `text "`+c.letter)
			_, after, _ := strings.Cut(out, `text "`+c.letter)
			shown, _, ok := strings.Cut(c.letter+after, `…"`)
			require.True(t, ok, "cut with an ellipsis")
			assert.Empty(t, strings.ReplaceAll(shown, c.letter, ""), "no letter is cut")
			assert.GreaterOrEqual(t, len(shown), len(c.shown), "the line is used")
		})
	}
}

// A text stands on a line of its own, and uses it, if less than 24 columns of it fit beside its type.
func TestTextBesideType(t *testing.T) {
	const (
		begin  = "└─ messages[0]: text"
		counts = ` (100/5000 UTF-16 code units)`
		enough = len(`   messages[0]: text "",`+counts) + 24
	)
	text := &message.Text{Text: strings.Repeat("z", 100)}
	assert.Contains(t, printed(t, preview.TextOptions{Width: enough}, text), begin+` "`+strings.Repeat("z", 23)+`…"`+counts)
	assert.Contains(t, printed(t, preview.TextOptions{Width: enough - 1}, text), begin+"\n      \""+strings.Repeat("z", 37)+`…"`+counts)
}

// A long value of a small object is cut at the end of the line.
func TestTextCutsInGroups(t *testing.T) {
	for width := 60; width < 130; width++ {
		out := printed(t, preview.TextOptions{Width: width}, &message.Text{
			Text: "a", Sender: &message.Sender{IconURL: "https://example.com/" + strings.Repeat("z", 900)},
		})
		longest := 0
		for line := range strings.Lines(out) {
			longest = max(longest, uniseg.StringWidth(strings.TrimSuffix(line, "\n")))
		}
		assert.LessOrEqual(t, longest, width, out)
		assert.GreaterOrEqual(t, longest, width-2, out)
	}
}

// A quote in a text does not look like its end.
func TestTextEscapesQuotes(t *testing.T) {
	assert.Contains(t, printed(t, preview.TextOptions{}, &message.Text{Text: `say "hi" \o/`}), `text "say \"hi\" \\o/" (`)
}

func TestVisible(t *testing.T) {
	marks := func(n int) string { return "e" + strings.Repeat("\u0301", n) }
	for _, c := range []struct {
		name, s string
		want    string // in four columns
	}{
		{"as wide as the room", "zzzz", "zzzz"},
		{"wider", "zzzzz", "zzz…"},
		{"wide letters", "ああ", "ああ"},
		{"more wide letters", "あああ", "あ…"},
		{"no column is left for half a letter", "zzzあ", "zzz…"},
		{"nothing fits", strings.Repeat("\u0600", 40) + "z", "…"},
		{"as many bytes as are shown", marks(63) + "z", marks(63) + "z"},
		{"more bytes", marks(63) + "zz", marks(63) + "z…"},
		{"more marks than are shown", marks(200), marks(63) + "…"},
	} {
		assert.Equal(t, c.want, preview.Visible(c.s, 4, false), c.name)
	}
	prefixes := strings.Repeat("\u0d4e", 30) // of three bytes; they join what follows, also a part of a code point
	assert.Equal(t, prefixes, preview.Visible(prefixes, 100, false))
}

// What joins emoji and letters, and the tags of flags, are shown. Their neighbors are escaped.
func TestVisibleCharacters(t *testing.T) {
	for _, r := range []rune{0x200C, 0x200D, 0xE0020, 0xE007F, 'é', 'あ', 0x1F600, ' ', 0x3000} {
		assert.Equal(t, "a"+string(r)+"b", preview.Visible("a"+string(r)+"b", 100, false), "%U", r)
	}
	for _, r := range []rune{0x200B, 0x200E, 0xE001F, 0xE0080, 0x1F, 0x7F, 0x9F, 0xFFFD} {
		escaped := strconv.QuoteRuneToASCII(r)
		assert.Equal(t, "a"+escaped[1:len(escaped)-1]+"b", preview.Visible("a"+string(r)+"b", 100, false), "%U", r)
	}
}

// Bytes that are not UTF-8 are escaped, and quotes only in a text in quotes, also beside what is escaped.
func TestVisibleEscapes(t *testing.T) {
	assert.Equal(t, `a\xff\xc3b`, preview.Visible("a\xff\xc3b", 100, false))
	const sign = "\u0600" // joins what follows
	for s, quoted := range map[string]string{`"`: `\"`, `\`: `\\`, "a": "a", "あ": "あ"} {
		assert.Equal(t, `\u0600`+s, preview.Visible(sign+s, 100, false))
		assert.Equal(t, `\u0600`+quoted, preview.Visible(sign+s, 100, true))
	}
}

// A text that fits is not cut.
func TestTextDoesNotCut(t *testing.T) {
	for n := range 60 {
		s := strings.Repeat("あ", n) + "い"
		out := printed(t, preview.TextOptions{Width: 200}, &message.Text{Text: s})
		assert.Contains(t, out, `"`+s+`"`)
	}
}

var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestTextColor(t *testing.T) {
	for _, file := range requests(t) {
		ms, _, _ := request(t, file)
		colored := printed(t, preview.TextOptions{Color: true}, ms...)
		assert.Contains(t, colored, "\x1b[")
		assert.Equal(t, printed(t, preview.TextOptions{}, ms...), sgr.ReplaceAllString(colored, ""))
	}
	refused, _, _ := request(t, "testdata/text/refused.json")
	colored := printed(t, preview.TextOptions{Color: true}, refused...)
	assert.Contains(t, colored, "\x1b[31merror:\x1b[0m")
	assert.Contains(t, colored, "\x1b[33mwarning:\x1b[0m")
	assert.Contains(t, colored, "\x1b[31m\"No thank you, not today\" (23/20 grapheme clusters)\x1b[0m")
}

// harmless fails if a terminal would act on a text.
func harmless(t *testing.T, text string) {
	t.Helper()
	for i, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029') || r == unicode.ReplacementChar {
			require.Fail(t, "a terminal would act on it", "%U at %d of %q", r, i, text)
		}
	}
}

func TestTextIsHarmless(t *testing.T) {
	for r := range rune(0x3100) {
		s := string(r)
		harmless(t, printed(t, preview.TextOptions{}, &message.Text{Text: "a" + s + "b", Extra: map[string]json.RawMessage{s: json.RawMessage(`"` + s + `"`)}}))
	}
	for _, s := range []string{"\xff", "a\xe3\x81", "\xed\xa0\x80", "\U0010FFFF"} {
		harmless(t, printed(t, preview.TextOptions{}, &message.Text{Text: s}, &message.Sticker{PackageID: "1", Extra: map[string]json.RawMessage{s: json.RawMessage(s)}}))
	}
	for _, file := range requests(t) {
		ms, _, _ := request(t, file)
		harmless(t, printed(t, preview.TextOptions{}, ms...))
	}
}

// What was found elsewhere is printed in place of the findings of Lint.
func TestTextFindings(t *testing.T) {
	ms := []message.Message{&message.Text{Text: "a"}, &message.Text{}}
	out := printed(t, preview.TextOptions{Findings: []fault.Violation{
		{Path: "to", Rule: fault.BadFormat, Detail: "not an id"},
		{Path: "messages[1].text", Rule: fault.Doubtful, Severity: fault.SeverityWarning, Detail: "dull"},
		{Path: "messages[0].sender.name", Rule: fault.Doubtful, Detail: "unknown"},
		{Path: "messages[7].text", Rule: fault.Doubtful, Detail: "missing"},
	}}, ms...)
	assert.Equal(t, `2/5 messages, 57 bytes of JSON
│  error: to: not an id
│  error: messages[7].text: missing
├─ messages[0]: text "a" (1/5000 UTF-16 code units)
│     error: sender.name: unknown
└─ messages[1]: text
      warning: text: dull
`, out)
	assert.NotContains(t, printed(t, preview.TextOptions{Findings: []fault.Violation{}}, ms...), "error", "no findings are wanted")
}

func TestTextOfNothing(t *testing.T) {
	assert.Equal(t, "no messages\n", printed(t, preview.TextOptions{Findings: []fault.Violation{}}))
	assert.Equal(t, "no messages\n   error: messages: empty, needs 1 to 5 messages\n", printed(t, preview.TextOptions{}))
	assert.Equal(t, `2/5 messages, 24 bytes of JSON
├─ messages[0]: nil
│     error: nil
└─ messages[1]: nil
      error: nil *message.Text
`, printed(t, preview.TextOptions{}, nil, (*message.Text)(nil)))
}

// Names from JSON are not in quotes, so quotes in them stay as they are. A name takes at most half of a line.
func TestTextNames(t *testing.T) {
	o := preview.TextOptions{Findings: []fault.Violation{}}
	m := &message.Text{Text: "a", Extra: map[string]json.RawMessage{`b"c`: json.RawMessage("1")}}
	assert.Contains(t, printed(t, o, m), `, b"c 1`)
	raw, err := message.NewRaw(`{"type":"d\"e"}`)
	require.NoError(t, err)
	assert.Contains(t, printed(t, o, raw), `: d"e`)
	raw, err = message.NewRaw(`{"type":"of-twenty-characters"}`)
	require.NoError(t, err)
	o.Width = 37 // with the comma
	assert.Contains(t, printed(t, o, raw), "messages[0]: of-twenty-characters")
	o.Width = 36
	assert.Contains(t, printed(t, o, raw), "messages[0]:\n      of-twenty-characters")
	o.Width = 0
	m.Extra = map[string]json.RawMessage{strings.Repeat("x", 200): json.RawMessage(strings.Repeat("9", 200))}
	assert.Contains(t, printed(t, o, m), "\n   "+strings.Repeat(" ", 3)+strings.Repeat("x", 46)+"… 9")
}

// An object of up to 45 columns, with the comma behind it, is not divided between lines.
func TestTextGroups(t *testing.T) {
	for height, whole := range map[int]bool{1000: true, 10_000: false} {
		group := fmt.Sprintf("area (x 10, y 1000, width 1000, height %d)", height)
		require.Equal(t, whole, len(group+",") <= 45, len(group))
		out := printed(t, preview.TextOptions{Width: 60, Findings: []fault.Violation{}}, &message.Imagemap{
			AltText: "a", Actions: []imagemap.Action{&imagemap.URI{
				Label: "abcdefgh", LinkURI: "https://example.com/", Area: imagemap.Area{X: 10, Y: 1000, Width: 1000, Height: height},
			}},
		})
		assert.Equal(t, whole, strings.Contains(out, group), out)
	}
}

// What is in too many boxes is not shown, but what follows is.
func TestTextDepth(t *testing.T) {
	var b *flex.Box
	for n := range 80 {
		b = &flex.Box{Layout: flex.Vertical, Spacing: flex.Px(float64(79 - n)), Contents: append(flex.Contents(b), &flex.Text{Text: strconv.Itoa(79 - n)})}
	}
	out := printed(t, preview.TextOptions{Width: 1000, Findings: []fault.Violation{}}, &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: b}})
	for n := range 80 {
		spacing, text := strings.Count(out, fmt.Sprintf("spacing %dpx", n)), strings.Count(out, fmt.Sprintf("text %q", strconv.Itoa(n)))
		const last = 56 // with the request, the message, the bubble and the body 60 levels
		assert.Equal(t, n <= last, spacing == 1, n)
		assert.Equal(t, n < last, text == 1, n)
	}
}

// A message that has no JSON has no size.
func TestTextWithoutJSON(t *testing.T) {
	assert.NotContains(t, printed(t, preview.TextOptions{}, &message.Location{Latitude: math.NaN()}), "bytes of JSON")
}

// A tree ends, even if a box contains itself or is in many places.
func TestTextEnds(t *testing.T) {
	loop := &flex.Box{Layout: flex.Vertical}
	loop.Contents = []flex.Component{&flex.Text{Text: "a"}, loop, &flex.Text{Text: "b"}}
	out := printed(t, preview.TextOptions{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: loop}})
	assert.Less(t, strings.Count(out, "\n"), 300)
	assert.True(t, strings.HasSuffix(out, "\nmore objects are not shown\n"))

	wide := &flex.Box{Layout: flex.Vertical}
	for range 15 {
		wide = &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{wide, wide}}
	}
	out = printed(t, preview.TextOptions{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: wide}})
	assert.Less(t, strings.Count(out, "\n"), 50_000)
	assert.True(t, strings.HasSuffix(out, "\nmore objects are not shown\n"))
}

type broken struct{ after int }

func (w *broken) Write(p []byte) (int, error) {
	if w.after -= len(p); w.after < 0 {
		return 0, errors.New("the disk is full")
	}
	return len(p), nil
}

func TestTextReturnsTheErrorOfTheWriter(t *testing.T) {
	ms, _, _ := request(t, "testdata/text/flex.json")
	size := len(printed(t, preview.TextOptions{}, ms...))
	for after := 0; after < size; after += 500 {
		assert.EqualError(t, preview.Text(&broken{after}, ms...), "the disk is full")
	}
	assert.NoError(t, preview.Text(&broken{size}, ms...))
}

// Each string, number and boolean of a request is printed, in objects of all types.
func TestTextPrintsEverything(t *testing.T) {
	for _, file := range requests(t) {
		ms, data, _ := request(t, file)
		out := printed(t, preview.TextOptions{Width: 400}, ms...)
		each(t, data, func(name, value string) {
			if name != "type" && name != "quoteToken" && !strings.ContainsAny(value, "\x1b\u202e\r\ufffd") {
				assert.Contains(t, out, value, "%s: %s", file, name)
			}
		})
		assert.NotContains(t, out, "q3Plxr4AgKd-secret")
	}
}

// each yields the scalars of JSON with the names of their members.
func each(t *testing.T, data []byte, yield func(name, value string)) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v))
	var walk func(name string, v any)
	walk = func(name string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, v := range v {
				walk(name, v)
			}
		case []any:
			for _, v := range v {
				walk(name, v)
			}
		case string:
			q := strconv.Quote(v)
			if strings.Contains(q, `\n`) {
				v = q[1 : len(q)-1]
			}
			yield(name, v)
		default:
			yield(name, fmt.Sprint(v))
		}
	}
	walk("", v)
}

func TestTextShort(t *testing.T) {
	ms, _, _ := request(t, "testdata/text/flex.json")
	assert.Equal(t, `2/5 messages, 2185 bytes of JSON
├─ messages[0]: flex, altText "Brown Cafe", …
└─ messages[1]: flex, altText "A tour and a map"
   └─ contents: carousel, 0.5/50 kB, 2/12 bubbles
      ├─ contents[0]: bubble, size mega
      │  ├─ hero: video, url https://cdn.example.com/tour.mp4,
      │  │  │  previewUrl https://cdn.example.com/tour.jpg, aspectRatio 16:9
      │  │  │  error: a video is not allowed in a carousel
      │  │  └─ altContent: image, url https://cdn.example.com/tour.jpg, size full, aspectRatio 16:9
      │  └─ body: box, layout vertical, …
      └─ contents[1]: bubble, size mega, …
`, printed(t, preview.TextOptions{Short: true, Findings: []fault.Violation{
		{Path: "messages[1].contents.contents[0].hero", Rule: fault.NotHere, Detail: "a video is not allowed in a carousel"},
	}}, ms...))
	assert.Equal(t, `2/5 messages, 2185 bytes of JSON
├─ messages[0]: flex, altText "Brown Cafe", …
└─ messages[1]: flex, altText "A tour and a map", …
`, printed(t, preview.TextOptions{Short: true, Findings: []fault.Violation{}}, ms...))
}
