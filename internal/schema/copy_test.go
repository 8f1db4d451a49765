package schema_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// bush is a variant with a tree.
type bush struct{ tree }

type plant interface {
	GetType() string
	describe(*schema.Fields)
}

func (*bush) GetType() string { return "bush" }

type rawPlant struct{ raw schema.Raw }

func (p *rawPlant) GetType() string           { return p.raw.Kind() }
func (p *rawPlant) describe(f *schema.Fields) { p.raw.Describe(f, "plant", nil, nil) }

var plants = schema.KindsOf(plant.describe, func(r schema.Raw) plant { return &rawPlant{r} }, func() plant { return new(bush) })

func wholeBush() *bush {
	return &bush{tree{
		Name: "{{a}}", Level: new(0), Ratio: 0.5, Shown: true, Word: "{{b}}", Tags: []string{"x{{a}}", "y"},
		One: &green{Label: "{{a}}"}, Inner: &tree{Name: "{{a}}", Level: new(7)}, List: []tree{{Tags: []string{"{{a}}"}}},
		Inners: []*tree{{Name: "{{a}}"}, nil}, Leaves: []leaf{&green{Label: "{{a}}"}, nil, (*green)(nil)},
		Named: map[string]leaf{"k": &green{Label: "{{a}}"}, "n": nil}, Minimum: 3,
		Extra: schema.Extra{"more": json.RawMessage(`{"a":1}`)},
	}}
}

func TestCopySharesNothing(t *testing.T) {
	b := wholeBush()
	c, ok := schema.Copy(plant(b), plants).(*bush)
	require.True(t, ok)
	assert.Equal(t, b, c)

	*c.Level, *c.Inner.Level, c.Inner.Name, c.Tags[0], c.List[0].Tags[0] = 9, 9, "z", "z", "z"
	c.One.(*green).Label, c.Leaves[0].(*green).Label, c.Named["k"].(*green).Label, c.Inners[0].Name = "z", "z", "z", "z"
	c.Extra["more"][0] = 'z'
	c.Extra["other"] = nil
	c.Named["z"] = nil
	assert.Equal(t, wholeBush(), b)

	assert.Nil(t, schema.Copy[plant](nil, plants))
	empty := &bush{tree{Tags: []string{}, Leaves: []leaf{}, Named: map[string]leaf{}, List: []tree{}}}
	assert.Equal(t, plant(empty), schema.Copy(plant(empty), plants), "an empty list stays empty")
}

func TestFill(t *testing.T) {
	b := wholeBush()
	filled, err := schema.Fill(plant(b), plants, map[string]string{"a": "1", "b": "2"})
	require.NoError(t, err)
	c := filled.(*bush)
	assert.Equal(t, []string{"1", "2", "x1", "y", "1", "1", "1", "1", "1", "1"}, []string{
		c.Name, c.Word, c.Tags[0], c.Tags[1], c.One.(*green).Label, c.Inner.Name, c.List[0].Tags[0],
		c.Inners[0].Name, c.Leaves[0].(*green).Label, c.Named["k"].(*green).Label,
	})
	assert.Equal(t, wholeBush(), b)

	_, err = schema.Fill(plant(b), plants, map[string]string{"b": "2", "c": "3", "d": "4"})
	paths := map[fault.Path]int{}
	for _, v := range fault.Violations(err) {
		assert.Equal(t, fault.BadPlaceholder, v.Rule)
		paths[v.Path]++
	}
	assert.Equal(t, map[fault.Path]int{
		"": 2, "name": 1, "tags[0]": 1, "one.label": 1, "inner.name": 1, "list[0].tags[0]": 1, "inners[0].name": 1, "leaves[0].label": 1, "named.k.label": 1,
	}, paths)
}

func TestFillTexts(t *testing.T) {
	for text, want := range map[string]string{
		"{{a}}{{ a }}": "11", "{{{a}}}": "{1}", "{{{{a}}}}": "{{1}}", "{{b{{a}}": "{{b1", "}}{{a}}": "}}1", "{{a}}}": "1}",
		"{{a": "{{a", "a}}": "a}}", "}}a{{": "}}a{{", "{{a}}{{": "1{{", "": "", "{a}": "{a}",
	} {
		filled, err := schema.Fill(plant(&bush{tree{Name: text, Word: "{{a}}"}}), plants, map[string]string{"a": "1"})
		require.NoError(t, err, text)
		assert.Equal(t, want, filled.(*bush).Name, text)
	}
	_, err := schema.Fill[plant](nil, plants, nil)
	require.ErrorIs(t, err, fault.Nil)
}

func TestWalkNode(t *testing.T) {
	var paths []fault.Path
	for p := range schema.WalkNode[*green](plant(wholeBush()), plants) {
		paths = append(paths, p)
	}
	assert.Equal(t, []fault.Path{"one", "leaves[0]", "named.k"}, paths)
}
