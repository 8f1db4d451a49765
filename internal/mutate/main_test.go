package main

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The mutants that survive in the sample are in code that its tests do not check.
func TestSample(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs tests")
	}
	var out bytes.Buffer
	failed, err := run(t.Context(), []string{"./testdata/sample"}, &out)
	require.NoError(t, err)
	assert.True(t, failed)
	var survived []string
	for line := range strings.Lines(out.String()) {
		if rest, ok := strings.CutPrefix(line, "survived, "); ok {
			survived = append(survived, strings.TrimSpace(rest))
		} else {
			assert.Equal(t, "github.com/linemsg/linemsg/internal/mutate/testdata/sample: "+
				"rules 6 of 8 killed, code 13 of 18; 7 survived, 0 more are listed as equivalent; 1 did not compile\n", line)
		}
	}
	const file = "internal/mutate/testdata/sample/sample.go:"
	assert.ElementsMatch(t, []string{
		"code: " + file + "16: < to <=: func Negative(n int) bool { return n < 0 }",
		"code: " + file + "16: 0 to 1: func Negative(n int) bool { return n < 0 }",
		"code: " + file + "19: + to -: func Next(n int) int { return n + 1 }",
		"code: " + file + "19: 1 to 2: func Next(n int) int { return n + 1 }",
		"code: " + file + "23: 4 to 5: table := [4]bool{1: true, 3: true}",
		"rule: " + file + `41: removed Struct: f.Struct("thing", "a thing", "", nil)`,
		"rule: " + file + "43: UTF16 to Graphemes: f.String(\"b\", &t.B, schema.UTF16(0, 7))",
	}, survived)

	failed, err = run(t.Context(), []string{"-most", "5", "-n", "3", "-kind", "rule", "./testdata/sample"}, &out)
	require.NoError(t, err)
	assert.False(t, failed)
}

// Edits at one offset are in the order of nesting.
func TestApply(t *testing.T) {
	text := []byte("a && b < c")
	edits := []edit{
		{5, 5, "less(", 2}, {7, 8, ",", 2}, {10, 10, ")", 2},
		{0, 0, "and(", 1}, {2, 4, ", func() bool { return (", 1}, {10, 10, ")})", 1},
		{0, 0, "a0(", 3}, {1, 1, ")", 3},
	}
	assert.Equal(t, "and(a0(a) , func() bool { return ( less(b , c))})", apply(text, edits))
}

// Each line of survivors.tsv has a file, a change, a source line and a reason.
func TestSurvivorsHaveReasons(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(survivors), "\n")
	require.Greater(t, len(lines), 1)
	for _, line := range lines {
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 4, line)
		assert.Greater(t, len(cells[3]), 5, line)
	}
	assert.Len(t, equivalent(), len(lines), "duplicate lines")
}

// Each mutant in survivors.tsv still exists.
func TestSurvivorsAreMutants(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks all packages")
	}
	var names []string // with survivors
	for _, name := range defaults {
		if strings.Contains(survivors, "\n"+strings.TrimPrefix(name, "./")+"/") {
			names = append(names, "../../"+strings.TrimPrefix(name, "./"))
		}
	}
	packages, err := load(t.Context(), names...)
	require.NoError(t, err)
	all := make(map[string]bool)
	for _, p := range packages {
		for _, m := range p.mutants {
			all[m.key()] = true
		}
	}
	for key := range equivalent() {
		if !strings.HasPrefix(key, "file\t") {
			assert.True(t, all[key], "no such mutant: %q", key)
		}
	}
}

// Each package of the module is among the defaults, or has a reason not to be.
func TestDefaults(t *testing.T) {
	without := map[string]string{
		".":                                 "only documentation",
		"./internal/apitest":                "support for tests",
		"./internal/facts":                  "support for tests",
		"./internal/snippets":               "support for tests",
		"./internal/growth":                 "support for tests",
		"./internal/soak":                   "support for tests",
		"./internal/mutate":                 "tests tests",
		"./internal/publish":                "writes documents, which its tests compare",
		"./internal/mutate/testdata/sample": "only for the test of this package",
	}
	out, err := exec.CommandContext(t.Context(), "go", "list", "-f", "{{.ImportPath}} {{.Name}}", module+"...").Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(out)) {
		path, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		short := strings.TrimSuffix("./"+strings.TrimPrefix(path+"/", module), "/")
		if strings.HasPrefix(short, "./examples") || strings.HasPrefix(short, "./docs") {
			continue
		}
		if _, ok := without[short]; !ok && name != "main" && !slices.Contains(defaults, short) {
			t.Errorf("%s is not in defaults", short)
		}
	}
}
