package jsontree

import (
	"fmt"
	"unicode/utf8"
)

// Reason is the reason why a text is refused.
type Reason uint8

// The reasons.
const (
	Syntax   Reason = iota // not JSON according to RFC 8259
	BadUTF8                // a byte that is not valid UTF-8
	TooDeep                // nested deeper than MaxDepth
	TooLarge               // longer than MaxBytes
)

// Error is the first fault in a text.
type Error struct {
	Reason       Reason
	Offset       int // in bytes, counted from 0
	Line, Column int // of Offset, see [Position]
	Detail       string
}

// Error returns position and detail, such as: line 3, column 14: unexpected "}", want a member name after the comma.
func (e *Error) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Detail)
}

func newError(text string, reason Reason, offset int, detail string) *Error {
	line, column := Position(text, offset)
	return &Error{Reason: reason, Offset: offset, Line: line, Column: column, Detail: detail}
}

// tooLarge returns the error of a text that is too long. It reads the text up to the end of a code point at the bound.
func tooLarge[S ~string | ~[]byte](text S) *Error {
	read := string(text[:min(len(text), MaxBytes+utf8.UTFMax)])
	return newError(read, TooLarge, MaxBytes, fmt.Sprintf("longer than %d bytes", MaxBytes))
}
