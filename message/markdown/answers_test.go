package markdown_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/markdown"
)

var update = flag.Bool("update", false, "write the golden files")

// answers calls do with each answer of a file: see testdata/README.md.
func answers(t *testing.T, do func(file, name, source string)) {
	t.Helper()
	files, err := filepath.Glob("testdata/answers/*.txt")
	require.NoError(t, err)
	n := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for answer := range strings.SplitSeq(strings.TrimPrefix(string(text), "=== "), "\n=== ") {
			name, source, _ := strings.Cut(answer, "\n")
			do(strings.TrimSuffix(filepath.Base(file), ".txt"), name, source)
			n++
		}
	}
	require.GreaterOrEqual(t, n, 60)
}

func TestAnswers(t *testing.T) {
	url := regexp.MustCompile(`https?://[-\w./?=&#*]+[\w/]`)
	answers(t, func(_, name, source string) {
		t.Run(name, func(t *testing.T) {
			holds(t, source, name)
			streams(t, source, name)
			ms, err := markdown.Messages(source, markdown.Options{})
			require.NoError(t, err)
			for _, u := range url.FindAllString(source, -1) {
				assert.Contains(t, words(ms), u)
			}
		})
	})
}

// The text form, to be read by people.
func TestGolden(t *testing.T) {
	golden := make(map[string]*strings.Builder)
	answers(t, func(file, name, source string) {
		if golden[file] == nil {
			golden[file] = new(strings.Builder)
		}
		ms, err := markdown.Messages(source, markdown.Options{})
		require.NoError(t, err)
		for _, m := range ms {
			golden[file].WriteString("=== " + name + "\n" + m.(*message.Text).Text + "\n")
		}
	})
	for file, got := range golden {
		path := filepath.Join("testdata", "golden", file+".txt")
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got.String()), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.String())
	}
}
