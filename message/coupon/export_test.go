package coupon

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of the bodies and their parts state.
func Ledger() []schema.Row {
	var rows []schema.Row
	for _, d := range Documents() {
		rows = append(rows, d.Ledger()...)
	}
	return rows
}
