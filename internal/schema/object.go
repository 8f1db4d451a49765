package schema

import (
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Nested is a struct of one fixed type.
func Nested[T any](f *Fields, name string, p **T, describe func(*T, *Fields), need Need) {
	if *p != nil || f.present || f.hasX || bool(need) {
		nested(f, name, p, describe, need)
	}
}

func nested[T any](f *Fields, name string, p **T, describe func(*T, *Fields), need Need) {
	switch f.mode {
	case encoding:
		if *p == nil || f.hasX && f.inExtra(name, jsontree.Object, true) {
			return
		}
		f.key(name)
		encode(f, *p, describe)
	case decoding:
		if n := f.want(name, jsontree.Object); n != 0 {
			v := new(T)
			f.push(name)
			fill(f, n, v, describe)
			f.pop()
			*p = v
		}
	case checking, walking:
		if f.mode == checking && f.hasX && f.misfit(name, jsontree.Object, *p != nil, need) {
			return
		}
		if *p == nil {
			if need && f.mode == checking {
				f.fail(name, fault.Required, "missing")
			}
			return
		}
		f.bound += len(name) + 4
		f.push(name)
		visit(f, *p, describe, nil)
		f.pop()
	case listing:
		if need {
			f.row(Row{Field: name, Rule: fault.Required})
		}
		descend(f, new(T), describe, nil)
	case naming:
		f.names = append(f.names, name)
	case copying:
		*p = copyPointer(f, name, *p, describe)
	}
}

// List is a list of structs of one fixed type, held by value.
func List[T any](f *Fields, name string, p *[]T, describe func(*T, *Fields), c Count) {
	if *p != nil || f.present || f.hasX || c.lo > 0 {
		list(f, name, p, describe, c)
	}
}

func list[T any](f *Fields, name string, p *[]T, describe func(*T, *Fields), c Count) {
	switch f.mode {
	case encoding:
		if *p == nil || f.hasX && f.inExtra(name, jsontree.Array, len(*p) > 0) {
			return
		}
		f.key(name)
		f.openArray()
		for i := range *p {
			f.comma(i)
			encode(f, &(*p)[i], describe)
		}
		f.closeArray()
	case decoding:
		n := f.wantItems(name, jsontree.Object)
		if n == 0 {
			return
		}
		list := make([]T, f.tree.Nodes[n].Len)
		f.push(name)
		for c, i := f.tree.First(n), 0; c != 0; c, i = f.tree.Nodes[c].Next, i+1 {
			f.pushItem(i)
			fill(f, c, &list[i], describe)
			f.pop()
		}
		f.pop()
		*p = list
	case checking, walking:
		if f.mode == checking {
			if f.hasX && f.misfitItems(name, jsontree.Object, len(*p) > 0, c.lo > 0) {
				return
			}
			c.check(f, name, len(*p))
		}
		f.each(name, len(*p), func(i int) { visit(f, &(*p)[i], describe, nil) })
	case listing:
		c.list(f, name)
		descend(f, new(T), describe, nil)
	case naming:
		f.names = append(f.names, name)
	case copying:
		*p = copyList(f, name, *p, describe)
	}
}

// Pointers is a list of structs of one fixed type, held by pointer.
func Pointers[T any](f *Fields, name string, p *[]*T, describe func(*T, *Fields), c Count) {
	if *p == nil && f.mode == encoding {
		return
	}
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Array, len(*p) > 0) {
			return
		}
		f.key(name)
		f.openArray()
		for i, v := range *p {
			f.comma(i)
			if v == nil {
				f.buf = append(f.buf, "null"...)
			} else {
				encode(f, v, describe)
			}
		}
		f.closeArray()
	case decoding:
		n := f.wantItems(name, jsontree.Object)
		if n == 0 {
			return
		}
		list := make([]*T, f.tree.Nodes[n].Len)
		f.push(name)
		for c, i := f.tree.First(n), 0; c != 0; c, i = f.tree.Nodes[c].Next, i+1 {
			f.pushItem(i)
			list[i] = new(T)
			fill(f, c, list[i], describe)
			f.pop()
		}
		f.pop()
		*p = list
	case checking, walking:
		if f.mode == checking {
			if f.hasX && f.misfitItems(name, jsontree.Object, len(*p) > 0, c.lo > 0) {
				return
			}
			c.check(f, name, len(*p))
		}
		f.each(name, len(*p), func(i int) {
			if v := (*p)[i]; v == nil {
				f.nilItem(v)
			} else {
				visit(f, v, describe, nil)
			}
		})
	case listing:
		c.list(f, name)
		descend(f, new(T), describe, nil)
	case naming:
		f.names = append(f.names, name)
	case copying:
		*p = copyPointers(f, name, *p, describe)
	}
}

// each checks or walks the items of a list.
func (f *Fields) each(name string, n int, item func(i int)) {
	f.push(name)
	f.depth++
	for i := range n {
		f.pushItem(i)
		item(i)
		f.pop()
	}
	f.depth--
	f.pop()
}

// visit checks or walks one object.
func visit[T any](f *Fields, v *T, describe func(*T, *Fields), s *Slot) {
	if !f.begin(v) {
		return
	}
	outer, hasX, slot := f.obj, f.hasX, f.slot
	f.slot = s
	describe(v, f)
	if f.hasX && f.mode == checking {
		unknown(f, v, describe)
	}
	f.obj, f.hasX, f.slot = outer, hasX, slot
	f.depth--
}

// begin goes one object deeper, if it may.
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
	case f.mode != walking || f.yield(v):
		return true
	}
	f.stop = true
	f.depth--
	return false
}

const (
	tooDeep    = "nested deeper than 256 arrays and objects; does something hold itself?"
	tooLarge   = "more than a million objects; does one list stand in many places?"
	maxObjects = jsontree.MaxBytes / 2 // an object takes two bytes at least
)

// descend lists the rules of a nested object.
func descend[T any](f *Fields, v *T, describe func(*T, *Fields), s *Slot) {
	if f.mute {
		return
	}
	outer, hasX, slot := f.obj, f.hasX, f.slot
	f.slot = s
	describe(v, f)
	f.obj, f.hasX, f.slot, f.mute = outer, hasX, slot, false
}
