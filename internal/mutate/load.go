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

// load reads and type-checks packages, and finds their mutants.
func load(ctx context.Context, names ...string) ([]*pkg, error) {
	type listed struct {
		ImportPath, Dir, Name, Export string
		GoFiles                       []string
		DepOnly                       bool
	}
	args := append([]string{"list", "-export", "-deps", "-json=ImportPath,Dir,Name,Export,GoFiles,DepOnly"}, names...)
	cmd := exec.CommandContext(ctx, "go", args...) //nolint:gosec // the developer's own
	cmd.Stderr = os.Stderr
	data, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := make(map[string]string)
	var packages []*pkg
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		var one listed
		if err := d.Decode(&one); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		exports[one.ImportPath] = one.Export
		if one.DepOnly {
			continue
		}
		p := &pkg{path: one.ImportPath, dir: one.Dir, name: one.Name}
		for _, name := range one.GoFiles {
			p.files = append(p.files, &file{name: name, pkg: p})
		}
		packages = append(packages, p)
	}
	fset := token.NewFileSet()
	imported := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})
	for _, p := range packages {
		if err := p.check(fset, imported); err != nil {
			return nil, fmt.Errorf("%s: %w", p.path, err)
		}
	}
	return packages, nil
}

// check parses and type-checks the files of a package, and finds its mutants.
func (p *pkg) check(fset *token.FileSet, imported types.Importer) error {
	var syntax []*ast.File
	for _, f := range p.files {
		var err error
		if f.text, err = os.ReadFile(filepath.Join(p.dir, f.name)); err != nil {
			return err
		}
		if f.syntax, err = parser.ParseFile(fset, f.name, f.text, parser.ParseComments|parser.SkipObjectResolution); err != nil {
			return err
		}
		syntax = append(syntax, f.syntax)
	}
	config := types.Config{Importer: imported}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object)}
	typed, err := config.Check(p.path, fset, syntax, info)
	if err != nil {
		return err
	}
	for _, f := range p.files {
		if f.name != "wire.go" { // generic methods without rules
			p.mutants = append(p.mutants, find(f, fset, typed, info)...)
		}
	}
	for i, m := range p.mutants {
		m.id = i + 1
	}
	return nil
}
