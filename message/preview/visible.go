package preview

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// visible returns s for a terminal, cut between grapheme clusters to at most room columns. Letters and emoji of all
// scripts stay as they are. What a terminal would act on, such as control characters and marks that change the direction of text,
// is escaped as in Go, and so are quotes if s is printed in quotes. An ellipsis replaces what is cut.
func visible(s string, room int, quoted bool) string {
	var b strings.Builder
	width, kept := 0, 0    // kept are the bytes that leave a column for the ellipsis
	most := 64 + 16*room   // bytes; marks can need more without being wide
	const largestPart = 64 // bytes of a cluster that are read at once: it can have any number of marks
	for s != "" {
		cluster, _, columns, _ := uniseg.FirstGraphemeClusterInString(head(s, largestPart), -1)
		s = s[len(cluster):]
		shown := escape(cluster, quoted)
		if shown != cluster {
			columns = uniseg.StringWidth(shown)
		}
		if width+columns > room || b.Len()+len(shown) > most {
			return b.String()[:kept] + "…"
		}
		b.WriteString(shown)
		if width += columns; width < room {
			kept = b.Len()
		}
	}
	return b.String()
}

// head returns at most the first n bytes of s, without a part of a code point at the end.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := n; i > n-utf8.UTFMax; i-- {
		if utf8.RuneStart(s[i]) {
			return s[:i]
		}
	}
	return s[:n] // not UTF-8
}

// escape escapes what a terminal would act on or not show.
func escape(s string, quoted bool) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return isHidden(r) || quoted && isQuote(r) }) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteString(`\x` + strconv.FormatUint(uint64(s[i]), 16))
		case isHidden(r):
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
		case quoted && isQuote(r):
			b.WriteByte('\\')
			fallthrough
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

func isQuote(r rune) bool { return r == '"' || r == '\\' }

// isHidden reports whether a terminal might act on r, or show nothing for it. Spaces and what joins emoji and letters are shown.
func isHidden(r rune) bool {
	const (
		nonJoiner, joiner = '\u200C', '\u200D'
		firstTag, lastTag = '\U000E0020', '\U000E007F' // of flags such as that of Scotland
	)
	switch {
	case r == utf8.RuneError: // also an invalid byte
		return true
	case r == nonJoiner, r == joiner, r >= firstTag && r <= lastTag:
		return false
	}
	return !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r)
}
