package length

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/linemsg/linemsg/internal/word"
)

// clusters counts the grapheme clusters of text. It stops once the count is above limit.
//
// It counts bases and marks itself, see safe.go. For other code points uniseg counts from the cluster before them
// on, because they may join it.
func clusters(text string, limit int) int {
	n := 0
	s := text      // the part not yet counted
	last := len(s) // the length of the last cluster counted and s
	for s != "" && n <= limit {
		var x uint64
		if len(s) < word.Size {
			x = word.Short(s)
		} else if x = word.Load(s); printable(x) {
			s, n = s[word.Size:], n+word.Size
			last = len(s) + 1
			continue
		}
		if word.TwoOfThree(x) && isBase(rune3(x)) && isBase(rune3(x>>24)) {
			s, n = s[6:], n+2
			last = len(s) + 3
			continue
		}
		r, size := rune(byte(x)), 1
		switch {
		case r < utf8.RuneSelf:
			if x&0xFFFF == '\r'|'\n'<<8 {
				size = 2
			}
			s, last, n = s[size:], len(s), n+1
			continue
		case word.Sequence(x) == 3:
			r, size = rune3(x), 3
		default:
			r, size = utf8.DecodeRuneInString(s)
		}
		switch {
		case isBase(r):
			s, last, n = s[size:], len(s), n+1
		case isMark(r) && last > len(s) && !isControl(text[len(text)-last]):
			s = s[size:]
		default:
			if last > len(s) {
				s, n = text[len(text)-last:], n-1
			}
			s, n = unisegs(s, n, limit)
			last = len(s)
		}
	}
	return n
}

// rune3 decodes the sequence of three bytes at the start of x.
func rune3(x uint64) rune { return rune(x&0x0F<<12 | x>>8&0x3F<<6 | x>>16&0x3F) }

// unisegs counts clusters at the start of s with uniseg, until the next cluster is plain, and adds them to n. It returns
// the rest of s.
func unisegs(s string, n, limit int) (rest string, _ int) {
	for state := -1; s != "" && n <= limit; {
		_, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		n++
		if plain(s) > 0 {
			break
		}
	}
	return s, n
}

// firstCluster returns the first grapheme cluster of s. state is -1 at first, and then the newState of the call before.
func firstCluster(s string, state int) (cluster, rest string, newState int) {
	if size := plain(s); size > 0 {
		return s[:size], s[size:], -1
	}
	cluster, rest, _, newState = uniseg.FirstGraphemeClusterInString(s, state)
	return cluster, rest, newState
}

// plain returns the size of the first cluster of s if it is a base with its marks, followed by a base or the end of
// s. Otherwise it returns 0.
func plain(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if !isBase(r) {
		return 0
	}
	for size < len(s) {
		next, width := utf8.DecodeRuneInString(s[size:])
		if isBase(next) {
			return size
		}
		if !isMark(next) {
			return 0
		}
		size += width
	}
	return size
}

// printable reports whether all bytes of x are ASCII, and none is below U+0020.
func printable(x uint64) bool {
	return (x|(x-0x20*word.Ones))&word.Highs == 0
}

func isControl(c byte) bool { return c < ' ' || c == 0x7F }
