package markdown_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/markdown"
)

// hostile are texts for whose repetitions a parser of Markdown may need quadratic time.
var hostile = []string{
	"> ", "- ", "* a ", "[", "](", "[a](b \"", "`", "``a ", "<a ", "<!-- ", "<a b=\"", "*a **b ", "_a __b ", "$a ", "\\(a ", "![",
	"[a][b]", "|", "|a", "- a\n", "1. a\n\n", "a\n\n", "# a\n", "| `a\\|", "&amp", "~~a ", "<b>", "[^a]", "[^a]: ", "$$\n", "```\n",
	"    a\n", "<div>\n", "a|b\n-|-\n", "![a](b) ", "https://a.b/( ", "\t", "> - ", "[a]: b\n", "[a]: b \"\n", "<?", "<![CDATA[",
	"**あ「", "a\\\n", "\u0301", "  - a\n    - b\n", "**a*", "「", "|a|b|c|\n|-|-|-|\n|d|\n\n",
}

func repeated(call func(source string)) func(n int) func() {
	return func(n int) func() {
		return func() {
			for _, unit := range hostile {
				call(strings.Repeat(unit, n/len(unit)))
			}
		}
	}
}

func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Messages": repeated(func(s string) {
			_, _ = markdown.Messages(s, markdown.Options{})
			_, _ = markdown.Messages(s, markdown.Options{Flex: markdown.FlexAll})
		}),
		"Stream.Add": repeated(func(source string) {
			s, _ := markdown.NewStream(markdown.Options{})
			for rest := source; rest != ""; {
				n := min(len(rest), 10)
				s.Add(rest[:n])
				rest = rest[n:]
			}
			s.Close()
		}),
	}, nil)
}
