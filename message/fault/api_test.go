package fault_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/fault"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{
			new(fault.Error),
			new(fault.Located),
			new(fault.Path),
			new(fault.Rule),
			new(fault.Severity),
			new(fault.Violation),
		},
		Funcs: []any{
			fault.Attr,
			fault.IsUnreadable,
			fault.Violations,
			fault.Locate,
			fault.Merge,
			fault.PathOf,
		},
	}.Check(t)
}
