package schema

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// A Node is a variant of a sum.
type Node interface{ GetType() string }

// Kinds has the variants of a sum type.
type Kinds[T Node] struct {
	describe func(T, *Fields)
	names    []string
	new      []func() T
	raw      func(Raw) T
}

// KindsOf returns the Kinds of these variants, each with its own type. raw makes the variant of any other type.
func KindsOf[T Node](describe func(T, *Fields), raw func(Raw) T, variants ...func() T) *Kinds[T] {
	k := &Kinds[T]{describe: describe, raw: raw, new: variants}
	for _, variant := range variants {
		k.names = append(k.names, variant().GetType())
	}
	return k
}

// Names returns the types of the variants.
func (k *Kinds[T]) Names() []string { return k.names }

// A Slot is a place for a variant.
type Slot struct {
	Name  string   // in the tables of facts, such as quickReply.item.action
	Place string   // in texts, such as a quick reply
	Only  []string // the accepted types; nil: all
	Label Rule     // of the label of an action
	Scope Scope    // of the variant
	Ahead Scope    // of all items of a list except the last
	Head  Scope    // of the first item of a list
	// Elsewhere has, by type, the only place where it works.
	Elsewhere map[string]string
	Idle      []string // further types that LINE accepts but that do not work here: a warning
	Instead   string   // what they do here, such as a tap does nothing
	InLIFF    []string // the types accepted in a message of a LIFF app; nil: those of Only
}

func (s *Slot) takes(kind string) bool {
	return s == nil || s.Only == nil || slices.Contains(s.Only, kind) || slices.Contains(s.Idle, kind)
}

// refusal returns the text for a type that is not allowed in s.
func (s *Slot) refusal(kind string) string {
	if place, ok := s.Elsewhere[kind]; ok {
		return kind + " is allowed only in " + place
	}
	return kind + " is not allowed in " + s.Place + ", only " + strings.Join(s.Only, ", ")
}

// idleness returns the text for a type in s.Idle.
func (s *Slot) idleness(kind string) string {
	return kind + " works only in " + s.Elsewhere[kind] + "; in " + s.Place + " " + s.Instead
}

// Variants returns the element for variants of a sum at a place. If s is nil, all types are allowed.
func Variants[T Node](kinds *Kinds[T], s *Slot) Variant[T] { return Variant[T]{kinds, s} }

// Variant is the element of [Variants].
type Variant[T Node] struct {
	kinds *Kinds[T]
	slot  *Slot
}

func (Variant[T]) items() jsontree.Kind              { return jsontree.Null }
func (Variant[T]) absent(p *T) bool                  { return IsNil(*p) }
func (x Variant[T]) encode(f *Fields, p *T)          { encodeNode(f, *p, x.kinds) }
func (x Variant[T]) decode(f *Fields, n int32, p *T) { *p = decodeItem(f, n, x.kinds) }
func (x Variant[T]) copy(f *Fields, p *T)            { *p = copyNode(f, *p, x.kinds) }
func (x Variant[T]) visit(f *Fields, p *T)           { visitNode(f, *p, x.kinds, x.slot) }

// Map describes a JSON object whose members are variants, written in the order of their names. key is the rule for
// the names.
func Map[T Node](f *Fields, name string, p *map[string]T, x Variant[T], c Count, key Rule) {
	switch f.mode {
	case encoding:
		if *p == nil || f.hasX && f.inExtra(name, jsontree.Object, len(*p) > 0) {
			return
		}
		f.key(name)
		f.openObject()
		mark := len(f.keys)
		for _, k := range sorted(f, *p) {
			f.comma()
			f.value(k)
			f.buf = append(f.buf, ':')
			encodeNode(f, (*p)[k], x.kinds)
		}
		f.keys = f.keys[:mark]
		f.buf = append(f.buf, '}')
		f.depth--
	case decoding:
		if n := f.want(name, jsontree.Object); n != 0 {
			f.push(name)
			*p = decodeMap(f, n, x.kinds)
			f.pop()
		}
	case checking, walking:
		if f.mode == checking {
			if f.hasX && f.misfit(name, jsontree.Object, len(*p) > 0, c.need()) {
				return
			}
			c.check(f, name, len(*p))
		}
		f.showCount(name, len(*p), c)
		f.push(name)
		f.depth++
		mark := len(f.keys)
		for _, k := range sorted(f, *p) {
			f.bound += 4 + 6*len(k)
			f.push(k)
			if f.mode == checking {
				key.check(f, "", k)
			}
			f.first, f.last = true, true
			visitNode(f, (*p)[k], x.kinds, x.slot)
			f.pop()
		}
		f.keys = f.keys[:mark]
		f.depth--
		f.pop()
	case listing:
		f.isMap(name, c)
		c.list(f, name)
		key.list(f, name)
		x.list(f, name)
	case copying:
		*p = copyNamed(f, name, *p, x.kinds)
	}
}

// sorted returns the names of m, appended to f.keys. They are sorted, unless only the size of the JSON is needed.
func sorted[T any](f *Fields, m map[string]T) []string {
	mark := len(f.keys)
	f.keys = slices.Grow(f.keys, len(m))
	for k := range m {
		f.keys = append(f.keys, k)
	}
	keys := f.keys[mark:len(f.keys):len(f.keys)]
	if !f.brief {
		slices.Sort(keys)
	}
	return keys
}

func visitNode[T Node](f *Fields, v T, kinds *Kinds[T], s *Slot) {
	if IsNil(v) {
		f.nilItem(v)
		return
	}
	if f.mode == checking && s != nil && s.Only != nil {
		if kind := v.GetType(); !s.takes(kind) && slices.Contains(kinds.names, kind) {
			f.report("", fault.Violation{Rule: fault.NotHere, Detail: s.refusal(kind), Value: kind})
			return
		} else if slices.Contains(s.Idle, kind) {
			f.warn("", fault.Doubtful, s.idleness(kind))
		}
		if kind := v.GetType(); f.scope&LIFF != 0 && s.InLIFF != nil && !slices.Contains(s.InLIFF, kind) && slices.Contains(kinds.names, kind) {
			f.report("", fault.Violation{
				Rule: fault.NotHere, Detail: kind + " is not allowed in a message of a LIFF app, only " + strings.Join(s.InLIFF, ", "), Value: kind,
			})
			return
		}
	}
	if !f.begin(v) {
		return
	}
	scope := f.scope
	if s != nil && !f.first {
		f.scope &^= s.Head
	}
	if s != nil && !f.last {
		f.scope |= s.Ahead
	}
	outer := f.enterObject(s)
	kinds.describe(v, f)
	f.leaveObject(outer)
	f.scope = scope
}

func (x Variant[T]) list(f *Fields, name string) {
	kinds, s := x.kinds, x.slot
	if s != nil && s.Only != nil {
		f.row(Row{Field: name, Rule: fault.NotHere, Words: slices.Concat(s.Only, s.Idle)})
		if s.Idle != nil {
			f.row(Row{Field: name, Rule: fault.Doubtful, Words: s.Idle, Severity: fault.SeverityWarning})
		}
	} else {
		f.row(Row{Field: name, Rule: fault.UnknownKind, Words: kinds.names})
	}
	if f.mute {
		return
	}
	if f.shapes != nil {
		f.isSum(s)
		outer := f.enterListed(s)
		kinds.describe(kinds.raw(Raw{kind: "unknown"}), f)
		f.leaveListed(outer)
	}
	for i, variant := range kinds.new {
		if !s.takes(kinds.names[i]) {
			continue
		}
		outer := f.enterListed(s)
		kinds.describe(variant(), f)
		f.leaveListed(outer)
	}
}
