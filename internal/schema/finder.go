package schema

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Rule states what no single field can. Only a check runs it. The ledger lists its text.
func (f *Fields) Rule(field string, rule fault.Rule, text string, run func(Finder)) {
	if f.mode == checking || f.mode == listing {
		f.rule(field, rule, text, fault.SeverityError, run)
	}
}

// Lint states what is worth a warning.
func (f *Fields) Lint(field string, rule fault.Rule, text string, run func(Finder)) {
	if f.lint || f.mode == listing {
		f.rule(field, rule, text, fault.SeverityWarning, run)
	}
}

// rule is apart so that Rule and Lint are inlined: no other reader needs them.
//
//go:noinline
func (f *Fields) rule(field string, rule fault.Rule, text string, severity fault.Severity, run func(Finder)) {
	if f.mode == listing {
		f.row(Row{Field: field, Rule: rule, Text: text, Severity: severity})
	} else {
		run(Finder{f: f, field: field, rule: rule, text: text, severity: severity})
	}
}

// Finder reports what a rule finds at its field.
type Finder struct {
	f        *Fields
	field    string
	rule     fault.Rule
	text     string // what the rule says
	value    string // the text that has not the form asked for
	severity fault.Severity
}

// If reports the rule by its own text where it is broken.
func (x Finder) If(broken bool) {
	if broken {
		x.Say(x.text)
	}
}

// Say reports the rule with what was found.
func (x Finder) Say(detail string) { x.Report(fault.Violation{Detail: detail}) }

// Report reports the rule with numbers.
func (x Finder) Report(v fault.Violation) {
	v.Rule, v.Severity = x.rule, x.severity
	x.f.report(x.field, v)
}

// Error reports what LINE refuses, under another rule.
func (x Finder) Error(r fault.Rule, detail string) {
	x.f.report(x.field, fault.Violation{Rule: r, Detail: detail, Value: x.value})
}

// Warn reports what LINE takes and the author may not mean, under another rule.
func (x Finder) Warn(r fault.Rule, detail string) { x.f.warn(x.field, r, detail) }

// In reports the rule at field.member with what was found.
func (x Finder) In(member, detail string) {
	x.Deep(detail, fault.Member(x.field), fault.Member(member))
}

// Deep reports the rule at the place that steps lead to from the object, with what was found.
func (x Finder) Deep(detail string, steps ...fault.Step) {
	mark := len(x.f.path)
	x.f.path = append(x.f.path, steps...)
	x.field = ""
	x.Say(detail)
	x.f.path = x.f.path[:mark]
}

// At reports the rule at field[i].member with what was found; an empty member is the item itself.
func (x Finder) At(i int, member, detail string) {
	n := len(x.f.found)
	list := string(x.f.here())
	if list != "" {
		list += "."
	}
	list += x.field + "["
	steps := []fault.Step{fault.Member(x.field), {Index: i}, fault.Member(member)}
	if member == "" {
		steps = steps[:2]
	}
	x.Deep(detail, steps...)
	if len(x.f.found) > n {
		below := list + strconv.Itoa(i) + "]." + member
		x.f.settle(list, below, func(s fault.Step) bool { return s.Index > i })
	}
}

// settle moves the violation reported last in front of those of later items of its list, and of those below
// it, so that all stand in the order of the body.
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

// Scoped reports whether the object is within a scope.
func (x Finder) Scoped(scope Scope) bool { return x.f.Scoped(scope) }

// Linting reports whether warnings are wanted, where finding them is work.
func (x Finder) Linting() bool { return x.f.lint }

// Held reports whether Extra has a member, as it does where a field could not hold what was decoded.
func (x Finder) Held(name string) bool { return x.f.held(name) }

// Room is what the parent of the object handed down.
func (x Finder) Room() Room { return x.f.room }
