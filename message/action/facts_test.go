package action_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
)

// LINE's reference on actions, at each of its 14 places.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, action.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	read := func(_, at string, body []byte) facts.Answer {
		h := action.Holder{Slot: slotNamed(t, at)}
		a := facts.Answer{Decoded: h.UnmarshalJSON(body)}
		a.Found, a.Invalid = h.Lint(), h.Validate()
		a.Encoded, a.Err = h.MarshalJSON()
		return a
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}

func slotNamed(t *testing.T, name string) *schema.Slot {
	t.Helper()
	for _, s := range slot.All() {
		if s.Name == name {
			return s
		}
	}
	require.FailNow(t, "unknown place", name)
	return nil
}
