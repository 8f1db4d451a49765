package facts

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// Suite compares one package with the table.
type Suite struct {
	bodies     map[string]any
	objects    []object
	byHand     []handCases
	exceptions []exception
	stricter   []excess
}

// object is one object to test, as in objects.json.
type object struct {
	Object string            `json:"object"` // in the table
	As     []string          `json:"as"`     // the bodies it is tested in
	Slots  []string          `json:"slots"`  // the places it is tested at, if places have their own rows
	In     fault.Path        `json:"in"`     // the place of JSON in the body
	JSON   any               `json:"json"`   // the JSON to insert; if missing, the body is unchanged
	At     string            `json:"at"`     // the place of the object in JSON
	Strict bool              `json:"strict"` // inside Flex, where LINE refuses unknown members and types
	Fill   map[string]string `json:"fill"`   // by property: the start of a text that is extended to a limit
	Items  map[string]any    `json:"items"`  // by property: an item, for a list that JSON does not have
}

// exception excludes rows from the check of the ledger, from cases, or from both.
type exception struct {
	object, property, constraint, detail string
	of                                   string
	by                                   string // the row of the ledger that enforces it instead, such as "message.textV2 substitution too_many"
	reason                               string
}

// excess is a rule of the descriptions that is not in the table.
type excess struct {
	object, field string
	rule          fault.Rule
	reason        string
}

// Load reads the directory of a package; see the package comment.
func Load(tb testing.TB, dir string) *Suite {
	tb.Helper()
	s := new(Suite)
	var file struct {
		Bodies  map[string]any `json:"bodies"`
		Objects []object       `json:"objects"`
	}
	load(tb, filepath.Join(dir, "objects.json"), &file)
	s.bodies, s.objects = file.Bodies, file.Objects
	for _, o := range s.objects {
		for _, as := range o.As {
			if _, ok := s.bodies[as]; !ok {
				tb.Fatalf("objects.json: %s: no body %q", o.Object, as)
			}
		}
		if len(Rows(o.Object)) == 0 {
			tb.Fatalf("objects.json: the table has no object %q", o.Object)
		}
	}
	load(tb, filepath.Join(dir, "cases.json"), &s.byHand)
	for _, cells := range lines(tb, filepath.Join(dir, "exceptions.tsv"), 7) {
		e := exception{cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]}
		switch {
		case !slices.Contains([]string{"ledger", "cases", "both"}, e.of):
			tb.Errorf("exceptions.tsv: %v is of %q, must be of ledger, cases or both", cells, e.of)
		case e.reason == "":
			tb.Errorf("exceptions.tsv: %v has no reason", cells)
		case !slices.ContainsFunc(Rows(s.names()...), e.excuses):
			tb.Errorf("exceptions.tsv: %v matches no row of an object under test", cells)
		}
		s.exceptions = append(s.exceptions, e)
	}
	for _, cells := range lines(tb, filepath.Join(dir, "stricter.tsv"), 4) {
		if cells[3] == "" {
			tb.Errorf("stricter.tsv: %v has no reason", cells)
		}
		s.stricter = append(s.stricter, excess{cells[0], cells[1], fault.Rule(cells[2]), cells[3]})
	}
	return s
}

// names returns the objects to test.
func (s *Suite) names() []string {
	var names []string
	for _, o := range s.objects {
		if !slices.Contains(names, o.Object) {
			names = append(names, o.Object)
		}
	}
	return names
}

// slots returns the places to test.
func (s *Suite) slots() []string {
	var slots []string
	for _, o := range s.objects {
		for _, slot := range o.Slots {
			if !slices.Contains(slots, slot) {
				slots = append(slots, slot)
			}
		}
	}
	return slots
}

// rows returns the rows of the objects to test, without those of places that are not tested.
func (s *Suite) rows() []Row {
	return slices.DeleteFunc(Rows(s.names()...), func(r Row) bool {
		return r.Slot() != "" && !slices.Contains(s.slots(), r.Slot())
	})
}

func (s *Suite) excused(r Row, of string) (e exception, ok bool) {
	for _, e := range s.exceptions {
		if e.excuses(r) && (e.of == of || e.of == "both") {
			return e, true
		}
	}
	return e, false
}

func (e exception) excuses(r Row) bool {
	return r.matches(e.object, e.property, e.constraint, e.detail)
}

func load(tb testing.TB, name string, v any) {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
}

// lines reads a table of tab-separated cells without its heading and comments, which start with #.
func lines(tb testing.TB, name string, columns int) [][]string {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	var out [][]string
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if i == 0 || line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			tb.Fatalf("%s, line %d: %d cells, must be %d", name, i+1, len(cells), columns)
		}
		out = append(out, cells)
	}
	return out
}
