package schema

import (
	"math"
	"strconv"

	"github.com/linemsg/linemsg/message/fault"
)

// AdvisedInt is an [Fields.Int] whose bounds LINE does not document: outside of them is a warning.
func (f *Fields) AdvisedInt(name string, p *int, lo, hi int) {
	if f.mode == listing {
		f.row(Row{Field: name, Rule: fault.Required})
		f.row(Row{Field: name, Rule: fault.OutOfRange, Min: lo, Max: hi, Severity: fault.SeverityWarning})
		return
	}
	f.Int(name, p, math.MinInt, math.MaxInt)
	if f.mode == checking && (*p < lo || *p > hi) && !(*p == 0 && f.hasX && HeldNumber(*f.obj.x, name)) {
		f.warn(name, fault.OutOfRange, strconv.Itoa(*p)+", should be "+bounds(int64(lo), int64(hi), ""))
	}
}
