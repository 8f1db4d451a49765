package template_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/template"
)

// Decoding and encoding again changes nothing, and nothing panics.
func FuzzDecode(f *testing.F) {
	for _, body := range documented(f) {
		f.Add([]byte(body))
	}
	for _, s := range []string{
		`{"type":"carousel","columns":[{"title":5,"text":"a","actions":[null,{"type":"camera"}]},null]}`,
		`{"type":"buttons","text":"\ud83d\udc68\u200d\ud83d\udc69","actions":{},"imageSize":"fill","x":1e400}`,
		`{"type":"image_carousel","columns":[{"action":{"type":"message","type":"uri"}}]}`,
		`{"type":"gallery"}`, `{"type":null}`, `[]`, `null`, `{`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		v, _ := schema.DecodeNode(data, template.Kinds())
		if v == nil {
			return
		}
		found := v.(checked).Lint()
		first, err := json.Marshal(v)
		require.NoError(t, err)
		again, _ := schema.DecodeNode(first, template.Kinds())
		assert.Equal(t, texts(found), texts(again.(checked).Lint()))
		second, err := json.Marshal(again)
		require.NoError(t, err)
		assert.Equal(t, string(first), string(second))
	})
}
