package apitest

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"strings"
)

// exampleFaults reports the Examples that are not whole programs on the site of a package, and those that are not run. An
// Example is whole if its file has all it uses: imports and declarations.
func exampleFaults(names []string) (faults []string) {
	files := token.NewFileSet()
	var tests []*ast.File
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, parser.ParseComments)
		if err != nil {
			return []string{err.Error()}
		}
		tests = append(tests, file)
	}
	for _, e := range doc.Examples(tests...) {
		if e.Play == nil {
			faults = append(faults, "Example"+e.Name+" uses declarations of another file")
		}
		if e.Output == "" && !e.EmptyOutput {
			faults = append(faults, "Example"+e.Name+" has no Output comment, so it is not run")
		}
	}
	return faults
}
