package flex_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/flex"
)

// LINE's reference on containers and components; see the README in testdata/facts.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, flex.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	read := func(_, _ string, body []byte) facts.Answer {
		c, err := flex.Parse(body)
		if c == nil {
			return facts.Answer{Decoded: err}
		}
		a := facts.Answer{Decoded: err, Found: c.Lint(), Invalid: c.Validate()}
		a.Encoded, a.Err = c.AppendJSON(nil)
		return a
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}
