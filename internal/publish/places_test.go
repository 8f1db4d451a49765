package publish_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/publish"
)

// definition is an object in docs/messages.schema.json.
type definition struct {
	Ref         string `json:"$ref"`
	Title       string
	Description string
	Required    []string
	Properties  map[string]struct{ Description string }
}

func definitions(t *testing.T) map[string]definition {
	t.Helper()
	text, err := os.ReadFile(docs + "/messages.schema.json")
	require.NoError(t, err)
	var file struct {
		Defs map[string]definition `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(text, &file))
	return file.Defs
}

// unplaced are the objects of the table that have no definition, with the reasons.
var unplaced = map[string]string{
	"json":           "how the server reads values of other types",
	"richmenu.image": "a file",
	"flex.spacer":    "LINE accepts it and no longer documents its members",
}

// unplacedMembers are the members of the table that have no property, with the reasons.
var unplacedMembers = map[string]string{
	"flex.icon flex":                            "an icon has none",
	"request.reply customAggregationUnits":      "the endpoint has none",
	"request.narrowcast customAggregationUnits": "the endpoint has none",
	"request.broadcast customAggregationUnits":  "the endpoint has none",
}

// Each object and each member of the table is in the schema, and each object of the schema is in the table.
func TestPlaces(t *testing.T) {
	defs := definitions(t)
	properties := map[string][]string{} // by object
	for name, d := range defs {
		assert.NotContains(t, name, "around", "an object that only tests have")
		if d.Ref != "" {
			continue
		}
		assert.NotEmpty(t, d.Title, name)
		for property := range d.Properties {
			properties[d.Title] = append(properties[d.Title], property)
		}
		if d.Description == "" { // a sum
			continue
		}
		if d.Title != "narrowcast.filter" { // an object with one member, whose rows are those of request.narrowcast
			assert.NotEmpty(t, facts.Rows(d.Title), "%s is not in the table", name)
		}
		for property, p := range d.Properties {
			if property != "type" {
				assert.Contains(t, p.Description, "https://developers.line.biz/en/", "%s %s", name, property)
			}
		}
	}
	for _, r := range facts.Rows() {
		if unplaced[r.Object] != "" {
			continue
		}
		known := false
		for object, names := range properties {
			one := object == r.Object || strings.HasPrefix(object, r.Object+".")
			known = known || one && (slices.Contains(names, r.Property) || !member(r.Property))
		}
		if !known && unplacedMembers[r.Object+" "+r.Property] == "" {
			t.Errorf("%s %s has no place in the schema", r.Object, r.Property)
		}
	}
}

// member reports whether a property of the table is a member, and not a header or in parentheses.
func member(property string) bool {
	return property != "" && !strings.ContainsAny(property, " (:.[")
}

// All rows are in docs/limits.json, with what they state.
func TestLimitsOfAllRows(t *testing.T) {
	text, err := os.ReadFile(docs + "/limits.json")
	require.NoError(t, err)
	var file struct {
		Version int
		Limits  []struct {
			Object, Property, Constraint, Unit, Values, Condition, Severity, Anchor, Certainty string
			Min, Max                                                                           any
		}
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	require.NoError(t, d.Decode(&file))
	assert.Equal(t, publish.LimitsVersion, file.Version)
	rows := facts.Rows()
	require.Len(t, file.Limits, len(rows))
	str := func(v any) string {
		switch v := v.(type) {
		case json.Number:
			return v.String()
		case string:
			return v
		}
		return ""
	}
	for i, l := range file.Limits {
		r := rows[i]
		assert.Equal(t, []string{r.Object, r.Property, r.Constraint, r.Values, r.Condition, r.Min, r.Max},
			[]string{l.Object, l.Property, l.Constraint, l.Values, l.Condition, str(l.Min), str(l.Max)})
		assert.Equal(t, r.Level != "", l.Severity != "", r)
		assert.Contains(t, []string{"observed", "documented", "inferred"}, l.Certainty, r)
		if l.Anchor != "" {
			assert.True(t, strings.HasPrefix(l.Anchor, "https://developers.line.biz/en/"), l.Anchor)
		}
		if r.Constraint == "length" {
			assert.Contains(t, []string{"utf16", "grapheme", "bytes"}, l.Unit, r)
		}
	}
}
