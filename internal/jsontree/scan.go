package jsontree

import (
	"math/bits"
	"unicode/utf8"
)

// clean is the length of the longest prefix of s that may stand in a JSON string as it is. What follows there is a quote,
// a backslash, a control character, or a byte from 0x80 on that is not valid UTF-8.
func clean(s string) int {
	i := 0
	for {
		i += plain(s[i:])
		if i == len(s) || s[i] < utf8.RuneSelf {
			return i
		}
		// Text in one script comes in runs, so stay here until the next ASCII byte.
		for i < len(s) && s[i] >= utf8.RuneSelf {
			n := runeLen(s[i:])
			if n == 0 {
				return i
			}
			i += n
		}
	}
}

// plain is the length of the longest prefix of s that is ASCII without quote, backslash and control characters.
func plain(s string) int {
	rest := s
	for len(rest) >= 8 {
		if m := special(word(rest)); m != 0 {
			return len(s) - len(rest) + bits.TrailingZeros64(m)/8
		}
		rest = rest[8:]
	}
	if len(s) >= 8 { // the last word once more, from where it is whole: what it has in common with the one before is plain
		end := len(s) - 8
		if m := special(word(s[end:])); m != 0 {
			return end + bits.TrailingZeros64(m)/8
		}
		return len(s)
	}
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}

// word is the first eight bytes of s, the first one lowest. The compiler makes one load of it.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// special sets the high bit of each byte of w that plain stops at. A byte that borrows from the one above may set that one's bit
// too, but borrows only when it is special itself: the lowest bit set is always right.
func special(w uint64) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	quote, backslash := w^'"'*ones, w^'\\'*ones // zero in the bytes that match
	return (w | (w - ' '*ones) | (quote - ones) | (backslash - ones)) & highs
}

// runeLen is the length of one or two code points at the start of s, which is not ASCII; 0 if the first is not valid.
func runeLen(s string) int {
	if len(s) >= 8 && twoOfThree(word(s)) {
		return 6
	}
	if r, n := utf8.DecodeRuneInString(s); r != utf8.RuneError || n == 3 { // n == 3: a replacement character that stands in the text
		return n
	}
	return 0
}

// twoOfThree says whether w begins with two code points of three bytes whose leads are E1 to EC: nearly every kana, kanji,
// hangul and Thai character. Those are also leads that any two continuation bytes may follow.
func twoOfThree(w uint64) bool {
	const leads = 0x0000000001000001
	low := w & (0x0F * leads) // 1 to C
	return w&0x0000C0C0F0C0C0F0 == 0x00008080E08080E0 &&
		(low+0x0F*leads)&^(low+0x03*leads)&(0x10*leads) == 0x10*leads
}

// Valid is utf8.ValidString, several times as fast for the scripts whose code points take three bytes.
func Valid(s string) bool {
	for len(s) >= 8 {
		switch w := word(s); {
		case w&0x8080808080808080 == 0:
			s = s[8:]
		case twoOfThree(w):
			s = s[6:]
		default:
			n := runeLen(s)
			if n == 0 {
				return false
			}
			s = s[n:]
		}
	}
	return utf8.ValidString(s)
}
