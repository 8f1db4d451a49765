package schematest_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/publish"
)

func sortedNames(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }

// program is the program that checks files.
const program = "./examples/linecheck"

// What the program accepts in a file, the whole schema accepts.
func TestFiles(t *testing.T) {
	v := newValidator(t)
	dir := t.TempDir()
	n := 0
	add := func(text []byte) {
		n++
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%06d.json", n)), text, 0o600))
	}
	vectors(t, func(one facts.Vector, _ publish.Document, text []byte) {
		if one.Name != "mutation" && one.Row.Constraint != "type" && len(text) < 100_000 {
			add(text)
		}
	})
	for _, folder := range []string{"examples", "message", "richmenu", "docs/guides"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, folder), func(name string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && strings.HasSuffix(name, ".json") && !strings.Contains(name, "facts") {
				text, err := os.ReadFile(name)
				require.NoError(t, err)
				add(text)
			}
			return err
		}))
	}

	binary := filepath.Join(t.TempDir(), "program")
	build := exec.CommandContext(t.Context(), "go", "build", "-buildvcs=false", "-o", binary, program)
	build.Dir = root
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	check := exec.CommandContext(t.Context(), binary, "-format", "json", dir)
	reports, _ := check.Output() // the exit status is 1 or 2

	kinds, refused, caught := map[string]int{}, 0, 0
	lines := bufio.NewScanner(bytes.NewReader(reports))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var r struct {
			File, Kind, Error string
			Skipped           bool
			Violations        []struct{ Severity string }
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		text, err := os.ReadFile(r.File)
		require.NoError(t, err)
		if r.Error != "" || r.Skipped {
			continue // not JSON, or of no kind
		}
		n--
		err = v.validate(t, "", text)
		if !slices.ContainsFunc(r.Violations, func(v struct{ Severity string }) bool { return v.Severity == "error" }) {
			kinds[r.Kind]++
			assert.NoError(t, err, "%s: %.1000s", r.Kind, text)
			continue
		}
		refused++
		if err != nil {
			caught++
		}
	}
	t.Logf("accepted: %v; refused by the schema: %d of %d; of no kind: %d", kinds, caught, refused, n)
	assert.Greater(t, len(kinds), 20)
	assert.Greater(t, caught*2, refused)
}
