package jsontree_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/jsontree"
)

func TestErrors(t *testing.T) {
	const (
		syntax = jsontree.Syntax
		utf8   = jsontree.BadUTF8
	)
	for _, c := range []struct {
		name, text string
		reason     jsontree.Reason
		want       string
	}{
		{"the example of the documentation", "{\n  \"a\": 1,\n  \"bcd\": 12,}", syntax, `line 3, column 13: unexpected "}", want a member name after the comma`},

		{"empty", "", syntax, `line 1, column 1: empty text, want a value`},
		{"space only", " \r\n\t", syntax, `line 2, column 2: empty text, want a value`},
		{"end in an array", "[", syntax, `line 1, column 2: unexpected end of text, want a value or "]"`},
		{"end after an element", "[1\n", syntax, `line 2, column 1: unexpected end of text, want "," or "]"`},
		{"end after a comma", "[1,", syntax, `line 1, column 4: unexpected end of text, want a value after the comma`},
		{"end in an object", "{", syntax, `line 1, column 2: unexpected end of text, want a member name or "}"`},
		{"end after a name", `{"a"`, syntax, `line 1, column 5: unexpected end of text, want ":" after the member name`},
		{"end after a colon", `{"a":`, syntax, `line 1, column 6: unexpected end of text, want a value`},
		{"end after a member", `{"a":1`, syntax, `line 1, column 7: unexpected end of text, want "," or "}"`},
		{"end after a comma in an object", `{"a":1,`, syntax, `line 1, column 8: unexpected end of text, want a member name after the comma`},
		{"end in a string", `["日本`, syntax, `line 1, column 5: unexpected end of text in a string`},
		{"end after a backslash", `"a\`, syntax, `line 1, column 4: unexpected end of text in a string`},

		{"trailing comma in an array", "[1, 2, ]", syntax, `line 1, column 8: unexpected "]", want a value after the comma`},
		{"trailing comma in an object", "{\"a\": 1,\n}", syntax, `line 2, column 1: unexpected "}", want a member name after the comma`},
		{"missing comma in an array", `["日本語" "英語"]`, syntax, `line 1, column 8: unexpected string, want "," or "]"`},
		{"missing comma in an object", "{\"text\": \"こんにちは\"\r\n \"type\": 1}", syntax, `line 2, column 2: unexpected string, want "," or "}"`},
		{"missing comma before a number", `[1 23]`, syntax, `line 1, column 4: unexpected "2", want "," or "]"`},
		{"missing comma before an object", `[{} {}]`, syntax, `line 1, column 5: unexpected "{", want "," or "]"`},
		{"quote inside a text", `{"text":"「"こんにちは"」"}`, syntax, `line 1, column 12: unexpected "こ", want "," or "}"`},
		{"missing colon", `{"日本" 1}`, syntax, `line 1, column 7: unexpected "1", want ":" after the member name`},
		{"equals sign", `{"a"=1}`, syntax, `line 1, column 5: unexpected "=", want ":" after the member name`},
		{"missing value", `{"a":}`, syntax, `line 1, column 6: unexpected "}", want a value`},
		{"leading comma", `[,1]`, syntax, `line 1, column 2: unexpected ",", want a value or "]"`},
		{"wrong bracket", `{"a":[1}`, syntax, `line 1, column 8: unexpected "}", want "," or "]"`},

		{"single quotes", `{"text":'こんにちは'}`, syntax, `line 1, column 9: unexpected "'", strings need double quotes`},
		{"typographic quotes", `{"テキスト":“こんにちは”}`, syntax, `line 1, column 9: unexpected "“", strings need double quotes`},
		{"name in single quotes", `{'a':1}`, syntax, `line 1, column 2: unexpected "'", want a member name in double quotes`},
		{"bare name", `{"あ":1, size:1}`, syntax, `line 1, column 9: unexpected "s", want a member name in double quotes`},
		{"number as name", `{1:1}`, syntax, `line 1, column 2: unexpected "1", want a member name in double quotes`},
		{"object as name", `{{}:1}`, syntax, `line 1, column 2: unexpected "{", want a member name or "}"`},

		{"line comment", "[1, // one\n2]", syntax, `line 1, column 5: unexpected comment, JSON has no comments`},
		{"block comment", "{\"あ\": /* one */ 1}", syntax, `line 1, column 7: unexpected comment, JSON has no comments`},
		{"comment after the value", "{}\n// end", syntax, `line 2, column 1: unexpected comment, JSON has no comments`},
		{"comment instead of a name", "{\n  // the text\n}", syntax, `line 2, column 3: unexpected comment, JSON has no comments`},
		{"number sign", "# a", syntax, `line 1, column 1: unexpected "#", want a value`},

		{"NaN", `[NaN]`, syntax, `line 1, column 2: unexpected "NaN", JSON has no such number`},
		{"Nan", `Nan`, syntax, `line 1, column 1: unexpected "Nan", JSON has no such number`},
		{"-Infinity", `-Infinity`, syntax, `line 1, column 1: unexpected "-Infinity", JSON has no such number`},
		{"True", `{"日本":True}`, syntax, `line 1, column 7: unexpected "True", want true`},
		{"tru", `[tru]`, syntax, `line 1, column 2: unexpected "t", want true`},
		{"FALSE", `FALSE`, syntax, `line 1, column 1: unexpected "FALSE", want false`},
		{"NULL", `NULL`, syntax, `line 1, column 1: unexpected "NULL", want null`},
		{"None", `None`, syntax, `line 1, column 1: unexpected "None", want null`},
		{"undefined", `{"a":undefined}`, syntax, `line 1, column 6: unexpected "undefined", want null`},
		{"literal too long", `[nulls]`, syntax, `line 1, column 6: unexpected "s", want "," or "]"`},
		{"other word", `[1,hello]`, syntax, `line 1, column 4: unexpected "h", want a value after the comma`},
		{"long word", `{"a":` + strings.Repeat("あ", 300) + `}`, syntax, `line 1, column 6: unexpected "あ", want a value`},

		{"leading zero", `{"数":012}`, syntax, `line 1, column 6: number has a leading zero`},
		{"leading zero after minus", `-00.5`, syntax, `line 1, column 1: number has a leading zero`},
		{"lone minus", `["あ", - 1]`, syntax, `line 1, column 7: lone "-", want digits after it`},
		{"minus and a word", `-x`, syntax, `line 1, column 1: lone "-", want digits after it`},
		{"plus", `+1`, syntax, `line 1, column 1: unexpected "+", numbers have no plus sign`},
		{"no digit before the point", `.5`, syntax, `line 1, column 1: unexpected ".", numbers need a digit before the point`},
		{"no digit after the point", `[1.]`, syntax, `line 1, column 2: number has no digit after its point`},
		{"no exponent", `[12e]`, syntax, `line 1, column 2: number has no digit in its exponent`},
		{"no exponent after its sign", `1.5E+`, syntax, `line 1, column 1: number has no digit in its exponent`},
		{"long number", strings.Repeat("1", 50) + ".", syntax, `line 1, column 1: number has no digit after its point`},
		{"hexadecimal", `[0xFF]`, syntax, `line 1, column 3: unexpected "x", want "," or "]"`},
		{"full-width digits", `[１２]`, syntax, `line 1, column 2: unexpected "１", want a value or "]"`},

		{"unknown escape", `"日本\x41"`, syntax, `line 1, column 4: unknown escape "\x" in a string`},
		{"unknown escape of a kana", `"\あ"`, syntax, `line 1, column 2: unknown escape "\あ" in a string`},
		{"escaped line break", "\"a\\\nb\"", syntax, `line 1, column 3: backslash before U+000A in a string`},
		{"bad hex", `"あ\u12G4"`, syntax, `line 1, column 3: escape "\u" without four hexadecimal digits`},
		{"short hex", `"\u304"`, syntax, `line 1, column 2: escape "\u" without four hexadecimal digits`},
		{"line break in a string", "\"日本\n語\"", syntax, `line 1, column 4: line break in a string, want \n`},
		{"carriage return in a string", "\"日本\r\n語\"", syntax, `line 1, column 4: carriage return in a string, want \r`},
		{"tab in a string", "\"\t\"", syntax, `line 1, column 2: tab in a string, want \t`},
		{"control character in a string", "\"あ\x1b[1m\"", syntax, `line 1, column 3: control character U+001B in a string, want \u001b`},
		{"control character in a name", "{\"a\x00\":1}", syntax, `line 1, column 4: control character U+0000 in a string, want \u0000`},

		{"second value", `{"あ":1} 2`, syntax, `line 1, column 9: unexpected "2" after the value`},
		{"second string", `"a""b"`, syntax, `line 1, column 4: unexpected string after the value`},
		{"one bracket too many", "[]\n]", syntax, `line 2, column 1: unexpected "]" after the value`},
		{"comma after the value", `1,`, syntax, `line 1, column 2: unexpected "," after the value`},

		{"byte order mark", "\ufeff{}", syntax, `line 1, column 1: unexpected UTF-8 byte order mark, not allowed in JSON`},
		{"byte order mark in the middle", "[\ufeff]", syntax, `line 1, column 2: unexpected UTF-8 byte order mark, not allowed in JSON`},
		{"full-width space", "[\n\u3000\u30001]", syntax, `line 2, column 1: unexpected U+3000, want a value or "]"`},
		{"no-break space", "{\"a\":1,\u00a0\"b\":2}", syntax, `line 1, column 8: unexpected U+00A0, want a member name after the comma`},
		{"full-width comma", "[1，2]", syntax, `line 1, column 3: unexpected "，", want "," or "]"`},
		{"NUL", "\x00", syntax, `line 1, column 1: unexpected U+0000, want a value`},
		{"lone backslash", `[\n]`, syntax, `line 1, column 2: unexpected "\", want a value or "]"`},

		{"bad byte in a string", "[\"日本\xff\"]", utf8, `line 1, column 5: invalid UTF-8 byte 0xff`},
		{"bad byte in a name", "{\"日\x80\":1}", utf8, `line 1, column 4: invalid UTF-8 byte 0x80`},
		{"bad byte instead of a value", "[\xc0]", utf8, `line 1, column 2: invalid UTF-8 byte 0xc0`},
		{"bad byte instead of a name", "{\xc0", utf8, `line 1, column 2: invalid UTF-8 byte 0xc0`},
		{"bad byte instead of a comma", "[1\xe3\x81]", utf8, `line 1, column 3: invalid UTF-8 byte 0xe3`},
		{"bad byte after the value", "{} \xfe", utf8, `line 1, column 4: invalid UTF-8 byte 0xfe`},
		{"bad byte after a backslash", "\"\\\xff\"", utf8, `line 1, column 3: invalid UTF-8 byte 0xff`},
		{"UTF-16", "\xff\xfe{\x00}\x00", utf8, `line 1, column 1: invalid UTF-8 byte 0xff`},
		{"incomplete kana", "\"あ\xe3\x81", utf8, `line 1, column 3: invalid UTF-8 byte 0xe3`},
		{"surrogate in UTF-8", "\"\xed\xa0\xbd\"", utf8, `line 1, column 2: invalid UTF-8 byte 0xed`},

		{"too deep", strings.Repeat("[\n", 257), jsontree.TooDeep, `line 257, column 1: nested deeper than 256`},
		{"too deep on one line", `{"あ":` + strings.Repeat("[", 300), jsontree.TooDeep, `line 1, column 261: nested deeper than 256`},
		{"too large", strings.Repeat(" ", 3<<20), jsontree.TooLarge, `line 1, column 2097153: longer than 2097152 bytes`},

		{"the first of two faults", "[1, 2 3, \"\xff\", ]", syntax, `line 1, column 7: unexpected "3", want "," or "]"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := jsontree.Parse(c.text)
			var fault *jsontree.Error
			require.ErrorAs(t, err, &fault)
			assert.EqualError(t, err, c.want)
			assert.Equal(t, c.reason, fault.Reason)
			checkError(t, c.text, err)
		})
	}
}

// A text that is not JSON may contain a token or what a user has written. An error shows at most one character of it.
func TestErrorsShowOneCharacter(t *testing.T) {
	const text = `{"text": "a\u00e9\n", "list": [1.5e+3, -20, true, null, {}], "last": "b"}`
	for _, canary := range []string{"CANARY", "\"CANARY", "'CANARY'", "-CANARY", "+CANARY", ".CANARY", "0867530986753", "trueCANARY", `\uCANARY`, `\uBADGECANARY`, "//CANARY", "日本CANARY", "CANARY\x01", "CANARY\xff"} {
		for at := range len(text) + 1 {
			for _, broken := range []string{text[:at] + canary + text[at:], text[:at] + canary, canary + text[at:]} {
				_, err := jsontree.Parse(broken)
				if err == nil {
					continue // in a string
				}
				for _, part := range []string{"CA", "NAR", "BA", "86", "53", "本"} {
					assert.NotContains(t, err.Error(), part, "%q", broken)
				}
			}
		}
	}
}
