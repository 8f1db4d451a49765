package main

import (
	_ "embed"
	"strings"
	"sync"
)

// survivors has the mutants that no test can notice: file, change, line of source, and the reason.
//
//go:embed survivors.tsv
var survivors string

var equivalent = sync.OnceValue(func() map[string]bool {
	known := make(map[string]bool)
	for line := range strings.Lines(survivors) {
		if cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(cells) == 4 {
			known[strings.Join(cells[:3], "\t")] = true
		}
	}
	return known
})

// isListed reports whether survivors.tsv has the mutant. Lines move, so it has their text and not their number.
func isListed(m *mutant) bool { return equivalent()[m.key()] }

func (m *mutant) key() string {
	return m.file.pkg.short() + m.file.name + "\t" + m.what + "\t" + m.source()
}
