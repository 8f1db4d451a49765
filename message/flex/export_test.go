package flex

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of the containers and their parts state.
func Ledger() []schema.Row {
	return append(schema.Ledger(new(Carousel), (*Carousel).describe), schema.Ledger(new(Bubble), (*Bubble).describe)...)
}
