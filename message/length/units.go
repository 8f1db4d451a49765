package length

import (
	"math/bits"

	"github.com/linemsg/linemsg/internal/word"
)

// units counts s in code points, with a code point above U+FFFF as astral: 2 counts UTF-16 code units, 1 counts code points.
// It stops once the count is above limit.
//
// It validates as it counts, because only valid UTF-8 can be counted by its first bytes. A byte that is not part of a
// valid sequence counts 1, and the next byte may begin one, as in a range loop.
func units(s string, astral, limit int) int {
	n := 0
	for s != "" && n <= limit {
		var w uint64 // word.First, which is not inlined
		if len(s) >= word.Size {
			w = word.Load(s)
		} else {
			w = word.Short(s)
		}
		switch {
		case w&word.Highs == 0:
			size := word.ASCII(s)
			s, n = s[size:], n+size
		case w&0x80 == 0:
			size := bits.TrailingZeros64(w&word.Highs) / 8
			s, n = s[size:], n+size
		case word.TwoOfThree(w):
			size := word.Threes(s)
			s, n = s[size:], n+size/3
		default:
			size := word.Sequence(w)
			if size == 4 {
				n += astral - 1
			}
			s, n = s[max(1, size):], n+1
		}
	}
	return n
}
