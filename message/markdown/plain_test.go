package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/markdown"
)

// The edges of what the parsers of this package read, and of what becomes of it in a text.
func TestEdgesOfText(t *testing.T) {
	for _, kind := range []struct {
		name  string
		texts map[string]string
	}{
		{"footnotes", map[string]string{
			"[^1]":                                      "[1]",
			"[^1] a":                                    "[1] a",
			"[^]: a [^] b":                              "[^]: a [^] b",
			"[^1](/u) [^1][a]\n\n[a]: /u":               "^1 (/u) ^1 (/u)",
			"[^a b] [^a\\] [^a[] [^1":                   "[^a b] [^a] [^a[] [^1",
			"a\n[^1]: b":                                "a\n\n[1] b",
			"a\n\n   [^1]: b":                           "a\n\n[1] b",
			"a\n\n    [^1]: b":                          "a\n\n[^1]: b",
			"[^1]: a\n\n    b":                          "[1] a\n\n  b",
			"[^1]: a\n\n\tb":                            "[1] a\n\n  b",
			"[^1]: a\n\n   b":                           "[1] a\n\nb",
			"[^1]:a":                                    "[1] a",
			"[^1]:":                                     "[1]",
			">\t[^1]: a":                                "│ [1] a",
			"- a\n\n\t[^1]: b\n\n\t    c":               "• a\n\n  [1] b\n\n    c",
			"[^" + strings.Repeat("a", 100) + "]":       "[" + strings.Repeat("a", 100) + "]",
			"[^" + strings.Repeat("a", 101) + "]":       "[^" + strings.Repeat("a", 101) + "]",
			"[^" + strings.Repeat("あ", 33) + "a]":       "[" + strings.Repeat("あ", 33) + "a]",
			"[^" + strings.Repeat("👋", 25) + "a]":       "[^" + strings.Repeat("👋", 25) + "a]",
			"[^" + strings.Repeat("a", 100) + "]: text": "[" + strings.Repeat("a", 100) + "] text",
		}},
		{"mathematics", map[string]string{
			"*$*$":                 "*$*$",
			"$*a*$":                "$*a*$",
			"$*a*$b":               "$*a*$b",
			"$*a*$1":               "$a$1",
			"$*a*$1 b":             "$a$1 b",
			"$ *a*$":               "$ a$",
			"$*a* $":               "$a $",
			"a$":                   "a$",
			"*a$*":                 "a$",
			`\$*a*$`:               "$a$",
			`$*a*\$`:               "$a$",
			`\(\) *a*`:             "() a",
			`\(*\)*`:               `\(*\)*`,
			`\(a\)*b*`:             `\(a\)b`,
			`a \[*b*\]c`:           `a \[*b*\]c`,
			`a \[*b*\)c`:           "a [b)c",
			"a\n$$*b*$$":           "a\n\n$$*b*$$",
			"a\n$$*b*$$\nc":        "a\n\n$$*b*$$\n\nc",
			"a\n$$*b*$$c":          "a\n$$*b*$$c",
			"a\n$$*b*$$ \nc":       "a\n\n$$*b*$$\n\nc",
			"a\n$$$$":              "a\n\n$$$$",
			"a\n  $$\n*b*\n$$":     "a\n\n  $$\n*b*\n$$",
			"a\n\n    $$*b*$$":     "a\n\n$$*b*$$",
			"a\n$$\n*b*\n$$c\n*d*": "a\n\n$$\n*b*\n$$c\n\nd",
			"a\n$$\n*b*":           "a\n$$\nb",
			"a\n$$\n\n*b*$$":       "a\n$$\n\nb$$",
			"a\n$$\n*b*\n\n$$":     "a\n$$\nb\n\n$$",
			"a\n$$\n*b*\n \t\n$$":  "a\n$$\nb\n\n$$",
			"a\n\\[\n*b*\n\\]":     "a\n\n\\[\n*b*\n\\]",
			"a\n\\[\n*b*\n$$":      "a\n[\nb\n$$",
		}},
		{"emphasis and links", map[string]string{
			"__abc_":                     "_abc",
			"_abc_":                      "abc",
			"**abc**":                    "abc",
			"__ab*c*__":                  "abc",
			"__a__":                      "a",
			"__ab__":                     "__ab__",
			`[a](/b "")`:                 "a (/b)",
			`[a](/b "c")`:                "a: c (/b)",
			`[](/b "c")`:                 "c (/b)",
			"[c](/u)![d](/u)":            "c (/u)d (/u)",
			"[www.a.b](http://www.a.b)":  "www.a.b",
			"[www.a.b](https://www.a.b)": "www.a.b",
			"[www.a.b](ftp://www.a.b)":   "www.a.b (ftp://www.a.b)",
			"[a.b](http://a.b)":          "a.b (http://a.b)",
			"~~a~~":                      "~~a~~",
		}},
		{"escapes", map[string]string{
			`\*a`:             "*a",
			`a\`:              `a\`,
			`\a`:              `\a`,
			`a\\b`:            `a\b`,
			"&amp;a":          "&a",
			"a&amp;":          "a&",
			"&nosuch;&copy;":  "&nosuch;©",
			"&copy &#65; &#x": "&copy A &#x",
			"\ra":             "a",
			"a\r":             "a",
		}},
		{"HTML", map[string]string{
			"a\n\n<div> </div>\n\nb":                         "a\n\nb",
			"<div>a</div>\n":                                 "a",
			"<table><tr><td>a</td><td>b</td></tr></table>":   "a b",
			"<ul><li>a</li><li>b</li></ul>":                  "• a\n• b",
			"<a href=\"/u\">c</a><img src=\"/u\" alt=\"d\">": "c (/u)d (/u)",
			"<a href=\"/u\" title=\"t\">c</a>d":              "c (/u)d",
		}},
		{"tables", map[string]string{
			"|a|b|c|\n|-|-|-|\n|1|2|3|4":           "a: 1\nb: 2\nc: 3\n4",
			"|a|b|c|\n|-|-|-|\n|1|2||4|":           "a: 1\nb: 2\nc: –\n4",
			"|a|b|c|\n|-|-|-|\n|1|2":               "a: 1\nb: 2\nc: –",
			"|a|b|\n|-|-|\n|1|2|3|4|":              "a: b\n1: 2, 3, 4",
			"x\na|b|c\n-|-|-\n1|2|3\n--":           "x\n\na: 1\nb: 2\nc: 3\n\na: --\nb: –\nc: –",
			"x\na|b|c\n-|-|-\n1|2|3\n---":          "x\n\na: 1\nb: 2\nc: 3\n\n──────────",
			"x\na|b|c\n-|-|-\n1|2|3\n----":         "x\n\na: 1\nb: 2\nc: 3\n\n──────────",
			"x\na|b|c\n-|-|-\n1|2|3\n  ---  \n\ny": "x\n\na: 1\nb: 2\nc: 3\n\n──────────\n\ny",
		}},
	} {
		t.Run(kind.name, func(t *testing.T) {
			for source, want := range kind.texts {
				assert.Equal(t, want, read(t, source), "%q", source)
			}
		})
	}
}

// Emphasis in brackets.
func TestBrackets(t *testing.T) {
	for source, want := range map[string]string{
		"**a** b":       "「a」 b",
		"**a**":         "「a」",
		"**a *b***c":    "「a b」c",
		"**「a」**":       "「a」",
		"**「a」b**":      "「「a」b」",
		"**a「b」**":      "「a「b」」",
		"# **a** *b*":   "【a b】",
		"**`a`** b":     "a b",
		"# 【a】":         "【a】",
		"# \n\nb":       "b",
		"*a* `**b**` c": "「a」 **b** c",
	} {
		assert.Equal(t, want, strings.Join(textsOf(t, source, markdown.Options{Emphasis: markdown.EmphasisBrackets}), ""), source)
	}
}

// A text does not end within a URL.
func TestBeforeURL(t *testing.T) {
	for _, c := range []struct{ head, rest, want string }{
		{"a https://b.c/d", "", "a https://b.c/d"},
		{"a https://b.c/d", "e", "a "},
		{"a http://b.c/d", "e", "a "},
		{"a (https://b.c/d", "e", "a "},
		{"https://b.c/d", "e", ""},
		{"a", "b", "a"},
		{"http://a.b c", "d", "http://a.b c"},
		{"http://a.b https://c.d", "e", "http://a.b "},
		{"https://a.b http://c.d", "e", "https://a.b "},
		{"a http://b!~", "c", "a "},
	} {
		assert.Equal(t, c.want, markdown.BeforeURL(c.head, c.rest), "%q, %q", c.head, c.rest)
	}
	for next, ends := range map[string]bool{
		"\x00": true, "\n": true, "\x1f": true, " ": true, "!": false, `"`: true, "#": false, ";": false, "<": true, "=": false, ">": true,
		"?": false, "}": false, "~": false, "\x7f": true, "\u0080": true, "あ": true, "👨‍👩‍👧": true,
	} {
		assert.Equal(t, ends, markdown.BeforeURL("a http://b", next) != "a ", "%q", next)
		assert.Equal(t, ends, markdown.BeforeURL("a http://b"+next, "c") != "a ", "%q", next)
	}
}

// An image message is made only of a paragraph of images that is in no other block.
func TestImagesAlone(t *testing.T) {
	const image = "![a](https://example.com/a.png)"
	for source, want := range map[string]int{
		image: 1, image + image: 2, image + "\n" + image: 2, image + " " + image: 2, image + "b": 0, "b" + image: 0, image + " *b*": 0,
		"- " + image: 0, "- b\n\n  " + image: 0, "> " + image: 0, "[^1]: " + image: 0, "[" + image + "](https://example.com/)": 0,
		"# " + image: 0,
	} {
		ms, err := markdown.Messages(source, markdown.Options{Images: true})
		require.NoError(t, err)
		n := 0
		for _, m := range ms {
			if m.GetType() == "image" {
				n++
			}
		}
		assert.Equal(t, want, n, source)
	}
}

// Add returns a message when the next one has begun. It reads the source again when 256 bytes have arrived, or a quarter of what
// is left.
func TestStreamReads(t *testing.T) {
	a, b, c, d := "aaaaaaaa\n\n", "bbbbbbbb\n\n", "cccccccc\n\n", "dddddddd"
	begin := func(eager bool) *markdown.Stream {
		s, err := markdown.NewStream(markdown.Options{Limit: 10})
		require.NoError(t, err)
		if eager {
			markdown.ReadEachLine(s)
		}
		return s
	}
	s := begin(true)
	assert.Empty(t, s.Add(a+b+c+d), "c may go on")
	assert.Equal(t, "aaaaaaaa\n", words(s.Add("\n")))
	assert.Empty(t, s.Add("\n"))
	assert.Equal(t, "bbbbbbbb\n", words(s.Add("e\n")))
	assert.Equal(t, "cccccccc\ndddddddd\ne\n", words(s.Close()))

	for n, reads := range map[int]bool{255: false, 256: true} {
		s := begin(false)
		assert.Equal(t, "aaaaaaaa\n", words(s.Add(a+b+c+d+"\n")), "at once")
		assert.Equal(t, reads, s.Add("\n"+strings.Repeat(a, 25)+strings.Repeat("e", n-252)+"\n") != nil, n)
	}
	for n, reads := range map[int]bool{999: false, 1000: true} {
		s := begin(false)
		assert.Empty(t, s.Add(a+b+"```\n"+strings.Repeat("code\n", 799)+"\n"))
		assert.Equal(t, reads, s.Add("```\n"+strings.Repeat("e", n-5)+"\n") != nil, n)
	}
}

// A stream waits for the end of mathematics in the next 8,192 bytes only, and not beyond a blank line.
func TestStreamOfMathematics(t *testing.T) {
	for _, c := range []struct {
		lines string
		waits bool
	}{
		{strings.Repeat("a", 8191-37) + "\n", true}, // with the headings below
		{strings.Repeat("a", 8192-37) + "\n", false},
		{"word\n\n", false},
		{"word\n \n", false},
		{"\n", false},
		{"# a\n", true},
		{"# a\n$$\n", false},
		{"![b]\n$$\n", false}, // is no image
	} {
		s, err := markdown.NewStream(markdown.Options{Limit: 10})
		require.NoError(t, err)
		markdown.ReadEachLine(s)
		s.Add("a\n\nb\n\n$$\n")
		ms := s.Add(c.lines + strings.Repeat("# word word\n", 3))
		assert.Equal(t, c.waits, len(ms) == 0, "%.20q", c.lines)
	}
}
