package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// tree is an object that uses all verbs and may contain itself.
type tree struct {
	Name    string
	Level   *int
	Ratio   float64
	Shown   bool
	Word    string
	Tags    []string
	One     leaf
	Inner   *tree
	List    []tree
	Inners  []*tree
	Leaves  []leaf
	Named   map[string]leaf
	Minimum int
	Extra   schema.Extra
}

type leaf interface {
	GetType() string
	describe(*schema.Fields)
}

type green struct {
	Label string
	Extra schema.Extra
}

type rawLeaf struct{ raw schema.Raw }

func (*green) GetType() string     { return "green" }
func (l *rawLeaf) GetType() string { return l.raw.Kind() }

func (l *green) describe(f *schema.Fields) {
	f.Kind("leaf", "green", "leaf", &l.Extra)
	f.String("label", &l.Label, f.Label())
}
func (l *rawLeaf) describe(f *schema.Fields) { l.raw.Describe(f, "leaf", leaves.Names(), nil) }

var (
	leaves = schema.KindsOf(leaf.describe, func(r schema.Raw) leaf { return &rawLeaf{r} }, func() leaf { return new(green) })
	twig   = &schema.Slot{Name: "tree.one", Place: "a tree", Only: []string{"green"}, Label: schema.Graphemes(0, 3).Quoted().Where(&schema.Ext{Why: "in a tree"})}
	words  = schema.OneOf("a", "b")
)

func (t *tree) describe(f *schema.Fields) {
	f.Struct("tree", "a tree", "tree", &t.Extra)
	f.String("name", &t.Name, schema.UTF16(0, 5).If(t.Shown, shorter))
	f.OptInt("level", &t.Level, schema.Between(0, 9))
	f.Float("ratio", &t.Ratio, schema.Between(-1, 1).Advised())
	f.Bool("shown", &t.Shown, schema.Optional)
	f.String("word", &t.Word, words)
	schema.Strings(f, "tags", &t.Tags, schema.UTF16(1, 2), schema.Items(0, 2, "tags"))
	schema.One(f, "one", &t.One, schema.Variants(leaves, twig), schema.Optional)
	schema.One(f, "inner", &t.Inner, schema.Pointers((*tree).describe), schema.Optional)
	schema.List(f, "list", &t.List, schema.Values((*tree).describe), schema.Items(0, 2, "trees"))
	schema.List(f, "inners", &t.Inners, schema.Pointers((*tree).describe), schema.Items(0, 2, "trees"))
	schema.List(f, "leaves", &t.Leaves, schema.Variants(leaves, twig), schema.Items(0, 2, "leaves").Per("a tree"))
	schema.Map(f, "named", &t.Named, schema.Variants(leaves, nil), schema.Items(0, 2, "leaves"), schema.UTF16(1, 3))
	schema.Int(f, "minimum", &t.Minimum, schema.Between(1, 7), schema.Optional)
}

var shorter = &schema.Ext{Max: 2, Why: "where shown"}

func read(t *testing.T, text string) (*tree, error) {
	t.Helper()
	v := new(tree)
	return v, schema.Decode([]byte(text), v, (*tree).describe)
}

func write(t *testing.T, v *tree) string {
	t.Helper()
	b, err := schema.Append(nil, v, (*tree).describe)
	require.NoError(t, err)
	return string(b)
}

func texts(vs []fault.Violation) (out []string) {
	for _, v := range vs {
		out = append(out, v.Error())
	}
	return out
}

func TestEveryFieldSurvives(t *testing.T) {
	const text = `{"name":"x","level":0,"ratio":0.5,"shown":true,"word":"a","tags":["t"],"one":{"type":"green","label":"l"},` +
		`"inner":{"ratio":0},"list":[{"ratio":1}],"inners":[{"ratio":1}],"leaves":[{"type":"green"},{"type":"red","x":[1]}],` +
		`"named":{"a":{"type":"green"},"b":{"type":"red"}},"minimum":3,"new":{"a":1}}`
	v, err := read(t, text)
	assert.EqualError(t, err, "2 violations:\n\tleaves[1].type: \"red\" is not a known leaf type, so nothing in it was checked"+
		"\n\tnamed.b.type: \"red\" is not a known leaf type, so nothing in it was checked", "LINE refuses what it does not know")
	assert.NoError(t, schema.Validate(v, (*tree).describe), "a program may know more")
	assert.Equal(t, text, write(t, v))
}

// A value that LINE reads as the documented type is in the field, and is a warning.
func TestWhatLINEReads(t *testing.T) {
	for text, want := range map[string]struct{ written, found string }{
		`{"ratio":0,"name":5}`:                                 {`{"name":"5","ratio":0}`, "name: a number, should be a string"},
		`{"ratio":0,"name":1.50}`:                              {`{"name":"1.50","ratio":0}`, "name: a number, should be a string"},
		`{"ratio":0,"name":true}`:                              {`{"name":"true","ratio":0}`, "name: a boolean, should be a string"},
		`{"ratio":0,"name":null}`:                              {`{"ratio":0,"name":null}`, "name: null, should be a value or left out"},
		`{"ratio":0,"name":""}`:                                {`{"ratio":0,"name":""}`, "name: empty, should be a text or left out"},
		`{"ratio":0,"word":""}`:                                {`{"ratio":0,"word":""}`, "word: empty, should be a text or left out"},
		`{"ratio":0,"word":null}`:                              {`{"ratio":0,"word":null}`, "word: null, should be a value or left out"},
		`{"level":"3","ratio":0}`:                              {`{"level":3,"ratio":0}`, "level: a string, should be a number"},
		`{"level":"0","ratio":0}`:                              {`{"level":0,"ratio":0}`, "level: a string, should be a number"},
		`{"ratio":"0.5"}`:                                      {`{"ratio":0.5}`, "ratio: a string, should be a number"},
		`{"ratio":0,"shown":"true"}`:                           {`{"ratio":0,"shown":true}`, "shown: a string, should be a boolean"},
		`{"ratio":0,"shown":"True"}`:                           {`{"ratio":0,"shown":true}`, "shown: a string, should be a boolean"},
		`{"ratio":0,"shown":"false"}`:                          {`{"ratio":0}`, "shown: a string, should be a boolean"},
		`{"ratio":0,"shown":"\u0074rue"}`:                      {`{"ratio":0,"shown":true}`, "shown: a string, should be a boolean"},
		`{"ratio":0,"minimum":"7"}`:                            {`{"ratio":0,"minimum":7}`, "minimum: a string, should be a number"},
		`{"ratio":0,"minimum":"\u0037"}`:                       {`{"ratio":0,"minimum":7}`, "minimum: a string, should be a number"},
		`{"ratio":"-0"}`:                                       {`{"ratio":-0}`, "ratio: a string, should be a number"},
		`{"ratio":0,"level":null}`:                             {`{"ratio":0,"level":null}`, "level: null, should be a value or left out"},
		`{"ratio":0,"minimum":null}`:                           {`{"ratio":0,"minimum":null}`, "minimum: null, should be a value or left out"},
		`{"ratio":0,"shown":null}`:                             {`{"ratio":0,"shown":null}`, "shown: null, should be a value or left out"},
		`{"ratio":0,"one":null}`:                               {`{"ratio":0,"one":null}`, "one: null, should be a value or left out"},
		`{"ratio":0,"inner":null}`:                             {`{"ratio":0,"inner":null}`, "inner: null, should be a value or left out"},
		`{"ratio":0,"named":null}`:                             {`{"ratio":0,"named":null}`, "named: null, should be a value or left out"},
		`{"ratio":0,"inner":{"ratio":0,"name":5},"word":null}`: {`{"inner":{"name":"5","ratio":0},"ratio":0,"word":null}`, ""},
	} {
		t.Run(text, func(t *testing.T) {
			v, err := read(t, text)
			require.NoError(t, err)
			require.NoError(t, schema.Validate(v, (*tree).describe))
			if want.found != "" {
				assert.Equal(t, []string{"warning: " + want.found}, texts(schema.Lint(v, (*tree).describe)))
			}
			assert.JSONEq(t, want.written, write(t, v))
		})
	}

	v, err := read(t, `{"ratio":0,"tags":null,"list":null,"inners":null,"leaves":null}`)
	require.NoError(t, err)
	assert.Empty(t, schema.Lint(v, (*tree).describe), "LINE's SDK for Go writes null for an empty list")
	assert.Equal(t, `{"ratio":0}`, write(t, v))

	v, err = read(t, `{"ratio":0,"name":null,"word":"","inner":null,"level":"5"}`)
	require.NoError(t, err)
	v.Name, v.Word, v.Inner, v.Level = "n", "a", new(tree), new(6)
	require.NoError(t, schema.Validate(v, (*tree).describe))
	assert.Equal(t, `{"name":"n","level":6,"ratio":0,"word":"a","inner":{"ratio":0}}`, write(t, v), "a field that is set is what is written")

	v, err = read(t, `{"ratio":"0.5","name":7,"shown":"true","level":"5","minimum":"7","word":true}`)
	require.NoError(t, err)
	v.Name, v.Shown, v.Level, v.Minimum, v.Ratio, v.Word = "", false, nil, 0, 0, ""
	require.NoError(t, schema.Validate(v, (*tree).describe))
	assert.Equal(t, `{"ratio":0}`, write(t, v), "so is one that was emptied")
}

// The checker and the encoder must agree about Extra, including white space.
func TestExtraOfFields(t *testing.T) {
	for _, name := range []string{"name", "level", "ratio", "shown", "word", "tags", "one", "inner", "list", "inners", "leaves", "named", "minimum"} {
		for _, value := range []string{
			"", " ", "tru", "null", " null ", `""`, ` "" `, `"a"`, "\n\"a\"", "5", " 5", "0", "1.5", `"5"`, ` "5" `, `"0"`, `"1.5"`, `"\u0035"`,
			"true", " true ", `"true"`, ` "false" `, "[]", " [ ] ",
		} {
			for _, v := range []*tree{
				{},
				{Tags: []string{}, List: []tree{}, Inners: []*tree{}, Leaves: []leaf{}, Named: map[string]leaf{}},
				{
					Name: "n", Level: new(0), Ratio: 1, Shown: true, Word: "a", Tags: []string{"t"}, One: new(green), Inner: new(tree), List: []tree{{}},
					Inners: []*tree{{}}, Leaves: []leaf{new(green)}, Named: map[string]leaf{"n": new(green)}, Minimum: 7,
				},
			} {
				v.Extra = schema.Extra{name: json.RawMessage(value)}
				invalid := schema.Validate(v, (*tree).describe)
				text, err := schema.Marshal(v, (*tree).describe)
				if err != nil {
					assert.NotEmpty(t, fault.Violations(err), "%s: %q: %v", name, value, err)
					assert.Error(t, invalid, "%s: %q", name, value)
					continue
				}
				_, err = read(t, string(text))
				assert.Equal(t, invalid == nil, err == nil, "%s: %q: %v, decoded %v", name, value, invalid, err)
			}
		}
	}
}

func TestWhatAFieldCannotHoldSurvives(t *testing.T) {
	for _, text := range []string{
		`{"level":"x","ratio":0}`,
		`{"level":"","ratio":0}`,
		`{"ratio":0,"minimum":"0"}`,
		`{"ratio":0,"shown":"yes"}`,
		"{\"ratio\":0,\"shown\":\"fal\u017fe\"}", // a long s is another letter
		`{"ratio":0,"name":[]}`,
		`{"level":1.5,"ratio":0}`,
		`{"ratio":1e999}`,
		`{"ratio":"1e999"}`,
		`{"ratio":"0x1p-2"}`,
		`{"ratio":"Infinity"}`,
		`{"ratio":"NaN"}`,
		`{"ratio":""}`,
		`{"ratio":0,"word":[]}`,
		`{"ratio":0,"tags":["a",5]}`,
		`{"tags":["a",5],"ratio":0}`,
		`{"ratio":0,"tags":{}}`,
		`{"ratio":0,"one":[]}`,
		`{"ratio":0,"inner":[]}`,
		`{"ratio":0,"list":[{"ratio":1},null]}`,
		`{"ratio":0,"inners":[{"ratio":1},7]}`,
		`{"ratio":0,"leaves":[5,{"type":"green"}]}`,
		`{"ratio":0,"leaves":7}`,
		`{"ratio":0,"named":{"a":5}}`,
		`{"ratio":0,"named":[]}`,
		`{"ratio":0,"minimum":0}`,
		`{"ratio":0,"minimum":99999999999999999999}`,
		`{"ratio":0,"one":{"label":"no type"}}`,
		`{"ratio":0,"one":{"type":5}}`,
	} {
		t.Run(text, func(t *testing.T) {
			v, err := read(t, text)
			decoded := fault.Violations(err)
			require.Len(t, decoded, 1, "%v", err)
			again, err := read(t, write(t, v))
			assert.Equal(t, v, again)
			assert.Equal(t, decoded, fault.Violations(err))

			// A check of the decoded value finds the same, so merging reports it once.
			var errs []fault.Violation
			for _, one := range schema.Lint(v, (*tree).describe) {
				if one.Severity == fault.SeverityError {
					errs = append(errs, one)
				}
			}
			require.Len(t, errs, 1, "%v", texts(errs))
			assert.Equal(t, decoded[0].Path, errs[0].Path)
			assert.Equal(t, decoded[0].Rule, errs[0].Rule)
			assert.Equal(t, decoded[0].Text(), errs[0].Text())
		})
	}
}

func TestAFieldSetTwiceIsRefused(t *testing.T) {
	v := &tree{Name: "a", Extra: schema.Extra{"name": json.RawMessage(`"b"`)}}
	_, err := schema.Append([]byte("before"), v, (*tree).describe)
	require.ErrorIs(t, err, fault.DuplicateKey)
	assert.EqualError(t, err, "name: set both as a field and in Extra")
}

func TestExtraMustBeJSON(t *testing.T) {
	v := &tree{Extra: schema.Extra{"new": json.RawMessage(`{`)}}
	b, err := schema.Append([]byte("before"), v, (*tree).describe)
	require.ErrorIs(t, err, fault.Syntax)
	assert.Equal(t, "before", string(b))
}

func TestTexts(t *testing.T) {
	for _, c := range []struct {
		name string
		v    *tree
		want []string
	}{
		{"nothing", &tree{}, nil},
		{"too long", &tree{Name: "123456"}, []string{"name: 6 UTF-16 code units, at most 5"}},
		{"too long on a condition", &tree{Name: "123", Shown: true}, []string{"name: 3 UTF-16 code units, at most 2 where shown"}},
		{"number", &tree{Level: new(10)}, []string{"level: 10, must be 0 to 9"}},
		{"keyword", &tree{Word: "c"}, []string{`word: "c" is not one of a, b`}},
		{"list", &tree{Tags: []string{"a", "", "c"}}, []string{"tags: 3 tags, at most 2", "tags[1]: empty, needs 1 to 2 UTF-16 code units"}},
		{"place", &tree{One: &green{Label: "abcd"}}, []string{`one.label: 4 grapheme clusters, at most 3 in a tree: "abcd"`}},
		{"nil", &tree{Leaves: []leaf{nil, (*green)(nil)}, Inners: []*tree{nil}}, []string{"inners[0]: nil *schema_test.tree", "leaves[0]: nil", "leaves[1]: nil *schema_test.green"}},
		{"name of a member", &tree{Named: map[string]leaf{"a.bc": &green{}}}, []string{`named["a.bc"]: 4 UTF-16 code units, at most 3`}},
		{"bytes", &tree{Name: "a\xff"}, []string{"name: invalid UTF-8: byte 0xff at offset 1"}},
		{"slip", &tree{Extra: schema.Extra{"nmae": nil, "Level": json.RawMessage("1"), "other": json.RawMessage("1")}}, []string{
			"warning: Level: unknown property of a tree; did you mean level?",
			"nmae: not valid JSON in Extra: line 1, column 1: empty text, want a value",
			"warning: other: unknown property of a tree",
		}},
		{"two slips", &tree{Extra: schema.Extra{"minimumxx": json.RawMessage("1"), "minim": json.RawMessage("1"), "levelxyz": json.RawMessage("1"), "vlely": json.RawMessage("1"), "minimumxyz": json.RawMessage("1")}}, []string{
			"warning: levelxyz: unknown property of a tree",
			"warning: minim: unknown property of a tree; did you mean minimum?",
			"warning: minimumxx: unknown property of a tree; did you mean minimum?",
			"warning: minimumxyz: unknown property of a tree",
			"warning: vlely: unknown property of a tree",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(schema.Lint(c.v, (*tree).describe)))
		})
	}
}

func TestATreeThatContainsItself(t *testing.T) {
	v := &tree{Name: "round"}
	v.Inner = v
	v.Inners = []*tree{v, v}
	_, err := schema.Append(nil, v, (*tree).describe)
	require.ErrorIs(t, err, fault.TooDeep)
	require.ErrorIs(t, schema.Validate(v, (*tree).describe), fault.TooDeep)
	assert.Len(t, fault.Violations(err), 1)
	v.Name, v.Inners = "123456", nil
	assert.Len(t, fault.Violations(schema.Validate(v, (*tree).describe)), 256+1, "a name at each level")
	v.Inners = []*tree{v, v}
	n := 0
	for range schema.Walk[*tree](v, (*tree).describe) {
		n++
	}
	assert.Positive(t, n)
}

func TestManyViolationsAreCounted(t *testing.T) {
	v := &tree{Tags: make([]string, 1500)}
	err := schema.Validate(v, (*tree).describe)
	var all *fault.Error
	require.ErrorAs(t, err, &all)
	assert.Len(t, all.Violations, 1000)
	assert.Equal(t, 501, all.More)
	assert.True(t, strings.HasPrefix(err.Error(), "1501 violations:"))
	assert.True(t, strings.HasSuffix(err.Error(), "and 1491 more"))
}

func TestWalkYieldsInOrderWithPaths(t *testing.T) {
	v := &tree{
		One: &green{}, Leaves: []leaf{&green{}, nil, (*green)(nil), &green{}},
		Inner: &tree{One: &green{}}, Named: map[string]leaf{"b": &green{}, "a": &green{}},
	}
	var paths []fault.Path
	for p := range schema.Walk[*green](v, (*tree).describe) {
		paths = append(paths, p)
	}
	assert.Equal(t, []fault.Path{"one", "inner.one", "leaves[0]", "leaves[3]", "named.a", "named.b"}, paths)
	for p := range schema.Walk[*tree](v, (*tree).describe) {
		assert.Empty(t, p)
		break
	}
}

func TestLedgerListsBothLimits(t *testing.T) {
	var limits []int
	for _, r := range schema.Ledger(new(tree), (*tree).describe) {
		if r.Object == "tree" && r.Field == "name" && r.Rule == fault.TooLong {
			limits = append(limits, r.Max)
		}
		if r.Object == "leaf.green" && r.Field == "label" {
			assert.Equal(t, "tree.one", r.Slot)
		}
	}
	assert.Equal(t, []int{5, 2}, limits)
}

func TestQuote(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `""`},
		{`a"b\c`, `"a\"b\\c"`},
		{"a\nb\x00", `"a\nb\x00"`},
		{"日本 👨‍👩‍👧", `"日本 👨‍👩‍👧"`},
		{"a\xffb", `"a\xffb"`},
		{"\u202Eevil", `"\u202eevil"`},
		{strings.Repeat("あ", 40), `"` + strings.Repeat("あ", 40) + `"`},
		{strings.Repeat("あ", 41), `"` + strings.Repeat("あ", 40) + `…"`},
		// Bytes are limited too. No cluster is split unless it is the only one.
		{strings.Repeat("𠀋", 40), `"` + strings.Repeat("𠀋", 40) + `"`},
		{"a" + strings.Repeat("\u0301", 199), `"a` + strings.Repeat("\u0301", 199) + `"`},
		{"aa" + strings.Repeat("\u0301", 199), `"aa` + strings.Repeat("\u0301", 199) + `"`},
		{"aaa" + strings.Repeat("\u0301", 199), `"aa…"`},
		{"aa" + strings.Repeat("\u0301", 200), `"a…"`},
		{"ab" + strings.Repeat("\u0301", 197) + "\xf0\x80\x80\x80\x80", `"ab` + strings.Repeat("\u0301", 197) + `\xf0\x80\x80…"`},
		{"a" + strings.Repeat("\u0301", 500_000), `"a` + strings.Repeat("\u0301", 199) + `…"`},
		{strings.Repeat("か"+strings.Repeat("\u3099", 10_000), 40), `"か` + strings.Repeat("\u3099", 132) + `…"`},
		{strings.Repeat("か"+strings.Repeat("\u3099", 40), 40), `"` + strings.Repeat("か"+strings.Repeat("\u3099", 40), 3) + `…"`},
		{strings.Repeat("👨‍👩‍👧‍👦", 16), `"` + strings.Repeat("👨‍👩‍👧‍👦", 16) + `"`},
		{strings.Repeat("👨‍👩‍👧‍👦", 17), `"` + strings.Repeat("👨‍👩‍👧‍👦", 15) + `…"`},
		{strings.Repeat("\x80", 500), `"` + strings.Repeat(`\x80`, 40) + `…"`},
	} {
		assert.Equal(t, c.want, schema.Quote(c.in))
	}
}

// Text in braces is shown only if it could be a name.
func TestPlaceholdersInTexts(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"total", "{{total}}"},
		{"名前", "{{名前}}"},
		{"か\u3099", "{{か\u3099}}"},
		{"order_no-7.a", "{{order_no-7.a}}"},
		{strings.Repeat("あ", 20), "{{" + strings.Repeat("あ", 20) + "}}"},
		{strings.Repeat("あ", 21), "{{…}}"},
		{strings.Repeat("a", 21), "{{…}}"},
		{"my card", "{{…}}"},
		{"a@example.com", "{{…}}"},
		{"👨‍👩‍👧‍👦", "{{…}}"},
	} {
		_, err := schema.Fill(leaf(&green{Label: "{{" + c.name + "}}"}), leaves, nil)
		assert.ErrorContains(t, err, "no value for "+c.want, c.name)
	}
}

// bag has a list that a rule requires.
type bag struct {
	Tags  []string
	Extra schema.Extra
}

func (b *bag) describe(f *schema.Fields) {
	f.Struct("bag", "a bag", "bag", &b.Extra)
	schema.Strings(f, "tags", &b.Tags, schema.UTF16(1, 2), schema.Items(0, 2, "tags"))
	f.Rule("tags", fault.Required, "missing", func(x schema.Finder) { x.If(b.Tags == nil && !x.Held("tags")) })
}

// What is null and required is reported once.
func TestNullIsMissing(t *testing.T) {
	null := schema.Extra{"tags": json.RawMessage("null")}
	assert.Equal(t, []string{"tags: missing"}, texts(schema.Lint(&bag{Extra: null}, (*bag).describe)))
	assert.Equal(t, []string{"warning: tags: null, should be a value or left out"}, texts(schema.Lint(&tree{Extra: null}, (*tree).describe)))
}

// pot has a leaf at a place where it does nothing, and one at a place where it works.
type pot struct {
	Dry, Wet leaf
	Extra    schema.Extra
}

func (p *pot) describe(f *schema.Fields) {
	dry := &schema.Slot{
		Name: "pot.dry", Place: "a dry pot", Only: []string{"blue"}, Idle: []string{"green"}, Instead: "it fades",
		Elsewhere: map[string]string{"green": "a wet pot"},
	}
	f.Struct("pot", "a pot", "pot", &p.Extra)
	schema.One(f, "dry", &p.Dry, schema.Variants(leaves, dry), schema.Optional)
	schema.One(f, "wet", &p.Wet, schema.Variants(leaves, &schema.Slot{Name: "pot.wet", Place: "a wet pot", Only: []string{"green"}}), schema.Optional)
}

// A type that LINE accepts but that does nothing at a place is a warning, and a row of the ledger.
func TestIdleTypes(t *testing.T) {
	v := &pot{Dry: new(green), Wet: new(green)}
	require.NoError(t, schema.Validate(v, (*pot).describe))
	assert.Equal(t, []string{"warning: dry: green works only in a wet pot; in a dry pot it fades"}, texts(schema.Lint(v, (*pot).describe)))
	var idle []string
	for _, r := range schema.Ledger(new(pot), (*pot).describe) {
		if r.Rule == fault.Doubtful && r.Field != "label" {
			assert.Equal(t, fault.SeverityWarning, r.Severity)
			idle = append(idle, r.Field+" "+strings.Join(r.Words, " "))
		}
	}
	assert.Equal(t, []string{"dry green"}, idle)
}
