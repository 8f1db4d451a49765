package template_test

import (
	"encoding/json"
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

// checked has the methods of every template.
type checked interface {
	template.Template
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation
}

// card contains a template, as a message does.
type card struct{ template template.Template }

func (c *card) describe(f *schema.Fields) {
	f.Struct("message.template", "a template message", "template-messages", nil)
	schema.One(f, "template", &c.template, schema.Variants(template.Kinds(), nil), schema.Required)
}

func TestFacts(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	s.CheckLedger(t, schema.Ledger(new(card), (*card).describe))
	read := func(_, _ string, body []byte) facts.Answer {
		got, err := schema.DecodeNode(body, template.Kinds())
		if got == nil { // no JSON of an object
			return facts.Answer{Decoded: err}
		}
		out, encodeErr := json.Marshal(got)
		return facts.Answer{Decoded: err, Found: got.(checked).Lint(), Invalid: got.(checked).Validate(), Encoded: out, Err: encodeErr}
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}
