package main

import (
	_ "embed"
	"strings"
	"sync"
)

// survivors lists the mutants that no test can detect, with file, change, source line and reason.
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

// isListed reports whether survivors.tsv has the mutant. The file has the text of lines instead of their numbers, which change.
func isListed(m *mutant) bool { return equivalent()[m.key()] }

func (m *mutant) key() string {
	return m.file.pkg.short() + m.file.name + "\t" + m.what + "\t" + m.source()
}
