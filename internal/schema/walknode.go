package schema

import (
	"iter"

	"github.com/linemsg/linemsg/message/fault"
)

// WalkNode is [Walk] from a variant.
func WalkNode[T any, N Node](v N, kinds *Kinds[N]) iter.Seq2[fault.Path, T] {
	return func(yield func(fault.Path, T) bool) {
		if IsNil(v) {
			return
		}
		f := get(walking)
		f.yield = func(one any) bool {
			t, ok := one.(T)
			return !ok || yield(f.here(), t)
		}
		visitNode(f, v, kinds, nil)
		put(f)
	}
}
