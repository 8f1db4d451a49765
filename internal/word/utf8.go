package word

import (
	"math/bits"
	"unicode/utf8"
)

// The form of UTF-8 sequences at the low end of a word: the bits that tell a first byte from the bytes that follow, and
// their values.
const (
	mask2, form2 = 0xC0E0, 0x80C0
	mask3, form3 = 0xC0C0F0, 0x8080E0
	mask4, form4 = 0xC0C0C0F8, 0x808080F0
)

// Sequence returns the size of the UTF-8 sequence of two to four bytes at the start of w. It returns 0 if w starts with
// ASCII or with a byte that is not part of valid UTF-8.
//
// Not every sequence of the right form is valid: a code point must not be longer than necessary, half of a surrogate pair,
// or above U+10FFFF. The low bits of the first byte and bits 4 and 5 of the second byte tell.
func Sequence(w uint64) int {
	switch {
	case w&mask3 == form3:
		if tell := w & 0x200F; tell != 0 && tell != 0x200D { // E0 needs A0 to BF, and ED needs 80 to 9F
			return 3
		}
	case w&mask4 == form4:
		if tell := w & 0x3007; tell != 0 && (tell&4 == 0 || tell == 4) { // F0 needs 90 to BF, F4 needs 80 to 8F
			return 4
		}
	case w&mask2 == form2:
		if w&0x1E != 0 { // C0 and C1 would be ASCII
			return 2
		}
	}
	return 0
}

// TwoOfThree reports whether w starts with two UTF-8 sequences of three bytes.
func TwoOfThree(w uint64) bool {
	const (
		both = 1 | 1<<24 // a sequence begins in lane 0, and one in lane 3
		low  = 0x7FFF * both
	)
	// The two rules of Sequence for both at once. The sum of low and a tell has bit 15 set unless the tell is 0.
	tell := w & (0x200F * both)
	return w&(mask3*both) == form3*both &&
		(tell+low)&((tell^0x200D*both)+low)&(0x8000*both) == 0x8000*both
}

// Threes returns the length in bytes of the longest prefix of s that consists of UTF-8 sequences of three bytes. Text in
// Japanese, Chinese, Korean and Thai mostly does.
func Threes(s string) int {
	n := eights(s)
	if n > 0 && len(s)%3 == 0 && len(s)-n < 3*Size && eights(s[len(s)-3*Size:]) > 0 {
		return len(s) // the rest was read together with the sequences before it
	}
	rest := s[n:]
	for len(rest) >= Size && TwoOfThree(Load(rest)) {
		rest = rest[6:]
	}
	w := First(rest)
	if len(rest) < Size && TwoOfThree(w) {
		rest, w = rest[6:], w>>48
	}
	if Sequence(w) == 3 {
		rest = rest[3:]
	}
	return len(s) - len(rest)
}

// Valid reports whether s is valid UTF-8. It is faster than utf8.ValidString for scripts whose code points are three bytes
// each.
func Valid(s string) bool {
	for len(s) >= Size {
		w := Load(s)
		switch {
		case w&0x80 == 0:
			s = s[bits.TrailingZeros64(w&Highs)/8:] // all of the word if it is ASCII
		case TwoOfThree(w):
			s = s[Threes(s):]
		default:
			n := Sequence(w)
			if n == 0 {
				return false
			}
			s = s[n:]
		}
	}
	return utf8.ValidString(s)
}

// eights returns the length in bytes of the longest prefix of s that consists of UTF-8 sequences of three bytes, and whose
// number is a multiple of eight.
//
// Eight sequences lie across three words. They begin in lanes 0, 3, 6 of the first, 1, 4, 7 of the second and 2, 5 of the
// third. So the low halves of the eight first bytes fit into one word, and so do the second bytes, each one lane higher.
func eights(s string) int {
	const (
		m0, f0 = 0xC0F0C0C0F0C0C0F0, 0x80E08080E08080E0
		m1, f1 = 0xF0C0C0F0C0C0F0C0, 0xE08080E08080E080
		m2, f2 = 0xC0C0F0C0C0F0C0C0, 0x8080E08080E08080

		low = 0x7F * Ones // the sum of low and a lane of at most 7F has its high bit set unless the lane is 0
	)
	rest := s
	for len(rest) >= 3*Size {
		x, y, z := Load(rest), Load(rest[Size:]), Load(rest[2*Size:])
		if (x&m0^f0)|(y&m1^f1)|(z&m2^f2) != 0 {
			break
		}
		lead := x&0x000F00000F00000F | y&0x0F00000F00000F00 | z&0x00000F00000F0000
		notE0, notED := lead+low, (lead^0x0D*Ones)+low
		if notE0&notED&Highs != Highs {
			// After E0 and ED it matters whether the second byte is A0 or more.
			big := (x&0x2000002000002000 | y&0x0000200000200000 | z&0x0020000020000020) << 2
			notE0, notED = bits.RotateLeft64(notE0, 8), bits.RotateLeft64(notED, 8)
			if (notE0|big)&(notED|^big)&Highs != Highs {
				break
			}
		}
		rest = rest[3*Size:]
	}
	return len(s) - len(rest)
}
