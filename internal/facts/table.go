package facts

import (
	_ "embed"
	"path"
	"slices"
	"strings"
	"sync"
)

// Row is one constraint of one property.
type Row struct {
	Object, Property, Type, Constraint, Unit string
	Required                                 string // yes, no, cond, or - if it is not a member
	Min, Max                                 string
	Values, Condition                        string
	Level                                    Level
	Anchor                                   string // of LINE's page: ref#text-message, docs/sending-messages
	Source                                   string // ref;ja;openapi;obs
	Note                                     string // without the level
}

// Level is what LINE does with a value that breaks a row.
type Level string

// The levels. Rows about JSON types have none.
const (
	Error Level = "error"
	Warn  Level = "warn"
	Info  Level = "info"
)

//go:embed testdata/messages.tsv
var table string

// rows has all rows of the table.
var rows = sync.OnceValue(func() []Row {
	var all []Row
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if i == 0 {
			continue
		}
		cells := strings.Split(line, "\t")
		r := Row{
			Object: cells[0], Property: cells[1], Type: cells[2], Required: cells[3], Constraint: cells[4], Unit: cells[5],
			Min: cells[6], Max: cells[7], Values: cells[8], Condition: cells[9],
			Anchor: cells[10], Source: cells[11], Note: cells[12],
		}
		if level, ok := strings.CutPrefix(cells[12], "level="); ok {
			level, r.Note, _ = strings.Cut(level, " ")
			r.Level = Level(strings.TrimRight(level, ";"))
		}
		all = append(all, r)
	}
	return all
})

// Rows returns the rows of the table for objects, in its order, or all rows.
func Rows(objects ...string) []Row {
	var found []Row
	for _, r := range rows() {
		if len(objects) == 0 || slices.Contains(objects, r.Object) {
			found = append(found, r)
		}
	}
	return found
}

// conversion returns what LINE does with a JSON value of another type than documented, from the row for the
// object's family, or else the row for all JSON.
func conversion(o *object, property string) Level {
	family := family(o.Object)
	if o.Strict {
		family = "flex"
	}
	for _, object := range []string{family, "json"} {
		all := rows()
		if i := slices.IndexFunc(all, func(r Row) bool { return r.Object == object && r.Property == property }); i >= 0 {
			return all[i].Level
		}
	}
	panic("facts: the table has no row " + property)
}

// The properties of the rows about JSON types.
const (
	textOfScalar = "(number or boolean for a string)"
	numberInText = "(string for a number)"
	wordOfBool   = "(string for a boolean)"
	nullAsAbsent = "(null for an optional member)"
	emptyText    = "(empty text for an optional member)"
)

// String returns the name of a row for subtests.
func (r Row) String() string {
	s := r.Object + " " + r.Property + " " + r.Constraint
	if r.Values != "" && len(r.Values) <= 40 {
		s += " " + r.Values
	}
	if r.Condition != "" {
		s += " " + r.Condition
	}
	return strings.ReplaceAll(s, "/", "|")
}

// Slot returns the place of a row, or "" if it applies everywhere.
func (r Row) Slot() string {
	slot, _ := strings.CutPrefix(r.Condition, "placement=")
	if slot == r.Condition {
		return ""
	}
	return slot
}

// when returns a condition on another property, as in mode=date.
func (r Row) when() (property, value string, ok bool) {
	if r.Slot() != "" {
		return "", "", false
	}
	property, value, ok = strings.Cut(r.Condition, "=")
	return property, value, ok && isName(property)
}

// values returns the words of a list.
func (r Row) values() []string { return strings.Split(r.Values, "|") }

// each reports whether a row is about the items of a list.
func (r Row) each() bool { return r.Condition == "each item" }

// sum returns the family of the objects in the property: action for object(action), message for array(message).
func (r Row) sum() string {
	_, inner, ok := strings.Cut(r.Type, "(")
	if !ok {
		return ""
	}
	inner = strings.TrimSuffix(inner, ")")
	if _, value, ok := strings.Cut(inner, "->"); ok {
		inner = value
	}
	return inner
}

func (r Row) matches(object, property, constraint, detail string) bool {
	ok, err := path.Match(object, r.Object)
	return err == nil && ok && (property == "*" || property == r.Property) &&
		(constraint == "*" || constraint == r.Constraint) &&
		(detail == "" || detail == r.Values || detail == r.Condition)
}

// isName reports whether a property is a member, and not a note in parentheses or a header.
func isName(property string) bool {
	for _, c := range property {
		if (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return property != ""
}
