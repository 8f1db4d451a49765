// Package guides_test has the code of the guides and of README.md, and compares it with the pages.
package guides_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/snippets"
)

// Code with the official SDK is compiled and run by the nested module internal/sdktest.
func TestPages(t *testing.T) {
	t.Parallel()
	const sdk = "../../internal/sdktest/guides/"
	if _, err := os.Stat(sdk); err != nil {
		t.Skip("a module in the module cache does not contain nested modules")
	}
	faults, err := snippets.Faults([]string{"../../README*.md", "*.md"}, []string{"*_test.go", sdk + "*_test.go", "../../examples/hello/main.go"})
	require.NoError(t, err)
	for _, fault := range faults {
		t.Error(fault)
	}
}

// The translations have the code, the output and the links of README.md, and the names and numbers of its tables.
func TestTranslations(t *testing.T) {
	t.Parallel()
	english := readPage(t, "../../README.md")
	for _, name := range []string{"../../README.ja.md", "../../README.th.md"} {
		page := readPage(t, name)
		want, got := snippets.Blocks(english), snippets.Blocks(page)
		require.Len(t, got, len(want), name)
		for i := range want {
			assert.Equal(t, want[i].Language, got[i].Language, "%s:%d", name, got[i].Line)
			assert.Equal(t, want[i].Text, got[i].Text, "%s:%d", name, got[i].Line)
		}
		assert.Equal(t, tables(english), tables(page), name)
		assert.Equal(t, links(english), links(page), name)
		assert.Equal(t, strings.Count(english, "\n## "), strings.Count(page, "\n## "), name)
	}
}

// Each relative link leads to a file, and each guide has a link in README.md.
func TestLinks(t *testing.T) {
	t.Parallel()
	var pages []string
	for _, pattern := range []string{"../../README*.md", "*.md"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		pages = append(pages, names...)
	}
	for _, page := range pages {
		for _, link := range links(readPage(t, page)) {
			_, err := os.Stat(filepath.Join(filepath.Dir(page), link))
			assert.NoError(t, err, page)
		}
	}
	guides, err := filepath.Glob("*.md")
	require.NoError(t, err)
	for _, guide := range guides {
		assert.Contains(t, links(readPage(t, "../../README.md")), "docs/guides/"+guide)
	}
}

// The output of linecheck in README.md is in a golden file of that program.
func TestReadmeLinecheck(t *testing.T) {
	t.Parallel()
	golden := readPage(t, "../../examples/linecheck/testdata/golden/readme.txt")
	blocks := snippets.Blocks(readPage(t, "../../README.md"))
	i := slices.IndexFunc(blocks, func(b snippets.Block) bool { return b.Language == "sh" })
	require.Positive(t, i)
	assert.Contains(t, blocks[i].Text, "go run ./examples/linecheck examples/linecheck/testdata/order.json examples/linecheck/testdata/faults.json\n")
	require.Equal(t, "text", blocks[i+1].Language)
	for line := range strings.Lines(blocks[i+1].Text) {
		assert.Contains(t, golden, strings.ReplaceAll(line, "examples/linecheck/", ""))
	}
}

// The limits in counting.md are those of the table of facts.
func TestCountingTable(t *testing.T) {
	t.Parallel()
	units := map[string]string{"UTF-16 code units": "utf16", "grapheme clusters": "grapheme"}
	checked := 0
	for line := range strings.Lines(readPage(t, "counting.md")) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if len(cells) != 4 || units[cells[3]] == "" {
			continue
		}
		checked++
		object := strings.Trim(cells[0], "`")
		property, condition, _ := strings.Cut(strings.TrimPrefix(cells[1], "`"), "`")
		found := false
		for _, r := range facts.Rows(object) {
			found = found || r.Property == property && r.Constraint == "length" && r.Max == cells[2] && r.Unit == units[cells[3]] &&
				meets(r.Condition, condition)
		}
		assert.True(t, found, line)
	}
	assert.Greater(t, checked, 20)
}

// meets reports whether the condition of a row of the table is the one in words.
func meets(condition, words string) bool {
	place, ok := map[string]string{
		" in a template, a quick reply or a rich menu": "placement=quickReply.item.action",
		" in an image carousel":                        "placement=template.image_carousel.column.action",
		" in a Flex message":                           "placement=flex.button.action",
		" with an image or a title":                    "thumbnailImageUrl or title present",
		"":                                             "",
	}[words]
	return ok && (condition == place || words == "" && condition == "no thumbnailImageUrl and no title")
}

func readPage(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

var nameOrNumber = regexp.MustCompile("`[^`]+`|[0-9][0-9.]*")

// tables returns what a translation does not change in the rows of tables: code and numbers, sorted within a row.
func tables(page string) [][]string {
	var rows [][]string
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "| ") {
			row := nameOrNumber.FindAllString(line, -1)
			slices.Sort(row)
			rows = append(rows, row)
		}
	}
	return rows
}

var (
	code       = regexp.MustCompile("(?s)```.*?```|`[^`]*`")
	linkTarget = regexp.MustCompile(`\]\(([^)#:]+)\)`)
)

// links returns the relative links of a page, except those between the translations.
func links(page string) []string {
	var targets []string
	for _, m := range linkTarget.FindAllStringSubmatch(code.ReplaceAllString(page, ""), -1) {
		if !strings.HasPrefix(m[1], "README") {
			targets = append(targets, m[1])
		}
	}
	return targets
}
