package schema

import (
	"iter"
	"slices"
	"strconv"

	"github.com/linemsg/linemsg/message/fault"
)

// viewer yields what a walker passes. It is nil in a walk that yields objects only.
type viewer struct {
	see func(Item) bool
}

// Op is what an [Item] is.
type Op uint8

// The operations. Those of an object and of all in it are between its OpBegin and its OpEnd.
const (
	OpBegin   Op = iota // an object begins
	OpEnd               // the object ends
	OpNil               // a list has nil in place of an object
	OpText              // a text that is not empty, with its rule
	OpLiteral           // a number, a truth value, or a member of Extra
	OpList              // a list or a map; its items follow
	OpWeight            // the size of the object as JSON
)

// Item is a step of a [View].
type Item struct {
	Op   Op
	Name string // of the member; empty for objects and for items of lists

	Object  string // OpBegin: the name in the tables of facts, message.text
	Kind    string // OpBegin: the type; empty for an object without one
	Variant bool   // OpBegin: the type could be another
	JSON    string // OpLiteral: the value; OpBegin: all of an object of an unknown kind

	Text *string // OpText: the value, which may be changed
	Rule Rule    // OpText

	Unit  string // OpList, OpWeight: what is counted, a plural
	Count int    // OpList
	Limit int    // OpList, OpWeight: 0 if there is none

	f     *Fields
	weigh func() int // OpWeight: only a reader that asks pays for it
}

// Path is the place of the item. It is valid until the next step.
func (i Item) Path() fault.Path {
	if i.Name == "" {
		return i.f.here()
	}
	i.f.push(i.Name)
	defer i.f.pop()
	return i.f.here()
}

// Counted returns the length of an OpText in the unit of its rule, the size of an OpList or an OpWeight, and the limit. The limit
// is 0 if there is none. The size is 0 if the object cannot be encoded.
func (i Item) Counted() (count, limit int, unit string) {
	switch i.Op {
	case OpText:
	case OpWeight:
		return i.weigh(), i.Limit, i.Unit
	default:
		return i.Count, i.Limit, i.Unit
	}
	limit = i.Rule.Max()
	if limit == 0 {
		return 0, 0, ""
	}
	return i.Rule.Unit().Count(*i.Text), limit, i.Rule.Unit().String()
}

// Near reports whether an OpText is near its limit, or over it: at four fifths or more.
func (i Item) Near() bool {
	limit := i.Rule.Max()
	return limit > 0 && !i.Rule.Unit().Fits(*i.Text, (limit*4-1)/5)
}

// View yields what v is made of in the order of the body: each object, and each member that is encoded, with its rule in its
// place. It ends where [Walk] does.
func View[R any](v *R, describe func(*R, *Fields)) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if v == nil {
			return
		}
		f := get(walking)
		f.yield = func(any) bool { return true }
		f.see = yield
		visit(f, v, describe, nil)
		put(f)
	}
}

// show yields an item if this is a View.
func (f *Fields) show(i Item) {
	if f.see == nil || f.stop {
		return
	}
	i.f = f
	if f.hasX && i.Name != "" {
		f.names = append(f.names, i.Name)
	}
	f.stop = !f.see(i)
}

// showText yields a text.
func (f *Fields) showText(name string, p *string, r Rule) {
	if *p != "" && f.see != nil {
		f.show(Item{Op: OpText, Name: name, Text: p, Rule: r})
	}
}

// showNumber yields a number that is written.
func (f *Fields) showNumber(name string, v int64, need Presence) {
	if (v != 0 || need >= Always) && f.see != nil {
		f.show(Item{Op: OpLiteral, Name: name, JSON: strconv.FormatInt(v, 10)})
	}
}

// showCount yields the size of a list.
func (f *Fields) showCount(name string, n int, c Count) {
	if n > 0 && f.see != nil {
		f.show(Item{Op: OpList, Name: name, Unit: c.noun, Count: n, Limit: c.hi})
	}
}

// showObject yields the beginning of an object that has just said what it is.
func (f *Fields) showObject(kind, json string) {
	f.show(Item{Op: OpBegin, Object: f.obj.fact(), Kind: kind, Variant: f.obj.sum, JSON: json})
}

// showEnd yields the members of Extra and the end of an object. Extra may keep what a field has in another JSON type; fields has the
// names of those that were shown.
func (f *Fields) showEnd(fields []string) {
	if f.hasX {
		x := *f.obj.x
		mark := len(f.keys)
		for _, name := range sorted(f, x) {
			if !slices.Contains(fields, name) {
				f.show(Item{Op: OpLiteral, Name: name, JSON: string(x[name])})
			}
		}
		f.keys = f.keys[:mark]
	}
	f.show(Item{Op: OpEnd})
}

// Secret marks a text that logs do not show: a token.
func (r Rule) Secret() Rule { r.code |= isSecret; return r }

// IsSecret reports whether logs must not show the text.
func (r Rule) IsSecret() bool { return r.code&isSecret != 0 }

// IsShown reports whether the text is one that users read.
func (r Rule) IsShown() bool { return r.code&isShown != 0 }

// HasForm reports whether the text must have a form, such as that of a URL or a word of a closed list.
func (r Rule) HasForm() bool { return r.ext != nil && r.ext.Form != nil }
