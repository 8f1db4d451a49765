package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// pkg is a package under test.
type pkg struct {
	path, dir string // import path and folder
	name      string
	files     []*file
	mutants   []*mutant
}

// file is a source file.
type file struct {
	name   string // without the folder
	text   []byte
	syntax *ast.File
	pkg    *pkg
}

// load reads and type-checks a package, and finds its mutants.
func load(ctx context.Context, name string) (*pkg, error) {
	type listed struct {
		ImportPath, Dir, Name, Export string
		GoFiles                       []string
		DepOnly                       bool
	}
	cmd := exec.CommandContext(ctx, "go", "list", "-export", "-deps", "-json=ImportPath,Dir,Name,Export,GoFiles,DepOnly", name) //nolint:gosec // the developer's own
	cmd.Stderr = os.Stderr
	data, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := make(map[string]string)
	var self listed
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		var one listed
		if err := d.Decode(&one); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		exports[one.ImportPath] = one.Export
		if !one.DepOnly {
			self = one
		}
	}
	p := &pkg{path: self.ImportPath, dir: self.Dir, name: self.Name}
	fset := token.NewFileSet()
	var syntax []*ast.File
	for _, name := range self.GoFiles {
		text, err := os.ReadFile(filepath.Join(p.dir, name))
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		syntax = append(syntax, f)
		p.files = append(p.files, &file{name, text, f, p})
	}
	config := types.Config{Importer: importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object)}
	typed, err := config.Check(p.path, fset, syntax, info)
	if err != nil {
		return nil, err
	}
	for _, f := range p.files {
		if f.name != "wire.go" { // generic methods without rules
			p.mutants = append(p.mutants, find(f, fset, typed, info)...)
		}
	}
	for i, m := range p.mutants {
		m.id = i + 1
	}
	return p, nil
}
