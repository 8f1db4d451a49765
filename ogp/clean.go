package ogp

import (
	"unicode"
	"unicode/utf8"
)

// A text builds one line of valid UTF-8. It collapses white space, trims the ends, and drops control characters,
// zero width spaces and byte order marks.
type text struct {
	b     []byte
	runes int
	gap   bool // white space followed the last rune
	limit int  // in runes, 0 for none
	full  bool // the limit is reached
	bidi  bool // drop bidirectional controls too
}

// add appends s.
func (t *text) add(s []byte) {
	for len(s) > 0 && !t.full {
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
		case unicode.IsControl(r), r == '\u200b', r == '\ufeff', t.bidi && isBidi(r):
		default:
			t.put(r) // U+FFFD for a byte that is not UTF-8
		}
	}
}

func (t *text) put(r rune) {
	n := 1
	if t.gap {
		n = 2
	}
	if t.limit > 0 && t.runes+n > t.limit {
		t.full = true
		return
	}
	if t.gap {
		t.b = append(t.b, ' ')
		t.gap = false
	}
	t.b = utf8.AppendRune(t.b, r)
	if t.runes += n; t.runes == t.limit {
		t.full = true
	}
}

// space separates the text so far from what is added next.
func (t *text) space() { t.gap = t.runes > 0 }

// trimCut removes a character that was cut at the end of the page.
func (t *text) trimCut() {
	for len(t.b) > 0 {
		r, n := utf8.DecodeLastRune(t.b)
		if r != utf8.RuneError && r != ' ' {
			return
		}
		t.b = t.b[:len(t.b)-n]
		t.runes--
	}
}

// clean returns value as one line of at most limit runes; 0 means no limit.
func (rules Rules) clean(value []byte, limit int) string {
	t := text{limit: limit, bidi: rules.NoBidi}
	t.add(value)
	return string(t.b)
}

// isBidi reports whether r is an invisible bidirectional control.
func isBidi(r rune) bool {
	return 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c
}
