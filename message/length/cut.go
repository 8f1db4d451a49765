package length

import (
	"strings"
	"unicode/utf8"
)

// Cut divides s behind the longest prefix of whole grapheme clusters that fits
// into limit units. No cluster is broken in any unit: if the first one does not
// fit, head is empty. head+rest is always s.
func (u Unit) Cut(s string, limit int) (head, rest string) {
	end := u.prefix(s, limit)
	return s[:end], s[end:]
}

// Truncate returns s if it fits into limit units. If not, it returns the
// beginning of s, cut between grapheme clusters, followed by the ellipsis, such
// that the result fits. White space in front of the ellipsis is left out:
// "Hello…", not "Hello …".
//
// With an empty ellipsis, or one that does not fit into limit units itself, the
// result is the head that [Unit.Cut] gives, white space included.
//
// An ellipsis that begins with a combining mark or the like joins the last
// cluster of the text, as it would in any text. The result fits all the same,
// and each cluster of s is in it whole or not at all.
func (u Unit) Truncate(s string, limit int, ellipsis string) string {
	if u.Fits(s, limit) {
		return s
	}
	if ellipsis == "" || !u.Fits(ellipsis, limit) {
		head, _ := u.Cut(s, limit)
		return head
	}
	// The parts may join and make fewer units than their sum, but never more.
	head, _ := u.Cut(s, limit-u.Count(ellipsis))
	return trimRight(head) + ellipsis
}

// prefix returns the length in bytes of the head of Cut.
func (u Unit) prefix(s string, limit int) int {
	if len(s) <= limit {
		return len(s)
	}
	if limit < 0 {
		return 0
	}
	if u == UTF16 || u == CodePoint {
		// What fits takes at most 4*limit bytes. The code point behind it tells
		// whether a cluster ends there. The rest, which may be a single cluster
		// of any size, need not be read.
		if limit < (len(s)-utf8.UTFMax)/4 {
			s = s[:4*limit+utf8.UTFMax]
		}
	}
	end, used := 0, 0
	for state, rest := -1, s; rest != ""; {
		var cluster string
		cluster, rest, state = firstCluster(rest, state)
		if used += u.ofCluster(cluster); used > limit {
			break
		}
		end += len(cluster)
	}
	return end
}

// trimRight leaves out the clusters at the end of s that are white space.
// strings.TrimSpace would break a cluster that only ends in a space.
func trimRight(s string) string {
	end, at := 0, 0
	for state, rest := -1, s; rest != ""; {
		var cluster string
		cluster, rest, state = firstCluster(rest, state)
		at += len(cluster)
		if strings.TrimSpace(cluster) != "" {
			end = at
		}
	}
	return s[:end]
}
