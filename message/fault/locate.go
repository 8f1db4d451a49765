package fault

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/internal/jsontree"
)

// Located is a violation with its position in a JSON text.
type Located struct {
	Violation
	Offset int // in bytes from the start of the text
	Line   int // from 1
	Column int // from 1, in code points
}

// Locate finds the positions of violations in the JSON text that the checked value was decoded from. A missing
// member is located at its object, an unknown or repeated member at its name, and any other violation at the value.
//
// Paths that begin with messages[i] are also found in a bare array of messages, and those with messages[0] in a
// single message. If the text is not valid JSON, every violation is located at the syntax error.
func Locate(json []byte, violations []Violation) []Located {
	located := make([]Located, len(violations))
	tree, err := jsontree.Parse(json)
	repeated := make(map[Path]int) // a name that appears three times is two violations
	for i, v := range violations {
		located[i].Violation = v
		if e, ok := err.(*jsontree.Error); ok { //nolint:errorlint // Parse returns this type, never wrapped
			located[i].Offset = min(e.Offset, len(json))
			if v.Detail == e.Error() {
				located[i].Detail = e.Detail // Line and Column say the rest
			}
		} else if err == nil {
			located[i].Offset = place(tree, v, repeated[v.Path])
			if v.Rule == DuplicateKey {
				repeated[v.Path]++
			}
		}
	}
	position(string(json), located)
	return located
}

// Merge combines the findings of a decode and of a check of the decoded value, without duplicates and in the order
// of the text. decoded may be nil.
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
		// A value that could not be read is not also missing. A missing value is not also 0 or doubtful.
		if seen[finding{v.Path, v.Rule}] || v.Rule == Required && seen[finding{v.Path, WrongType}] ||
			(v.Rule == OutOfRange || v.Rule == BadIndex || v.Rule == Doubtful) && seen[finding{v.Path, Required}] {
			continue
		}
		if v.Rule == Required && seen[finding{v.Path, Empty}] { // only the check knows that it is required
			all = slices.DeleteFunc(all, func(d Violation) bool { return d.Path == v.Path && d.Rule == Empty })
		}
		all = append(all, v)
	}
	located := Locate(json, all)
	slices.SortStableFunc(located, func(a, b Located) int { return a.Offset - b.Offset })
	return located
}

// place returns the offset of v, or of the innermost enclosing value in the text.
func place(t *jsontree.Tree, v Violation, before int) int {
	node := int32(0)
	var steps []Step
	for s := range v.Path.Steps() {
		steps = append(steps, s)
	}
	if len(steps) > 0 && steps[0].Name == "messages" {
		switch root := t.Nodes[0].Kind; {
		case root == jsontree.Array:
			steps = steps[1:]
		case root == jsontree.Object && t.Member(0, "messages") == 0 && len(steps) > 1 && steps[1] == (Step{}):
			steps = steps[2:]
		}
	}
	for i, s := range steps {
		child := int32(0)
		switch kind := t.Nodes[node].Kind; {
		case !s.item() && kind == jsontree.Object:
			child = t.Member(node, s.Name)
		case s.item() && kind == jsontree.Array:
			child = t.Index(node, s.Index)
		}
		if child == 0 {
			break
		}
		if i == len(steps)-1 {
			switch v.Rule {
			case DuplicateKey:
				return again(t, child, before)
			case UnknownProperty:
				return int(t.Nodes[child].NameAt)
			}
		}
		node = child
	}
	return int(t.Nodes[node].Start)
}

// again returns the offset of a later member with the name of n, after skipping before of them.
func again(t *jsontree.Tree, n int32, before int) int {
	for c := t.Nodes[n].Next; c != 0; c = t.Nodes[c].Next {
		if !t.Nodes[c].Dup || t.Nodes[c].Name != t.Nodes[n].Name {
			continue
		}
		if before == 0 {
			return int(t.Nodes[c].NameAt)
		}
		before--
	}
	return int(t.Nodes[n].NameAt)
}

// position sets the lines and columns in one pass over the text.
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
