package soak

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
)

// goal is an object that a body should have. All methods accept nil, which is no goal.
type goal struct {
	object  string
	slot    string // may be empty
	around  map[string]bool
	reached bool
}

// toward returns a goal with all objects that can contain it.
func toward(object, slot string) *goal {
	t := &goal{object: object, slot: slot, around: make(map[string]bool)}
	for n := -1; n != len(t.around); {
		n = len(t.around)
		for name, o := range model() {
			if slices.ContainsFunc(o.members, func(m *member) bool { return t.through(o, m) }) {
				t.around[name] = true
			}
		}
	}
	return t
}

// through reports whether a member can contain the goal, which the body does not have yet.
func (t *goal) through(o *object, m *member) bool {
	return t != nil && !t.reached && slices.ContainsFunc(m.of, func(name string) bool { return t.leads(o, m, name) })
}

func (t *goal) leads(o *object, m *member, name string) bool {
	return name == t.object && (t.slot == "" || t.slot == o.name+"."+m.name) || t.around[name]
}

// choose returns the kinds of a member that lead to the goal, or all if none does.
func (t *goal) choose(o *object, m *member, of []string) []string {
	if t == nil || t.reached {
		return of
	}
	if lead := slices.DeleteFunc(slices.Clone(of), func(name string) bool { return !t.leads(o, m, name) }); len(lead) > 0 {
		return lead
	}
	return of
}

// visit records that the body has an object.
func (t *goal) visit(object, slot string) {
	if t.is(object) && (t.slot == "" || t.slot == slot) {
		t.reached = true
	}
}

func (t *goal) is(object string) bool { return t != nil && t.object == object }

// bodies returns the kinds of bodies that can have the goal.
func (t *goal) bodies() []string {
	kinds := slices.Sorted(maps.Keys(Bodies))
	if t == nil {
		return kinds
	}
	return slices.DeleteFunc(kinds, func(as string) bool {
		object, _, _ := strings.Cut(as, " for ")
		return object != t.object && !t.around[object]
	})
}

// attempts is the maximum number of bodies for one goal.
const attempts = 3000

// With yields bodies that are likely to have an object, whose name may have a slot: "action.uri@flex.box.action".
func With(name string) iter.Seq[*Body] {
	object, slot, _ := strings.Cut(name, "@")
	return bodiesFor([]*goal{toward(object, slot)})
}

// WithRow yields bodies that are likely to have an object in which a row can be broken.
func WithRow(row facts.Row) iter.Seq[*Body] {
	var goals []*goal
	for _, name := range slices.Sorted(maps.Keys(model())) {
		if o := model()[name]; slices.Contains(o.errors, row) {
			slot := ""
			if slices.Contains(o.slots, slotOf(row)) {
				slot = slotOf(row)
			}
			goals = append(goals, toward(name, slot))
		}
	}
	return bodiesFor(goals)
}

func bodiesFor(goals []*goal) iter.Seq[*Body] {
	return func(yield func(*Body) bool) {
		for n := range uint64(attempts) {
			to := *goals[n%uint64(len(goals))]
			if !yield(generate(1, n, &to)) {
				return
			}
		}
	}
}

// Objects returns the names of all objects of the table that bodies have, once for each slot.
func Objects() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(model())) {
		if slots(name) == nil {
			names = append(names, name)
		}
		for _, slot := range slots(name) {
			names = append(names, name+"@"+slot)
		}
	}
	return names
}
