package jsontree

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The methods in this file record an error and return false, so that the parser can return their result.

func (p *parser) fail(reason Reason, offset int, detail string) bool {
	p.err = newError(p.text, reason, offset, detail)
	return false
}

func (p *parser) tooDeep() bool {
	return p.fail(TooDeep, p.at, fmt.Sprintf("nested deeper than %d", MaxDepth))
}

func (p *parser) badUTF8(at int) bool {
	return p.fail(BadUTF8, at, fmt.Sprintf("invalid UTF-8 byte 0x%02x", p.text[at]))
}

// unexpected reports what is found at p.at, and what is wanted there.
func (p *parser) unexpected(want string) bool {
	return p.unexpectedThen(", want " + want)
}

// unexpectedThen reports what is found at p.at, followed by then.
func (p *parser) unexpectedThen(then string) bool {
	rest := p.text[p.at:]
	switch {
	case rest == "":
		return p.fail(Syntax, p.at, "unexpected end of text"+then)
	case rest[0] == '"':
		return p.fail(Syntax, p.at, "unexpected string"+then)
	case strings.HasPrefix(rest, "//"), strings.HasPrefix(rest, "/*"):
		return p.fail(Syntax, p.at, "unexpected comment, JSON has no comments")
	case strings.HasPrefix(rest, byteOrderMark):
		return p.fail(Syntax, p.at, "unexpected UTF-8 byte order mark, not allowed in JSON")
	case !validStart(rest):
		return p.badUTF8(p.at)
	}
	return p.fail(Syntax, p.at, "unexpected "+quoted(shown(rest))+then)
}

const byteOrderMark = "\uFEFF"

// trailing reports text after the value of the document.
func (p *parser) trailing() bool {
	return p.unexpectedThen(" after the value")
}

// noValue reports that no value begins at p.at.
func (p *parser) noValue() bool {
	word := lexeme(p.text[p.at:])
	before := p.before()
	switch {
	case word == "" && before == 0:
		return p.fail(Syntax, p.at, "empty text, want a value")
	case quoteLike(word):
		return p.unexpectedThen(", strings need double quotes")
	case strings.HasPrefix(word, "+"):
		return p.unexpectedThen(", numbers have no plus sign")
	case strings.HasPrefix(word, ".") && len(word) > 1 && digit(word[1]):
		return p.unexpectedThen(", numbers need a digit before the point")
	case noNumber(word):
		return p.unexpectedThen(noSuchNumber)
	case meant(word) != "":
		return p.unexpected(meant(word))
	case before == '[':
		return p.unexpected(`a value or "]"`)
	case before == ',':
		return p.unexpected("a value after the comma")
	}
	return p.unexpected("a value")
}

// noName reports that no member name begins at p.at.
func (p *parser) noName() bool {
	word := lexeme(p.text[p.at:])
	switch {
	case word != "" && (quoteLike(word) || inWord(firstRune(word))):
		return p.unexpected("a member name in double quotes")
	case p.before() == ',':
		return p.unexpected("a member name after the comma")
	}
	return p.unexpected(`a member name or "}"`)
}

// before returns the last byte before p.at that is not white space, or 0.
func (p *parser) before() byte {
	read := strings.TrimRight(p.text[:p.at], " \t\r\n")
	if read == "" {
		return 0
	}
	return read[len(read)-1]
}

// meant returns the literal that the author of a word probably wanted, or "".
func meant(word string) string {
	lower := strings.ToLower(word)
	switch lower {
	case "":
		return ""
	case "undefined", "none", "nil":
		return "null"
	}
	for _, literal := range []string{"true", "false", "null"} {
		if strings.HasPrefix(lower, literal) || strings.HasPrefix(literal, lower) {
			return literal
		}
	}
	return ""
}

// noNumber reports whether a word is a number in other notations, but not in JSON.
func noNumber(word string) bool {
	switch strings.ToLower(word) {
	case "nan", "inf", "infinity", "-nan", "-inf", "-infinity":
		return true
	}
	return false
}

const noSuchNumber = ", JSON has no such number"

func (p *parser) loneMinus() bool {
	if noNumber(lexeme(p.text[p.at:])) {
		return p.unexpectedThen(noSuchNumber)
	}
	return p.fail(Syntax, p.at, `lone "-", want digits after it`)
}

// badNumber reports the number at p.at.
func (p *parser) badNumber(fault string) bool { return p.fail(Syntax, p.at, "number "+fault) }

func (p *parser) endInString() bool {
	return p.fail(Syntax, len(p.text), "unexpected end of text in a string")
}

// controlCharacter reports the control character at offset at, in a string.
func (p *parser) controlCharacter(at int) bool {
	c := p.text[at]
	what, escape := "control character "+codePoint(rune(c)), fmt.Sprintf(`\u%04x`, c)
	switch c {
	case '\n':
		what, escape = "line break", `\n`
	case '\r':
		what, escape = "carriage return", `\r`
	case '\t':
		what, escape = "tab", `\t`
	}
	return p.fail(Syntax, at, what+" in a string, want "+escape)
}

// badEscape reports the backslash at offset at, which is not the last byte of the text.
func (p *parser) badEscape(at int) bool {
	rest := p.text[at+1:]
	if !validStart(rest) {
		return p.badUTF8(at + 1)
	}
	r := firstRune(rest)
	if visible(r) {
		return p.fail(Syntax, at, `unknown escape "\`+string(r)+`" in a string`)
	}
	return p.fail(Syntax, at, "backslash before "+codePoint(r)+" in a string")
}

// badHex reports the \u escape at offset at.
func (p *parser) badHex(at int) bool {
	return p.fail(Syntax, at, `escape "\u" without four hexadecimal digits`)
}

// shown returns what an error shows of s, the text at its position: a literal or number that JSON or another notation has, or
// else one code point. The position tells the rest. So what a user has written does not get into logs.
func shown(s string) string {
	switch word := lexeme(s); strings.ToLower(word) {
	case "true", "false", "null", "undefined", "none", "nil":
		return word
	default:
		if noNumber(word) {
			return word
		}
	}
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// maxWord is a length in bytes, greater than that of all words that are looked for.
const maxWord = 20

// lexeme returns the word or number at the start of s, cut at about maxWord bytes, or else one code point.
func lexeme(s string) string {
	for i, r := range s {
		switch {
		case inWord(r) && i <= maxWord:
			continue
		case i == 0:
			_, i = utf8.DecodeRuneInString(s)
		}
		return s[:i]
	}
	return s
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-' || r == '+' || r == '.' || r == '$'
}

// quoted returns s between quotes. It returns the number of a single invisible code point, such as a no-break space or a
// full-width space, because it would be hard to find otherwise.
func quoted(s string) string {
	if r := firstRune(s); !visible(r) {
		return codePoint(r)
	}
	return `"` + s + `"`
}

func visible(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// quoteLike reports whether s is a mark that people or their editors write instead of a double quote.
func quoteLike(s string) bool {
	switch s {
	case "'", "`", "‘", "’", "“", "”", "„", "＂", "＇":
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// validStart reports whether s starts with a valid code point.
func validStart(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return r != utf8.RuneError || n > 1
}
