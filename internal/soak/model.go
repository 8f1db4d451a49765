package soak

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/linemsg/linemsg/internal/facts"
)

// object is a JSON object of the table of facts.
type object struct {
	name    string
	members []*member
	slots   []string    // the members that hold it, if rows depend on them
	errors  []facts.Row // of level error
}

// member is one property of an object.
type member struct {
	name     string
	kind     string   // string, integer, number, boolean, object, array or map
	of       []string // the objects in it
	required string   // yes, no or cond
	rows     []facts.Row
}

// inherits maps objects, or families with a dot at the end, to an object whose rows apply to them too.
var inherits = map[string]string{
	"message.": "message", "action.": "action", "imagemap.action.": "imagemap.action", "richmenu.operation.": "richmenu.operation",
	"richmenu.response": "richmenu", "acquisitionCondition.": "acquisitionCondition", "reward.": "reward", "priceInfo.": "priceInfo",
}

// notGenerated has the objects of the table that are not JSON bodies of this module, with the reason.
var notGenerated = map[string]string{
	"json":                 "values of another JSON type, tested by package facts",
	"template":             "values of another JSON type, tested by package facts",
	"flex":                 "values of another JSON type, tested by package facts",
	"object":               "the heading of the table",
	"message":              "the members of all messages",
	"action":               "the types of actions",
	"imagemap.action":      "the types of actions of an imagemap",
	"richmenu.operation":   "the types of operations",
	"acquisitionCondition": "the types of acquisition conditions",
	"reward":               "the types of rewards",
	"priceInfo":            "the types of price infos",
	"richmenu.image":       "a file",
	"flex.spacer":          "withdrawn by LINE",
}

// allowedEverywhere reports whether r is the row of an action that is allowed in all slots, which nothing can break.
func allowedEverywhere(r facts.Row) bool {
	return r.Object == "action.uri" && r.Property == "(placement)"
}

// model returns the objects of the table by name.
var model = sync.OnceValue(func() map[string]*object {
	objects := make(map[string]*object)
	for _, r := range facts.Rows() {
		if _, not := notGenerated[r.Object]; !not && objects[r.Object] == nil {
			objects[r.Object] = &object{name: r.Object}
		}
	}
	for name, o := range objects {
		rows := facts.Rows(name)
		for of, base := range inherits {
			kind, ok := strings.CutPrefix(name, of)
			if ok && !strings.Contains(kind, ".") {
				rows = append(rows, facts.Rows(base)...)
			}
		}
		o.add(rows)
	}
	for _, o := range objects {
		for _, m := range o.members {
			m.resolve(o, objects)
		}
	}
	for _, r := range facts.Rows() {
		if host := hosts[r.Object+" "+r.Property]; host != "" && r.Level == facts.Error {
			objects[host].errors = append(objects[host].errors, r)
		}
	}
	return objects
})

func (o *object) add(rows []facts.Row) {
	for _, r := range rows {
		if _, not := exempt[r.Property]; r.Level == facts.Error && !not && !allowedEverywhere(r) && hosts[r.Object+" "+r.Property] == "" {
			o.errors = append(o.errors, r)
		}
		if r.Constraint == "type" && r.Required != "-" && !strings.ContainsAny(r.Property, "( ") && o.member(r.Property) == nil {
			o.members = append(o.members, &member{name: r.Property, kind: r.Type, required: r.Required})
		}
	}
	for _, r := range rows {
		if r.Property == "(placement)" && r.Constraint == "childOf" {
			o.slots = words(r)
		} else if strings.HasPrefix(r.Condition, "in ") && !slices.Contains(o.slots, slotOf(r)) {
			o.slots = append(o.slots, slotOf(r))
		}
		if m := o.member(r.Property); m != nil && r.Constraint != "type" && r.Level != facts.Info {
			m.rows = append(m.rows, r)
		}
	}
}

func (o *object) member(name string) *member {
	i := slices.IndexFunc(o.members, func(m *member) bool { return m.name == name })
	if i < 0 {
		return nil
	}
	return o.members[i]
}

// resolve finds the objects of a type, such as object(flex.box|flex.image), array(message) or map(string->substitution). A name
// that is not an object is that of a family, and stands for all its kinds.
func (m *member) resolve(o *object, objects map[string]*object) {
	kind, inner, _ := strings.Cut(strings.TrimSuffix(m.kind, ")"), "(")
	if _, value, ok := strings.Cut(inner, "->"); ok {
		inner = value
	}
	m.kind = kind
	switch {
	case kind == "string", inner == "string":
		return
	case inner == "flex.component":
		m.of = componentsOf(m)
		return
	case strings.HasSuffix(o.name, ".operator") && (inner == "object" || kind == "object"):
		inner = strings.TrimSuffix(o.name, "operator") + "*" // the operands
	case inner == "":
		return
	}
	for name := range strings.SplitSeq(inner, "|") {
		if objects[name] != nil {
			m.of = append(m.of, name)
			continue
		}
		family := strings.TrimSuffix(name, "*")
		family = strings.TrimSuffix(family, ".") + "."
		for _, other := range slices.Sorted(maps.Keys(objects)) {
			rest, ok := strings.CutPrefix(other, family)
			if ok && !strings.Contains(rest, ".") && objects[other].member("type") != nil {
				m.of = append(m.of, other)
			}
		}
	}
}

// componentsOf returns the Flex components that the rows of a member allow.
func componentsOf(m *member) []string {
	var of []string
	for _, r := range m.rows {
		if r.Constraint == "childOf" {
			for _, word := range words(r) {
				if name := "flex." + word; !slices.Contains(of, name) {
					of = append(of, name)
				}
			}
		}
	}
	return of
}

// words returns the values of a row.
func words(r facts.Row) []string { return strings.Split(r.Values, "|") }

// row returns the first row of a constraint for which holds returns true.
func (m *member) row(constraint string, holds func(facts.Row) bool) (facts.Row, bool) {
	for _, r := range m.rows {
		if r.Constraint == constraint && holds(r) {
			return r, true
		}
	}
	return facts.Row{}, false
}

// Members returns all names that [Body.Members] can yield.
func Members() []string {
	var names []string
	for _, name := range Objects() {
		names = append(names, MembersOf(name)...)
	}
	return names
}

// MembersOf returns those of one of [Objects].
func MembersOf(name string) []string {
	var names []string
	var s site
	s.object, s.slot, _ = strings.Cut(name, "@")
	for _, m := range model()[s.object].members {
		names = append(names, s.name()+" "+m.name)
		if length, ok := m.row("length", func(r facts.Row) bool { return r.Max != "" && holds(r, s.slot, nil) }); ok && m.kind == "string" {
			names = append(names, s.limit(length))
		}
	}
	return names
}

// slots returns the members that hold an object, if rows of the object depend on them, or else nil.
func slots(object string) []string { return model()[object].slots }

// slotOf returns the slot of a row, such as template.confirm.actions, or "" if the row applies everywhere.
func slotOf(r facts.Row) string {
	if place, ok := strings.CutPrefix(r.Condition, "in "); ok { // "in body.items"
		family, _, _ := strings.Cut(r.Object, ".")
		return family + "." + place
	}
	return r.Slot()
}
