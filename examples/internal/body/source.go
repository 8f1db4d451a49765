package body

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

const (
	reach   = 600 // bytes read on each side: far more than is shown, far less than a line of a minified body
	columns = 100 // columns shown
	tab     = 8   // the width of a tab, at most
)

// Source returns the line of data around an offset, cut if it is very long, and a line with a caret under that offset.
func Source(data []byte, offset int) (line, caret string) {
	offset = min(offset, len(data))
	start, end := max(0, offset-reach), min(len(data), offset+reach)
	before, after := data[start:offset], data[offset:end]
	cutBefore, cutAfter := start > 0, end < len(data)
	if i := bytes.LastIndexByte(before, '\n'); i >= 0 {
		before, cutBefore = before[i+1:], false
	}
	if i := bytes.IndexByte(after, '\n'); i >= 0 {
		after, cutAfter = after[:i], false
	}
	head := clusters(Printable(string(before)))
	tail := clusters(Printable(strings.TrimRight(string(after), "\r")))
	// The place is in the middle, unless one side is short and leaves room for the other.
	headWidth, tailWidth := width(head), width(tail)
	headRoom := columns - min(tailWidth, columns/2)
	tailRoom := columns - min(headWidth, headRoom)
	for ; headWidth > headRoom; cutBefore = true {
		headWidth -= head[0].width
		head = head[1:]
	}
	for ; tailWidth > tailRoom; cutAfter = true {
		tailWidth -= tail[len(tail)-1].width
		tail = tail[:len(tail)-1]
	}

	var text, under strings.Builder
	if cutBefore {
		text.WriteString("…")
		under.WriteByte(' ')
	}
	for _, c := range head {
		text.WriteString(c.text)
		if c.text == "\t" {
			under.WriteByte('\t') // as wide as the tab above on any terminal
		} else {
			under.WriteString(strings.Repeat(" ", c.width))
		}
	}
	for _, c := range tail {
		text.WriteString(c.text)
	}
	if cutAfter {
		text.WriteString("…")
	}
	under.WriteByte('^')
	return text.String(), under.String()
}

// cluster is a grapheme cluster with its width on a terminal: 漢 and 👋🏻 are 2 columns wide.
type cluster struct {
	text  string
	width int
}

func clusters(s string) []cluster {
	var list []cluster
	state := -1
	for s != "" {
		var text string
		var width int
		text, s, width, state = uniseg.FirstGraphemeClusterInString(s, state)
		if text == "\t" {
			width = tab
		}
		list = append(list, cluster{text, width})
	}
	return list
}

func width(list []cluster) int {
	n := 0
	for _, c := range list {
		n += c.width
	}
	return n
}

// Printable replaces control characters: an untrusted file must not move the cursor or change the direction of text.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
