package schema

import (
	"iter"

	"github.com/linemsg/linemsg/message/fault"
)

// Walk yields every object below v, and v itself, that is a T, with its path, in the order of the body. What it
// yields may be changed. It ends at the depth no message reaches, so also in a tree that holds itself.
func Walk[T, R any](v *R, describe func(*R, *Fields)) iter.Seq2[fault.Path, T] {
	return func(yield func(fault.Path, T) bool) {
		if v == nil {
			return
		}
		f := get(walking)
		f.yield = func(one any) bool {
			t, ok := one.(T)
			return !ok || yield(f.here(), t)
		}
		visit(f, v, describe, nil)
		put(f)
	}
}
