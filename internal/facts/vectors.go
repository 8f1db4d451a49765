package facts

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// Vector is a body to check.
type Vector struct {
	Name     string // such as "kana at the limit"
	Row      Row    // that the body follows or breaks; the zero Row if the body is that of objects.json
	As, Slot string // see [Reader]
	Object   string
	At       fault.Path // the place that the row is about
	Body     any        // as decoded by encoding/json with UseNumber
	Breaks   fault.Rule // empty if the body follows the row
}

// Vectors returns the bodies that [Suite.CheckBehavior] checks.
func (s *Suite) Vectors(t *testing.T) []Vector {
	t.Helper()
	var all []Vector
	add := func(r Row, one trial) {
		if one.place.object == nil { // a case with its own body
			one.place.object = &object{Object: r.Object}
		}
		all = append(all, Vector{
			Name: one.name, Row: r, As: one.place.as, Slot: one.place.slot, Object: one.place.Object,
			At: one.want.at, Body: one.body, Breaks: one.want.rule,
		})
	}
	for _, object := range s.names() {
		for _, p := range s.places(object) {
			add(Row{}, trial{name: "as it is", place: p, body: p.body})
			unknown := s.unknownMember(p)
			unknown.name = "unknown member"
			add(Row{}, unknown)
		}
	}
	for _, r := range s.rows() {
		if _, ok := s.excused(r, "cases"); ok || r.Level == Info {
			continue
		}
		for _, one := range s.trialsOf(t, r) {
			add(r, one)
		}
	}
	return all
}

// Mutations yields the bodies that [Suite.CheckMutations] checks.
func (s *Suite) Mutations() iter.Seq[Vector] {
	return func(yield func(Vector) bool) {
		for _, object := range s.names() {
			var properties []string
			for _, r := range Rows(object) {
				if isName(r.Property) && !slices.Contains(properties, r.Property) {
					properties = append(properties, r.Property)
				}
			}
			for _, p := range s.places(object) {
				for _, property := range properties {
					at := p.at.Join(fault.Path(property))
					for _, value := range mutants {
						v := Vector{Name: "mutation", As: p.as, Slot: p.slot, Object: object, At: at, Body: with(p.body, at, value)}
						if !yield(v) {
							return
						}
					}
				}
			}
		}
	}
}

// Text returns the JSON of the body.
func (v Vector) Text() []byte { return text(v.Body) }

// About returns the name of the row, or "" without one.
func (v Vector) About() string {
	if v.Row.Object == "" {
		return ""
	}
	return strings.TrimSpace(v.Row.String())
}
