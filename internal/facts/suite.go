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

// Suite is what one package holds against the table.
type Suite struct {
	bodies     map[string]any
	objects    []object
	byHand     []handCases
	exceptions []exception
	stricter   []excess
}

// object is one object under test, as objects.json has it.
type object struct {
	Object string            `json:"object"` // in the table
	As     []string          `json:"as"`     // the bodies it is tested in
	Slots  []string          `json:"slots"`  // the places it is tested at, where a place has rows of its own
	In     fault.Path        `json:"in"`     // where JSON goes in the body
	JSON   any               `json:"json"`   // what goes there; without it the body stays as it is
	At     string            `json:"at"`     // where the object stands in JSON
	Strict bool              `json:"strict"` // inside Flex, where LINE refuses what it does not know
	Fill   map[string]string `json:"fill"`   // property: how a text begins that is made as long as a limit
	Items  map[string]any    `json:"items"`  // property: an item, for a list that JSON does not have
}

// exception excuses rows: from the check of the ledger, from cases, or from both.
type exception struct {
	object, property, constraint, detail string
	of                                   string
	by                                   string // "message.textV2 substitution too_many": the row of the ledger that enforces it instead
	reason                               string
}

// excess is what the descriptions ask beyond the table.
type excess struct {
	object, field string
	rule          fault.Rule
	reason        string
}

// Load reads the folder of a package; the comment of the package says what is in it.
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
				tb.Fatalf("objects.json: %s: there is no body %q", o.Object, as)
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

// names are the objects under test, each once.
func (s *Suite) names() []string {
	var names []string
	for _, o := range s.objects {
		if !slices.Contains(names, o.Object) {
			names = append(names, o.Object)
		}
	}
	return names
}

// slots are the places under test, each once.
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

// rows are those of the objects under test, without those of places that are not.
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

// lines reads a table of tab-separated cells under a line of headings; a line that begins with # is a remark.
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
