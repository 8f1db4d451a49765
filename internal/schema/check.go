package schema

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

const (
	kept      = 1000    // errors, and warnings, of one check or decode
	keptPaths = 1 << 20 // bytes of their paths, which hostile names make long
)

// reporter keeps what a reader finds.
type reporter struct {
	lint      bool // warnings are wanted
	unsayable bool // only what JSON cannot say is wanted
	path      []fault.Step
	found     []fault.Violation
	count     [2]int // by severity
	more      [2]int // found beyond those kept, by severity
	pathBytes [2]int // of found, by severity
}

// checker holds values against rules.
type checker struct {
	bound       int      // an upper bound of the JSON of what was checked so far
	names       []string // of the fields of objects with Extra
	first, last bool     // of the list that the object is in
	room        Room     // of layouts
	tally       int
	tallying    bool
}

// found is what a reader answers with.
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
	if n := f.more[fault.SeverityWarning]; n > 0 { // an error has a count of its own, a list of warnings has none
		f.found = append(f.found, fault.Violation{
			Rule: fault.More, Severity: fault.SeverityWarning, Got: n, Detail: strconv.Itoa(n) + " more warnings, which are not listed",
		})
	}
	return found{f.found, f.more[fault.SeverityError]}
}

// Validate answers with a *fault.Error of all that LINE refuses in v, or nil.
func Validate[T any](v *T, describe func(*T, *Fields)) error { return check(v, describe, false).err() }

// Lint answers with all that is wrong with v or doubtful. At most 1,000 errors and 1,000 warnings
// are kept; the last says how many more warnings there were, the error of Validate how many more errors.
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

// Count bounds the length of a list.
type Count struct {
	lo, hi int
	noun   string // a plural
	where  string // after a limit in texts
	always bool
}

// Items bounds a list to lo to hi items, named noun, a plural; hi 0 is no bound. lo >= 1 makes the list
// required.
func Items(lo, hi int, noun string) Count { return Count{lo: lo, hi: hi, noun: noun} }

func (c Count) span() string {
	if c.lo == c.hi {
		return strconv.Itoa(c.lo)
	}
	return strconv.Itoa(c.lo) + " to " + strconv.Itoa(c.hi)
}

// Per says what the limit is counted over: a request.
func (c Count) Per(where string) Count { c.where = where; return c }

// Always makes a list one that is written also where it is empty, and that a JSON object needs.
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

// misfitItems is misfit for an array of one JSON type.
func (f *Fields) misfitItems(name string, want jsontree.Kind, set bool, need Presence) (done bool) {
	raw, ok := f.extraOf(name)
	if !ok {
		return false
	}
	if t, err := jsontree.Parse(raw); err != nil || !set && want != jsontree.Null && t.Nodes[0].Kind == jsontree.Array && !f.alike(t, 0, name, want) {
		return true // unknown reports what is not JSON
	}
	return f.misfit(name, jsontree.Array, set, need)
}

// unknown reports the members in Extra that are none of the fields, and those that are not JSON.
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
		return // the field has said it
	}
	v := fault.Violation{Rule: fault.UnknownProperty, Severity: fault.SeverityWarning}
	if f.scope&Strict != 0 {
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

// fail reports an error at a field; an empty name is the object itself.
func (f *Fields) fail(name string, r fault.Rule, detail string) {
	f.report(name, fault.Violation{Rule: r, Detail: detail})
}

// warn reports a warning.
func (f *Fields) warn(name string, r fault.Rule, detail string) {
	f.report(name, fault.Violation{Rule: r, Severity: fault.SeverityWarning, Detail: detail})
}

// wants reports whether anyone asks for a violation. Here, and nowhere else, warnings are dropped where they are not wanted,
// so that none makes a Validate fail.
func (f *Fields) wants(v *fault.Violation) bool {
	return (v.Severity != fault.SeverityWarning || f.lint) && (!f.unsayable || unsayable(v.Rule))
}

// full reports whether no more violations of that severity are kept, only counted.
func (f *Fields) full(s fault.Severity) bool {
	return f.count[s] == kept || f.pathBytes[s] > keptPaths
}

// keeps reports whether report would keep v: only then is a detail worth its time.
func (f *Fields) keeps(v *fault.Violation) bool { return f.wants(v) && !f.full(v.Severity) }

// report keeps a violation.
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
		f.found = f.found[:last] // what is required is missing where it is empty
	}
	f.pathBytes[v.Severity] += len(v.Path)
	if v.Doc == "" && f.obj.doc != "" {
		v.Doc = docOf(f.obj.doc)
	}
	if v.Object == "" {
		v.Object = f.obj.fact()
	}
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

// closest returns the word that name was likely meant to be, or "".
func closest(name string, words []string) string {
	if len(name) > longest {
		return ""
	}
	best, at := maxSlips+1, ""
	for _, w := range words {
		if strings.EqualFold(w, name) {
			return w
		}
		if len(w) < len(name)-maxSlips || len(w) > len(name)+maxSlips {
			continue
		}
		if d := slips(name, w); d < best && d < len(w)/2 {
			best, at = d, w
		}
	}
	return at
}

const (
	longest  = 40 // bytes of a name that is looked for
	maxSlips = 2
)

// slips counts the letters added, left out, changed or swapped with their neighbour between a and b
// (optimal string alignment distance), of at most longest+maxSlips bytes.
func slips(a, b string) int {
	var rows [3][longest + maxSlips + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
