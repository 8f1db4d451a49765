package narrowcast

import "github.com/linemsg/linemsg/internal/schema"

// Ledger returns the rows of a request and its parts.
func Ledger() []schema.Row { return schema.Ledger(new(Request), (*Request).describe) }
