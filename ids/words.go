package ids

// Identifiers are ASCII nearly always, so they are looked at eight bytes at a time, as one word with a lane for
// each byte. What is refused here goes through a pattern's char once more, which can also say why.

const (
	ones     = 0x0101010101010101 // 1 in each lane
	highBits = 0x80 * ones
)

// word returns the first eight bytes of s, which has them, the first one in the lowest lane. The loops here cut
// what they have read off the front of s: the compiler then sees that no bounds need checking.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// An alphabet is a set of ASCII characters: it returns a word with the high bit set in each lane of x that holds
// one of them. The other bits mean nothing.
type alphabet func(x uint64) uint64

// between sets the high bit in the lanes from first to last. Without their own high bits lanes are at most 7F,
// and what is added to them at most 7F, so that none carries into the next; ^x puts out those that had one.
func between(x uint64, first, last byte) uint64 {
	y := x &^ highBits
	return (y + uint64(0x80-first)*ones) &^ (y + uint64(0x7F-last)*ones) &^ x
}

func printables(x uint64) uint64 { return between(x, ' ', '~') }
func visibles(x uint64) uint64   { return between(x, '!', '~') }
func digits(x uint64) uint64     { return between(x, '0', '9') }
func lowerHexes(x uint64) uint64 { return digits(x) | between(x, 'a', 'f') }
func anyHexes(x uint64) uint64   { return digits(x) | between(x|0x20*ones, 'a', 'f') } // A|0x20 is a
func alnums(x uint64) uint64     { return digits(x) | between(x|0x20*ones, 'a', 'z') }

func snakes(x uint64) uint64 { return alnums(x) | between(x, '_', '_') }
func kebabs(x uint64) uint64 { return snakes(x) | between(x, '-', '-') }

func lowerKebabs(x uint64) uint64 {
	return digits(x) | between(x, 'a', 'z') | between(x, '_', '_') | between(x, '-', '-')
}

func crockfords(x uint64) uint64 {
	return digits(x) | between(x, 'A', 'H') | between(x, 'J', 'K') | between(x, 'M', 'N') |
		between(x, 'P', 'T') | between(x, 'V', 'Z')
}

// of reports whether s is made of characters of in.
func of(in alphabet, s string) bool {
	if len(s) < 8 {
		x := uint64(0)
		for i := range len(s) {
			x |= uint64(s[i]) << (8 * uint(i))
		}
		return (in(x)|^uint64(0)<<(8*uint(len(s))))&highBits == highBits
	}
	end := word(s[len(s)-8:]) // may overlap the last whole word
	for len(s) > 8 {
		if in(word(s))&highBits != highBits {
			return false
		}
		s = s[8:]
	}
	return in(end)&highBits == highBits
}

// made is of as the quick part of a pattern.
func made(in alphabet) func(s string) bool {
	return func(s string) bool { return of(in, s) }
}

// hex32 reports whether s, of 33 bytes, is kind and 32 hexadecimal digits in lower case.
func hex32(kind byte, s string) bool {
	if len(s) != 33 || s[0] != kind {
		return false
	}
	a, b, c, d := word(s[1:]), word(s[9:]), word(s[17:]), word(s[25:])
	return lowerHexes(a)&lowerHexes(b)&lowerHexes(c)&lowerHexes(d)&highBits == highBits
}

// hyphened reports whether s, of 36 bytes, is digits with hyphens as in a UUID. In the words that hold
// hyphens each is replaced by a 0, in lane 0 and 5, and in lane 2 and 7.
func hyphened(in alphabet, s string) bool {
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return false
	}
	b := word(s[8:])&^(0xFF|0xFF<<40) | '0' | '0'<<40
	c := word(s[16:])&^(0xFF<<16|0xFF<<56) | '0'<<16 | '0'<<56
	return in(word(s))&in(b)&in(c)&in(word(s[24:]))&in(word(s[28:]))&highBits == highBits
}
