package length

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// An edge is what a place between two clusters is the end of. A greater one is a
// better place to split a text.
type edge uint8

const (
	noEdge edge = iota
	spaceEdge
	sentenceEdge
	lineEdge
	blankLineEdge
)

// A reader goes through a text cluster by cluster and tells the edges.
//
// Sentences are its own, not those of uniseg. Behind a full stop uniseg looks
// ahead to the next letter once for each space or bracket, so the time for a run
// of them grows with its square; and the rules of Unicode end a sentence at the
// "?" of a URL, and behind the opening bracket in "。「".
type reader struct {
	line  bool // something other than white space stands in the line
	stop  stop // how the text read could end a sentence
	lower bool // it could not if lower case follows, as in "e.g. this"
}

// A stop is how far the end of a sentence has come.
type stop uint8

const (
	noStop     stop = iota
	thinStop        // behind ".", "!" or "?": white space has to follow
	fullStop        // behind "。" and the like, where nothing has to follow
	spacedStop      // behind white space that follows a stop
)

// next takes the next cluster of the text and returns the edge behind it. rest
// is the text that follows.
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
	case isQuote(first): // may as well be the opening one: white space has to tell
		r.stop = thinStop
	}
	if r.stop == fullStop && !unicode.IsSpace(following) && !isClosing(following) && !unicode.Is(unicode.STerm, following) {
		return sentenceEdge
	}
	return noEdge
}

// isNewline reports whether r ends a line. Such a code point, or "\r\n", is
// always a cluster of its own.
func isNewline(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isBlank reports whether a cluster is white space at which a text may be split.
// A no-break space is not, and neither is a space with a combining mark, which is
// how the mark is shown alone.
func isBlank(first rune, cluster string) bool {
	switch first {
	case '\u00a0', '\u2007', '\u202f':
		return false
	}
	return unicode.IsSpace(first) && len(cluster) == utf8.RuneLen(first)
}

// isClosing reports whether r, directly behind the mark that ends a sentence,
// still belongs to it: a closing bracket or a quotation mark.
func isClosing(r rune) bool {
	return isQuote(r) || unicode.In(r, unicode.Pe, unicode.Pf)
}

// isQuote reports whether r is a quotation mark that both opens and closes.
func isQuote(r rune) bool { return r == '"' || r == '\'' }

// lastWordEdge returns the last place from low to high where one word ends and
// another begins, or 0 if there is none. low and high are ends of clusters of s,
// above 0.
//
// Words are those of uniseg, which keeps together words in Latin script and in
// katakana, but takes each kanji, hiragana and Thai cluster for a word. Not every
// edge of them will do. None is in front of white space and of punctuation, which
// should not begin a piece, nor behind a no-break space, an opening bracket and a
// quotation mark that may be one; and none is between two ASCII characters, because
// that is inside a URL or a number, or a text without words.
func lastWordEdge(s string, low, high int) int {
	// Whether a word ends at high depends on what follows. A few code points will
	// do; a word may be as long as s.
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
		// The rules for words can part a cluster, so both have to end here.
		if at == wordEnd && at >= low && readsWell(cluster, clusters) {
			last = at
		}
	}
	return last
}

// readsWell reports whether a text may be split between a cluster and the text
// behind it, if a word ends there.
func readsWell(cluster, rest string) bool {
	before, _ := utf8.DecodeLastRuneInString(cluster)
	after, _ := utf8.DecodeRuneInString(rest)
	switch {
	case before < utf8.RuneSelf && after < utf8.RuneSelf,
		unicode.In(before, unicode.Ps, unicode.Pi), isQuote(before),
		unicode.IsSpace(before), // no-break, as the others are edges already
		unicode.IsSpace(after),
		unicode.In(after, unicode.Pe, unicode.Pf, unicode.Po):
		return false
	}
	return true
}
