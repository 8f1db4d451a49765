package richmenu_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/richmenu"
)

// What LINE's reference says of menus, and of actions in them, held against what the descriptions state and
// against the answers to bodies made from the table.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, richmenu.MenuLedger())
}

func TestFactsBehaviour(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	read := func(_, _ string, body []byte) facts.Answer {
		var m richmenu.RichMenu
		a := facts.Answer{Decoded: m.UnmarshalJSON(body)}
		a.Found, a.Invalid = m.Lint(), m.Validate()
		a.Encoded, a.Err = m.AppendJSON(nil)
		return a
	}
	s.CheckBehaviour(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}
