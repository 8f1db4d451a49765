package preview

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

// Counted returns the counters of messages as text, with their paths.
func Counted(ms ...message.Message) []string {
	var list []string
	for _, c := range counters(ms) {
		s := string(c.Path) + ": " + c.String()
		if c.Over() {
			s += ", over"
		}
		list = append(list, s)
	}
	return list
}

// Objects returns the objects that messages are made of, by their names in the tables of facts.
func Objects(ms ...message.Message) map[string]bool {
	seen := make(map[string]bool)
	for i := range schema.View(&request{ms}, describe) {
		if i.Op == schema.OpBegin {
			seen[i.Object] = true
		}
	}
	return seen
}

// Ledger lists what the descriptions of messages state.
func Ledger() []schema.Row { return schema.Ledger(new(request), describe) }

// Tap returns what a tap does.
func Tap(a action.Action) string { return tap(a) }

// Largest sizes of a drawing.
const (
	MaxElements = maxElements
	MaxBoxes    = maxBoxes
)

// Styles returns the style sheet that all pages have.
func Styles() string { return styles }
