package word_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/word"
)

var samples = []string{
	"", "a", "Hello, world", "Hello, world. It is Monday, 14 May, and the shop is open.\n", "こんにちは", "日本語のテキストです。とても長い。", "สวัสดีครับ", "안녕하세요",
	"日本語, ASCII, naïve, 👋🏻", "𠮷野家👨‍👩‍👧‍👦", "퟿\ue000\uffff", "\u0800\u0fff", "\u0080\u07ff\U00010000\U0010ffff", "本日はご来店いただき\xe0\x9f\xbfありがとう",
	"本日はご来店いただき\xed\xa0\x80ありがとう", "\xc0\xaf", "\xc1\xbf", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xe3\x81", "日本\xe3", "\x80", "\xff",
}

func TestAgainstBytes(t *testing.T) {
	for _, s := range samples {
		for pad := range 2 * word.Size {
			check(t, strings.Repeat("x", pad)+s)
			check(t, s+strings.Repeat("x", pad))
			check(t, strings.Repeat("あ", pad)+s)
			check(t, s+strings.Repeat("あ", pad))
		}
	}
}

// Each first byte, with second, third and fourth bytes at the edges of what may follow, in each of the eight places that
// Threes looks at together.
func TestEverySequence(t *testing.T) {
	edges := []byte{0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff}
	for lead := 0x80; lead <= 0xff; lead++ {
		for _, second := range edges {
			for _, third := range edges {
				c := string([]byte{byte(lead), second, third})
				for place := range 8 {
					s := strings.Repeat("あ", place) + c + strings.Repeat("ก", 7-place)
					require.Equal(t, threes(s), word.Threes(s), "%q", s)
				}
				for _, fourth := range edges {
					s := c + string([]byte{fourth})
					require.Equal(t, sequence(s), word.Sequence(word.First(s)), "%q", s)
				}
			}
		}
	}
}

// A byte that is not ASCII is found in each lane of the words that ASCII reads together.
func TestOneByteInASCII(t *testing.T) {
	for i := range 8 * word.Size {
		check(t, strings.Repeat("x", i)+"\x80"+strings.Repeat("x", 4*word.Size))
	}
}

func TestLoadOfShortString(t *testing.T) {
	assert.Panics(t, func() { _ = word.Load("1234567") })
}

func FuzzAgainstBytes(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

// check compares each function with a loop over bytes or runes, at each offset of s.
func check(t *testing.T, s string) {
	t.Helper()
	if len(s) > 200 {
		s = s[:200] // each offset is tried
	}
	for i := range len(s) + 1 {
		rest := s[i:]
		w := word.First(rest)
		require.Equal(t, bytes(rest), w, "%q", rest)
		if len(rest) >= word.Size {
			require.Equal(t, w, word.Load(rest), "%q", rest)
		} else {
			require.Equal(t, w, word.Short(rest), "%q", rest)
		}
		require.Equal(t, ascii(rest), word.ASCII(rest), "%q", rest)
		require.Equal(t, sequence(rest), word.Sequence(w), "%q", rest)
		require.Equal(t, utf8.ValidString(rest), word.Valid(rest), "%q", rest)
		require.Equal(t, threes(rest), word.Threes(rest), "%q", rest)
		require.Equal(t, threes(rest) >= 6, word.TwoOfThree(w), "%q", rest)
	}
}

func bytes(s string) (w uint64) {
	for i := range min(len(s), word.Size) {
		w |= uint64(s[i]) << (8 * i)
	}
	return w
}

func ascii(s string) int {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}

func sequence(s string) int {
	if _, size := utf8.DecodeRuneInString(s); size > 1 {
		return size
	}
	return 0
}

func threes(s string) (n int) {
	for sequence(s[n:]) == 3 {
		n += 3
	}
	return n
}
