package preview

import (
	"bytes"
	"encoding/json"
	"iter"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// A tree is what [Text] prints: the objects of a request, each with its members and findings.
type tree struct {
	root  *node
	at    map[fault.Path]*node
	count int    // objects
	cut   bool   // there are more
	size  string // of the request
}

// A node is an object of a request.
type node struct {
	path       fault.Path
	label      string // its path from the object around it: actions[0]
	kind       string // its type, "nil", or empty
	variant    bool   // the type could be another
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

const (
	maxObjects = 25_000 // far more than LINE accepts
	maxLevels  = 60
)

// plant makes a tree of a view.
func plant(view iter.Seq[schema.Item]) *tree {
	t := &tree{at: make(map[fault.Path]*node)}
	var open []*node // the objects around the item
	var walk counting
	tooDeep := 0
	for item := range view {
		counted, worth := walk.next(item)
		switch item.Op {
		case schema.OpBegin, schema.OpNil:
			if t.count == maxObjects {
				t.cut = true
				return t
			}
			if len(open) == maxLevels || tooDeep > 0 {
				t.cut = true
				if item.Op == schema.OpBegin {
					tooDeep++
				}
				continue
			}
			o := &node{path: item.Path(), kind: item.Kind, variant: item.Variant || item.Object == "richmenu"}
			t.count++
			t.at[o.path] = o
			if len(open) > 0 {
				around := open[len(open)-1]
				o.label = strings.TrimPrefix(string(o.path[len(around.path):]), ".")
				around.inside = append(around.inside, o)
			} else {
				t.root = o
			}
			if item.Op == schema.OpNil {
				o.kind = "nil"
				continue
			}
			if item.JSON != "" {
				o.attributes = append(o.attributes, attribute{value: compact(item.JSON)})
			}
			open = append(open, o)
		case schema.OpEnd:
			if tooDeep > 0 {
				tooDeep--
			} else {
				open = open[:len(open)-1]
			}
		default:
			if len(open) == 1 && item.Op == schema.OpWeight && !worth {
				t.size = strconv.Itoa(item.Count) + " bytes of JSON"
			}
			if tooDeep == 0 {
				o := open[len(open)-1]
				if m, ok := attributeOf(item, counted, worth); ok {
					o.attributes = append(o.attributes, m)
				}
			}
		}
	}
	return t
}

// attributeOf returns what a tree has of an item of an object.
func attributeOf(item schema.Item, c counter, worth bool) (m attribute, ok bool) {
	m.name = item.Name
	if worth {
		m.counter = c
	}
	switch item.Op {
	case schema.OpText:
		m.value = *item.Text
		switch {
		case item.Rule.IsSecret():
			m.value = "not shown"
		case item.Rule.HasForm():
			m.style = isForm
		default:
			m.style = isProse
		}
	case schema.OpLiteral:
		m.value = compact(item.JSON)
	case schema.OpWeight:
		m.style = isCounter
		return m, worth
	case schema.OpList:
		m.style = isCounter
		if !worth && item.Limit > 0 {
			m.counter = counter{Unit: item.Unit, Count: item.Count, Limit: item.Limit}
		}
		return m, m.counter.Limit > 0
	}
	return m, true
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
		o := t.nearest(v.Path)
		o.found = append(o.found, v)
	}
}

// nearest returns the node of the deepest object that a path leads to or through.
func (t *tree) nearest(p fault.Path) *node {
	if o := t.at[p]; o != nil {
		return o
	}
	var steps []fault.Step
	for s := range p.Steps() {
		if len(steps) == 2*maxLevels { // no object is deeper: a member and an index lead to each
			break
		}
		steps = append(steps, s)
	}
	for k := len(steps); k > 0; k-- {
		if o := t.at[fault.PathOf(steps[:k]...)]; o != nil {
			return o
		}
	}
	return t.root
}

// tidy joins objects that are one thing to a reader: a small object without a type becomes an attribute of the one around it,
// and one that only holds another one becomes part of its label.
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

// shorten removes what is inside the objects that have no findings in them, and reports whether n has any. The root and the
// messages stay.
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
