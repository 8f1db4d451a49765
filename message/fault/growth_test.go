package fault_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/fault"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	found := func(n int) []fault.Violation {
		list := make([]fault.Violation, n/50)
		for i := range list {
			list[i] = fault.Violation{Path: fault.PathOf(fault.Member("list"), fault.Step{Index: i}), Rule: fault.Required}
		}
		return list
	}
	list := func(n int) []byte { return []byte(`{"list":[` + strings.Repeat(`{"a":"b"},`, n/50) + `{}]}`) }
	growth.Check(t, growth.Table{
		"Attr": func(n int) func() {
			err := &fault.Error{Violations: found(n)}
			return func() { fault.Attr("err", err) }
		},
		"Locate":       func(n int) func() { l, v := list(n), found(n); return func() { fault.Locate(l, v) } },
		"Merge":        func(n int) func() { l, v := list(n), found(n); return func() { fault.Merge(l, nil, v) } },
		"Member":       growth.Text(func(s string) { _ = fault.Member(s) }),
		"PathOf":       growth.Text(func(s string) { fault.PathOf(fault.Member(s), fault.Member(s)) }),
		"Path.Join":    growth.Text(func(s string) { _ = fault.Path(s).Join(fault.Path(s)) }),
		"Path.Pointer": growth.Text(func(s string) { fault.Path(strings.Repeat("a.", len(s)) + "b").Pointer("a") }),
	}, nil)
}
