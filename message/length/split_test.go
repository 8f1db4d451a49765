package length_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/length"
)

func split(u length.Unit, s string, limit int) []string {
	return slices.Collect(u.Split(s, limit))
}

func TestSplit(t *testing.T) {
	const (
		family = "👨\u200d👩\u200d👧\u200d👦" // 11 UTF-16 code units
		japan  = "\U0001f1ef\U0001f1f5"
	)
	tests := []struct {
		name  string
		unit  length.Unit
		text  string
		limit int
		want  []string
	}{
		{"empty", length.UTF16, "", 5, nil},
		{"fits", length.UTF16, "One. Two.\n\nThree.", 17, []string{"One. Two.\n\nThree."}},

		{"blank line before line", length.UTF16, "aaaa bbbb\n\ncc\ndddd eeee", 16, []string{"aaaa bbbb\n\n", "cc\ndddd eeee"}},
		{"blank line with spaces in it", length.UTF16, "aaaa bbbb\n \t\ncc\ndddd eeee", 18, []string{"aaaa bbbb\n \t\n", "cc\ndddd eeee"}},
		{"blank line with CR LF", length.UTF16, "aaaa bbbb\r\n\r\ncc\r\ndddd eeee", 18, []string{"aaaa bbbb\r\n\r\n", "cc\r\ndddd eeee"}},
		{"all of several newlines", length.UTF16, "aaaa bbbb\n\n\n\ncccc dddd", 16, []string{"aaaa bbbb\n\n\n\n", "cccc dddd"}},
		{"line before sentence", length.UTF16, "Aaaa bbbb\nCc. Dddd eeee", 16, []string{"Aaaa bbbb\n", "Cc. Dddd eeee"}},
		{"line in the first half does not count", length.UTF16, "Aa\nBbbb. Cc dd ee ff", 16, []string{"Aa\nBbbb. ", "Cc dd ee ff"}},
		{"the last of equally good places", length.UTF16, "aaaaaaaa\nbb\ncc\ndddd", 16, []string{"aaaaaaaa\nbb\ncc\n", "dddd"}},
		{"other line ends", length.UTF16, "aaaa bbbb\u2028cccc dddd\u0085eeee", 14, []string{"aaaa bbbb\u2028", "cccc dddd\u0085eeee"}},

		{"sentence before word", length.UTF16, "One two. Three four", 14, []string{"One two. ", "Three four"}},
		{"sentence with quotes", length.UTF16, `"One two." "Three four"`, 18, []string{`"One two." `, `"Three four"`}},
		{"a quote does not end a sentence", length.UTF16, `Alpha. Be "c" Dd eeee`, 14, []string{"Alpha. ", `Be "c" Dd eeee`}},
		{"a number does not end a sentence", length.UTF16, "Alpha1. Be 3.1 Dd eeee", 15, []string{"Alpha1. ", "Be 3.1 Dd eeee"}},
		{"sentence in brackets", length.UTF16, "(One two!?) Three four", 18, []string{"(One two!?) ", "Three four"}},
		{"abbreviation before lower case", length.UTF16, "One e.g. two three", 15, []string{"One e.g. two ", "three"}},
		{"no sentence ends inside a number", length.UTF16, "One two 3.14 15", 14, []string{"One two 3.14 ", "15"}},
		{"sentence ends before an emoji", length.UTF16, "One two. 👋 three", 12, []string{"One two. ", "👋 three"}},

		{"word with its space", length.UTF16, "aaaa bbbb cccc", 11, []string{"aaaa bbbb ", "cccc"}},
		{"word with all its spaces", length.UTF16, "aaaa bbbb   cccc", 13, []string{"aaaa bbbb   ", "cccc"}},
		{"not before a space", length.UTF16, "aaaa bbbb cccc", 9, []string{"aaaa ", "bbbb cccc"}},
		{"not at a no-break space", length.UTF16, "aaaa bb 10\u00a0km", 11, []string{"aaaa bb ", "10\u00a0km"}},
		{"URL", length.UTF16, "See what is here https://x.jp/?a=b. Now", 31, []string{"See what is here ", "https://x.jp/?a=b. Now"}},
		{"word in the first half does not count", length.UTF16, "aa bbbbbbbbbbbb", 10, []string{"aa bbbbbbb", "bbbbb"}},
		{"no words", length.UTF16, "aaaaaaaaaaaaaaaaaaaaaaaaa", 10, []string{"aaaaaaaaaa", "aaaaaaaaaa", "aaaaa"}},

		{"not inside the first word", length.UTF16, "アイウ", 2, []string{"アイ", "ウ"}},
		{"between flags, not before a bracket", length.UTF16, japan + "\U0001f1f9\U0001f1ed」」", 8, []string{japan, "\U0001f1f9\U0001f1ed」」"}},
		{"Japanese sentences", length.UTF16, "今日は晴れです。明日は雨でしょう。", 12, []string{"今日は晴れです。", "明日は雨でしょう。"}},
		{"Japanese sentences, two a piece", length.UTF16, "晴れ。雨。雪です。曇り。", 9, []string{"晴れ。雨。雪です。", "曇り。"}},
		{"Japanese sentence in brackets", length.UTF16, "「晴れです。」「雨です。」", 10, []string{"「晴れです。」", "「雨です。」"}},
		{"Japanese line before sentence", length.UTF16, "今日は晴れ\n明日。明後日は雪", 9, []string{"今日は晴れ\n", "明日。明後日は雪"}},
		{"Japanese question in a row", length.UTF16, "本当ですか！？そうです。", 9, []string{"本当ですか！？", "そうです。"}},
		{"Japanese ASCII quote may be an opening one", length.UTF16, `今日も晴れです。"雨の日"です`, 10, []string{`今日も晴れです。"雨`, `の日"です`}},
		{"full-width point inside a number", length.UTF16, "円周率は３．１４です", 7, []string{"円周率は", "３．１４です"}},
		{"katakana word is not broken", length.UTF16, "東京にあるタワーへ行く", 7, []string{"東京にある", "タワーへ行く"}},
		{"katakana word after one letter", length.UTF16, "aアイ", 2, []string{"a", "アイ"}},
		{"Latin word is not broken", length.UTF16, "東京のTokyo Towerへ", 6, []string{"東京の", "Tokyo ", "Towerへ"}},
		{"not before a comma", length.UTF16, "雨のち晴れ、明日は雪", 5, []string{"雨のち晴", "れ、明日は", "雪"}},
		{"not after an opening bracket", length.UTF16, "雨のち「晴れ」です", 4, []string{"雨のち", "「晴れ」", "です"}},
		{"Japanese space", length.UTF16, "東京都渋谷区\u3000青山ビル三階", 10, []string{"東京都渋谷区\u3000", "青山ビル三階"}},

		{"Thai phrase", length.UTF16, "สวัสดีครับ ยินดีต้อนรับ", 20, []string{"สวัสดีครับ ", "ยินดีต้อนรับ"}},
		{"Thai without spaces", length.UTF16, "สวัสดี", 3, []string{"สวั", "สดี"}},

		{"families", length.UTF16, strings.Repeat(family, 3), 30, []string{family + family, family}},
		{"flags", length.UTF16, strings.Repeat(japan, 3), 10, []string{japan + japan, japan}},
		{"flags, clusters", length.Grapheme, strings.Repeat(japan, 3), 2, []string{japan + japan, japan}},
		{"CR LF stays together", length.UTF16, "aaa\r\nb", 4, []string{"aaa", "\r\nb"}},
		{"white space is not lost", length.UTF16, "  aa  \n  ", 5, []string{"  aa ", " \n  "}},
		{"invalid bytes are not lost", length.UTF16, "\xe3\x81\xe3\x81\xff", 2, []string{"\xe3\x81", "\xe3\x81", "\xff"}},

		{"cluster that does not fit, at the start", length.UTF16, family + "ab", 10, []string{family, "ab"}},
		{"cluster that does not fit, inside", length.UTF16, "ab" + family + "cd", 10, []string{"ab", family, "cd"}},
		{"long cluster in 10 units", length.UTF16, "ab e" + strings.Repeat("\u0301", 59) + "cd", 10, []string{"ab ", "e" + strings.Repeat("\u0301", 59), "cd"}},
		{"limit 1", length.UTF16, "a b👋", 1, []string{"a", " ", "b", "👋"}},
		{"limit 0", length.UTF16, "a👋🏻\r\n", 0, []string{"a", "👋🏻", "\r\n"}},
		{"negative limit", length.Grapheme, "a👋🏻\r\n", -1, []string{"a", "👋🏻", "\r\n"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, split(test.unit, test.text, test.limit))
			checkSplit(t, test.unit, test.text, test.limit)
		})
	}
}

func TestSplitCanBeStoppedAndRepeated(t *testing.T) {
	pieces := length.UTF16.Split("one two three", 4)
	for range 2 {
		for piece := range pieces {
			assert.Equal(t, "one ", piece)
			break
		}
	}
	assert.Equal(t, []string{"one ", "two ", "thre", "e"}, slices.Collect(pieces))
}

// TestSplitLong splits texts that would take too long if a piece read all of the
// text after it, or if a rule looked ahead without bound.
func TestSplitLong(t *testing.T) {
	const n = 1 << 15
	texts := map[string]string{
		"one word":                       strings.Repeat("a", n),
		"one katakana word":              strings.Repeat("ア", n),
		"full stop, then spaces":         "a." + strings.Repeat(" ", n),
		"full stop, then brackets":       "a." + strings.Repeat(")", n),
		"full stops":                     strings.Repeat(".", n),
		"newlines":                       strings.Repeat("\n", n),
		"one cluster":                    "ab e" + strings.Repeat("\u0301", n),
		"joiners":                        strings.Repeat("\u200d", n),
		"regional indicators":            strings.Repeat("\U0001f1ef", n),
		"apostrophes":                    strings.Repeat("a'", n/2),
		"apostrophe, then marks":         "a'" + strings.Repeat("\u0301", n),
		"long clusters":                  strings.Repeat("aé"+strings.Repeat("\u0301", 150), n/150),
		"invalid bytes":                  strings.Repeat("\xe3\x81", n/2),
		"sentences, as they usually are": strings.Repeat("今日は晴れです。One two, three. ", n/30),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			for _, u := range units {
				checkSplit(t, u, text, 160)
			}
			checkSplit(t, length.UTF16, text, n/2)
		})
	}
}
