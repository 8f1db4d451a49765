package schema

import (
	"iter"

	"github.com/linemsg/linemsg/message/fault"
)

// walker yields objects, or calls a function for each text.
type walker struct {
	yield    func(any) bool
	eachText func(name string, p *string, r Rule) // p is not empty, and may be changed
	fitting  bool
}

// Walk yields every T in v, including v itself, with its path, in the order of the body. The objects may be changed.
// It stops at the maximum depth, so a value that contains itself is no problem.
func Walk[T, R any](v *R, describe func(*R, *Fields)) iter.Seq2[fault.Path, T] {
	return walk[T](v == nil, func(f *Fields) { visit(f, v, describe, nil) })
}

// WalkNode is [Walk] for a variant.
func WalkNode[T any, N Node](v N, kinds *Kinds[N]) iter.Seq2[fault.Path, T] {
	return walk[T](IsNil(v), func(f *Fields) { visitNode(f, v, kinds, nil) })
}

func walk[T any](empty bool, visit func(*Fields)) iter.Seq2[fault.Path, T] {
	return func(yield func(fault.Path, T) bool) {
		if empty {
			return
		}
		f := get(walking)
		f.yield = func(one any) bool {
			t, ok := one.(T)
			return !ok || yield(f.here(), t)
		}
		visit(f)
		put(f)
	}
}
