package flexsize_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/flexsize"
)

// The tables agree with the table of facts, in both directions.
func TestSizes(t *testing.T) {
	file, err := os.Open("testdata/sizes.tsv")
	require.NoError(t, err)
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.Comment = '\t', '#'
	rows, err := r.ReadAll()
	require.NoError(t, err)

	want := map[string]map[string]float64{}
	for _, row := range rows[1:] {
		px, err := strconv.ParseFloat(row[2], 64)
		require.NoError(t, err)
		if block, ok := strings.CutPrefix(row[0], "sides of a "); ok {
			assert.Equal(t, px, flexsize.Sides(row[1], block), row)
			continue
		}
		if want[row[0]] == nil {
			want[row[0]] = map[string]float64{}
		}
		want[row[0]][row[1]] = px
	}
	assert.Equal(t, want, map[string]map[string]float64{
		"space": flexsize.Space, "font": flexsize.Font, "image": flexsize.Image, "border": flexsize.Border, "bubble": flexsize.Bubble,
	})
	assert.Zero(t, flexsize.Sides("mega", "hero"))
}
