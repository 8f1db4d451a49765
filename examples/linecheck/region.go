package main

import (
	"bytes"
	"encoding/json"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message/fault"
)

// regions returns the regions of findings in a text, in the order of the text.
type regions struct {
	data   []byte
	at     int // an offset
	column int // its column, in UTF-16 code units from 0
}

// of returns the region of the string, number or word at a finding, of a bracket, or of a character if the text is not JSON.
// No such value contains a line break.
func (r *regions) of(v fault.Located) *sarifRegion {
	if v.Line == 0 {
		return nil
	}
	start := r.columnOf(min(v.Offset, len(r.data)))
	end := r.columnOf(r.at + r.size(v.Rule))
	return &sarifRegion{StartLine: v.Line, StartColumn: start, EndLine: v.Line, EndColumn: end}
}

// size returns the number of bytes of what is at r.at.
func (r *regions) size(rule fault.Rule) int {
	rest := r.data[r.at:]
	if rule != fault.Syntax {
		d := json.NewDecoder(bytes.NewReader(rest))
		if _, err := d.Token(); err == nil {
			return int(d.InputOffset())
		}
	}
	c, size := utf8.DecodeRune(rest)
	if c == '\n' || c == '\r' {
		return 0
	}
	return size
}

// columnOf returns the column of an offset, in UTF-16 code units from 1.
func (r *regions) columnOf(offset int) int {
	if offset < r.at {
		r.at, r.column = 0, 0
	}
	for r.at < offset {
		c, size := utf8.DecodeRune(r.data[r.at:])
		r.at += size
		r.column += utf16.RuneLen(c)
		if c == '\n' {
			r.column = 0
		}
	}
	return r.column + 1
}
