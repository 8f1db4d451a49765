package facts_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
)

// A mistake in the table would weaken the tests that use it, so its form is tested too.
func TestTable(t *testing.T) {
	data, err := os.ReadFile("testdata/messages.tsv")
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	rows := facts.Rows()
	require.Len(t, rows, len(lines)-1)

	seen := map[string]int{}
	for i, r := range rows {
		assert.Len(t, strings.Split(lines[i+1], "\t"), 13, "line %d", i+2)
		assert.NotEmpty(t, r.Object, "line %d", i+2)
		assert.NotEmpty(t, r.Property, "line %d", i+2)
		if r.Constraint == "type" {
			assert.Empty(t, r.Level, "line %d", i+2)
			continue
		}
		assert.Contains(t, []facts.Level{facts.Error, facts.Warn, facts.Info}, r.Level, "line %d: %s", i+2, r)
		assert.Contains(t, []string{
			"required", "enum", "length", "items", "range", "url", "pattern", "format", "childOf", "exclusive", "requires", "deprecated", "unique", "other",
		}, r.Constraint, "line %d", i+2)
		if r.Constraint == "length" {
			assert.Contains(t, []string{"utf16", "grapheme"}, r.Unit, "line %d", i+2)
			_, err := strconv.Atoi(r.Min + r.Max)
			assert.NoError(t, err, "line %d", i+2)
		}
		key := r.String() + r.Values
		assert.Zero(t, seen[key], "lines %d and %d say the same: %s", seen[key], i+2, key)
		seen[key] = i + 2
	}
}

func TestRows(t *testing.T) {
	rows := facts.Rows("sender")
	require.NotEmpty(t, rows)
	for _, r := range rows {
		assert.Equal(t, "sender", r.Object)
	}
	assert.Empty(t, facts.Rows("nobody"))
	for _, r := range facts.Rows("action.richmenuswitch") {
		assert.Empty(t, r.Slot())
	}
	slots := map[string]bool{}
	for _, r := range facts.Rows("action.message") {
		slots[r.Slot()] = true
	}
	assert.Len(t, slots, 13+1, "each place except a Flex video, and everywhere")
}

// Every object of the table must be tested in some package: its cases are made from an objects.json.
func TestEveryObjectIsUnderTest(t *testing.T) {
	files, err := filepath.Glob("../../message/testdata/facts/objects.json")
	require.NoError(t, err)
	for _, pattern := range []string{"../../message/*/testdata/facts/objects.json", "../../richmenu/testdata/facts/objects.json"} {
		more, err := filepath.Glob(pattern)
		require.NoError(t, err)
		files = append(files, more...)
	}
	under := map[string]bool{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var content struct {
			Objects []struct {
				Object string `json:"object"`
			} `json:"objects"`
		}
		require.NoError(t, json.Unmarshal(data, &content))
		for _, one := range content.Objects {
			under[one.Object] = true
		}
	}
	left := map[string]string{
		"json":           "tried with every property of every object, as its JSON type says",
		"template":       "as json",
		"richmenu.image": "an image is no JSON; TestFactsImages of package richmenu makes images from these rows",
	}
	for _, r := range facts.Rows() {
		if _, ok := left[r.Object]; !ok {
			assert.True(t, under[r.Object], "%s is in the table but not in any objects.json", r.Object)
		}
	}
	for name := range left {
		assert.False(t, under[name], "%s is tested, so it needs no reason", name)
	}
}
