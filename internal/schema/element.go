package schema

import (
	"reflect"
	"slices"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// element describes an item of a list: a struct, a variant of a sum, or a text. It has a method for each reader.
type element[E any] interface {
	items() jsontree.Kind // the JSON type of all items of a list; Null if each item is checked
	encode(f *Fields, p *E)
	decode(f *Fields, n int32, p *E)
	visit(f *Fields, p *E) // checks or walks
	list(f *Fields, name string)
	copy(f *Fields, p *E)
}

// single is an element that can be a field, too.
type single[E any] interface {
	element[E]
	absent(p *E) bool
}

// One describes a field with an element.
func One[E any, X single[E]](f *Fields, name string, p *E, x X, need Presence) {
	if f.present || f.hasX || need != Optional || !x.absent(p) {
		one(f, name, p, x, need)
	}
}

func one[E any, X single[E]](f *Fields, name string, p *E, x X, need Presence) {
	switch f.mode {
	case encoding:
		absent := x.absent(p)
		if absent || f.hasX && f.inExtra(name, jsontree.Object, !absent) {
			return
		}
		f.key(name)
		x.encode(f, p)
	case decoding:
		if n := f.want(name, jsontree.Object); n != 0 {
			f.push(name)
			x.decode(f, n, p)
			f.pop()
		} else if need == Always && f.lacks(name) {
			f.fail(name, fault.Required, "missing")
		}
	case checking, walking:
		absent := x.absent(p)
		if f.mode == checking && f.hasX && f.misfit(name, jsontree.Object, !absent, need) {
			return
		}
		if absent {
			if need != Optional && f.mode == checking {
				f.fail(name, fault.Required, "missing")
			}
			return
		}
		f.bound += len(name) + 4
		f.push(name)
		f.first, f.last = true, true
		x.visit(f, p)
		f.pop()
	case listing:
		f.is(name, jsontree.Object, need)
		f.rowRequired(name, need)
		x.list(f, name)
	case copying:
		f.push(name)
		x.copy(f, p)
		f.pop()
	}
}

// List describes a list of elements.
func List[E any, X element[E]](f *Fields, name string, p *[]E, x X, c Count) {
	if *p != nil || f.present || f.hasX || c.lo > 0 || c.always {
		list(f, name, p, x, c)
	}
}

func list[E any, X element[E]](f *Fields, name string, p *[]E, x X, c Count) {
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Array, len(*p) > 0 || f.overNull(name, c.need())) || *p == nil && !c.always {
			return
		}
		f.key(name)
		f.openArray()
		for i := range *p {
			f.comma()
			x.encode(f, &(*p)[i])
		}
		f.closeArray()
	case decoding:
		if c.always && f.lacks(name) {
			f.fail(name, fault.Required, "missing, may be empty")
			return
		}
		if n := f.wantItems(name, x.items()); n != 0 {
			f.push(name)
			*p = decodeItems(f, n, x)
			f.pop()
		}
	case checking, walking:
		if f.mode == checking {
			if f.hasX && f.misfitItems(name, x.items(), len(*p) > 0, c.need()) {
				return
			}
			c.check(f, name, len(*p))
		}
		f.showCount(name, len(*p), c)
		f.each(name, len(*p), func(i int) { x.visit(f, &(*p)[i]) })
	case listing:
		f.isList(name, x.items(), c)
		c.list(f, name)
		x.list(f, name)
	case copying:
		*p = slices.Clone(*p)
		f.each(name, len(*p), func(i int) { x.copy(f, &(*p)[i]) })
	}
}

func decodeItems[E any, X element[E]](f *Fields, n int32, x X) []E {
	items := make([]E, f.tree.Nodes[n].Len)
	for c, i := f.tree.First(n), 0; c != 0; c, i = f.tree.Nodes[c].Next, i+1 {
		f.pushItem(i)
		x.decode(f, c, &items[i])
		f.pop()
	}
	return items
}

// each checks, walks or copies the items of a list.
func (f *Fields) each(name string, n int, item func(i int)) {
	f.push(name)
	f.depth++
	for i := range n {
		f.pushItem(i)
		f.first, f.last = i == 0, i == n-1
		item(i)
		f.pop()
	}
	f.depth--
	f.pop()
}

// nilItem reports a nil in a list or a map.
func (f *Fields) nilItem(v any) {
	if f.mode != checking {
		f.show(Item{Op: OpNil})
		return
	}
	detail := "nil"
	if v != nil {
		detail += " " + reflect.TypeOf(v).String()
	}
	f.fail("", fault.Nil, detail)
}

// Values returns the element for structs held by value.
func Values[T any](describe func(*T, *Fields)) Value[T] { return describe }

// Value is the element of [Values].
type Value[T any] func(*T, *Fields)

func (Value[T]) items() jsontree.Kind       { return jsontree.Object }
func (Value[T]) absent(p *T) bool           { return reflect.ValueOf(p).Elem().IsZero() }
func (d Value[T]) encode(f *Fields, p *T)   { encode(f, p, d) }
func (d Value[T]) visit(f *Fields, p *T)    { visit(f, p, d, nil) }
func (d Value[T]) list(f *Fields, _ string) { descend(f, new(T), d, nil) }

// decode sets an empty Extra for an object of zeros, to tell it from a missing object.
func (d Value[T]) decode(f *Fields, n int32, p *T) {
	if x := fill(f, n, p, d); d.absent(p) {
		*x = Extra{}
	}
}

func (d Value[T]) copy(f *Fields, p *T) {
	if f.begin(p) {
		outer, hasX := f.obj, f.hasX
		d(p, f)
		f.obj, f.hasX = outer, hasX
		f.depth--
	}
}

// Pointers returns the element for structs held by pointer.
func Pointers[T any](describe func(*T, *Fields)) Pointer[T] { return describe }

// Pointer is the element of [Pointers].
type Pointer[T any] func(*T, *Fields)

func (Pointer[T]) items() jsontree.Kind       { return jsontree.Object }
func (Pointer[T]) absent(p **T) bool          { return *p == nil }
func (d Pointer[T]) list(f *Fields, _ string) { descend(f, new(T), d, nil) }

func (d Pointer[T]) encode(f *Fields, p **T) {
	if *p == nil {
		f.buf = append(f.buf, "null"...)
	} else {
		encode(f, *p, d)
	}
}

func (d Pointer[T]) decode(f *Fields, n int32, p **T) {
	*p = new(T)
	fill(f, n, *p, d)
}

func (d Pointer[T]) visit(f *Fields, p **T) {
	if *p == nil {
		f.nilItem(*p)
	} else {
		visit(f, *p, d, nil)
	}
}

func (d Pointer[T]) copy(f *Fields, p **T) {
	if *p != nil {
		c := **p
		*p = &c
		Value[T](d).copy(f, *p)
	}
}

// Strings describes a list of texts, such as ids or keywords.
func Strings[T ~string](f *Fields, name string, p *[]T, r Rule, c Count) {
	List(f, name, p, texts[T]{r}, c)
}

type texts[T ~string] struct{ rule Rule }

func (texts[T]) items() jsontree.Kind            { return jsontree.String }
func (texts[T]) encode(f *Fields, p *T)          { f.value(string(*p)) }
func (texts[T]) decode(f *Fields, n int32, p *T) { *p = T(f.tree.Str(n)) }
func (texts[T]) copy(f *Fields, p *T)            { *p = T(f.filled("", string(*p))) }
func (x texts[T]) list(f *Fields, name string)   { x.rule.list(f, name) }

func (x texts[T]) visit(f *Fields, p *T) {
	if f.mode == checking {
		f.bound += 3 + 6*len(*p)
		x.rule.check(f, "", string(*p))
	} else if f.see != nil || f.eachText != nil {
		s := string(*p)
		f.showText("", &s, x.rule)
		if f.eachText != nil && s != "" {
			f.eachText("", &s, x.rule)
		}
		if s != string(*p) { // a reader that changes nothing writes nothing
			*p = T(s)
		}
	}
}

// visit checks or walks one object.
func visit[T any](f *Fields, v *T, describe func(*T, *Fields), s *Slot) {
	if !f.begin(v) {
		return
	}
	outer := f.enterObject(s)
	describe(v, f)
	f.leaveObject(outer)
}

// outer is the state that an object changes for its children and restores.
type outer struct {
	obj   object
	hasX  bool
	slot  *Slot
	scope Scope
	names int
}

func (f *Fields) enterObject(s *Slot) outer {
	o := outer{f.obj, f.hasX, f.slot, f.scope, len(f.names)}
	f.slot = s
	if s != nil {
		f.scope |= s.Scope
	}
	return o
}

func (f *Fields) leaveObject(o outer) {
	if f.hasX && f.mode == checking {
		f.unknown(f.names[o.names:])
	}
	if f.see != nil {
		f.showEnd(f.names[o.names:])
	}
	f.obj, f.hasX, f.slot, f.scope, f.names = o.obj, o.hasX, o.slot, o.scope, f.names[:o.names]
	f.depth--
}

// begin starts a nested object. It returns false beyond the limits.
func (f *Fields) begin(v any) bool {
	if f.stop {
		return false
	}
	f.depth++
	f.nodes++
	f.bound += 3
	switch {
	case f.depth > jsontree.MaxDepth:
		f.fail("", fault.TooDeep, tooDeep)
	case f.nodes > maxObjects:
		f.fail("", fault.TooLarge, tooLarge)
	case f.mode != walking || f.yield == nil || f.yield(v):
		return true
	}
	f.stop = true
	f.depth--
	return false
}

const (
	tooDeep    = "more than 256 levels deep; does a value contain itself?"
	tooLarge   = "more than a million objects; is one list used in many places?"
	maxObjects = jsontree.MaxBytes / 2 // an object has at least two bytes
)

// descend lists the rules of a nested object.
func descend[T any](f *Fields, v *T, describe func(*T, *Fields), s *Slot) {
	if f.mute {
		return
	}
	outer := f.enterListed(s)
	describe(v, f)
	f.leaveListed(outer)
}
