package markdown_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/markdown"
)

// variants are the options that the properties are tried with.
var variants = map[string]markdown.Options{
	"text":   {},
	"short":  {Limit: 50, Emphasis: markdown.EmphasisBrackets},
	"images": {Images: true, Limit: 300},
	"cards":  {Flex: markdown.FlexAll},
	"tables": {Flex: markdown.FlexTables, Limit: 300},
	"mixed":  {Flex: markdown.FlexTables | markdown.FlexSections, Images: true},
}

// specification returns the examples of the specification of CommonMark, which goldmark carries with its tests.
func specification(t testing.TB) []string {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	require.NoError(t, err)
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "_test", "spec.json"))
	require.NoError(t, err)
	var examples []struct{ Markdown string }
	require.NoError(t, json.Unmarshal(b, &examples))
	require.Greater(t, len(examples), 600)
	sources := make([]string, len(examples))
	for i, e := range examples {
		sources[i] = e.Markdown
	}
	return sources
}

// Containers that are nested too deep are text, and nothing in them is lost. The last number makes a line that is divided.
func TestNesting(t *testing.T) {
	for _, marks := range []string{"> ", "- ", "1. ", "> - ", "> 1. ", "- > ", "> - - ", "[^a]: ", "[^a]: - ", "> [^a]: - "} {
		for _, depth := range []int{1, 5, 8, 9, 10, 11, 12, 15, 16, 17, 30, 31, 32, 33, 34, 40, 2500} {
			source := strings.Repeat(marks, depth) + "the **last** words\n"
			for variant, o := range variants {
				ms, err := markdown.Messages(source, o)
				require.NoError(t, err)
				assert.True(t, inOrder(letters("the last words"), letters(words(ms))), "%d times %q, %s", depth, marks, variant)
			}
		}
	}
}

// holds checks what is true of every source.
func holds(t testing.TB, source string, name any) {
	t.Helper()
	page, table := rendered(t, source)
	for variant, o := range variants {
		ms, err := markdown.Messages(source, o)
		require.NoError(t, err)
		if len(ms) > 0 {
			for batch := range chunks(ms) {
				require.NoError(t, message.Validate(batch...), "%v %s: %q", name, variant, source)
			}
		}
		if strings.ContainsAny(source, `$\`) { // mathematics: CommonMark knows none
			continue
		}
		shown := letters(words(ms))
		complete := inOrder
		if table { // a header is shown with each row, or above all
			complete = contains
		}
		require.True(t, complete(page, shown), "%v %s: %q became %q", name, variant, source, string(shown))
	}
}

func chunks(ms []message.Message) func(func([]message.Message) bool) {
	return func(yield func([]message.Message) bool) {
		for len(ms) > 0 {
			n := min(len(ms), message.MaxPerRequest)
			if !yield(ms[:n]) {
				return
			}
			ms = ms[n:]
		}
	}
}

// words returns what a reader sees of messages, one message a line.
func words(ms []message.Message) string {
	var b strings.Builder
	for _, m := range ms {
		switch m := m.(type) {
		case *message.Text:
			b.WriteString(m.Text)
		case *message.Image:
			b.WriteString(m.OriginalContentURL)
		case *message.Flex:
			for _, t := range flex.All[*flex.Text](m.Contents) {
				b.WriteString(t.Text)
				for _, s := range t.Contents {
					b.WriteString(s.Text)
				}
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// browsed converts Markdown to HTML.
var browsed = goldmark.New(goldmark.WithExtensions(extension.Table, extension.TaskList))

// rendered returns the letters that a browser shows of a source, and reports whether a table is in it.
func rendered(t testing.TB, source string) (shown []rune, table bool) {
	var page, text strings.Builder
	require.NoError(t, browsed.Convert([]byte(source), &page))
	z := html.NewTokenizer(strings.NewReader(page.String()))
	for z.Next() != html.ErrorToken {
		if token := z.Token(); token.Type == html.TextToken {
			text.WriteString(token.Data)
		}
	}
	return letters(text.String()), strings.Contains(page.String(), "<table>")
}

func letters(s string) []rune {
	var out []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, r)
		}
	}
	return out
}

// inOrder reports whether all runes of part are in whole, in the same order.
func inOrder(part, whole []rune) bool {
	for _, r := range whole {
		if len(part) > 0 && part[0] == r {
			part = part[1:]
		}
	}
	return len(part) == 0
}

// contains reports whether each rune of part is in whole at least as often.
func contains(part, whole []rune) bool {
	left := make(map[rune]int)
	for _, r := range whole {
		left[r]++
	}
	for _, r := range part {
		if left[r]--; left[r] < 0 {
			return false
		}
	}
	return true
}

func TestStreamEqualsWhole(t *testing.T) {
	for i, source := range specification(t) {
		streams(t, source+"\n\nand more *text*\n\n[foo]: /later\n", i)
	}
	// What cannot interrupt a paragraph stays text below a definition, which is the beginning of the paragraph.
	for _, line := range []string{"    code", "<b>", "-", "7. seven", "text", "# heading", "- item", "[b]: c", "| a |\n|---|", "$$"} {
		streams(t, "[a]: b\n"+line+"\n\nand more\n", line)
		streams(t, "before\n\n[a]: b\n[c]: d\n"+line+"\n"+line+"\n", line)
	}
}

// A paragraph may become several blocks. A line of it may mean something else at the beginning of a paragraph.
func TestStreamOfDividedParagraph(t *testing.T) {
	for _, first := range []string{"\n[a]:\nb\n[c]: d 'e'\n", "x\n\u3000\n"} {
		for _, next := range []string{"    ", "2. ", "<x>\n"} {
			for _, rest := range []string{"f\n===\ng\n", "f|g\n-|-\n1|2\n", "f\n[h]: i\nj\n"} {
				streams(t, first+next+rest, "divided")
			}
		}
	}
}

// A definition counts once it cannot change any more.
func TestStreamOfDefinitions(t *testing.T) {
	for _, source := range []string{
		"[a][b]\n\n$$\n-\n[b]: c\n$$\n",
		"[a][b]\n\n[b]: c\n'd\ne'\n",
		"[a][b]\n\n[b]: c\n'd\ne' f\n",
		"[a][b]\n\n- [b]: c\n  'd\n  e'\n",
		"![b]\n\ntext\n\n[b]: c\n",
		"*[b*]\n\ntext\n\n[b*]: c\n",
		"[a [b] c](d)\n\ntext\n\n[b]: e\n",
		"[[1]](a) *[2*] ![3][2] [c][1]\n\ntext\n\n[1]: b\n[2]: b\n[2*]: c\n",
		"-\n* [b]: c\n  d\n\n  e\n",
		"|\n1. - z\n\n     z",
		"# h\n\n[a]www.b.c\n\n# i\n\n[a]: d\n",
		"# h\n\n[a]https://b.c\n\n# i\n\n[a]: d\n",
		"-\n* a\n\n  [b]: c\n  d\n",
		"> [a]: b\n> [c]: d\n\n[a] [c]\n",
	} {
		streams(t, source, "definitions")
	}
}

func TestStreamOfCitations(t *testing.T) {
	s, err := markdown.NewStream(markdown.Options{Limit: 20})
	require.NoError(t, err)
	markdown.ReadEachLine(s)
	assert.Empty(t, s.Add("Fact [1][2], [[3]](https://example.com/3).\n\n"))
	assert.NotEmpty(t, s.Add("Another fact [2].\n\n"))
}

// A link does not wait for a definition, unless its label could contain another link.
func TestStreamOfLinks(t *testing.T) {
	for source, waits := range map[string]bool{
		"[a](https://example.com/)": false, "![a](https://example.com/)": false, "[a] [b](https://example.com/)": false,
		"[a ![b](https://example.com/)](c)": false, "[a [b]](https://example.com/)": true, "![a [b]](https://example.com/)": false,
	} {
		s, err := markdown.NewStream(markdown.Options{Limit: 20})
		require.NoError(t, err)
		markdown.ReadEachLine(s)
		assert.Empty(t, s.Add(source+"\n\n"))
		assert.Equal(t, waits, s.Add("Another paragraph of text.\n\n") == nil, source)
	}
}

// streams checks that a source in pieces of any size makes the messages that it makes as a whole.
func streams(t testing.TB, source string, name any) {
	t.Helper()
	for variant, o := range variants {
		want, err := markdown.Messages(source, o)
		require.NoError(t, err)
		for _, size := range []int{1, 7, 300} {
			s, err := markdown.NewStream(o)
			require.NoError(t, err)
			markdown.ReadEachLine(s)
			var got []message.Message
			for rest := source; rest != ""; {
				n := min(size, len(rest))
				got = append(got, s.Add(rest[:n])...)
				rest = rest[n:]
			}
			got = append(got, s.Close()...)
			if !reflect.DeepEqual(want, got) {
				assert.Equal(t, words(want), words(got), "%v %s in pieces of %d: %q", name, variant, size, source)
				assert.Equal(t, want, got)
			}
		}
	}
}

// Sources of random pieces. The long ones are divided: see maxBlock.
func TestStreamOfRandomSources(t *testing.T) {
	short := []string{
		"a", "漢字", "「b」", "👨‍👩‍👧", "\x00", "\xe3\x81", " ", "  ", "\t", "\u3000", "\n", "\n", "\n", "\r\n", "\n\n", "    ", "\\", "*", "**", "_",
		"~~", "`", "- ", "> ", "1. ", "2. ", "# ", "[", "]", "](", "![", "[x]", "[x][y]", "[x]: y", "\n[y]:", "[^1]", "[^1]: ", "'", "<b>", "<x>\n", "<!--", "-->",
		"```\n", "$$", "\\[", "|", "a|b\n", "-|-\n", "\n===\n", "\n---\n", "https://e.example/a", "www.e.example",
	}
	long := []string{"x", "x ", "あ", "word word\n", "    y\n", "*a* ", "\\\n"}
	names := slices.Sorted(maps.Keys(variants))
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 0))
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(short[r.IntN(len(short))])
			if r.IntN(100) == 0 {
				unit := long[r.IntN(len(long))]
				b.WriteString(strings.Repeat(unit, (8192-r.IntN(9))/len(unit)))
			}
		}
		source := b.String()
		o := variants[names[r.IntN(len(names))]]
		want, err := markdown.Messages(source, o)
		require.NoError(t, err)
		s, err := markdown.NewStream(o)
		require.NoError(t, err)
		markdown.ReadEachLine(s)
		var got []message.Message
		for rest := source; rest != ""; {
			n := min(1+r.IntN(max(20, len(source)/10)), len(rest))
			got = append(got, s.Add(rest[:n])...)
			rest = rest[n:]
		}
		require.Equal(t, want, append(got, s.Close()...), "seed %d: %.500q", seed, source)
	}
}
