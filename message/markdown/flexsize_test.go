package markdown_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/markdown"
)

// heavy has what is much larger in the JSON of a card than in Markdown.
var heavy = []string{
	"*a* b ", "`a` b ", "<b>a</b> c ", "[a](https://example.com/) b ", "\x01", "\"", "<", "あ", "\u2028", "<u>a</u>", "**`a`**~~b~~ ",
	"|*a* b ", "|<", "a\u0301", "\u0301", "![a](https://example.com/b.png) ", "- \x01\n", "\x01\x01\x01\x01 b\n",
}

// Whatever is repeated, each card keeps the limits of LINE.
func TestHeavyCards(t *testing.T) {
	for _, prefix := range []string{"", "# ", "- ", "> # ", "```", "```\n", "|a|b|\n|-|-|\n|", "|a|b|\n|-|-|\n|x|y|\n|", "|a|b|c|d|e|\n|-|-|-|-|-|\n|x|y|\n|"} {
		units := heavy
		if strings.HasPrefix(prefix, "|a|b|") {
			units = slices.Concat(heavy, hostile)
		}
		for _, unit := range units {
			source := prefix + strings.Repeat(unit, 6000/len(unit)) // six bytes of JSON for one make more than a bubble holds
			ms, err := markdown.Messages(source, markdown.Options{Flex: markdown.FlexAll, Images: true})
			require.NoError(t, err)
			for batch := range chunks(ms) {
				require.NoError(t, message.Validate(batch...), "%q and many %q", prefix, unit)
			}
		}
	}
	cluster := "a" + strings.Repeat("\u0301", 26_000) // 52 kB, more than a carousel holds
	for _, source := range []string{
		"```\n" + cluster + "\n```", "# " + cluster, cluster, "|a|b|\n|-|-|\n|" + cluster[:8000] + "|b|",
		"|a" + strings.Repeat("\x01", 3000) + "|b|\n|-|-|\n|c|d|", strings.Repeat("> ", 31) + strings.Repeat("\x01", 8000),
	} {
		holds(t, source, source[:20])
	}
}

// Of a long heading the beginning is the title, and the rest is the first text.
func TestLongTitle(t *testing.T) {
	for _, c := range []string{"a", "あ", "👨‍👩‍👧"} {
		fits := strings.Repeat(c, 500/length.UTF16.Count(c))
		got, _ := cards(t, "# "+fits+"\n\ntext", markdown.Options{Flex: markdown.FlexAll})
		assert.Equal(t, []string{fits, "text"}, shown(got[0]))
		got, _ = cards(t, "# "+fits+c+"\n\ntext", markdown.Options{Flex: markdown.FlexAll})
		assert.Equal(t, []string{fits, c, "text"}, shown(got[0]))
		for _, text := range flex.All[*flex.Text](got[0]) {
			assert.Equal(t, text.Text != "text", text.Weight == flex.Bold)
		}
	}
}

// A bubble is not divided where it fits.
func TestBubbleLimit(t *testing.T) {
	const row = "|とても長い説明|another cell|\n"
	var sizes []int
	for {
		got, _ := cards(t, "|a|b|\n|-|-|\n"+strings.Repeat(row, len(sizes)+1), markdown.Options{Flex: markdown.FlexTables})
		if _, one := got[0].(*flex.Bubble); !one {
			break
		}
		b, err := json.Marshal(got[0])
		require.NoError(t, err)
		sizes = append(sizes, len(b))
	}
	n := len(sizes)
	require.Greater(t, n, 100)
	assert.LessOrEqual(t, sizes[n-1], 30_000)
	assert.Greater(t, 2*sizes[n-1]-sizes[n-2], 30_000, "one more row would have fitted")
}

// The upper bound that replaces the size of most cards is never exceeded.
func TestUpperBound(t *testing.T) {
	check := func(source string) {
		ms, err := markdown.Messages(source, markdown.Options{Flex: markdown.FlexAll, Images: true})
		require.NoError(t, err)
		for _, m := range ms {
			m, ok := m.(*message.Flex)
			if !ok {
				continue
			}
			for _, c := range flex.All[flex.Component](m.Contents) {
				b, err := json.Marshal(c)
				require.NoError(t, err)
				require.LessOrEqual(t, len(b), markdown.AtMost(c), "%q: %s", source, b)
			}
		}
	}
	answers(t, func(_, _, source string) { check(source) })
	for _, unit := range heavy {
		check("# a\n\n- " + strings.Repeat(unit, 500) + "\n\n```\n" + strings.Repeat(unit, 50) + "\n```\n\n|a|b|\n|-|-:|\n|x|" + strings.Repeat(unit, 50) + "|\n")
	}
}

// The upper bound of a text is its size, unless a character is escaped.
func TestUpperBoundOfText(t *testing.T) {
	for text, want := range map[string]int{
		"a": 1, " ": 1, "!": 1, "#": 1, "\x7F": 1, "あ": 3, "𠮷": 4, "“": 3, "\u2027": 3, "\u202A": 3, "\u2128": 3,
		"\x00": 6, "\x1F": 6, "\"": 6, "\\": 6, "<": 6, ">": 6, "&": 6, "\u2028": 6, "\u2029": 6, "a<あ\u2028": 16,
	} {
		assert.Equal(t, want, markdown.AtMost(&flex.Text{Text: text})-markdown.AtMost(&flex.Text{}), "%q", text)
	}
}

// A text that needs more than 10,000 bytes for its spans is divided.
func TestLargestText(t *testing.T) {
	quotes := strings.Repeat("\"", 800) // 6 bytes each, and 120 for the span
	for source, want := range map[string]int{
		"**" + quotes + "**" + quotes + strings.Repeat("x", 160): 1,
		"**" + quotes + "**" + quotes + strings.Repeat("x", 161): 2,
		"**" + quotes + "**" + quotes + "*" + quotes + "*":       2,
		"**" + quotes + quotes + "**" + quotes + quotes:          2,
	} {
		got, _ := cards(t, "# A\n\n"+source, markdown.Options{Flex: markdown.FlexAll})
		texts := all[*flex.Text](got[0])[1:]
		assert.Len(t, texts, want)
		for _, text := range texts {
			assert.LessOrEqual(t, markdown.AtMost(text)-markdown.AtMost(&flex.Text{}), 10_000)
		}
	}
}
