package audience_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/audience"
)

// The table of facts is LINE's reference. The descriptions must state the same, and the checks of bodies made from
// the table must agree.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, audience.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	read := func(as, _ string, data []byte) facts.Answer {
		b := bodies[as]()
		a := facts.Answer{Decoded: b.UnmarshalJSON(data)}
		a.Found, a.Invalid = b.Lint(), b.Validate()
		a.Encoded, a.Err = b.AppendJSON(nil)
		return a
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}
