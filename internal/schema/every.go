package schema

import (
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Every is [Many] for a list that is always written, since the empty one means something. A JSON object
// without it is refused by the decoder.
func Every[T Node](f *Fields, name string, p *[]T, kinds *Kinds[T], s *Slot, c Count) {
	switch {
	case f.mode == encoding && *p == nil:
		if !f.hasX || !f.inExtra(name, jsontree.Array, f.nullInExtra(name)) {
			f.key(name)
			f.buf = append(f.buf, "[]"...)
		}
		return
	case f.mode == decoding && f.lacks(name):
		f.fail(name, fault.Required, "missing, may be empty")
		return
	case f.mode == listing:
		f.row(Row{Field: name, Rule: fault.Required})
	}
	Many(f, name, p, kinds, s, c)
}
