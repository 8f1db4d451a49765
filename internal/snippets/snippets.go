// Package snippets checks that the code in Markdown pages is code that tests compile and run.
//
// The code lives in Go files: in an Example or a test, in a declaration beside them, or in a whole program. A page repeats
// parts of it. So the compiler, the linters and go test see each snippet as ordinary code, and a page costs only the
// comparison of its text:
//
//   - A block of Go is a part of one Go file, at the beginning of a line, and may be indented less by one tab.
//   - A block of text after Go is output. The blocks of text that belong to one Example are together its Output comment.
//     An Example without that comment is not run, so it is a fault. The output of a program is that of the Example in a
//     test of its folder, which calls main.
//   - A block of JSON is a file in the folder of the page.
package snippets

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A Block is a fenced block of a page.
type Block struct {
	Language string // the word after the fence
	Text     string
	Line     int // of its first line of text
}

// Blocks returns the fenced blocks of a page.
func Blocks(page string) []Block {
	var blocks []Block
	open := false
	line := 0
	for text := range strings.Lines(page) {
		line++
		switch {
		case strings.HasPrefix(text, "```") && !open:
			blocks = append(blocks, Block{Language: strings.TrimSpace(strings.TrimLeft(text, "`")), Line: line + 1})
			open = true
		case strings.HasPrefix(text, "```"):
			open = false
		case open:
			blocks[len(blocks)-1].Text += text
		}
	}
	return blocks
}

// Check compares the blocks of pages with Go files. Pages and sources are patterns of package filepath.
func Check(t *testing.T, pages, sources []string) {
	t.Helper()
	var files []*source
	for _, name := range glob(t, sources) {
		files = append(files, read(t, name))
	}
	checked := 0
	for _, page := range glob(t, pages) {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		t.Run(filepath.Base(page), func(t *testing.T) {
			checked += check(t, page, Blocks(string(text)), files)
		})
	}
	require.Positive(t, checked, "no block of Go was checked")
}

func check(t *testing.T, page string, blocks []Block, files []*source) (checked int) {
	t.Helper()
	var examples []*doc.Example
	shown := make(map[*doc.Example]string)
	var last *doc.Example // the one that the next block of text belongs to
	command := false      // the next block of text is output of a command, whose test is where the command is
	for _, b := range blocks {
		at := fmt.Sprintf("%s:%d", page, b.Line)
		switch b.Language {
		case "go":
			last, command = nil, false
			checked++
			f, offset := find(files, b.Text)
			if !assert.NotNil(t, f, "%s: no Go file has this code\n%s", at, b.Text) {
				continue
			}
			last = f.exampleAt(offset)
			if last == nil {
				continue
			}
			assert.False(t, last.Output == "" && !last.EmptyOutput, "%s: Example%s has no Output comment, so it is not run", at, last.Name)
			if !slices.Contains(examples, last) {
				examples = append(examples, last)
			}
		case "text":
			if last != nil {
				shown[last] += b.Text
			} else {
				assert.True(t, command, "%s: output that belongs to no Example", at)
			}
		case "json":
			assert.True(t, isFile(page, b.Text), "%s: no .json file in the folder of the page has this text", at)
		case "sh", "console":
			last, command = nil, true
		default:
			assert.Fail(t, "unknown language", "%s: %q", at, b.Language)
		}
	}
	for _, e := range examples {
		assert.Equal(t, strings.TrimSpace(e.Output), strings.TrimSpace(shown[e]), "%s: output of Example%s", page, e.Name)
	}
	return checked
}

// isFile reports whether text is that of a JSON file beside a page.
func isFile(page, text string) bool {
	names, _ := filepath.Glob(filepath.Join(filepath.Dir(page), "*.json")) // the pattern is well-formed
	return slices.ContainsFunc(names, func(name string) bool {
		b, err := os.ReadFile(name)
		return err == nil && string(b) == text
	})
}

// A source is a Go file.
type source struct {
	text     string
	examples []*doc.Example
	program  *doc.Example // for a program: the Example in its test
	offset   func(token.Pos) int
}

func read(t *testing.T, name string) *source {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	files := token.NewFileSet()
	file := parse(t, files, name)
	s := &source{text: "\n" + string(text), offset: func(p token.Pos) int { return files.Position(p).Offset + 1 }}
	if file.Name.Name != "main" {
		s.examples = doc.Examples(file)
		return s
	}
	for _, test := range glob(t, []string{filepath.Join(filepath.Dir(name), "*_test.go")}) {
		for _, e := range doc.Examples(parse(t, files, test)) {
			s.program = e
		}
	}
	require.NotNil(t, s.program, "%s: no Example runs it", name)
	return s
}

func parse(t *testing.T, files *token.FileSet, name string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(files, name, nil, parser.ParseComments)
	require.NoError(t, err)
	return file
}

// find returns the file that contains a block, and where.
func find(files []*source, block string) (*source, int) {
	for _, code := range []string{block, indent(block)} {
		for _, f := range files {
			if i := strings.Index(f.text, "\n"+code); i >= 0 {
				return f, i + 1
			}
		}
	}
	return nil, 0
}

// exampleAt returns the Example around an offset, or nil.
func (s *source) exampleAt(offset int) *doc.Example {
	for _, e := range s.examples {
		if s.offset(e.Code.Pos()) <= offset && offset < s.offset(e.Code.End()) {
			return e
		}
	}
	return s.program
}

// indent indents each line that is not blank by a tab.
func indent(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if line != "\n" {
			b.WriteByte('\t')
		}
		b.WriteString(line)
	}
	return b.String()
}

func glob(t *testing.T, patterns []string) []string {
	t.Helper()
	var names []string
	for _, p := range patterns {
		found, err := filepath.Glob(p)
		require.NoError(t, err)
		require.NotEmpty(t, found, p)
		names = append(names, found...)
	}
	return names
}
