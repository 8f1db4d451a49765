package imagemap_test

import (
	"encoding/json"
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/schema"
)

func TestFacts(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	s.CheckLedger(t, schema.Ledger(new(message), (*message).describe))
	read := func(_, _ string, body []byte) facts.Answer {
		m := new(message)
		err := m.UnmarshalJSON(body)
		out, encodeErr := json.Marshal(m)
		return facts.Answer{Decoded: err, Found: m.Lint(), Invalid: m.Validate(), Encoded: out, Err: encodeErr}
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}
