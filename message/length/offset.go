package length

import "unicode/utf8"

// Offset returns the number of units before a byte offset in s. If u is [UTF16], it
// is what LINE calls the index of a mention or an emoji.
//
// ok is false if the byte offset is not from 0 to len(s), is inside a UTF-8
// sequence or, for [Grapheme], is inside a cluster.
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

// ByteOffset is the inverse of [Unit.Offset]. It returns the byte offset in s that
// has offset units before it.
//
// ok is false if the offset is not from 0 to the length of s or, for [UTF16], is
// inside a surrogate pair.
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
// ok is false if the part is not within s, or if [Unit.ByteOffset] finds no byte
// offset for its start or end.
func (u Unit) Slice(s string, index, length int) (part string, ok bool) {
	start, ok := u.ByteOffset(s, index)
	if !ok {
		return "", false
	}
	// The length is counted from start on, because index+length could overflow.
	size, ok := u.ByteOffset(s[start:], length)
	if !ok {
		return "", false
	}
	return s[start : start+size], true
}

// step returns the length, in bytes and in units, of the cluster or code point at the
// start of s.
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
