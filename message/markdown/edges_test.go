package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/markdown"
)

// A table with a line of more than 8,192 bytes is shown as text.
func TestLongestLineOfTable(t *testing.T) {
	for size, table := range map[int]bool{8192: true, 8193: false} {
		row := "|" + strings.Repeat("x", size-len("||2|3|\n")) + "|2|3|\n"
		texts := textsOf(t, "|a|b|c|\n|-|-|-|\n"+row, markdown.Options{})
		assert.Equal(t, table, strings.HasPrefix(texts[0], "a: xxx"), size)
	}
}

// A block has 512 tries to read an inline element. Those that succeed do not count, but for both brackets of a link.
func TestTries(t *testing.T) {
	const code = "`a` b"
	for _, c := range []struct {
		unit string
		n    int // so many leave none for the code
	}{
		{"$x ", 512},
		{"<x ", 256}, // may begin a URL or a tag
		{"[x] ", 256},
		{"[x](y) ", 256},
	} {
		assert.False(t, strings.HasSuffix(read(t, strings.Repeat(c.unit, c.n-1)+code), code), c.unit)
		assert.True(t, strings.HasSuffix(read(t, strings.Repeat(c.unit, c.n)+code), code), c.unit)
	}
	assert.NotContains(t, read(t, strings.Repeat(code, 2000)), "`")
	assert.NotContains(t, read(t, strings.Repeat(strings.Repeat("$x ", 300)+code+"\n\n", 3)), "`", "each block has its own")
}

// A block has 1,024 runs of asterisks.
func TestRuns(t *testing.T) {
	for n, emphasis := range map[int]bool{1024: true, 1025: false} {
		source := strings.Repeat("**a ", n-2) + "**b**"
		assert.Equal(t, !emphasis, strings.HasSuffix(read(t, source), "**b**"), n)
		assert.Equal(t, !emphasis, strings.HasSuffix(read(t, source+"\n\n"+source), "**b**"), n)
	}
}

// Quotes in 32 quotes are text.
func TestDepth(t *testing.T) {
	for _, depth := range []int{31, 32, 33} {
		assert.Equal(t, strings.Repeat("│ ", min(depth, 32))+strings.Repeat("> ", max(depth-32, 0))+"x", read(t, strings.Repeat("> ", depth)+"x"))
	}
}

// A line of more than 8,192 bytes is not a heading.
func TestLongestHeading(t *testing.T) {
	for size, heading := range map[int]bool{8192: true, 8193: false} {
		assert.Equal(t, heading, strings.HasPrefix(read(t, "# "+strings.Repeat("x", size-2)), "x"), size)
		assert.Equal(t, heading, strings.HasPrefix(read(t, "# "+strings.Repeat("x", size-3)+"\ny"), "x"), size)
	}
}

// A table has at most 64 bars in the line below its header.
func TestColumns(t *testing.T) {
	assert.True(t, strings.HasPrefix(read(t, "a|b\n-|-\n1|2"+strings.Repeat("|x", 70)), "a: b\n1: 2"), "a row may have more")
	for bars, table := range map[int]bool{64: true, 65: false} {
		for _, above := range []string{"", "x\n", "|-:-|\n"} {
			for _, dash := range []string{"-", ":-:", ":- ", ":-\t"} {
				source := above + strings.Repeat("a|", bars) + "a\n" + strings.Repeat(dash+"|", bars) + dash
				assert.Equal(t, table, strings.HasSuffix(read(t, source), strings.Repeat("a, ", bars)+"a"), "%q", source)
			}
		}
	}
}

// read returns the text of all messages of a source.
func read(t *testing.T, source string) string {
	t.Helper()
	return strings.Join(textsOf(t, source, markdown.Options{}), "")
}

// all returns the components of one kind in a card.
func all[C flex.Component](card flex.Container) (list []C) {
	for _, c := range flex.All[C](card) {
		list = append(list, c)
	}
	return list
}

// The title of a section is as large as its heading.
func TestSizeOfTitle(t *testing.T) {
	for heading, want := range map[string]flex.Size{"# a": flex.XL, "## a": flex.LG, "### a": flex.LG} {
		got, _ := cards(t, heading, markdown.Options{Flex: markdown.FlexAll})
		require.Len(t, got, 1)
		assert.Equal(t, want, all[*flex.Text](got[0])[0].Size, heading)
	}
}

// Spaces in a header do not make it too large to be repeated. Characters that JSON escapes do.
func TestSizeOfHeader(t *testing.T) {
	for unit, grid := range map[string]bool{"a ": true, `\" `: false, "&lt; ": false, "&gt; ": false, "&amp; ": false, `\\ `: false, "\x01 ": false} {
		got, _ := cards(t, "|b|"+strings.Repeat(unit, 1000)+"|\n|-|-|\n|c|d|", markdown.Options{Flex: markdown.FlexTables})
		require.Len(t, got, 1)
		assert.Equal(t, grid, len(all[*flex.Separator](got[0])) == 1, "%q", unit)
	}
}

// Columns share the width of a card by their widest cells, within bounds.
func TestShares(t *testing.T) {
	for cell, want := range map[string]int{
		"a": 3, "abc": 3, "abcd": 4, "あい": 4, "茶茶茶": 6, "ＡＢ": 4, "ｱｲｳｴ": 4, "นี่ที่": 3, "ที่นี่นี่นี่": 4,
		"abcdefghijk": 11, "abcdefghijkl": 12, "abcdefghijklm": 12, "茶茶茶茶茶a": 11, "茶茶茶茶茶茶": 12, "茶茶茶茶茶a茶": 12,
	} {
		got, _ := cards(t, "|x|"+cell+"|\n|-|-|\n|y|z|", markdown.Options{Flex: markdown.FlexTables})
		require.Len(t, got, 1)
		assert.Equal(t, want, *all[*flex.Text](got[0])[1].Flex, cell)
	}
}

// The text in front of an image is its description, with its title.
func TestCaptions(t *testing.T) {
	for source, want := range map[string]string{
		`![a](https://example.com/a.png)`:      "a",
		`![a](https://example.com/a.png "")`:   "a",
		`![a](https://example.com/a.png "b")`:  "a: b",
		`![](https://example.com/a.png "b")`:   "b",
		`![a](https://example.com/a.png "bc")`: "a: bc",
	} {
		ms, err := markdown.Messages(source, markdown.Options{Images: true})
		require.NoError(t, err)
		require.Len(t, ms, 2)
		assert.Equal(t, want, ms[0].(*message.Text).Text, source)
	}
}

// Where a message ends depends on what begins there, and on how full it is.
func TestPlacesOfDivision(t *testing.T) {
	text := strings.Repeat
	long := strings.TrimSpace(strings.Repeat("word ", 30)) // 149
	for _, c := range []struct {
		name, source string
		want         []string
	}{
		{
			"short lines of code in front of a long one",
			"```\na\nb\nc\n" + text("x", 99) + "\n```",
			[]string{"a\nb\nc", text("x", 99)},
		},
		{
			"the later of two paragraphs",
			text("a", 30) + "\n\n" + text("b", 30) + "\n\n" + text("c", 60),
			[]string{text("a", 30) + "\n\n" + text("b", 30), text("c", 60)},
		},
		{
			"code goes with its explanation",
			text("a", 30) + "\n\n" + text("b", 30) + "\n\n```\n" + text("c", 60) + "\n```",
			[]string{text("a", 30), text("b", 30) + "\n\n" + text("c", 60)},
		},
		{
			"code and its explanation fill a message",
			text("a", 30) + "\n\n" + text("b", 37) + "\n\n```\n" + text("c", 61) + "\n```",
			[]string{text("a", 30), text("b", 37) + "\n\n" + text("c", 61)},
		},
		{
			"code and its explanation are too long for a message",
			text("a", 30) + "\n\n" + text("b", 38) + "\n\n```\n" + text("c", 61) + "\n```",
			[]string{text("a", 30) + "\n\n" + text("b", 38), text("c", 61)},
		},
		{
			"long code begins below its explanation",
			text("a", 10) + "\n\n```\n" + text("b", 10) + "\n" + text("c", 40) + "\n" + text("d", 45) + "\n" + text("e", 30) + "\n```",
			[]string{text("a", 10) + "\n\n" + text("b", 10) + "\n" + text("c", 40), text("d", 45) + "\n" + text("e", 30)},
		},
		{
			"a list with its beginning",
			text("a", 55) + "\n\n- b\n- c\n- " + text("d", 40),
			[]string{text("a", 55), "• b\n• c\n• " + text("d", 40)},
		},
		{
			"a paragraph as long as a message, below its heading",
			"# a\n\n" + text("b", 100),
			[]string{"a", text("b", 100)},
		},
		{
			"a paragraph longer than a message, below its heading",
			"# a\n\n" + text("b", 101),
			[]string{"a\n\n" + text("b", 97), text("b", 4)},
		},
		{
			"code does not fit with its explanation",
			text("a", 60) + "\n\n```\n" + text("c", 60) + "\n```",
			[]string{text("a", 60), text("c", 60)},
		},
		{
			"a URL at the beginning of a paragraph longer than a message",
			text("a", 30) + "\n\nhttps://example.com/" + text("b", 70) + " " + text("c", 30),
			[]string{text("a", 30), "https://example.com/" + text("b", 70), text("c", 30)},
		},
		{
			"a URL longer than a message",
			"https://example.com/" + text("b", 90),
			[]string{"https://example.com/" + text("b", 80), text("b", 10)},
		},
		{
			"an emoji longer than a message",
			"👋" + text("\u200d👋", 50),
			[]string{"👋" + text("\u200d👋", 32) + "\u200d", "👋" + text("\u200d👋", 17)},
		},
		{
			"rows with the beginning of their table",
			text("a", 55) + "\n\n|b|c|d|\n|-|-|-|\n|1|2|3|\n|4|5|6|\n|7|8|" + text("e", 30) + "|",
			[]string{text("a", 55), "b: 1\nc: 2\nd: 3\n\nb: 4\nc: 5\nd: 6\n\nb: 7\nc: 8\nd: " + text("e", 30)},
		},
		{
			"code as long as a message",
			"- a\n  ```\n  " + text("x", 47) + "\n  " + text("y", 48) + "\n  ```",
			[]string{"• a", "  " + text("x", 47) + "\n  " + text("y", 48)},
		},
		{
			"code longer than a message",
			"- a\n  ```\n  " + text("x", 47) + "\n  " + text("y", 49) + "\n  ```",
			[]string{"• a\n  " + text("x", 47), "  " + text("y", 49)},
		},
		{
			"code of kana and emoji longer than a message",
			"- a\n  ```\n  " + text("あ", 45) + "👋\n  " + text("👋🏽", 12) + "e\n  ```",
			[]string{"• a\n  " + text("あ", 45) + "👋", "  " + text("👋🏽", 12) + "e"},
		},
		{
			"code longer than a message, with a short first line",
			"- a\n  ```\n  b\n  " + text("x", 95) + "\n  ```",
			[]string{"• a\n  b", "  " + text("x", 95)},
		},
		{
			"code of emoji longer than a message, with a short first line",
			"- a\n  ```\n  b\n  " + text("👋", 47) + "x\n  ```",
			[]string{"• a\n  b", "  " + text("👋", 47) + "x"},
		},
		{
			"code below other code",
			text("a", 10) + "\n\n" + text("b", 10) + "\n\n```\n" + text("c", 40) + "\n```\n```\n" + text("d", 40) + "\n```",
			[]string{text("a", 10) + "\n\n" + text("b", 10) + "\n\n" + text("c", 40), text("d", 40)},
		},
		{
			"a heading below a heading",
			text("a", 60) + "\n\n# b\n\n## c\n\n" + text("d", 60),
			[]string{text("a", 60), "b\n\nc\n\n" + text("d", 60)},
		},
		{
			"rows of two columns",
			text("a", 30) + "\n\n|b|c|\n|-|-|\n" + text("|d|"+text("e", 30)+"|\n", 3),
			[]string{text("a", 30) + "\n\nb: c\nd: " + text("e", 30), "d: " + text("e", 30) + "\nd: " + text("e", 30)},
		},
		{
			"a paragraph longer than a message, after half of one",
			text("a", 60) + "\n\n" + long,
			[]string{text("a", 60), strings.TrimSpace(long[:100]), long[100:]},
		},
		{
			"a paragraph longer than a message, after less",
			text("a", 40) + "\n\n" + long,
			[]string{text("a", 40) + "\n\n" + long[:54], long[55:]},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, textsOf(t, c.source, markdown.Options{Limit: 100}))
		})
	}
}

// A heading begins a message rather than the paragraph below it does, but not if the message before it would be less than half full.
func TestHalfOfMessage(t *testing.T) {
	text, last := strings.Repeat("x", 10), strings.Repeat("y", 60)
	for _, c := range []struct {
		source, shown string
		half          bool
	}{
		{strings.Repeat("a", 50), strings.Repeat("a", 50), true},
		{strings.Repeat("a", 49), strings.Repeat("a", 49), false},
		{"- " + strings.Repeat("a", 21) + "\n- " + strings.Repeat("b", 24), "• " + strings.Repeat("a", 21) + "\n• " + strings.Repeat("b", 24), true},
		{"- " + strings.Repeat("a", 21) + "\n- " + strings.Repeat("b", 23), "• " + strings.Repeat("a", 21) + "\n• " + strings.Repeat("b", 23), false},
	} {
		want := []string{c.shown + "\n\nh\n\n" + text, last}
		if c.half {
			want = []string{c.shown, "h\n\n" + text + "\n\n" + last}
		}
		assert.Equal(t, want, textsOf(t, c.source+"\n\n# h\n\n"+text+"\n\n"+last, markdown.Options{Limit: 100}))
	}
}

// A message begins with an item of an outer list rather than with one of a list in it. From the tenth list on, all are equal, and
// the later item is the better one.
func TestDivisionOfLists(t *testing.T) {
	for depth := 1; depth < 13; depth++ {
		var b strings.Builder
		for i := range depth {
			b.WriteString(strings.Repeat("  ", i) + "- a\n")
		}
		outer, inner := strings.Repeat("  ", depth-1)+"- ", strings.Repeat("  ", depth)+"- "
		b.WriteString(outer + strings.Repeat("b", 600) + "\n" + outer + "outer\n" + inner + "first\n" + inner + strings.Repeat("c", 400) + "\n")
		want := "outer"
		if depth >= 10 {
			want = "ccc"
		}
		texts := textsOf(t, b.String(), markdown.Options{Limit: 1000})
		require.Len(t, texts, 2)
		assert.True(t, strings.HasPrefix(strings.TrimLeft(texts[1], " •"), want), "%d: %.30q", depth, texts[1])
	}
}

// A list that begins on the line of an item of another list does not lose the blank line in front of that item.
func TestListBesideMark(t *testing.T) {
	for source, want := range map[string]string{
		"- a\n\n- - b\n  - c":          "• a\n\n• • b\n  • c",
		"- a\n- - b\n  - c":            "• a\n• • b\n  • c",
		"- a\n\n  - b\n\n  - c\n\n- d": "• a\n\n  • b\n\n  • c\n\n• d",
		"a\n\n- - b\n  - c":            "a\n\n• • b\n  • c",
		"- > - a\n  > - b":             "• │ • a\n  │ • b",
	} {
		assert.Equal(t, want, read(t, source), source)
	}
}

// A long line is cut behind a space in the second half of what fits.
func TestCutAt(t *testing.T) {
	for line, want := range map[string]int{
		"abcdefgh": 8, "abcdefghi": 8, "abcd fghi": 5, "abc efghi": 8, "abcd f hi": 7, "abcdefg i": 8, "abcdefgh i": 8, "abcd\tfghi": 5,
		"abcdefgあ": 7, "ab👍👍c": 6,
	} {
		assert.Equal(t, want, markdown.CutAt([]byte(line), 8), line)
	}
}

// A long paragraph is divided. The white space at the cut stays, lines that end there are whole, and no cluster is cut.
func TestDividedParagraph(t *testing.T) {
	text := strings.Repeat
	for _, c := range []struct{ name, source, want string }{
		{"at the limit", text("x", 8191) + "\ny", text("x", 8191) + "\ny"},
		{"a line as long as a part", text("x", 8192) + "\ny", text("x", 8192) + "\ny"},
		{"a line longer than a part", text("x", 8193) + "\ny", text("x", 8193) + "\ny"},
		{"a part, then only spaces", text("x", 8192) + text(" ", 9000) + "\ny", text("x", 8192) + "\ny"},
		{"spaces in front of a line", "x\n" + text(" ", 9000) + "y", "x\ny"},
		{"words", text("word ", 1650) + "end", text("word ", 1650) + "end"},
		{"several spaces between words", text("x", 8192) + "  \t y", text("x", 8192) + "  \t y"},
		{"clusters", text("👨‍👩‍👧‍👦", 350), text("👨‍👩‍👧‍👦", 350)},
		{"in a list", "- a\n- " + text("x", 8192) + "\n  y", "• a\n• " + text("x", 8192) + "\n  y"},
		{"a line below", text("x", 8193) + "\n---", text("x", 8193) + "\n\n──────────"},
		{"a table below", text("x", 5000) + "\n" + text("y", 5000) + "\na|b\n-|-\n1|2", text("x", 5000) + "\n" + text("y", 5000) + "\n\na: b\n1: 2"},
		{"almost a table", text("x", 5000) + "|a|b\n-|-\n" + text("y", 5000), text("x", 5000) + "|a|b\n-|-\n" + text("y", 5000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got strings.Builder
			for _, text := range textsOf(t, c.source, markdown.Options{}) {
				got.WriteString(text)
				assert.False(t, strings.HasPrefix(text, "\u200d") || strings.HasSuffix(text, "\u200d"))
			}
			removed := strings.NewReplacer(" ", "", "\n", "") // at the ends of messages there is no white space
			assert.Equal(t, removed.Replace(c.want), removed.Replace(got.String()))
			streams(t, c.source, c.name)
		})
	}
	// Two lines that fill a part are in it, with the emphasis in them.
	for size, emphasis := range map[int]bool{8192: true, 8193: false} {
		got := read(t, "**"+text("x", 4000)+"\n"+text("x", size-4000-len("**\n**\n"))+"**\ny")
		assert.Equal(t, !emphasis, strings.HasPrefix(got, "**"), size)
	}
	// These words are in one message.
	texts := textsOf(t, text("word ", 1650)+"end", markdown.Options{})
	assert.Equal(t, "word word word end", texts[len(texts)-1][len(texts[len(texts)-1])-18:])
}

// What is below the mark of an item or a footnote is in the message of the mark, unless both do not fit in one.
func TestItemsStayTogether(t *testing.T) {
	text := strings.Repeat
	a, b, c, d := text("a", 40), text("b", 30), text("c", 20), text("d", 30)
	for _, c := range []struct {
		name, source string
		want         []string
	}{
		{"a second paragraph", "- " + a + "\n\n  " + b + "\n\n- " + c + "\n\n  " + d, []string{"• " + a + "\n\n  " + b, "• " + c + "\n\n  " + d}},
		{"an item in the first half", c + "\n\n- " + a + "\n\n  " + b + "\n\n  " + d[:9], []string{c, "• " + a + "\n\n  " + b + "\n\n  " + d[:9]}},
		{"an item as long as a message", c + "\n\n- " + a + "\n\n  " + text("b", 54), []string{c, "• " + a + "\n\n  " + text("b", 54)}},
		{"an item longer than a message", c + "\n\n- " + a + "\n\n  " + text("b", 55), []string{c + "\n\n• " + a, "  " + text("b", 55)}},
		{"kana", text("あ", 20) + "\n\n- " + text("い", 40) + "\n\n  " + text("う", 54), []string{text("あ", 20), "• " + text("い", 40) + "\n\n  " + text("う", 54)}},
		{"emoji", c + "\n\n- " + a + "\n\n  " + text("👨‍👩‍👧", 6), []string{c, "• " + a + "\n\n  " + text("👨‍👩‍👧", 6)}},
		{"rows", c + "\n\n- " + a + "\n\n  |a|b|\n  |-|-|\n  |x|" + b + "|", []string{c, "• " + a + "\n\n  a: b\n  x: " + b}},
		{"a quote", c + "\n\n- " + a + "\n\n  > " + b + "\n  >\n  > b", []string{c, "• " + a + "\n\n  │ " + b + "\n  │\n  │ b"}},
		{"a heading", c + "\n\n- " + a + "\n\n  # " + b + "\n  b", []string{c, "• " + a + "\n\n  " + b + "\n  b"}},
		{"a footnote", c + "\n\n[^1]: " + a + "\n\n    " + b + "\n\n    b", []string{c, "[1] " + a + "\n\n  " + b + "\n\n  b"}},
		{"an item in an item", c + "\n\n- a\n  - " + a + "\n\n    " + b + "\n  - b", []string{c + "\n\n• a", "  • " + a + "\n\n    " + b + "\n  • b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, textsOf(t, c.source, markdown.Options{Limit: 100}))
		})
	}
}

// The first text of each bubble, below the title, is a mark. If items are larger than a bubble, it is not.
func TestItemsStayTogetherInCards(t *testing.T) {
	for _, c := range []struct {
		item, mark string
		together   bool
	}{
		{"- " + strings.Repeat("a", 700) + "\n\n  " + strings.Repeat("b", 700) + "\n\n", "•", true},
		{"- " + strings.Repeat("a", 7000) + "\n\n  > " + strings.Repeat("b", 7000) + "\n  >\n  > " + strings.Repeat("c", 7000) + "\n\n", "•", true},
		{"- " + strings.Repeat("あ", 2000) + "\n\n  - " + strings.Repeat("い", 2000) + "\n\n    " + strings.Repeat("う", 2000) + "\n\n", "•", true},
		{"> - " + strings.Repeat("a", 700) + "\n>\n>   " + strings.Repeat("b", 700) + "\n>\n", "•", true},
		{"[^1]: " + strings.Repeat("a", 700) + "\n\n    " + strings.Repeat("b", 700) + "\n\n", "[1] ", true},
		{"- " + strings.Repeat(strings.Repeat("a", 8000)+"\n\n  ", 3) + "\n\n", "•", true},
		{"- " + strings.Repeat(strings.Repeat("a", 7000)+"\n\n  ", 5) + "\n\n", "•", false},
	} {
		got, _ := cards(t, "# "+strings.Repeat("<", 500)+"\n\n"+strings.Repeat(c.item, 50), markdown.Options{Flex: markdown.FlexAll})
		together := true
		for _, card := range got {
			for _, bubble := range flex.All[*flex.Bubble](card) {
				together = together && shown(bubble)[1] == c.mark
			}
		}
		assert.Equal(t, c.together, together, "%.50q", c.item)
	}
}

// Components are joined if they have at most 26,000 bytes.
func TestLimitOfJoinedItems(t *testing.T) {
	for _, c := range []struct {
		sizes []int
		want  bool
	}{
		{[]int{13_000, 13_000}, true},
		{[]int{13_000, 13_001}, false},
		{[]int{25_998, 1, 1}, true},
		{[]int{25_999, 1, 1}, false},
	} {
		assert.Equal(t, c.want, markdown.Joined(c.sizes...), c.sizes)
	}
}

// What belongs to an item or a footnote is indented by 12 pixels, and nothing else is.
func TestIndents(t *testing.T) {
	const table, code = "|a|b|\n|-|-|\n|1|2|\n\n", "```\ncode\n```\n\n"
	for source, want := range map[string][]flex.Size{
		table:                           nil,
		code:                            nil,
		"# " + strings.Repeat("a", 600): nil,
		"# A\n\ntext\n\n## B\n\n---\n\n> quote\n\n" + table + code: nil,
		"# A\n\n- a\n\n  b\n\n- c":                                 {flex.Px(12)},
		"# A\n\n- a\n  - b\n    - c":                               {flex.Px(12), flex.Px(24)},
		"# A\n\n- see [a](https://example.com/)":                   {flex.Px(12)},
		"# A\n\n[^1]: a\n\n    b":                                  {flex.Px(12), flex.Px(12)},
	} {
		got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
		var indents []flex.Size
		for _, card := range got {
			for _, box := range all[*flex.Box](card) {
				if box.PaddingStart != "" {
					indents = append(indents, box.PaddingStart)
				}
			}
		}
		assert.Equal(t, want, indents, source)
	}
}

// All texts of a card wrap but for marks.
func TestWrap(t *testing.T) {
	const source = "# A\n\ntext **bold** <https://example.com/>\n\n## B\n\n- a\n\n1. b\n\n> c\n\n```go\ncode\n```\n\n" +
		"|a|b|\n|-|-|\n|1|2|\n\n|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|"
	got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
	require.Len(t, got, 1)
	marks := 0
	for _, text := range all[*flex.Text](got[0]) {
		mark := text.Text == "•" || text.Text == "1." || text.Text == "📋"
		assert.Equal(t, !mark, text.Wrap, text.Text)
		if mark {
			marks++
		}
	}
	assert.Equal(t, 3, marks)
}

// Four columns are a grid, with a line below its header. Five are groups.
func TestWidestGrid(t *testing.T) {
	for source, grid := range map[string]bool{
		"|a|b|c|d|\n|-|-|-|-|\n|1|2|3|4|":         true,
		"|a|b|c|d|\n|-|-|-|-|\n|1|2|3|4|5|":       false,
		"|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|":   false,
		"|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|6|": false,
	} {
		got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexTables})
		assert.Equal(t, grid, len(all[*flex.Separator](got[0])) == 1, source)
	}
}
