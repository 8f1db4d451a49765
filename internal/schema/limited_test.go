package schema_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// limited has a number with one more allowed value, and a member that belongs to another kind.
type limited struct {
	Max   int
	Once  int
	Extra schema.Extra
}

func (l *limited) describe(f *schema.Fields) {
	f.Struct("limited", "a limited thing", "limited", &l.Extra)
	schema.Int(f, "max", &l.Max, schema.Between(1, 9).Or(-1, "no limit"), schema.Required)
	schema.Int(f, "once", &l.Once, schema.Between(1, 1).Or(-1, "no limit"), schema.Optional)
	f.Foreign("color", "is allowed only in a colored thing")
}

func TestOr(t *testing.T) {
	for _, c := range []struct {
		v    limited
		want []string
	}{
		{limited{Max: 1}, nil},
		{limited{Max: 9, Once: 1}, nil},
		{limited{Max: -1, Once: -1}, nil},
		{limited{}, []string{"max: missing, must be 1 to 9, or -1 for no limit"}},
		{limited{Max: 10}, []string{"max: 10, must be 1 to 9, or -1 for no limit"}},
		{limited{Max: -2, Once: 2}, []string{"max: -2, must be 1 to 9, or -1 for no limit", "once: 2, must be 1, or -1 for no limit"}},
	} {
		assert.Equal(t, c.want, texts(schema.Lint(&c.v, (*limited).describe)), c.v.Max)
	}
	var v limited
	err := schema.Decode([]byte(`{"max":0}`), &v, (*limited).describe)
	assert.EqualError(t, err, "max: 0, must be 1 to 9, or -1 for no limit")
	require.NoError(t, schema.Decode([]byte(`{"max":-1}`), &v, (*limited).describe))
	assert.Equal(t, -1, v.Max)
}

func TestForeign(t *testing.T) {
	for text, want := range map[string][]string{
		`"red"`: {"color: is allowed only in a colored thing"},
		`7`:     {"color: is allowed only in a colored thing"},
		`null`:  {"warning: color: unknown property of a limited thing"},
	} {
		v := &limited{Max: 1, Extra: schema.Extra{"color": json.RawMessage(text)}}
		assert.Equal(t, want, texts(schema.Lint(v, (*limited).describe)), text)
		b, err := schema.Append(nil, v, (*limited).describe)
		require.NoError(t, err)
		assert.JSONEq(t, `{"max":1,"color":`+text+`}`, string(b))
	}
	assert.Contains(t, schema.Ledger(new(limited), (*limited).describe),
		schema.Row{Object: "limited", Field: "color", Rule: fault.NotHere, Text: "is allowed only in a colored thing"})
	for _, strict := range []bool{false, true} {
		s := schema.Shapes{}
		schema.DocumentOf(func(v *[2]limited, f *schema.Fields) {
			f.Struct("around", "an object", "", new(schema.Extra))
			f.Within(schema.Strict, strict, func() {
				schema.One(f, "a", &v[0], schema.Values((*limited).describe), schema.Optional)
				schema.One(f, "b", &v[1], schema.Values((*limited).describe), schema.Optional)
			})
		}).Shape(s)
		members := s[s["around"].Members[0].Of[0]].Members
		require.Len(t, members, 3)
		assert.Equal(t, &schema.Member{Name: "color", Foreign: true, Null: !strict}, members[2])
	}
}

// Format implements fmt.Formatter.
func (l limited) Format(s fmt.State, _ rune) {
	schema.FormatBody(s, &l, (*limited).describe, l.contents())
}

func (l *limited) contents() string {
	if l.Max == 1 {
		return ""
	}
	return "many"
}

func TestFormatBody(t *testing.T) {
	assert.Equal(t, "[limited thing, 9 bytes of JSON]", fmt.Sprint(limited{Max: 1}))
	assert.Equal(t, "[limited thing of many, 9 bytes of JSON]", fmt.Sprintf("%+v", &limited{Max: 2}))
	assert.Equal(t, "[limited thing, 17 bytes of JSON]", fmt.Sprint(limited{Max: 1, Extra: schema.Extra{"max": json.RawMessage(`"1"`), "new": json.RawMessage("2")}}))
	assert.Equal(t, "[limited thing of many, 9 bytes of JSON]", schema.LogBody(&limited{Max: 2}, (*limited).describe, "many").String())
}
