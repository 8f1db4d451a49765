package coupon_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
)

// Nothing panics on any bytes, and decoding and encoding again changes nothing.
func FuzzRequest(f *testing.F) {
	seed, err := valid(nil).AppendJSON(nil)
	require.NoError(f, err)
	f.Add(seed)
	for _, s := range []string{
		`{}`, `null`, `[]`, `{"reward":{}}`, `{"reward":{"type":"cashBack","priceInfo":{"type":"explicit","originalPrice":1e2}}}`,
		`{"reward":{"type":"discount","priceInfo":{"type":"percentage","percentage":"5","fixedAmount":null,"originalPrice":[]}}}`,
		`{"acquisitionCondition":{"type":"lottery","lotteryProbability":0,"maxAcquireCount":-1}}`,
		`{"startTimestamp":null,"endTimestamp":1924959599000,"timezone":"Asia/Tokyo","visibility":true,"maxUseCountPerTicket":"-1"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first coupon.Request
		decoded := first.UnmarshalJSON(data)
		fault.Merge(data, decoded, first.Lint())
		once, err := first.AppendJSON(nil)
		if err != nil { // a decoded body can always be encoded
			require.Error(t, decoded)
			return
		}
		require.True(t, json.Valid(once))
		var second coupon.Request
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
