package length

import "iter"

// Split divides s into pieces of at most limit units each. The pieces joined in
// order are exactly s, including white space. An empty s has no pieces.
//
// A piece ends at the best place in the second half of the text that would fit. Of
// equally good places it is the last. From the best to the worst, the places are
//
//  1. after a blank line,
//  2. after a line,
//  3. after a sentence, such as one that ends with "。" or ". ",
//  4. after white space,
//  5. between words,
//  6. between grapheme clusters.
//
// Pieces are at least half full, except the last one and those before a cluster
// that is longer than half the limit. A URL of up to half the limit is not broken if
// white space comes before it, because "." and "?" end a sentence only before white
// space. Thai text, which does not mark the end of a sentence, is split at the white
// space between phrases.
//
// Grapheme clusters are never broken. A cluster that is longer than the limit is one
// piece. Only such a piece does not fit. With a limit of 0 or less, every cluster is
// one.
//
// A piece may consist of white space. LINE refuses some blank texts, so callers may
// have to skip it.
//
// Split takes time linear in the length of s, and finds each piece when it is
// requested.
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

// firstPiece returns the length in bytes of the first piece of s, which must not be
// empty.
//
// The text read after the end of a piece is read again for the next one. A piece is
// at least half full, or ends before a long cluster with which one of the next two
// pieces begins, so no text is read more than a few times.
func (u Unit) firstPiece(s string, limit int) int {
	var (
		read reader
		end  = 0 // the end of the clusters that fit
		used = 0 // the length of these clusters in units
		half = 0 // the first place in the second half
		best = 0 // the best place in the second half, the last of its kind
		kind = noEdge
	)
	for state, rest := -1, u.head(s, limit); rest != ""; {
		var cluster string
		cluster, rest, state = firstCluster(rest, state)
		if used += u.ofCluster(cluster); used > limit {
			switch {
			case end == 0:
				cluster, _, _ = firstCluster(s, -1)
				return len(cluster)
			case half == 0:
				return end
			case kind != noEdge:
				return best
			}
			// Words are expensive to find, so they come last.
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
