package schema

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Shapes has the members of the objects in descriptions, and what the decoder accepts for them, by [Shape.Key]. It is
// for what the ledger does not have, because no rule is about it.
type Shapes map[string]*Shape

// Shape is an object at a place.
type Shape struct {
	Object  string // as in the tables of facts
	Slot    string // the place; empty if the object has the same description everywhere
	Kind    string // the value of its type member; empty if it has none
	Assumed bool   // LINE assumes the type if it is absent
	Noun    string // in texts, such as a text message
	Doc     string // URL of LINE's page; may be empty
	Strict  bool   // LINE refuses unknown members
	Bytes   int    // the limit of its JSON; 0 if there is none
	Members []*Member
}

// Key returns the name of the object and its place. Objects inside Flex have keys of their own, because LINE refuses
// unknown members there.
func (s *Shape) Key() string {
	key := s.Object
	switch {
	case s.Slot != "":
		key += "@" + s.Slot
	case s.Strict && !strings.HasPrefix(s.Object, "flex"):
		key += "@flex"
	}
	return key
}

// Member is a member of an object.
type Member struct {
	Name     string
	Type     jsontree.Kind // the documented JSON type
	Required bool          // LINE refuses an object without it
	Null     bool          // LINE accepts null
	Empty    bool          // of a text: LINE accepts an empty one
	Coerced  bool          // LINE accepts another type, according to [Fields.fitOf]
	Foreign  bool          // only null is accepted; Type has no meaning

	Number *NumberShape // of a number
	Text   *TextShape   // of a text, the items of a list of texts, or the names in a map
	Items  jsontree.Kind
	Lo, Hi int  // of a list or a map: the number of items; a Hi of 0 is no limit
	Map    bool // an object with any names

	Of      []string // the keys of the objects in it
	Sum     bool     // their type decides which one
	Slot    string   // the place of the objects, if it has a name
	Untyped []string // further types that the decoder accepts, without a shape
}

// TextShape is what a rule accepts.
type TextShape struct {
	Required bool // not empty
	Unit     length.Unit
	Max      int   // the largest limit under any condition; 0 if there is none
	Form     *Form // nil if there is none
}

// NumberShape has the bounds outside of which a number is an error.
type NumberShape struct {
	Integer bool
	Lo, Hi  int64
	Or      int64 // one more number that is accepted; 0 if there is none
}

// shaper collects shapes while listing.
type shaper struct {
	shapes Shapes // nil if only the ledger is wanted
	shape  *Shape
	part   *Member // the member being listed
	parent *Member // the member with the object being listed; nil as soon as it is entered
}

// enterShape starts the shape of an object, and reports whether it was listed before.
func (f *Fields) enterShape(name string) (seen bool) {
	s := &Shape{Object: name, Noun: f.obj.text(), Strict: f.strict()}
	if f.slot != nil {
		s.Slot = f.slot.Name
	}
	if f.obj.doc != "" {
		s.Doc = docOf(f.obj.doc)
	}
	key := s.Key()
	f.parent.Of = append(f.parent.Of, key)
	f.shape, f.part = s, nil
	_, seen = f.shapes[key]
	if !seen {
		f.shapes[key] = s
	}
	return seen
}

// shapeOuter is the state that an object changes for its children while listing, and restores.
type shapeOuter struct {
	obj   object
	hasX  bool
	slot  *Slot
	scope Scope
	shape *Shape
	part  *Member
}

func (f *Fields) enterListed(s *Slot) shapeOuter {
	o := shapeOuter{f.obj, f.hasX, f.slot, f.scope, f.shape, f.part}
	f.slot = s
	if f.part != nil {
		f.parent = f.part
	}
	return o
}

func (f *Fields) leaveListed(o shapeOuter) {
	f.obj, f.hasX, f.slot, f.scope, f.shape, f.part, f.mute = o.obj, o.hasX, o.slot, o.scope, o.shape, o.part, false
}

// isSum states that the type of the objects in the member decides which one they are.
func (f *Fields) isSum(s *Slot) {
	f.part.Sum = true
	if s != nil {
		f.part.Slot = s.Name
	}
}

// isRaw adds the types without a shape that the decoder does not refuse.
func (f *Fields) isRaw(special map[string]fault.Violation) {
	for _, kind := range slices.Sorted(maps.Keys(special)) {
		if special[kind].Severity == fault.SeverityWarning {
			f.parent.Untyped = append(f.parent.Untyped, kind)
		}
	}
}

// is adds a member to the shape, if one is wanted. The rules that are listed until the next member are its own.
func (f *Fields) is(name string, kind jsontree.Kind, need Presence) {
	if f.shapes == nil {
		return
	}
	m := &Member{Name: name, Type: kind, Required: need == Required || need == Always}
	m.Null = !m.Required && !f.refusesVoid(jsontree.Null)
	m.Empty = kind == jsontree.String && !m.Required && !f.refusesVoid(jsontree.String)
	switch kind {
	case jsontree.String:
		m.Coerced = f.fitOf(jsontree.Number, kind, "7") == coerced
	case jsontree.Number:
		m.Coerced = f.fitOf(jsontree.String, kind, `"7"`) == coerced
	case jsontree.Bool:
		m.Coerced = f.fitOf(jsontree.String, kind, `"true"`) == coerced
	}
	f.part = m
	if !f.mute {
		f.shape.Members = append(f.shape.Members, m)
	}
}

func (f *Fields) isList(name string, items jsontree.Kind, c Count) {
	f.is(name, jsontree.Array, c.need())
	if f.shapes != nil {
		f.part.Items, f.part.Lo, f.part.Hi = items, c.lo, c.hi
	}
}

func (f *Fields) isMap(name string, c Count) {
	f.is(name, jsontree.Object, c.need())
	if f.shapes != nil {
		f.part.Map, f.part.Lo, f.part.Hi = true, c.lo, c.hi
	}
}

func (f *Fields) isForeign(name string) {
	if f.shapes != nil && !f.mute {
		f.shape.Members = append(f.shape.Members, &Member{Name: name, Foreign: true, Null: !f.strict()})
	}
}

// shape describes the texts of the member being listed.
func (r Rule) shape(f *Fields) {
	if f.part == nil {
		return
	}
	t := &TextShape{Required: r.required(), Unit: r.Unit(), Max: int(r.code >> maxShift)}
	if r.ext != nil {
		t.Form = r.ext.Form
		if t.Max > 0 {
			t.Max = max(t.Max, r.ext.Max)
		}
	}
	f.part.Text = t
}

// shape describes the number being listed.
func (b Bounds) shape(f *Fields, integer bool) {
	if f.part == nil {
		return
	}
	f.part.Number = &NumberShape{Integer: integer, Lo: b.lo, Hi: b.hi, Or: b.or}
	if b.advised {
		f.part.Number.Lo, f.part.Number.Hi = math.MinInt64, math.MaxInt64
	}
}

// A Document is a type that is JSON of its own, such as the body of a request.
type Document interface {
	// Shape adds the shapes of the objects in it to s, and returns its own key.
	Shape(s Shapes) (key string)
	// Check returns the findings for the decoded data, and the error of decoding it.
	Check(data []byte) (found []fault.Violation, decoded error)
	// Ledger returns the rules, as [Ledger] does.
	Ledger() []Row
}

// DocumentOf returns the document that describe describes.
func DocumentOf[T any](describe func(*T, *Fields)) Document { return document[T](describe) }

type document[T any] func(*T, *Fields)

// Ledger implements [Document].
func (d document[T]) Ledger() []Row { return Ledger(new(T), d) }

// Check implements [Document].
func (d document[T]) Check(data []byte) (found []fault.Violation, decoded error) {
	v := new(T)
	decoded = Decode(data, v, d)
	return Lint(v, d), decoded
}

// Shape implements [Document].
func (d document[T]) Shape(s Shapes) string {
	root := new(Member)
	f := &Fields{mode: listing, present: true, lister: lister{seen: map[string]bool{}}, shaper: shaper{shapes: s, parent: root}}
	descend(f, new(T), d, nil)
	return root.Of[0]
}
