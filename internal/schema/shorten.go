package schema

import (
	"slices"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Ellipsis ends a text that was shortened. It is one character in each unit.
const Ellipsis = "…"

// Fit shortens the texts for people in v that are over their limits, and returns what it changed. It changes v in place, and
// the objects below v.
func Fit[T any](v *T, describe func(*T, *Fields)) []fault.Violation {
	return shortenAll(v == nil, func(f *Fields) { visit(f, v, describe, nil) })
}

// FitNode is [Fit] for a variant at a place.
func FitNode[N Node](v N, kinds *Kinds[N], s *Slot) []fault.Violation {
	return shortenAll(IsNil(v), func(f *Fields) { visitNode(f, v, kinds, s) })
}

func shortenAll(empty bool, visit func(*Fields)) []fault.Violation {
	if empty {
		return nil
	}
	f := get(walking)
	f.eachText, f.fitting, f.lint = f.shorten, true, true
	visit(f)
	found := f.violations().list
	put(f)
	return slices.DeleteFunc(found, func(v fault.Violation) bool { return v.Rule != fault.Shortened && v.Rule != fault.Removed })
}

// Fitted shortens a text if other fields depend on what is in it. Only [Fit] runs it, before the text is visited.
func (f *Fields) Fitted(field string, run func(Finder)) {
	if f.mode == walking && f.fitting {
		run(Finder{f: f, field: field, rule: fault.Shortened, severity: fault.SeverityWarning})
	}
}

// shorten shortens a text for people that is over its limit.
func (f *Fields) shorten(name string, p *string, r Rule) {
	limit, unit := r.Max(), r.Unit()
	if r.code&isForPeople == 0 || limit == 0 {
		return
	}
	safe := unit
	if unit == length.Grapheme { // LINE's server has been seen to count code points, which are never fewer
		safe = length.CodePoint
	}
	if safe.Fits(*p, limit) {
		return
	}
	if unit.Fits(*p, limit) {
		unit = safe
	}
	x := Finder{f: f, field: name, rule: fault.Shortened, severity: fault.SeverityWarning}
	x.Shortened(unit, limit, unit.Count(*p))
	*p = safe.Truncate(*p, limit, Ellipsis)
}

// Shortened reports that [Fit] shortened the text of the field.
func (x Finder) Shortened(unit length.Unit, limit, got int) {
	x.Report(fault.Violation{Unit: unit.String(), Limit: limit, Got: got, Detail: "; shortened"})
}

// Removed reports that [Fit] removed what a shortened text no longer uses, at the place that steps lead to from the object.
func (x Finder) Removed(steps ...fault.Step) {
	x.rule = fault.Removed
	x.Deep("removed with the end of the text", steps...)
}
