package flex

import (
	"iter"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Clone copies a container with all that stands in it, Extra too: what is changed in the copy is not changed
// in the original.
func Clone[C Container](c C) C {
	copied, _ := schema.Copy(Container(c), containers).(C)
	return copied
}

// All yields every object of type T in c, c itself among them, with its path, in the order of the body.
// Objects are yielded by pointer and may be changed; an interface such as [Component] is a T too.
//
//	for _, t := range flex.All[*flex.Text](card) {
//		t.Scaling = true
//	}
func All[T any](c Container) iter.Seq2[fault.Path, T] { return schema.WalkNode[T](c, containers) }
