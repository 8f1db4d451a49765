package jsontree

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// str reads the string whose opening quote is at p.at, and reports whether it has escapes.
func (p *parser) str() (esc, ok bool) {
	i := p.at + 1
	for {
		i += clean(p.text[i:])
		if i == len(p.text) {
			return esc, p.endInString()
		}
		switch c := p.text[i]; {
		case c == '"':
			p.at = i + 1
			return esc, true
		case c == '\\':
			esc = true
			if i, ok = p.escape(i); !ok {
				return esc, false
			}
		case c < ' ':
			return esc, p.controlCharacter(i)
		default:
			return esc, p.badUTF8(i)
		}
	}
}

// escape checks the escape whose backslash is at offset i, and returns the offset after it.
func (p *parser) escape(i int) (next int, ok bool) {
	if i+1 == len(p.text) {
		return i, p.endInString()
	}
	switch p.text[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 2, true
	case 'u':
		if _, hex := hex4(p.text[i+2:]); !hex {
			return i, p.badHex(i)
		}
		return i + 6, true
	}
	return i, p.badEscape(i)
}

// escapedUnit reads a \u escape at the start of s.
func escapedUnit(s string) (rune, bool) {
	if !strings.HasPrefix(s, `\u`) {
		return 0, false
	}
	return hex4(s[2:])
}

// hex4 reads four hexadecimal digits at the start of s.
func hex4(s string) (unit rune, ok bool) {
	if len(s) < 4 {
		return 0, false
	}
	for i := range 4 {
		c := s[i]
		switch {
		case digit(c):
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		unit = unit<<4 | rune(c)
	}
	return unit, true
}

// unescape resolves the escapes of a string that str has accepted, which is passed without its quotes. An escaped half of a
// surrogate pair becomes U+FFFD, as in encoding/json. LINE's server has been seen to accept one.
func unescape(s string) string {
	var out strings.Builder
	out.Grow(len(s)) // no escape is shorter than its character
	for {
		i := strings.IndexByte(s, '\\')
		if i < 0 {
			out.WriteString(s)
			return out.String()
		}
		out.WriteString(s[:i])
		c := s[i+1]
		s = s[i+2:]
		switch c {
		case 'b':
			out.WriteByte('\b')
		case 'f':
			out.WriteByte('\f')
		case 'n':
			out.WriteByte('\n')
		case 'r':
			out.WriteByte('\r')
		case 't':
			out.WriteByte('\t')
		case 'u':
			r, _ := hex4(s)
			s = s[4:]
			if utf16.IsSurrogate(r) {
				low, _ := escapedUnit(s)
				if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
					s = s[6:]
				}
			}
			out.WriteRune(r)
		default: // quote, backslash, slash
			out.WriteByte(c)
		}
	}
}
