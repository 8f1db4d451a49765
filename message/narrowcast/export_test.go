package narrowcast

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of a request and its parts state.
func Ledger() []schema.Row { return schema.Ledger(new(Request), (*Request).describe) }
