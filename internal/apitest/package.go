package apitest

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Package lists the exported API of a package. Types are pointers to them.
type Package struct {
	Wire   []any // types with a description and JSON
	Local  []any // types with a description and no JSON, which are only checked
	Others []any // other types with methods
	Made   []any // types with methods whose nil and zero values are not valid, because only a constructor makes valid ones
	Funcs  []any // functions, except Must… and those with basic types only; generic ones instantiated
	Parts  []any // types of other packages to pass to interfaces
	Args   []any // arguments for parameters that must not be nil, such as a testing.TB
}

// Check tests the package in the working directory, which is that of its tests.
func (p Package) Check(t *testing.T) {
	t.Helper()
	s := newSource()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err == nil {
			err = s.add(name, string(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, fault := range slices.Concat(s.faults, p.forgotten(s), s.startFaults(), exampleFaults(names)) {
		t.Error(fault)
	}
	for _, v := range p.Wire {
		typ := reflect.TypeOf(v).Elem()
		t.Run("fields of "+typ.Name(), func(t *testing.T) {
			for _, fault := range p.fieldFaults(typ) {
				t.Error(fault)
			}
		})
	}
	t.Run("nil", func(t *testing.T) {
		for _, fault := range p.panics(t.Context()) {
			t.Error(fault)
		}
	})
}

// forgotten reports what only one of s and p has.
func (p Package) forgotten(s *source) []string {
	var funcs []string
	for _, f := range p.Funcs {
		funcs = append(funcs, funcName(f))
	}
	described := slices.Concat(typeNames(p.Wire), typeNames(p.Local))
	return slices.Concat(
		difference("type with describe", s.described, described),
		difference("type with methods", s.withMethods, slices.Concat(described, typeNames(p.Others), typeNames(p.Made))),
		difference("function", s.funcs, funcs),
		s.withoutJSON(typeNames(p.Wire)),
	)
}

func difference(what string, declared, listed []string) []string {
	var out []string
	for _, name := range declared {
		if !slices.Contains(listed, name) {
			out = append(out, name+" is an exported "+what+" but not listed")
		}
	}
	for _, name := range listed {
		if !slices.Contains(declared, name) {
			out = append(out, name+" is listed but not an exported "+what)
		}
	}
	return out
}

func typeNames(pointers []any) []string {
	var names []string
	for _, v := range pointers {
		name, _, _ := strings.Cut(reflect.TypeOf(v).Elem().Name(), "[")
		names = append(names, name)
	}
	return names
}

// funcName returns the name of a function without its package and type arguments.
func funcName(f any) string {
	name, _, _ := strings.Cut(runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name(), "[")
	return name[strings.LastIndexByte(name, '.')+1:]
}
