package schema

import "github.com/linemsg/linemsg/message/fault"

// Tallied limits the number of objects below that are counted with [Fields.Tally]. Inside another tally it has no
// effect.
func (f *Fields) Tallied(c Count, describe func()) {
	if f.mode == listing {
		c.list(f, "")
	}
	if f.mode != checking || f.tallying {
		describe()
		return
	}
	f.tallying, f.tally = true, 0
	describe()
	if f.tally > c.hi {
		f.report("", fault.Violation{Rule: fault.TooMany, Unit: c.noun, Limit: c.hi, Got: f.tally, Detail: c.where})
	}
	f.tallying = false
}

// Tally counts the object if counts is true.
func (f *Fields) Tally(counts bool) {
	if counts {
		f.tally++
	}
}
