package message_test

import (
	"encoding/json"
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// The tables of facts are what LINE's reference says. The descriptions must state the same, and so must the
// answers to bodies made from the table.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, message.Ledger())
}

func TestFactsBehaviour(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckBehaviour(t, readBody)
}

// request is what the bodies of all endpoints can do.
type request interface {
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
	AppendJSON(b []byte) ([]byte, error)
}

// newRequest makes an empty body of a kind.
func newRequest(as string) request {
	switch as {
	case "reply":
		return new(message.Reply)
	case "push":
		return new(message.Push)
	case "multicast":
		return new(message.Multicast)
	case "broadcast":
		return new(message.Broadcast)
	}
	return nil
}

// readBody decodes a body, checks it and encodes it again.
func readBody(as, _ string, body []byte) facts.Answer {
	if as == "validate" {
		ms, err := message.Parse(body)
		encoded, encodeErr := json.Marshal(map[string]any{"messages": message.Messages(ms)})
		return facts.Answer{Decoded: err, Found: message.Lint(ms...), Encoded: encoded, Err: encodeErr}
	}
	r := newRequest(as)
	a := facts.Answer{Decoded: r.UnmarshalJSON(body)}
	a.Found = r.Lint()
	a.Encoded, a.Err = r.AppendJSON(nil)
	return a
}
