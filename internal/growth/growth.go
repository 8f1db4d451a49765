// Package growth tests that the cost of functions does not grow faster than their input. It is for tests only.
//
// A package has one table of its exported functions with parameters that may be long, such as texts and lists:
//
//	growth.Check(t, growth.Table{
//		"Parse":       func(n int) func() { s := strings.Repeat("a", n); return func() { Parse(s) } },
//		"*.Scan": …
//	}, map[string]string{"MustParse": "Parse, with a panic"})
//
// A function that is in neither map fails the test, and so does an entry without a function.
package growth

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// Table has, for each function, a constructor that makes an input of size n and returns the call to measure. A method is
// "Type.Method". In a name, * matches any letters; an entry without * takes precedence.
type Table map[string]func(n int) func()

// Check compares the table with the functions of the package in the current directory, and measures each entry. exempt has the
// functions that are not measured, with reasons.
func Check(t *testing.T, table Table, exempt map[string]string) {
	t.Helper()
	known := make(map[string]bool)
	for _, name := range slices.Sorted(maps.Keys(table)) {
		known[name] = false
		t.Run(name, func(t *testing.T) {
			if more := excess(table[name]); more != "" {
				t.Error(more)
			}
		})
	}
	for name, reason := range exempt {
		known[name] = false
		if reason == "" {
			t.Errorf("exempt: %s has no reason", name)
		}
	}
	for name, long := range functions(t) {
		if _, ok := known[name]; ok {
			known[name] = true
			continue
		}
		found := false
		for key := range known {
			if ok, _ := path.Match(key, name); ok && long {
				known[key], found = true, true
			}
		}
		if long && !found {
			t.Errorf("%s has a parameter that may be long: add it to the table, or to exempt with a reason", name)
		}
	}
	for name, used := range known {
		if !used {
			t.Errorf("%s is in the table but not an exported function", name)
		}
	}
}

// excess describes growth that is more than linear, or returns "". It measures two and four times the input. Quadratic growth needs
// four and sixteen times the objects or bytes.
func excess(prepare func(n int) func()) string {
	defer quiet()()
	const n = 2000
	const few, small = 200, 64 << 10 // what is allocated once, in pools and caches
	objects, bytes := cost(prepare(n), 0, 0)
	for _, c := range []struct{ times, most uint64 }{{2, 3}, {4, 7}} { // lists double their capacity
		mostObjects, mostBytes := c.most*objects+few, c.most*bytes+small
		o, b := cost(prepare(n*int(c.times)), mostObjects, mostBytes)
		if o > mostObjects || b > mostBytes {
			return fmt.Sprintf("%d objects and %d bytes at a size of %d, %d and %d at %d times that", objects, bytes, n, o, b, c.times)
		}
	}
	return ""
}

// quiet turns off what makes a call allocate more at one time than at another: garbage collections, which empty each
// [sync.Pool], and other processors, which have their own pools and run other goroutines. It returns a function that turns
// both on again.
func quiet() (restore func()) {
	percent := debug.SetGCPercent(-1)
	procs := runtime.GOMAXPROCS(1)
	return func() {
		runtime.GOMAXPROCS(procs)
		debug.SetGCPercent(percent)
	}
}

// cost returns the lowest of some measurements, because another goroutine can only add to one, and the first call fills pools and
// caches. A measurement that is within the limits is enough.
func cost(call func(), mostObjects, mostBytes uint64) (objects, bytes uint64) {
	for i := range 4 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		call()
		runtime.ReadMemStats(&after)
		o, b := after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
		if i == 0 || b < bytes {
			objects, bytes = o, b
		}
		if objects <= mostObjects && bytes <= mostBytes {
			break
		}
	}
	return objects, bytes
}

// functions returns the exported functions and methods of the package, and whether they have a parameter that may be long: text,
// bytes, a list, a map or a reader.
func functions(t *testing.T) map[string]bool {
	t.Helper()
	p := load(t)
	all := make(map[string]bool)
	for _, f := range p.functions {
		name := f.Name.Name
		if f.Recv != nil {
			name = receiver(f.Recv.List[0].Type) + "." + name
		}
		if f.Name.IsExported() && ast.IsExported(name) {
			all[name] = p.takesLong(f.Type)
		}
	}
	return all
}

func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// source has the declarations of a package.
type source struct {
	functions []*ast.FuncDecl
	types     map[string]ast.Expr
}

func load(t *testing.T) *source {
	t.Helper()
	p := &source{types: make(map[string]ast.Expr)}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if path.Ext(e.Name()) != ".go" || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				p.functions = append(p.functions, d)
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok {
						p.types[s.Name.Name] = s.Type
					}
				}
			}
		}
	}
	return p
}

func (p *source) takesLong(f *ast.FuncType) bool {
	params := make(map[string]ast.Expr) // type parameters
	if f.TypeParams != nil {
		for _, field := range f.TypeParams.List {
			for _, name := range field.Names {
				params[name.Name] = field.Type
			}
		}
	}
	for _, field := range f.Params.List {
		if p.long(field.Type, params) {
			return true
		}
	}
	return false
}

// long reports whether values of a type can have any length. Of other packages it knows readers and ids, which are strings; any
// counts because of Scan of package ids.
func (p *source) long(x ast.Expr, params map[string]ast.Expr) bool {
	switch x := x.(type) {
	case *ast.ArrayType, *ast.Ellipsis, *ast.MapType:
		return true
	case *ast.ParenExpr:
		return p.long(x.X, params)
	case *ast.UnaryExpr: // ~string
		return p.long(x.X, params)
	case *ast.BinaryExpr: // string | []byte
		return p.long(x.X, params) || p.long(x.Y, params)
	case *ast.InterfaceType:
		for _, m := range x.Methods.List {
			if len(m.Names) == 0 && p.long(m.Type, params) {
				return true
			}
		}
	case *ast.Ident:
		if x.Name == "string" || x.Name == "any" {
			return true
		}
		if bound, ok := params[x.Name]; ok {
			return x.Name != "any" && p.long(bound, nil)
		}
		if named, ok := p.types[x.Name]; ok {
			return p.long(named, nil)
		}
	case *ast.SelectorExpr:
		pkg := fmt.Sprint(x.X)
		return pkg == "ids" || pkg == "io" && x.Sel.Name == "Reader" || pkg == "json" && x.Sel.Name == "RawMessage" || pkg == "iter"
	}
	return false
}

// Text measures a function of one text, with texts of letters, clusters, placeholders and invalid UTF-8, without and with a space.
func Text(call func(s string)) func(n int) func() {
	return func(n int) func() {
		units := []string{"a", "あ", "か\u3099", "👨‍👩‍👧‍👦", "$", "{a}", "%41", "\xff", "a. ", "-"}
		return func() {
			for _, unit := range units {
				call(strings.Repeat(unit, n/len(units)))
			}
		}
	}
}
