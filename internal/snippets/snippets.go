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
	"cmp"
	"fmt"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

// Faults compares the blocks of pages with Go files and returns what differs. Pages and sources are patterns of package
// filepath.
func Faults(pages, sources []string) ([]string, error) {
	names, err := glob(sources)
	if err != nil {
		return nil, err
	}
	var files []*source
	for _, name := range names {
		f, err := read(name)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	names, err = glob(pages)
	if err != nil {
		return nil, err
	}
	var faults []string
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err //nolint:wrapcheck // it has the name
		}
		p := page{name: name, files: files, shown: make(map[*doc.Example]string)}
		for _, b := range Blocks(string(text)) {
			p.check(b)
		}
		p.checkOutputs()
		faults = append(faults, p.faults...)
	}
	return faults, nil
}

// page is a page that is being checked.
type page struct {
	name     string
	files    []*source
	examples []*doc.Example // whose code is on the page, in order
	shown    map[*doc.Example]string
	last     *doc.Example // the one that the next block of text belongs to
	command  bool         // the next block of text is output of a command, whose test is where the command is
	faults   []string
}

func (p *page) check(b Block) {
	fault := func(text string) { p.faults = append(p.faults, fmt.Sprintf("%s:%d: %s", p.name, b.Line, text)) }
	switch b.Language {
	case "go":
		p.last, p.command = nil, false
		f, offset := find(p.files, b.Text)
		if f == nil {
			fault("no Go file has this code:\n" + b.Text)
			return
		}
		e := f.exampleAt(offset)
		if e == nil {
			return
		}
		if e.Output == "" && !e.EmptyOutput {
			fault("Example" + e.Name + " has no Output comment, so it is not run")
		}
		if !slices.Contains(p.examples, e) {
			p.examples = append(p.examples, e)
		}
		p.last = e
	case "text":
		if p.last != nil {
			p.shown[p.last] += b.Text
		} else if !p.command {
			fault("output that belongs to no Example")
		}
	case "json":
		if !isFile(p.name, b.Text) {
			fault("no .json file in the folder of the page has this text")
		}
	case "sh", "console":
		p.last, p.command = nil, true
	default:
		fault("unknown language " + b.Language)
	}
}

func (p *page) checkOutputs() {
	for _, e := range p.examples {
		if want, got := strings.TrimSpace(e.Output), strings.TrimSpace(p.shown[e]); got != want {
			p.faults = append(p.faults, fmt.Sprintf("%s: the output of Example%s is\n%s\nand not\n%s", p.name, e.Name, want, got))
		}
	}
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
	text     string // with a line feed in front
	examples []*doc.Example
	program  *doc.Example // for a program: the Example in its test
	offset   func(token.Pos) int
}

func read(name string) (*source, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err //nolint:wrapcheck // it has the name
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, text, parser.ParseComments)
	if err != nil {
		return nil, err //nolint:wrapcheck // it has the name
	}
	s := &source{text: "\n" + string(text), offset: func(p token.Pos) int { return files.Position(p).Offset + 1 }}
	if file.Name.Name != "main" {
		s.examples = doc.Examples(file)
		return s, nil
	}
	tests, err := glob([]string{filepath.Join(filepath.Dir(name), "*_test.go")})
	if err != nil {
		return nil, err
	}
	for _, test := range tests {
		file, err := parser.ParseFile(files, test, nil, parser.ParseComments)
		if err != nil {
			return nil, err //nolint:wrapcheck // it has the name
		}
		for _, e := range doc.Examples(file) {
			s.program = e
		}
	}
	if s.program == nil {
		return nil, fmt.Errorf("%s: no Example runs it", name) //nolint:err113 // nobody compares it
	}
	return s, nil
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

// glob returns the files for patterns. A pattern without a file is an error.
func glob(patterns []string) ([]string, error) {
	var names []string
	for _, p := range patterns {
		found, err := filepath.Glob(p)
		if err != nil || len(found) == 0 {
			return nil, fmt.Errorf("%q has no files: %w", p, cmp.Or(err, fs.ErrNotExist))
		}
		names = append(names, found...)
	}
	return names, nil
}
