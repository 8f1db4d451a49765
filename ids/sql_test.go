package ids_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

func TestScanAndValue(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "valid") {
				id := k.must(s)
				stored, err := id.(checker).Value()
				require.NoError(t, err)
				if k.number {
					n, _ := strconv.ParseInt(s, 10, 64)
					assert.Equal(t, n, stored)
				} else {
					assert.Equal(t, s, stored)
				}

				p, bytes := k.blank(), []byte(s)
				for _, src := range []any{stored, s, bytes} {
					require.NoError(t, p.Scan(src))
					assert.Equal(t, id, k.deref(p))
				}
				clear(bytes) // as a driver does with its buffer
				assert.Equal(t, id, k.deref(p))

				for _, bad := range []any{"", []byte{}, "\x00", -1.5, true, time.Now(), int64(-1)} {
					assert.Error(t, p.Scan(bad), "%v", bad)
					assert.Equal(t, id, k.deref(p), "changed by %v", bad)
				}

				require.NoError(t, p.Scan(nil))
				assert.Zero(t, k.deref(p))
				null, err := k.deref(p).(checker).Value()
				assert.NoError(t, err)
				assert.Nil(t, null)
			}
		})
	}
}

func TestScanRefusesWhatParseRefuses(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "invalid") {
				assert.Error(t, k.blank().Scan(s), "%q", s)
				assert.Error(t, k.blank().Scan([]byte(s)), "%q", s)
			}
		})
	}
}

func TestScanOfIntegers(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		p := k.blank()
		err := p.Scan(int64(1234567890))
		if !k.digits && !k.number {
			assert.Error(t, err, name)
			continue
		}
		require.NoError(t, err, name)
		assert.Equal(t, k.must("1234567890"), k.deref(p), name)
	}
	var message ids.MessageID
	require.NoError(t, message.Scan(int64(0)))
	assert.Equal(t, ids.MessageID("0"), message)
	require.Error(t, message.Scan(int64(-1)))
	var id ids.AudienceGroupID
	assert.EqualError(t, id.Scan(int64(0)), `ids.AudienceGroupID("0"): must be a positive number`)
}
