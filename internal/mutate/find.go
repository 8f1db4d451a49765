package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// mutant is one change of a file.
type mutant struct {
	id    int
	file  *file
	line  int
	what  string // "< to <="
	rule  bool   // changes what LINE accepts
	edits []edit // with a switch
	alone *edit  // without a switch, for a constant
}

// edit replaces the bytes from offset from up to offset to. A # in the text stands for the number of the mutant.
type edit struct {
	from, to int
	text     string
	depth    int // nesting depth of the expression; determines the order of edits at one offset
}

func (m *mutant) class() string {
	if m.rule {
		return "rule"
	}
	return "code"
}

func (m *mutant) place() string  { return m.file.pkg.short() + m.file.name + ":" + strconv.Itoa(m.line) }
func (m *mutant) String() string { return fmt.Sprintf("%s: %s: %s", m.place(), m.what, m.source()) }

// source is the line of the mutant, without a comment at its end.
func (m *mutant) source() string {
	line, _, _ := strings.Cut(string(bytes.Split(m.file.text, []byte("\n"))[m.line-1]), " // ")
	return strings.TrimSpace(line)
}

// short is the folder of the package in its module.
func (p *pkg) short() string {
	return strings.TrimPrefix(p.path, module) + "/"
}

// finder looks for mutants in one file.
type finder struct {
	*file
	fset  *token.FileSet
	typed *types.Package
	info  *types.Info
	stack []ast.Node
	found []*mutant
}

func find(f *file, fset *token.FileSet, typed *types.Package, info *types.Info) []*mutant {
	x := &finder{file: f, fset: fset, typed: typed, info: info}
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if n == nil {
			x.stack = x.stack[:len(x.stack)-1]
			return true
		}
		if !x.wanted(n) {
			return false
		}
		x.node(n)
		x.stack = append(x.stack, n)
		return true
	})
	return x.found
}

// wanted reports whether mutants in a node are of use. Those of capacities and of texts for people are not.
func (x *finder) wanted(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec, *ast.Field:
		return false
	case *ast.CallExpr:
		switch name := called(n); name {
		case "make", "Grow", "panic", "Clip":
			return false
		}
	case *ast.FuncDecl:
		return n.Name.Name != "String" && n.Name.Name != "GoString" && n.Name.Name != "Format" && n.Name.Name != "LogValue"
	}
	return true
}

func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// pairs maps names to the names that replace them.
var pairs = map[string]string{
	"SeverityError": "SeverityWarning", "SeverityWarning": "SeverityError",
	"UTF16": "Graphemes", "Graphemes": "UTF16", "length.UTF16": "length.Grapheme", "length.Grapheme": "length.UTF16",
	"Required": "Optional", "Optional": "Required",
}

// operators maps operators to those that replace them.
var operators = map[token.Token]string{
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">", token.EQL: "!=", token.NEQ: "==",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+",
}

func (x *finder) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.ExprStmt:
		if call, ok := n.X.(*ast.CallExpr); ok && x.describing(n) {
			m := x.add(n, "removed "+called(call))
			m.rule = m.rule || x.name != "schema"
			m.edits = x.around(n, "if !mutantOn(#) { ", " }")
		}
	case *ast.UnaryExpr:
		if n.Op == token.NOT && x.info.Types[n].Value == nil {
			m := x.add(n, "! dropped")
			m.edits = []edit{{x.at(n.Pos()), x.at(n.X.Pos()), "mutantSame(#, ", len(x.stack)}, {x.at(n.End()), x.at(n.End()), ")", len(x.stack)}}
		}
	case *ast.BinaryExpr:
		x.binary(n)
	case *ast.BasicLit:
		if n.Kind == token.INT {
			x.number(n)
		}
	case *ast.Ident:
		x.ident(n)
	case *ast.SelectorExpr:
		if pkg, ok := n.X.(*ast.Ident); ok {
			if other := pairs[pkg.Name+"."+n.Sel.Name]; other != "" {
				x.pick(n, n.Sel.Name, other)
			} else if other := pairs[n.Sel.Name]; other != "" && (pkg.Name == "schema" || pkg.Name == "fault" && strings.HasPrefix(n.Sel.Name, "Severity")) {
				x.pick(n, n.Sel.Name, pkg.Name+"."+other)
			}
		}
	}
}

func (x *finder) ident(n *ast.Ident) {
	if n.Name != "true" && n.Name != "false" {
		return
	}
	if c, ok := x.info.Uses[n].(*types.Const); !ok || c.Pkg() != nil || x.constant(n) {
		return
	}
	if b, ok := x.info.Types[n].Type.(*types.Basic); ok && b.Kind() == types.Bool || ok && b.Kind() == types.UntypedBool {
		m := x.add(n, n.Name+" inverted")
		m.edits = x.around(n, "mutantNot(#, ", ")")
	}
}

// pick adds a mutant that replaces a name.
func (x *finder) pick(n ast.Expr, name, other string) {
	if x.constant(n) {
		return
	}
	m := x.add(n, name+" to "+other[strings.LastIndexByte(other, '.')+1:])
	m.edits = x.around(n, "mutantPick(#, ", ", "+other+")")
}

func (x *finder) binary(n *ast.BinaryExpr) {
	to := operators[n.Op]
	if to == "" || x.info.Types[n].Value != nil {
		return
	}
	from, end, op := x.at(n.Pos()), x.at(n.End()), x.at(n.OpPos)
	depth := len(x.stack)
	m := &mutant{}
	switch n.Op {
	case token.EQL, token.NEQ:
		m.edits = x.around(n, "mutantNot(#, ", ")")
	case token.LAND, token.LOR:
		name := "mutantAnd(#, "
		if n.Op == token.LOR {
			name = "mutantOr(#, "
		}
		m.edits = []edit{{from, from, name, depth}, {op, op + 2, ", func() bool { return bool(", depth}, {end, end, ")})", depth}}
	default:
		basic, ok := x.info.Types[n.X].Type.Underlying().(*types.Basic)
		if other, both := x.info.Types[n.Y].Type.Underlying().(*types.Basic); !ok || !both || basic.Info()&types.IsNumeric == 0 || other.Info()&types.IsNumeric == 0 {
			return
		}
		name := map[token.Token]string{
			token.LSS: "mutantLess", token.LEQ: "mutantAtMost", token.GTR: "mutantMore", token.GEQ: "mutantAtLeast",
			token.ADD: "mutantSum", token.SUB: "mutantDifference",
		}[n.Op]
		m.edits = []edit{{from, from, name + "(#, ", depth}, {op, op + len(n.Op.String()), ", ", depth}, {end, end, ")", depth}}
	}
	at := x.add(n, n.Op.String()+" to "+to)
	at.line, at.edits = x.fset.Position(n.OpPos).Line, m.edits
}

// number adds a mutant that increments a number. A constant expression such as -90 or 2 << 20 is one number.
func (x *finder) number(n *ast.BasicLit) {
	outer, parents := ast.Expr(n), slices.Clone(x.stack)
	for i, parent := range slices.Backward(parents) {
		e, ok := parent.(ast.Expr)
		if !ok || x.info.Types[e].Value == nil {
			break
		}
		if b, ok := e.(*ast.BinaryExpr); ok && b.X.Pos() != n.Pos() {
			return // the first number of the expression makes the mutant
		}
		outer, parents = e, parents[:i]
	}
	value := x.info.Types[outer].Value
	if value == nil || value.Kind() != constant.Int && value.Kind() != constant.Float || x.lowerBound(n, parents) {
		return
	}
	what := x.text(outer) + " to " + constant.BinaryOp(value, token.ADD, constant.MakeInt64(1)).ExactString()
	typ := x.typeName(x.info.Types[outer].Type)
	if x.constantIn(parents, outer) || typ == "" {
		m := x.add(n, what)
		m.alone = &edit{x.at(outer.Pos()), x.at(outer.End()), "(" + x.text(outer) + " + 1)", 0}
		return
	}
	m := x.add(n, what)
	m.edits = []edit{
		{x.at(outer.Pos()), x.at(outer.Pos()), "mutantNext(#, " + typ + "(", len(x.stack)},
		{x.at(outer.End()), x.at(outer.End()), "))", len(x.stack)},
	}
}

// lowerBound reports whether n is a positive lower bound of a length. All such bounds mean "required".
func (x *finder) lowerBound(n *ast.BasicLit, parents []ast.Node) bool {
	call, ok := parents[len(parents)-1].(*ast.CallExpr)
	if !ok || n.Value == "0" {
		return false
	}
	switch called(call) {
	case "UTF16", "Graphemes", "Label":
		return call.Args[0] == ast.Expr(n)
	case "bounded":
		return call.Args[1] == ast.Expr(n)
	case "inTemplate", "inFlex": // of package slot, as at
		return call.Args[2] == ast.Expr(n)
	case "at":
		return len(call.Args) > 3 && call.Args[3] == ast.Expr(n)
	}
	return false
}

// typeName returns the name of a type in the file, or "" if the file cannot name it.
func (x *finder) typeName(t types.Type) string {
	if basic, ok := t.(*types.Basic); ok {
		if basic.Info()&types.IsNumeric == 0 {
			return ""
		}
		return types.Default(basic).String()
	}
	named, ok := t.(*types.Named)
	if !ok {
		return ""
	}
	if named.Obj().Pkg() == x.typed {
		return named.Obj().Name()
	}
	for _, spec := range x.syntax.Imports {
		if path, _ := strconv.Unquote(spec.Path.Value); path == named.Obj().Pkg().Path() && spec.Name == nil {
			return named.Obj().Pkg().Name() + "." + named.Obj().Name()
		}
	}
	return ""
}

// constant reports whether the syntax requires a constant in the place of n.
func (x *finder) constant(n ast.Expr) bool {
	parents := x.stack
	for i, parent := range slices.Backward(parents) {
		e, ok := parent.(ast.Expr)
		if !ok || x.info.Types[e].Value == nil {
			break
		}
		n, parents = e, parents[:i]
	}
	return x.constantIn(parents, n)
}

func (x *finder) constantIn(parents []ast.Node, inner ast.Node) bool {
	parents = append(slices.Clip(parents), inner)
	for i, n := range slices.Backward(parents) {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok == token.CONST
		case *ast.ArrayType:
			return true
		case *ast.CaseClause:
			return !isStmt(next(parents, i))
		case *ast.CompositeLit:
			if kv, ok := next(parents, i).(*ast.KeyValueExpr); ok && ast.Node(kv.Key) == next(parents, i+1) { // an index or a key
				return true
			}
		case *ast.BlockStmt:
			return false
		}
	}
	return false
}

func next(parents []ast.Node, i int) ast.Node {
	if i+1 < len(parents) {
		return parents[i+1]
	}
	return nil
}

func isStmt(n ast.Node) bool { _, ok := n.(ast.Stmt); return ok }

// describing reports whether the node is in a function with a parameter *schema.Fields.
func (x *finder) describing(ast.Node) bool {
	for _, n := range x.stack {
		if f, ok := n.(*ast.FuncDecl); ok {
			return x.takes(f.Type, "Fields")
		}
	}
	return false
}

func (x *finder) takes(f *ast.FuncType, names ...string) bool {
	return slices.ContainsFunc(f.Params.List, func(p *ast.Field) bool {
		typ := p.Type
		if star, ok := typ.(*ast.StarExpr); ok {
			typ = star.X
		}
		s, ok := typ.(*ast.SelectorExpr)
		return ok && slices.Contains(names, s.Sel.Name)
	})
}

// ruled reports whether the node is part of a rule: in a description, in a function that reports violations, in a variable that
// has a rule, or in a constant that is a bound.
func (x *finder) ruled() bool {
	switch x.pkg.name {
	case "ids", "ogp", "schema", "jsontree", "length":
		return false
	}
	for _, n := range x.stack {
		switch n := n.(type) {
		case *ast.FuncDecl:
			return x.takes(n.Type, "Fields", "Finder")
		case *ast.GenDecl:
			return ruleWords.MatchString(x.text(n))
		}
	}
	return false
}

var ruleWords = regexp.MustCompile(`\b(schema|fault|length|slot|media)\.|\b([Mm]ax|[Mm]in)[A-Z]`)

func (x *finder) add(n ast.Node, what string) *mutant {
	m := &mutant{file: x.file, line: x.fset.Position(n.Pos()).Line, what: what, rule: x.ruled()}
	x.found = append(x.found, m)
	return m
}

// around returns the edits that put text before and after a node.
func (x *finder) around(n ast.Node, before, after string) []edit {
	from, to := x.at(n.Pos()), x.at(n.End())
	return []edit{{from, from, before, len(x.stack)}, {to, to, after, len(x.stack)}}
}

func (x *finder) at(p token.Pos) int     { return x.fset.Position(p).Offset }
func (x *finder) text(n ast.Node) string { return string(x.file.text[x.at(n.Pos()):x.at(n.End())]) }
