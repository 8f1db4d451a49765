package schema

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message/length"
)

const quoted = 40 // grapheme clusters of the author's data in a text

// Quote quotes the author's data for a text of a violation, cut at 40 grapheme clusters. Letters and
// emoji of all scripts stay as they are; what a terminal would act on is escaped.
func Quote(s string) string {
	head, rest := length.Grapheme.Cut(s, quoted)
	if head == "" && rest != "" { // one endless cluster
		head = rest[:min(len(rest), quoted)]
		rest = rest[len(head):]
	}
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(head); {
		r, n := utf8.DecodeRuneInString(head[i:])
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == utf8.RuneError && n == 1:
			b.WriteString(`\x` + strconv.FormatUint(uint64(head[i]), 16))
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029':
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
		default:
			b.WriteRune(r)
		}
		i += n
	}
	if rest != "" {
		b.WriteString("…")
	}
	b.WriteByte('"')
	return b.String()
}
