package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/markdown"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"nothing", "", ""},
		{"white space", " \n\t\n\u3000\n", ""},
		{"heading", "intro\n# 見出し\ntext", "intro\n\n見出し\n\ntext"},
		{"underlined heading", "Title\n=====\ntext", "Title\n\ntext"},
		{"emphasis", "a **b** *c* __d__ ***e***", "a b c d e"},
		{"emphasis beside Japanese", "これは**「重要」**です。**価格：**500円", "これは「重要」です。価格：500円"},
		{"emphasis beside Thai", "นี่**\"สำคัญ\"**มาก", "นี่\"สำคัญ\"มาก"},
		{"underscores in words", "snake_case_name and 3*4*5", "snake_case_name and 345"},
		{"strikethrough", "~~1,000円~~ 800円", "~~1,000円~~ 800円"},
		{"one tilde is a range", "10~12時、13~15時", "10~12時、13~15時"},
		{"list", "- a\n- b\n  - c\n    - d\n- e", "• a\n• b\n  • c\n    • d\n• e"},
		{"numbers", "3. a\n4. b\n   1) c\n   2) d\n", "3. a\n4. b\n   1) c\n   2) d"},
		{"loose list", "- a\n\n- b", "• a\n\n• b"},
		{"paragraphs of an item", "1. a\n\n   more\n2. b", "1. a\n\n   more\n2. b"},
		{"blank lines in lists are those of the source", "1. a\n   - b\n   - c\n\n     d\n\n2. e", "1. a\n   • b\n   • c\n\n     d\n\n2. e"},
		{"tasks", "- [x] done\n- [ ] open", "☑ done\n☐ open"},
		{"numbered tasks", "1. [x] done\n2. [ ] open\n   - [ ] part", "1. ☑ done\n2. ☐ open\n   ☐ part"},
		{"empty item", "- a\n-\n- b", "• a\n•\n• b"},
		{"quote", "> a\n> b\n>\n> > c", "│ a\n│ b\n│\n│ │ c"},
		{"quote after text", "x\n\n> a", "x\n\n│ a"},
		{"code", "Run:\n\n```bash\ncd x\n\nls -l\n```\nthen", "Run:\n\n[bash]\ncd x\n\nls -l\n\nthen"},
		{"code without a language", "```\n  a\n```", "  a"},
		{"indented code", "text\n\n    a\n      b", "text\n\na\n  b"},
		{"code in an item", "1. Run\n   ```sh\n   ls\n   ```", "1. Run\n   [sh]\n   ls"},
		{"Markdown in code", "`**a** [b](c)` and ``x ` y``", "**a** [b](c) and x ` y"},
		{"link", "[site](https://example.com/a)", "site (https://example.com/a)"},
		{"link with a title", "[site](https://example.com/a \"The title\")", "site: The title (https://example.com/a)"},
		{"link with its URL", "[https://example.com](https://example.com)", "https://example.com"},
		{"bare URL", "See https://example.com/a_b_c.", "See https://example.com/a_b_c."},
		{"URL in brackets", "<https://example.com/>", "https://example.com/"},
		{"address", "<a@example.com> [mail](mailto:a@example.com)", "a@example.com mail (mailto:a@example.com)"},
		{"URL with spaces", "[a](<https://example.com/a b>)", "a (https://example.com/a%20b)"},
		{"script", "[a](javascript:alert(1))", "a (javascript:alert(1))"},
		{"image", "![図](https://example.com/a.png)", "図 (https://example.com/a.png)"},
		{"image without text", "![](https://example.com/a.png)", "https://example.com/a.png"},
		{"image in a link", "[![b](https://i.example/b.png)](https://l.example)", "b (https://i.example/b.png) https://l.example"},
		{"reference", "[docs][d] and [api][]\n\n[d]: https://example.com/d\n[api]: https://example.com/a", "docs (https://example.com/d) and api (https://example.com/a)"},
		{"cited sources", "Fact [1][2].\n\n[1]: https://example.com/s\n[2]: https://example.com/t", "Fact [1][2].\n\n[1]: https://example.com/s\n[2]: https://example.com/t"},
		{"name with underscores", "__init__.py and __B__", "__init__.py and B"},
		{"asterisks in a URL", "**https://example.com/*a*/b** x", "https://example.com/*a*/b x"},
		{"cited source", "Fact [1].\n\n[1]: https://example.com/s", "Fact [1].\n\n[1]: https://example.com/s"},
		{"cited sources with URLs", "Fact [[1]](/s).\n\n[1]: /t", "Fact [1] (/s).\n\n[1]: /t"},
		{"list at the beginning of an item", "x\n1. - z\n2. y", "x\n\n1. • z\n2. y"},
		{"blank line above a list in an item", "- a\n\n  - b\n\n- c", "• a\n\n  • b\n\n• c"},
		{"text, table and line", "x\na|b\n-|-\n1|2\n---\ny", "x\n\na: b\n1: 2\n\n──────────\n\ny"},
		{"text, table and equals signs", "x\na|b\n-|-\n1|2\n===\ny", "x\n\na: b\n1: 2\n===: –\n\ny"},
		{"text, table and dash", "x\na|b|c\n-|-|-\n1|2|3\n-", "x\n\na: 1\nb: 2\nc: 3\n\na: -\nb: –\nc: –"},
		{"reference without a definition", "[a][b]", "[a][b]"},
		{"definition with a title", "[a]: /b \"c\"\n[d]: /e \"fg\"\n[h]: /i \"\"", "[a]: c /b\n[d]: fg /e\n[h]: /i"},
		{"footnote", "a[^1] b[^n]\n\n[^1]: one\n[^n]: two\n    three", "a[1] b[n]\n\n[1] one\n\n[n] two\n  three"},
		{"two columns", "|品目|価格|\n|--|--|\n|茶|300円|\n|水||", "品目: 価格\n茶: 300円\n水: –"},
		{"three columns", "|a|b|c|\n|-|-|-|\n|1|2|3|\n|4|5|6|", "a: 1\nb: 2\nc: 3\n\na: 4\nb: 5\nc: 6"},
		{"header only", "|a|b|c|\n|-|-|-|", "a, b, c"},
		{"more cells than columns", "|a|b|c|\n|-|-|-|\n|1|2|3|4|5|", "a: 1\nb: 2\nc: 3\n4\n5"},
		{"bar in a cell", "|a|b|\n|-|-|\n|x\\|y|`p\\|q`|", "a: b\nx|y: p|q"},
		{"line break in a cell", "|a|b|\n|-|-|\n|x|1<br>2|", "a: b\nx: 1\n  2"},
		{"table in an item", "- Prices:\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", "• Prices:\n\n  a: b\n  1: 2"},
		{"break", "a\n\n---\n\nb", "a\n\n──────────\n\nb"},
		{"line breaks", "a  \nb\\\nc\nd", "a\nb\nc\nd"},
		{"escapes", `\*a\* &amp; &lt;b&gt; \_ 1\. &#x3042;`, "*a* & <b> _ 1. あ"},
		{"mathematics", `$a_b*c*d$ and \(x_1\) cost $5 or $10` + "\n\n$$\nx = y\n- z\n$$\n\n\\[ a*b*c \\]", `$a_b*c*d$ and \(x_1\) cost $5 or $10` + "\n\n$$\nx = y\n- z\n$$\n\n\\[ a*b*c \\]"},
		{"mathematics without an end", `a \(b and \[c and $d`, `a (b and [c and $d`},
		{"dollar sign in mathematics", `$a\$ *b* c$`, `$a\$ *b* c$`},
		{"Mermaid", "```mermaid\ngraph TD;\n  A-->B;\n```", "[mermaid]\ngraph TD;\n  A-->B;"},
		{"HTML", "a <b>b</b> <u>c</u><br>d <a href=\"https://example.com\">e</a> <img src=\"https://example.com/i.png\" alt=\"f\">", "a b c\nd e (https://example.com) f (https://example.com/i.png)"},
		{"HTML block", "<details>\n<summary>More</summary>\n<p>text &amp; more</p>\n</details>", "More\ntext & more"},
		{"HTML block with an image without a text", "<p><img src=\"https://example.com/i.png\"></p>", "https://example.com/i.png"},
		{"comment", "a <!-- hidden --> b", "a  b"},
		{"no HTML", "List<String> and a < b > c, <YourName>", "List<String> and a < b > c, <YourName>"},
		{"control", "a\x00b\xff\r\nc\rd", "a\uFFFDb\uFFFD\nc\nd"},
		{"control at the beginning", "\x00a", "\uFFFDa"},
		{"lone surrogate", "a\xed\xa0\xbdb", "a\uFFFDb"},
		{"emoji", "👨‍👩‍👧‍👦 **👍🏽** 🇯🇵", "👨‍👩‍👧‍👦 👍🏽 🇯🇵"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ms, err := markdown.Messages(c.source, markdown.Options{})
			require.NoError(t, err)
			assert.Equal(t, c.want, strings.TrimSuffix(words(ms), "\n"))
			holds(t, c.source, c.name)
			streams(t, c.source, c.name)
		})
	}
}

func TestEmphasis(t *testing.T) {
	const source = "# Title\n\na **b** *c* **d *e***, `**f**`, [**g**](https://example.com), **「h」**"
	for e, want := range map[markdown.Emphasis]string{
		markdown.EmphasisNone:      "Title\n\na b c d e, **f**, g (https://example.com), 「h」\n",
		markdown.EmphasisBrackets:  "【Title】\n\na 「b」 「c」 「d e」, **f**, g (https://example.com), 「h」\n",
		markdown.EmphasisFullWidth: "Ｔｉｔｌｅ\n\na ｂ ｃ ｄ　ｅ, **f**, g (https://example.com), 「ｈ」\n",
	} {
		ms, err := markdown.Messages(source, markdown.Options{Emphasis: e})
		require.NoError(t, err)
		assert.Equal(t, want, words(ms))
	}
	o := markdown.Options{Emphasis: markdown.EmphasisBrackets}
	assert.Equal(t, []string{"a 「b c」"}, textsOf(t, "a **b *c***", o), "at the end")
}

// Asterisks beside scripts without spaces and beside their punctuation are emphasis, whatever is on their other side.
func TestEmphasisBesideScripts(t *testing.T) {
	for _, c := range []struct {
		characters      string
		outside, inside bool
	}{
		{"漢あアㄅ한ไລខမｱＡ\u3001\u303F\uFF01\uFFEE", true, true}, // the last four are the bounds of ranges
		{"aäаبअ\u3040\uFF00\uFFEF", false, true},            // the last three are their neighbors
		{"+“€", true, false},
	} {
		for _, r := range c.characters {
			r := string(r)
			for source, want := range map[string]bool{"**(b)**" + r: c.outside, r + "**(b)**": c.outside, "a**" + r + "b**": c.inside, "**b" + r + "**a": c.inside} {
				assert.Equal(t, want, read(t, source) == strings.ReplaceAll(source, "**", ""), "%s: %U", source, []rune(r))
			}
		}
	}
}

// Two tildes strike a text out, neither one nor three.
func TestTildes(t *testing.T) {
	for source, want := range map[string]bool{
		"a ~b~": false, "a ~~b~~": true, "a ~~~b~~~": false, "a ~~~~b~~~~": false, "a ~~~b~~": false, "a ~~b~": false,
	} {
		got, _ := cards(t, "# A\n\n"+source, markdown.Options{Flex: markdown.FlexAll})
		var struck []string
		for _, text := range all[*flex.Text](got[0]) {
			for _, span := range text.Contents {
				if span.Decoration == flex.LineThrough {
					struck = append(struck, span.Text)
				}
			}
		}
		assert.Equal(t, want, len(struck) == 1 && struck[0] == "b", source)
		assert.Equal(t, want, len(struck) > 0, source)
	}
}

// textsOf returns the texts of text messages.
func textsOf(t *testing.T, source string, o markdown.Options) (texts []string) {
	t.Helper()
	ms, err := markdown.Messages(source, o)
	require.NoError(t, err)
	for _, m := range ms {
		require.IsType(t, new(message.Text), m)
		texts = append(texts, m.(*message.Text).Text)
	}
	return texts
}

func TestDivision(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 12)) // 59
	code := "```\n" + strings.Repeat("line of code\n", 5) + "```"
	for _, c := range []struct {
		name, source string
		want         []string
	}{
		{"at the heading", long + "\n\n# B\n\nb\n\nc " + long, []string{long, "B\n\nb\n\nc " + long}},
		{"between paragraphs", "a " + long + "\n\nb " + long + "\n\nc", []string{"a " + long, "b " + long + "\n\nc"}},
		{"between items, with the numbers going on", "1. " + long + "\n2. " + long + "\n   - c", []string{"1. " + long, "2. " + long + "\n   • c"}},
		{"explanation and code together", long + "\n\nRun this:\n\n" + code, []string{long, "Run this:\n\n" + strings.TrimSuffix(strings.Repeat("line of code\n", 5), "\n")}},
		{"the end of a sentence", strings.Repeat("あ", 60) + "。" + strings.Repeat("い", 60) + "。", []string{strings.Repeat("あ", 60) + "。", strings.Repeat("い", 60) + "。"}},
		{"between clusters", strings.Repeat("👨‍👩‍👧‍👦", 12), []string{strings.Repeat("👨‍👩‍👧‍👦", 9), strings.Repeat("👨‍👩‍👧‍👦", 3)}},
		{"long code at its lines", "```\n" + strings.Repeat("0123456789012345678\n", 7) + "```", []string{
			strings.TrimSuffix(strings.Repeat("0123456789012345678\n", 5), "\n"), strings.TrimSuffix(strings.Repeat("0123456789012345678\n", 2), "\n"),
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, textsOf(t, c.source, markdown.Options{Limit: 100}))
		})
	}
}

// LINE makes a link of a URL in a text, so a part of a URL would be a link to another page.
func TestURLsAreNotDivided(t *testing.T) {
	for limit, size := range map[int]int{100: 90, 300: 290, 5000: 4900} {
		url := "https://example.com/" + strings.Repeat("a.b?", size/4-5)
		for n := 0; n < 120*limit/100; n += max(1, limit/60) {
			before := strings.Repeat("あ", n)
			for _, source := range []string{before + url, before + " [label](" + url + ")", before + " " + url + " and more " + url + "。"} {
				texts := textsOf(t, source, markdown.Options{Limit: limit})
				whole := 0
				for _, text := range texts {
					require.LessOrEqual(t, length.UTF16.Count(text), limit)
					whole += strings.Count(text, url)
				}
				require.Equal(t, strings.Count(source, url), whole, "%d, %d: %q", limit, n, source)
			}
		}
	}
	long := "https://example.com/" + strings.Repeat("a", 200) // cannot be in one message
	assert.Equal(t, "text"+long, strings.Join(textsOf(t, "text "+long, markdown.Options{Limit: 100}), ""), "all of it is there")
}

func TestLimit(t *testing.T) {
	for _, c := range []string{"a", "あ", "👋", "👨‍👩‍👧‍👦", "が"} {
		source := strings.Repeat(c, 6000)
		texts := textsOf(t, source, markdown.Options{Limit: 1 << 20})
		assert.Equal(t, source, strings.Join(texts, ""))
		holds(t, source, c)
	}
	cluster := "a" + strings.Repeat("\u0301", 6000) // longer than any message
	assert.Equal(t, cluster, strings.Join(textsOf(t, cluster, markdown.Options{}), ""))
}

func TestPlaces(t *testing.T) {
	o := markdown.Options{
		Limit: 20, Flex: markdown.FlexTables, QuoteToken: "q-token",
		QuickReply: message.QuickReplies(&action.Message{Label: "Yes", Text: "yes"}), Sender: &message.Sender{Name: "Brown"},
	}
	for _, source := range []string{
		"one two three four five six seven eight nine ten",
		"text\n\n|a|b|\n|-|-|\n|1|2|",
		"|a|b|\n|-|-|\n|1|2|",
	} {
		ms, err := markdown.Messages(source, o)
		require.NoError(t, err)
		for i, m := range ms {
			quick, quote := (*message.QuickReply)(nil), ""
			switch m := m.(type) {
			case *message.Text:
				quick, quote = m.QuickReply, string(m.QuoteToken)
				assert.Equal(t, o.Sender, m.Sender)
			case *message.Flex:
				quick = m.QuickReply
				assert.Equal(t, o.Sender, m.Sender)
			}
			assert.Equal(t, i == len(ms)-1, quick != nil, "the quick reply belongs on the last message")
			if _, ok := ms[0].(*message.Text); ok {
				assert.Equal(t, i == 0, quote != "", "the first message quotes")
			}
		}
		streams(t, source, source)
	}
	o.Sender = &message.Sender{Name: strings.Repeat("a", 21)}
	_, err := markdown.Messages("a", o)
	require.ErrorContains(t, err, "sender.name")
	_, err = markdown.NewStream(o)
	require.Error(t, err)
}

func TestImages(t *testing.T) {
	o := markdown.Options{Images: true}
	ms, err := markdown.Messages("before\n\n![図 1](https://example.com/a.png \"T\")\n![](https://example.com/b.png)\n\nafter ![x](https://example.com/c.png)\n\n![y](http://example.com/d.png)", o)
	require.NoError(t, err)
	require.Len(t, ms, 4)
	assert.Equal(t, "before\n\n図 1: T", ms[0].(*message.Text).Text)
	assert.Equal(t, "https://example.com/a.png", ms[1].(*message.Image).OriginalContentURL)
	assert.Equal(t, "https://example.com/b.png", ms[2].(*message.Image).PreviewImageURL)
	assert.Equal(t, "after x (https://example.com/c.png)\n\ny (http://example.com/d.png)", ms[3].(*message.Text).Text)
}

// cards returns the containers of the Flex messages of a source, and the text messages as nil.
func cards(t *testing.T, source string, o markdown.Options) (cards []flex.Container, alts []string) {
	t.Helper()
	ms, err := markdown.Messages(source, o)
	require.NoError(t, err)
	require.NoError(t, message.Validate(ms[:min(len(ms), 5)]...))
	for _, m := range ms {
		switch m := m.(type) {
		case *message.Flex:
			cards, alts = append(cards, m.Contents), append(alts, m.AltText)
		default:
			cards, alts = append(cards, nil), append(alts, "")
		}
	}
	return cards, alts
}

func TestOrder(t *testing.T) {
	const source = "Before\n\n```go\ncode\n```\n\nBetween\n\n|a|b|\n|-|-|\n|1|2|\n\nAfter"
	got, alts := cards(t, source, markdown.Options{Flex: markdown.FlexTables | markdown.FlexCode})
	require.Len(t, got, 5)
	assert.Equal(t, []string{"", "go code", "", "a b 1 2", ""}, alts)
}

func TestSections(t *testing.T) {
	const source = "intro\n\n## One\n\ntext **bold**\n\n- item\n\n### Below\n\n```\ncode\n```\n\n## Two\n\n[site](https://example.com/)"
	got, alts := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
	require.Len(t, got, 3)
	assert.Equal(t, []string{"", "One text bold • item Below code", "Two site (https://example.com/)"}, alts)
	var texts, opens []string
	for _, text := range flex.All[*flex.Text](got[2]) {
		texts = append(texts, text.Text)
		if uri, ok := text.Action.(*action.URI); ok {
			opens = append(opens, uri.URI)
		}
	}
	assert.Equal(t, []string{"Two", "site", "https://example.com/"}, texts)
	assert.Equal(t, []string{"https://example.com/", "https://example.com/"}, opens, "a tap on the label opens the link too")

	// Without FlexCode the code is a text message, in its place.
	got, _ = cards(t, source, markdown.Options{Flex: markdown.FlexSections})
	require.Len(t, got, 4)
	assert.Nil(t, got[2])

	// Without FlexSections a heading is text.
	got, _ = cards(t, "# A\n\ntext", markdown.Options{Flex: markdown.FlexTables | markdown.FlexCode})
	assert.Equal(t, []flex.Container{nil}, got)
}

func TestSpans(t *testing.T) {
	got, _ := cards(t, "|a|b|\n|-|-:|\n|**b** *i* <u>u</u> ~~s~~|`c`|", markdown.Options{Flex: markdown.FlexTables})
	var spans []flex.Span
	for _, text := range flex.All[*flex.Text](got[0]) {
		spans = append(spans, text.Contents...)
	}
	plain := func(s string) flex.Span { return flex.Span{Text: s} }
	assert.Equal(t, []flex.Span{
		{Text: "b", Weight: flex.Bold}, plain(" "), {Text: "i", Style: flex.Italic}, plain(" "),
		{Text: "u", Decoration: flex.Underline}, plain(" "), {Text: "s", Decoration: flex.LineThrough},
	}, spans)
}

func TestLargeCards(t *testing.T) {
	var table, code strings.Builder
	table.WriteString("|番号|名前|説明|\n|-|-|-|\n")
	for range 900 {
		table.WriteString("|12|テスト|とても長い説明がここに入ります|\n")
	}
	code.WriteString("```go\n")
	for range 2000 {
		code.WriteString("\tfmt.Println(\"some code of the usual width\")\n")
	}
	code.WriteString("```\n")
	for _, source := range []string{table.String(), code.String(), "# Report\n\n" + table.String() + "\n\nand\n\n" + code.String()} {
		got, alts := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
		assert.Greater(t, len(got), 1)
		for i, c := range got {
			require.NoError(t, c.Validate())
			assert.NotEmpty(t, alts[i])
			for _, b := range flex.All[*flex.Bubble](c) {
				if strings.HasPrefix(source, "|") {
					header := ""
					for _, text := range flex.All[*flex.Text](b) {
						header = text.Text
						break
					}
					assert.Equal(t, "番号", header, "the header is repeated")
				}
			}
		}
		holds(t, source, "large")
	}
}

func TestCopy(t *testing.T) {
	for n, want := range map[int]bool{1000: true, 1001: false} {
		for _, unit := range []string{"a", "あ"} {
			code := strings.Repeat(unit, n)
			got, _ := cards(t, "```\n"+code+"\n```", markdown.Options{Flex: markdown.FlexCode})
			copies := ""
			for _, a := range flex.All[*action.Clipboard](got[0]) {
				copies = a.ClipboardText
			}
			assert.Equal(t, want, copies == code, "%d", n)
		}
	}
}

// The label of a link that is alone in its text can be tapped. Other labels cannot, because a tap on the text around them would
// open the link.
func TestLabels(t *testing.T) {
	for source, want := range map[string][]string{
		"# A\n\n- [site](https://example.com/)":               {"site", "https://example.com/"},
		"# A\n\n[**s** ite](https://example.com/)":            {"s ite", "https://example.com/"},
		"# A\n\n![image](https://example.com/i.png)":          {"image", "https://example.com/i.png"},
		"# A\n\nsee [site](https://example.com/)":             {"https://example.com/"},
		"# A\n\n[a](https://a.example)[b](https://b.example)": {"https://a.example", "https://b.example"},
		"# A\n\n<https://example.com/>":                       {"https://example.com/"},
	} {
		got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
		var opens []string
		for _, text := range flex.All[*flex.Text](got[0]) {
			if text.Action == nil {
				continue
			}
			shown := text.Text
			for _, s := range text.Contents {
				shown += s.Text
			}
			opens = append(opens, shown)
		}
		assert.Equal(t, want, opens, source)
	}
}

// The first cell of a wide table's row is its title.
func TestGroups(t *testing.T) {
	got, _ := cards(t, "|a|b|c|d|e|\n|-|-|-|-|-|\n|One|2|3|4|5|\n|Two|2|3|4|5|", markdown.Options{Flex: markdown.FlexTables})
	var bold []string
	for _, text := range flex.All[*flex.Text](got[0]) {
		if text.Weight == flex.Bold {
			bold = append(bold, text.Text)
		}
	}
	assert.Equal(t, []string{"One", "Two"}, bold)
}

// A URL that LINE does not accept as an action is text.
func TestUntappable(t *testing.T) {
	for _, url := range []string{"javascript:alert(1)", "data:text/html,a", "ftp://example.com/", "/relative", "https://example.com/" + strings.Repeat("a", 1000)} {
		got, _ := cards(t, "# A\n\n[label]("+url+")", markdown.Options{Flex: markdown.FlexAll})
		all := ""
		for _, text := range flex.All[*flex.Text](got[0]) {
			assert.Nil(t, text.Action)
			all += text.Text
		}
		assert.Contains(t, all, "label ("+url+")")
	}
}

// A limit below the size of a character is kept as well as it can be, and never ends in a loop.
func TestTinyLimit(t *testing.T) {
	const source = "# 👋\n\n- a👨‍👩‍👧‍👦が\n  > 𠮷\n\n```\n👍🏽\n```\n\n|a|👋|\n|-|-|\n|x|y|"
	for limit := 1; limit <= 5; limit++ {
		for _, text := range textsOf(t, source, markdown.Options{Limit: limit}) {
			assert.LessOrEqual(t, length.UTF16.Count(text), max(limit, 2), "%q", text)
		}
	}
}

// The check box of a task is its mark.
func TestTasksInCards(t *testing.T) {
	got, _ := cards(t, "# A\n\n- [x] done\n- [ ] open\n- item\n\n1. [x] first", markdown.Options{Flex: markdown.FlexAll})
	assert.Equal(t, []string{"A", "☑ done", "☐ open", "•", "item", "1.", "☑ first"}, shown(got[0]))
}

// The text of an item is beside its mark, also if blank lines separate the items.
func TestItemsInCards(t *testing.T) {
	for _, source := range []string{"- a\n- b", "- a\n\n- b"} {
		got, _ := cards(t, "# A\n\n"+source, markdown.Options{Flex: markdown.FlexAll})
		var rows [][]string
		for _, box := range all[*flex.Box](got[0]) {
			if box.Layout == flex.Horizontal {
				var row []string
				for _, c := range box.Contents {
					if text, ok := c.(*flex.Text); ok {
						row = append(row, text.Text)
					}
				}
				rows = append(rows, row)
			}
		}
		assert.Equal(t, [][]string{{"•", "a"}, {"•", "b"}}, rows, source)
	}
	got, _ := cards(t, "# A\n\n-\n- ```\n  code\n  ```", markdown.Options{Flex: markdown.FlexAll})
	assert.Equal(t, []string{"A", "•", "•", "📋", "code"}, shown(got[0]), "items without a text of their own")
}

// The line below the header of a table is not at the edge of its box, where it would be cut off.
func TestHeaderLine(t *testing.T) {
	got, _ := cards(t, "|a|b|\n|-|-|\n|1|2|", markdown.Options{Flex: markdown.FlexTables})
	lines := 0
	for _, box := range flex.All[*flex.Box](got[0]) {
		if len(box.Contents) > 0 && box.Contents[len(box.Contents)-1].GetType() == "separator" {
			assert.Equal(t, flex.Px(1), box.PaddingBottom)
			lines++
		}
	}
	assert.Equal(t, 1, lines)
}
