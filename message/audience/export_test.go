package audience

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of the bodies state.
func Ledger() []schema.Row {
	var rows []schema.Row
	rows = append(rows, schema.Ledger(new(Upload), (*Upload).describe)...)
	rows = append(rows, schema.Ledger(new(Add), (*Add).describe)...)
	rows = append(rows, schema.Ledger(new(Click), (*Click).describe)...)
	rows = append(rows, schema.Ledger(new(Impression), (*Impression).describe)...)
	return append(rows, schema.Ledger(new(Rename), (*Rename).describe)...)
}
