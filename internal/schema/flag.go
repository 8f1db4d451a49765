package schema

import (
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Flag is a [Fields.Bool] that is always written, since LINE wants it also where it is false. A JSON object
// without it is refused by the decoder.
func (f *Fields) Flag(name string, p *bool) {
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Bool, *p || f.nullInExtra(name)) {
			return
		}
		f.key(name)
		if *p {
			f.buf = append(f.buf, "true"...)
		} else {
			f.buf = append(f.buf, "false"...)
		}
	case decoding:
		if n := f.want(name, jsontree.Bool); n != 0 {
			*p = f.scalar(n) == "true"
		} else if f.lacks(name) {
			f.fail(name, fault.Required, "missing, must be true or false")
		}
	case checking:
		if f.hasX && f.misfit(name, jsontree.Bool, *p || f.nullInExtra(name), Optional) {
			return
		}
		f.bound += len(name) + 8
	case listing:
		f.row(Row{Field: name, Rule: fault.Required})
	case naming:
		f.names = append(f.names, name)
	}
}
