package length

import "math"

// A Unit is a unit of text length.
//
// The zero Unit is for limits that are not about text. Count always returns 0, so
// every text fits into a limit of 0 or more and is never cut, and no offset is
// found. The same is true of values that are not declared here.
type Unit uint8

const (
	// UTF16 is UTF-16 code units, the unit of all texts for which LINE does not
	// name another. A code point above U+FFFF, such as most emoji and some kanji,
	// is two units.
	UTF16 Unit = iota + 1

	// Grapheme is grapheme clusters, the unit of the properties on LINE's list,
	// such as the labels of actions. "\r\n", a flag, a family emoji, and a letter
	// with its marks are one cluster each.
	Grapheme

	// CodePoint is code points, in which LINE's server has been seen to count
	// some labels. A range loop has one iteration for each.
	CodePoint
)

// String returns the name of the unit in the plural: "UTF-16 code units",
// "grapheme clusters" or "code points". For the zero Unit it returns "no unit".
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
// To check a text against a limit, use [Unit.Fits], which rarely has to count.
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

// Fits reports whether s is at most limit units long. It stops reading soon
// after the limit.
func (u Unit) Fits(s string, limit int) bool {
	// Clusters <= code points <= UTF-16 code units <= bytes, in invalid UTF-8 too.
	// This is enough for most texts, and small enough to be inlined.
	return len(s) <= limit || limit >= 0 && u.fits(s, limit)
}

func (u Unit) fits(s string, limit int) bool {
	switch u {
	case UTF16:
		return units(s, 2, limit) <= limit
	case Grapheme:
		return units(s, 1, limit) <= limit || clusters(s, limit) <= limit
	case CodePoint:
		return units(s, 1, limit) <= limit
	}
	return true
}

// known reports whether u is one of the declared units.
func (u Unit) known() bool { return UTF16 <= u && u <= CodePoint }

// utf16Len returns the number of UTF-16 code units of r, a rune from a decoder,
// which is never half of a surrogate pair.
func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// ofCluster returns the length of cluster, which must be one grapheme cluster.
func (u Unit) ofCluster(cluster string) int {
	if u == Grapheme {
		return 1
	}
	return u.Count(cluster)
}
