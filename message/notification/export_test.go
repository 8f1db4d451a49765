package notification

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of the bodies and their parts state.
func Ledger() []schema.Row {
	return append(schema.Ledger(new(Flexible), (*Flexible).describe), schema.Ledger(new(Templated), (*Templated).describe)...)
}
