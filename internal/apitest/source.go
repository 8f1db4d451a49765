package apitest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// source has the declarations of a package.
type source struct {
	files       *token.FileSet
	described   []string // exported types with a method describe
	withMethods []string // exported types with exported methods, or a method describe
	funcs       []string // exported functions, except Must… and those with basic types only
	marshal     []string // types with MarshalJSON, with a value receiver
	unmarshal   []string // types with UnmarshalJSON
	doc         string   // the comment of the package
	faults      []string
}

func newSource() *source { return &source{files: token.NewFileSet()} }

// add reads one file.
func (s *source) add(name, text string) error {
	file, err := parser.ParseFile(s.files, name, text, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return err
	}
	s.doc += file.Doc.Text()
	ast.Inspect(file, func(n ast.Node) bool {
		if i, ok := n.(*ast.InterfaceType); ok && slices.ContainsFunc(i.Methods.List, isMarshaler) {
			s.faults = append(s.faults, fmt.Sprintf("%v: an interface with MarshalJSON: encoding/json calls it on a nil pointer",
				s.files.Position(n.Pos())))
		}
		return true
	})
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		describes := slices.ContainsFunc(f.Type.Params.List, isFields)
		if describes {
			s.addBranches(f)
		}
		name := f.Name.Name
		switch {
		case f.Recv != nil:
			s.addMethod(f)
		case f.Name.IsExported() && !describes && !strings.HasPrefix(name, "Must") && !takesBasic(f.Type):
			s.funcs = append(s.funcs, name)
		}
	}
	return nil
}

func (s *source) addMethod(f *ast.FuncDecl) {
	typ, pointer := receiver(f)
	switch f.Name.Name {
	case "MarshalJSON":
		if !pointer {
			s.marshal = append(s.marshal, typ)
		}
	case "UnmarshalJSON":
		s.unmarshal = append(s.unmarshal, typ)
	}
	if !ast.IsExported(typ) {
		return
	}
	describes := f.Name.Name == "describe"
	if describes {
		s.described = append(s.described, typ)
	}
	if (describes || f.Name.IsExported()) && !slices.Contains(s.withMethods, typ) {
		s.withMethods = append(s.withMethods, typ)
	}
}

// addBranches finds branches in descriptions, which are functions with a parameter *schema.Fields. A function in
// one with a parameter schema.Finder is a rule, which only the checker runs.
func (s *source) addBranches(f *ast.FuncDecl) {
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return !slices.ContainsFunc(n.Type.Params.List, isFinder)
		case *ast.IfStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.ForStmt, *ast.RangeStmt, *ast.SelectStmt:
			s.faults = append(s.faults, fmt.Sprintf("%v: %T in the description %s: a branch is allowed only in a rule",
				s.files.Position(n.Pos()), n, f.Name.Name))
		}
		return true
	})
}

// withoutJSON reports the types without one of the two methods. Methods of embedded types do not count.
func (s *source) withoutJSON(types []string) []string {
	var out []string
	for _, name := range types {
		if !slices.Contains(s.marshal, name) {
			out = append(out, name+" has no MarshalJSON with a value receiver")
		}
		if !slices.Contains(s.unmarshal, name) {
			out = append(out, name+" has no UnmarshalJSON")
		}
	}
	return out
}

func isFields(p *ast.Field) bool {
	star, ok := p.Type.(*ast.StarExpr)
	return ok && isName(star.X, "schema", "Fields")
}

func isFinder(p *ast.Field) bool { return isName(p.Type, "schema", "Finder") }

func isMarshaler(m *ast.Field) bool {
	return isName(m.Type, "json", "Marshaler") || len(m.Names) == 1 && m.Names[0].Name == "MarshalJSON"
}

func isName(e ast.Expr, pkg, name string) bool {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != name {
		return false
	}
	id, ok := sel.X.(*ast.Ident)
	return ok && id.Name == pkg
}

// receiver returns the type of which f is a method.
func receiver(f *ast.FuncDecl) (name string, pointer bool) {
	e := f.Recv.List[0].Type
	if star, ok := e.(*ast.StarExpr); ok {
		e, pointer = star.X, true
	}
	if generic, ok := e.(*ast.IndexExpr); ok {
		e = generic.X
	}
	if id, ok := e.(*ast.Ident); ok {
		name = id.Name
	}
	return name, pointer
}

// takesBasic reports whether no parameter can be nil, as far as the syntax shows.
func takesBasic(f *ast.FuncType) bool {
	for _, p := range f.Params.List {
		id, ok := p.Type.(*ast.Ident)
		if !ok || !slices.Contains([]string{"string", "bool", "int", "int64", "float64", "byte", "rune"}, id.Name) {
			return false
		}
	}
	return true
}

// startFaults checks that a package comment says in its first lines with which names to start.
func (s *source) startFaults() []string {
	const firstLines, most = 24, 5
	lines := strings.SplitN(s.doc, "\n", firstLines+1)
	i := slices.IndexFunc(lines[:min(len(lines), firstLines)], func(l string) bool { return strings.HasPrefix(l, "Start with [") })
	switch {
	case i < 0:
		return []string{"the package comment has no line that begins with: Start with ["}
	case strings.Count(lines[i], "[") > most:
		return []string{"the package comment has more than 5 names to start with"}
	}
	return nil
}
