package fault

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/internal/jsontree"
)

// Located is a violation with its place in a JSON text.
type Located struct {
	Violation
	Offset int // in bytes from the start of the text
	Line   int // from 1
	Column int // from 1, in code points
}

// MarshalJSON returns l as the JSON of its violation with the members line and column.
func (l Located) MarshalJSON() ([]byte, error) {
	return encode(struct {
		violationJSON

		Line   int `json:"line"`
		Column int `json:"column"`
	}{l.json(), l.Line, l.Column})
}

// Locate finds the places of violations in the JSON from which the checked value was decoded: for a missing member
// the object, for an unknown or repeated member its name, and otherwise the value.
//
// Paths that begin with messages[i] are also found in an array of messages, and those with messages[0] in a single
// message. In a text that is not JSON, every violation is at the syntax error.
func Locate(json []byte, violations []Violation) []Located {
	located := make([]Located, len(violations))
	tree, err := jsontree.Parse(json)
	again := repeats{}
	for i, v := range violations {
		located[i].Violation = v
		if e, ok := err.(*jsontree.Error); ok { //nolint:errorlint // Parse returns this type, never wrapped
			located[i].Offset = min(e.Offset, len(json))
			if v.Detail == e.Error() {
				located[i].Detail = e.Detail // the position is in Line and Column
			}
		} else if err == nil {
			located[i].Offset = place(tree, v, again)
		}
	}
	position(string(json), located)
	return located
}

// Merge returns the findings of decoding and of a check of the decoded value in the order of the text, each once.
// decoded may be nil.
func Merge(json []byte, decoded error, checked []Violation) []Located {
	all := slices.Clone(Violations(decoded))
	type finding struct {
		path Path
		rule Rule
	}
	seen := make(map[finding]bool, len(all))
	for _, v := range all {
		seen[finding{v.Path, v.Rule}] = true
	}
	for _, v := range checked {
		// A value that could not be decoded is not also missing. A missing value is not also 0 or doubtful.
		if seen[finding{v.Path, v.Rule}] || v.Rule == Required && seen[finding{v.Path, WrongType}] ||
			(v.Rule == OutOfRange || v.Rule == BadIndex || v.Rule == Doubtful) && seen[finding{v.Path, Required}] {
			continue
		}
		if v.Rule == Required && seen[finding{v.Path, Empty}] { // only the check knows that the value is required
			all = slices.DeleteFunc(all, func(d Violation) bool { return d.Path == v.Path && d.Rule == Empty })
		}
		all = append(all, v)
	}
	located := Locate(json, all)
	slices.SortStableFunc(located, func(a, b Located) int { return a.Offset - b.Offset })
	return located
}

// place returns the offset of v, or of the closest enclosing value in the text.
func place(t *jsontree.Tree, v Violation, again repeats) int {
	node := int32(0)
	steps := slices.Collect(v.Path.Steps())
	if len(steps) > 1 && steps[0].Name == "messages" {
		switch root := t.Nodes[0].Kind; {
		case root == jsontree.Array:
			steps = steps[1:]
		case root == jsontree.Object && t.Member(0, "messages") == 0 && steps[1] == (Step{}):
			steps = steps[2:]
		}
	}
	for i, s := range steps {
		child := t.Index(node, s.Index)
		if !s.item() {
			child = t.Member(node, s.Name)
		}
		if child == 0 {
			break
		}
		if i == len(steps)-1 {
			switch v.Rule {
			case DuplicateKey:
				return int(t.Nodes[again.next(t, node, child)].NameAt)
			case UnknownProperty:
				return int(t.Nodes[child].NameAt)
			}
		}
		node = child
	}
	return int(t.Nodes[node].Start)
}

// repeats has, by object and first member with a name, the further members with that name that are not yet
// reported.
type repeats map[int32]map[int32][]int32

// next returns the next member with the name of first, or first if there is none.
func (r repeats) next(t *jsontree.Tree, object, first int32) int32 {
	if r[object] == nil {
		r[object] = make(map[int32][]int32)
		for c := t.First(object); c != 0; c = t.Nodes[c].Next {
			if t.Nodes[c].Dup {
				of := t.Member(object, t.Nodes[c].Name)
				r[object][of] = append(r[object][of], c)
			}
		}
	}
	behind := r[object][first]
	if len(behind) == 0 {
		return first
	}
	r[object][first] = behind[1:]
	return behind[0]
}

// position sets lines and columns in one pass over the text.
func position(text string, located []Located) {
	order := make([]int, len(located))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return located[a].Offset - located[b].Offset })
	line, column, at := 1, 1, 0
	for _, i := range order {
		passed := text[at:located[i].Offset]
		if n := strings.Count(passed, "\n"); n > 0 {
			line += n
			column = 1
			passed = passed[strings.LastIndexByte(passed, '\n')+1:]
		}
		column += utf8.RuneCountInString(passed)
		at = located[i].Offset
		located[i].Line, located[i].Column = line, column
	}
}
