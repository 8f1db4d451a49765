package schema

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// A Rule limits a text. The zero Rule accepts any text. It has two words, so it fits in registers.
type Rule struct {
	code uint64 // unit, flags, max
	ext  *Ext
}

// Ext has the parts of a rule that are not numbers.
type Ext struct {
	Max  int    // the limit if the condition of If is true
	Why  string // follows the limit in texts: "with a title or an image", "in a quick reply"
	Form *Form
}

// Form is a required form of a text.
type Form struct {
	Name   string                   // for the ledger: https, or a pattern
	Rule   fault.Rule               // for the ledger
	Warn   bool                     // for the ledger: Check only warns
	Check  func(x Finder, s string) // reports what is wrong with s, which is not empty
	Sized  bool                     // Check also checks the length; it is not called if the rule has reported the length
	Takes  func(s string) bool      // for the ledger: whether Check accepts s; nil if Name is a pattern
	Tail   string                   // follows a limit in texts
	Quoted bool                     // too long texts may be quoted
	Words  []string                 // of a closed list
	Rows   []Row                    // for the ledger: further findings of Check
}

const (
	unitBits    = 0xFF
	isRequired  = 1 << 16
	isCond      = 1 << 17
	isQuoted    = 1 << 18
	isShown     = 1 << 19
	isOneLine   = 1 << 20
	isSecret    = 1 << 21
	isForPeople = 1 << 22
	maxShift    = 32
)

func bounded(u length.Unit, lo, hi int) Rule {
	c := uint64(u) | uint64(hi)<<maxShift
	if lo > 0 {
		c |= isRequired
	}
	return Rule{code: c}
}

// Free accepts any text.
func Free() Rule { return Rule{} }

// UTF16 limits a text in UTF-16 code units. With lo >= 1 it is required.
func UTF16(lo, hi int) Rule { return bounded(length.UTF16, lo, hi) }

// Graphemes limits a text in grapheme clusters. With lo >= 1 it is required. A text over the limit only in code
// points is a warning, because LINE's server has been seen to count those.
func Graphemes(lo, hi int) Rule { return bounded(length.Grapheme, lo, hi) }

// Required makes a text required.
func (r Rule) Required() Rule { r.code |= isRequired; return r }

// Quoted allows findings to quote a too long text, because it is the author's and not the user's.
func (r Rule) Quoted() Rule { r.code |= isQuoted; return r }

// Where adds a text after a limit that says where the limit applies.
func (r Rule) Where(e *Ext) Rule { r.ext = e; return r }

// Is requires a form.
func (r Rule) Is(e *Ext) Rule { r.ext = e; return r }

// If changes the limit to e.Max under a condition.
func (r Rule) If(condition bool, e *Ext) Rule {
	r.ext = e
	if condition {
		r.code |= isCond
	}
	return r
}

// Unit returns the unit of the limit.
func (r Rule) Unit() length.Unit { return length.Unit(r.code & unitBits) }

// Max returns the limit, or 0 if there is none.
func (r Rule) Max() int {
	if r.code&isCond != 0 {
		return r.ext.Max
	}
	return int(r.code >> maxShift)
}

func (r Rule) required() bool { return r.code&isRequired != 0 }

func (r Rule) need() Presence {
	if r.required() {
		return Required
	}
	return Optional
}

func (r Rule) check(f *Fields, name, s string) {
	if s == "" {
		if r.required() {
			v := fault.Violation{Rule: fault.Required, Unit: r.unitText(), Limit: r.Max()}
			switch {
			case r.ext != nil && r.ext.Form != nil && r.ext.Form.Words != nil:
				v.Detail = "missing"
				if name == "" { // an item of a list
					v.Detail = "empty"
				}
				v.Detail += ", must be one of " + strings.Join(r.ext.Form.Words, ", ")
			case v.Limit > 0: // the text of the violation says that it is empty
			case name == "": // an item of a list
				v.Detail = "empty"
			default:
				v.Detail = "missing or empty"
			}
			f.report(name, v)
		}
		return
	}
	if !f.validText(name, s) {
		return
	}
	if f.lint && strings.Contains(s, "\uFFFD") {
		f.warn(name, fault.BadText, "U+FFFD, the replacement character: the text had invalid UTF-8 or half of a surrogate pair")
	}
	limit := r.Max()
	long := limit > 0 && len(s) > limit && r.long(f, name, s, limit)
	lint := f.lint
	if lint {
		r.lintShown(f, name, s)
		if f.scope&Filled != 0 {
			if left := unfilled(s); left != "" {
				f.warn(name, fault.Doubtful, left+" was not filled")
				f.lint = false // no further warnings: percent-encoding the braces would not help
			}
		}
	}
	if r.ext != nil && r.ext.Form != nil && !(long && r.ext.Form.Sized) {
		r.ext.Form.Check(Finder{f: f, field: name, value: s}, s)
	}
	f.lint = lint
}

func (r Rule) unitText() string {
	if r.Unit() == 0 {
		return ""
	}
	return r.Unit().String()
}

// long reports whether s exceeds the limit, and adds the violation.
func (r Rule) long(f *Fields, name, s string, limit int) bool {
	unit := r.Unit()
	if !unit.Fits(s, limit) {
		f.report(name, fault.Violation{Rule: fault.TooLong, Unit: unit.String(), Limit: limit, Got: unit.Count(s), Detail: r.detail(s)})
		return true
	}
	if f.lint && unit == length.Grapheme && !length.CodePoint.Fits(s, limit) {
		n := length.CodePoint.Count(s)
		f.report(name, fault.Violation{
			Rule: fault.NearLimit, Severity: fault.SeverityWarning, Unit: length.CodePoint.String(), Limit: limit, Got: n,
			Detail: strconv.Itoa(unit.Count(s)) + " grapheme clusters but " + strconv.Itoa(n) +
				" code points; the server has been seen to count code points (" + strconv.Itoa(limit) + ")",
		})
	}
	return false
}

// detail returns the text after the limit of a too long text.
func (r Rule) detail(s string) string {
	why := ""
	if r.ext != nil {
		if r.ext.Max == 0 || r.code&isCond != 0 {
			why = r.ext.Why
		}
		if r.ext.Form != nil && why == "" {
			why = r.ext.Form.Tail
		}
	}
	if r.code&isQuoted != 0 {
		why += ": " + Quote(s)
	}
	return why
}

func (r Rule) list(f *Fields, name string) {
	r.shape(f)
	unit, hi := r.unitText(), int(r.code>>maxShift)
	lo := 0
	if r.required() {
		lo = 1
		f.row(Row{Field: name, Rule: fault.Required})
	}
	if hi > 0 {
		f.row(Row{Field: name, Rule: fault.TooLong, Unit: unit, Min: lo, Max: hi, People: r.code&isForPeople != 0})
	}
	r.listShown(f, name)
	if r.ext == nil {
		return
	}
	if r.ext.Max > 0 {
		f.row(Row{
			Field: name, Rule: fault.TooLong, Unit: unit, Min: lo, Max: r.ext.Max, Text: r.ext.Why, People: r.code&isForPeople != 0,
		})
	}
	if form := r.ext.Form; form != nil {
		row := Row{Field: name, Rule: form.Rule, Text: form.Name, Words: form.Words, Takes: form.Takes}
		if form.Warn {
			row.Severity = fault.SeverityWarning
		}
		f.row(row)
		for _, row := range form.Rows {
			row.Field = name
			f.row(row)
		}
	}
}
