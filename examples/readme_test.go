// Package examples_test checks that README.md agrees with the programs.
package examples_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/snippets"
)

// The output of the check program in README.md is in a golden file of that program.
func TestReadmeCheck(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	golden, err := os.ReadFile("check/testdata/golden/readme.txt")
	require.NoError(t, err)
	blocks := snippets.Blocks(string(readme))
	for i, b := range blocks {
		if b.Language != "sh" {
			continue
		}
		assert.Contains(t, b.Text, "go run ./examples/check examples/check/testdata/order.json examples/check/testdata/faults.json\n")
		require.Greater(t, len(blocks), i+1)
		require.Equal(t, "text", blocks[i+1].Language)
		for line := range strings.Lines(blocks[i+1].Text) {
			assert.Contains(t, string(golden), strings.ReplaceAll(line, "examples/check/", ""))
		}
		return
	}
	assert.Fail(t, "no commands")
}
