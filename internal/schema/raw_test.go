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

func TestRaw(t *testing.T) {
	for text, want := range map[string]string{
		"\n{\"a\":[1], \"type\" : \"t\\u0061\"}\n": "",
		`{"type":"ta","type":"b"}`:                 "",
		`{}`:                                       "type: missing",
		`{"type":""}`:                              "type: missing",
		`{"type":null}`:                            "type: missing",
		`{"type":5}`:                               "type: missing",
		`{"type":["ta"]}`:                          "type: missing",
		`[{"type":"ta"}]`:                          "an array, must be an object",
		`null`:                                     "null, must be an object",
		`{"type":"ta"`:                             "line 1, column 13: unexpected end of text, want \",\" or \"}\"",
	} {
		same := func(r schema.Raw) schema.Raw { return r }
		r, err := schema.NewRaw(text, same)
		v := schema.Raw{}
		again := schema.DecodeRaw([]byte(text), &v, same)
		if text == "null" {
			assert.NoError(t, again, "null changes nothing")
		} else {
			assert.Equal(t, err, again, text)
		}
		if want != "" {
			assert.EqualError(t, err, want, text)
			assert.Nil(t, r)
			assert.Zero(t, v)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, *r, v, text)
		assert.Equal(t, "ta", r.Kind())
		assert.Equal(t, strings.TrimSpace(text), string(r.JSON()))
	}
	var none *schema.Raw
	assert.Empty(t, none.Kind())
	assert.ErrorIs(t, schema.DecodeRaw([]byte("{}"), none, func(r schema.Raw) schema.Raw { return r }), fault.Nil)
}

// What is said of a type that has no Go type: an error where it is probably a slip, where LINE has decided, and in Flex.
func TestUnknownTypes(t *testing.T) {
	special := map[string]fault.Violation{
		"grey":  {Rule: fault.NotSendable, Detail: "grey is not for sale", Doc: "https://example.com/grey"},
		"beige": {Rule: fault.Doubtful, Severity: fault.SeverityWarning, Detail: "beige is dull"},
	}
	kinds := schema.KindsOf(leaf.describe, func(r schema.Raw) leaf { return &specialLeaf{r, special} }, func() leaf { return new(green) })
	for text, c := range map[string]struct{ lint, strict, decoded string }{
		`{"type":"red"}`: {
			`warning: one.type: "red" is not a known leaf type, so nothing in it was checked`,
			`one.type: "red" is not a known leaf type, so nothing in it was checked`,
			`one.type: "red" is not a known leaf type, so nothing in it was checked`,
		},
		`{"type":"gren"}`: {
			`one.type: "gren" is not a known leaf type, so nothing in it was checked; did you mean "green"?`,
			`one.type: "gren" is not a known leaf type, so nothing in it was checked; did you mean "green"?`,
			`one.type: "gren" is not a known leaf type, so nothing in it was checked; did you mean "green"?`,
		},
		`{"type":"green2"}`: {
			`warning: one.type: "green2" is not a known leaf type, so nothing in it was checked; did you mean "green"?`,
			`one.type: "green2" is not a known leaf type, so nothing in it was checked; did you mean "green"?`,
			`one.type: "green2" is not a known leaf type, so nothing in it was checked; did you mean "green"?`,
		},
		`{"type":"grey"}`:  {"one.type: grey is not for sale", "one.type: grey is not for sale", "one.type: grey is not for sale"},
		`{"type":"beige"}`: {"warning: one.type: beige is dull", "warning: one.type: beige is dull", ""},
		`{}`:               {"one.type: missing", "one.type: missing", "one.type: missing"},
		`{"type":null}`:    {"one.type: missing", "one.type: missing", "one.type: missing"},
		`{"type":[]}`:      {"one.type: an array, must be a string", "one.type: an array, must be a string", "one.type: an array, must be a string"},
	} {
		var one leaf
		describe := func(strict bool) func(*leaf, *schema.Fields) {
			return func(v *leaf, f *schema.Fields) {
				f.Struct("around", "an object", "around", new(schema.Extra))
				f.Within(schema.Strict, strict, func() { schema.One(f, "one", v, schema.Variants(kinds, nil), schema.Optional) })
			}
		}
		err := schema.Decode([]byte(`{"one":`+text+`}`), &one, describe(false))
		assert.Equal(t, c.decoded, strings.Join(texts(fault.Violations(err)), "; "), text)
		found := schema.Lint(&one, describe(false))
		assert.Equal(t, c.lint, strings.Join(texts(found), "; "), text)
		assert.Equal(t, special[one.GetType()].Doc, found[0].Doc, text)
		assert.Equal(t, c.strict, strings.Join(texts(schema.Lint(&one, describe(true))), "; "), text)
		b, err := schema.Append(nil, &one, describe(false))
		require.NoError(t, err)
		assert.Equal(t, `{"one":`+text+`}`, string(b))
	}
	s := schema.Shapes{}
	schema.DocumentOf(func(v *leaf, f *schema.Fields) {
		f.Struct("around", "an object", "", new(schema.Extra))
		schema.One(f, "one", v, schema.Variants(kinds, twig), schema.Optional)
	}).Shape(s)
	assert.Equal(t, []string{"beige"}, s["around"].Members[0].Untyped)
	assert.Equal(t, "tree.one", s["around"].Members[0].Slot)

	assert.Equal(t, []string{"warning: one: raw JSON, so nothing in it was checked; green has a Go type"},
		texts(schema.Lint(&tree{One: raw(t, `{"type":"green"}`)}, (*tree).describe)))
}

type specialLeaf struct {
	raw     schema.Raw
	special map[string]fault.Violation
}

func (l *specialLeaf) GetType() string { return l.raw.Kind() }
func (l *specialLeaf) describe(f *schema.Fields) {
	l.raw.Describe(f, "leaf", leaves.Names(), l.special)
}

// Where JSON is sent in Flex, and in a template or a rich menu, fewer types are read as others.
func TestWhereOtherTypesAreRead(t *testing.T) {
	for object, c := range map[string][]string{
		"flex.box": {
			"a: a number, must be a string", "a: null, must be a value or left out", "a: empty, must be a text or left out", "b: a string, must be a number",
			"b: null, must be a value or left out", "c: a string, must be a boolean", "c: null, must be a value or left out",
			"d: unknown property of a thing", "e: null, must be a value or left out",
		},
		"template.buttons": {
			"a: a number, must be a string", "warning: a: null, should be a value or left out", "a: empty, must be a text or left out",
			"warning: b: a string, should be a number", "warning: b: null, should be a value or left out", "warning: c: a string, should be a boolean",
			"warning: c: null, should be a value or left out", "warning: d: unknown property of a thing", "warning: e: null, should be a value or left out",
		},
		"richmenu": {
			"a: a number, must be a string", "warning: a: null, should be a value or left out", "warning: a: empty, should be a text or left out",
			"warning: b: a string, should be a number", "warning: b: null, should be a value or left out", "warning: c: a string, should be a boolean",
			"warning: c: null, should be a value or left out", "warning: d: unknown property of a thing", "warning: e: null, should be a value or left out",
		},
		"thing": {
			"warning: a: a number, should be a string", "warning: a: null, should be a value or left out", "warning: a: empty, should be a text or left out",
			"warning: b: a string, should be a number", "warning: b: null, should be a value or left out", "warning: c: a string, should be a boolean",
			"warning: c: null, should be a value or left out", "warning: d: unknown property of a thing", "warning: e: null, should be a value or left out",
		},
	} {
		var found []string
		for _, text := range []string{
			`{"a":5}`, `{"a":null}`, `{"a":""}`, `{"b":"5"}`, `{"b":null}`, `{"c":"true"}`, `{"c":null}`, `{"d":1}`, `{"e":null}`,
		} {
			type thing struct {
				a     string
				b     int
				c     bool
				e     *int
				extra schema.Extra
			}
			describe := func(v *thing, f *schema.Fields) {
				f.Struct(object, "a thing", "", &v.extra)
				f.String("a", &v.a, schema.Free())
				schema.Int(f, "b", &v.b, schema.Between(0, 9), schema.Optional)
				f.Bool("c", &v.c, schema.Optional)
				f.OptInt("e", &v.e, schema.Between(0, 9))
			}
			var v thing
			err := schema.Decode([]byte(text), &v, describe)
			lint := texts(schema.Lint(&v, describe))
			found = append(found, lint...)
			if err != nil {
				assert.EqualError(t, err, lint[0], "decoding and checking agree")
			} else if !strings.HasPrefix(lint[0], "warning: ") {
				assert.Equal(t, "d: unknown property of a thing", lint[0])
			}
			s := schema.Shapes{}
			schema.DocumentOf(describe).Shape(s)
			for _, m := range s[object].Members {
				member := strings.Contains(text, `"`+m.Name+`"`)
				null, empty := strings.Contains(text, "null"), strings.Contains(text, `""`)
				switch refused := !strings.HasPrefix(lint[0], "warning"); {
				case member && null:
					assert.Equal(t, !refused, m.Null, "%s %s", object, text)
				case member && empty:
					assert.Equal(t, !refused, m.Empty, "%s %s", object, text)
				case member:
					assert.Equal(t, !refused, m.Coerced, "%s %s", object, text)
				}
			}
		}
		assert.Equal(t, c, found, object)
	}
}

// What cannot be encoded is all that an error of the encoder has.
func TestErrorsOfTheEncoder(t *testing.T) {
	for want, v := range map[string]*tree{
		"word: invalid UTF-8: byte 0xff at offset 0":          {Name: "123456", Word: "\xff"},
		"tags[1]: invalid UTF-8: byte 0xff at offset 1":       {Tags: []string{"abc", "a\xff", "", ""}},
		`["\xff"]: invalid UTF-8: byte 0xff at offset 0`:      {Name: "123456", Extra: schema.Extra{"\xff": json.RawMessage("1")}},
		`named["\xff"]: invalid UTF-8: byte 0xff at offset 0`: {Name: "123456", Named: map[string]leaf{"\xff": new(green)}},
		"name: set both as a field and in Extra":              {Name: "123456", Extra: schema.Extra{"name": json.RawMessage(`"a"`)}},
	} {
		_, err := schema.Append(nil, v, (*tree).describe)
		assert.EqualError(t, err, want)
		b, err := schema.Marshal(v, (*tree).describe)
		assert.Nil(t, b)
		assert.EqualError(t, err, want)
	}
	b, err := schema.MarshalList[leaf](nil, leaves)
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
	b, err = schema.MarshalList([]leaf{new(green), nil, raw(t, `{"type":"a"}`), &rawLeaf{}}, leaves)
	require.NoError(t, err)
	assert.Equal(t, `[{"type":"green"},null,{"type":"a"},{}]`, string(b))
	_, err = schema.MarshalList([]leaf{&green{Label: "a"}, &green{Label: "\xff"}}, leaves)
	assert.EqualError(t, err, "messages[1].label: invalid UTF-8: byte 0xff at offset 0")
	b, err = schema.Append([]byte("a"), nil, (*tree).describe)
	require.NoError(t, err)
	assert.Equal(t, "anull", string(b))
}

// A body beyond LINE's limit is measured up to it, and exactly if nothing follows.
func TestWeighedBeyondTheLimit(t *testing.T) {
	const start, limit = len(`{"name":"","ratio":0,"inner":`), 2 << 20
	for _, c := range []struct {
		name  int
		inner *tree
		want  string
	}{
		{limit - start, new(tree), "2097164 bytes of JSON, at most 2097152 a request"},
		{limit - start + 1, new(tree), "more than 2097152 bytes of JSON, at most 2097152 a request"},
		{limit + 1000, nil, "2098173 bytes of JSON, at most 2097152 a request"},
	} {
		v := &tree{Name: strings.Repeat("a", c.name), Inner: c.inner}
		var large []string
		for _, x := range fault.Violations(schema.Validate(v, func(v *tree, f *schema.Fields) {
			schema.Weighed(f, v, (*tree).describe, schema.Body, func() { v.describe(f) })
		})) {
			if x.Rule == fault.TooLarge {
				large = append(large, x.Error())
			}
		}
		assert.Equal(t, []string{c.want}, large)
	}
}

// Names of objects in texts have their article.
func TestNamesOfObjects(t *testing.T) {
	for _, c := range []struct{ family, kind, want string }{
		{"message", "image", "an image message"}, {"message", "text", "a text message"}, {"action", "uri", "a uri action"},
		{"action", "message", "a message action"}, {"template", "confirm", "a confirm template"}, {"recipient", "operator", "an operator recipient"},
		{"demographic", "age", "an age demographic"}, {"flex", "box", "a box"}, {"flex", "icon", "an icon"}, {"substitution", "emoji", "an emoji"},
		{"mentionee", "all", "an all"}, {"imagemap.action", "uri", "a uri"}, {"leaf", "a green leaf", "a green leaf"}, {"leaf", "", "a leaf"}, {"action", "", "an action"},
	} {
		x := schema.Extra{"new": json.RawMessage("1")}
		found := schema.Lint(&x, func(x *schema.Extra, f *schema.Fields) { f.Kind(c.family, c.kind, "", x) })
		assert.Equal(t, "unknown property of "+c.want, found[0].Detail)
		assert.Equal(t, strings.TrimSuffix(c.family+"."+c.kind, "."), found[0].Object)
	}
}

func TestPresent(t *testing.T) {
	list := []leaf{nil, &green{Label: "1"}, (*green)(nil), &green{Label: "3"}, &green{Label: "4"}}
	var at []int
	for i, v := range schema.Present(list) {
		assert.Equal(t, list[i], v)
		if at = append(at, i); i == 3 {
			break
		}
	}
	assert.Equal(t, []int{1, 3}, at)
}

// Children have their own Room, and what follows them that of the parent. Only lints read it.
func TestRoom(t *testing.T) {
	var rooms []float64
	describe := func(v *tree, f *schema.Fields) {
		f.Struct("tree", "a tree", "", &v.Extra)
		see := func() { f.Rule("", fault.Needs, "", func(x schema.Finder) { rooms = append(rooms, x.Room().Width) }) }
		half := func(r schema.Room) schema.Room { return schema.Room{Width: r.Width/2 + 8} }
		see()
		f.Handing(half, func() {
			see()
			f.Handing(half, see)
			see()
		})
		see()
	}
	assert.Empty(t, schema.Lint(new(tree), describe))
	assert.Equal(t, []float64{0, 8, 12, 8, 0}, rooms)
	rooms = nil
	assert.NoError(t, schema.Validate(new(tree), describe))
	assert.Equal(t, []float64{0, 0, 0, 0, 0}, rooms)
}
