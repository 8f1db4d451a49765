package preview

import (
	"html/template"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// An element is a part of the drawing. The template "element" writes it as a div.
type element struct {
	ID       string
	Class    string // constants and classes of the sheet
	Dir      string // ltr or rtl
	Title    string // a tooltip
	Src      template.URL
	Text     string
	Children []*element
}

// box returns an element with these children, without the nils.
func box(class string, children ...*element) *element {
	e := &element{Class: class}
	return e.add(children...)
}

func label(class, text string) *element { return &element{Class: class, Text: text} }

func (e *element) add(children ...*element) *element {
	for _, c := range children {
		if c != nil {
			e.Children = append(e.Children, c)
		}
	}
	return e
}

// class adds a class.
func (e *element) class(name string) {
	if name != "" {
		e.Class += " " + name
	}
}

// identifier returns the id of the element at a path: the path itself, with ~ and two hexadecimal digits for each byte that
// is not a letter, a digit, or one of _ . - $ [ ].
func identifier(prefix string, p fault.Path) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.Grow(len(prefix) + len(p))
	for i := range len(p) {
		c := p[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', strings.IndexByte("_.-$[]", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('~')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return prefix + b.String()
}
