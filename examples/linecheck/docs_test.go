package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// blocks returns the fenced blocks of docs/ci.md in a language.
func blocks(t *testing.T, language string) (list []string) {
	t.Helper()
	text, err := os.ReadFile("../../docs/ci.md")
	require.NoError(t, err)
	for _, part := range strings.Split(string(text), "\n```"+language+"\n")[1:] {
		block, _, found := strings.Cut(part, "\n```\n")
		require.True(t, found)
		list = append(list, block)
	}
	return list
}

// The commands in docs/ci.md have only flags that the program has.
func TestDocsCommands(t *testing.T) {
	text, err := os.ReadFile("../../docs/ci.md")
	require.NoError(t, err)
	commands := regexp.MustCompile("(?m)(?:^ {4}|run: |`|\")linecheck( [^#`>\"\n]+)").FindAllStringSubmatch(string(text), -1)
	require.Len(t, commands, 7)
	for _, c := range commands {
		flags := new(options).flags()
		require.NoError(t, flags.Parse(strings.Fields(c[1])), c[1])
		assert.Positive(t, flags.NArg(), c[1])
	}
}

// The config file in docs/ci.md is one, and the table has its keys.
func TestDocsConfig(t *testing.T) {
	list := blocks(t, "json")
	require.Len(t, list, 2)
	name := write(t, filepath.Join(t.TempDir(), "config.json"), list[0])
	_, stdout, stderr := check(t, hi, "-config", name)
	assert.Equal(t, "stdin: message for push: nothing LINE would refuse\n", stdout)
	assert.Empty(t, stderr)

	text, err := os.ReadFile("../../docs/ci.md")
	require.NoError(t, err)
	var documented []string
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllStringSubmatch(string(text), -1) {
		documented = append(documented, row[1])
	}
	assert.Equal(t, keys, documented)
}

// The problem matcher in docs/ci.md finds the parts of each finding.
func TestDocsMatcher(t *testing.T) {
	var tasks struct {
		Tasks []struct {
			ProblemMatcher struct{ Pattern struct{ Regexp string } }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(blocks(t, "json")[1]), &tasks))
	matcher := regexp.MustCompile("(?m)" + tasks.Tasks[0].ProblemMatcher.Pattern.Regexp)
	_, stdout, _ := check(t, "", "testdata/faults.json")
	var got, want [][]string
	for _, m := range matcher.FindAllStringSubmatch(stdout, -1) {
		got = append(got, m[1:])
	}
	for _, m := range textLine.FindAllStringSubmatch(stdout, -1) {
		want = append(want, m[1:])
	}
	require.NotEmpty(t, want)
	assert.Equal(t, want, got)
}

// The usage names each flag, and fits on a screen.
func TestUsage(t *testing.T) {
	new(options).flags().VisitAll(func(f *flag.Flag) {
		assert.Regexp(t, "(?m)^  -"+f.Name+"\\b", usage)
	})
	for line := range strings.Lines(usage) {
		assert.LessOrEqual(t, len(line), 81, line)
	}
	assert.LessOrEqual(t, strings.Count(usage, "\n"), 48)
}

// The pre-commit hook runs this program, with flags that it has.
func TestHook(t *testing.T) {
	text, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	require.NoError(t, err)
	m := regexp.MustCompile(`(?m)^  entry: linecheck( .*)$`).FindStringSubmatch(string(text))
	require.NotNil(t, m)
	assert.NoError(t, new(options).flags().Parse(strings.Fields(m[1])))
}
