package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rules are the constants of package fault, without those that no check reports: what Fit changed, and a refusal of
// LINE's server.
func TestRules(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../message/fault/rule.go", nil, 0)
	require.NoError(t, err)
	want := map[string]string{}
	for _, d := range file.Decls {
		d, ok := d.(*ast.GenDecl)
		if !ok || d.Tok != token.CONST {
			continue
		}
		for _, s := range d.Specs {
			s := s.(*ast.ValueSpec)
			code, err := strconv.Unquote(s.Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			want[s.Names[0].Name] = code
		}
	}
	for _, name := range []string{"Refused", "Shortened", "Removed"} {
		require.Contains(t, want, name)
		delete(want, name)
	}
	got := map[string]string{}
	for _, r := range rules() {
		got[r.name] = string(r.code)
		assert.NotEmpty(t, r.text, r.name)
		assert.True(t, known(r.code), r.name)
	}
	assert.Equal(t, want, got)
	assert.False(t, known("refused"))
}
