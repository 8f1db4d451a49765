package publish_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/publish"
)

// blocks returns the JSON in a page.
func blocks(t *testing.T, page string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(docs, page))
	require.NoError(t, err)
	var list []string
	for _, m := range regexp.MustCompile("(?s)```json\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		require.True(t, json.Valid([]byte(m[1])), "%s: %s", page, m[1])
		list = append(list, m[1])
	}
	require.NotEmpty(t, list)
	return list
}

// The pages name definitions, an address and rows that exist.
func TestPages(t *testing.T) {
	defs := definitions(t)
	page, err := os.ReadFile(docs + "/schema.md")
	require.NoError(t, err)
	_, list, _ := strings.Cut(string(page), "## Definitions")
	list, _, _ = strings.Cut(list, "\nA name before")
	names := regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(list, -1)
	require.Greater(t, len(names), 10)
	for _, m := range names {
		assert.Contains(t, defs, m[1])
	}
	for _, m := range regexp.MustCompile(`https://raw[^"\s]*`).FindAllString(string(page), -1) {
		name, ok := strings.CutPrefix(m, publish.SchemaID+"#/$defs/")
		assert.True(t, m == publish.SchemaID || ok && defs[name].Title != "", m)
	}

	rows, err := os.ReadFile(docs + "/limits.json")
	require.NoError(t, err)
	sample := blocks(t, "schema.md")
	row := strings.TrimSuffix(strings.TrimSpace(sample[len(sample)-1]), "}")
	assert.Contains(t, string(rows), row, "the row of limits.json in schema.md")

	var v vector
	require.NoError(t, json.Unmarshal([]byte(blocks(t, "conformance/README.md")[0]), &v))
	found := false
	for _, s := range publish.Suites() {
		for _, one := range vectorsOf(t, s) {
			if one.Name == v.Name {
				found = true
				assert.Equal(t, []any{one.For, one.Verdict, one.Findings}, []any{v.For, v.Verdict, v.Findings}, "the vector in README.md")
			}
		}
	}
	assert.True(t, found, v.Name)
}

// Each package with facts has its vectors in docs/conformance, and no other file is there.
func TestSuites(t *testing.T) {
	var dirs, ours, files []string
	require.NoError(t, filepath.WalkDir("../..", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Name() == "objects.json" {
			dirs = append(dirs, filepath.Dir(name))
		}
		return err
	}))
	for _, s := range publish.Suites() {
		ours = append(ours, s.Dir("../.."))
		files = append(files, s.Name+".json")
	}
	assert.ElementsMatch(t, dirs, ours)

	entries, err := os.ReadDir(docs + "/conformance")
	require.NoError(t, err)
	var there []string
	total := int64(0)
	for _, e := range entries {
		there = append(there, e.Name())
		info, err := e.Info()
		require.NoError(t, err)
		total += info.Size()
	}
	assert.ElementsMatch(t, append(files, "README.md"), there)
	assert.Less(t, total, int64(1_500_000), "bytes of docs/conformance")
}
