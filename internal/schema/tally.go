package schema

import "github.com/linemsg/linemsg/message/fault"

// Tallied bounds how many of the objects below count themselves with [Fields.Tally]. Within another tally
// it does nothing.
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

// Tally counts the object, if it counts.
func (f *Fields) Tally(counts bool) {
	if counts {
		f.tally++
	}
}
