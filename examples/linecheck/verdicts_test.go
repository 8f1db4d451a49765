package main

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// verdict is a body for which LINE's response is known.
type verdict struct {
	Name       string          `json:"name"`
	Source     string          `json:"source"`
	Confidence string          `json:"confidence"`
	Status     int             `json:"status"`
	Body       json.RawMessage `json:"body"`
}

// The program refuses what LINE was seen to refuse, and nothing else. The README in testdata has the sources. Each
// exception has a reason, and its verdict differs.
func TestVerdicts(t *testing.T) {
	exceptions := map[string]string{}
	for line := range lines(t, "testdata/verdicts-exceptions.tsv") {
		name, reason, _ := strings.Cut(line, "\t")
		require.NotEmpty(t, reason, name)
		exceptions[name] = reason
	}
	seen := map[string]bool{}
	for line := range lines(t, "testdata/verdicts.jsonl") {
		var v verdict
		require.NoError(t, json.Unmarshal([]byte(line), &v), line)
		require.False(t, seen[v.Name], "%s appears twice", v.Name)
		seen[v.Name] = true
		t.Run(v.Name, func(t *testing.T) {
			require.Contains(t, []string{"high", "medium-high", "medium"}, v.Confidence)
			require.NotEmpty(t, v.Source)
			want := map[int]int{200: body.Fine, 400: body.Refused}[v.Status]
			r := body.Examine("stdin", []byte(spread(string(v.Body))), body.Options{})
			if exceptions[v.Name] != "" {
				assert.NotEqual(t, want, r.Status(), "the verdicts agree; remove the exception")
				return
			}
			assert.Equal(t, want, r.Status(), "%s says %d; found: %v", v.Source, v.Status, r.Findings)
		})
	}
	for name := range exceptions {
		assert.True(t, seen[name], "no verdict is named %s", name)
	}
}

// lines yields the lines of a file.
func lines(t *testing.T, name string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		f, err := os.Open(name)
		require.NoError(t, err)
		defer func() { _ = f.Close() }()
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<20)
		for s.Scan() && yield(s.Text()) {
		}
		require.NoError(t, s.Err())
	}
}

// spread expands the runs in a body: ⟦a×3⟧ is aaa.
func spread(text string) string {
	return runs.ReplaceAllStringFunc(text, func(s string) string {
		parts := runs.FindStringSubmatch(s)
		n, _ := strconv.Atoi(parts[2])
		return strings.Repeat(parts[1], n)
	})
}

var runs = regexp.MustCompile(`(?s)⟦(.*?)×([0-9]+)⟧`)
