package jsontree

// Kind is what a value is.
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

// String is the kind in a sentence: "an object".
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

// Node is one value of the text. Offsets count bytes.
type Node struct {
	Name       string // member name, unescaped; "" in arrays and at the root
	NameAt     int32  // offset of the quote that opens the name; Start where there is no name
	Start, End int32  // the value is Text[Start:End], quotes and brackets included
	Next       int32  // next sibling, 0 if none
	Len        int32  // how many children an array or object has
	Kind       Kind
	Esc        bool // a string with escapes: its text is not a slice of Text
	Dup        bool // a member whose name stood earlier in the same object
	Taken      bool // for the decoder: some field has read this member
}

// Tree is the index of one text. Nodes stand in the order of the text: the root is node 0 and the children of a node
// follow it. As the root is nobody's child, 0 also says "no such node".
//
// Member and Index fill caches: a tree belongs to one goroutine.
type Tree struct {
	Text  string
	Nodes []Node
	Dups  int // how many nodes have Dup

	names    nameTable
	members  map[int32][]int32 // slots of nameTable by wide object
	elements map[int32][]int32 // children by wide array
}

// wide is the largest number of children that are searched one by one: up to here a scan costs less than building and
// asking a table.
const wide = 16

// First is the first child of an array or object, 0 if it has none.
func (t *Tree) First(i int32) int32 {
	if t.Nodes[i].Len == 0 {
		return 0
	}
	return i + 1
}

// Raw is the text of the value, as it stands there.
func (t *Tree) Raw(i int32) string {
	n := &t.Nodes[i]
	return t.Text[n.Start:n.End]
}

// Str is what a string says, "" for every other kind. It shares the text unless the string has escapes.
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

// Bool is true for the literal true only.
func (t *Tree) Bool(i int32) bool {
	n := &t.Nodes[i]
	return n.Kind == Bool && t.Text[n.Start] == 't'
}

// Member is the first member of object i that has this name, 0 if there is none or i is no object.
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

// Index is child n of array i, counted from 0; 0 if there is none or i is no array.
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
