package schema

import (
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Value is a struct of one fixed type that LINE requires, held by value. It is always written. unset tells
// the one that nobody has set; a JSON object without it is refused by the decoder.
func Value[T any](f *Fields, name string, p *T, describe func(*T, *Fields), unset func(*T) bool) {
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Object, !unset(p) || f.nullInExtra(name)) {
			return
		}
		f.key(name)
		encode(f, p, describe)
	case decoding:
		n := f.want(name, jsontree.Object)
		if n == 0 {
			if f.lacks(name) {
				f.fail(name, fault.Required, "missing")
			}
			return
		}
		f.push(name)
		fill(f, n, p, describe)
		f.pop()
	case checking, walking:
		if f.mode == checking {
			if f.hasX && f.misfit(name, jsontree.Object, !unset(p), Required) {
				return
			}
			f.bound += len(name) + 4
			if unset(p) {
				f.fail(name, fault.Required, "missing")
				return
			}
		}
		f.push(name)
		visit(f, p, describe, nil)
		f.pop()
	case listing:
		f.row(Row{Field: name, Rule: fault.Required})
		descend(f, new(T), describe, nil)
	case naming:
		f.names = append(f.names, name)
	case copying:
		f.push(name)
		copyHeld(f, p, describe)
		f.pop()
	}
}

// Held reports whether Extra has a member, as it does where a field could not hold what was decoded.
func (x Fail) Held(name string) bool { return x.f.held(name) }
