package ids_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

func TestText(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "valid") {
				if k.number {
					continue
				}
				got, err := k.of(s).(encoding.TextMarshaler).MarshalText()
				require.NoError(t, err)
				assert.Equal(t, s, string(got))

				p := k.blank()
				require.NoError(t, p.(encoding.TextUnmarshaler).UnmarshalText(got))
				clear(got)
				assert.Equal(t, k.must(s), k.deref(p))

				assert.Error(t, p.(encoding.TextUnmarshaler).UnmarshalText([]byte("\x00")))
				assert.Equal(t, k.must(s), k.deref(p), "changed by an error")
			}
		})
	}
}

// A malformed text is encoded unchanged, and cannot be decoded.
func TestTextOfInvalid(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "invalid") {
				if k.number {
					continue
				}
				got, err := k.of(s).(encoding.TextMarshaler).MarshalText()
				require.NoError(t, err)
				assert.Equal(t, s, string(got))
				assert.Error(t, k.blank().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)), "%q", s)
			}
		})
	}
}

func TestJSON(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "valid") {
				got, err := json.Marshal(k.of(s))
				require.NoError(t, err)
				want := s
				if !k.number {
					b, err := json.Marshal(s)
					require.NoError(t, err)
					want = string(b)
				}
				assert.Equal(t, want, string(got))

				p := k.blank()
				require.NoError(t, json.Unmarshal(got, p))
				assert.Equal(t, k.must(s), k.deref(p))

				other := `12` // a number for a text, or a text for a number
				if k.number {
					other = `"12"`
				}
				assert.Error(t, json.Unmarshal([]byte(other), p))
				assert.Equal(t, k.must(s), k.deref(p), "changed by an error")
			}
		})
	}
}

func TestJSONInPlace(t *testing.T) {
	type order struct {
		User     ids.UserID                        `json:"user"`
		Group    ids.GroupID                       `json:"group,omitempty"`
		Audience ids.AudienceGroupID               `json:"audience"`
		Names    map[ids.UserID]string             `json:"names"`
		Plans    map[ids.MembershipPlanID][]string `json:"plans"`
	}
	const text = `{"user":"U8189cf6745fc0d808977bdb0b9f22995","audience":5614991017776,` +
		`"names":{"U8189cf6745fc0d808977bdb0b9f22995":"Brown"},"plans":{"3189":["a"]}}`
	var got order
	require.NoError(t, json.Unmarshal([]byte(text), &got))
	assert.Equal(t, order{
		User:     "U" + hex32,
		Audience: 5614991017776,
		Names:    map[ids.UserID]string{"U" + hex32: "Brown"},
		Plans:    map[ids.MembershipPlanID][]string{3189: {"a"}},
	}, got)
	back, err := json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(back))

	for _, bad := range []string{`{"user":"@brown"}`, `{"names":{"@brown":""}}`} {
		var e *ids.Error
		assert.ErrorAs(t, json.Unmarshal([]byte(bad), new(order)), &e, bad)
	}
	assert.Error(t, json.Unmarshal([]byte(`{"audience":1.5}`), new(order)))
}
