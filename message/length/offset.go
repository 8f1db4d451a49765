package length

import "unicode/utf8"

// Offset returns the number of units in front of a byte offset into s. It is
// what LINE calls the index of a mention or an emoji, if u is [UTF16].
//
// ok is false if the byte offset is out of range (len(s) is the last in it), or
// stands inside a UTF-8 sequence or, for [Grapheme], inside a cluster.
func (u Unit) Offset(s string, byteOffset int) (offset int, ok bool) {
	if !u.known() {
		return 0, false
	}
	at := 0
	for at < byteOffset && at < len(s) {
		size, units := u.step(s[at:])
		at += size
		offset += units
	}
	if at != byteOffset {
		return 0, false
	}
	return offset, true
}

// ByteOffset is the inverse of [Unit.Offset]: it returns the place in s that has
// offset units in front of it.
//
// ok is false if the offset is out of range (the length of s is the last in it),
// or, for [UTF16], stands inside a surrogate pair.
func (u Unit) ByteOffset(s string, offset int) (byteOffset int, ok bool) {
	if !u.known() {
		return 0, false
	}
	n := 0
	for n < offset && byteOffset < len(s) {
		size, units := u.step(s[byteOffset:])
		byteOffset += size
		n += units
	}
	if n != offset {
		return 0, false
	}
	return byteOffset, true
}

// Slice returns the part of s that begins at index and is length units long. For
// the index and length of a mention or an emoji in a webhook, u is [UTF16]:
//
//	name, ok := length.UTF16.Slice(text, mentionee.Index, mentionee.Length)
//
// ok is false if the part is not within s, or an edge of it is where
// [Unit.ByteOffset] finds no place.
func (u Unit) Slice(s string, index, length int) (part string, ok bool) {
	start, ok := u.ByteOffset(s, index)
	if !ok {
		return "", false
	}
	// The text is measured from start on: index+length could overflow.
	size, ok := u.ByteOffset(s[start:], length)
	if !ok {
		return "", false
	}
	return s[start : start+size], true
}

// step returns the size in bytes, and in u, of what s begins with and no offset
// can stand inside.
func (u Unit) step(s string) (size, units int) {
	if u == Grapheme {
		cluster, _, _ := firstCluster(s, -1)
		return len(cluster), 1
	}
	r, size := utf8.DecodeRuneInString(s)
	if u == UTF16 {
		return size, utf16Len(r)
	}
	return size, 1
}
