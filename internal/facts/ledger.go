package facts

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// units has the names of units in the table and in violations.
var units = map[string]string{"utf16": length.UTF16.String(), "grapheme": length.Grapheme.String()}

// CheckLedger compares the descriptions with the table in both directions. A row of level error must be an error,
// one of level warn at least a warning, and one of level info never an error. Each error of a description must have
// a row.
func (s *Suite) CheckLedger(t *testing.T, ledger []schema.Row) {
	t.Helper()
	excused := map[exception]bool{}
	for _, r := range s.rows() {
		if r.Constraint == "type" || r.Level == "" {
			continue
		}
		t.Run(r.String(), func(t *testing.T) {
			e, excepted := s.excused(r, "ledger")
			stated, severity := s.stated(r, ledger)
			switch {
			case r.Level == Info:
				if stated && severity == fault.SeverityError {
					t.Errorf("level info in the table, but an error in a description")
				}
			case excepted && e.by == "":
				excused[e] = excused[e] || !stated
			case excepted:
				excused[e] = excused[e] || !stated
				if !slices.ContainsFunc(ledger, func(l schema.Row) bool { return e.by == name(l) }) {
					t.Errorf("exceptions.tsv: enforced by %q, which is not in any description", e.by)
				}
			case !stated:
				t.Errorf("not in any description: %+v", r)
			case r.Level == Error && severity != fault.SeverityError:
				t.Errorf("only a %v in the descriptions", severity)
			}
		})
	}
	for _, e := range s.exceptions {
		if used, seen := excused[e]; seen && !used {
			t.Errorf("exceptions.tsv: %v is not needed", e)
		}
	}
	s.checkExcess(t, ledger)
}

// name returns the name of a row of the ledger in exceptions.tsv. The field of the object itself is "-".
func name(l schema.Row) string {
	field := l.Field
	if field == "" {
		field = "-"
	}
	return l.Object + " " + field + " " + string(l.Rule)
}

// stated reports whether the ledger has r, and its highest severity. A row for a family must be stated by each of
// its types.
func (s *Suite) stated(r Row, ledger []schema.Row) (ok bool, severity fault.Severity) {
	family := r.Object
	switch {
	case r.Constraint == "childOf" && r.Property == "(placement)":
		return s.placed(r, ledger), fault.SeverityError
	case r.Constraint == "other" && r.Level == Info:
		return false, 0 // such a row is described only by its note
	case r.Constraint == "enum" && r.Property == "type" && !strings.Contains(family, "."):
		var kinds []string
		for _, l := range ledger {
			if kind, _ := strings.CutPrefix(l.Object, family+"."); kindOf(l, family) && !slices.Contains(kinds, kind) {
				kinds = append(kinds, kind)
			}
		}
		return sameWords(kinds, r.values()), fault.SeverityError
	}
	if !strings.Contains(family, ".") && r.Constraint != "enum" && slices.ContainsFunc(ledger, func(l schema.Row) bool {
		return kindOf(l, family)
	}) {
		all := true
		for _, l := range ledger {
			if kindOf(l, family) {
				one := r
				one.Object = l.Object
				found, sev := s.stated(one, ledger)
				all, severity = all && found, max(severity, sev)
			}
		}
		return all, severity
	}
	severity = fault.SeverityWarning
	for _, l := range ledger {
		if r.agrees(l) {
			ok = true
			severity = min(severity, l.Severity)
		}
		if ok && severity == fault.SeverityError {
			break // the highest
		}
	}
	if ok && r.Slot() == "" && len(s.slots()) > 0 {
		// A rule that applies everywhere must be stated at every place of the object.
		for _, slot := range describedAt(r.Object, ledger) {
			ok = ok && slices.ContainsFunc(ledger, func(l schema.Row) bool { return l.Slot == slot && r.agrees(l) })
		}
	}
	return ok, severity
}

func kindOf(l schema.Row, family string) bool {
	kind, ok := strings.CutPrefix(l.Object, family+".")
	return ok && l.Field == "type" && l.Rule == fault.NotOneOf && slices.Equal(l.Words, []string{kind})
}

func describedAt(object string, ledger []schema.Row) []string {
	var slots []string
	for _, l := range ledger {
		if l.Object == object && !slices.Contains(slots, l.Slot) {
			slots = append(slots, l.Slot)
		}
	}
	return slots
}

// placed reports whether an object is described exactly at the places that the row names.
func (s *Suite) placed(r Row, ledger []schema.Row) bool {
	at := describedAt(r.Object, ledger)
	for _, slot := range s.slots() {
		if slices.Contains(r.values(), slot) != slices.Contains(at, slot) {
			return false
		}
	}
	return true
}

// agrees reports whether l states r, at any severity.
func (r Row) agrees(l schema.Row) bool {
	if l.Object != r.Object || r.Slot() != "" && l.Slot != r.Slot() {
		return false
	}
	if r.Property == "(body size)" || r.Property == "(json size)" {
		return l.Field == "" && l.Rule == fault.TooLarge && strconv.Itoa(l.Max) == r.Max
	}
	if l.Field != r.Property {
		return false
	}
	one := func(rules ...fault.Rule) bool { return slices.Contains(rules, l.Rule) }
	switch r.Constraint {
	case "required":
		return one(fault.Required)
	case "length":
		return one(fault.TooLong) && l.Unit == units[r.Unit] && strconv.Itoa(l.Max) == r.Max
	case "enum":
		return one(fault.NotOneOf, fault.NotHere, fault.UnknownKind) && sameWords(l.Words, r.values()) || one(fault.NotListed)
	case "items":
		lo, _ := strconv.Atoi(r.Min)
		return one(fault.TooMany) && strconv.Itoa(l.Max) == r.Max && l.Min == lo
	case "range":
		return one(fault.OutOfRange) && (l.Text == r.Min+" to "+r.Max || bound(r.Min, l.Min, math.MinInt32) && bound(r.Max, l.Max, math.MaxInt32))
	case "url":
		return one(fault.NotHTTPS, fault.BadURI) && l.Text == r.Values
	case "pattern":
		if r.Values == percentEncoded { // checked by the form of a URL, which lists only its first rule
			return one(fault.NotHTTPS, fault.BadURI)
		}
		if l.Takes != nil { // the type of an id has no pattern to compare
			return one(fault.BadFormat) && sameTexts(r.Values, l.Takes)
		}
		return one(fault.BadFormat) && l.Text == r.Values || r.Level == Warn && one(fault.Doubtful, fault.BadFormat) || one(fault.BadPlaceholder)
	case "format":
		return one(fault.BadFormat) && (l.Text == r.Values || slices.Contains(r.values(), l.Text))
	case "exclusive":
		return one(fault.Exclusive, fault.NotHere, fault.Ignored) || r.Level == Warn && one(fault.Doubtful)
	case "requires":
		return one(fault.Needs, fault.NotHere, fault.BadIndex, fault.BadPlaceholder)
	case "childOf":
		return one(fault.NotHere, fault.Ignored)
	case "deprecated":
		return one(fault.Deprecated)
	case "unique":
		return one(fault.DuplicateKey)
	case "other":
		return one(fault.Ignored, fault.Order, fault.Uneven, fault.Exclusive, fault.NotHere, fault.Needs, fault.Doubtful, fault.Deprecated)
	}
	return false
}

func sameWords(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// bound compares a bound of the table, if any, with one of the ledger.
func bound(fact string, stated, open int) bool {
	if fact == "" {
		return open < 0 && stated <= open || open > 0 && stated >= open
	}
	return fact == strconv.Itoa(stated)
}

// checkExcess reports errors of the descriptions that are not in the table.
func (s *Suite) checkExcess(t *testing.T, ledger []schema.Row) {
	t.Helper()
	rows, names, told := Rows(), s.names(), map[string]bool{}
	used := make([]bool, len(s.stricter))
	for _, l := range ledger {
		if l.Severity != fault.SeverityError || !slices.Contains(names, l.Object) || s.inTable(rows, l) {
			continue
		}
		known := false
		for i, x := range s.stricter {
			if x.object == l.Object && x.field == l.Field && x.rule == l.Rule {
				known, used[i] = true, true
			}
		}
		if !known && !told[name(l)] {
			told[name(l)] = true
			t.Errorf("in a description, but neither in the table nor in stricter.tsv: %s (at %q, %d to %d %s, %v %s)",
				name(l), l.Slot, l.Min, l.Max, l.Unit, l.Words, l.Text)
		}
	}
	for i, x := range s.stricter {
		if !used[i] {
			t.Errorf("stricter.tsv: %v is not needed", x)
		}
	}
}

func (s *Suite) inTable(rows []Row, l schema.Row) bool {
	for _, r := range rows {
		switch {
		case r.Level != Error:
		case r.agrees(l):
			return true
		case l.Rule == fault.UnknownKind && r.Object == l.Object && r.Property == l.Field && r.sum() != "" && l.Words != nil:
			return true // the types are the row of the family
		case l.Rule == fault.TooFew && r.Object == l.Object && r.Property == l.Field && r.Constraint == "items" && r.Min == strconv.Itoa(l.Min):
			return true
		case l.Rule == fault.Required && r.Object == l.Object && r.Property == l.Field && r.Constraint == "items" && r.Min != "" && r.Min != "0":
			return true // at least one item
		}
	}
	for _, e := range s.exceptions {
		if e.by == name(l) {
			return true
		}
	}
	return false
}
