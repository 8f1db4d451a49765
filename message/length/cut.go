package length

import (
	"strings"
	"unicode/utf8"
)

// Cut divides s after the longest prefix that fits into limit units and does not
// end inside a grapheme cluster, whatever the unit. If the first cluster does not
// fit, head is empty. head+rest is always s.
func (u Unit) Cut(s string, limit int) (head, rest string) {
	end := u.prefix(s, limit)
	return s[:end], s[end:]
}

// Truncate returns s if it fits into limit units. Otherwise it returns the longest
// beginning of s, cut between grapheme clusters, that fits together with the
// ellipsis after it. White space before the ellipsis is removed, so the result is
// "Hello…" and not "Hello …".
//
// If the ellipsis is empty or does not fit into limit units, the result is the head
// of [Unit.Cut], including white space at its end.
//
// An ellipsis that begins with a combining mark joins the last cluster of the text.
// The result still fits, and no cluster of s is broken.
func (u Unit) Truncate(s string, limit int, ellipsis string) string {
	if u.Fits(s, limit) {
		return s
	}
	if ellipsis == "" || !u.Fits(ellipsis, limit) {
		head, _ := u.Cut(s, limit)
		return head
	}
	// The two may join. Then the result has fewer units than their sum, but never more.
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
	end, used := 0, 0
	for state, rest := -1, u.head(s, limit); rest != ""; {
		var cluster string
		cluster, rest, state = firstCluster(rest, state)
		if used += u.ofCluster(cluster); used > limit {
			break
		}
		end += len(cluster)
	}
	return end
}

// head returns the beginning of s that has more than limit units, or s. It is enough to find the clusters in limit units: they
// have at most 4*limit bytes, and the code point after them tells whether a cluster ends there. The rest may be a single
// cluster of any size.
func (u Unit) head(s string, limit int) string {
	if (u == UTF16 || u == CodePoint) && limit >= 0 && limit < (len(s)-utf8.UTFMax)/4 {
		return s[:4*limit+utf8.UTFMax]
	}
	return s
}

// trimRight returns s without the clusters of white space at its end.
// strings.TrimSpace would break a cluster that ends with a space.
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
