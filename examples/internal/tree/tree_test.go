package tree_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/tree"
	"github.com/linemsg/linemsg/message/fault"
)

func TestParse(t *testing.T) {
	text := " {\n\t\"あ\" : [ 1 , \"b\\u0063,:\" ],\"c\":{},\"d\":null , \"e\":true,\"c\":-1.5e3 }\n"
	root, err := tree.Parse([]byte(text))
	require.NoError(t, err)
	require.True(t, root.IsObject())
	var got []string
	var walk func(v *tree.Value)
	walk = func(v *tree.Value) {
		assert.True(t, json.Valid([]byte(text[v.Start:v.End])))
		got = append(got, v.Name+"|"+v.Kind()+"|"+text[v.Start:v.End])
		if v.Name != "" {
			assert.True(t, strings.HasPrefix(text[v.NameAt:], `"`+v.Name+`"`))
		}
		for _, c := range v.Children {
			walk(c)
		}
	}
	walk(root)
	assert.Equal(t, []string{
		"|an object|" + strings.TrimSpace(text), `あ|an array|[ 1 , "b\u0063,:" ]`, "|a number|1", `|a string|"b\u0063,:"`,
		"c|an object|{}", "d|null|null", "e|a boolean|true", "c|a number|-1.5e3",
	}, got)
	s, ok := root.Member("あ").Children[1].Text()
	assert.True(t, ok)
	assert.Equal(t, "bc,:", s)
	assert.Nil(t, root.Member("x"))
	assert.True(t, root.Member("c").IsObject(), "the first of two")
	_, ok = root.Member("x").Text()
	assert.False(t, ok)
}

func TestParseErrors(t *testing.T) {
	for _, in := range []string{"", "{", "{} {}", "// a", "[\"\xff\"]", strings.Repeat("[", 300), `[1,]`} {
		_, err := tree.Parse([]byte(in))
		assert.ErrorAs(t, err, new(fault.Located), in)
	}
}

func TestError(t *testing.T) {
	text := []byte("{\n\"あ\": 1}")
	assert.EqualError(t, tree.Error("a.json", text, 0, "x"), "a.json:1:1: x")
	assert.EqualError(t, tree.Error("a.json", text, len(text), "x"), "a.json:2:8: x")
}
