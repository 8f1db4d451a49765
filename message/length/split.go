package length

import "iter"

// Split divides s into pieces that fit into limit units each. Joined in order
// they are exactly s, white space included. An empty s has no pieces.
//
// A piece ends at the best place in the second half of what would fit, and of
// equally good places at the last:
//
//  1. behind a blank line,
//  2. behind a line,
//  3. behind a sentence, such as one that ends in "。" or in ". ",
//  4. behind white space,
//  5. between words,
//  6. between grapheme clusters.
//
// So pieces are at least half full, save the last one and those in front of a
// cluster that is itself longer than half the limit. A URL of up to half the limit
// is not broken if white space stands in front of it: "." and "?" end a sentence
// only in front of white space. Thai has no marks for the end of a sentence, but
// white space between phrases, which serves.
//
// No grapheme cluster is ever broken. One that is longer than the limit is a
// piece of its own, and only such pieces do not fit; a check of the piece names
// them. With a limit of 0 or less every cluster is such a piece.
//
// Pieces that are only white space are possible, and left to the caller: LINE
// refuses some blank texts.
//
// The time it takes is linear in the length of s, and pieces are found as they
// are asked for.
func (u Unit) Split(s string, limit int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := s; rest != ""; {
			end := u.firstPiece(rest, limit)
			if !yield(rest[:end]) {
				return
			}
			rest = rest[end:]
		}
	}
}

// firstPiece returns the length in bytes of the first piece of s, which is not
// empty.
//
// Text behind the end of a piece is read again for the next one. As a piece is
// at least half full, or ends in front of a cluster that the next piece or the
// one behind it begins with, nothing is read more than a few times.
func (u Unit) firstPiece(s string, limit int) int {
	if len(s) <= limit {
		return len(s)
	}
	var (
		read reader
		end  = 0 // behind the clusters that fit
		used = 0 // their units
		half = 0 // the first place in the second half
		best = 0 // the best place there, and the last of its kind
		kind = noEdge
	)
	for state, rest := -1, s; rest != ""; {
		var cluster string
		cluster, rest, state = firstCluster(rest, state)
		if used += u.ofCluster(cluster); used > limit {
			switch {
			case end == 0:
				return len(cluster)
			case half == 0:
				return end
			case kind != noEdge:
				return best
			}
			// Words are the costly question, so they come last.
			if at := lastWordEdge(s, half, end); at > 0 {
				return at
			}
			return end
		}
		end += len(cluster)
		found := read.next(cluster, rest)
		if used < limit-limit/2 {
			continue
		}
		if half == 0 {
			half = end
		}
		if found >= kind {
			best, kind = end, found
		}
	}
	return len(s)
}
