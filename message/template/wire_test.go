package template_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

func documented(tb testing.TB) (bodies []json.RawMessage) {
	tb.Helper()
	data, err := os.ReadFile("testdata/documented.json")
	require.NoError(tb, err)
	require.NoError(tb, json.Unmarshal(data, &bodies))
	for i, body := range bodies {
		var b bytes.Buffer
		require.NoError(tb, json.Compact(&b, body))
		bodies[i] = b.Bytes()
	}
	return bodies
}

// Every documented property decodes into a field and is encoded again, in the order of the reference. A type or
// property without support here is an unknown one.
func TestDocumentedFormsSurvive(t *testing.T) {
	var kinds []string
	for _, body := range documented(t) {
		v, err := schema.DecodeNode(body, template.Kinds())
		require.NoError(t, err)
		kinds = append(kinds, v.GetType())
		assert.Empty(t, v.(checked).Lint())
		out, err := v.(checked).AppendJSON([]byte("before"))
		require.NoError(t, err)
		assert.Equal(t, "before"+string(body), string(out))
		out, err = json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, string(body), string(out))
	}
	assert.Equal(t, template.Kinds().Names(), kinds)
}

// A type refuses the JSON of another type, but keeps what it read.
func TestDecodingIntoAType(t *testing.T) {
	for i, into := range []json.Unmarshaler{new(template.Buttons), new(template.Confirm), new(template.Carousel), new(template.ImageCarousel)} {
		for k, body := range documented(t) {
			err := into.UnmarshalJSON(body)
			if i == k {
				require.NoError(t, err)
				require.NoError(t, into.UnmarshalJSON([]byte("null")))
			} else {
				require.ErrorIs(t, err, fault.UnknownKind)
			}
			out, err := json.Marshal(into)
			require.NoError(t, err)
			assert.JSONEq(t, string(body), string(out))
		}
	}
}

func TestColumnAlone(t *testing.T) {
	for _, c := range []struct {
		v    json.Unmarshaler
		text string
	}{
		{new(template.Column), `{"title":"A","text":"a","actions":[{"type":"message","label":"l","text":"t"}],"badge":"new"}`},
		{new(template.ImageColumn), `{"imageUrl":"https://shop.example/a.jpg","action":{"type":"uri","label":"l","uri":"tel:1"},"badge":"new"}`},
	} {
		require.NoError(t, json.Unmarshal([]byte(c.text), c.v))
		out, err := json.Marshal(c.v)
		require.NoError(t, err)
		assert.Equal(t, c.text, string(out))
	}
	out, err := json.Marshal([]any{template.Column{Text: "by value"}, template.ImageColumn{ImageURL: image}})
	require.NoError(t, err)
	assert.Equal(t, `[{"text":"by value"},{"imageUrl":"`+image+`"}]`, string(out))
}

func TestUnknownKindsAndMembersSurvive(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{
			`{"type":"gallery","wings":[{"a":null}]}`,
			[]string{`warning: type: "gallery" is not a known template type, so nothing in it was checked`},
		},
		{
			`{"type":"buttons","text":"t","actions":[{"type":"teleport","to":"moon"}],"badge":{"n":1.50}}`,
			[]string{
				`warning: actions[0].type: "teleport" is not a known action type, so nothing in it was checked`,
				"warning: badge: unknown property of a buttons template",
			},
		},
		{
			`{"type":"carousel","columns":[{"text":"t","actions":[{"type":"message","label":"l","text":"t","x":[]}],"badge":"new"}]}`,
			[]string{
				"warning: columns[0].actions[0].x: unknown property of a message action",
				"warning: columns[0].badge: unknown property of a column of a carousel",
			},
		},
	} {
		t.Run(c.text, func(t *testing.T) {
			v, err := schema.DecodeNode([]byte(c.text), template.Kinds())
			for _, unknown := range fault.Violations(err) {
				require.Equal(t, fault.UnknownKind, unknown.Rule)
			}
			require.NoError(t, v.(checked).Validate())
			assert.Equal(t, c.want, texts(v.(checked).Lint()))
			out, err := json.Marshal(v)
			require.NoError(t, err)
			assert.Equal(t, c.text, string(out))
		})
	}
}

// A misspelled type is refused, not kept as a type that LINE may have added.
func TestAlmostAKind(t *testing.T) {
	v, err := schema.DecodeNode([]byte(`{"type":"button","text":"t"}`), template.Kinds())
	require.ErrorIs(t, err, fault.UnknownKind)
	assert.EqualError(t, v.(checked).Validate(), `type: "button" is not a known template type, so nothing in it was checked; did you mean "buttons"?`)
}

// A value that a field cannot hold is reported with its path and written back.
func TestOtherJSONTypesSurvive(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`{"type":"confirm","actions":[],"text":5}`, "text: a number, must be a string"},
		{`{"type":"carousel","columns":{}}`, "columns: an object, must be an array"},
		{`{"type":"carousel","columns":[5]}`, "columns[0]: a number, must be an object"},
		{`{"type":"buttons","actions":[5]}`, "actions[0]: a number, must be an object"},
		{`{"type":"buttons","defaultAction":[]}`, "defaultAction: an array, must be an object"},
		{`{"text":"no type"}`, "type: missing"},
		{`{"type":7,"text":"no type"}`, "type: a number, must be a string"},
	} {
		t.Run(c.text, func(t *testing.T) {
			v, err := schema.DecodeNode([]byte(c.text), template.Kinds())
			require.EqualError(t, err, c.want)
			out, err := json.Marshal(v)
			require.NoError(t, err)
			assert.JSONEq(t, c.text, string(out))
			assert.Contains(t, texts(v.(checked).Lint()), c.want)
		})
	}
}

func TestNil(t *testing.T) {
	for _, v := range []checked{(*template.Buttons)(nil), (*template.Confirm)(nil), (*template.Carousel)(nil), (*template.ImageCarousel)(nil), (*template.Raw)(nil)} {
		require.ErrorIs(t, v.Validate(), fault.Nil)
		assert.Len(t, v.Lint(), 1)
		out, err := v.AppendJSON(nil)
		require.NoError(t, err)
		assert.Equal(t, "null", string(out))
		out, err = json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, "null", string(out))
		_ = v.GetType()
	}
	assert.Nil(t, (*template.Raw)(nil).JSON())

	b := &template.Buttons{Text: "t", DefaultAction: (*action.URI)(nil), Actions: []action.Action{nil, (*action.Message)(nil), actions(1)[0]}}
	assert.Equal(t, []string{"actions[0]: nil", "actions[1]: nil *action.Message"}, texts(b.Lint()))
	out, err := json.Marshal(b)
	require.NoError(t, err)
	assert.JSONEq(t, `{"type":"buttons","text":"t","actions":[null,null,{"type":"message","label":"1","text":"chosen"}]}`, string(out))
}

func TestWhatJSONCannotRepresent(t *testing.T) {
	b := &template.Buttons{Text: "a\xff", Actions: actions(1)}
	out, err := b.AppendJSON([]byte("before"))
	require.ErrorIs(t, err, fault.BadText)
	assert.EqualError(t, err, "text: invalid UTF-8: byte 0xff at offset 1")
	assert.Equal(t, "before", string(out))
	require.ErrorIs(t, b.Validate(), fault.BadText)
}

func TestNewRaw(t *testing.T) {
	const text = `{"type":"gallery","wings":3}`
	r, err := template.NewRaw(text)
	require.NoError(t, err)
	assert.Equal(t, "gallery", r.GetType())
	assert.Equal(t, text, string(r.JSON()))

	again := new(template.Raw)
	require.NoError(t, json.Unmarshal([]byte(text), again))
	assert.Equal(t, r, again)

	for _, bad := range []string{"", "[]", "5", "{", `{"type":""}`, `{"type":5}`, `{}`, text + text} {
		_, err := template.NewRaw([]byte(bad))
		require.Error(t, err, bad)
		require.Error(t, again.UnmarshalJSON([]byte(bad)), bad)
	}
}
