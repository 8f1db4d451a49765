package jsontree

import (
	"strings"
	"unicode/utf8"
)

// Position is the place of a byte offset as an editor shows it: lines and columns start at 1, a column is a code point.
// A line ends with "\n", so that "\r\n" ends one too; a "\r" that stands alone is part of its line. An offset inside a code point
// is the place of that code point, one outside the text the nearer end of the text. A byte that is not valid UTF-8 is a column.
func Position(text string, offset int) (line, column int) {
	offset = min(max(offset, 0), len(text))
	for back := 1; back < utf8.UTFMax && back <= offset; back++ {
		if _, size := utf8.DecodeRuneInString(text[offset-back:]); size > back {
			offset -= back
			break
		}
	}
	before := text[:offset]
	line = 1 + strings.Count(before, "\n")
	column = 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
	return line, column
}
