package schema_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// crate has what a tree lacks: fields that are required or always written.
type crate struct {
	Open   bool
	Count  int
	Depth  int
	Wait   time.Duration
	Label  string
	Tags   []string
	Pair   []string
	Some   []string
	Leaves []leaf
	Parts  []leaf
	Inner  *nail
	One    leaf
	Named  map[string]leaf
	Extra  schema.Extra
}

// nail has no fields.
type nail struct{ Extra schema.Extra }

func (n *nail) describe(f *schema.Fields) { f.Struct("nail", "a nail", "", &n.Extra) }

func (c *crate) describe(f *schema.Fields) {
	f.Fixed("crate", "wood", schema.Required, "a crate", "crate", &c.Extra)
	f.Bool("open", &c.Open, schema.Always)
	schema.Int(f, "count", &c.Count, schema.Between(1, 9), schema.Required)
	schema.Int(f, "depth", &c.Depth, schema.Between(-2, 9), schema.Always)
	schema.Int(f, "wait", &c.Wait, schema.Milliseconds, schema.Required)
	f.String("label", &c.Label, schema.UTF16(1, 3))
	schema.Strings(f, "tags", &c.Tags, schema.Free(), schema.Items(1, 0, "tags"))
	schema.Strings(f, "pair", &c.Pair, schema.Free().Required(), schema.Items(2, 2, "words"))
	schema.Strings(f, "some", &c.Some, words.Required(), schema.Items(2, 3, "words"))
	schema.List(f, "leaves", &c.Leaves, schema.Variants(leaves, nil), schema.Items(1, 2, "leaves").Per("a crate"))
	schema.List(f, "parts", &c.Parts, schema.Variants(leaves, nil), schema.Items(0, 0, "parts").Always())
	schema.One(f, "inner", &c.Inner, schema.Pointers((*nail).describe), schema.Required)
	schema.One(f, "one", &c.One, schema.Variants(leaves, nil), schema.Required)
	schema.Map(f, "named", &c.Named, schema.Variants(leaves, nil), schema.Items(1, 2, "leaves"), schema.Free())
}

func fullCrate() *crate {
	return &crate{
		Open: true, Count: 1, Depth: -2, Wait: time.Millisecond, Label: "l", Tags: []string{"t"}, Pair: []string{"p", "q"}, Some: []string{"a", "b"},
		Leaves: []leaf{new(green)}, Parts: []leaf{new(green)}, Inner: new(nail), One: new(green), Named: map[string]leaf{"n": new(green)},
	}
}

const fullCrateJSON = `{"type":"wood","open":true,"count":1,"depth":-2,"wait":1,"label":"l","tags":["t"],"pair":["p","q"],"some":["a","b"],` +
	`"leaves":[{"type":"green"}],"parts":[{"type":"green"}],"inner":{},"one":{"type":"green"},"named":{"n":{"type":"green"}}}`

func TestAFullCrate(t *testing.T) {
	b, err := schema.Append(nil, fullCrate(), (*crate).describe)
	require.NoError(t, err)
	assert.Equal(t, fullCrateJSON, string(b))
	v := new(crate)
	require.NoError(t, schema.Decode(b, v, (*crate).describe))
	assert.Equal(t, fullCrate(), v)
	assert.Empty(t, schema.Lint(v, (*crate).describe))
}

// What is always written is required in JSON, and the zero value has it. What is required is a matter of the check.
func TestAnEmptyCrate(t *testing.T) {
	assert.Equal(t, []string{
		"count: missing, must be 1 to 9", "wait: missing, must be positive (milliseconds)", "label: empty, needs 1 to 3 UTF-16 code units",
		"tags: no tags, needs at least one", "pair: no words, needs 2", "some: no words, needs 2 to 3", "leaves: empty, needs 1 to 2 leaves",
		"inner: missing", "one: missing", "named: empty, needs 1 to 2 leaves",
	}, texts(schema.Lint(new(crate), (*crate).describe)))
	b, err := schema.Append(nil, new(crate), (*crate).describe)
	require.NoError(t, err)
	assert.Equal(t, `{"type":"wood","open":false,"depth":0,"parts":[]}`, string(b))

	v := new(crate)
	require.NoError(t, schema.Decode(b, v, (*crate).describe))
	assert.Equal(t, &crate{Parts: []leaf{}}, v)
	for text, want := range map[string][]string{
		`{}`: {`type: missing, must be "wood"`, "open: missing, must be true or false", "depth: missing", "parts: missing, may be empty"},
		`{"type":"","open":null,"depth":null,"parts":null}`: {
			`type: missing, must be "wood"`, "open: missing, must be true or false", "depth: missing", "parts: missing, may be empty",
		},
		`{"type":"tin","open":"no","depth":"a","parts":7}`: {
			`type: "tin", must be "wood"`, "open: a string, must be a boolean", "depth: a string, must be a number", "parts: a number, must be an array",
		},
		`{"type":5,"open":"FALSE","depth":"0","parts":[]}`: {"type: a number, must be a string"},
	} {
		assert.Equal(t, want, texts(fault.Violations(schema.Decode([]byte(text), v, (*crate).describe))), text)
	}
}

// Each bound, and one more.
func TestBoundsOfACrate(t *testing.T) {
	leaf1, leaf2, leaf3 := []leaf{new(green)}, []leaf{new(green), new(green)}, []leaf{new(green), new(green), new(green)}
	for name, c := range map[string]struct {
		change func(c *crate)
		want   string
	}{
		"count 9":       {func(c *crate) { c.Count = 9 }, ""},
		"count 10":      {func(c *crate) { c.Count = 10 }, "count: 10, must be 1 to 9"},
		"count -1":      {func(c *crate) { c.Count = -1 }, "count: -1, must be 1 to 9"},
		"depth 0":       {func(c *crate) { c.Depth = 0 }, ""},
		"depth -3":      {func(c *crate) { c.Depth = -3 }, "depth: -3, must be -2 to 9"},
		"depth 9":       {func(c *crate) { c.Depth = 9 }, ""},
		"depth 10":      {func(c *crate) { c.Depth = 10 }, "depth: 10, must be -2 to 9"},
		"wait 0.4 ms":   {func(c *crate) { c.Wait = 400 * time.Microsecond }, "wait: 0, must be positive (milliseconds)"},
		"wait 0.5 ms":   {func(c *crate) { c.Wait = 500 * time.Microsecond }, ""},
		"wait -1 ms":    {func(c *crate) { c.Wait = -time.Millisecond }, "wait: -1, must be positive (milliseconds)"},
		"wait longest":  {func(c *crate) { c.Wait = math.MaxInt64 }, ""},
		"label kana":    {func(c *crate) { c.Label = "かなか" }, ""},
		"label kana 4":  {func(c *crate) { c.Label = "かなかな" }, "label: 4 UTF-16 code units, at most 3"},
		"label astral":  {func(c *crate) { c.Label = "𠮷a" }, ""},
		"label astrals": {func(c *crate) { c.Label = "𠮷𠮷" }, "label: 4 UTF-16 code units, at most 3"},
		"tags empty":    {func(c *crate) { c.Tags = []string{} }, "tags: no tags, needs at least one"},
		"many tags":     {func(c *crate) { c.Tags = make([]string, 99) }, ""},
		"pair 1":        {func(c *crate) { c.Pair = []string{"a"} }, "pair: 1 word, at least 2"},
		"pair 3":        {func(c *crate) { c.Pair = []string{"a", "b", "c"} }, "pair: 3 words, at most 2"},
		"pair of none":  {func(c *crate) { c.Pair = []string{"a", ""} }, "pair[1]: empty"},
		"some 1":        {func(c *crate) { c.Some = []string{"a"} }, "some: 1 word, at least 2"},
		"some 3":        {func(c *crate) { c.Some = []string{"a", "b", "a"} }, ""},
		"some 4":        {func(c *crate) { c.Some = []string{"a", "b", "a", "b"} }, "some: 4 words, at most 3"},
		"some of none":  {func(c *crate) { c.Some = []string{"a", ""} }, "some[1]: empty, must be one of a, b"},
		"leaves 2":      {func(c *crate) { c.Leaves = leaf2 }, ""},
		"leaves 3":      {func(c *crate) { c.Leaves = leaf3 }, "leaves: 3 leaves, at most 2 a crate"},
		"leaves 0":      {func(c *crate) { c.Leaves = leaf1[:0] }, "leaves: empty, needs 1 to 2 leaves"},
		"parts 0":       {func(c *crate) { c.Parts = leaf1[:0] }, ""},
		"parts 3":       {func(c *crate) { c.Parts = leaf3 }, ""},
		"named 0":       {func(c *crate) { clear(c.Named) }, "named: empty, needs 1 to 2 leaves"},
		"named 2":       {func(c *crate) { c.Named["b"] = leaf1[0] }, ""},
		"named 3":       {func(c *crate) { c.Named["b"], c.Named["c"] = leaf1[0], leaf1[0] }, "named: 3 leaves, at most 2"},
		"a type":        {func(c *crate) { c.Extra = schema.Extra{"type": json.RawMessage(`"wood"`)} }, "type: set in Extra as well"},
		"another type":  {func(c *crate) { c.Extra = schema.Extra{"type": json.RawMessage(`"tin"`)} }, `type: "tin", must be "wood"`},
		"no type":       {func(c *crate) { c.Extra = schema.Extra{"type": json.RawMessage(`""`)} }, `type: missing, must be "wood"`},
		"null type":     {func(c *crate) { c.Extra = schema.Extra{"type": json.RawMessage(` null`)} }, `type: missing, must be "wood"`},
		"number type":   {func(c *crate) { c.Extra = schema.Extra{"type": json.RawMessage(`5`)} }, "type: a number, must be a string"},
	} {
		v := fullCrate()
		c.change(v)
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		assert.Equal(t, want, texts(schema.Lint(v, (*crate).describe)), name)
		assert.Equal(t, c.want != "", schema.Validate(v, (*crate).describe) != nil, name)
		if v.Extra == nil { // an unknown member changes nothing
			v.Extra = schema.Extra{"zzz": json.RawMessage("1")}
			assert.Equal(t, append(want, "warning: zzz: unknown property of a crate"), texts(schema.Lint(v, (*crate).describe)), name)
		}
	}
}

// A value in Extra that does not fit is reported once, and nothing is missing.
func TestExtraOfACrate(t *testing.T) {
	full := func(c *crate) {}
	for _, c := range []struct {
		clear       func(c *crate)
		name, value string
		want        string
	}{
		{func(c *crate) { c.Open = false }, "open", `5`, "open: a number, must be a boolean"},
		{func(c *crate) { c.Open = false }, "open", `null`, ""},
		{func(c *crate) { c.Open = false }, "open", `true`, "warning: open: set in Extra, where it is not checked; use its field"},
		{full, "open", `true`, "open: set both as a field and in Extra"},
		{full, "open", `null`, ""},
		{full, "open", `"TRUE"`, "warning: open: a string, should be a boolean"},
		{func(c *crate) { c.Count = 0 }, "count", `[]`, "count: an array, must be a number"},
		{func(c *crate) { c.Count = 0 }, "count", `null`, "count: missing, must be 1 to 9"},
		{func(c *crate) { c.Count = 0 }, "count", `"1.5"`, "count: 1.5, must be a whole number"},
		{func(c *crate) { c.Count = 0 }, "count", `"0"`, "count: 0, must be 1 to 9"},
		{func(c *crate) { c.Count = 0 }, "count", `5`, "warning: count: set in Extra, where it is not checked; use its field"},
		{full, "count", `5`, "count: set both as a field and in Extra"},
		{func(c *crate) { c.Depth = 0 }, "depth", `[]`, "depth: an array, must be a number"},
		{func(c *crate) { c.Depth = 0 }, "depth", `null`, ""},
		{func(c *crate) { c.Depth = 0 }, "depth", `0`, "warning: depth: set in Extra, where it is not checked; use its field"},
		{func(c *crate) { c.Wait = 0 }, "wait", `9223372036855`, "wait: 9223372036855 milliseconds do not fit in a time.Duration"},
		{func(c *crate) { c.Label = "" }, "label", `[`, "label: not valid JSON in Extra: line 1, column 2: unexpected end of text, want a value or \"]\""},
		{func(c *crate) { c.Label = "abcd" }, "label", `[`, "label: 4 UTF-16 code units, at most 3; " +
			"label: not valid JSON in Extra: line 1, column 2: unexpected end of text, want a value or \"]\""},
		{func(c *crate) { c.Label = "abcd" }, "label", `abcd`, "label: 4 UTF-16 code units, at most 3; " +
			"label: not valid JSON in Extra: line 1, column 1: unexpected \"a\", want a value"},
		{func(c *crate) { c.Label = "1234" }, "label", `1234`, "warning: label: a number, should be a string; label: 4 UTF-16 code units, at most 3"},
		{func(c *crate) { c.Label = "" }, "label", `[]`, "label: an array, must be a string"},
		{func(c *crate) { c.Label = "" }, "label", `""`, "label: empty, needs 1 to 3 UTF-16 code units"},
		{func(c *crate) { c.Label = "" }, "label", `"a"`, "warning: label: set in Extra, where it is not checked; use its field"},
		{full, "label", `"a"`, "label: set both as a field and in Extra"},
		{full, "label", `7`, "warning: label: a number, should be a string"},
		{func(c *crate) { c.Tags = nil }, "tags", `["a",5]`, "tags[1]: a number, must be a string"},
		{func(c *crate) { c.Tags = nil }, "tags", `["a"]`, "warning: tags: set in Extra, where it is not checked; use its field"},
		{func(c *crate) { c.Tags = nil }, "tags", `"a"`, "tags: a string, must be an array"},
		{func(c *crate) { c.Tags = nil }, "tags", `null`, "tags: no tags, needs at least one"},
		{func(c *crate) { c.Tags = nil }, "tags", `[`, "tags: not valid JSON in Extra: line 1, column 2: unexpected end of text, want a value or \"]\""},
		{full, "tags", `["a"]`, "tags: set both as a field and in Extra"},
		{full, "tags", `[5]`, "tags: set both as a field and in Extra"},
		{full, "tags", `null`, ""},
		{func(c *crate) { c.Leaves = nil }, "leaves", `[5]`, "warning: leaves: set in Extra, where it is not checked; use its field"},
		{func(c *crate) { c.Leaves = nil }, "leaves", `{}`, "leaves: an object, must be an array"},
		{func(c *crate) { c.Parts = nil }, "parts", `{}`, "parts: an object, must be an array"},
		{func(c *crate) { c.Parts = nil }, "parts", `null`, ""},
		{func(c *crate) { c.Inner = nil }, "inner", `[]`, "inner: an array, must be an object"},
		{func(c *crate) { c.Inner = nil }, "inner", `null`, "inner: missing"},
		{func(c *crate) { c.Inner = nil }, "inner", `{}`, "warning: inner: set in Extra, where it is not checked; use its field"},
		{full, "inner", `{}`, "inner: set both as a field and in Extra"},
		{func(c *crate) { c.One = nil }, "one", `5`, "one: a number, must be an object"},
		{func(c *crate) { c.Named = nil }, "named", `[]`, "named: an array, must be an object"},
		{func(c *crate) { c.Named = nil }, "named", `null`, "named: empty, needs 1 to 2 leaves"},
		{func(c *crate) { clear(c.Named) }, "named", `{}`, "warning: named: set in Extra, where it is not checked; use its field"},
		{func(c *crate) { c.Tags = c.Tags[:0] }, "tags", `["a"]`, "warning: tags: set in Extra, where it is not checked; use its field"},
		{full, "named", `{}`, "named: set both as a field and in Extra"},
		{full, "new", "\"\xff\"", "new: not valid JSON in Extra: line 1, column 2: invalid UTF-8 byte 0xff"},
		{full, "new", strings.Repeat("[", 256) + strings.Repeat("]", 256), "new: more than 256 levels deep; does a value contain itself?"},
		{full, "new", strings.Repeat("[", 255) + strings.Repeat("]", 255), "warning: new: unknown property of a crate"},
		{full, "a\xff", "1", `["a\xff"]: invalid UTF-8: byte 0xff at offset 1`},
	} {
		v := fullCrate()
		c.clear(v)
		v.Extra = schema.Extra{c.name: json.RawMessage(c.value)}
		found := schema.Lint(v, (*crate).describe)
		assert.Equal(t, c.want, strings.Join(texts(found), "; "), "%s: %.20s", c.name, c.value)
		impossible := slices.ContainsFunc(found, func(v fault.Violation) bool {
			return slices.Contains([]fault.Rule{fault.BadText, fault.DuplicateKey, fault.TooDeep, fault.Syntax}, v.Rule)
		})
		b, err := schema.Append(nil, v, (*crate).describe)
		assert.Equal(t, impossible, err != nil, "%s: %.20s", c.name, c.value)
		assert.Equal(t, !impossible, json.Valid(b) && strings.HasPrefix(string(b), `{"type":"wood",`))
	}
}

func TestLedgerOfACrate(t *testing.T) {
	var rows []string
	for _, r := range schema.Ledger(new(crate), (*crate).describe) {
		assert.Equal(t, fault.SeverityError, r.Severity)
		if r.Object != "crate" {
			continue
		}
		row := fmt.Sprintf("%s: %s", r.Field, r.Rule)
		if r.Max > 0 || r.Min > 0 {
			row += fmt.Sprintf(" %d to %d %s", r.Min, r.Max, r.Unit)
		}
		if r.Words != nil {
			row += " " + strings.Join(r.Words, " ")
		}
		rows = append(rows, strings.TrimSpace(row))
	}
	assert.Equal(t, []string{
		"type: required", "type: not_one_of wood",
		"open: required",
		"count: required", "count: out_of_range 1 to 9",
		"depth: required", "depth: out_of_range -2 to 9",
		"wait: required", "wait: out_of_range 1 to 9223372036854",
		"label: required", "label: too_long 1 to 3 UTF-16 code units",
		"tags: required",
		"pair: required", "pair: too_few 2 to 0 words", "pair: too_many 2 to 2 words", "pair: required",
		"some: required", "some: too_few 2 to 0 words", "some: too_many 2 to 3 words", "some: required", "some: not_one_of a b",
		"leaves: required", "leaves: too_many 1 to 2 leaves", "leaves: unknown_kind green",
		"parts: required", "parts: unknown_kind green",
		"inner: required",
		"one: required", "one: unknown_kind green",
		"named: required", "named: too_many 1 to 2 leaves", "named: unknown_kind green",
	}, rows)
}

func TestShapeOfACrate(t *testing.T) {
	s := schema.Shapes{}
	schema.DocumentOf((*crate).describe).Shape(s)
	assert.Equal(t, []string{
		"open: a boolean, required, other types",
		"count: a number, required, other types, whole, 1 to 9",
		"depth: a number, required, other types, whole, -2 to 9",
		"wait: a number, required, other types, whole",
		"label: a string, required, other types, texts up to 3 UTF-16 code units",
		"tags: an array, required, texts up to 0 no unit",
		"pair: an array, required, texts up to 0 no unit, 2 to 2 items",
		"some: an array, required, texts up to 0 no unit, 2 to 3 items",
		"leaves: an array, required, by type, 1 to 2 items, of [leaf.green]",
		"parts: an array, required, by type, of [leaf.green]",
		"inner: an object, required, of [nail]",
		"one: an object, required, by type, of [leaf.green]",
		"named: an object, required, by type, by name, texts up to 0 no unit, 1 to 2 items, of [leaf.green]",
	}, shaped(s["crate"]))
	s["crate"].Members = nil
	assert.Equal(t, &schema.Shape{Object: "crate", Kind: "wood", Noun: "a crate", Doc: "https://developers.line.biz/en/reference/messaging-api/#crate"}, s["crate"])
}

func TestViewOfACrate(t *testing.T) {
	assert.Equal(t, []string{"begin crate wood", "open: false", "depth: 0", "end"}, seen(new(crate), (*crate).describe))
	assert.Equal(t, []string{"begin crate wood", "open: false", "count: 12", "depth: -34", "end"}, seen(&crate{Count: 12, Depth: -34}, (*crate).describe))
	assert.Equal(t, []string{
		"begin crate wood", "open: true", "count: 1", "depth: -2", "wait: 1", `label: "l" 1/3 UTF-16 code units`,
		"tags: 1/0 tags", `tags[0]: "t"`,
		"pair: 2/2 words", `pair[0]: "p"`, `pair[1]: "q"`,
		"some: 2/3 words", `some[0]: "a", form`, `some[1]: "b", form`,
		"leaves: 1/2 leaves", "leaves[0]: begin leaf.green green", "leaves[0]: end",
		"parts: 1/0 parts", "parts[0]: begin leaf.green green", "parts[0]: end",
		"inner: begin nail", "inner: end",
		"one: begin leaf.green green", "one: end",
		"named: 1/2 leaves", "named.n: begin leaf.green green", "named.n: end",
		"end",
	}, seen(fullCrate(), (*crate).describe))
}

// Bounds of the size of many fields of one kind are never below the size.
func TestWeighedOfManyFields(t *testing.T) {
	const n = 40
	name := func(i int) string { return fmt.Sprintf("%03d", i) }
	type many struct {
		Flag   bool
		Number int
		Level  *int
		Text   string
		Tags   []string
		One    leaf
		Inner  *nail
		Value  nail
		Leaves []leaf
		Named  map[string]leaf
		Extra  schema.Extra
	}
	for field, c := range map[string]struct {
		v    many
		verb func(v *many, f *schema.Fields, name string)
	}{
		"false": {many{}, func(v *many, f *schema.Fields, name string) { f.Bool(name, &v.Flag, schema.Always) }},
		"true":  {many{Flag: true}, func(v *many, f *schema.Fields, name string) { f.Bool(name, &v.Flag, schema.Optional) }},
		"zero": {many{}, func(v *many, f *schema.Fields, name string) {
			schema.Int(f, name, &v.Number, schema.Between(0, 1), schema.Always)
		}},
		"digits": {many{Number: math.MinInt64}, func(v *many, f *schema.Fields, name string) {
			schema.Int(f, name, &v.Number, schema.Between(0, 1), schema.Optional)
		}},
		"level":   {many{Level: new(math.MinInt64)}, func(v *many, f *schema.Fields, name string) { f.OptInt(name, &v.Level, schema.Between(0, 1)) }},
		"letter":  {many{Text: "a"}, func(v *many, f *schema.Fields, name string) { f.String(name, &v.Text, schema.Free()) }},
		"control": {many{Text: "\x01\x01"}, func(v *many, f *schema.Fields, name string) { f.String(name, &v.Text, schema.Free()) }},
		"no texts": {many{Tags: []string{}}, func(v *many, f *schema.Fields, name string) {
			schema.Strings(f, name, &v.Tags, schema.Free(), schema.Items(0, 0, "tags"))
		}},
		"texts": {many{Tags: []string{"\x01", "", "\x01\x01", ""}}, func(v *many, f *schema.Fields, name string) {
			schema.Strings(f, name, &v.Tags, schema.Free(), schema.Items(0, 0, "tags"))
		}},
		"variant": {many{One: new(green)}, func(v *many, f *schema.Fields, name string) {
			schema.One(f, name, &v.One, schema.Variants(leaves, nil), schema.Optional)
		}},
		"pointer": {many{Inner: new(nail)}, func(v *many, f *schema.Fields, name string) {
			schema.One(f, name, &v.Inner, schema.Pointers((*nail).describe), schema.Optional)
		}},
		"value": {many{Value: nail{Extra: schema.Extra{}}}, func(v *many, f *schema.Fields, name string) {
			schema.One(f, name, &v.Value, schema.Values((*nail).describe), schema.Optional)
		}},
		"members": {many{Value: nail{Extra: schema.Extra{"\x01": json.RawMessage("1"), "\x02": json.RawMessage("[1,2,3,4,5,6,7]")}}}, func(v *many, f *schema.Fields, name string) {
			schema.One(f, name, &v.Value, schema.Values((*nail).describe), schema.Optional)
		}},
		"list": {many{Leaves: []leaf{new(green), nil, new(green)}}, func(v *many, f *schema.Fields, name string) {
			schema.List(f, name, &v.Leaves, schema.Variants(leaves, nil), schema.Items(0, 0, "leaves"))
		}},
		"raw": {many{Leaves: []leaf{raw(t, `{"type":"a"}`)}}, func(v *many, f *schema.Fields, name string) {
			schema.List(f, name, &v.Leaves, schema.Variants(leaves, nil), schema.Items(0, 0, "leaves"))
		}},
		"map": {many{Named: map[string]leaf{"\x01": new(green), "": new(green)}}, func(v *many, f *schema.Fields, name string) {
			schema.Map(f, name, &v.Named, schema.Variants(leaves, nil), schema.Items(0, 0, "leaves"), schema.Free())
		}},
	} {
		t.Run(field, func(t *testing.T) {
			weighed(t, &c.v, func(v *many, f *schema.Fields) {
				f.Struct("many", "many fields", "", &v.Extra)
				for i := range n {
					c.verb(v, f, name(i))
				}
			})
		})
	}
}

func raw(t *testing.T, text string) leaf {
	t.Helper()
	l, err := schema.NewRaw(text, func(r schema.Raw) rawLeaf { return rawLeaf{r} })
	require.NoError(t, err)
	return l
}
