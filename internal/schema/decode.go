package schema

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// decoder reads JSON.
type decoder struct {
	tree *jsontree.Tree
	at   cursor
	ints []int // for optional numbers
}

// Decode sets v to the JSON object in data and returns every fault in it. What v cannot hold is kept in its Extra.
// For null it leaves v unchanged, as encoding/json requires.
func Decode[T any](data []byte, v *T, describe func(*T, *Fields)) error {
	if v == nil {
		return IntoNil(v)
	}
	if string(data) == "null" {
		return nil
	}
	f, err := read(data)
	if err != nil {
		return err
	}
	*v = *new(T)
	f.duplicates(0)
	if k := f.tree.Nodes[0].Kind; k != jsontree.Object {
		f.fail("", fault.WrongType, mustBe(k, jsontree.Object))
	} else {
		fill(f, 0, v, describe)
	}
	return f.answer()
}

// IntoNil returns the error of UnmarshalJSON for v, a nil pointer.
func IntoNil(v any) error {
	return found{list: []fault.Violation{{Rule: fault.Nil, Detail: "nil " + reflect.TypeOf(v).String()}}}.err()
}

// DecodeNode decodes one variant.
func DecodeNode[T Node](data []byte, kinds *Kinds[T]) (v T, err error) {
	f, err := read(data)
	if err != nil {
		return v, err
	}
	f.duplicates(0)
	if k := f.tree.Nodes[0].Kind; k != jsontree.Object {
		f.fail("", fault.WrongType, mustBe(k, jsontree.Object))
	} else {
		v = decodeNode(f, 0, kinds)
	}
	return v, f.answer()
}

// DecodeList decodes an array of variants, an object with such an array as its member name, or one variant. Paths
// start with name in each case.
func DecodeList[T Node](data []byte, name string, kinds *Kinds[T]) (list []T, err error) {
	f, err := read(data)
	if err != nil {
		return nil, err
	}
	root := f.tree.Nodes[0].Kind
	f.push(name)
	switch {
	case root == jsontree.Array:
		f.duplicates(0)
		list = decodeItems(f, 0, Variants(kinds, nil))
	case root != jsontree.Object:
		f.path = f.path[:0]
		f.fail("", fault.WrongType, root.String()+", must be an object or an array")
	case f.tree.Member(0, name) != 0:
		f.pop()
		f.duplicates(0)
		f.push(name)
		n := f.tree.Member(0, name)
		if k := f.tree.Nodes[n].Kind; k != jsontree.Array {
			f.fail("", fault.WrongType, mustBe(k, jsontree.Array))
		} else {
			list = decodeItems(f, n, Variants(kinds, nil))
		}
	default:
		f.pushItem(0)
		f.duplicates(0)
		list = []T{decodeNode(f, 0, kinds)}
	}
	return list, f.answer()
}

// trees has unused trees. Decoded values refer to the text, not to the tree.
var trees = sync.Pool{New: func() any { return new(jsontree.Tree) }}

const keptNodes = 1 << 16 // maximum size of a kept tree, so that a large body does not hold its memory

func read(data []byte) (*Fields, error) {
	t := trees.Get().(*jsontree.Tree)
	if err := t.Reset(data); err != nil {
		return nil, &fault.Error{Violations: []fault.Violation{unreadable(err, len(data))}}
	}
	f := get(decoding)
	f.tree = t
	return f, nil
}

// unreadable returns the violation for a text of the given size that could not be parsed.
func unreadable(err error, size int) fault.Violation {
	v := fault.Violation{Rule: fault.Syntax, Detail: err.Error()}
	if e, ok := err.(*jsontree.Error); ok { //nolint:errorlint // Parse returns this type, never wrapped
		switch e.Reason {
		case jsontree.BadUTF8:
			v.Rule = fault.BadText
		case jsontree.TooDeep:
			v.Rule = fault.TooDeep
			if e.Line == 0 { // no position
				v.Detail = e.Detail
			}
		case jsontree.TooLarge:
			return fault.Violation{Rule: fault.TooLarge, Unit: bytesOfJSON, Limit: jsontree.MaxBytes, Got: size}
		}
	}
	return v
}

// duplicates reports members with the name of an earlier member of their object, at any depth.
func (f *Fields) duplicates(n int32) {
	if f.tree.Dups == 0 {
		return
	}
	array := f.tree.Nodes[n].Kind == jsontree.Array
	for c, i := f.tree.First(n), 0; c != 0; c, i = f.tree.Nodes[c].Next, i+1 {
		node := &f.tree.Nodes[c]
		if array {
			f.pushItem(i)
		} else {
			f.push(node.Name)
		}
		if node.Dup {
			f.fail("", fault.DuplicateKey, "appears twice in this object")
		}
		if node.Kind >= jsontree.Array {
			f.duplicates(c)
		}
		f.pop()
	}
}

func (f *Fields) answer() error {
	err := f.violations().err()
	if cap(f.tree.Nodes) <= keptNodes {
		f.tree.Clear()
		trees.Put(f.tree)
	}
	put(f)
	return err
}

// fill decodes one object into v and returns its Extra.
func fill[T any](f *Fields, n int32, v *T, describe func(*T, *Fields)) *Extra {
	at, outer, scope := f.at, f.obj, f.scope
	f.at = f.cursor(n)
	describe(v, f)
	f.rest()
	x := f.obj.x
	f.at, f.obj, f.scope = at, outer, scope
	return x
}

// cursor is the object being decoded. Most fields of a description are absent in most objects; has excludes nearly
// all of these without searching the members.
type cursor struct {
	node int32
	next int32  // the member after the one found last, where the next one probably is
	has  uint64 // a bit for each member, by name
}

func (f *Fields) cursor(n int32) cursor {
	at := cursor{node: n, next: f.tree.First(n)}
	for c := at.next; c != 0; c = f.tree.Nodes[c].Next {
		at.has |= nameBit(f.tree.Nodes[c].Name)
	}
	return at
}

func nameBit(name string) uint64 {
	if name == "" {
		return 1
	}
	return 1 << ((uint(name[0])*5 + uint(name[len(name)-1])*3 + uint(len(name))) & 63)
}

// find returns the member with a name, or 0.
func (f *Fields) find(name string) int32 {
	if f.at.has&nameBit(name) == 0 {
		return 0
	}
	n := f.at.next
	if next := &f.tree.Nodes[n]; next.Dup || next.Name != name { // the root, in place of no member, has no name
		if n = f.tree.Member(f.at.node, name); n == 0 {
			return 0
		}
	}
	f.at.next = f.tree.Nodes[n].Next
	return n
}

// newInt returns a pointer to v. The optional numbers of a text share allocations.
func (f *Fields) newInt(v int) *int {
	if len(f.ints) == 0 {
		f.ints = make([]int, 8)
	}
	p := &f.ints[0]
	*p, f.ints = v, f.ints[1:]
	return p
}

func decodeMap[T Node](f *Fields, n int32, kinds *Kinds[T]) map[string]T {
	m := make(map[string]T, f.tree.Nodes[n].Len)
	for c := f.tree.First(n); c != 0; c = f.tree.Nodes[c].Next {
		node := &f.tree.Nodes[c]
		if node.Dup {
			continue
		}
		f.push(node.Name)
		m[node.Name] = decodeItem(f, c, kinds)
		f.pop()
	}
	return m
}

// decodeItem decodes an item of a list or a map. It returns nil for null, and a Raw for anything that is not an
// object.
func decodeItem[T Node](f *Fields, n int32, kinds *Kinds[T]) (v T) {
	switch k := f.tree.Nodes[n].Kind; k {
	case jsontree.Object:
		return decodeNode(f, n, kinds)
	case jsontree.Null:
		f.fail("", fault.Nil, "null, must be an object")
		return v
	default:
		f.fail("", fault.WrongType, mustBe(k, jsontree.Object))
		return kinds.raw(Raw{json: f.tree.Raw(n)})
	}
}

func decodeNode[T Node](f *Fields, n int32, kinds *Kinds[T]) T {
	kind := ""
	switch c := f.tree.Member(n, "type"); {
	case c == 0 || f.tree.Nodes[c].Kind == jsontree.Null:
		f.fail("type", fault.Required, "missing")
	case f.tree.Nodes[c].Kind != jsontree.String:
		f.fail("type", fault.WrongType, mustBe(f.tree.Nodes[c].Kind, jsontree.String))
	default:
		if kind = f.tree.Str(c); kind == "" {
			f.fail("type", fault.Required, "missing")
		}
	}
	for i, name := range kinds.names {
		if name != kind {
			continue
		}
		v := kinds.new[i]()
		at, outer, scope := f.at, f.obj, f.scope
		f.at = f.cursor(n)
		kinds.describe(v, f)
		f.rest()
		f.at, f.obj, f.scope = at, outer, scope
		return v
	}
	v := kinds.raw(Raw{kind: kind, json: f.tree.Raw(n)})
	if kind != "" {
		outer, scope := f.obj, f.scope
		kinds.describe(v, f)
		f.obj, f.scope = outer, scope
	}
	return v
}

// decodeType checks the type of an object whose type has only one value.
func (f *Fields) decodeType(kind string) {
	n := f.find("type")
	if n == 0 {
		if !f.obj.assumed {
			f.report("type", typeFault("", kind))
		}
		return
	}
	if f.tree.Nodes[n].Kind == jsontree.String && f.tree.Str(n) == kind {
		f.tree.Nodes[n].Taken = true
		return
	}
	f.report("type", typeFault(f.tree.Raw(n), kind))
}

func typeFault(raw, kind string) fault.Violation {
	switch k := kindOf(raw); {
	case raw == "" || k == jsontree.Null:
		return fault.Violation{Rule: fault.Required, Detail: "missing, must be " + strconv.Quote(kind)}
	case k != jsontree.String:
		return fault.Violation{Rule: fault.WrongType, Detail: mustBe(k, jsontree.String)}
	}
	var got string
	if _ = json.Unmarshal([]byte(raw), &got); got == "" {
		return fault.Violation{Rule: fault.Required, Detail: "missing, must be " + strconv.Quote(kind)}
	}
	if got == kind {
		return fault.Violation{Rule: fault.DuplicateKey, Detail: "set in Extra as well"}
	}
	return fault.Violation{Rule: fault.UnknownKind, Detail: Quote(got) + ", must be " + strconv.Quote(kind)}
}

// lacks reports whether a member that is always written is missing or null.
func (f *Fields) lacks(name string) bool {
	n := f.find(name)
	if n != 0 && f.tree.Nodes[n].Kind == jsontree.Null {
		f.tree.Nodes[n].Taken = true
		return true
	}
	return n == 0
}

// wantItems returns an array if its items have JSON type k, or if k is Null. Otherwise Extra keeps all of it.
func (f *Fields) wantItems(name string, k jsontree.Kind) int32 {
	n := f.want(name, jsontree.Array)
	if n == 0 || k == jsontree.Null {
		return n
	}
	if !f.alike(f.tree, n, name, k) {
		f.tree.Nodes[n].Taken = false
		return 0
	}
	return n
}

// alike reports the items of an array that do not have JSON type k.
func (f *Fields) alike(t *jsontree.Tree, n int32, name string, k jsontree.Kind) bool {
	ok := true
	f.push(name)
	for c, i := t.First(n), 0; c != 0; c, i = t.Nodes[c].Next, i+1 {
		if got := t.Nodes[c].Kind; got != k {
			ok = false
			f.pushItem(i)
			f.fail("", fault.WrongType, mustBe(got, k))
			f.pop()
		}
	}
	f.pop()
	return ok
}

// rest keeps the members that no field has read.
func (f *Fields) rest() {
	if f.obj.x == nil {
		return
	}
	for c := f.tree.First(f.at.node); c != 0; c = f.tree.Nodes[c].Next {
		n := &f.tree.Nodes[c]
		if n.Taken || n.Dup {
			continue
		}
		if *f.obj.x == nil {
			*f.obj.x = make(Extra)
		}
		(*f.obj.x)[n.Name] = json.RawMessage(f.tree.Raw(c))
	}
}

// kindOf returns the JSON type of a value from its first character.
func kindOf(raw string) jsontree.Kind {
	raw = strings.TrimLeft(raw, " \t\r\n")
	if raw == "" {
		return jsontree.Null
	}
	switch raw[0] {
	case '{':
		return jsontree.Object
	case '[':
		return jsontree.Array
	case '"':
		return jsontree.String
	case 't', 'f':
		return jsontree.Bool
	case 'n':
		return jsontree.Null
	}
	return jsontree.Number
}
