package schema

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Rule describes a rule that concerns more than one field. The checker runs it; the ledger lists its text.
func (f *Fields) Rule(field string, rule fault.Rule, text string, run func(Finder)) {
	if f.mode == checking || f.mode == listing {
		f.rule(field, rule, text, fault.SeverityError, run)
	}
}

// Lint is like Rule, but for warnings.
func (f *Fields) Lint(field string, rule fault.Rule, text string, run func(Finder)) {
	if f.mode == checking && f.lint || f.mode == listing {
		f.rule(field, rule, text, fault.SeverityWarning, run)
	}
}

// rule is separate from Rule and Lint so that these are inlined: most readers need neither.
//
//go:noinline
func (f *Fields) rule(field string, rule fault.Rule, text string, severity fault.Severity, run func(Finder)) {
	if f.mode == listing {
		f.row(Row{Field: field, Rule: rule, Text: text, Severity: severity})
	} else {
		run(Finder{f: f, field: field, rule: rule, text: text, severity: severity})
	}
}

// Foreign states that LINE refuses a member, because it belongs to another kind of the object. Only Extra can have it.
func (f *Fields) Foreign(name, text string) {
	switch f.mode {
	case checking:
		if !f.hasX {
			return
		}
		if raw, ok := given(*f.obj.x, name); ok && raw != "null" {
			f.names = append(f.names, name) // it is not reported as unknown
			f.fail(name, fault.NotHere, text)
		}
	case listing:
		f.isForeign(name)
		f.row(Row{Field: name, Rule: fault.NotHere, Text: text})
	}
}

// Finder reports what a rule finds at its field.
type Finder struct {
	f        *Fields
	field    string
	rule     fault.Rule
	text     string // of the rule
	value    string // the malformed text
	severity fault.Severity
}

// If reports the rule with its own text if broken.
func (x Finder) If(broken bool) {
	if broken {
		x.Say(x.text)
	}
}

// Say reports the rule with a text.
func (x Finder) Say(detail string) { x.Report(fault.Violation{Detail: detail}) }

// Report reports the rule with numbers.
func (x Finder) Report(v fault.Violation) {
	v.Rule, v.Severity = x.rule, x.severity
	x.f.report(x.field, v)
}

// Error reports an error with another rule.
func (x Finder) Error(r fault.Rule, detail string) {
	x.f.report(x.field, fault.Violation{Rule: r, Detail: detail, Value: x.value})
}

// Warn reports a warning with another rule.
func (x Finder) Warn(r fault.Rule, detail string) { x.f.warn(x.field, r, detail) }

// In reports the rule at field.member with a text.
func (x Finder) In(member, detail string) {
	x.Deep(detail, fault.Member(x.field), fault.Member(member))
}

// Deep reports the rule at the place with these steps from the object, with a text.
func (x Finder) Deep(detail string, steps ...fault.Step) {
	mark := len(x.f.path)
	x.f.path = append(x.f.path, steps...)
	x.field = ""
	x.Say(detail)
	x.f.path = x.f.path[:mark]
}

// At reports the rule at field[i].member with a text. If member is empty, the place is the item.
func (x Finder) At(i int, member, detail string) {
	n := len(x.f.found)
	list := string(x.f.here())
	if list != "" {
		list += "."
	}
	list += x.field + "["
	below := list + strconv.Itoa(i) + "]"
	steps := []fault.Step{fault.Member(x.field), {Index: i}}
	if member != "" {
		below += "." + member
		steps = append(steps, fault.Member(member))
	}
	x.Deep(detail, steps...)
	if len(x.f.found) > n {
		x.f.settle(list, below, func(s fault.Step) bool { return s.Index > i })
	}
}

// settle moves the last violation before those of later items of its list and those below it, so that all are in the
// order of the body.
func (f *Fields) settle(list, below string, later func(fault.Step) bool) {
	for k := len(f.found) - 1; k > 0; k-- {
		before := string(f.found[k-1].Path)
		rest, ok := strings.CutPrefix(before, list)
		if !ok {
			return
		}
		if deeper, inside := strings.CutPrefix(before, below); !inside || deeper == "" || deeper[0] != '.' && deeper[0] != '[' {
			for s := range fault.Path(list[len(list)-1:] + rest).Steps() {
				ok = later(s)
				break
			}
		}
		if !ok {
			return
		}
		f.found[k-1], f.found[k] = f.found[k], f.found[k-1]
	}
}

// Scoped reports whether the object is in a scope.
func (x Finder) Scoped(scope Scope) bool { return x.f.Scoped(scope) }

// Linting reports whether warnings are wanted. It saves the work of finding them.
func (x Finder) Linting() bool { return x.f.lint }

// Held reports whether Extra has a member, such as a decoded value that did not fit in its field.
func (x Finder) Held(name string) bool { return x.f.held(name) }

// Room returns the Room of the object's parent.
func (x Finder) Room() Room { return x.f.room }
