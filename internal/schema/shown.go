package schema

import (
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/message/fault"
)

// ForPeople marks a text that people read, which [Fit] may shorten: not an id, a URL, a keyword, or data for programs.
func (r Rule) ForPeople() Rule { r.code |= isForPeople; return r }

// Shown is [Rule.ForPeople], and makes a text of white space only a warning, because users are meant to read it.
func (r Rule) Shown() Rule { r.code |= isShown | isForPeople; return r }

// OneLine makes a line break a warning.
func (r Rule) OneLine() Rule { r.code |= isOneLine; return r }

// lintShown warns about a text of white space only, and about a line break.
func (r Rule) lintShown(f *Fields, name, s string) {
	switch {
	case r.code&isShown != 0 && Blank(s):
		f.warn(name, fault.Doubtful, "only white space, which shows nothing")
	case r.code&isOneLine != 0 && strings.ContainsAny(s, "\n\r\u0085\u2028\u2029"):
		f.warn(name, fault.Doubtful, "has a line break, but is shown on one line")
	}
}

func (r Rule) listShown(f *Fields, name string) {
	if r.code&isShown != 0 {
		f.row(Row{Field: name, Rule: fault.Doubtful, Text: "white space only", Severity: fault.SeverityWarning})
	}
	if r.code&isOneLine != 0 {
		f.row(Row{Field: name, Rule: fault.Doubtful, Text: "line break", Severity: fault.SeverityWarning})
	}
}

// Blank reports whether s is invisible: only white space and characters without a shape.
func Blank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		const blankBraille = '\u2800'
		return r != blankBraille && !unicode.IsSpace(r) &&
			!unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
	})
}
