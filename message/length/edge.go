package length

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// An edge is what ends at a place between two clusters. A greater edge is a better
// place to split a text.
type edge uint8

const (
	noEdge edge = iota
	spaceEdge
	sentenceEdge
	lineEdge
	blankLineEdge
)

// A reader reads a text cluster by cluster and finds the edges.
//
// It does not use the sentences of uniseg. After a full stop, uniseg looks ahead to
// the next letter once for each space or bracket, so the time for a run of them is
// quadratic. Also, the rules of Unicode end a sentence at the "?" of a URL, and
// after the opening bracket in "。「".
type reader struct {
	line  bool // the line has something other than white space
	stop  stop // how far the end of a sentence has been read
	lower bool // not the end if lower case follows, as in "e.g. this"
}

// A stop is a part of the end of a sentence.
type stop uint8

const (
	noStop     stop = iota
	thinStop        // after ".", "!" or "?", where white space must follow
	fullStop        // after "。" and similar marks, where nothing must follow
	spacedStop      // after white space that follows a stop
)

// next reads the next cluster of the text and returns the edge after it. rest is
// the text after the cluster.
func (r *reader) next(cluster, rest string) edge {
	first, _ := utf8.DecodeRuneInString(cluster)
	following, _ := utf8.DecodeRuneInString(rest)

	switch {
	case isNewline(first):
		blank := !r.line
		*r = reader{}
		if blank {
			return blankLineEdge
		}
		return lineEdge
	case isBlank(first, cluster):
		if r.stop != noStop {
			r.stop = spacedStop
		}
		abbreviation := r.lower && unicode.IsLower(following)
		switch {
		case unicode.IsSpace(following):
			return noEdge
		case r.stop == spacedStop && !abbreviation:
			return sentenceEdge
		}
		return spaceEdge
	}

	r.line = true
	switch {
	case unicode.Is(unicode.STerm, first):
		r.stop, r.lower = fullStop, first == '.'
		if first < utf8.RuneSelf || first == '．' { // ．is also the point of ３．１４
			r.stop = thinStop
		}
	case r.stop == noStop || r.stop == spacedStop || !isClosing(first):
		r.stop = noStop
	case isQuote(first): // perhaps an opening one, unless white space follows
		r.stop = thinStop
	}
	if r.stop == fullStop && !unicode.IsSpace(following) && !isClosing(following) && !unicode.Is(unicode.STerm, following) {
		return sentenceEdge
	}
	return noEdge
}

// isNewline reports whether r ends a line. Such a code point is always one cluster,
// and so is "\r\n".
func isNewline(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isBlank reports whether a cluster is white space at which a text may be split.
// This excludes no-break spaces, and spaces with a combining mark, which show the
// mark alone.
func isBlank(first rune, cluster string) bool {
	switch first {
	case '\u00a0', '\u2007', '\u202f':
		return false
	}
	return unicode.IsSpace(first) && len(cluster) == utf8.RuneLen(first)
}

// isClosing reports whether r is a closing bracket or a quotation mark, which
// belongs to the sentence if it comes directly after its end.
func isClosing(r rune) bool {
	return isQuote(r) || unicode.In(r, unicode.Pe, unicode.Pf)
}

// isQuote reports whether r is a quotation mark that both opens and closes.
func isQuote(r rune) bool { return r == '"' || r == '\'' }

// lastWordEdge returns the last place from low to high where one word ends and
// another begins, or 0 if there is none. low and high are ends of clusters of s,
// above 0.
//
// Words are those of uniseg, which finds words in Latin script and in katakana, but
// treats each kanji, hiragana and Thai cluster as a word. Not every edge between
// words is used:
//
//   - none before white space and punctuation, which should not begin a piece,
//   - none after a no-break space, an opening bracket, or a quotation mark that may
//     be an opening one,
//   - none between two ASCII characters, which may be inside a URL or a number.
func lastWordEdge(s string, low, high int) int {
	// Whether a word ends at high depends on the text after it. A few code points
	// of it are enough, and all of it may be one long word.
	const ahead = 16 * utf8.UTFMax
	words := s[:min(len(s), high+ahead)]

	last, at, wordEnd := 0, 0, 0
	clusterState, wordState := -1, -1
	for clusters := s; at < high; {
		var cluster string
		cluster, clusters, clusterState = firstCluster(clusters, clusterState)
		at += len(cluster)
		for wordEnd < at {
			var word string
			word, words, wordState = uniseg.FirstWordInString(words, wordState)
			wordEnd += len(word)
		}
		// A word may end inside a cluster, so both must end here.
		if at == wordEnd && at >= low && readsWell(cluster, clusters) {
			last = at
		}
	}
	return last
}

// readsWell reports whether a text may be split between a cluster and the text
// after it, if a word ends there.
func readsWell(cluster, rest string) bool {
	before, _ := utf8.DecodeLastRuneInString(cluster)
	after, _ := utf8.DecodeRuneInString(rest)
	switch {
	case before < utf8.RuneSelf && after < utf8.RuneSelf,
		unicode.In(before, unicode.Ps, unicode.Pi), isQuote(before),
		unicode.IsSpace(before), // a no-break space, because the others are edges already
		unicode.IsSpace(after),
		unicode.In(after, unicode.Pe, unicode.Pf, unicode.Po):
		return false
	}
	return true
}
