package narrowcast_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// The table of facts is LINE's reference. The descriptions must state the same, and the checks of bodies made from
// the table must agree.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, narrowcast.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	read := func(_, _ string, body []byte) facts.Answer {
		var r narrowcast.Request
		a := facts.Answer{Decoded: r.UnmarshalJSON(body)}
		a.Found, a.Invalid = r.Lint(), r.Validate()
		a.Encoded, a.Err = r.AppendJSON(nil)
		return a
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}
