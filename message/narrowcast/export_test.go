package narrowcast

import "github.com/linemsg/linemsg/internal/schema"

// Ledger returns the rows of a request and its parts.
func Ledger() []schema.Row {
	var rows []schema.Row
	for _, d := range Documents() {
		rows = append(rows, d.Ledger()...)
	}
	return rows
}
