package facts

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Limits has the exported limits of a package, by the names of their constants.
type Limits map[string]Limit

// Limit is an exported limit.
type Limit struct {
	Is   int
	Rows []string // that state it: "message.text text", or "template.confirm text|" with a part of the condition
	Why  string   // there are no rows
}

// Check compares the limits with the table, their comments with the units there, and their names with the constants that the
// package in the working directory declares.
func (l Limits) Check(t *testing.T) {
	t.Helper()
	declared, err := limitConstants(".")
	if err != nil {
		t.Fatal(err)
	}
	for name := range declared {
		if _, ok := l[name]; !ok {
			t.Errorf("%s is a limit and is not compared with the table", name)
		}
	}
	for name, limit := range l {
		comment, ok := declared[name]
		if !ok {
			t.Errorf("%s is not an exported limit", name)
		}
		if limit.Why == "" && limit.Rows == nil {
			t.Errorf("%s has no rows", name)
		}
		for _, row := range limit.Rows {
			r, ok := limitRow(row)
			switch {
			case !ok:
				t.Errorf("%s: the table has no row %s", name, row)
			case r.Max != strconv.Itoa(limit.Is):
				t.Errorf("%s is %d, and in the row %s %s", name, limit.Is, row, r.Max)
			case r.Constraint == "length" && !strings.Contains(comment, units[r.Unit]):
				t.Errorf("the comment of %s does not say that it counts %s: %s", name, units[r.Unit], comment)
			}
		}
	}
}

func limitRow(name string) (r Row, ok bool) {
	property, condition, _ := strings.Cut(name, "|")
	object, property, _ := strings.Cut(property, " ")
	for _, r := range Rows(object) {
		if r.Property == property && r.Max != "" && strings.Contains(r.Condition, condition) {
			return r, true
		}
	}
	return r, false
}

// limitConstants returns the comments of the exported constants named Max… in the Go files of a directory.
func limitConstants(dir string) (map[string]string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	comments := make(map[string]string)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range file.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
				for _, s := range g.Specs {
					v := s.(*ast.ValueSpec)
					if strings.HasPrefix(v.Names[0].Name, "Max") {
						comments[v.Names[0].Name] = strings.ReplaceAll(v.Doc.Text()+g.Doc.Text(), "\n", " ")
					}
				}
			}
		}
	}
	return comments, nil
}
