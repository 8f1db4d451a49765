package imagemap_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
)

// Decoding and encoding again changes nothing, and nothing panics.
func FuzzDecode(f *testing.F) {
	f.Add(documented(f))
	for _, s := range []string{
		`{"type":"imagemap","baseSize":{"width":1040,"height":0},"actions":[{"type":"uri","area":{"x":1e300,"y":-1}},null,{"type":"x"}]}`,
		`{"type":"imagemap","baseSize":[],"video":{"area":5},"actions":{"a":1}}`,
		`{"type":"image","actions":[{"type":"clipboard","area":{"width":9223372036854775807,"height":-9223372036854775808}}]}`,
		`{"type":"imagemap","altText":5,"baseSize":{"width":"1040","height":"9"},"actions":[{"type":"message","text":5,"area":{"x":"1"}}]}`,
		`{}`, `[]`, `null`, `{`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := new(message)
		_ = m.UnmarshalJSON(data)
		first, err := m.MarshalJSON()
		require.NoError(t, err)
		again := new(message)
		_ = again.UnmarshalJSON(first)
		assert.Equal(t, texts(asEncoded(m.Lint())), texts(again.Lint()))
		second, err := again.MarshalJSON()
		require.NoError(t, err)
		assert.Equal(t, string(first), string(second))
	})
}

// asEncoded leaves out findings that encoding repairs: values in another JSON type that LINE accepts.
func asEncoded(found []fault.Violation) []fault.Violation {
	return slices.DeleteFunc(found, func(v fault.Violation) bool {
		return v.Rule == fault.WrongType && v.Severity == fault.SeverityWarning
	})
}
