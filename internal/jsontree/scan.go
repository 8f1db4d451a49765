package jsontree

import (
	"math/bits"

	"github.com/linemsg/linemsg/internal/word"
)

// clean returns the length of the longest prefix of s that is allowed in a JSON string without escapes. The byte after it is
// a quote, a backslash, a control character, or a byte from 0x80 on that is not part of valid UTF-8.
func clean(s string) int {
	rest := s
	for len(rest) >= word.Size {
		w := word.Load(rest)
		m := special(w)
		if m == 0 {
			rest = rest[word.Size:]
			continue
		}
		if word.TwoOfThree(w) {
			rest = rest[6:]
			continue
		}
		n, end := step(w, m)
		rest = rest[n:]
		if end {
			return len(s) - len(rest)
		}
	}
	for {
		w := short(rest)
		m := special(w)
		if m == 0 { // keywords, colors and sizes get here at once
			return len(s)
		}
		n, end := step(w, m)
		rest = rest[n:]
		if end {
			return len(s) - len(rest)
		}
	}
}

// step returns a number of bytes at the start of w that are clean, and whether the byte after them is not. m is special(w), and
// must not be 0.
func step(w, m uint64) (n int, end bool) {
	if n = bits.TrailingZeros64(m) / 8; n > 0 {
		return n, w>>(8*uint(n)&63)&0x80 == 0
	}
	n = word.Sequence(w)
	return n, n == 0
}

// short is [word.Short] with spaces, which are plain, in the lanes after the end of s.
func short(s string) uint64 { return word.Short(s) | ' '*word.Ones<<(8*uint(len(s))&63) }

// special sets the high bit of each byte of w that is not plain. A byte that borrows from the byte above it may set that one's
// bit too. As it borrows only if it is special itself, the lowest bit set is always right.
func special(w uint64) uint64 {
	quote, backslash := w^'"'*word.Ones, w^'\\'*word.Ones // 0 in the bytes that match
	return (w | (w - ' '*word.Ones) | (quote - word.Ones) | (backslash - word.Ones)) & word.Highs
}
