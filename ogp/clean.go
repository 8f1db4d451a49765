package ogp

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A text builds one line of valid UTF-8. It collapses white space, trims the ends, and drops control characters,
// zero width spaces and byte order marks.
type text struct {
	b     []byte
	runes int  // code points of b, or the limit
	gap   bool // white space followed the last rune
	limit int  // in runes, 0 for none
	bidi  bool // drop bidirectional controls too
}

// add appends s.
func (t *text) add(s []byte) {
	for len(s) > 0 && !t.isFull() {
		if c := s[0]; ' ' < c && c < 0x7f {
			t.put(rune(c))
			s = s[1:]
			continue
		}
		r, n := utf8.DecodeRune(s)
		s = s[n:]
		switch {
		case unicode.IsSpace(r):
			t.space()
		case unicode.IsControl(r), r == '\u200b', r == '\ufeff', t.bidi && unicode.Is(unicode.Bidi_Control, r):
		default:
			t.put(r) // U+FFFD for a byte that is not UTF-8
		}
	}
}

func (t *text) put(r rune) {
	if t.gap {
		if t.runes++; t.isFull() {
			return // no room for the character
		}
		t.b = append(t.b, ' ')
		t.gap = false
	}
	t.b = utf8.AppendRune(t.b, r)
	t.runes++
}

// isFull reports whether the limit is reached.
func (t *text) isFull() bool { return t.limit > 0 && t.runes >= t.limit }

// space separates the text so far from what is added next.
func (t *text) space() { t.gap = t.runes > 0 }

// trimCut removes a character that was cut at the end of the page.
func (t *text) trimCut() { t.b = bytes.TrimRight(t.b, " \ufffd") }

// clean returns value as one line of at most limit runes; 0 means no limit.
func (rules Rules) clean(value []byte, limit int) string {
	t := text{limit: limit, bidi: rules.NoBidi}
	t.add(value)
	return string(t.b)
}
