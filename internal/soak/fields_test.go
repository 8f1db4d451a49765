package soak_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// described has the packages whose types have a method describe.
var described = []string{
	"../../message", "../../message/action", "../../message/audience", "../../message/coupon", "../../message/flex",
	"../../message/imagemap", "../../message/narrowcast", "../../message/notification", "../../message/template", "../../richmenu",
}

// noBodies has the types with a method describe that are not in any body, with the reason.
var noBodies = map[string]string{
	"richmenu.Tab":    "makes menus and aliases, has no JSON",
	"richmenu.TabSet": "makes menus and aliases, has no JSON",
}

// describedFields returns the exported fields of the exported types that have a method describe: flex.Box.Layout.
func describedFields(t *testing.T) map[string]bool {
	t.Helper()
	fields := make(map[string]bool)
	for _, dir := range described {
		names, err := filepath.Glob(dir + "/*.go")
		require.NoError(t, err)
		types, has := make(map[string]*ast.StructType), make(map[string]bool)
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
			require.NoError(t, err)
			for _, d := range file.Decls {
				declared(d, types, has)
			}
		}
		require.NotEmpty(t, has, dir)
		for name := range has {
			if _, not := noBodies[filepath.Base(dir)+"."+name]; not || types[name] == nil {
				continue
			}
			for _, f := range types[name].Fields.List {
				for _, field := range f.Names {
					if field.IsExported() && field.Name != "Extra" {
						fields[filepath.Base(dir)+"."+name+"."+field.Name] = true
					}
				}
			}
		}
	}
	return fields
}

// declared adds the struct types of a declaration to types, and the receiver of a method describe to has.
func declared(d ast.Decl, types map[string]*ast.StructType, has map[string]bool) {
	switch d := d.(type) {
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() {
				if st, ok := s.Type.(*ast.StructType); ok {
					types[s.Name.Name] = st
				}
			}
		}
	case *ast.FuncDecl:
		if d.Name.Name == "describe" && d.Recv != nil {
			if star, ok := d.Recv.List[0].Type.(*ast.StarExpr); ok {
				if name, ok := star.X.(*ast.Ident); ok && name.IsExported() {
					has[name.Name] = true
				}
			}
		}
	}
}

// visit calls set for each exported field in v that is not zero.
func visit(v reflect.Value, set func(field string)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			visit(v.Elem(), set)
		}
	case reflect.Slice:
		for i := range v.Len() {
			visit(v.Index(i), set)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			visit(v.MapIndex(key), set)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.IsExported() && !v.Field(i).IsZero() {
				set(filepath.Base(v.Type().PkgPath()) + "." + v.Type().Name() + "." + f.Name)
				visit(v.Field(i), set)
			}
		}
	}
}
