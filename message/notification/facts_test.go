package notification_test

import (
	"encoding/json"
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/notification"
)

// The table of facts is LINE's reference. The descriptions must state the same, and the checks of bodies made from
// the table must agree.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, notification.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}

type body interface {
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
	AppendJSON(b []byte) ([]byte, error)
}

func newBody(as string) body {
	if as == "pnpFlexible" {
		return new(notification.Flexible)
	}
	return new(notification.Templated)
}

func read(as, _ string, data []byte) facts.Answer {
	b := newBody(as)
	a := facts.Answer{Decoded: b.UnmarshalJSON(data)}
	a.Found, a.Invalid = b.Lint(), b.Validate()
	a.Encoded, a.Err = b.AppendJSON(nil)
	return a
}
