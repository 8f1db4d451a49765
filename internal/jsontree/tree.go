package jsontree

// Kind is the type of a JSON value.
type Kind uint8

// The kinds of JSON values.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// String returns the kind with its article, such as "an object".
func (k Kind) String() string {
	switch k {
	case Null:
		return "null"
	case Bool:
		return "a boolean"
	case Number:
		return "a number"
	case String:
		return "a string"
	case Array:
		return "an array"
	case Object:
		return "an object"
	}
	return "an unknown kind"
}

// Node is a value in the text. Offsets are in bytes.
type Node struct {
	Name       string // member name without escapes; "" in arrays and at the root
	NameAt     int32  // offset of the opening quote of the name; Start if there is no name
	Start, End int32  // the value is Text[Start:End], including quotes and brackets
	Next       int32  // next sibling, or 0
	Len        int32  // number of children of an array or object
	Kind       Kind
	Esc        bool // a string has escapes, so its value is not a slice of Text
	Dup        bool // an earlier member of the object has the same name
	Taken      bool // set by the decoder if a field has read the member
}

// Tree is the index of a text. Nodes are in the order of the text: the root is node 0, and the first child of a node comes
// directly after it. As the root is not a child, 0 also means "no such node".
//
// Member and Index fill caches, so a tree must not be used by several goroutines at once.
type Tree struct {
	Text  string
	Nodes []Node
	Dups  int // number of nodes with Dup

	names    nameTable
	members  map[int32][]int32 // slots of nameTable, by wide object
	elements map[int32][]int32 // children, by wide array
}

// wide is the largest number of children that are searched one by one. Up to this number, a search costs less than building a
// table.
const wide = 16

// First returns the first child of array or object i, or 0.
func (t *Tree) First(i int32) int32 {
	if t.Nodes[i].Len == 0 {
		return 0
	}
	return i + 1
}

// Raw returns the JSON of value i.
func (t *Tree) Raw(i int32) string {
	n := &t.Nodes[i]
	return t.Text[n.Start:n.End]
}

// Str returns the value of string i, or "" if i is not a string. The result shares the text unless the string has escapes.
func (t *Tree) Str(i int32) string {
	n := &t.Nodes[i]
	if n.Kind != String {
		return ""
	}
	inner := t.Text[n.Start+1 : n.End-1]
	if n.Esc {
		return unescape(inner)
	}
	return inner
}

// Bool reports whether value i is the literal true.
func (t *Tree) Bool(i int32) bool {
	n := &t.Nodes[i]
	return n.Kind == Bool && t.Text[n.Start] == 't'
}

// Member returns the first member of object i with this name. It returns 0 if there is none or i is not an object.
func (t *Tree) Member(i int32, name string) int32 {
	n := &t.Nodes[i]
	if n.Kind != Object {
		return 0
	}
	if n.Len <= wide {
		for c := t.First(i); c != 0; c = t.Nodes[c].Next {
			if t.Nodes[c].Name == name {
				return c
			}
		}
		return 0
	}
	slots, ok := t.members[i]
	if !ok {
		if t.members == nil {
			t.members = make(map[int32][]int32)
		}
		slots = make([]int32, tableSize(n.Len))
		for c := t.First(i); c != 0; c = t.Nodes[c].Next {
			if s := t.names.find(slots, t.Nodes, t.Nodes[c].Name); slots[s] == 0 {
				slots[s] = c
			}
		}
		t.members[i] = slots
	}
	return slots[t.names.find(slots, t.Nodes, name)]
}

// Index returns child n of array i, counted from 0. It returns 0 if there is none or i is not an array.
func (t *Tree) Index(i int32, n int) int32 {
	a := &t.Nodes[i]
	if a.Kind != Array || n < 0 || n >= int(a.Len) {
		return 0
	}
	if a.Len <= wide {
		c := t.First(i)
		for ; n > 0; n-- {
			c = t.Nodes[c].Next
		}
		return c
	}
	children, ok := t.elements[i]
	if !ok {
		if t.elements == nil {
			t.elements = make(map[int32][]int32)
		}
		children = make([]int32, 0, a.Len)
		for c := t.First(i); c != 0; c = t.Nodes[c].Next {
			children = append(children, c)
		}
		t.elements[i] = children
	}
	return children[n]
}
