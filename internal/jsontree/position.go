package jsontree

import (
	"strings"
	"unicode/utf8"
)

// Position returns the line and column of a byte offset, as an editor shows them. Both start at 1. A column is a code point, or a
// byte that is not valid UTF-8. A line ends with "\n", and so with "\r\n". A single "\r" is part of its line.
//
// An offset inside a code point counts as the start of the code point. An offset outside text counts as the nearer end of text.
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
