package apitest

import (
	"context"
	"reflect"
	"slices"
)

// SourceFaults returns what Check reports for a source and the list p.
func SourceFaults(text string, p Package) ([]string, error) {
	s := newSource()
	err := s.add("source.go", text)
	return slices.Concat(s.faults, p.forgotten(s)), err
}

// FieldFaults returns what Check reports for the fields of the type that v points to.
func FieldFaults(v any) []string {
	return Package{Wire: []any{v}}.fieldFaults(reflect.TypeOf(v).Elem())
}

// Panics returns what Check reports for nil.
func Panics(p Package) []string { return p.panics(context.Background()) }

// ExampleFaults returns the faults of the Examples in files.
var ExampleFaults = exampleFaults
