package narrowcast

import (
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// oneOperand requires exactly one of the three, and no empty list. A list that is empty but not nil is encoded, so
// it counts as set.
func oneOperand[T schema.Node](f *schema.Fields, and, or []T, not T) {
	set := func() operands { return operands{and != nil, or != nil, !schema.IsNil(not)} }
	f.Rule("", fault.Required, "needs one of and, or, not", func(x schema.Finder) {
		x.If(set() == operands{} && !x.Held("and") && !x.Held("or") && !x.Held("not"))
	})
	f.Rule("", fault.Exclusive, "exactly one of and, or, not", func(x schema.Finder) {
		if s := set(); s.and && s.or || s.and && s.not || s.or && s.not {
			x.Say(s.String() + " are set, must be exactly one of and, or, not")
		}
	})
	f.Rule("and", fault.Required, "empty, needs at least one", func(x schema.Finder) { x.If(and != nil && len(and) == 0) })
	f.Rule("or", fault.Required, "empty, needs at least one", func(x schema.Finder) { x.If(or != nil && len(or) == 0) })
}

// operands has the operands that an operator has set.
type operands struct{ and, or, not bool }

func (s operands) String() string {
	var names []string
	if s.and {
		names = append(names, "and")
	}
	if s.or {
		names = append(names, "or")
	}
	if s.not {
		names = append(names, "not")
	}
	return strings.Join(names, ", ")
}
