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
		if special(w) == 0 {
			rest = rest[word.Size:]
			continue
		}
		if word.TwoOfThree(w) {
			rest = rest[6:]
			continue
		}
		n := step(w)
		if n == 0 {
			return len(s) - len(rest)
		}
		rest = rest[n:]
	}
	for rest != "" {
		n := step(short(rest))
		if n == 0 {
			return len(s) - len(rest)
		}
		rest = rest[min(n, len(rest)):]
	}
	return len(s)
}

// step returns a number of bytes at the start of w that are clean, or 0 if the first byte is not.
func step(w uint64) int {
	switch {
	case w&0x80 == 0:
		return bits.TrailingZeros64(special(w)) / 8
	case word.TwoOfThree(w):
		return 6
	}
	return word.Sequence(w)
}

// short is [word.Short] with spaces, which are plain, in the lanes after the end of s.
func short(s string) uint64 { return word.Short(s) | ' '*word.Ones<<(8*uint(len(s))&63) }

// special sets the high bit of each byte of w that is not plain. A byte that borrows from the byte above it may set that one's
// bit too. As it borrows only if it is special itself, the lowest bit set is always right.
func special(w uint64) uint64 {
	quote, backslash := w^'"'*word.Ones, w^'\\'*word.Ones // 0 in the bytes that match
	return (w | (w - ' '*word.Ones) | (quote - word.Ones) | (backslash - word.Ones)) & word.Highs
}
