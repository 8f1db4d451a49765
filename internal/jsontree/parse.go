package jsontree

import "sync"

const (
	// MaxDepth is the greatest depth of nested arrays and objects. Reading, writing and checking share it, so that each
	// accepts what the others accept.
	MaxDepth = 256

	// MaxBytes is the length of the longest text. LINE accepts request bodies of at most 2 MB.
	MaxBytes = 2 << 20
)

// Parse returns the index of text. It makes one copy of a []byte, and none of a string. The error is always an [*Error].
func Parse[S ~string | ~[]byte](text S) (*Tree, error) {
	if len(text) > MaxBytes {
		return nil, tooLarge(text)
	}
	t := new(Tree)
	if err := t.parse(string(text), make([]Node, 0, nodesFor(text))); err != nil {
		return nil, err
	}
	return t, nil
}

// Reset makes t the index of a copy of text, and reuses the memory of its nodes. The error is that of [Parse]. After an error, t
// must not be used.
func (t *Tree) Reset(text []byte) error {
	if len(text) > MaxBytes || cap(t.Nodes) < nodesFor(text) {
		other, err := Parse(text)
		if err == nil {
			*t = *other
		}
		return err
	}
	return t.parse(string(text), t.Nodes)
}

// Clear empties t, so that it does not keep a text alive, and keeps the memory of its nodes for Reset.
func (t *Tree) Clear() {
	clear(t.Nodes)
	*t = Tree{Nodes: t.Nodes[:0]}
}

// Check returns the error of [Parse], without building a tree.
func Check(text []byte) error {
	if len(text) > MaxBytes {
		return tooLarge(text)
	}
	p := parsers.Get().(*parser)
	defer parsers.Put(p)
	*p = parser{text: string(text), nodes: p.nodes[:0]}
	ok, err := p.document(), p.err
	clear(p.nodes) // the names would keep the text alive
	*p = parser{nodes: p.nodes[:0]}
	if cap(p.nodes) > 1<<10 {
		p.nodes = nil
	}
	if !ok {
		return err
	}
	return nil
}

var parsers = sync.Pool{New: func() any { return new(parser) }}

func (t *Tree) parse(text string, nodes []Node) error {
	p := parser{text: text, nodes: nodes[:0]}
	if !p.document() {
		return p.err
	}
	*t = Tree{Text: text, Nodes: p.nodes, Dups: p.dups, names: p.names}
	return nil
}

// parser reads a text from start to end. Its methods return false once err is set.
type parser struct {
	text  string
	at    int // offset of the next byte to read
	nodes []Node
	dups  int
	err   *Error

	names nameTable
	slots []int32 // table of markDups
}

func (p *parser) document() bool {
	p.space()
	if !p.value(0) {
		return false
	}
	p.space()
	if p.at < len(p.text) {
		return p.trailing()
	}
	return true
}

// peek returns the next byte, or 0 at the end of the text. As a zero byte is not allowed anywhere, only the text of an error
// depends on which of the two it is.
func (p *parser) peek() byte {
	if p.at < len(p.text) {
		return p.text[p.at]
	}
	return 0
}

func (p *parser) space() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\n', '\r', '\t':
			p.at++
		default:
			return
		}
	}
}

// value reads the value at p.at, with all values in it. It is in depth arrays and objects.
func (p *parser) value(depth int) bool {
	i := p.add()
	var (
		kind    Kind
		esc, ok bool
	)
	switch c := p.peek(); c {
	case '{':
		kind, ok = Object, p.object(i, depth+1)
	case '[':
		kind, ok = Array, p.array(i, depth+1)
	case '"':
		kind = String
		esc, ok = p.str()
	case 't':
		kind, ok = Bool, p.literal("true")
	case 'f':
		kind, ok = Bool, p.literal("false")
	case 'n':
		kind, ok = Null, p.literal("null")
	default:
		if c != '-' && !digit(c) {
			return p.noValue()
		}
		kind, ok = Number, p.number()
	}
	n := &p.nodes[i]
	n.Kind, n.Esc, n.End = kind, esc, int32(p.at)
	return ok
}

// add appends a node for the value at p.at.
func (p *parser) add() int32 {
	i := len(p.nodes)
	if i == cap(p.nodes) {
		p.grow()
	}
	p.nodes = append(p.nodes, Node{NameAt: int32(p.at), Start: int32(p.at)})
	return int32(i)
}

// nodesFor returns a first guess of the number of nodes in text. It is usually a little too high: a compact message has 14 to 16
// bytes a node, and an indented one has more.
func nodesFor[S ~string | ~[]byte](text S) int { return len(text)/12 + 8 }

// grow makes room for the nodes expected in the rest of the text, if it is like the text read so far. It adds at least a quarter,
// so that the nodes of a text that becomes denser are not copied too often.
func (p *parser) grow() {
	n := len(p.nodes)
	rest := int(int64(n) * int64(len(p.text)-p.at) / int64(max(p.at, 1)))
	nodes := make([]Node, n, n+max(rest+rest/8, n/4)+8)
	copy(nodes, p.nodes)
	p.nodes = nodes
}

func (p *parser) array(i int32, depth int) bool {
	if depth > MaxDepth {
		return p.tooDeep()
	}
	p.at++
	p.space()
	if p.peek() == ']' {
		p.at++
		return true
	}
	last, count := int32(0), int32(0)
	for {
		c := int32(len(p.nodes))
		if !p.value(depth) {
			return false
		}
		if last != 0 {
			p.nodes[last].Next = c
		}
		last = c
		count++
		p.space()
		switch p.peek() {
		case ',':
			p.at++
			p.space()
		case ']':
			p.at++
			p.nodes[i].Len = count
			return true
		default:
			return p.unexpected(`"," or "]"`)
		}
	}
}

func (p *parser) object(i int32, depth int) bool {
	if depth > MaxDepth {
		return p.tooDeep()
	}
	p.at++
	p.space()
	if p.peek() == '}' {
		p.at++
		return true
	}
	last, count := int32(0), int32(0)
	seen := uint64(0) // the nameBit of each member
	alike := false    // two members have the same nameBit
	for {
		nameAt := p.at
		if p.peek() != '"' {
			return p.noName()
		}
		esc, ok := p.str()
		if !ok {
			return false
		}
		name := p.text[nameAt+1 : p.at-1]
		if esc {
			name = unescape(name)
		}
		p.space()
		if p.peek() != ':' {
			return p.unexpected(`":" after the member name`)
		}
		p.at++
		p.space()

		c := int32(len(p.nodes))
		if !p.value(depth) {
			return false
		}
		n := &p.nodes[c]
		n.Name, n.NameAt = name, int32(nameAt)
		if last != 0 {
			p.nodes[last].Next = c
		}
		last = c
		count++

		bit := nameBit(name)
		if seen&bit != 0 {
			alike = true
			if count <= wide {
				p.markDup(i, c)
			}
		}
		seen |= bit

		p.space()
		switch p.peek() {
		case ',':
			p.at++
			p.space()
		case '}':
			p.at++
			p.nodes[i].Len = count
			if alike && count > wide {
				p.markDups(i)
			}
			return true
		default:
			return p.unexpected(`"," or "}"`)
		}
	}
}

func (p *parser) literal(word string) bool {
	end := p.at + len(word)
	if end > len(p.text) || p.text[p.at:end] != word {
		return p.noValue()
	}
	p.at = end
	return true
}

// number checks the grammar only. Whether the number fits its Go type is checked by the decoder.
func (p *parser) number() bool {
	i := p.at
	if p.text[i] == '-' {
		i++
	}
	digits := p.digits(i)
	switch {
	case digits == i:
		return p.loneMinus()
	case p.text[i] == '0' && digits > i+1:
		return p.badNumber("has a leading zero")
	}
	i = digits
	if i < len(p.text) && p.text[i] == '.' {
		i++
		if digits = p.digits(i); digits == i {
			return p.badNumber("has no digit after its point")
		}
		i = digits
	}
	if i < len(p.text) && (p.text[i] == 'e' || p.text[i] == 'E') {
		i++
		if i < len(p.text) && (p.text[i] == '+' || p.text[i] == '-') {
			i++
		}
		if digits = p.digits(i); digits == i {
			return p.badNumber("has no digit in its exponent")
		}
		i = digits
	}
	p.at = i
	return true
}

// digits returns the offset of the first byte from i on that is not a digit.
func (p *parser) digits(i int) int {
	for i < len(p.text) && digit(p.text[i]) {
		i++
	}
	return i
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
