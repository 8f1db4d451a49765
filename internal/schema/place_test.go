package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Only Fit runs what depends on a shortened text, and its findings are warnings.
func TestFitted(t *testing.T) {
	runs := 0
	describe := func(v *letter, f *schema.Fields) {
		f.Struct("letter", "a letter", "", &v.Extra)
		f.Fitted("lines", func(x schema.Finder) {
			runs++
			x.Say("cut")
			x.Removed(fault.Member("lines"), fault.Step{Index: 1})
		})
		f.Lint("lines", fault.Doubtful, "a lint", func(x schema.Finder) { x.If(true) })
	}
	v := new(letter)
	assert.Equal(t, []string{"warning: lines: cut", "warning: lines[1]: removed with the end of the text"}, texts(schema.Fit(v, describe)))
	assert.Equal(t, 1, runs)
	assert.Equal(t, []string{"warning: lines: a lint"}, texts(schema.Lint(v, describe)))
	for range schema.Walk[*letter](v, describe) {
	}
	for range schema.View(v, describe) {
	}
	schema.Ledger(v, describe)
	_, err := schema.Append(nil, v, describe)
	require.NoError(t, err)
	require.NoError(t, schema.Decode([]byte("{}"), v, describe))
	assert.Equal(t, 1, runs)
}

// White space and line breaks are warnings where users would see them.
func TestShownTexts(t *testing.T) {
	const blank, broken = "only white space, which shows nothing", "has a line break, but is shown on one line"
	for _, c := range []struct {
		rule       schema.Rule
		text, want string
	}{
		{schema.Free(), " ", ""}, {schema.Free(), "a\nb", ""},
		{schema.Free().Shown(), "\u3164", blank}, {schema.Free().Shown(), "a\nb", ""}, {schema.Free().ForPeople(), " ", ""},
		{schema.Free().OneLine(), " ", ""}, {schema.Free().OneLine(), "a\nb", broken}, {schema.Free().OneLine(), "a\u2028", broken},
		{schema.Free().OneLine(), "a\u0085", broken}, {schema.Free().OneLine(), "a\tb", ""},
		{schema.Free().Shown().OneLine(), "\n", blank}, {schema.Free().Shown().OneLine(), "a\n", broken},
	} {
		describe := func(s *string, f *schema.Fields) {
			f.Struct("note", "a note", "", new(schema.Extra))
			f.String("text", s, c.rule)
		}
		var want []string
		if c.want != "" {
			want = []string{"warning: text: " + c.want}
		}
		assert.Equal(t, want, texts(schema.Lint(&c.text, describe)), "%q", c.text)
		assert.NoError(t, schema.Validate(&c.text, describe))
	}
}

// The ledger has the limits of texts, and the warnings.
func TestLedgerOfTexts(t *testing.T) {
	form := &schema.Form{Name: "form", Rule: fault.BadFormat, Warn: true, Rows: []schema.Row{{Rule: fault.Doubtful, Text: "further"}}}
	var rows []string
	for _, r := range schema.Ledger(new(string), func(s *string, f *schema.Fields) {
		f.Struct("note", "a note", "", new(schema.Extra))
		f.String("any", s, schema.Free())
		f.String("one", s, schema.UTF16(0, 1))
		f.String("people", s, schema.Graphemes(1, 2).Shown().OneLine().If(false, &schema.Ext{Max: 1, Why: "why"}))
		f.String("two", s, schema.UTF16(0, 2).If(false, &schema.Ext{Max: 1, Why: "why"}))
		f.String("form", s, schema.Free().Where(&schema.Ext{Form: form}))
		schema.Strings(f, "some", new([]string), schema.Free(), schema.Items(0, 1, "things"))
		schema.Strings(f, "all", new([]string), schema.Free(), schema.Items(0, 0, "things"))
		f.Rule("rule", fault.Needs, "a rule", nil)
		f.Lint("lint", fault.Doubtful, "a lint", nil)
		f.Tallied(schema.Items(0, 3, "things"), func() {})
		schema.Weighed(f, s, nil, &schema.Weight{Limit: 5}, func() {})
	}) {
		row := fmt.Sprintf("%s %s %d %d %s %s", r.Field, r.Rule, r.Min, r.Max, r.Unit, r.Text)
		if r.Severity == fault.SeverityWarning {
			row += ", warning"
		}
		if r.People {
			row += ", people"
		}
		rows = append(rows, strings.Join(strings.Fields(row), " "))
	}
	assert.Equal(t, []string{
		"one too_long 0 1 UTF-16 code units",
		"people required 0 0", "people too_long 1 2 grapheme clusters , people",
		"people doubtful 0 0 white space only, warning", "people doubtful 0 0 line break, warning",
		"people too_long 1 1 grapheme clusters why, people",
		"two too_long 0 2 UTF-16 code units", "two too_long 0 1 UTF-16 code units why",
		"form bad_format 0 0 form, warning", "form doubtful 0 0 further",
		"some too_many 0 1 things",
		"rule needs 0 0 a rule", "lint doubtful 0 0 a lint, warning",
		"too_many 0 3 things", "too_large 0 5 bytes of JSON",
	}, rows)
	s := schema.Shapes{}
	schema.DocumentOf(func(v *string, f *schema.Fields) {
		f.Struct("note", "a note", "", new(schema.Extra))
		schema.Weighed(f, v, nil, &schema.Weight{Limit: 5}, func() {})
	}).Shape(s)
	assert.Equal(t, 5, s["note"].Bytes)
}

// What follows the limit in the text of a finding.
func TestWhereALimitApplies(t *testing.T) {
	tail := &schema.Form{Tail: "(in a form)", Check: func(schema.Finder, string) {}}
	for _, c := range []struct {
		rule schema.Rule
		want string
	}{
		{schema.UTF16(0, 1), ""},
		{schema.UTF16(0, 1).Where(&schema.Ext{Why: "here"}), " here"},
		{schema.UTF16(0, 1).Is(&schema.Ext{Form: tail}), " (in a form)"},
		{schema.UTF16(0, 1).Is(&schema.Ext{Why: "here", Form: tail}), " here"},
		{schema.UTF16(0, 1).If(false, &schema.Ext{Max: 2, Why: "here"}), ""},
		{schema.UTF16(0, 9).If(true, &schema.Ext{Max: 1, Why: "here"}), " here"},
		{schema.UTF16(0, 1).If(false, &schema.Ext{Max: 2, Why: "here", Form: tail}), " (in a form)"},
		{schema.UTF16(0, 1).Quoted(), `: "abc"`},
		{schema.UTF16(0, 1).Where(&schema.Ext{Why: "here"}).Quoted(), ` here: "abc"`},
	} {
		text := "abc"
		assert.Equal(t, []string{"text: 3 UTF-16 code units, at most 1" + c.want}, texts(schema.Lint(&text, func(s *string, f *schema.Fields) {
			f.Struct("note", "a note", "", new(schema.Extra))
			f.String("text", s, c.rule)
		})))
	}
}

// Of a required text that is empty, the limit is enough. One without a limit needs words.
func TestEmptyTexts(t *testing.T) {
	for _, c := range []struct {
		rule   schema.Rule
		limit  int
		detail string
	}{
		{schema.Free().Required(), 0, "missing or empty"}, {words.Required(), 0, "missing, must be one of a, b"},
		{schema.UTF16(1, 1), 1, ""}, {schema.UTF16(1, 2), 2, ""}, {schema.Graphemes(1, 2), 2, ""},
	} {
		found := schema.Lint(new(string), func(s *string, f *schema.Fields) {
			f.Struct("note", "a note", "", new(schema.Extra))
			f.String("text", s, c.rule)
		})
		require.Len(t, found, 1)
		assert.Equal(t, c.limit, found[0].Limit)
		assert.Equal(t, c.detail, found[0].Detail)
	}
}

func TestAtMostOneItem(t *testing.T) {
	for n, want := range [][]string{nil, nil, {"tags: 2 tags, at most 1"}} {
		assert.Equal(t, want, texts(schema.Lint(new(make([]string, n)), func(v *[]string, f *schema.Fields) {
			f.Struct("note", "a note", "", new(schema.Extra))
			schema.Strings(f, "tags", v, schema.Free(), schema.Items(0, 1, "tags"))
		})))
	}
}

// A type that a message of a LIFF app cannot have is refused there.
func TestTypesInLIFF(t *testing.T) {
	for _, c := range []struct {
		slot  schema.Slot
		scope schema.Scope
		one   leaf
		want  string
	}{
		{schema.Slot{Only: []string{"green"}, InLIFF: []string{"blue"}}, schema.LIFF, new(green), "one: green is not allowed in a message of a LIFF app, only blue"},
		{schema.Slot{Only: []string{"green"}, InLIFF: []string{"blue"}}, schema.InQuick, new(green), ""},
		{schema.Slot{Only: []string{"green"}, InLIFF: []string{"green"}}, schema.LIFF, new(green), ""},
		{schema.Slot{Only: []string{"green"}}, schema.LIFF, new(green), ""},
		{schema.Slot{Only: []string{"blue"}, Place: "a place"}, 0, new(green), "one: green is not allowed in a place, only blue"},
		{schema.Slot{Only: []string{"blue", "red"}, Place: "a place"}, 0, new(green), "one: green is not allowed in a place, only blue, red"},
		{schema.Slot{Only: []string{"blue"}, Elsewhere: map[string]string{"green": "a place"}}, 0, new(green), "one: green is allowed only in a place"},
		{schema.Slot{Only: []string{"blue"}}, 0, raw(t, `{"type":"red"}`), `warning: one.type: "red" is not a known leaf type, so nothing in it was checked`},
		{
			schema.Slot{Only: []string{"green"}, InLIFF: []string{"blue"}}, schema.LIFF, raw(t, `{"type":"red"}`),
			`warning: one.type: "red" is not a known leaf type, so nothing in it was checked`,
		},
	} {
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		assert.Equal(t, want, texts(schema.Lint(&c.one, func(v *leaf, f *schema.Fields) {
			f.Struct("around", "an object", "", new(schema.Extra))
			f.Within(c.scope, true, func() { schema.One(f, "one", v, schema.Variants(leaves, &c.slot), schema.Optional) })
		})))
	}
}

// A place without a list of types has all of them.
func TestLedgerOfAPlace(t *testing.T) {
	for _, slot := range []*schema.Slot{nil, {Name: "around.one"}, {Name: "around.one", Only: []string{"green"}}, {Name: "around.one", Idle: []string{"green"}, Only: []string{}}, {Name: "around.one", Only: []string{"blue"}}} {
		var one leaf
		listed := false
		for _, r := range schema.Ledger(&one, func(v *leaf, f *schema.Fields) {
			f.Struct("around", "an object", "", new(schema.Extra))
			schema.One(f, "one", v, schema.Variants(leaves, slot), schema.Optional)
		}) {
			if r.Object == "leaf.green" {
				listed = true
				assert.Equal(t, slot != nil, r.Slot != "")
			}
		}
		assert.Equal(t, slot == nil || len(slot.Only) == 0 || slot.Only[0] == "green", listed)
	}
}

// post is a request with messages.
type post struct {
	Messages []leaf
	Others   []leaf
	Other    leaf
	Extra    schema.Extra
}

func (p *post) describe(f *schema.Fields) {
	f.Struct("post", "a post", "", &p.Extra)
	schema.List(f, "messages", &p.Messages, schema.Variants(leaves, nil), schema.Items(0, 0, "messages"))
	schema.List(f, "others", &p.Others, schema.Variants(leaves, nil), schema.Items(0, 0, "others"))
	schema.One(f, "other", &p.Other, schema.Variants(leaves, nil), schema.Optional)
}

// Format implements fmt.Formatter.
func (p post) Format(s fmt.State, _ rune) { schema.Format(s, &p, (*post).describe) }

func TestFormat(t *testing.T) {
	for n, want := range []string{
		"no messages", "green", "green, green", "green, green, green", "green, green, green, green", "green, green, green, green, green",
		"green, green, green, green, green and 1 more", "green, green, green, green, green and 2 more",
	} {
		p := post{Others: []leaf{new(green)}, Other: new(green)}
		for range n {
			p.Messages = append(p.Messages, new(green))
		}
		b, err := schema.Append(nil, &p, (*post).describe)
		require.NoError(t, err)
		text := fmt.Sprintf("[post of %s, %d bytes of JSON]", want, len(b))
		assert.Equal(t, text, fmt.Sprint(p))
		assert.Equal(t, text, schema.LogValue(&p, (*post).describe).String())
		assert.Equal(t, "[list of "+want+"]", schema.LogList(p.Messages, leaves).String())
	}
	rest := len(`{"messages":[{"type":"green","label":""}]}`)
	p := post{Messages: []leaf{&green{Label: strings.Repeat("a", 2<<20-rest)}}}
	assert.Equal(t, "[post of green, 2097152 bytes of JSON]", fmt.Sprint(p))
	p.Messages = []leaf{&green{Label: strings.Repeat("a", 2<<20-rest+1)}}
	assert.Equal(t, "[post of green, more than 2097152 bytes of JSON]", fmt.Sprint(p))
	p.Other = new(green)
	assert.Equal(t, "[post of green, more than 2097152 bytes of JSON]", fmt.Sprint(p))
	p = post{Other: &green{Label: "\xff"}}
	assert.Equal(t, "[post of no messages, cannot be written as JSON]", fmt.Sprint(p))
	assert.Equal(t, "[leaf, 2 bytes of JSON]", schema.LogValue(&rawLeaf{}, func(v *rawLeaf, f *schema.Fields) { v.describe(f) }).String())
}

// A tally counts the objects in it, is empty when it begins, and has no effect in another.
func TestTally(t *testing.T) {
	one := func(counts ...bool) func(f *schema.Fields) {
		return func(f *schema.Fields) {
			for _, c := range counts {
				f.Tally(c)
			}
		}
	}
	for _, c := range []struct {
		first, second, inner func(f *schema.Fields)
		want                 []string
	}{
		{one(), one(), one(), nil},
		{one(true, true, false), one(true, true), one(), nil},
		{one(true, true, true), one(true, true), one(), []string{"3 things, at most 2 a note"}},
		{one(true, true, true), one(false, true, true, true, true), one(), []string{"3 things, at most 2 a note", "4 things, at most 2 a note"}},
		{one(), one(true), one(true), nil},
		{one(), one(true, true), one(true), []string{"3 things, at most 2 a note"}},
		{one(), one(), one(true, true, true), []string{"3 things, at most 2 a note"}},
	} {
		describe := func(_ *string, f *schema.Fields) {
			f.Struct("note", "a note", "", new(schema.Extra))
			things := schema.Items(0, 2, "things").Per("a note")
			f.Tally(true)
			f.Tallied(things, func() { c.first(f) })
			f.Tallied(things, func() {
				c.second(f)
				f.Tallied(things, func() { c.inner(f) })
			})
		}
		assert.Equal(t, c.want, texts(schema.Lint(new(string), describe)))
	}
}

// Lints are warnings, and do not disturb the order of other findings.
func TestLints(t *testing.T) {
	describe := func(v *row, f *schema.Fields) {
		f.Struct("row", "a row", "", &v.Extra)
		f.Lint("list", fault.Doubtful, "a lint", func(x schema.Finder) { x.If(true) })
		schema.List(f, "list", &v.List, schema.Values((*tree).describe), schema.Items(0, 9, "trees"))
		f.Rule("", fault.Needs, "a rule", func(x schema.Finder) { x.If(true) })
		f.Lint("list", fault.Doubtful, "", func(x schema.Finder) { x.At(0, "name", "a name") })
	}
	v := &row{List: []tree{{}, {Name: "123456"}}}
	assert.Equal(t, []string{"list[1].name: 6 UTF-16 code units, at most 5", "a rule"}, texts(fault.Violations(schema.Validate(v, describe))))
	v.List[1].Name = "\xff"
	_, err := schema.Append(nil, v, func(v *row, f *schema.Fields) {
		describe(v, f)
		f.String("last", new("\xff"), schema.Free())
		f.Rule("list", fault.Needs, "", func(x schema.Finder) { x.At(0, "name", "a name") })
	})
	assert.Equal(t, []fault.Path{"list[1].name", "last"}, []fault.Path{fault.Violations(err)[0].Path, fault.Violations(err)[1].Path})
	v.List[1].Name = "123456"
	assert.Equal(t, []string{
		"warning: list: a lint", "list[1].name: 6 UTF-16 code units, at most 5", "a rule", "warning: list[0].name: a name",
	}, texts(schema.Lint(v, describe)))
}
