package schema_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// probe reports the scopes it is in.
type probe struct{ tree }

func (*probe) GetType() string { return "probe" }

func (p *probe) describe(f *schema.Fields) {
	f.Kind("plant", "probe", "", &p.Extra)
	f.Rule("", fault.Needs, "", func(x schema.Finder) {
		var in []string
		for scope, name := range map[schema.Scope]string{schema.First: "first", schema.Followed: "followed", schema.Narrow: "narrow", schema.InQuick: "quick"} {
			if x.Scoped(scope) {
				in = append(in, name)
			}
		}
		slices.Sort(in)
		x.Say(strings.Join(in, ", "))
	})
	schema.One(f, "inner", &p.Inner, schema.Pointers((*tree).describe), schema.Optional)
}

var probes = schema.KindsOf(plant.describe, func(r schema.Raw) plant { return &rawPlant{r} }, func() plant { return new(probe) })

// The first item of a list keeps a scope that the others lose, and all but the last get one.
func TestScopesOfItems(t *testing.T) {
	at := &schema.Slot{Scope: schema.InQuick, Ahead: schema.Followed, Head: schema.First}
	for _, c := range []struct {
		name     string
		slot     *schema.Slot
		describe func(f *schema.Fields, one plant, slot *schema.Slot)
		want     []string
	}{
		{"one", at, func(f *schema.Fields, one plant, slot *schema.Slot) {
			schema.One(f, "a", &one, schema.Variants(probes, slot), schema.Optional)
		}, []string{"a: first, narrow, quick"}},
		{"list of one", at, func(f *schema.Fields, one plant, slot *schema.Slot) {
			schema.List(f, "a", &[]plant{one}, schema.Variants(probes, slot), schema.Items(0, 0, "items"))
		}, []string{"a[0]: first, narrow, quick"}},
		{"list", at, func(f *schema.Fields, one plant, slot *schema.Slot) {
			schema.List(f, "a", &[]plant{one, one, one}, schema.Variants(probes, slot), schema.Items(0, 0, "items"))
		}, []string{"a[0]: first, followed, narrow, quick", "a[1]: followed, narrow, quick", "a[2]: narrow, quick"}},
		{"map", at, func(f *schema.Fields, one plant, slot *schema.Slot) {
			schema.Map(f, "a", &map[string]plant{"b": one, "c": one}, schema.Variants(probes, slot), schema.Items(0, 0, "items"), schema.Free())
		}, []string{"a.b: first, narrow, quick", "a.c: first, narrow, quick"}},
		{"nowhere", nil, func(f *schema.Fields, one plant, slot *schema.Slot) {
			schema.List(f, "a", &[]plant{one, one}, schema.Variants(probes, slot), schema.Items(0, 0, "items"))
		}, []string{"a[0]: first, narrow", "a[1]: first, narrow"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			one := plant(&probe{tree{Inner: new(tree), Extra: schema.Extra{}}})
			found := schema.Lint(new(tree), func(v *tree, f *schema.Fields) {
				f.Struct("around", "an object", "", &v.Extra)
				f.Within(schema.First|schema.Narrow, true, func() { c.describe(f, one, c.slot) })
				f.Rule("z", fault.Needs, "", func(x schema.Finder) { x.If(x.Scoped(schema.First | schema.Followed | schema.InQuick | schema.Narrow)) })
			})
			assert.Equal(t, c.want, texts(found))
		})
	}
}

// All readers agree about the deepest value: 256 levels of objects and arrays.
func TestDeepest(t *testing.T) {
	for name, c := range map[string]struct {
		levels int // of each step
		step   func(v *tree) *tree
	}{
		"object": {1, func(v *tree) *tree { return &tree{Inner: v} }},
		"array":  {2, func(v *tree) *tree { return &tree{Inners: []*tree{v}} }},
		"value":  {2, func(v *tree) *tree { return &tree{List: []tree{*v}} }},
	} {
		v := new(tree)
		for depth := 1; depth <= 258; depth += c.levels {
			if depth < 250 {
				v = c.step(v)
				continue
			}
			text, err := schema.Marshal(v, (*tree).describe)
			assert.Equal(t, depth > 256, err != nil, "%s %d", name, depth)
			assert.Equal(t, err, schema.Validate(v, (*tree).describe), "%s %d", name, depth)
			if err != nil {
				require.ErrorIs(t, err, fault.TooDeep)
			} else {
				again := new(tree)
				require.NoError(t, schema.Decode(text, again, (*tree).describe), "%s %d", name, depth)
				assert.Equal(t, string(text), write(t, again))
			}
			v = c.step(v)
		}
	}
	for depth := 250; depth <= 257; depth++ {
		for name, v := range map[string]*tree{
			"list": {Leaves: []leaf{&green{Extra: schema.Extra{"a": json.RawMessage(strings.Repeat("[", depth-3) + strings.Repeat("]", depth-3))}}}},
			"map":  {Named: map[string]leaf{"k": &green{Extra: schema.Extra{"a": json.RawMessage(strings.Repeat("[", depth-3) + strings.Repeat("]", depth-3))}}}},
			"raw":  {One: raw(t, `{"type":"z","a":`+strings.Repeat("[", depth-2)+strings.Repeat("]", depth-2)+`}`)},
			"raws": {Leaves: []leaf{raw(t, `{"type":"z","ab]]\"]":"\\","a":`+strings.Repeat("[", depth-3)+strings.Repeat("]", depth-3)+`}`)}},
		} {
			_, err := schema.Marshal(v, (*tree).describe)
			assert.Equal(t, depth > 256, err != nil, "%s %d", name, depth)
			assert.Equal(t, err, schema.Validate(v, (*tree).describe), "%s %d", name, depth)
		}
	}
}

// All readers agree about the largest number of objects.
func TestMostObjects(t *testing.T) {
	describe := func(v *[]*nail, f *schema.Fields) {
		f.Struct("nails", "nails", "", new(schema.Extra))
		schema.List(f, "nails", v, schema.Pointers((*nail).describe), schema.Items(0, 0, "nails"))
	}
	list := slices.Repeat([]*nail{{}}, 1<<20-1) // and the object around it
	_, err := schema.Append(nil, &list, describe)
	require.NoError(t, err)
	require.NoError(t, schema.Validate(&list, describe))
	list = append(list, list[0])
	_, err = schema.Append(nil, &list, describe)
	require.EqualError(t, err, "nails[1048575]: more than a million objects; is one list used in many places?")
	assert.Equal(t, err, schema.Validate(&list, describe))
}

// A field that is also in Extra is walked.
func TestWalkOfAFieldSetTwice(t *testing.T) {
	v := &tree{Inner: new(tree), Inners: []*tree{{}}, Extra: schema.Extra{"inner": json.RawMessage("{}"), "inners": json.RawMessage("[]")}}
	var paths []fault.Path
	for path := range schema.Walk[*tree](v, (*tree).describe) {
		paths = append(paths, path)
	}
	assert.Equal(t, []fault.Path{"", "inner", "inners[0]"}, paths)
}

// letter has texts for people, in each unit, and other texts.
type letter struct {
	Units, Clusters, ID, Free, Initial string

	Lines, IDs []string
	Inner      *letter
	Extra      schema.Extra
}

func (l *letter) describe(f *schema.Fields) {
	f.Struct("letter", "a letter", "", &l.Extra)
	f.String("units", &l.Units, schema.UTF16(0, 4).ForPeople())
	f.String("clusters", &l.Clusters, schema.Graphemes(0, 4).Shown())
	f.String("id", &l.ID, schema.UTF16(0, 4))
	f.String("free", &l.Free, schema.Free().ForPeople())
	f.String("initial", &l.Initial, schema.UTF16(0, 1).ForPeople())
	schema.Strings(f, "lines", &l.Lines, schema.UTF16(0, 4).ForPeople(), schema.Items(0, 0, "lines"))
	schema.Strings(f, "ids", &l.IDs, schema.UTF16(0, 4), schema.Items(0, 0, "ids"))
	schema.One(f, "inner", &l.Inner, schema.Pointers((*letter).describe), schema.Optional)
}

func TestFit(t *testing.T) {
	family := "👨‍👩‍👧‍👦" // a cluster of 7 code points
	for _, c := range []struct {
		v, want letter
		found   []string
	}{
		{letter{Units: "abcd", Lines: []string{"", "abcd"}}, letter{Units: "abcd", Lines: []string{"", "abcd"}}, nil},
		{letter{Units: "abcde"}, letter{Units: "abc…"}, []string{"warning: units: 5 UTF-16 code units, at most 4; shortened"}},
		{letter{Units: "かなかなか"}, letter{Units: "かなか…"}, []string{"warning: units: 5 UTF-16 code units, at most 4; shortened"}},
		{letter{Units: "𠮷𠮷a"}, letter{Units: "𠮷…"}, []string{"warning: units: 5 UTF-16 code units, at most 4; shortened"}},
		{letter{Clusters: "𠮷𠮷𠮷𠮷"}, letter{Clusters: "𠮷𠮷𠮷𠮷"}, nil},
		{letter{Clusters: "𠮷𠮷𠮷𠮷𠮷"}, letter{Clusters: "𠮷𠮷𠮷…"}, []string{"warning: clusters: 5 grapheme clusters, at most 4; shortened"}},
		{letter{Clusters: "a" + family}, letter{Clusters: "a…"}, []string{"warning: clusters: 8 code points, at most 4; shortened"}},
		{letter{ID: "abcde", Free: "abcde", IDs: []string{"abcde"}}, letter{ID: "abcde", Free: "abcde", IDs: []string{"abcde"}}, nil},
		{letter{Lines: []string{"a", "", "abcde"}}, letter{Lines: []string{"a", "", "abc…"}}, []string{"warning: lines[2]: 5 UTF-16 code units, at most 4; shortened"}},
		{letter{Initial: "a", Lines: []string{"abcd"}}, letter{Initial: "a", Lines: []string{"abcd"}}, nil},
		{letter{Initial: "ab"}, letter{Initial: "…"}, []string{"warning: initial: 2 UTF-16 code units, at most 1; shortened"}},
		{letter{Inner: &letter{Units: "abcde"}}, letter{Inner: &letter{Units: "abc…"}}, []string{"warning: inner.units: 5 UTF-16 code units, at most 4; shortened"}},
	} {
		assert.Equal(t, c.found, texts(schema.Fit(&c.v, (*letter).describe)), fmt.Sprint(c.found))
		assert.Equal(t, c.want, c.v)
	}
	long := letter{Units: "abcde", Clusters: "a" + family, ID: "abcde", Free: "abcde", Initial: "ab"}
	assert.Equal(t, []string{
		"units: 5 UTF-16 code units, at most 4",
		"warning: clusters: 2 grapheme clusters but 8 code points; the server has been seen to count code points (4)",
		"id: 5 UTF-16 code units, at most 4", "initial: 2 UTF-16 code units, at most 1",
	}, texts(schema.Lint(&long, (*letter).describe)))
	require.NoError(t, schema.Validate(&letter{Clusters: long.Clusters}, (*letter).describe))
	assert.Nil(t, schema.Fit(nil, (*letter).describe))
	v := &letter{Units: "abcde"}
	v.Inner = v
	assert.Len(t, schema.Fit(v, (*letter).describe), 1, "a letter in itself")
}
