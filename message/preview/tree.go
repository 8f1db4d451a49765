package preview

import (
	"bytes"
	"cmp"
	"encoding/json"
	"iter"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// A tree is what [Text] prints: the objects of a request, each with its members and findings.
type tree struct {
	root *node
	at   map[fault.Path]*node
	cut  bool   // objects are left out
	size string // of the request, such as "268 bytes of JSON", or ""
}

// A node is an object of a request.
type node struct {
	path       fault.Path
	label      string // its path from the object around it: actions[0]
	kind       string // its type, "nil", or empty
	variant    bool   // it could have another type, or is the rich menu: it never becomes an attribute
	attributes []attribute
	inside     []*node
	found      []fault.Violation
}

// An attribute is a member of an object that is not an object itself, or the size of the object.
type attribute struct {
	name    string
	value   string
	style   style
	counter counter // if Limit is not 0
	parts   []attribute
}

type style uint8

const (
	isWord    style = iota // printed as it is
	isForm                 // a URL, a keyword, a color: printed in quotes only if it does not look like one
	isProse                // any text: printed in quotes
	isCounter              // only the counter is printed
	isGroup                // the parts are printed
)

// The largest tree. LINE accepts far less.
const (
	maxObjects = 25_000
	maxLevels  = 60 // of objects inside each other
)

// plant makes a tree of a view.
func plant(view iter.Seq[schema.Item]) *tree {
	t := &tree{at: make(map[fault.Path]*node)}
	var around []*node // the objects around the item
	var walk counting
	tooDeep := 0 // objects around the item that are not in the tree
	for item := range view {
		counter, worth := walk.next(item)
		switch begins := item.Op == schema.OpBegin; {
		case begins && len(around) == maxLevels:
			t.cut = true
			tooDeep++
		case item.Op == schema.OpEnd && tooDeep > 0:
			tooDeep--
		case tooDeep > 0:
		case begins, item.Op == schema.OpNil:
			if len(t.at) == maxObjects {
				t.cut = true
				return t
			}
			if n := t.grow(item, around); begins {
				around = append(around, n)
			}
		case item.Op == schema.OpEnd:
			around = around[:len(around)-1]
		case item.Op == schema.OpWeight && len(around) == 1 && !worth && counter.Count > 0:
			t.size = strconv.Itoa(counter.Count) + " bytes of JSON"
		default:
			n := around[len(around)-1]
			if a, ok := attributeOf(item, counter, worth); ok {
				n.attributes = append(n.attributes, a)
			}
		}
	}
	return t
}

// grow adds a node for an object that begins, or for a nil.
func (t *tree) grow(item schema.Item, around []*node) *node {
	n := &node{path: item.Path(), kind: item.Kind, variant: item.Variant || item.Object == "richmenu"}
	if item.Op == schema.OpNil {
		n.kind = "nil"
	}
	if item.JSON != "" {
		n.attributes = []attribute{{value: compact(item.JSON)}}
	}
	t.at[n.path] = n
	if len(around) == 0 {
		t.root = n
		return n
	}
	parent := around[len(around)-1]
	n.label = strings.TrimPrefix(string(n.path[len(parent.path):]), ".")
	parent.inside = append(parent.inside, n)
	return n
}

// attributeOf returns the attribute for an item of an object. It reports whether the item has one.
func attributeOf(item schema.Item, c counter, worth bool) (a attribute, ok bool) {
	a.name = item.Name
	if worth {
		a.counter = c
	}
	switch item.Op {
	case schema.OpText:
		a.value = *item.Text
		switch {
		case item.Rule.IsSecret():
			a.value = "not shown"
		case item.Rule.HasForm():
			a.style = isForm
		default:
			a.style = isProse
		}
		return a, true
	case schema.OpLiteral:
		a.value = compact(item.JSON)
		return a, true
	case schema.OpList:
		a.style, a.counter = isCounter, c
		return a, c.Limit > 0
	default:
		a.style = isCounter
		return a, worth
	}
}

// compact removes white space from JSON. What is not JSON stays as it is.
func compact(text string) string {
	var b bytes.Buffer
	if json.Compact(&b, []byte(text)) != nil {
		return text
	}
	return b.String()
}

// hang adds findings to the objects that they concern.
func (t *tree) hang(found []fault.Violation) {
	for _, v := range found {
		n := cmp.Or(nearest(t.at, v.Path), t.root)
		n.found = append(n.found, v)
	}
}

// tidy joins objects that are one thing to a reader. A small object without a type becomes an attribute of the one around it. An
// object that contains only another one becomes part of the other's label.
func (n *node) tidy() {
	kept := n.inside[:0]
	for _, in := range n.inside {
		in.tidy()
		plain := !in.variant && len(in.found) == 0
		switch {
		case plain && len(in.inside) == 0 && !strings.HasSuffix(in.label, "]"):
			n.attributes = append(n.attributes, attribute{name: in.label, style: isGroup, parts: in.inParts()})
		case plain && len(in.inside) == 1 && len(in.attributes) == 0:
			only := in.inside[0]
			only.label = in.label + "." + only.label
			kept = append(kept, only)
		default:
			kept = append(kept, in)
		}
	}
	n.inside = kept
}

// inParts returns the attributes of a node that becomes an attribute.
func (n *node) inParts() []attribute {
	if n.kind == "" {
		return n.attributes
	}
	return append([]attribute{{value: n.kind}}, n.attributes...)
}

// shorten removes what is inside objects without findings, and reports whether n or an object in it has a finding. The root is not
// shortened, so each message keeps its line.
func (n *node) shorten() (found bool) {
	found = len(n.found) > 0
	for _, in := range n.inside {
		found = in.shorten() || found
	}
	if !found && n.label != "" && len(n.inside) > 0 {
		n.inside = nil
		n.attributes = append(n.attributes, attribute{value: "…"})
	}
	return found
}
