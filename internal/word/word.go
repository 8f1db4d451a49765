// Package word reads text eight bytes at a time, as one word with a lane for each byte.
//
// Loops that use it cut what they have read off the front of the string and do not advance an index. The compiler can then
// prove that a load is in bounds.
package word

import (
	"encoding/binary"
	"math/bits"
)

// Size is the number of bytes in a word.
const Size = 8

// Words with one value in each lane.
const (
	Ones  = 0x0101010101010101 // 1 in each lane
	Highs = 0x80 * Ones        // the bit of each lane that is not set in ASCII
)

// Load returns the first eight bytes of s, the first byte in the lowest lane. It panics if s has fewer.
func Load(s string) uint64 {
	_ = s[Size-1] // the compiler makes one instruction of the loads
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Short returns the bytes of s, which must have fewer than eight, in the order of [Load]. The remaining lanes are 0. As 0 is
// ASCII, a UTF-8 sequence that is cut off by the end of s does not look complete.
func Short(s string) uint64 {
	switch n := len(s); {
	case n >= 4: // two loads that may overlap
		first, last := binary.LittleEndian.Uint32([]byte(s)), binary.LittleEndian.Uint32([]byte(s[n-4:]))
		return uint64(first) | uint64(last)<<(8*uint(n-4)&63)
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n-1])<<(8*uint(n-1)&63)
	case n == 1:
		return uint64(s[0])
	}
	return 0
}

// First returns the first eight bytes of s, or all bytes of a shorter s.
func First(s string) uint64 {
	if len(s) >= Size {
		return Load(s)
	}
	return Short(s)
}

// ASCII returns the length in bytes of the longest prefix of s that is ASCII.
func ASCII(s string) int {
	rest := s
	for len(rest) >= 4*Size && (Load(rest)|Load(rest[Size:])|Load(rest[2*Size:])|Load(rest[3*Size:]))&Highs == 0 {
		rest = rest[4*Size:]
	}
	for rest != "" {
		high := First(rest) & Highs
		if high != 0 {
			return len(s) - len(rest) + bits.TrailingZeros64(high)/8
		}
		rest = rest[min(Size, len(rest)):]
	}
	return len(s)
}
