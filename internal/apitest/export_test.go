package apitest

import (
	"context"
	"reflect"
	"slices"
)

// SourceFaults is what Check says of a source, and of what p lists.
func SourceFaults(text string, p Package) ([]string, error) {
	s := newSource()
	err := s.add("source.go", text)
	return slices.Concat(s.faults, p.forgotten(s)), err
}

// FieldFaults is what Check says of the fields of what v points to.
func FieldFaults(v any) []string {
	return Package{Wire: []any{v}}.fieldFaults(reflect.TypeOf(v).Elem())
}

// Panics is what Check says of nil.
func Panics(p Package) []string { return p.panics(context.Background()) }
