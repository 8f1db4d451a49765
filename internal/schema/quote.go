package schema

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message/length"
)

// The limits of the author's data in a text. Bytes are limited too, because a cluster can have any number of marks.
const (
	quoted      = 40  // grapheme clusters
	quotedBytes = 400 // before escaping
)

// Quote quotes the author's data for a finding, cut at 40 grapheme clusters and 400 bytes. It keeps letters and emoji
// of all scripts, and escapes control characters.
func Quote(s string) string { return `"` + bare(s) + `"` }

// bare is [Quote] without the quotation marks.
func bare(s string) string {
	start, rest := length.Grapheme.Cut(head(s, quotedBytes), quoted)
	if n := length.Grapheme.Count(start); rest == "" && len(start) < len(s) && n > 1 {
		start, _ = length.Grapheme.Cut(start, n-1) // the last one may be incomplete
	}
	var b strings.Builder
	for i := 0; i < len(start); {
		r, n := utf8.DecodeRuneInString(start[i:])
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == utf8.RuneError && n == 1:
			b.WriteString(`\x` + strconv.FormatUint(uint64(start[i]), 16))
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029':
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
		default:
			b.WriteRune(r)
		}
		i += n
	}
	if len(start) < len(s) {
		b.WriteString("…")
	}
	return b.String()
}

// head returns at most the first n bytes of s, without splitting a code point.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := n; i > n-utf8.UTFMax; i-- {
		if utf8.RuneStart(s[i]) {
			return s[:i]
		}
	}
	return s[:n] // invalid UTF-8
}
