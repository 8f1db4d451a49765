package imagemap_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
)

func documented(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile("testdata/documented.json")
	require.NoError(tb, err)
	var b bytes.Buffer
	require.NoError(tb, json.Compact(&b, data))
	return b.Bytes()
}

// Every documented property decodes into a field and is encoded again, in the order of the reference.
func TestDocumentedFormsSurvive(t *testing.T) {
	m := new(message)
	require.NoError(t, m.UnmarshalJSON(documented(t)))
	assert.Empty(t, texts(m.Lint()))
	out, err := m.MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, string(documented(t)), string(out))

	require.Len(t, m.Actions, 3)
	assert.Equal(t, imagemap.Area{X: 346, Y: 585, Width: 347, Height: 195}, m.Actions[1].(*imagemap.Message).Area)
	assert.Equal(t, "All of it", m.Video.ExternalLink.Label)
}

// Each object encodes and decodes on its own, as a value and as a pointer, and keeps unknown members.
func TestObjectsAlone(t *testing.T) {
	for _, c := range []struct {
		v    json.Unmarshaler
		text string
	}{
		{new(imagemap.URI), `{"type":"uri","label":"l","linkUri":"tel:1","area":{"x":0,"y":1,"width":2,"height":3},"new":[1]}`},
		{new(imagemap.Message), `{"type":"message","text":"t","area":{"x":0,"y":1,"width":2,"height":3},"new":[1]}`},
		{new(imagemap.Clipboard), `{"type":"clipboard","clipboardText":"t","area":{"x":0,"y":1,"width":2,"height":3},"new":[1]}`},
		{new(imagemap.Area), `{"x":0,"y":0,"width":0,"height":0,"new":[1]}`},
		{new(imagemap.Size), `{"width":1040,"height":585,"new":[1]}`},
		{new(imagemap.Video), `{"originalContentUrl":"https://a.example/a","area":{"x":0,"y":0,"width":0,"height":0},"new":[1]}`},
		{new(imagemap.ExternalLink), `{"linkUri":"https://a.example/a","label":"l","new":[1]}`},
	} {
		require.NoError(t, c.v.UnmarshalJSON([]byte(c.text)))
		require.NoError(t, c.v.UnmarshalJSON([]byte("null")))
		out, err := json.Marshal(c.v)
		require.NoError(t, err)
		assert.Equal(t, c.text, string(out))
	}
	out, err := json.Marshal(map[string]any{"a": imagemap.Area{X: 1}, "s": imagemap.SizeOf(1040, 585)})
	require.NoError(t, err)
	assert.JSONEq(t, `{"a":{"x":1,"y":0,"width":0,"height":0},"s":{"width":1040,"height":585}}`, string(out))
}

// A value that a field cannot hold is reported once, with its path, and written back.
func TestOtherJSONTypesSurvive(t *testing.T) {
	const area = `"area":{"x":0,"y":0,"width":1040,"height":1040}`
	action := `{"type":"message","text":"t",` + area + `}`
	whole := func(size, actions, more string) string {
		return `{"type":"imagemap","baseUrl":"https://a.example/a","altText":"a","baseSize":` + size + `,"actions":` + actions + more + `}`
	}
	const fine = `{"width":1040,"height":1040}`
	for _, c := range []struct{ name, text, want string }{
		{"area", whole(fine, `[{"type":"message","text":"t","area":[0,0,1,1]}]`, ""), "actions[0].area: an array, must be an object"},
		{"null for an area", whole(fine, `[{"type":"message","text":"t","area":null}]`, ""), "actions[0].area: missing"},
		{"no area", whole(fine, `[{"type":"message","text":"t"}]`, ""), "actions[0].area: missing"},
		{"number in an area", whole(fine, `[{"type":"message","text":"t","area":{"x":"a","y":0,"width":1,"height":1}}]`, ""), "actions[0].area.x: a string, must be a number"},
		{"half a pixel", whole(fine, `[{"type":"message","text":"t","area":{"x":0,"y":0,"width":1.5,"height":1}}]`, ""), "actions[0].area.width: 1.5, must be a whole number"},
		{"size", whole(`1040`, `[`+action+`]`, ""), "baseSize: a number, must be an object"},
		{"no size", whole(`null`, `[`+action+`]`, ""), "baseSize: missing"},
		{"height of 0", whole(`{"width":1040,"height":0}`, `[`+action+`]`, ""), "baseSize.height: 0, must be positive"},
		{"actions", whole(fine, `{}`, ""), "actions: an object, must be an array"},
		{"an action", whole(fine, `[5,`+action+`]`, ""), "actions[0]: a number, must be an object"},
		{"null for an action", whole(fine, `[null,`+action+`]`, ""), "actions[0]: null, must be an object"},
		{"an action without a type", whole(fine, `[{"text":"t"},`+action+`]`, ""), "actions[0].type: missing"},
		{"video", whole(fine, `[`+action+`]`, `,"video":true`), "video: a boolean, must be an object"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := new(message)
			err := m.UnmarshalJSON([]byte(c.text))
			require.Error(t, err)
			var found []string
			for _, l := range fault.Merge([]byte(c.text), err, m.Lint()) {
				found = append(found, l.Error())
			}
			assert.Equal(t, []string{c.want}, found)

			out, err := json.Marshal(m)
			require.NoError(t, err)
			again := new(message)
			_ = again.UnmarshalJSON(out)
			assert.Equal(t, m, again)
		})
	}
}

func TestUnknownKindsAndMembersSurvive(t *testing.T) {
	const text = `{"type":"imagemap","baseUrl":"https://a.example/a","altText":"a","baseSize":{"width":1040,"height":1040,"depth":2},` +
		`"actions":[{"type":"teleport","to":"moon","area":null},{"type":"postback","data":"a=1"},` +
		`{"type":"message","text":"t","area":{"x":0,"y":0,"width":1,"height":1,"z":0},"lable":"l"}],"frame":null}`
	m := new(message)
	require.ErrorIs(t, m.UnmarshalJSON([]byte(text)), fault.UnknownKind)
	assert.Equal(t, []string{
		"warning: baseSize.depth: unknown property of a base size",
		`warning: actions[0].type: "teleport" is not a known imagemap action type, so nothing in it was checked`,
		"actions[1].type: postback is not allowed in an imagemap, only uri, message, clipboard",
		"warning: actions[2].area.z: unknown property of an area",
		"warning: actions[2].lable: unknown property of a message; did you mean label?",
		"warning: frame: unknown property of an imagemap message",
	}, texts(m.Lint()))
	out, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, text, string(out))
}

// A decoded area of zeros is encoded as zeros, though checks report it as missing.
func TestZerosAreKept(t *testing.T) {
	const text = `{"type":"message","text":"t","area":{"x":0,"y":0,"width":0,"height":0}}`
	a := new(imagemap.Message)
	require.NoError(t, a.UnmarshalJSON([]byte(text)))
	out, err := a.MarshalJSON()
	require.NoError(t, err)
	assert.JSONEq(t, text, string(out))
}

func TestNil(t *testing.T) {
	for _, a := range []imagemap.Action{(*imagemap.URI)(nil), (*imagemap.Message)(nil), (*imagemap.Clipboard)(nil), (*imagemap.Raw)(nil)} {
		_ = a.GetType()
		out, err := json.Marshal(a)
		require.NoError(t, err)
		assert.Equal(t, "null", string(out))
	}
	assert.Nil(t, (*imagemap.Raw)(nil).JSON())

	m := with(func(m *message) { m.Actions = append(m.Actions, nil, (*imagemap.Clipboard)(nil)) })
	out, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Contains(t, string(out), `},null,null]`)
}

func TestAFieldSetTwiceIsRefused(t *testing.T) {
	m := with(func(m *message) {
		m.Extra = schema.Extra{"baseSize": json.RawMessage(`{}`)}
	})
	_, err := m.MarshalJSON()
	require.EqualError(t, err, "baseSize: set both as a field and in Extra")
	m.BaseSize = imagemap.Size{}
	out, err := m.MarshalJSON()
	require.NoError(t, err)
	assert.Contains(t, string(out), `"baseSize":{}`)
}

func TestNewRaw(t *testing.T) {
	const text = `{"type":"teleport","to":"moon"}`
	r, err := imagemap.NewRaw([]byte(text))
	require.NoError(t, err)
	assert.Equal(t, "teleport", r.GetType())
	assert.Equal(t, text, string(r.JSON()))
	again := new(imagemap.Raw)
	require.NoError(t, json.Unmarshal([]byte(text), again))
	assert.Equal(t, r, again)
	for _, bad := range []string{"", "[]", "5", "{", `{"type":""}`, `{"type":5}`, `{}`} {
		_, err := imagemap.NewRaw(bad)
		require.Error(t, err, bad)
	}
	m := with(func(m *message) { m.Actions = []imagemap.Action{r} })
	require.NoError(t, m.Validate())
}

// Walking finds areas, which the caller can change.
func TestWalk(t *testing.T) {
	m := new(message)
	require.NoError(t, m.UnmarshalJSON(documented(t)))
	var paths []fault.Path
	for path, a := range schema.Walk[*imagemap.Area](m, (*message).describe) {
		paths = append(paths, path)
		a.X++
	}
	assert.Equal(t, []fault.Path{"video.area", "actions[0].area", "actions[1].area", "actions[2].area"}, paths)
	assert.Equal(t, 1, m.Video.Area.X)
}
