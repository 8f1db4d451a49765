package length_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/length"
)

func TestCut(t *testing.T) {
	const (
		family = "👨\u200d👩\u200d👧\u200d👦" // 11 UTF-16 code units, 7 code points
		japan  = "\U0001f1ef\U0001f1f5"   // 4 UTF-16 code units, 2 code points
		taiwan = "\U0001f1f9\U0001f1fc"
		half   = "\U0001f1ef" // one regional indicator
	)
	tests := []struct {
		name       string
		unit       length.Unit
		text       string
		limit      int
		head, rest string
	}{
		{"empty", length.UTF16, "", 5, "", ""},
		{"fits", length.UTF16, "abc", 3, "abc", ""},
		{"fits, three bytes each", length.UTF16, "あいう", 3, "あいう", ""},
		{"ASCII", length.UTF16, "abcd", 3, "abc", "d"},
		{"kana", length.UTF16, "あいうえ", 3, "あいう", "え"},
		{"limit 0", length.UTF16, "abc", 0, "", "abc"},
		{"limit 0, empty", length.UTF16, "", 0, "", ""},
		{"negative limit", length.Grapheme, "abc", -1, "", "abc"},
		{"smallest limit", length.UTF16, "abc", math.MinInt, "", "abc"},
		{"greatest limit", length.UTF16, "abc", math.MaxInt, "abc", ""},
		{"surrogate pair at the limit", length.UTF16, "ab👋", 4, "ab👋", ""},
		{"surrogate pair across the limit", length.UTF16, "ab👋", 3, "ab", "👋"},
		{"skin tone across the limit", length.UTF16, "a👋🏻b", 4, "a", "👋🏻b"},
		{"skin tone across the limit, code points", length.CodePoint, "a👋🏻b", 2, "a", "👋🏻b"},
		{"skin tone within, clusters", length.Grapheme, "a👋🏻b", 2, "a👋🏻", "b"},
		{"family across the limit", length.UTF16, "ab" + family + "c", 12, "ab", family + "c"},
		{"family at the limit", length.UTF16, "ab" + family + "c", 13, "ab" + family, "c"},
		{"first cluster does not fit", length.UTF16, family + "c", 10, "", family + "c"},
		{"first cluster does not fit, code points", length.CodePoint, family + "c", 6, "", family + "c"},
		{"flags across the limit", length.UTF16, japan + taiwan, 7, japan, taiwan},
		{"flags, code points", length.CodePoint, japan + taiwan, 3, japan, taiwan},
		{"odd regional indicators", length.Grapheme, japan + half + "a", 2, japan + half, "a"},
		{"decomposed kana", length.UTF16, "あか\u3099", 2, "あ", "か\u3099"},
		{"Hangul jamo", length.CodePoint, "\u1112\u1161\u11ab\u1100\u1173\u11af", 5, "\u1112\u1161\u11ab", "\u1100\u1173\u11af"},
		{"Thai marks", length.UTF16, "ก\u0e19\u0e49\u0e33", 3, "ก", "\u0e19\u0e49\u0e33"},
		{"Devanagari, by Unicode 15.0", length.Grapheme, "हिन्दी", 2, "हिन्", "दी"},
		{"CR LF across the limit", length.UTF16, "ab\r\nc", 3, "ab", "\r\nc"},
		{"CR LF at the limit", length.UTF16, "ab\r\nc", 4, "ab\r\n", "c"},
		{"CR LF is one cluster", length.Grapheme, "ab\r\nc", 3, "ab\r\n", "c"},
		{"CR alone", length.UTF16, "ab\rc", 3, "ab\r", "c"},
		{"prepended mark", length.UTF16, "a\u0600١b", 2, "a", "\u0600١b"},
		{"invalid bytes are one each", length.UTF16, "\xe3\x81\xff", 2, "\xe3\x81", "\xff"},
		{"surrogate as bytes", length.CodePoint, "\xed\xa0\x80", 2, "\xed\xa0", "\x80"},
		{"one long cluster is not read to its end", length.UTF16, "ab" + strings.Repeat("e"+strings.Repeat("\u0301", 500), 2), 10, "ab", strings.Repeat("e"+strings.Repeat("\u0301", 500), 2)},
		{"mark directly after the bytes read", length.CodePoint, "👋\u0301" + strings.Repeat("a", 50), 1, "", "👋\u0301" + strings.Repeat("a", 50)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			head, rest := test.unit.Cut(test.text, test.limit)
			assert.Equal(t, test.head, head)
			assert.Equal(t, test.rest, rest)
		})
	}
}

// TestCutEveryLimit checks the properties of Cut for each vector and limit.
func TestCutEveryLimit(t *testing.T) {
	var text strings.Builder
	for _, v := range vectors(t) {
		text.WriteString(v.text)
	}
	s := text.String()
	for _, u := range units {
		for limit := -1; limit <= reference(u, s)+1; limit++ {
			checkCut(t, u, s, limit)
		}
	}
}

func TestTruncate(t *testing.T) {
	const family = "👨\u200d👩\u200d👧\u200d👦"
	tests := []struct {
		name     string
		unit     length.Unit
		text     string
		limit    int
		ellipsis string
		want     string
	}{
		{"fits", length.UTF16, "Hello", 5, "…", "Hello"},
		{"fits with white space at the end", length.UTF16, "Hello ", 6, "…", "Hello "},
		{"empty", length.UTF16, "", 0, "…", ""},
		{"one too long", length.UTF16, "Hello!", 5, "…", "Hell…"},
		{"three dots", length.UTF16, "Hello!", 5, "...", "He..."},
		{"kana", length.Grapheme, "ありがとうございます", 5, "…", "ありがと…"},
		{"white space before the ellipsis", length.UTF16, "Hello world", 7, "…", "Hello…"},
		{"newlines before the ellipsis", length.UTF16, "Hello\r\n\r\nworld", 10, "…", "Hello…"},
		{"ideographic space before the ellipsis", length.UTF16, "東京\u3000大阪", 4, "…", "東京…"},
		{"nothing but white space", length.UTF16, "          ", 5, "…", "…"},
		{"space that belongs to a cluster stays", length.CodePoint, "\u0600 abc", 3, "…", "\u0600 …"},
		{"space with a mark stays", length.CodePoint, "a \u0301bc", 4, "…", "a \u0301…"},
		{"cluster across the limit", length.UTF16, "ab" + family, 12, "…", "ab…"},
		{"limit of the ellipsis", length.UTF16, "Hello", 1, "…", "…"},
		{"ellipsis does not fit", length.UTF16, "Hello", 2, "...", "He"},
		{"ellipsis does not fit, white space stays", length.UTF16, "a bc", 2, "...", "a "},
		{"no ellipsis", length.UTF16, "Hello", 3, "", "Hel"},
		{"no ellipsis, white space stays", length.UTF16, "He llo", 3, "", "He "},
		{"limit 0", length.UTF16, "Hello", 0, "…", ""},
		{"negative limit", length.UTF16, "Hello", -1, "…", ""},
		{"ellipsis joins as a combining mark", length.Grapheme, "abcdef", 3, "\u0336", "ab\u0336"},
		{"ellipsis joins after a joiner", length.Grapheme, "ab👩\u200dcd", 4, "👧", "ab👩\u200d👧"},
		{"ellipsis joins after half a flag", length.Grapheme, "a\U0001f1efbcd", 3, "\U0001f1f5", "a\U0001f1ef\U0001f1f5"},
		{"invalid bytes stay", length.UTF16, "a\xff\xfebc", 4, "…", "a\xff\xfe…"},
		{"more in one unit than in another", length.CodePoint, "👋🏻👋🏻👋🏻", 5, "…", "👋🏻👋🏻…"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := test.unit.Truncate(test.text, test.limit, test.ellipsis)
			assert.Equal(t, test.want, got)
			assert.True(t, got == "" || test.unit.Fits(got, test.limit), "fits")
		})
	}
}
