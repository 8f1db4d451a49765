package schema_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
)

func TestScheme(t *testing.T) {
	for s, want := range map[string]string{
		"https://example.com": "https",
		"HTTPS://example.com": "HTTPS",
		"a:":                  "a",
		"z:":                  "z",
		"A:":                  "A",
		"Z:":                  "Z",
		"x09+-.:":             "x09+-.",
		"line:a:b":            "line",

		"":         "",
		"https":    "",
		"//a:b":    "",
		":a":       "",
		"0a:":      "",
		"9a:":      "",
		"+a:":      "",
		"-a:":      "",
		".a:":      "",
		"a@b:80":   "",
		"a[:":      "",
		"a`:":      "",
		"a{:":      "",
		"a/b:":     "",
		"a,b:":     "",
		"a;b:":     "",
		"a b:":     "",
		"รูป:":     "",
		"http\ns:": "",
	} {
		got, ok := schema.Scheme(s)
		assert.Equal(t, want, got, "%q", s)
		assert.Equal(t, want != "", ok, "%q", s)
	}
}

func TestEscaped(t *testing.T) {
	for s, want := range map[string]bool{
		"%41": true, "%aF": true, "%09/": true, "%00": true, "%0a": true, "%a0": true, "%fF": true, "%": false, "%4": false, "%g1": false, "%1g": false, "41%": false, "": false,
	} {
		assert.Equal(t, want, schema.Escaped(s), "%q", s)
	}
}

// page has a URL, and members with long names.
type page struct {
	URL, Long, Longer, Letters string

	Extra schema.Extra
}

var long = strings.Repeat("abcdef", 7)

func (p *page) describe(f *schema.Fields) {
	f.Struct("page", "a page", "page", &p.Extra)
	f.String("url", &p.URL, schema.HTTPS(60))
	f.String(long, &p.Long, schema.Free())
	f.String(long+long, &p.Longer, schema.Free())
	f.String("abcdefgh", &p.Letters, schema.Free())
	f.String("abcdefghi", &p.Letters, schema.Free())
}

func TestURLs(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.com/%41?a=b#c": "",
		"HTTPS://example.com:443/":      "",
		"https://[::1]/":                "",
		"example.com":                   `url: no scheme in "example.com", must be https`,
		"http://example.com":            `url: http, must be https: "http://example.com"`,
		"https:example.com":             `url: no host in "https:example.com"`,
		"https://":                      `url: no host in "https://"`,
		"https:///a":                    `url: no host in "https:///a"`,
		"https://?a":                    `url: no host in "https://?a"`,
		"https://#a":                    `url: no host in "https://#a"`,
		"https://a/b|cd":                `url: "|" must be percent-encoded in "https://a/b|cd"`,
		"https://a/\tcd":                `url: "\t" must be percent-encoded in "https://a/\tcd"`,
		"https://a/\x1fcd":              `url: "\x1f" must be percent-encoded in "https://a/\x1fcd"`,
		"https://a/\x7fcd":              `url: "\x7f" must be percent-encoded in "https://a/\x7fcd"`,
		"https://a/b cd":                `warning: url: " " should be percent-encoded as UTF-8 in "https://a/b cd"`,
		"https://a/b~cd":                "",
		"https://a/{cd":                 `warning: url: "{" should be percent-encoded as UTF-8 in "https://a/{cd"`,
		"https://a/\u0080cd":            `warning: url: "\u0080" should be percent-encoded as UTF-8 in "https://a/\u0080cd"`,
		"https://a/あcd":                 `warning: url: "あ" should be percent-encoded as UTF-8 in "https://a/あcd"`,
		"https://a/%4":                  `warning: url: "%" without two hexadecimal digits in "https://a/%4"`,
		"https://a%41/":                 "",
		"https://a:b/":                  `warning: url: not a valid URL: "https://a:b/"`,
		"https://[a/":                   `warning: url: not a valid URL: "https://[a/"`,
	} {
		var list []string
		if want != "" {
			list = []string{want}
		}
		assert.Equal(t, list, texts(schema.Lint(&page{URL: url}, (*page).describe)), "%q", url)
	}
}

// Names of at most 40 bytes are compared with those of fields, and two slips are forgiven.
func TestMeantNames(t *testing.T) {
	letters := "abcdefgh"
	for name, meant := range map[string]string{
		long[:40]: long, long[2:]: long, long[:39]: "", long[:41]: "", long + "abc": "", strings.ToUpper(long[:40]): "",
		"ur": "", "ulr": "", "URL": "url", "": "",

		// added, at each end and within
		"xabcdefgh": letters, "xxabcdefgh": letters, "xxxabcdefgh": "", "abcdefghx": letters, "abcdefghxx": letters, "abcdefghxxx": "",
		"abcdxefgh": letters, "abxcdefxgh": letters, "abxcdxefxgh": "",
		// omitted
		"bcdefgh": letters, "cdefgh": letters, "defgh": "", "abcdefg": letters, "abcdef": letters, "abcde": "", "abdefh": letters, "acdeg": "",
		// changed
		"xbcdefgh": letters, "xxcdefgh": letters, "xxxdefgh": "", "abcdefgx": letters, "abcdefxx": letters, "abcdexxx": "", "axcdexgh": letters, "axcxexgh": "",
		// swapped
		"bacdefgh": letters, "bacdefhg": letters, "badcefgh": letters, "badcfegh": "", "abdcefxh": letters, "abdcxfxh": "", "bacdxfhg": "", "bcadefgh": letters,
		"cabdefgh": letters, "cbadefgh": letters, "dabcefgh": letters, "dabcefgx": "",
	} {
		want := "unknown property of a page"
		if meant != "" {
			want += "; did you mean " + meant + "?"
		}
		v := &page{Extra: schema.Extra{name: json.RawMessage("1")}}
		found := schema.Lint(v, (*page).describe)
		require.Len(t, found, 1)
		assert.Equal(t, want, found[0].Detail, name)
	}
}

// At most 1,000 warnings are listed, and paths of a mebibyte.
func TestListedWarnings(t *testing.T) {
	for _, c := range []struct {
		names, size int // of the first name
		kept        int
		last        string
	}{
		{1000, 4, 1000, "warning: n999: unknown property of a page"},
		{1001, 4, 1000, "warning: 1 more warning, which is not listed"},
		{1002, 4, 1000, "warning: 2 more warnings, which are not listed"},
		{2, 1 << 20, 2, "warning: n001: unknown property of a page"},
		{2, 1<<20 + 1, 1, "warning: 1 more warning, which is not listed"},
		{4, 1<<20 - 4, 3, "warning: 1 more warning, which is not listed"},
	} {
		v := &page{Extra: schema.Extra{}}
		for i := range c.names {
			name := fmt.Sprintf("n%03d", i)
			if i == 0 {
				name = strings.Repeat("a", c.size)
			}
			v.Extra[name] = json.RawMessage("1")
		}
		require.NoError(t, schema.Validate(v, (*page).describe))
		found := schema.Lint(v, (*page).describe)
		assert.Equal(t, c.last, found[len(found)-1].Error())
		assert.Len(t, found, min(c.names, c.kept+1))
	}
}
