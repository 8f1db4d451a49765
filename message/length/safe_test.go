package length_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/rangetable"

	"github.com/linemsg/linemsg/message/length"
)

// A class is a set of code points that the rules for clusters treat alike, with a few members. Some classes exist only since
// Unicode 15.1, or do not exist yet.
var classes = map[string][]string{
	"ASCII":              {"a", " ", "~"},
	"CR":                 {"\r"},
	"LF":                 {"\n"},
	"Control":            {"\x00", "\t", "\x7f", "\u0085", "\u00ad", "\u200b", "\u200e", "\u2028", "\ufeff"},
	"Other":              {"é", "ж", "あ", "漢", "。", "\u3000", "Ａ", "ｶ", "\ue000", "\U00020bb7", "\U0003134a", "\ufffd"},
	"Extend":             {"\u0301", "\u20e3", "\u3099", "\uff9e", "\u0e34", "\u302a", "\u0b57"},
	"variation selector": {"\ufe0e", "\ufe0f", "\U000e0100"},
	"skin tone":          {"\U0001f3fb", "\U0001f3ff"},
	"tag":                {"\U000e0067", "\U000e007f"},
	"ZWJ":                {"\u200d"},
	"ZWNJ":               {"\u200c"},
	"regional indicator": {"\U0001f1ef", "\U0001f1f5"},
	"Prepend":            {"\u0600", "\u06dd", "\u070f", "\U000110bd"},
	"SpacingMark":        {"\u0903", "\u0e33", "\u0eb3"},
	"L":                  {"\u1100", "\ua960"},
	"V":                  {"\u1161", "\ud7b0"},
	"T":                  {"\u11a8", "\ud7cb"},
	"LV":                 {"가", "\ud788"},
	"LVT":                {"각", "\ud7a3"},
	"ExtPict":            {"👩", "❤", "©", "\u2701", "\U0001fae8"},
	"Thai":               {"ก", "เ", "า"},
	"InCB consonant":     {"\u0915", "\u1780", "\u1b13"},
	"InCB linker":        {"\u094d", "\u17d2", "\u1b44"},
	"Vedic":              {"\u1cf5", "\u1ce9"},
	"invalid":            {"\x80", "\xe3", "\xe3\x81", "\xf0\x9f", "\xed\xa0\x80", "\xc0\x80", "\xe0\x80\x80", "\xff"},
	"unassigned":         {"\u0378", "\u2fff", "\U0001faff", "\U000e0fff"},
}

func members() []string {
	var all []string
	for _, some := range classes {
		all = append(all, some...)
	}
	return all
}

// TestEveryCodePoint compares the sets with the rules of the linked uniseg, on which their proof depends. It counts every code
// point beside code points that join and code points that do not. Of planes that are unassigned or private it uses one code
// point in 97.
func TestEveryCodePoint(t *testing.T) {
	count := uniseg.GraphemeClusterCount
	for r := rune(0); r <= unicode.MaxRune; r++ {
		base, mark := length.InSpans(r)
		if length.IsBase(r) != base || length.IsMark(r) != mark || base && mark {
			t.Fatalf("%U is in the table and not in the spans, or the other way round", r)
		}
		if plane := r >> 16; plane > 3 && plane != 14 && r%97 != 0 {
			continue
		}
		c := string(r)
		if base && (count(c+"a"+c+c) != 4 || count("あ"+c+"あ") != 3 || count(c+"\u0301") != 1) {
			t.Errorf("%U is not a base", r)
		}
		if mark && (count("a"+c+"a") != 2 || count("あ"+c+c+"\u0301") != 1 || count("👩"+c+"👩") != 2 || count("\U0001f1ef"+c+"\U0001f1f5") != 2) {
			t.Errorf("%U is not a mark", r)
		}
		s := c + "a" + c + c + "あ" + c + "\u0301" + c + "\r\n" + c + "\u200d" + c + "👩"
		if got, want := length.Grapheme.Count(s), count(s); got != want {
			t.Errorf("%U: %d clusters, uniseg has %d in %q", r, got, want, s)
		}
		s = "ご注文ありがとうございます" + c + "ご注文ありがとうございます" + c + c
		runes, astral := 29, 0
		if r > 0xFFFF {
			astral = 3
		}
		if got := length.CodePoint.Count(s); got != runes {
			t.Errorf("%U: %d code points, not %d in %q", r, got, runes, s)
		}
		if got := length.UTF16.Count(s); got != runes+astral {
			t.Errorf("%U: %d UTF-16 code units, not %d in %q", r, got, runes+astral, s)
		}
		if t.Failed() {
			return
		}
	}
}

// TestBasesAreAssigned checks that the sets have only code points that are assigned in Unicode 15.0, because later versions could
// assign others to any class.
func TestBasesAreAssigned(t *testing.T) {
	assigned := rangetable.Assigned("15.0.0")
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if length.IsBase(r) || length.IsMark(r) {
			require.True(t, unicode.Is(assigned, r), "%U", r)
		}
	}
}

// TestSpansAreWhole checks that no span begins too late or ends too early. A code point that is left out is counted right, but
// slowly. What the sets leave out is not common among the users of LINE.
func TestSpansAreWhole(t *testing.T) {
	assigned, count := rangetable.Assigned("15.0.0"), uniseg.GraphemeClusterCount
	var out []string
	for r := rune(1); r < 0x30000; r++ {
		base, mark := length.InSpans(r)
		if base || mark || !unicode.Is(assigned, r) || unicode.In(r, unicode.Cs, unicode.Cf) {
			continue
		}
		c := string(r)
		couldBeBase := count("a"+c+"a"+c+c) == 5 && count(c+"\u0301") == 1 && count("\u0915\u094d"+c) == 2
		couldBeMark := count("a"+c+"a") == 2
		for _, neighbor := range []rune{r - 1, r + 1} {
			if base, mark := length.InSpans(neighbor); base && couldBeBase || (base || mark) && couldBeMark {
				out = append(out, fmt.Sprintf("%U", r))
			}
		}
	}
	assert.Equal(t, []string{
		"U+0483", "U+0489", // Cyrillic marks
		"U+1DFF",           // supplement of combining marks
		"U+1F00",           // Greek Extended
		"U+2C00",           // Glagolitic
		"U+302A", "U+302F", // tone marks
		"U+A000", // Yi
		"U+FE2F", // half marks
	}, out)
}

// TestClassPairs counts all sequences of two and of three members of classes.
func TestClassPairs(t *testing.T) {
	all := members()
	check := func(s string) {
		for _, u := range units {
			n := reference(u, s)
			if u.Count(s) != n || !u.Fits(s, n) || n > 0 && u.Fits(s, n-1) {
				t.Fatalf("%q has %d %s, Count says %d", s, n, u, u.Count(s))
			}
		}
	}
	for _, a := range all {
		for _, b := range all {
			check(a + b)
			check("あいうえお" + a + b + "あいうえお")
			for _, some := range classes {
				check(a + b + some[0])
			}
		}
	}
}

func TestRandomClasses(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	all := members()
	for range 10_000 {
		// Only some classes, because otherwise every text would be full of code points that join.
		some := make([]string, 1+r.IntN(8))
		for i := range some {
			some[i] = all[r.IntN(len(all))]
		}
		var text strings.Builder
		for range r.IntN(60) {
			text.WriteString(strings.Repeat(some[r.IntN(len(some))], 1+r.IntN(3)))
		}
		s := text.String()
		for _, u := range units {
			n := reference(u, s)
			require.Equal(t, n, u.Count(s), "%s of %q", u, s)
			limit := r.IntN(n + 2)
			require.Equal(t, n <= limit, u.Fits(s, limit), "%q in %d %s", s, limit, u)
		}
	}
}

// TestCriticalBytes counts all sequences of the bytes at which the rules of UTF-8 change.
func TestCriticalBytes(t *testing.T) {
	const critical = "a\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee\xef\xf0\xf1\xf3\xf4\xf5\xff"
	around := []struct{ before, after string }{{"", ""}, {"", "\x80\x80abcdefgh"}, {"ご注文ありがとう", "ございます"}, {"abcde", "fghi"}}
	for i := range len(critical) * len(critical) * len(critical) * len(critical) {
		var four [4]byte
		for k := range four {
			four[k] = critical[i%len(critical)]
			i /= len(critical)
		}
		for _, a := range around {
			s := a.before + string(four[:]) + a.after
			runes, astral := 0, 0
			for _, r := range s {
				runes++
				if r > 0xFFFF {
					astral++
				}
			}
			if length.CodePoint.Count(s) != runes || length.UTF16.Count(s) != runes+astral {
				t.Fatalf("%q has %d code points and %d UTF-16 code units, Count says %d and %d",
					s, runes, runes+astral, length.CodePoint.Count(s), length.UTF16.Count(s))
			}
		}
	}
}

// TestGraphemeCountIsLinear counts texts that would take minutes if a cluster were read many times.
func TestGraphemeCountIsLinear(t *testing.T) {
	const n = 1 << 16
	for name, s := range map[string]string{
		"marks after a control character": "\n" + strings.Repeat("\u0301", n),
		"marks, then a joiner":            "a" + strings.Repeat("\u0301", n) + "\u200d",
		"joiners":                         "a" + strings.Repeat("\u200d", n),
		"a mark, a joiner":                strings.Repeat("\u0301\u200d", n),
		"base, mark, joiner":              strings.Repeat("a\u0301\u200d", n),
		"base, base, joiner":              strings.Repeat("ab\u200d", n),
		"flags":                           strings.Repeat("\U0001f1ef\U0001f1f5", n),
		"newline, mark":                   strings.Repeat("\n\u0301", n),
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, uniseg.GraphemeClusterCount(s), length.Grapheme.Count(s))
		})
	}
}
