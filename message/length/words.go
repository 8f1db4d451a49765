package length

import "math/bits"

// Text is read eight bytes at a time, as one word with a lane for each byte. Loops cut what they have read
// off the front of s instead of counting an index up: the compiler then sees that word needs no bounds
// checks and makes one load of it.

const (
	ones     = 0x0101010101010101 // 1 in each lane
	highBits = 0x80 * ones        // set in the bytes that are not ASCII
)

// word returns the first eight bytes of s, which has them, the first one in the lowest lane.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// short is word for a string of fewer than eight bytes. Zeros follow them: ASCII, so a sequence of UTF-8 that
// the end of s cuts off does not become a whole one. Two loads that may overlap take all of them.
func short(s string) uint64 {
	switch n := len(s); {
	case n >= 4:
		end := s[n-4:]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			(uint64(end[0])|uint64(end[1])<<8|uint64(end[2])<<16|uint64(end[3])<<24)<<(8*uint(n-4)&63)
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n-1])<<(8*uint(n-1)&63)
	case n == 1:
		return uint64(s[0])
	}
	return 0
}

// Sequences of UTF-8 at the low end of a word: the bits that tell the first byte and the ones behind it.
const (
	mask2, form2 = 0xC0E0, 0x80C0
	mask3, form3 = 0xC0C0F0, 0x8080E0
	mask4, form4 = 0xC0C0C0F8, 0x808080F0

	mask33, form33 = mask3 | mask3<<24, form3 | form3<<24 // two of three bytes
)

// Not all that has the form is UTF-8: no code point is written longer than need be, none is half of a surrogate
// pair, none is above U+10FFFF. The low bits of the first byte and bits 4 and 5 of the second tell. Written as
// compares of masked bits, because the compiler makes slower code of compares of the two bytes.

// bad2: C0 and C1 would be ASCII.
func bad2(x uint64) bool { return x&0x1E == 0 }

// bad3: E0 needs A0 to BF behind it, and ED needs 80 to 9F.
func bad3(x uint64) bool { return x&0x200F == 0 || x&0x200F == 0x200D }

// bad4: F0 needs 90 to BF behind it, F4 needs 80 to 8F, F5 to F7 begin nothing.
func bad4(x uint64) bool { return x&0x3007 == 0 || x&4 != 0 && x&0x3007 != 4 }

// sequence returns the size of the sequence of UTF-8 at the low end of x. A byte that begins none has size 1,
// as an ASCII character has.
func sequence(x uint64) int {
	switch {
	case x&mask3 == form3 && !bad3(x):
		return 3
	case x&mask4 == form4 && !bad4(x):
		return 4
	case x&mask2 == form2 && !bad2(x):
		return 2
	}
	return 1
}

// allOf3 reports whether s, of 24 bytes or more, is made of sequences of three bytes: what Japanese, Chinese,
// Korean and Thai without spaces are. It may miss some, but is never wrong about those it reports.
func allOf3(s string) bool {
	if len(s)%3 != 0 {
		return false
	}
	n := eights(s)
	// The rest is looked at with some of those in front of it, again.
	return n > 0 && len(s)-24*n < 24 && eights(s[len(s)-24:]) == 1
}

// eights returns how many times s begins with eight sequences of three bytes.
//
// Eight sequences lie across three words, and begin in lanes 0, 3, 6 of the first, 1, 4, 7 of the second and
// 2, 5 of the third. So the low halves of the eight first bytes fit into one word beside each other, and so
// do the second bytes, each one lane further on: bad3 is asked of all of them at once.
func eights(s string) int {
	const (
		m0, f0 = 0xC0F0C0C0F0C0C0F0, 0x80E08080E08080E0
		m1, f1 = 0xF0C0C0F0C0C0F0C0, 0xE08080E08080E080
		m2, f2 = 0xC0C0F0C0C0F0C0C0, 0x8080E08080E08080

		low = 0x7F * ones // added to a lane of at most 7F, it sets the high bit unless the lane is 0
	)
	n := 0
	for ; len(s) >= 24; n++ {
		x, y, z := word(s), word(s[8:]), word(s[16:])
		if (x&m0^f0)|(y&m1^f1)|(z&m2^f2) != 0 {
			break
		}
		lead := x&0x000F00000F00000F | y&0x0F00000F00000F00 | z&0x00000F00000F0000
		notE0, notED := lead+low, (lead^0x0D*ones)+low
		if notE0&notED&highBits != highBits {
			// Only behind an E0 or ED does the second byte matter: whether it is A0 or more.
			big := (x&0x2000002000002000 | y&0x0000200000200000 | z&0x0020000020000020) << 2
			notE0, notED = bits.RotateLeft64(notE0, 8), bits.RotateLeft64(notED, 8)
			if (notE0|big)&(notED|^big)&highBits != highBits {
				break
			}
		}
		s = s[24:]
	}
	return n
}
