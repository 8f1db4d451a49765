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

// Package is what a package exports. Types are handed over as pointers to them.
type Package struct {
	Wire   []any // the types with a description and JSON
	Local  []any // the types with a description and no JSON: only a check reads them
	Others []any // the other types with methods
	Made   []any // the types with methods that only a constructor makes: nil and zero are none of them
	Funcs  []any // the functions, but for Must… and those that take basic types only; generic ones instantiated
	Parts  []any // types of other packages, for what takes an interface
	Args   []any // arguments in the place of a nil that is a mistake of the caller, as that of a testing.TB
}

// Check holds the package in the working directory, which is that of its tests, against p and the promises.
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
	for _, fault := range slices.Concat(s.faults, p.forgotten(s)) {
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

// forgotten says what s has and p has not, and the other way round.
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
			out = append(out, name+" is an exported "+what+" and is not listed")
		}
	}
	for _, name := range listed {
		if !slices.Contains(declared, name) {
			out = append(out, name+" is listed and is not an exported "+what)
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

// funcName is the name of a function without those of its package and type arguments.
func funcName(f any) string {
	name, _, _ := strings.Cut(runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name(), "[")
	return name[strings.LastIndexByte(name, '.')+1:]
}
