package preview_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/preview"
)

var update = flag.Bool("update", false, "write the golden files again")

// request returns the messages of a file of testdata/text. What could not be decoded is for golden.
func request(t testing.TB, file string) ([]message.Message, []byte, error) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	ms, err := message.Parse(data)
	return ms, data, err
}

func requests(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/text/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// printed returns what Text prints.
func printed(t testing.TB, o preview.TextOptions, ms ...message.Message) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, preview.TextWith(&b, o, ms...))
	return b.String()
}

func TestText(t *testing.T) {
	for _, file := range requests(t) {
		name := strings.TrimSuffix(file, ".json")
		t.Run(filepath.Base(name), func(t *testing.T) {
			ms, _, _ := request(t, file)
			var got bytes.Buffer
			require.NoError(t, preview.Text(&got, ms...))
			if *update {
				require.NoError(t, os.WriteFile(name+".txt", got.Bytes(), 0o644)) //nolint:gosec // testdata
			}
			want, err := os.ReadFile(name + ".txt")
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String())
		})
	}
}

// Each object that a description knows is in a golden file: a new kind without one fails.
func TestTextHasEveryKind(t *testing.T) {
	seen := make(map[string]bool)
	for _, file := range requests(t) {
		ms, _, _ := request(t, file)
		for object := range preview.Objects(ms...) {
			seen[object] = true
		}
	}
	var missing []string
	for _, row := range preview.Ledger() {
		if !seen[row.Object] {
			missing = append(missing, row.Object)
		}
	}
	slices.Sort(missing)
	assert.Empty(t, slices.Compact(missing), "objects without a golden file")
}
