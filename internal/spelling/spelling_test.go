package spelling_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/spelling"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "a", 1},
		{"title", "title", 0},
		{"titel", "title", 1},
		{"itlte", "title", 2},
		{"ittle", "title", 1},
		{"tittle", "title", 1},
		{"tile", "title", 1},
		{"titlex", "title", 1},
		{"xtitle", "title", 1},
		{"fitle", "title", 1},
		{"titlr", "title", 1},
		{"tiitlle", "title", 2},
		{"abcd", "efgh", 4},
		{"abc", "ca", 3}, // a swapped letter is not changed again
		{"abcdef", "badcfe", 3},
		{"aab", "aba", 1},
		{"たいとる", "たいとろ", 1},
		{"𠮷野", "野𠮷", 1},
		{"title”", "title", 1},
	} {
		for most := range 6 {
			want := min(c.want, most+1)
			assert.Equal(t, want, spelling.Distance(c.a, c.b, most), "%q, %q, %d", c.a, c.b, most)
			assert.Equal(t, want, spelling.Distance(c.b, c.a, most), "%q, %q, %d", c.b, c.a, most)
		}
	}
}

// A long text costs little.
func TestLongText(t *testing.T) {
	long := strings.Repeat("title", 1<<20)
	assert.Equal(t, 3, spelling.Distance(long, "title", 2))
	assert.Equal(t, 3, spelling.Distance("title", long, 2))
}
