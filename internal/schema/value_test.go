package schema_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// frame has a struct by value, which has a number with advised bounds.
type frame struct {
	Size  size
	Extra schema.Extra
}

type size struct {
	Width int
	Extra schema.Extra
}

func (r *frame) describe(f *schema.Fields) {
	f.Struct("frame", "a frame", "frame", &r.Extra)
	schema.One(f, "size", &r.Size, schema.Values((*size).describe), schema.Always)
	f.Rule("size", fault.Needs, "a size or a member of Extra", func(x schema.Finder) {
		x.If(r.Size.unset() && !x.Held("size"))
	})
}

func (s *size) describe(f *schema.Fields) {
	f.Struct("size", "a size", "size", &s.Extra)
	schema.Int(f, "width", &s.Width, schema.Between(1, 9).Advised(), schema.Always)
}

func (s *size) unset() bool { return s.Width == 0 && s.Extra == nil }

func TestValue(t *testing.T) {
	for _, c := range []struct {
		name, text, written string
		want                []string // of decoding and checking
	}{
		{"set", `{"size":{"width":3}}`, `{"size":{"width":3}}`, nil},
		{"with more", `{"size":{"width":3,"b":1},"a":2}`, `{"size":{"width":3,"b":1},"a":2}`, []string{
			"warning: size.b: unknown property of a size", "warning: a: unknown property of a frame",
		}},
		{"outside the advised bounds", `{"size":{"width":-1}}`, `{"size":{"width":-1}}`, []string{"warning: size.width: -1, should be 1 to 9"}},
		{"missing", `{}`, `{}`, []string{"size: missing", "size: a size or a member of Extra"}},
		{"null", `{"size":null}`, `{}`, []string{"size: missing", "size: a size or a member of Extra"}},
		{"zero", `{"size":{"width":0}}`, `{"size":{"width":0}}`, []string{"warning: size.width: 0, should be 1 to 9"}},
		{"empty", `{"size":{}}`, `{"size":{"width":0}}`, []string{"size.width: missing"}},
		{"another type", `{"size":[]}`, `{"size":[]}`, []string{"size: an array, must be an object"}},
		{"a number of another type", `{"size":{"width":"3"}}`, `{"size":{"width":3}}`, []string{"warning: size.width: a string, should be a number"}},
		{"not a number", `{"size":{"width":"w"}}`, `{"size":{"width":"w"}}`, []string{"size.width: a string, must be a number"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := new(frame)
			err := schema.Decode([]byte(c.text), v, (*frame).describe)
			var found []string
			for _, l := range fault.Merge([]byte(c.text), err, schema.Lint(v, (*frame).describe)) {
				found = append(found, l.Error())
			}
			assert.Equal(t, c.want, found)
			out, err := schema.Append(nil, v, (*frame).describe)
			require.NoError(t, err)
			assert.JSONEq(t, c.written, string(out))
		})
	}
}

func TestAValueSetTwiceIsRefused(t *testing.T) {
	v := &frame{Size: size{Width: 1}, Extra: schema.Extra{"size": json.RawMessage("5")}}
	_, err := schema.Append(nil, v, (*frame).describe)
	require.EqualError(t, err, "size: set both as a field and in Extra")
}

// A zero or an item of another type does not change what is said of a field that is set twice.
func TestWhatIsSaidOfAFieldSetTwice(t *testing.T) {
	for name, value := range map[string]string{
		"level": "5", "tags": `[5]`, "list": `[5]`, "inners": `[5]`, "leaves": `[5]`, "named": `{"a":5}`,
	} {
		v := &tree{
			Level: new(0), Tags: []string{"t"}, List: []tree{{}}, Inners: []*tree{{}}, Leaves: []leaf{new(green)}, Named: map[string]leaf{"n": new(green)},
			Extra: schema.Extra{name: json.RawMessage(value)},
		}
		assert.EqualError(t, schema.Validate(v, (*tree).describe), name+": set both as a field and in Extra")
	}
}

// A null in Extra gives way to a zero that is always written.
func TestNullOfANumberThatIsAlwaysWritten(t *testing.T) {
	v := &numbers{Extra: schema.Extra{"id": json.RawMessage("null")}}
	require.NoError(t, schema.Validate(v, (*numbers).describe))
	b, err := schema.Append(nil, v, (*numbers).describe)
	require.NoError(t, err)
	assert.Equal(t, `{"id":0}`, string(b))
}

func TestLedgerOfAValue(t *testing.T) {
	assert.Equal(t, []schema.Row{
		{Object: "frame", Field: "size", Rule: fault.Required},
		{Object: "size", Field: "width", Rule: fault.Required},
		{Object: "size", Field: "width", Rule: fault.OutOfRange, Min: 1, Max: 9, Severity: fault.SeverityWarning},
		{Object: "frame", Field: "size", Rule: fault.Needs, Text: "a size or a member of Extra"},
	}, schema.Ledger(new(frame), (*frame).describe))
}

func TestWalkIntoAValue(t *testing.T) {
	v := &frame{Size: size{Width: 1}}
	for path, s := range schema.Walk[*size](v, (*frame).describe) {
		assert.Equal(t, fault.Path("size"), path)
		s.Width = 2
	}
	assert.Equal(t, 2, v.Size.Width)
}
