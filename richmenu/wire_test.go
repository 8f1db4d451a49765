package richmenu_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// newBody returns an empty body for a name in testdata.
func newBody(t *testing.T, name string) interface {
	richmenu.Body
	json.Unmarshaler
} {
	t.Helper()
	switch name {
	case "menu":
		return new(richmenu.RichMenu)
	case "response":
		return new(richmenu.Response)
	case "alias":
		return new(richmenu.Alias)
	case "aliasUpdate":
		return new(richmenu.AliasUpdate)
	case "batch", "batchAll":
		return new(richmenu.Batch)
	case "bulkLink":
		return new(richmenu.BulkLink)
	case "bulkUnlink":
		return new(richmenu.BulkUnlink)
	}
	require.FailNow(t, "no such body", name)
	return nil
}

type sample struct {
	Name string          `json:"name"`
	As   string          `json:"as"`
	Warn []string        `json:"warn"`
	JSON json.RawMessage `json:"json"`
}

func documented(tb testing.TB) (samples []sample) {
	tb.Helper()
	data, err := os.ReadFile("testdata/documented.json")
	require.NoError(tb, err)
	require.NoError(tb, json.Unmarshal(data, &samples))
	for i := range samples {
		var b bytes.Buffer
		require.NoError(tb, json.Compact(&b, samples[i].JSON))
		samples[i].JSON = b.Bytes()
	}
	return samples
}

// Bodies from LINE's reference and guides leave nothing in Extra, are valid, and encode to the same JSON.
func TestDocumentedBodiesSurvive(t *testing.T) {
	for _, s := range documented(t) {
		t.Run(s.Name, func(t *testing.T) {
			b := newBody(t, s.As)
			require.NoError(t, b.UnmarshalJSON(s.JSON))
			require.NoError(t, b.Validate())
			assert.Equal(t, s.Warn, texts(b.Lint()))
			out, err := b.AppendJSON([]byte("before"))
			require.NoError(t, err)
			assert.Equal(t, "before"+string(s.JSON), string(out))
			out, err = json.Marshal(b)
			require.NoError(t, err)
			assert.JSONEq(t, string(s.JSON), string(out), "encoding/json escapes the & in it")
			require.NoError(t, b.UnmarshalJSON([]byte("null")))
		})
	}
}

// GET /v2/bot/richmenu/list returns a list of menus that can be created again.
func TestResponses(t *testing.T) {
	created, err := json.Marshal(menu())
	require.NoError(t, err)
	var list struct {
		RichMenus []richmenu.Response `json:"richmenus"`
	}
	text := `{"richmenus":[{"richMenuId":"` + menuA + `",` + string(created[1:]) + `]}`
	require.NoError(t, json.Unmarshal([]byte(text), &list))
	require.Len(t, list.RichMenus, 1)
	assert.Equal(t, menuA, string(list.RichMenus[0].RichMenuID))
	again, err := list.RichMenus[0].RichMenu.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, string(created), string(again))
	whole, err := json.Marshal(list)
	require.NoError(t, err)
	assert.Equal(t, text, string(whole))
}

// A response is drawn and measured like its menu.
func TestPicturesOfResponses(t *testing.T) {
	m := at(richmenu.CompactSmall, [4]int{0, 0, 400, 270})
	r := &richmenu.Response{RichMenuID: menuA, RichMenu: *m}
	assert.Equal(t, m.Coverage(), r.Coverage())
	assert.Len(t, r.Coverage().Gaps, 1)
	assert.Equal(t, string(m.SVG()), string(r.SVG()))
	assert.Equal(t, m.Draw(nil, nil).Pix, r.Draw(nil, nil).Pix)
	r = nil
	assert.Empty(t, r.Coverage())
	assert.Equal(t, string((*richmenu.RichMenu)(nil).SVG()), string(r.SVG()))
}

func TestWhatIsUnknownSurvives(t *testing.T) {
	const text = `{"size":{"width":800,"height":270,"dpi":2},"selected":true,"name":"n","chatBarText":"c",` +
		`"areas":[{"bounds":{"x":0,"y":0,"width":800,"height":270,"z":[1.50]},"action":{"type":"teleport","to":"moon"},"badge":null}],"theme":{"dark":true}}`
	var m richmenu.RichMenu
	require.ErrorIs(t, json.Unmarshal([]byte(text), &m), fault.UnknownKind)
	require.NoError(t, m.Validate())
	assert.Equal(t, []string{
		"warning: size.dpi: unknown property of a size",
		"warning: areas[0].bounds.z: unknown property of bounds",
		`warning: areas[0].action.type: "teleport" is not a known action type, so nothing in it was checked`,
		"warning: areas[0].badge: unknown property of an area of a rich menu",
		"warning: theme: unknown property of a rich menu",
	}, texts(m.Lint()))
	assert.Equal(t, m.Lint(), schema.Lint(&m, richmenu.Describe), "a preview checks the same")
	out, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, text, string(out))
}

func TestWhatCannotBeDecoded(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{`{"size":{"width":800,"height":270},"name":"n","chatBarText":"c","areas":[]}`, []string{
			"selected: missing, must be true or false",
		}},
		{`{"size":{"width":800},"selected":"no","name":3,"chatBarText":"c","areas":[[]]}`, []string{
			"size.height: missing",
			"selected: a string, must be a boolean",
			"name: a number, must be a string",
			"areas[0]: an array, must be an object",
		}},
		{`{"size":{"width":2500,"height":843},"selected":false,"name":"n","chatBarText":"c","areas":[{"bounds":{"x":833.3333,"y":0.0,"width":1e3,"height":843}}]}`, []string{
			"areas[0].bounds.x: 833.3333, must be a whole number",
		}},
		{`[]`, []string{"an array, must be an object"}},
	} {
		var m richmenu.RichMenu
		assert.Equal(t, c.want, texts(fault.Violations(m.UnmarshalJSON([]byte(c.text)))))
	}
}

// A 0 in a string is checked against the bounds like any 0.
func TestZeroInAString(t *testing.T) {
	const text = `{"size":{"width":2500,"height":843},"selected":"false","name":"n","chatBarText":"c","areas":[{"bounds":` +
		`{"x":"0","y":"-0","width":"0","height":"843"},"action":{"type":"camera","label":"c"}}]}`
	var m richmenu.RichMenu
	require.NoError(t, json.Unmarshal([]byte(text), &m))
	assert.Equal(t, []string{"areas[0].bounds.width: 0, must be positive"}, texts(fault.Violations(m.Validate())))
	out, err := json.Marshal(m.Areas[0].Bounds)
	require.NoError(t, err)
	assert.Equal(t, `{"x":0,"y":0,"width":0,"height":843}`, string(out))
}

// A member that is always written replaces a null in Extra.
func TestNullsInExtra(t *testing.T) {
	null := func(name string) map[string]json.RawMessage { return map[string]json.RawMessage{name: []byte(" null")} }
	m := richmenu.RichMenu{Name: "n", ChatBarText: "c", Areas: []richmenu.Area{}, Size: richmenu.Size{Height: 843, Extra: null("width")}, Extra: null("selected")}
	out, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, `{"size":{"width":0,"height":843},"selected":false,"name":"n","chatBarText":"c","areas":[]}`, string(out))
	assert.ErrorIs(t, m.Validate(), fault.OutOfRange)
}

// A fraction in place of a whole number stays in the JSON, and is reported at its place.
func TestFractionsStay(t *testing.T) {
	const text = `{"x":833.3333,"y":0,"width":833,"height":843}`
	var b richmenu.Bounds
	require.Error(t, json.Unmarshal([]byte(text), &b))
	out, err := json.Marshal(b)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(out))
}

func TestParts(t *testing.T) {
	out, err := json.Marshal([]any{
		richmenu.Bounds{X: 1, Y: 2, Width: 3, Height: 4}, richmenu.Compact, richmenu.Area{}, richmenu.Link{From: "a", To: "b"},
		richmenu.Unlink{From: "a"}, &richmenu.UnlinkAll{}, richmenu.RichMenu{},
	})
	require.NoError(t, err)
	assert.Equal(t, `[{"x":1,"y":2,"width":3,"height":4},{"width":2500,"height":843},{},`+
		`{"type":"link","from":"a","to":"b"},{"type":"unlink","from":"a"},{"type":"unlinkAll"},`+
		`{"selected":false}]`, string(out))

	var area richmenu.Area
	require.NoError(t, json.Unmarshal([]byte(`{"bounds":{"x":0,"y":0,"width":1,"height":1},"action":{"type":"uri","uri":"https://a.example"}}`), &area))
	assert.Equal(t, "uri", area.Action.GetType())
	var size richmenu.Size
	require.NoError(t, json.Unmarshal([]byte(`{"width":800,"height":270}`), &size))
	assert.Equal(t, richmenu.CompactSmall, size)
	for _, o := range []interface {
		richmenu.Operation
		json.Unmarshaler
	}{new(richmenu.Link), new(richmenu.Unlink), new(richmenu.UnlinkAll)} {
		require.NoError(t, o.UnmarshalJSON([]byte(`{"type":"`+o.GetType()+`"}`)))
		require.ErrorIs(t, o.UnmarshalJSON([]byte(`{"type":"other"}`)), fault.UnknownKind)
	}
}

func TestRawOperations(t *testing.T) {
	const text = `{"type":"copy","to":"` + menuA + `","when":1.50}`
	o, err := richmenu.NewRawOperation(text)
	require.NoError(t, err)
	assert.Equal(t, "copy", o.GetType())
	assert.Equal(t, text, string(o.JSON()))
	b := richmenu.Batch{Operations: []richmenu.Operation{o}}
	assert.Equal(t, []string{`warning: operations[0].type: "copy" is not a known operation type, so nothing in it was checked`}, texts(b.Lint()))
	out, err := json.Marshal(b)
	require.NoError(t, err)
	assert.Equal(t, `{"operations":[`+text+`]}`, string(out))
	var again richmenu.RawOperation
	require.NoError(t, again.UnmarshalJSON([]byte(text)))
	assert.Equal(t, *o, again)
	_, err = richmenu.NewRawOperation(`{}`)
	require.ErrorIs(t, err, fault.Required)
	assert.Empty(t, (*richmenu.RawOperation)(nil).GetType())
	assert.Nil(t, (*richmenu.RawOperation)(nil).JSON())
}

func TestNil(t *testing.T) {
	for _, b := range []richmenu.Body{
		(*richmenu.RichMenu)(nil), (*richmenu.Response)(nil), (*richmenu.Alias)(nil), (*richmenu.AliasUpdate)(nil),
		(*richmenu.Batch)(nil), (*richmenu.BulkLink)(nil), (*richmenu.BulkUnlink)(nil),
	} {
		require.ErrorIs(t, b.Validate(), fault.Nil)
		out, err := b.AppendJSON(nil)
		require.NoError(t, err)
		assert.Equal(t, "null", string(out))
	}
}

func TestNilOperations(t *testing.T) {
	out, err := json.Marshal([]richmenu.Operation{
		nil, (*richmenu.Link)(nil), (*richmenu.Unlink)(nil), (*richmenu.UnlinkAll)(nil), (*richmenu.RawOperation)(nil), new(richmenu.UnlinkAll),
	})
	require.NoError(t, err)
	assert.Equal(t, `[null,null,null,null,null,{"type":"unlinkAll"}]`, string(out))
}

func TestWhatJSONCannotRepresent(t *testing.T) {
	m := menu()
	m.Name = "\xff"
	buf, err := m.AppendJSON([]byte("before"))
	require.ErrorIs(t, err, fault.BadText)
	assert.Equal(t, "before", string(buf))
	_, err = json.Marshal(m)
	require.ErrorContains(t, err, "name: invalid UTF-8")
}
