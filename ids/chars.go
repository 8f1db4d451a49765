package ids

// The alphabets LINE uses, all of them in ASCII.

func digit(c rune) bool    { return '0' <= c && c <= '9' }
func lower(c rune) bool    { return 'a' <= c && c <= 'z' }
func upper(c rune) bool    { return 'A' <= c && c <= 'Z' }
func alnum(c rune) bool    { return digit(c) || lower(c) || upper(c) }
func lowerHex(c rune) bool { return digit(c) || 'a' <= c && c <= 'f' }
func upperHex(c rune) bool { return digit(c) || 'A' <= c && c <= 'F' }
func anyHex(c rune) bool   { return lowerHex(c) || upperHex(c) }

// crockford is the alphabet of ULIDs: no I, L, O, U.
func crockford(c rune) bool {
	return digit(c) || upper(c) && c != 'I' && c != 'L' && c != 'O' && c != 'U'
}

// The patterns more than one type has.

var someDigits = pattern{min: 1, quick: made(digits), char: func(_ int, c rune) bool { return digit(c) }}

// ulid holds 128 bits in 26 characters of 5 bits, so the first is at most 7.
var ulid = pattern{
	min: 26, max: 26,
	char:  func(i int, c rune) bool { return crockford(c) && (i > 0 || c <= '7') },
	quick: func(s string) bool { return s[0] <= '7' && of(crockfords, s) },
}

// uuid puts a hyphen after 8, 12, 16 and 20 digits, which digit, and in for words, decide upon.
func uuid(digit func(rune) bool, in alphabet) pattern {
	return pattern{
		min: 36, max: 36,
		char: func(i int, c rune) bool {
			if i == 8 || i == 13 || i == 18 || i == 23 {
				return c == '-'
			}
			return digit(c)
		},
		quick: func(s string) bool { return hyphened(in, s) },
	}
}
