package schema_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Whatever the JSON consists of, one byte over a limit is found and the limit itself is allowed.
func TestWeighed(t *testing.T) {
	for name, v := range map[string]*tree{
		"nothing":  {},
		"text":     {Name: "abc"},
		"long":     {Name: strings.Repeat("a", 1000)},
		"escaped":  {Name: strings.Repeat("\x01", 1000)},
		"word":     {Word: "a"},
		"number":   {Minimum: 1},
		"digits":   {Minimum: math.MinInt64},
		"pointer":  {Level: new(0)},
		"ratio":    {Ratio: -math.SmallestNonzeroFloat64},
		"boolean":  {Shown: true},
		"texts":    {Tags: []string{"", "a", "\x01\x01"}},
		"object":   {Inner: new(tree)},
		"objects":  {List: make([]tree, 50)},
		"pointers": {Inners: []*tree{{}, {}}},
		"kinds":    {One: new(green), Leaves: []leaf{new(green), &green{Label: "\x01"}}},
		"map":      {Named: map[string]leaf{"\x01": new(green), "b": new(green)}},
		"extra":    {Extra: schema.Extra{"\x01": json.RawMessage("1"), "b": json.RawMessage(`"b"`)}},
	} {
		t.Run(name, func(t *testing.T) { weighed(t, v, (*tree).describe) })
	}
	// Without a fraction, of which an upper bound is far above the size.
	weighed(t, &green{Label: "a"}, (*green).describe)
	weighed(t, &green{Label: strings.Repeat("\x01", 100)}, (*green).describe)
	weighed(t, &limited{Max: 1, Once: 1}, (*limited).describe)
	weighed(t, &limited{Max: math.MinInt64, Once: math.MinInt64}, (*limited).describe)
	weighed(t, &numbers{}, (*numbers).describe)
	weighed(t, &numbers{Level: new(1)}, (*numbers).describe)
	weighed(t, &numbers{ID: math.MinInt64, Level: new(math.MinInt64), Wait: math.MaxInt64}, (*numbers).describe)
	weighed(t, &bag{Tags: []string{"a", "\x01\x01"}}, (*bag).describe)
	weighed(t, &page{URL: "https://a", Long: "a"}, (*page).describe)
	weighed(t, &pot{Dry: new(green), Wet: new(green)}, (*pot).describe)
	weighed(t, &frame{Size: size{Width: 1}}, (*frame).describe)
}

// weighed asserts that the size of v is allowed, and is too large by one byte for a smaller limit.
func weighed[T any](t *testing.T, v *T, describe func(*T, *schema.Fields)) {
	t.Helper()
	b, err := schema.Append(nil, v, describe)
	require.NoError(t, err)
	for _, limit := range []int{len(b), len(b) - 1} {
		err := schema.Validate(v, func(v *T, f *schema.Fields) {
			schema.Weighed(f, v, describe, &schema.Weight{Limit: limit}, func() { describe(v, f) })
		})
		var large []string
		for _, x := range fault.Violations(err) {
			if x.Rule == fault.TooLarge {
				large = append(large, x.Error())
			}
		}
		if limit == len(b) {
			assert.Empty(t, large, "%s", b)
		} else {
			assert.Equal(t, []string{fmt.Sprintf("%d bytes of JSON, at most %d", len(b), limit)}, large, "%s", b)
		}
	}
}

// What JSON cannot represent is not too large as well, unless the rest is.
func TestBadTextInALargeBody(t *testing.T) {
	v := &tree{Word: "\xff"}
	rest := len(`{"name":"","word":","ratio":0}`)
	for _, size := range []int{jsontree.MaxBytes, jsontree.MaxBytes + 1} {
		v.Name = strings.Repeat("a", size-rest)
		err := schema.Validate(v, func(v *tree, f *schema.Fields) {
			schema.Weighed(f, v, (*tree).describe, schema.Body, func() { v.describe(f) })
		})
		require.ErrorIs(t, err, fault.BadText)
		assert.Equal(t, size > jsontree.MaxBytes, errors.Is(err, fault.TooLarge), size)
	}
}

// A body that fits only if < > & are not escaped is a warning.
func TestEscapedBody(t *testing.T) {
	for text, more := range map[string]int{"<": 5, ">": 5, "&": 5, "<>&": 15, "a=?'\u003d\"": 0, "<a>あ</a>": 20} {
		v := &tree{Name: text, Shown: true}
		n := len(write(t, v))
		for _, limit := range []int{n + more, n + more - 1} {
			var want []string
			if limit < n+more && more > 0 {
				want = []string{fmt.Sprintf("warning: %d bytes of JSON if < > & are escaped, as encoding/json does; %d unescaped, at most %d", n+more, n, limit)}
			}
			var found []string
			for _, x := range schema.Lint(v, func(v *tree, f *schema.Fields) {
				schema.Weighed(f, v, (*tree).describe, &schema.Weight{Limit: limit}, func() { v.describe(f) })
			}) {
				if x.Rule == fault.NearLimit {
					found = append(found, x.Error())
				}
			}
			assert.Equal(t, want, found, "%q, at most %d", text, limit)
		}
	}
}

// The two largest parts are named, of parts of one size the first ones.
func TestHeaviestParts(t *testing.T) {
	members := func(t *jsontree.Tree, yield func(fault.Path, int32)) {
		for c := t.First(0); c != 0; c = t.Nodes[c].Next {
			yield(fault.Path(t.Nodes[c].Name), c)
		}
	}
	for _, c := range []struct {
		v    letter
		want string
	}{
		{letter{}, ""},
		{letter{ID: "a"}, "; heaviest: id 3"},
		{letter{ID: "a", Free: "abc"}, "; heaviest: free 5, id 3"},
		{letter{Units: "ab", ID: "a", Free: "abc"}, "; heaviest: free 5, units 4"},
		{letter{Units: "ab", ID: "ab", Free: "ab"}, "; heaviest: units 4, id 4"},
	} {
		b, err := schema.Append(nil, &c.v, (*letter).describe)
		require.NoError(t, err)
		for _, parts := range []func(*jsontree.Tree, func(fault.Path, int32)){nil, members} {
			want := fmt.Sprintf("%d bytes of JSON, at most %d", len(b), len(b)-1)
			if parts != nil {
				want += c.want
			}
			assert.Equal(t, []string{want}, texts(schema.Lint(&c.v, func(v *letter, f *schema.Fields) {
				schema.Weighed(f, v, (*letter).describe, &schema.Weight{Limit: len(b) - 1, Parts: parts}, func() { v.describe(f) })
			})))
		}
	}
}

func TestViewOfAWeight(t *testing.T) {
	v := &tree{Name: "a"}
	var weights []string
	for i := range schema.View(v, func(v *tree, f *schema.Fields) {
		schema.Weighed(f, v, (*tree).describe, &schema.Weight{Limit: 9}, func() { v.describe(f) })
	}) {
		if i.Op == schema.OpWeight {
			count, limit, unit := i.Counted()
			weights = append(weights, fmt.Sprintf("%d/%d %s", count, limit, unit))
		}
	}
	assert.Equal(t, []string{fmt.Sprintf("%d/9 bytes of JSON", len(write(t, v)))}, weights)
}

func TestSecret(t *testing.T) {
	assert.True(t, schema.Free().Secret().IsSecret())
	assert.False(t, schema.Free().Shown().IsSecret())
	assert.False(t, schema.UTF16(1, 2).IsSecret())
	assert.False(t, schema.Graphemes(1, 2).IsSecret())
}

// row has rules about a member of an item.
type row struct {
	List  []tree
	Extra schema.Extra
}

func (r *row) describe(f *schema.Fields) {
	f.Struct("row", "a row", "row", &r.Extra)
	schema.List(f, "list", &r.List, schema.Values((*tree).describe), schema.Items(0, 9, "trees"))
	f.Rule("list", fault.Needs, "", func(x schema.Finder) {
		for i, v := range r.List {
			switch {
			case v.Inner != nil:
				x.At(i, "inner", "no")
			case v.Tags != nil:
				x.At(i, "tags", "no")
			case v.Word != "":
				x.At(i, "", "no")
			case v.Inners != nil:
				x.At(i, "inner", "no")
				x.At(i, "inner", "never")
			}
		}
	})
}

// What a rule finds precedes what is found below that place and after it.
func TestOrderOfARuleOfItems(t *testing.T) {
	v := &row{List: []tree{{Inner: &tree{Name: "123456"}}, {Name: "123456", Tags: []string{"abc"}}, {Name: "123456"}}}
	var paths []fault.Path
	for _, x := range schema.Lint(v, (*row).describe) {
		paths = append(paths, x.Path)
	}
	require.Equal(t, []fault.Path{
		"list[0].inner", "list[0].inner.name", "list[1].name", "list[1].tags", "list[1].tags[0]", "list[2].name",
	}, paths)

	// A whole item, names that begin alike, and one place twice.
	v = &row{List: []tree{{Name: "123456", Word: "a"}, {Inners: []*tree{{Name: "123456"}}}, {Name: "123456"}}}
	assert.Equal(t, []string{
		"list[0]: no", "list[0].name: 6 UTF-16 code units, at most 5", "list[1].inners[0].name: 6 UTF-16 code units, at most 5", "list[1].inner: no",
		"list[1].inner: never", "list[2].name: 6 UTF-16 code units, at most 5",
	}, texts(schema.Lint(v, (*row).describe)))
}
