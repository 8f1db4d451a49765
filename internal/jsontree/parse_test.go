package jsontree_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/jsontree"
)

// Texts that must be accepted, and texts that must be refused, as in the JSON Parsing Test Suite. The fuzz test compares each
// with encoding/json too.
var (
	accepted = map[string]string{
		"null":                        `null`,
		"true":                        `true`,
		"false":                       `false`,
		"zero":                        `0`,
		"minus zero":                  `-0`,
		"integer":                     `1234567890`,
		"beyond int64":                `123456789012345678901234567890`,
		"fraction":                    `-0.0010`,
		"exponent":                    `1e5`,
		"exponent with signs":         `[1E+05,1e-0,0e1,0.0E0]`,
		"beyond float64":              `-1e99999`,
		"space around":                " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n",
		"space in an object":          "{ \"a\" \t:\n1 \r, \"b\" : 2 }",
		"space in empty ones":         "[ { } , [ ] ]",
		"nested":                      `[[[{"a":[{"b":[]}]}]]]`,
		"empty name":                  `{"":0}`,
		"repeated name":               `{"a":1,"a":2}`,
		"lone high surrogate":         `"\ud800"`,
		"lone low surrogate":          `"\udc00"`,
		"surrogates swapped":          `"\udc00\ud800"`,
		"high surrogate twice":        `"\ud800\ud800\udc00"`,
		"high surrogate, then text":   `"\ud800abcdef"`,
		"high surrogate, then escape": `"\ud800\n\udc00"`,
		"surrogate in a name":         `{"\ud800":1}`,
		"every escape":                `"\"\\\/\b\f\n\r\t\u00Af"`,
		"escaped NUL":                 `"\u0000"`,
		"escaped pair":                `"\ud800\udc00\uDBFF\uDFFF"`,
		"escaped backslash before u":  `"\\ud800"`,
		"escaped noncharacter":        `"\uffff\uFFFE"`,
		"DEL":                         "\"\x7f\"",
		"first and last of each size": "\"\u0080\u07ff\u0800\u0fff\u1000\ucfff\ud000\ud7ff\ue000\uffff\U00010000\U0010ffff\"",
		"replacement character":       "\"\ufffd\"",
		"byte order mark in a string": "\"\ufeff\"",
		"line separators":             "\"\u2028\u2029\"",
		"braces in a string":          `["]}[{,:"]`,
		"quotes around eight bytes":   `["1234567","12345678","123456789","1234567\"","12345678\"","あ1234567","1234567あ"]`,
	}
	refused = map[string]string{
		"nothing":                      ``,
		"space only":                   " \n",
		"two values":                   `1 2`,
		"two objects":                  `{}{}`,
		"closing bracket too many":     `[]]`,
		"no closing bracket":           `[1`,
		"no closing brace":             `{"a":1`,
		"wrong bracket":                `[1}`,
		"wrong brace":                  `{"a":1]`,
		"trailing comma in array":      `[1,]`,
		"trailing comma in object":     `{"a":1,}`,
		"leading comma":                `[,1]`,
		"double comma":                 `[1,,2]`,
		"comma only":                   `[,]`,
		"comma after the value":        `1,`,
		"missing comma":                `[1 2]`,
		"colon in array":               `["a":1]`,
		"missing colon":                `{"a" 1}`,
		"double colon":                 `{"a"::1}`,
		"missing value":                `{"a":}`,
		"missing name":                 `{:1}`,
		"name without value":           `{"a"}`,
		"number as name":               `{1:1}`,
		"bare name":                    `{a:1}`,
		"single quotes":                `['a']`,
		"line comment":                 "1 // one",
		"block comment":                `[/**/]`,
		"capital literal":              `[True]`,
		"cut literal":                  `nul`,
		"long literal":                 `nulll`,
		"NaN":                          `NaN`,
		"Infinity":                     `-Infinity`,
		"plus":                         `+1`,
		"leading zero":                 `[01]`,
		"leading zero after minus":     `[-01]`,
		"double zero":                  `00`,
		"lone minus":                   `-`,
		"double minus":                 `--1`,
		"no digit before the point":    `.5`,
		"no digit after the point":     `[1.]`,
		"no digit before the exponent": `1.e1`,
		"empty exponent":               `[1e]`,
		"signed empty exponent":        `1e+`,
		"two points":                   `1.2.3`,
		"hexadecimal":                  `0x1F`,
		"full-width digit":             `１`,
		"open string":                  `"abc`,
		"open string at a backslash":   `"abc\`,
		"open string at an escape":     `"\u00`,
		"unknown escape":               `"\a"`,
		"escaped NUL byte":             "\"\\\x00\"",
		"escaped code point":           `"\あ"`,
		"bad hex":                      `"\u00g0"`,
		"short hex":                    `"\u00"`,
		"capital U":                    `"\U0041"`,
		"line break in a string":       "\"a\nb\"",
		"tab in a string":              "\"a\tb\"",
		"NUL in a string":              "\"\x00\"",
		"unit separator in a string":   "\"1234567\x1f\"",
		"NUL outside":                  "[\x00]",
		"NUL at the end":               "1\x00",
		"form feed as space":           "[\f1]",
		"no-break space":               "[\u00a01]",
		"full-width space":             "\u3000[1]",
		"byte order mark":              "\ufeff[1]",
		"UTF-16":                       "\xff\xfe[\x001\x00]\x00",
		"high surrogate, then not hex": `"\ud800\uzzzz"`,
		"high surrogate, then end":     `"\ud800\udc0`,
		"lone continuation byte":       "\"\x80\"",
		"lead byte without the rest":   "\"\xe3\"",
		"two of three bytes":           "\"\xe3\x81\"",
		"two of three bytes, the end":  "\"\xe3\x81",
		"overlong slash":               "\"\xc0\xaf\"",
		"overlong in three":            "\"\xe0\x80\xaf\"",
		"surrogate in UTF-8":           "\"\xed\xa0\x80\"",
		"beyond Unicode":               "\"\xf4\x90\x80\x80\"",
		"five bytes":                   "\"\xf8\x88\x80\x80\x80\"",
		"FF":                           "\"\xff\"",
		"bad byte after kana":          "\"日本\xe8\"",
		"bad byte in a name":           "{\"\xff\":1}",
		"bad byte outside":             "[1\xff]",
	}
)

func TestAccepted(t *testing.T) {
	for name, text := range accepted {
		t.Run(name, func(t *testing.T) {
			_, err := jsontree.Parse(text)
			assert.NoError(t, err)
			agree(t, text)
		})
	}
}

func TestRefused(t *testing.T) {
	for name, text := range refused {
		t.Run(name, func(t *testing.T) {
			tree, err := jsontree.Parse(text)
			assert.Error(t, err)
			assert.Nil(t, tree)
			agree(t, text)
		})
	}
}

// TestDamaged parses each prefix of a document, and the document with each byte removed or replaced.
func TestDamaged(t *testing.T) {
	for i := range document {
		agree(t, document[:i])
		agree(t, document[:i]+document[i+1:])
		for _, c := range []byte("\"\\{}[],:0-.eu \n\x00\x1f\x80\xe3\xed\xff") {
			agree(t, document[:i]+string([]byte{c})+document[i+1:])
		}
	}
}

func TestForms(t *testing.T) {
	type text string
	tree, err := jsontree.Parse(text(`[1]`))
	require.NoError(t, err)
	assert.Equal(t, `[1]`, tree.Text)

	raw := json.RawMessage(`["abc"]`)
	tree, err = jsontree.Parse(raw)
	require.NoError(t, err)
	copy(raw, `["xyz"]`)
	assert.Equal(t, "abc", tree.Str(1), "the tree has its own copy")

	_, err = jsontree.Parse([]byte(nil))
	assert.EqualError(t, err, "line 1, column 1: empty text, want a value")
}

func TestDepth(t *testing.T) {
	const deepest = jsontree.MaxDepth
	assert.Equal(t, 256, deepest)
	objects := func(n int) string { return strings.Repeat(`{"a":`, n) + "1" + strings.Repeat("}", n) }
	for name, text := range map[string]string{
		"arrays":            strings.Repeat("[", deepest) + strings.Repeat("]", deepest),
		"objects":           objects(deepest),
		"many side by side": "[" + strings.Repeat("[],{},", 1000) + "0]",
	} {
		_, err := jsontree.Parse(text)
		assert.NoError(t, err, name)
	}
	for name, c := range map[string]struct {
		text   string
		offset int
	}{
		"arrays":         {strings.Repeat("[", deepest+1) + strings.Repeat("]", deepest+1), deepest},
		"objects":        {objects(deepest + 1), deepest * len(`{"a":`)},
		"both":           {strings.Repeat(`[{"a":`, deepest), deepest / 2 * len(`[{"a":`)},
		"10,000":         {strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), deepest},
		"10,000 objects": {objects(10_000), deepest * len(`{"a":`)},
		"2 MB of [":      {strings.Repeat("[", jsontree.MaxBytes), deepest},
	} {
		_, err := jsontree.Parse(c.text)
		var fault *jsontree.Error
		require.ErrorAs(t, err, &fault, name)
		assert.Equal(t, jsontree.TooDeep, fault.Reason, name)
		assert.Equal(t, c.offset, fault.Offset, name)
	}
}

func TestSize(t *testing.T) {
	const longest = jsontree.MaxBytes
	assert.Equal(t, 2097152, longest)
	fits := `"` + strings.Repeat("a", longest-2) + `"`
	_, err := jsontree.Parse(fits)
	assert.NoError(t, err)
	_, err = jsontree.Parse([]byte(fits))
	assert.NoError(t, err)
	assert.NoError(t, jsontree.Check([]byte(fits)))
	assert.NoError(t, new(jsontree.Tree).Reset([]byte(fits)))

	for name, c := range map[string]struct {
		text         string
		line, column int
	}{
		"one byte more": {fits + " ", 1, longest + 1},
		"3 MB":          {strings.Repeat(" ", 3<<20), 1, longest + 1},
		"3 MB of lines": {strings.Repeat("1234567\n", 3<<17), longest/8 + 1, 1},
		"kana":          {strings.Repeat("あ", 1<<20), 1, longest/3 + 1}, // the bound is inside a kana
		"kana, shifted": {" " + strings.Repeat("あ", 1<<20), 1, longest/3 + 2},
	} {
		for _, parse := range []func() error{
			func() error { _, err := jsontree.Parse(c.text); return err },
			func() error { _, err := jsontree.Parse([]byte(c.text)); return err },
			func() error { return jsontree.Check([]byte(c.text)) },
			func() error { return new(jsontree.Tree).Reset([]byte(c.text)) },
		} {
			var fault *jsontree.Error
			require.ErrorAs(t, parse(), &fault, name)
			assert.Equal(t, jsontree.Error{
				Reason: jsontree.TooLarge, Offset: longest, Line: c.line, Column: c.column, Detail: "longer than 2097152 bytes",
			}, *fault, name)
			line, column := jsontree.Position(c.text, longest)
			assert.Equal(t, [2]int{line, column}, [2]int{c.line, c.column}, name)
		}
	}
}

// TestDense parses the largest possible number of nodes, far more than the first guess.
func TestDense(t *testing.T) {
	text := strings.Repeat(" ", 1<<20-1) + "[" + strings.Repeat("1,", 1<<19-1) + "1]"
	tree := mustParse(t, text)
	assert.Len(t, tree.Nodes, 1<<19+1)
	assert.EqualValues(t, 1<<19, tree.Nodes[0].Len)
}
