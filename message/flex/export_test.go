package flex

import "github.com/linemsg/linemsg/internal/schema"

// Ledger returns the rows of the containers and their parts.
func Ledger() []schema.Row {
	return append(schema.Ledger(new(Carousel), (*Carousel).describe), schema.Ledger(new(Bubble), (*Bubble).describe)...)
}
