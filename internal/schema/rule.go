package schema

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// A Rule bounds one text. The zero Rule takes any. It is two words, so that it travels in registers.
type Rule struct {
	code uint64 // unit, flags, max
	ext  *Ext
}

// Ext is what a rule needs beyond its numbers.
type Ext struct {
	Max  int    // the limit under the condition of If
	Why  string // after the limit in texts: "beside a title or an image", "in a quick reply"
	Form *Form
}

// Form is what a text must look like.
type Form struct {
	Name   string                   // for the ledger: https, or a pattern
	Rule   fault.Rule               // for the ledger
	Warn   bool                     // for the ledger: Check only warns
	Check  func(x Finder, s string) // reports what is wrong with s, which is not empty
	Sized  bool                     // Check asks for a length too; where the rule has said that s is too long, it is not asked
	Takes  func(s string) bool      // for the ledger: whether Check finds nothing; nil where Name is a pattern
	Tail   string                   // after a limit in texts
	Quoted bool                     // a text too long may be quoted
	Words  []string                 // of a closed list
	Rows   []Row                    // for the ledger: more that Check finds
}

const (
	unitBits   = 0xFF
	isRequired = 1 << 16
	isCond     = 1 << 17
	isQuoted   = 1 << 18
	isShown    = 1 << 19
	isOneLine  = 1 << 20
	isSecret   = 1 << 21
	maxShift   = 32
)

func bounded(u length.Unit, lo, hi int) Rule {
	c := uint64(u) | uint64(hi)<<maxShift
	if lo > 0 {
		c |= isRequired
	}
	return Rule{code: c}
}

// Free takes any text.
func Free() Rule { return Rule{} }

// UTF16 bounds a text in UTF-16 code units; lo >= 1 makes it required.
func UTF16(lo, hi int) Rule { return bounded(length.UTF16, lo, hi) }

// Graphemes bounds a text in grapheme clusters; lo >= 1 makes it required. Over the limit in code points
// it is a warning, as LINE's server was seen to count those.
func Graphemes(lo, hi int) Rule { return bounded(length.Grapheme, lo, hi) }

// Required makes a text required.
func (r Rule) Required() Rule { r.code |= isRequired; return r }

// Quoted lets texts of violations show what was too long: it is the author's, not the user's.
func (r Rule) Quoted() Rule { r.code |= isQuoted; return r }

// Where says after a limit where it holds.
func (r Rule) Where(e *Ext) Rule { r.ext = e; return r }

// Is asks for a form.
func (r Rule) Is(e *Ext) Rule { r.ext = e; return r }

// If changes the limit to e.Max under a condition.
func (r Rule) If(condition bool, e *Ext) Rule {
	r.ext = e
	if condition {
		r.code |= isCond
	}
	return r
}

// Unit is what the rule counts in, and Max its limit.
func (r Rule) Unit() length.Unit { return length.Unit(r.code & unitBits) }

// Max is the limit of the rule, 0 if it has none.
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
				v.Detail = "missing, must be one of " + strings.Join(r.ext.Form.Words, ", ")
				if name == "" { // an item of a list
					v.Detail = strings.Replace(v.Detail, "missing", "empty", 1)
				}
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
				f.lint = false // that braces should be percent-encoded helps nobody
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

// long reports whether s is over the limit, and says so.
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

// detail is what stands after the limit in a text too long.
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
	unit, hi := r.unitText(), int(r.code>>maxShift)
	lo := 0
	if r.required() {
		lo = 1
		f.row(Row{Field: name, Rule: fault.Required})
	}
	if hi > 0 {
		f.row(Row{Field: name, Rule: fault.TooLong, Unit: unit, Min: lo, Max: hi})
	}
	r.listShown(f, name)
	if r.ext == nil {
		return
	}
	if r.ext.Max > 0 {
		f.row(Row{Field: name, Rule: fault.TooLong, Unit: unit, Min: lo, Max: r.ext.Max, Text: r.ext.Why})
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
