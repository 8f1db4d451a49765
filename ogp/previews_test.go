package ogp_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// summary returns the codes and places of findings, such as "title used 1:1".
func summary(p ogp.Preview) string {
	var all []string
	for _, f := range p.Findings() {
		part := f.Part
		if part == "" {
			part = "page"
		}
		s := string(part) + " " + string(f.Code)
		if f.Line > 0 {
			s += fmt.Sprintf(" %d:%d", f.Line, f.Column)
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

// TestPreviews compares the pages in testdata/previews with the rows of previews.tsv.
func TestPreviews(t *testing.T) {
	table, err := os.ReadFile(filepath.Join("testdata", "previews.tsv"))
	require.NoError(t, err)
	named := map[string]bool{}
	for line := range strings.Lines(string(table)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, f, 7, line)
		named[f[0]] = true
		t.Run(f[0]+" "+f[1]+" "+f[2], func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", "previews", f[0]))
			require.NoError(t, err)
			rules := ogp.Rules{Explain: true, GuessCharset: f[2] != ""}
			p, err := rules.ParseBytes(data, ogp.Page{URL: f[1]})
			require.NoError(t, err)
			assert.Equal(t, f[3], p.Title)
			assert.Equal(t, f[4], p.Description)
			assert.Equal(t, f[5], p.Image)
			assert.Equal(t, f[6], summary(p))
			assertSane(t, p)
		})
	}
	files, err := filepath.Glob(filepath.Join("testdata", "previews", "*.html"))
	require.NoError(t, err)
	for _, file := range files {
		assert.Contains(t, named, filepath.Base(file))
	}
}
