package schema

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Bool describes a boolean. false is absent, unless the field is always written.
func (f *Fields) Bool(name string, p *bool, need Presence) {
	if *p || f.present || f.hasX || need != Optional {
		f.boolean(name, p, need)
	}
}

func (f *Fields) boolean(name string, p *bool, need Presence) {
	set := *p || f.overNull(name, need)
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Bool, set) || !*p && need != Always {
			return
		}
		f.key(name)
		f.buf = strconv.AppendBool(f.buf, *p)
	case decoding:
		if n := f.want(name, jsontree.Bool); n != 0 {
			*p = strings.EqualFold(f.scalar(n), "true")
		} else if need == Always && f.lacks(name) {
			f.fail(name, fault.Required, "missing, must be true or false")
		}
	case checking:
		if f.hasX && f.misfit(name, jsontree.Bool, set, Optional) {
			return
		}
		if *p || need == Always {
			f.bound += len(name) + 9
		}
	case walking:
		if *p || need == Always {
			f.show(Item{Op: OpLiteral, Name: name, JSON: strconv.FormatBool(*p)})
		}
	case listing:
		f.is(name, jsontree.Bool, need)
		f.rowRequired(name, need)
	}
}
