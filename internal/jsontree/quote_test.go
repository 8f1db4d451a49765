package jsontree_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/jsontree"
)

var samples = []string{
	"", "a", "Hello, world", "こんにちは", "สวัสดี", "안녕", "👨‍👩‍👧", "naïve", "\u2028 and \u2029", "\ufffd", "\ufeff", "\U0010ffff",
	`"`, `\`, `\"`, "1234567\"", "12345678\"", "日本\"語\\", "<a href='x'>&amp;</a>",
	"\x00", "\x1f", "\x7f", "\b\f\n\r\t", "line\r\nline", "12345678\n2345678\n",
	"\xff", "a\xe3\x81", "\xed\xa0\x80", "\"\xff", "12345678\x80", "日本\xc0\xaf",
}

func TestAppendString(t *testing.T) {
	for s, want := range map[string]string{
		"":                     `""`,
		"Hello":                `"Hello"`,
		`say "hi" \o/`:         `"say \"hi\" \\o/"`,
		"\b\f\n\r\t\x00\x1f\v": `"\b\f\n\r\t\u0000\u001f\u000b"`,
		"<&>\x7f\u2028\u2029":  "\"<&>\x7f\u2028\u2029\"",
		"日本\n語":                `"日本\n語"`,
		"\n":                   `"\n"`,
		"a\n":                  `"a\n"`,
	} {
		out, ok := jsontree.AppendString(nil, s)
		assert.True(t, ok, s)
		assert.Equal(t, want, string(out))
	}
}

func TestAppendStringRoundTrip(t *testing.T) {
	for _, s := range samples {
		roundTrip(t, s)
	}
	// Each byte at each position in a word, before and after other text.
	for c := range 256 {
		for n := range 20 {
			roundTrip(t, strings.Repeat("x", n)+string([]byte{byte(c)})+"y")
		}
	}
	for r := rune(0); r <= utf8.MaxRune; r += 61 {
		if utf8.ValidRune(r) {
			roundTrip(t, string(r))
		}
	}
}

// The scan reads two three-byte code points at a time. The test puts bytes at the edges of validity into each of the six places.
func TestAppendStringInvalid(t *testing.T) {
	edges := []byte{0x00, 'a', 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff}
	for lead := 0x80; lead <= 0xff; lead++ {
		for _, second := range edges {
			for _, third := range edges {
				c := string([]byte{byte(lead), second, third})
				for _, around := range [][2]string{{"", ""}, {"", "あああ"}, {"あ", "ああ"}, {"ああ", "a"}, {"あ", "1234567"}, {"ああ", ""}} {
					s := around[0] + c + around[1]
					_, ok := jsontree.AppendString(nil, s)
					if ok != utf8.ValidString(s) {
						t.Fatalf("%q: %v", s, ok)
					}
				}
			}
		}
	}
}
