package schema_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
)

// seen are the items of a View, one line each.
func seen[T any](v *T, describe func(*T, *schema.Fields)) []string {
	var lines []string
	for i := range schema.View(v, describe) {
		line := strings.TrimPrefix(fmt.Sprintf("%s: ", i.Path()), ": ")
		switch i.Op {
		case schema.OpBegin:
			line += "begin " + i.Object + " " + i.Kind + i.JSON
		case schema.OpEnd:
			line += "end"
		case schema.OpNil:
			line += "nil"
		case schema.OpText:
			line += strconv.Quote(*i.Text)
			if count, limit, unit := i.Counted(); limit > 0 || count > 0 {
				line += fmt.Sprintf(" %d/%d %s", count, limit, unit)
			}
			if i.Near() {
				line += ", near"
			}
			if i.Rule.IsShown() {
				line += ", shown"
			}
			if i.Rule.HasForm() {
				line += ", form"
			}
		case schema.OpLiteral:
			line += i.JSON
		case schema.OpList, schema.OpWeight:
			line += fmt.Sprintf("%d/%d %s", i.Count, i.Limit, i.Unit)
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return lines
}

func TestView(t *testing.T) {
	v := &tree{
		Name: "あいうえ", Level: new(0), Shown: false, Word: "a", Tags: []string{"x", "yy"},
		One:    &green{Label: "abcd"},
		Inner:  &tree{Name: "ab", Shown: true, Tags: []string{"x"}, Extra: schema.Extra{"new": json.RawMessage(`[1]`), "": json.RawMessage("2")}},
		Inners: []*tree{nil},
		Leaves: []leaf{&green{}, nil},
		Named:  map[string]leaf{"b": &green{Label: "c"}, "a": &green{}},
	}
	assert.Equal(t, []string{
		"begin tree",
		`name: "あいうえ" 4/5 UTF-16 code units, near`,
		"level: 0",
		"ratio: 0",
		`word: "a", form`,
		"tags: 2/2 tags",
		`tags[0]: "x" 1/2 UTF-16 code units`,
		`tags[1]: "yy" 2/2 UTF-16 code units, near`,
		"one: begin leaf.green green",
		`one.label: "abcd" 4/3 grapheme clusters, near, shown`,
		"one: end",
		"inner: begin tree",
		`inner.name: "ab" 2/2 UTF-16 code units, near`,
		"inner.ratio: 0",
		"inner.shown: true",
		"inner.tags: 1/2 tags",
		`inner.tags[0]: "x" 1/2 UTF-16 code units`,
		`inner: 2`,
		"inner.new: [1]",
		"inner: end",
		"inners: 1/2 trees",
		"inners[0]: nil",
		"leaves: 2/2 leaves",
		"leaves[0]: begin leaf.green green",
		"leaves[0]: end",
		"leaves[1]: nil",
		"named: 2/2 leaves",
		"named.a: begin leaf.green green",
		"named.a: end",
		"named.b: begin leaf.green green",
		`named.b.label: "c"`,
		"named.b: end",
		"end",
	}, seen(v, (*tree).describe))
}

// What LINE reads of another JSON type is shown once, as it is encoded.
func TestViewOfExtra(t *testing.T) {
	v, err := read(t, `{"ratio":"0.5","name":5,"level":"3","word":null,"b":[],"a":{}}`)
	require.NoError(t, err)
	assert.Equal(t, []string{"begin tree", `name: "5" 1/5 UTF-16 code units`, "level: 3", "ratio: 0.5", "a: {}", "b: []", "word: null", "end"}, seen(v, (*tree).describe))
}

func TestViewOfAnUnknownKind(t *testing.T) {
	v, err := read(t, `{"ratio":0,"one":{"type":"blue","label":"a"}}`)
	require.Error(t, err, "the kind is unknown")
	assert.Contains(t, seen(v, (*tree).describe), `one: begin leaf.blue blue{"type":"blue","label":"a"}`)
}

// A view ends where it is told to, and one of a tree that holds itself ends too.
func TestViewEnds(t *testing.T) {
	loop := &tree{Name: "a", Leaves: []leaf{&green{}, &green{}}}
	loop.Inner = loop
	assert.Less(t, len(seen(loop, (*tree).describe)), 256*20)
	all := seen(loop, (*tree).describe)
	for most := range all {
		n := 0
		for range schema.View(loop, (*tree).describe) {
			if n++; n > most {
				break
			}
		}
		require.Equal(t, most+1, n)
	}
	assert.Empty(t, seen(nil, (*tree).describe))
}

// A reader of a view may change texts in their place.
func TestViewChanges(t *testing.T) {
	v := &tree{Name: "abcdefg", Tags: []string{"t"}, One: &green{Label: "xyz"}}
	for i := range schema.View(v, (*tree).describe) {
		if i.Op == schema.OpText {
			*i.Text = strings.ToUpper(*i.Text)
		}
	}
	assert.Equal(t, &tree{Name: "ABCDEFG", Tags: []string{"T"}, One: &green{Label: "XYZ"}}, v)
}

// Near is exact, whatever the unit and the limit.
func TestViewNear(t *testing.T) {
	for most := 1; most <= 12; most++ {
		for _, letter := range []string{"a", "あ", "𠮷", "👨‍👩‍👧‍👦"} {
			for n := range most + 2 {
				text := strings.Repeat(letter, n)
				for i := range schema.View(&text, func(v *string, f *schema.Fields) {
					f.Struct("note", "a note", "", new(schema.Extra))
					f.String("text", v, schema.UTF16(0, most))
				}) {
					if i.Op == schema.OpText {
						count, limit, _ := i.Counted()
						assert.Equal(t, most, limit)
						assert.Equal(t, count*5 >= limit*4, i.Near(), "%d of %q, at most %d", n, letter, most)
					}
				}
			}
		}
	}
}
