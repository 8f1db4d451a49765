package length

import "math/bits"

// units counts s in code points, those above U+FFFF as astral: with 2 in UTF-16 code units, with 1 in code
// points. It stops once the count is above limit, and may then be anything above it.
//
// It validates as it goes, because only valid UTF-8 can be counted by its first bytes. A byte that is not
// part of a valid sequence counts 1, and the next byte may begin one: a range loop does the same.
func units(s string, astral, limit int) int {
	n := 0
	for len(s) >= 8 && n <= limit {
		x := word(s)
		high := x & highBits
		if high == 0 {
			s, n = s[8:], n+8
			for len(s) >= 32 && (word(s)|word(s[8:])|word(s[16:])|word(s[24:]))&highBits == 0 {
				s, n = s[32:], n+32
			}
			continue
		}
		if ascii := uint(bits.TrailingZeros64(high)) / 8; ascii > 0 {
			s, n = s[ascii&7:], n+int(ascii)
			if len(s) < 8 {
				break
			}
			x = word(s)
		}
		if x&mask33 == form33 && !bad3(x) && !bad3(x>>24) {
			s, n = s[6:], n+2
			for pairs := 1; len(s) >= 8; pairs++ {
				// A run of eight is the begin of a longer one, most likely.
				if pairs%4 == 0 {
					more := eights(s)
					s, n = s[24*more:], n+8*more
					if len(s) < 8 {
						break
					}
				}
				x = word(s)
				if x&mask33 != form33 || bad3(x) || bad3(x>>24) {
					break
				}
				s, n = s[6:], n+2
			}
			continue
		}
		switch {
		case x&mask3 == form3 && !bad3(x):
			s, n = s[3:], n+1
		case x&mask4 == form4 && !bad4(x):
			s, n = s[4:], n+astral
		case x&mask2 == form2 && !bad2(x):
			s, n = s[2:], n+1
		default:
			s, n = s[1:], n+1
		}
	}
	if len(s) >= 8 {
		return n // above limit
	}
	return n + unitsShort(s, astral)
}

// unitsShort is units for fewer than eight bytes.
func unitsShort(s string, astral int) int {
	n := 0
	x := short(s)
	for high := x & highBits; high != 0; high = x & highBits {
		ascii := bits.TrailingZeros64(high) / 8
		x >>= 8 * uint(ascii) % 64
		size := sequence(x)
		x >>= 8 * uint(size) % 64
		s, n = s[ascii+size:], n+ascii+1
		if size == 4 {
			n += astral - 1
		}
	}
	return n + len(s)
}
