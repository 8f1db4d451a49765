//go:build !race

package jsontree_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/jsontree"
)

func TestAllocations(t *testing.T) {
	buffer := make([]byte, 0, 4096)
	for _, s := range samples {
		assert.Zero(t, testing.AllocsPerRun(100, func() { jsontree.AppendString(buffer, s) }), "AppendString %q", s)
	}

	text := request(1)
	assert.EqualValues(t, 2, testing.AllocsPerRun(100, func() { _, _ = jsontree.Parse(text) }), "tree and nodes")
	data := []byte(text)
	assert.EqualValues(t, 3, testing.AllocsPerRun(100, func() { _, _ = jsontree.Parse(data) }), "tree, nodes and the copy")
	assert.EqualValues(t, 1, testing.AllocsPerRun(100, func() { _ = jsontree.Check(data) }), "the copy")
	reused := mustParse(t, text)
	assert.EqualValues(t, 1, testing.AllocsPerRun(100, func() { reused.Clear(); _ = reused.Reset(data) }), "the copy")
	escaped := strings.Replace(text, `"type"`, `"t\u0079pe"`, 1)
	assert.EqualValues(t, 3, testing.AllocsPerRun(100, func() { _, _ = jsontree.Parse(escaped) }), "tree, nodes and a name")

	tree := mustParse(t, `[{"a":"plain","b":[1,2]},`+wideObject(1000)+`]`)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		o := tree.Index(0, 0)
		_ = tree.Str(tree.Member(o, "a"))
		_ = tree.Raw(tree.Index(tree.Member(o, "b"), 1))
		_ = tree.Raw(tree.Member(tree.Index(0, 1), "k999"))
	}), "reading")
	assert.Zero(t, testing.AllocsPerRun(100, func() { jsontree.Position(text, len(text)) }), "Position")
}
