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
	root  *object
	at    map[fault.Path]*object
	count int    // objects
	cut   bool   // there are more
	size  string // of the request
}

// object is an object of a request.
type object struct {
	path    fault.Path
	label   string // its path from the object around it: actions[0]
	kind    string // its type, "nil", or empty
	variant bool   // the type could be another
	members []member
	inside  []*object
	found   []fault.Violation
}

// member is a member of an object that is not an object, or the size of the object.
type member struct {
	name    string
	value   string
	style   style
	counter counter // if Limit is not 0
	parts   []member
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
	t := &tree{at: make(map[fault.Path]*object)}
	var open []*object // the objects around the item
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
			o := &object{path: item.Path(), kind: item.Kind, variant: item.Variant}
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
				o.members = append(o.members, member{value: compact(item.JSON)})
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
				if m, ok := memberOf(item, counted, worth); ok {
					o.members = append(o.members, m)
				}
			}
		}
	}
	return t
}

// memberOf returns what a tree has of an item of an object.
func memberOf(item schema.Item, c counter, worth bool) (m member, ok bool) {
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

// nearest returns the deepest object that a path leads to or through.
func (t *tree) nearest(p fault.Path) *object {
	if o := t.at[p]; o != nil {
		return o
	}
	var steps []fault.Step
	for s := range p.Steps() {
		steps = append(steps, s)
	}
	for k := len(steps) - 1; k > 0; k-- {
		if o := t.at[fault.PathOf(steps[:k]...)]; o != nil {
			return o
		}
	}
	return t.root
}

// tidy joins objects that are one thing to a reader: a small object without a type becomes a member of the object around it,
// and one that only holds another object becomes part of its label.
func (o *object) tidy() {
	kept := o.inside[:0]
	for _, in := range o.inside {
		in.tidy()
		plain := !in.variant && len(in.found) == 0
		switch {
		case plain && len(in.inside) == 0 && !strings.HasSuffix(in.label, "]"):
			o.members = append(o.members, member{name: in.label, style: isGroup, parts: in.inParts()})
		case plain && len(in.inside) == 1 && len(in.members) == 0:
			only := in.inside[0]
			only.label = in.label + "." + only.label
			kept = append(kept, only)
		default:
			kept = append(kept, in)
		}
	}
	o.inside = kept
}

// inParts returns the members of an object that becomes a member.
func (o *object) inParts() []member {
	if o.kind == "" {
		return o.members
	}
	return append([]member{{value: o.kind}}, o.members...)
}
