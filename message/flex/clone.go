package flex

import (
	"iter"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Clone returns a deep copy of c, including Extra.
func Clone[C Container](c C) C {
	copied, _ := schema.Copy(Container(c), containers).(C)
	return copied
}

// All yields every object of type T in c, including c, with its path, in the order of the JSON. Objects are
// pointers, so the caller can change them. T can be an interface such as [Component].
//
//	for _, t := range flex.All[*flex.Text](card) {
//		t.Scaling = true
//	}
func All[T any](c Container) iter.Seq2[fault.Path, T] { return schema.WalkNode[T](c, containers) }
