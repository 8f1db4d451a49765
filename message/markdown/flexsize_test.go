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

// A bubble has at most 29,999 bytes, as encoding/json writes them.
func TestLargestBubble(t *testing.T) {
	for _, unit := range []string{"x", `\<`, "\\>", "&amp;", "あ", "𠮷", "👨‍👩‍👧"} {
		source := "# A\n\n" + strings.Repeat(strings.Repeat(unit, 40)+"\n\n", 10)
		bubbles := func(n int) (sizes []int) {
			got, _ := cards(t, source+strings.Repeat("x", n), markdown.Options{Flex: markdown.FlexAll})
			for _, b := range flex.All[*flex.Bubble](got[0]) {
				text, err := json.Marshal(b)
				require.NoError(t, err)
				sizes = append(sizes, len(text))
			}
			return sizes
		}
		room := func() int { return 29_999 - bubbles(1)[0] }
		const paragraph = 1000
		for room() > 2*paragraph {
			source += strings.Repeat("x", paragraph) + "\n\n"
		}
		largest := 1 + room()
		assert.Equal(t, []int{29_999}, bubbles(largest), unit)
		assert.Len(t, bubbles(largest+1), 2, unit)
	}
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
		quotes + strings.Repeat("x", 5080):                       1,
		quotes + strings.Repeat("x", 5081):                       2,
	} {
		got, _ := cards(t, "# A\n\n"+source, markdown.Options{Flex: markdown.FlexAll})
		texts := all[*flex.Text](got[0])[1:]
		assert.Len(t, texts, want)
		for _, text := range texts {
			assert.LessOrEqual(t, markdown.AtMost(text)-markdown.AtMost(&flex.Text{}), 10_000)
		}
	}
	// Each is as full as it can be.
	for n, spans := range map[int]int{160: 2, 161: 1} {
		got, _ := cards(t, "# A\n\n**"+quotes+"**"+quotes+strings.Repeat("x", n)+"*y*", markdown.Options{Flex: markdown.FlexAll})
		first := all[*flex.Text](got[0])[1]
		assert.Equal(t, spans, max(len(first.Contents), 1), n)
	}
}

// A header, a row, a group, a text and the information about code have limits.
func TestLimitsOfComponents(t *testing.T) {
	text := strings.Repeat
	quotes := text("\"", 900) // 5,400 bytes
	for _, c := range []struct {
		name, fits, more string
		last             string // this text is there only if it fits
	}{
		{"header", "|a|" + text("x", 3749) + "|\n|-|-|\n|1|2|", "|a|" + text("x", 3750) + "|\n|-|-|\n|1|2|", "a"},
		{"row", "|a|b|\n|-|-|\n|" + quotes + "|" + quotes + text("x", 450) + "|", "|a|b|\n|-|-|\n|" + quotes + "|" + quotes + text("x", 451) + "|", quotes},
	} {
		for source, fits := range map[string]bool{c.fits: true, c.more: false} {
			got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
			assert.Equal(t, fits, len(all[*flex.Separator](got[0])) == 1 && slices.Contains(shown(got[0]), c.last), c.name)
		}
	}
	got, _ := cards(t, "|a|b|\n|-|-|\n|"+quotes+"|"+quotes+text("x", 451)+"|", markdown.Options{Flex: markdown.FlexAll})
	var bold []string
	for _, text := range all[*flex.Text](got[0]) {
		for _, span := range text.Contents {
			if span.Weight == flex.Bold {
				bold = append(bold, span.Text)
			}
		}
	}
	assert.Equal(t, []string{"a: ", "b: "}, bold, "the keys of a row that is too large")
	for n, fits := range map[int]bool{1992: true, 1993: false} {
		got, _ := cards(t, "|a|b|c|d|e|\n|-|-|-|-|-|\n|"+text("\"", 1000)+"|"+text("x", n)+"|1|2|3|", markdown.Options{Flex: markdown.FlexAll})
		assert.Equal(t, fits, slices.Contains(shown(got[0]), "e"), n)
	}
	for info, fits := range map[string]bool{
		text("a", 100): true, text("a", 101): false, text("あ", 100): true, text("あ", 101): false, text("👍", 50): true, text("👍", 51): false,
	} {
		got, _ := cards(t, "```"+info+"\ncode\n```", markdown.Options{Flex: markdown.FlexAll})
		first := all[*flex.Text](got[0])[0]
		assert.Equal(t, info, first.Text)
		assert.Equal(t, fits, first.Size == flex.XS, info)
	}
	got, _ = cards(t, "```\n"+text("a", 1001)+"\n```", markdown.Options{Flex: markdown.FlexAll})
	assert.Len(t, all[*flex.Box](got[0]), 2, "the body and the code, with nothing above it")
	for code, parts := range map[string]int{
		text("<", 1000) + text("あ", 1333) + "a":  1,
		text("<", 1000) + text("あ", 1333) + "aa": 2,
		text("👨‍👩‍👧‍👦", 303):                     1,
		text("👨‍👩‍👧‍👦", 304):                     2,
		text("👨‍👩‍👧‍👦", 500):                     2,
		text("<<<<👨‍👩‍👧‍👦", 222):                 2,
	} {
		got, _ := cards(t, "```\n"+code+"\n```", markdown.Options{Flex: markdown.FlexAll})
		assert.Len(t, shown(got[0]), parts, "%.20s", code)
		assert.Equal(t, code, strings.Join(shown(got[0]), ""))
	}
}

// The components of a card, below its title.
func TestComponents(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"see [site](https://example.com/)", `[{"type":"text","contents":[{"type":"span","text":"see "},{"type":"span","text":"site","color":"#42659a","decoration":"underline"}],"wrap":true},{"type":"text","text":"https://example.com/","size":"sm","wrap":true,"color":"#42659a","action":{"type":"uri","uri":"https://example.com/"},"decoration":"underline"}]`},
		{"[a](https://example.com/) [b](https://example.org/)", `[{"type":"text","contents":[{"type":"span","text":"a","color":"#42659a","decoration":"underline"},{"type":"span","text":" "},{"type":"span","text":"b","color":"#42659a","decoration":"underline"}],"wrap":true},{"type":"text","text":"https://example.com/","size":"sm","wrap":true,"color":"#42659a","action":{"type":"uri","uri":"https://example.com/"},"decoration":"underline"},{"type":"text","text":"https://example.org/","size":"sm","wrap":true,"color":"#42659a","action":{"type":"uri","uri":"https://example.org/"},"decoration":"underline"}]`},
		{"1. a\n2. [x] b\n\n   c", `[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"1.","flex":0},{"type":"text","text":"a","wrap":true}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"2.","flex":0},{"type":"text","text":"☑ b","wrap":true}],"spacing":"sm"},{"type":"box","layout":"vertical","contents":[{"type":"text","text":"c","wrap":true}],"paddingStart":"12px"}]`},
		{"> a", `[{"type":"box","layout":"horizontal","contents":[{"type":"box","layout":"vertical","contents":[],"backgroundColor":"#d4d6da","width":"3px"},{"type":"text","text":"a","wrap":true}],"spacing":"md"}]`},
		{"---", `[{"type":"separator","color":"#d4d6da"}]`},
		{"```go\ncode\n```", `[{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"go","size":"xs","wrap":true,"color":"#888888"},{"type":"text","text":"📋","flex":0,"size":"sm","align":"end"}]},{"type":"text","text":"code","size":"xs","wrap":true}],"backgroundColor":"#f4f5f7","cornerRadius":"md","spacing":"sm","paddingAll":"md","action":{"type":"clipboard","label":"Copy","clipboardText":"code"}}]`},
		{"```go\n```", `[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"go","size":"xs","wrap":true,"color":"#888888"}]}]`},
		{"```\ncode\n```", `[{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"📋","size":"sm","align":"end"}]},{"type":"text","text":"code","size":"xs","wrap":true}],"backgroundColor":"#f4f5f7","cornerRadius":"md","spacing":"sm","paddingAll":"md","action":{"type":"clipboard","label":"Copy","clipboardText":"code"}}]`},
		{"|a|b|\n|-|:-:|\n|1|2|", `[{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"a","flex":3,"size":"sm","wrap":true,"weight":"bold"},{"type":"text","text":"b","flex":3,"size":"sm","align":"center","wrap":true,"weight":"bold"}],"spacing":"md"},{"type":"separator","color":"#d4d6da"}],"spacing":"sm","paddingBottom":"1px"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"1","flex":3,"size":"sm","wrap":true},{"type":"text","text":"2","flex":3,"size":"sm","align":"center","wrap":true}],"spacing":"md"}]`},
		{"|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|6|\n|7|", `[{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"a","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"text","text":"1","flex":3,"size":"sm","wrap":true,"weight":"bold"}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"b","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"text","text":"2","flex":3,"size":"sm","wrap":true}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"c","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"text","text":"3","flex":3,"size":"sm","wrap":true}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"d","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"text","text":"4","flex":3,"size":"sm","wrap":true}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"e","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"text","text":"5","flex":3,"size":"sm","wrap":true}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"6","flex":3,"size":"sm","wrap":true}],"spacing":"sm"}],"spacing":"sm"},{"type":"separator","color":"#d4d6da"},{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"a","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"text","text":"7","flex":3,"size":"sm","wrap":true,"weight":"bold"}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"b","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"box","layout":"vertical","contents":[],"flex":3}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"c","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"box","layout":"vertical","contents":[],"flex":3}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"d","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"box","layout":"vertical","contents":[],"flex":3}],"spacing":"sm"},{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"e","flex":2,"size":"sm","wrap":true,"color":"#888888"},{"type":"box","layout":"vertical","contents":[],"flex":3}],"spacing":"sm"}],"spacing":"sm"}]`},
		{"|a|b|c|d|e|\n|-|-|-|-|-|", `[{"type":"text","contents":[{"type":"span","text":"a"},{"type":"span","text":", "},{"type":"span","text":"b"},{"type":"span","text":", "},{"type":"span","text":"c"},{"type":"span","text":", "},{"type":"span","text":"d"},{"type":"span","text":", "},{"type":"span","text":"e"}],"wrap":true}]`},
		{"![a](https://example.com/a.png)", `[{"type":"text","text":"a","wrap":true},{"type":"image","url":"https://example.com/a.png","size":"full","aspectRatio":"3:2","action":{"type":"uri","uri":"https://example.com/a.png"}}]`},
		{"### **a** b", `[{"type":"text","contents":[{"type":"span","text":"a","weight":"bold"},{"type":"span","text":" b"}],"margin":"lg","wrap":true,"weight":"bold"}]`},
	} {
		got, _ := cards(t, "# A\n\n"+c.source, markdown.Options{Flex: markdown.FlexAll, Images: true})
		require.Len(t, got, 1)
		b, err := json.Marshal(got[0].(*flex.Bubble).Body.Contents[1:])
		require.NoError(t, err)
		assert.Equal(t, c.want, string(b), c.source)
	}
}
