package flex_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// cards returns the files of testdata/cards; see the README there.
func cards(tb testing.TB) map[string][]byte {
	tb.Helper()
	names, err := filepath.Glob("testdata/cards/*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	all := make(map[string][]byte, len(names))
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(tb, err)
		all[strings.TrimSuffix(filepath.Base(name), ".json")] = data
	}
	return all
}

// A card of the simulator decodes completely, without Extra or Raw, and encodes to the same JSON.
func TestCards(t *testing.T) {
	for name, data := range cards(t) {
		t.Run(name, func(t *testing.T) {
			c, err := flex.Parse(data)
			require.NoError(t, err)
			for path, one := range flex.All[any](c) {
				assert.NotContains(t, typeName(one), "Raw", "%s", path)
			}
			if name != "template" { // placeholders are not colors or sizes
				for _, v := range c.Lint() {
					assert.Equal(t, fault.Deprecated, v.Rule, "%v", v) // fillers
				}
				assert.NoError(t, c.Validate())
			} else {
				assert.False(t, has(c.Lint(), fault.UnknownProperty))
			}

			for kind, encode := range map[string]func() ([]byte, error){
				"AppendJSON":   func() ([]byte, error) { return c.AppendJSON(nil) },
				"json.Marshal": func() ([]byte, error) { return json.Marshal(c) },
			} {
				out, err := encode()
				require.NoError(t, err, kind)
				assert.JSONEq(t, string(data), string(out), kind)
			}

			again, err := flex.Parse(mustJSON(t, c))
			require.NoError(t, err)
			assert.Equal(t, c, again)
			assert.Equal(t, c, flex.Clone(c))
		})
	}
}

// Each type decodes on its own too.
func TestUnmarshalKinds(t *testing.T) {
	for in, v := range map[string]interface {
		json.Unmarshaler
		json.Marshaler
	}{
		`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[]}}`: new(flex.Bubble),
		`{"type":"carousel","contents":[{"type":"bubble"}]}`:                        new(flex.Carousel),
		`{"type":"box","layout":"vertical","contents":[]}`:                          new(flex.Box),
		`{"type":"button","action":{"type":"message","label":"a","text":"b"}}`:      new(flex.Button),
		`{"type":"image","url":"https://example.com/a.png"}`:                        new(flex.Image),
		`{"type":"video","url":"https://example.com/a.mp4"}`:                        new(flex.Video),
		`{"type":"icon","url":"https://example.com/a.png"}`:                         new(flex.Icon),
		`{"type":"text","text":"a"}`:                                                new(flex.Text),
		`{"type":"span","text":"a"}`:                                                new(flex.Span),
		`{"type":"separator","margin":"md"}`:                                        new(flex.Separator),
		`{"type":"filler","flex":0}`:                                                new(flex.Filler),
		`{"type":"linearGradient","angle":"0deg"}`:                                  new(flex.LinearGradient),
		`{"body":{"separator":true}}`:                                               new(flex.Styles),
		`{"backgroundColor":"#FFFFFF"}`:                                             new(flex.BlockStyle),
		`{"type":"hologram","depth":3}`:                                             new(flex.Raw),
	} {
		require.NoError(t, json.Unmarshal([]byte(in), v))
		out, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, in, string(out))
		require.NoError(t, json.Unmarshal([]byte("null"), v), "null changes nothing")
		out, err = json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, in, string(out))
	}
}

// Unknown types and members are kept.
func TestLossless(t *testing.T) {
	const in = `{"type":"bubble","shadow":{"depth":2},"size":7,"body":{"type":"box","layout":"vertical","contents":[` +
		`{"type":"hologram","frames":[1,2]},{"type":"text","text":"a","glow":true},` +
		`{"type":"box","layout":"vertical","contents":[],"background":{"type":"radialGradient","radius":"5px"}}]},` +
		`"hero":{"type":"text","text":"a"},"styles":{"side":{}},"footer":"none"}`
	c, err := flex.Parse(in)
	require.ErrorIs(t, err, fault.WrongType)
	out, err := c.AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(out))
	clone, err := flex.Clone(c).AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(clone))
}

// A property in both a field and Extra is an error when encoding.
func TestExtraBesideField(t *testing.T) {
	b := &flex.Bubble{Size: flex.Mega, Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "a"}), Extra: schema.Extra{"size": []byte(`"giga"`)}}
	_, err := b.AppendJSON(nil)
	assert.ErrorIs(t, err, fault.DuplicateKey)
	b.Size = ""
	out, err := b.AppendJSON(nil)
	require.NoError(t, err)
	assert.Contains(t, string(out), `"size":"giga"`)
}
