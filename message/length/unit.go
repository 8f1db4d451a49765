package length

import "math"

// A Unit is what the length of a text is counted in.
//
// The zero Unit is no unit, for limits that are not about text. Nothing has a
// length in it: Count is 0, so every text fits into a limit of 0 or more and is
// never cut, and no offset exists. Values that are not declared here act alike.
type Unit uint8

const (
	// UTF16 is the unit of all texts that LINE says nothing else about. A code
	// point above U+FFFF, as are most emoji and some kanji, is two.
	UTF16 Unit = iota + 1

	// Grapheme is the unit of the properties on LINE's list, such as the labels
	// of actions. "\r\n", a flag, a family of emoji and a letter with its marks
	// are one each.
	Grapheme

	// CodePoint is the unit in which LINE's server has been seen to count some
	// labels. It is the number of runes in a range loop.
	CodePoint
)

// String returns the unit in words, in the plural: "UTF-16 code units",
// "grapheme clusters", "code points". The zero Unit is "no unit".
func (u Unit) String() string {
	switch u {
	case UTF16:
		return "UTF-16 code units"
	case Grapheme:
		return "grapheme clusters"
	case CodePoint:
		return "code points"
	}
	return "no unit"
}

// Count returns the length of s in u.
//
// To know whether a text is within a limit, ask [Unit.Fits], which rarely has
// to count.
func (u Unit) Count(s string) int {
	switch u {
	case UTF16:
		return units(s, 2, math.MaxInt)
	case Grapheme:
		return clusters(s, math.MaxInt)
	case CodePoint:
		return units(s, 1, math.MaxInt)
	}
	return 0
}

// Fits reports whether s is at most limit units long. It stops reading as soon as
// it knows.
func (u Unit) Fits(s string, limit int) bool {
	// Clusters <= code points <= UTF-16 code units <= bytes, in invalid UTF-8 too.
	// Most texts are answered here, and the function is small enough to be inlined.
	return len(s) <= limit || limit >= 0 && u.fits(s, limit)
}

func (u Unit) fits(s string, limit int) bool {
	switch u {
	case UTF16:
		// A unit takes at most 3 bytes. Divided, because 3*limit could overflow.
		return (len(s)+2)/3 <= limit && units(s, 2, limit) <= limit
	case Grapheme:
		return enoughCodePoints(s, limit) || clusters(s, limit) <= limit
	case CodePoint:
		return enoughCodePoints(s, limit)
	}
	return true
}

// enoughCodePoints reports whether s has at most limit code points, each of which takes at most 4 bytes.
func enoughCodePoints(s string, limit int) bool {
	return (len(s)+3)/4 <= limit && units(s, 1, limit) <= limit
}

// known reports whether u is one of the declared units.
func (u Unit) known() bool { return UTF16 <= u && u <= CodePoint }

// utf16Len returns the number of UTF-16 code units of a rune that a range loop
// or a decoder gave, which is never half a surrogate pair.
func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// ofCluster returns the length of a string that is known to be one cluster.
func (u Unit) ofCluster(cluster string) int {
	if u == Grapheme {
		return 1
	}
	return u.Count(cluster)
}
