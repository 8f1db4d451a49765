package schema_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
)

// shaped returns the members of a shape, one line each.
func shaped(s *schema.Shape) []string {
	var lines []string
	for _, m := range s.Members {
		line := fmt.Sprintf("%s: %v", m.Name, m.Type)
		for _, one := range []struct {
			is   bool
			text string
		}{{m.Required, "required"}, {m.Null, "null"}, {m.Empty, "empty"}, {m.Coerced, "other types"}, {m.Sum, "by type"}, {m.Map, "by name"}} {
			if one.is {
				line += ", " + one.text
			}
		}
		if m.Text != nil {
			line += fmt.Sprintf(", texts up to %d %v", m.Text.Max, m.Text.Unit)
		}
		if m.Number != nil && m.Number.Integer {
			line += ", whole"
		}
		if m.Number != nil && m.Number.Hi < 1000 {
			line += fmt.Sprintf(", %d to %d", m.Number.Lo, m.Number.Hi)
		}
		if m.Hi > 0 {
			line += fmt.Sprintf(", %d to %d items", m.Lo, m.Hi)
		}
		if m.Of != nil {
			line += fmt.Sprintf(", of %v", m.Of)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestShapes(t *testing.T) {
	s := schema.Shapes{}
	d := schema.DocumentOf((*tree).describe)
	require.Equal(t, "tree", d.Shape(s))
	assert.Equal(t, []string{"leaf.green", "leaf.green@tree.one", "tree"}, slices.Sorted(maps.Keys(s)))
	assert.Equal(t, []string{
		"name: a string, null, empty, other types, texts up to 5 UTF-16 code units", // the larger of two limits
		"level: a number, null, other types, whole, 0 to 9",
		"ratio: a number, required, other types", // its bounds are advised
		"shown: a boolean, null, other types",
		"word: a string, null, empty, other types, texts up to 0 no unit",
		"tags: an array, null, texts up to 2 UTF-16 code units, 0 to 2 items",
		"one: an object, null, by type, of [leaf.green@tree.one]",
		"inner: an object, null, of [tree]",
		"list: an array, null, 0 to 2 items, of [tree]",
		"inners: an array, null, 0 to 2 items, of [tree]",
		"leaves: an array, null, by type, 0 to 2 items, of [leaf.green@tree.one]",
		"named: an object, null, by type, by name, texts up to 3 UTF-16 code units, 0 to 2 items, of [leaf.green]",
		"minimum: a number, null, other types, whole, 1 to 7",
	}, shaped(s["tree"]))
	assert.Equal(t, "green", s["leaf.green"].Kind)

	before := maps.Clone(s)
	d.Shape(s)
	assert.Equal(t, before, s, "a second time adds nothing")
}

// In Flex, unknown members, null, empty texts and other types are refused, also in objects that are not of Flex.
func TestShapesInFlex(t *testing.T) {
	s := schema.Shapes{}
	schema.DocumentOf(func(v *struct{ inside, outside tree }, f *schema.Fields) {
		f.Struct("around", "an object", "", new(schema.Extra))
		f.Within(schema.Strict, true, func() {
			schema.One(f, "inside", &v.inside, schema.Values((*tree).describe), schema.Optional)
		})
		schema.One(f, "outside", &v.outside, schema.Values((*tree).describe), schema.Optional)
	}).Shape(s)
	assert.Equal(t, []string{"inside: an object, of [tree@flex]", "outside: an object, null, of [tree]"}, shaped(s["around"]))
	assert.True(t, s["tree@flex"].Strict)
	assert.False(t, s["tree"].Strict)
	assert.Contains(t, shaped(s["tree@flex"]), "inner: an object, of [tree@flex]")
	assert.Contains(t, shaped(s["tree@flex"]), "name: a string, texts up to 5 UTF-16 code units")
	assert.Contains(t, shaped(s["tree"]), "inner: an object, null, of [tree]")
}

// A text that is limited only on a condition has no limit in a shape. Of two limits, a shape has the larger one.
func TestShapeOfAConditionalLimit(t *testing.T) {
	s := schema.Shapes{}
	schema.DocumentOf(func(v *struct{ text, initial string }, f *schema.Fields) {
		f.Struct("note", "a note", "", new(schema.Extra))
		f.String("text", &v.text, schema.Free().If(v.text == "", shorter))
		f.String("initial", &v.initial, schema.UTF16(0, 1).If(v.text == "", shorter))
	}).Shape(s)
	assert.Equal(t, []string{
		"text: a string, null, empty, other types, texts up to 0 no unit",
		"initial: a string, null, empty, other types, texts up to 2 UTF-16 code units",
	}, shaped(s["note"]))
}
