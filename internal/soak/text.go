package soak

import (
	"fmt"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/rivo/uniseg"

	"github.com/linemsg/linemsg/internal/facts"
)

// alphabets are the grapheme clusters that texts are made of. Clusters of one alphabet never join when they are adjacent.
var alphabets = [][]string{
	{"a"}, {"あ"}, {"𠀋"}, {"👨‍👩‍👧‍👦"}, {"か\u3099"},
	{"a", "é", "e\u0301", "あ", "漢", "𠀋", "か\u3099", "👍🏽", "👨‍👩‍👧‍👦", "1️⃣", "🇯🇵", "กำ", "각", "ﾊﾞ", "\u200fא", "\t", "!", "😀"},
}

// The formats of the table that are prohibitions.
const (
	noControl     = "no control characters"
	notOnlySpaces = "not only spaces"
)

// controlFree reports whether a member must not contain control characters.
func (m *member) controlFree() bool {
	_, ok := m.row("format", func(r facts.Row) bool { return r.Values == noControl })
	return ok
}

func withoutControls(alphabet []string) []string {
	return slices.DeleteFunc(slices.Clone(alphabet), func(cluster string) bool { return cluster == "\t" })
}

// units has the functions that count the units of the table. They do not use package length, which is under test.
var units = map[string]func(s string) int{
	"utf16":    func(s string) int { return len(utf16.Encode([]rune(s))) },
	"grapheme": uniseg.GraphemeClusterCount,
}

// filled returns a text of exactly n units that begins with start.
func (g *generator) filled(start, unit string, n int, alphabet []string) string {
	var b strings.Builder
	b.WriteString(start)
	count := units[unit]
	size := make(map[string]int, len(alphabet))
	for left := n - count(start); left > 0; {
		c := alphabet[g.r.IntN(len(alphabet))]
		if size[c] == 0 {
			size[c] = count(c)
		}
		if size[c] > left {
			c, size["a"] = "a", 1
		}
		b.WriteString(c)
		left -= size[c]
	}
	return b.String()
}

// text returns a text that all rows of a member allow.
func (g *generator) text(m *member, slot string, v map[string]any) string {
	here := func(r facts.Row) bool { return holds(r, slot, v) }
	keywords, hasWords := m.row("enum", here)
	format, hasFormat := m.row("format", func(r facts.Row) bool { return here(r) && r.Values != noControl && r.Values != notOnlySpaces })
	pattern, hasPattern := m.row("pattern", func(r facts.Row) bool { return here(r) && strings.HasPrefix(r.Values, "^") })
	url, isURL := m.row("url", here)
	length, hasLength := m.row("length", func(r facts.Row) bool { return here(r) && r.Max != "" })
	switch {
	case hasWords && (!hasPattern || g.r.IntN(2) == 0):
		return g.word(keywords)
	case hasPattern && (!hasFormat || strings.Contains(pattern.Values, "px")):
		return g.matching(pattern.Values, atoi(zero(length.Max)))
	case hasFormat:
		return g.formatted(format.Values)
	case !hasLength:
		return g.matching("^[0-9]{1,10}$", 0)
	}
	lo, hi := max(1, atoi(zero(length.Min))), atoi(length.Max)
	n := lo + g.r.IntN(min(hi, lo+20)-lo+1)
	if !g.small && g.r.IntN(3) == 0 {
		n = hi - g.r.IntN(3)/2
	}
	n = max(n, lo)
	start, alphabet := "", alphabets[g.r.IntN(len(alphabets))]
	if m.controlFree() {
		alphabet = withoutControls(alphabet)
	}
	if isURL {
		schemes := words(url)
		if strings.Contains(url.Values, " ") { // "a scheme"
			schemes = []string{"https", "line", "mailto"}
		}
		start, alphabet = schemes[g.r.IntN(len(schemes))]+"://a.jp/", alphabets[0]
		if strings.HasPrefix(start, "tel:") {
			start, alphabet = "tel:0", []string{"1", "2"}
		}
		n = max(n, len(start))
	}
	return g.filled(start, length.Unit, n, alphabet)
}

func zero(s string) string {
	if s == "" {
		return "0"
	}
	return s
}

// word chooses a word of a list. jp_01..jp_47 stands for 47 words.
func (g *generator) word(r facts.Row) string {
	all := words(r)
	word := all[g.r.IntN(len(all))]
	first, last, ok := strings.Cut(word, "..")
	if !ok {
		return word
	}
	head := strings.TrimRight(first, "0123456789")
	lo, hi := atoi(first[len(head):]), atoi(last[len(head):])
	return fmt.Sprintf("%s%02d", head, lo+g.r.IntN(hi-lo+1))
}

// formatted returns a text in a format of the table.
func (g *generator) formatted(format string) string {
	n := g.r.IntN
	date := func() string { return fmt.Sprintf("%d-%02d-%02d", 1900+n(201), 1+n(12), 1+n(28)) }
	clock := func() string { return fmt.Sprintf("%02d:%02d", n(24), n(60)) }
	switch format {
	case "#RRGGBB":
		return g.matching("^#[0-9a-fA-F]{6}$", 0)
	case "#RRGGBB|#RRGGBBAA":
		return g.matching("^(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{8})$", 0)
	case "{width}:{height}":
		width := 1 + n(100000)
		return strconv.Itoa(width) + ":" + strconv.Itoa(1+n(min(3*width, 100000)))
	case "{number}deg":
		return strconv.Itoa(n(360)) + "deg"
	case "{number}%":
		return strconv.Itoa(n(101)) + "%"
	case "YYYY-MM-DD":
		return date()
	case "HH:mm":
		return clock()
	case "YYYY-MM-DDTHH:mm|YYYY-MM-DDtHH:mm":
		return date() + []string{"T", "t"}[n(2)] + clock()
	}
	panic("soak: no text for the format " + format)
}

// matching returns a text that a regular expression matches. A plus sign repeats at most max(most, 3) times.
func (g *generator) matching(pattern string, most int) string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic("soak: " + err.Error())
	}
	var b strings.Builder
	g.match(&b, re, max(most, 3))
	return b.String()
}

func (g *generator) match(b *strings.Builder, re *syntax.Regexp, most int) {
	repeat := func(lo, hi int) {
		n := lo + g.r.IntN(hi-lo+1)
		if g.r.IntN(4) == 0 {
			n = hi
		}
		for range n {
			g.match(b, re.Sub[0], 3)
		}
	}
	switch re.Op {
	case syntax.OpLiteral:
		b.WriteString(string(re.Rune))
	case syntax.OpCharClass:
		i := 2 * g.r.IntN(len(re.Rune)/2)
		b.WriteRune(re.Rune[i] + rune(g.r.IntN(int(re.Rune[i+1]-re.Rune[i])+1)))
	case syntax.OpPlus:
		repeat(1, most)
	case syntax.OpQuest:
		repeat(0, 1)
	case syntax.OpRepeat:
		repeat(re.Min, re.Max)
	case syntax.OpAlternate:
		g.match(b, re.Sub[g.r.IntN(len(re.Sub))], most)
	case syntax.OpCapture, syntax.OpConcat:
		for _, sub := range re.Sub {
			g.match(b, sub, most)
		}
	case syntax.OpBeginText, syntax.OpEndText:
	default:
		panic("soak: a pattern of the table has " + re.String())
	}
}
