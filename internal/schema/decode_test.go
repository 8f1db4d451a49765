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

// peg has a type that LINE assumes.
type peg struct{ Extra schema.Extra }

func (p *peg) describe(f *schema.Fields) {
	f.Fixed("peg", "oak", schema.Optional, "a peg", "", &p.Extra)
}

func TestAnAssumedType(t *testing.T) {
	for text, want := range map[string][]string{
		`{}`:             nil,
		`{"type":"oak"}`: nil,
		`{"type":"ash"}`: {`type: "ash", must be "oak"`},
		`{"type":null}`:  {`type: missing, must be "oak"`},
	} {
		v := new(peg)
		assert.Equal(t, want, texts(fault.Violations(schema.Decode([]byte(text), v, (*peg).describe))), text)
		b, err := schema.Append(nil, v, (*peg).describe)
		require.NoError(t, err)
		if want == nil {
			text = `{"type":"oak"}`
		}
		assert.Equal(t, text, string(b), "what was wrong is kept")
	}
	assert.NotContains(t, schema.Ledger(new(peg), (*peg).describe), schema.Row{Object: "peg", Field: "type", Rule: fault.Required})
	s := schema.Shapes{}
	schema.DocumentOf((*peg).describe).Shape(s)
	assert.True(t, s["peg"].Assumed)
}

// The first of several members with one name counts, wherever the next field is looked for.
func TestDuplicates(t *testing.T) {
	v, err := read(t, `{"level":1,"name":"a","level":2,"ratio":0,"list":[{"ratio":0},{"ratio":0,"b":[[],{"c":1,"c":2}]}]}`)
	assert.Equal(t, []string{"level: appears twice in this object", "list[1].b[1].c: appears twice in this object"}, texts(fault.Violations(err)))
	assert.Equal(t, 1, *v.Level)
	assert.Equal(t, "a", v.Name)
	v, err = read(t, `{"ratio":0,"named":{"a":{"type":"green"},"a":5},"d":1,"d":2}`)
	assert.Equal(t, []string{"named.a: appears twice in this object", "d: appears twice in this object"}, texts(fault.Violations(err)))
	assert.Equal(t, new(green), v.Named["a"])
	assert.JSONEq(t, `{"d":1}`, fmt.Sprintf(`{"d":%s}`, v.Extra["d"]))
}

func TestDecodeNode(t *testing.T) {
	for text, want := range map[string][]string{
		`{"type":"green","label":"a"}`: nil,
		`[]`:                           {"an array, must be an object"},
		`null`:                         {"null, must be an object"},
		`{"type":"green","label":"a","b":{"c":1,"c":2}}`: {"b.c: appears twice in this object"},
		`{"type":"green","type":"red"}`:                  {"type: appears twice in this object"},
		`{"type":"red","label":5}`:                       {`type: "red" is not a known leaf type, so nothing in it was checked`},
		`{"type":""}`:                                    {"type: missing"},
		`{"type":null}`:                                  {"type: missing"},
		`{}`:                                             {"type: missing"},
		`{"type":5}`:                                     {"type: a number, must be a string"},
		`{`:                                              {"line 1, column 2: unexpected end of text, want a member name or \"}\""},
		strings.Repeat("[", 257) + strings.Repeat("]", 257): {"line 1, column 257: nested deeper than 256"},
	} {
		v, err := schema.DecodeNode([]byte(text), leaves)
		assert.Equal(t, want, texts(fault.Violations(err)), text)
		if want == nil {
			assert.Equal(t, &green{Label: "a"}, v)
		}
	}
}

func TestDecodeList(t *testing.T) {
	const items = `[{"type":"green","a":1},{"type":"green","a":1,"a":2},5,null]`
	found := []string{
		"leaves[1].a: appears twice in this object", "leaves[2]: a number, must be an object", "leaves[3]: null, must be an object",
	}
	for text, c := range map[string]struct {
		items int
		want  []string
	}{
		items:                           {4, found},
		`{"leaves":` + items + `}`:      {4, found},
		`{"b":1,"leaves":[],"b":2}`:     {0, []string{"b: appears twice in this object"}},
		`{"leaves":{}}`:                 {0, []string{"leaves: an object, must be an array"}},
		`{"type":"green","a":1,"a":2}`:  {1, []string{"leaves[0].a: appears twice in this object"}},
		`{"type":"green"}`:              {1, nil},
		`{"a":{"type":"green"},"a":[]}`: {1, []string{"leaves[0].a: appears twice in this object", "leaves[0].type: missing"}},
		`[]`:                            {0, nil},
		`[[]]`:                          {1, []string{"leaves[0]: an array, must be an object"}},
		`5`:                             {0, []string{"a number, must be an object or an array"}},
		`[`:                             {0, []string{"line 1, column 2: unexpected end of text, want a value or \"]\""}},
	} {
		list, err := schema.DecodeList([]byte(text), "leaves", leaves)
		assert.Equal(t, c.want, texts(fault.Violations(err)), text)
		assert.Len(t, list, c.items, text)
	}
}

// Each member is found under its name only.
func TestDecodeNames(t *testing.T) {
	var names []string
	for a := 'a'; a <= 'z'; a++ {
		names = append(names, string(a))
		for b := 'a'; b <= 'z'; b++ {
			names = append(names, string(a)+string(b))
		}
	}
	for odd := range 2 {
		var members, want, got []string
		for i, n := range names {
			if i%2 == odd {
				members, want = append(members, `"`+n+`":"v"`), append(want, n)
			}
		}
		v := schema.Extra(nil)
		require.NoError(t, schema.Decode([]byte(`{"":0,`+strings.Join(members, ",")+`}`), &v, func(v *schema.Extra, f *schema.Fields) {
			f.Struct("names", "names", "", v)
			for _, n := range names {
				var s string
				if f.String(n, &s, schema.Free()); s != "" {
					got = append(got, n)
				}
			}
		}))
		require.Equal(t, want, got)
		require.Len(t, v, 1)
	}
}

// Optional numbers share memory, and no number changes another.
func TestOptionalNumbers(t *testing.T) {
	for most := range 20 {
		var items []string
		for i := range most {
			items = append(items, fmt.Sprintf(`{"ratio":0,"level":%d}`, i))
		}
		v, err := read(t, `{"ratio":0,"list":[`+strings.Join(items, ",")+`]}`)
		require.NoError(t, err)
		for i, one := range v.List {
			assert.Equal(t, i, *one.Level)
		}
	}
}

// What is said of a placeholder is all that is said of its characters.
func TestUnfilledInAURL(t *testing.T) {
	url := "https://example.com/{{a}} あ"
	assert.Equal(t, []string{"warning: url: {{a}} was not filled"}, texts(schema.Lint(&page{URL: url}, func(v *page, f *schema.Fields) {
		f.Within(schema.Filled, true, func() { v.describe(f) })
	})))
	assert.Equal(t, []string{"warning: url: \"{\" should be percent-encoded as UTF-8 in " + schema.Quote(url)}, texts(schema.Lint(&page{URL: url}, (*page).describe)))
}

// A name in braces that was not filled is a warning. Other braces are text.
func TestUnfilled(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "{{a}}": "{{a}}", "x {{ a }} {{b}}": "{{a}}", "{{{a}}}": "{{a}}", "{{{{a}}}}": "{{a}}", "{{a{{b}}": "{{b}}", "{{a-b_c.d 1}}": "{{…}}",
		"{{}}": "", "{{ }}": "", "{{a": "", "a}}": "", "}}{{": "", "{a}": "", "{{a,b}}": "", "{{a,b}} {{c}}": "{{c}}", "{{}} {{か\u3099}}": "{{か\u3099}}", "{{𠮷}}": "{{𠮷}}",
		"{{" + strings.Repeat("a", 40) + "}}": "{{…}}", "{{" + strings.Repeat("a", 41) + "}}": "", "{{" + strings.Repeat("a", 41) + "}} {{b}}": "{{b}}",
		"{{" + strings.Repeat("a", 20) + "}}": "{{" + strings.Repeat("a", 20) + "}}", "{{" + strings.Repeat("a", 21) + "}}": "{{…}}", "{{👨‍👩‍👧‍👦}}": "",
	} {
		for _, scope := range []schema.Scope{0, schema.Filled} {
			var found []string
			if want != "" && scope != 0 {
				found = []string{"warning: text: " + want + " was not filled"}
			}
			assert.Equal(t, found, texts(schema.Lint(&text, func(s *string, f *schema.Fields) {
				f.Struct("note", "a note", "", new(schema.Extra))
				f.Within(scope, true, func() { f.String("text", s, schema.Free()) })
			})), text)
		}
	}
}
