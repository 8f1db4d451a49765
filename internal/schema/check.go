package schema

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/spelling"
	"github.com/linemsg/linemsg/message/fault"
)

const (
	kept      = 1000    // maximum number of errors, and of warnings, of one check or decode
	keptPaths = 1 << 20 // maximum bytes of their paths, which can contain long names
)

// reporter collects findings.
type reporter struct {
	lint      bool // report warnings
	unsayable bool // report only what JSON cannot represent
	path      []fault.Step
	found     []fault.Violation
	count     [2]int // by severity
	more      [2]int // not kept, by severity
	pathBytes [2]int // of found, by severity
}

// checker checks values.
type checker struct {
	bound       int      // upper bound of the JSON of everything checked so far
	names       []string // of the fields of objects with Extra
	first, last bool     // position of the object in its list
	room        Room     // for lints of layouts
	tally       int
	tallying    bool
}

// found is the result of a reader.
type found struct {
	list []fault.Violation
	more int
}

func (x found) err() error {
	if len(x.list) == 0 {
		return nil
	}
	return &fault.Error{Violations: x.list, More: x.more}
}

func (f *Fields) violations() found {
	if n := f.more[fault.SeverityWarning]; n > 0 { // only errors have their own count
		detail := strconv.Itoa(n) + " more warnings, which are not listed"
		if n == 1 {
			detail = "1 more warning, which is not listed"
		}
		f.found = append(f.found, fault.Violation{Rule: fault.More, Severity: fault.SeverityWarning, Got: n, Detail: detail})
	}
	return found{f.found, f.more[fault.SeverityError]}
}

// Validate returns a *fault.Error with everything in v that LINE refuses, or nil.
func Validate[T any](v *T, describe func(*T, *Fields)) error { return check(v, describe, false).err() }

// Lint returns the errors and warnings of v, at most 1,000 of each. The last warning has the number of further
// warnings; the error of Validate has the number of further errors.
func Lint[T any](v *T, describe func(*T, *Fields)) []fault.Violation {
	return check(v, describe, true).list
}

func check[T any](v *T, describe func(*T, *Fields), lint bool) found {
	if v == nil {
		return found{list: []fault.Violation{{Rule: fault.Nil, Detail: "nil " + reflect.TypeOf(v).String()}}}
	}
	f := get(checking)
	f.lint = lint
	visit(f, v, describe, nil)
	out := f.violations()
	put(f)
	return out
}

const bytesOfJSON = "bytes of JSON"

// Count limits the length of a list.
type Count struct {
	lo, hi int
	noun   string // a plural
	where  string // follows a limit in texts
	always bool
}

// Items limits a list to lo to hi items, named noun in the plural. With hi 0 there is no limit. With lo >= 1 the list
// is required.
func Items(lo, hi int, noun string) Count { return Count{lo: lo, hi: hi, noun: noun} }

func (c Count) span() string {
	if c.lo == c.hi {
		return strconv.Itoa(c.lo)
	}
	return strconv.Itoa(c.lo) + " to " + strconv.Itoa(c.hi)
}

// Per adds to texts what the limit applies to, such as a request.
func (c Count) Per(where string) Count { c.where = where; return c }

// Always makes a list always written, even if it is empty, and required in JSON.
func (c Count) Always() Count { c.always = true; return c }

func (c Count) need() Presence {
	switch {
	case c.always:
		return Always
	case c.lo > 0:
		return Required
	}
	return Optional
}

func (c Count) check(f *Fields, name string, n int) {
	f.bound += len(name) + 6 + n
	switch {
	case n == 0 && c.lo > 0 && c.hi == 0:
		f.fail(name, fault.Required, "no "+c.noun+", needs at least one")
	case n == 0 && c.lo > 1:
		f.fail(name, fault.Required, "no "+c.noun+", needs "+c.span())
	case n == 0 && c.lo > 0:
		f.report(name, fault.Violation{Rule: fault.Required, Unit: c.noun, Limit: c.hi})
	case n < c.lo:
		f.report(name, fault.Violation{Rule: fault.TooFew, Unit: c.noun, Limit: c.lo, Got: n, Detail: c.where})
	case c.hi > 0 && n > c.hi:
		f.report(name, fault.Violation{Rule: fault.TooMany, Unit: c.noun, Limit: c.hi, Got: n, Detail: c.where})
	}
}

func (c Count) list(f *Fields, name string) {
	if c.lo > 0 || c.always {
		f.row(Row{Field: name, Rule: fault.Required})
	}
	if c.lo > 1 {
		f.row(Row{Field: name, Rule: fault.TooFew, Min: c.lo, Unit: c.noun})
	}
	if c.hi > 0 {
		f.row(Row{Field: name, Rule: fault.TooMany, Min: c.lo, Max: c.hi, Unit: c.noun})
	}
}

// misfitItems is misfit for an array of items of one JSON type.
func (f *Fields) misfitItems(name string, want jsontree.Kind, set bool, need Presence) (done bool) {
	raw, ok := f.extraOf(name)
	if !ok {
		return false
	}
	if t, err := jsontree.Parse(raw); err != nil || !set && want != jsontree.Null && t.Nodes[0].Kind == jsontree.Array && !f.alike(t, 0, name, want) {
		return true // unknown reports invalid JSON
	}
	return f.misfit(name, jsontree.Array, set, need)
}

// unknown reports the members in Extra that have no field or are not valid JSON.
func (f *Fields) unknown(fields []string) {
	x := *f.obj.x
	mark := len(f.keys)
	for _, name := range sorted(f, x) {
		f.push(name)
		f.unknownMember(name, x[name], fields)
		f.pop()
	}
	f.keys = f.keys[:mark]
}

func (f *Fields) unknownMember(name string, value []byte, fields []string) {
	if !f.validText("", name) {
		return
	}
	if err := f.extraFault(value); err != nil {
		v := unreadable(err, len(value))
		if v.Rule == fault.Syntax || v.Rule == fault.BadText {
			v.Detail = "not valid JSON in Extra: " + v.Detail
		}
		f.report("", v)
		return
	}
	if slices.Contains(fields, name) {
		return // reported by the field
	}
	v := fault.Violation{Rule: fault.UnknownProperty, Severity: fault.SeverityWarning}
	if f.strict() {
		v.Severity = fault.SeverityError
	}
	if f.keeps(&v) {
		v.Detail = "unknown property of " + f.obj.text()
		if near := closest(name, fields); near != "" {
			v.Detail += "; did you mean " + near + "?"
		}
	}
	f.report("", v)
}

// fail reports an error at a field, or at the object if name is empty.
func (f *Fields) fail(name string, r fault.Rule, detail string) {
	f.report(name, fault.Violation{Rule: r, Detail: detail})
}

// warn reports a warning.
func (f *Fields) warn(name string, r fault.Rule, detail string) {
	f.report(name, fault.Violation{Rule: r, Severity: fault.SeverityWarning, Detail: detail})
}

// wants reports whether v should be reported. This is the only place where unwanted warnings are dropped, so that
// none makes Validate fail.
func (f *Fields) wants(v *fault.Violation) bool {
	return (v.Severity != fault.SeverityWarning || f.lint) && (!f.unsayable || unsayable(v.Rule))
}

// full reports whether further violations of a severity are only counted.
func (f *Fields) full(s fault.Severity) bool {
	return f.count[s] == kept || f.pathBytes[s] > keptPaths
}

// keeps reports whether report would keep v. If not, no time is spent on a detail.
func (f *Fields) keeps(v *fault.Violation) bool { return f.wants(v) && !f.full(v.Severity) }

// report adds a violation.
//
//go:noinline
func (f *Fields) report(name string, v fault.Violation) {
	if !f.wants(&v) {
		return
	}
	if f.full(v.Severity) {
		f.more[v.Severity]++
		return
	}
	f.count[v.Severity]++
	if name != "" {
		f.push(name)
		v.Path = f.here()
		f.pop()
	} else {
		v.Path = f.here()
	}
	if last := len(f.found) - 1; v.Rule == fault.Required && last >= 0 && f.found[last].Rule == fault.Empty && f.found[last].Path == v.Path {
		f.count[f.found[last].Severity]--
		f.found = f.found[:last] // an empty value that is required is missing
	}
	f.pathBytes[v.Severity] += len(v.Path)
	if f.obj.doc != "" {
		v.Doc = docOf(f.obj.doc)
	}
	v.Object = f.obj.fact()
	f.found = append(f.found, v)
}

// docOf returns the address of a chapter of LINE's reference.
func docOf(doc string) string {
	const reference = "https://developers.line.biz/en/reference/"
	if strings.Contains(doc, "#") {
		return reference + doc
	}
	return reference + "messaging-api/#" + doc
}

// closest returns the word that was probably meant by name, or "".
func closest(name string, words []string) string {
	const (
		longest = 40 // of a name to look for, in bytes
		most    = 2  // slips
	)
	if len(name) > longest {
		return ""
	}
	best, at := most+1, ""
	for _, w := range words {
		if strings.EqualFold(w, name) {
			return w
		}
		if d := spelling.Distance(name, w, most); d < best && d < len(w)/2 {
			best, at = d, w
		}
	}
	return at
}
