package narrowcast_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// Nothing panics on any bytes, and decoding and encoding again changes nothing.
func FuzzRequest(f *testing.F) {
	f.Add(read(f, "full.json"))
	for _, s := range []string{
		`{}`, `null`, `[]`, `{"recipient":{}}`, `{"filter":{"demographic":null}}`, `{"limit":{"max":1e2}}`,
		`{"recipient":{"type":"operator","and":[],"or":{},"not":[null]}}`,
		`{"recipient":{"type":"operator","and":[{"type":"operator","not":{"type":"x"}},null,7]}}`,
		`{"filter":{"demographic":{"type":"age","gte":"age_70","lt":7}}}`,
		`{"filter":{"demographic":{"type":"area","oneOf":["id_01","jp_48",""]}}}`,
		`{"recipient":{"type":"gender","oneOf":["male"]},"messages":[{"type":"text","text":"\ud83d\udc4b"}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first narrowcast.Request
		decoded := first.UnmarshalJSON(data)
		fault.Merge(data, decoded, first.Lint())
		once, err := first.AppendJSON(nil)
		if err != nil { // a decoded body can always be encoded
			require.Error(t, decoded)
			return
		}
		require.True(t, json.Valid(once))
		var second narrowcast.Request
		again := second.UnmarshalJSON(once)
		if decoded == nil {
			require.NoError(t, again)
		}
		twice, err := second.AppendJSON(nil)
		require.NoError(t, err)
		assert.Equal(t, string(once), string(twice))
		found := slices.DeleteFunc(first.Lint(), func(v fault.Violation) bool { // fixed by the encoder
			return v.Rule == fault.WrongType && v.Severity == fault.SeverityWarning
		})
		assert.Equal(t, texts(found), texts(second.Lint()))
	})
}
