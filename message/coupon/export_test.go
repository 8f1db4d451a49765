package coupon

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of the bodies and their parts state.
func Ledger() []schema.Row {
	return append(schema.Ledger(new(Request), (*Request).describe), schema.Ledger(new(Response), (*Response).describe)...)
}
