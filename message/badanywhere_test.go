package message_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
)

// Each value in a body in turn becomes null, is removed or gets another type. The check must not panic, must name
// the place, and must keep what could not be decoded.
func TestBadAnywhere(t *testing.T) {
	for _, file := range payloads(t) {
		t.Run(file.name, func(t *testing.T) {
			var root any
			require.NoError(t, json.Unmarshal(file.body, &root))
			n := 0
			eachValue(root, "", func(path fault.Path, set func(any)) {
				n++
				for _, value := range []any{nil, "x", 7.5, true, []any{}, map[string]any{}, []any{nil, 1}, map[string]any{"type": nil}} {
					set(value)
					body, err := json.Marshal(root)
					require.NoError(t, err)
					r := newRequest(file.as)
					decoded := r.UnmarshalJSON(body)
					found := fault.Merge(body, decoded, r.Lint())
					for _, v := range fault.Violations(decoded) {
						assert.True(t, strings.HasPrefix(string(v.Path), string(path)), "%s is broken, and this is said: %v", path, v)
					}
					for _, v := range found {
						assert.LessOrEqual(t, v.Offset, len(body))
					}
					encoded, err := r.AppendJSON(nil)
					require.NoError(t, err)
					require.True(t, json.Valid(encoded))
					if value != nil && decoded != nil {
						survives(t, body, encoded, path)
					}
				}
			})
			assert.Positive(t, n)
		})
	}
}

// eachValue calls visit for every value below v, with a function that replaces it, and restores the value
// afterwards.
func eachValue(v any, path fault.Path, visit func(fault.Path, func(any))) {
	switch v := v.(type) {
	case map[string]any:
		for name, old := range v {
			here := path + fault.PathOf(fault.Step{Name: name})
			if path != "" && here[len(path)] != '[' {
				here = path + "." + fault.PathOf(fault.Step{Name: name})
			}
			visit(here, func(value any) { v[name] = value })
			v[name] = old
			eachValue(old, here, visit)
		}
	case []any:
		for i, old := range v {
			here := path + fault.PathOf(fault.Step{Index: i})
			visit(here, func(value any) { v[i] = value })
			v[i] = old
			eachValue(old, here, visit)
		}
	}
}

// survives checks that everything in body is also in encoded. In addition, encoded may only have what is always
// written: the only type, a required list, and numbers whose zero is a value.
func survives(t *testing.T, body, encoded []byte, path fault.Path) {
	t.Helper()
	var want, got any
	require.NoError(t, json.Unmarshal(body, &want))
	require.NoError(t, json.Unmarshal(encoded, &got))
	if lost := difference(want, got, ""); lost != "" {
		assert.Fail(t, "something was lost", "%s: at %s\n%s\n%s", path, lost, body, encoded)
	}
}

var alwaysWritten = []string{"type", "contents", "index", "latitude", "longitude", "x", "y", "width", "height", "area", "baseSize", "actions"}

func difference(want, got any, path string) string {
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			return path
		}
		for name, one := range want {
			if one == nil && (got[name] == nil || slices.Contains(alwaysWritten, name)) {
				continue // a null without meaning may be dropped
			}
			if d := difference(one, got[name], path+"."+name); d != "" {
				return d
			}
		}
		for name := range got {
			if _, ok := want[name]; !ok && !slices.Contains(alwaysWritten, name) {
				return path + "." + name + ", which was not there"
			}
		}
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			return path
		}
		for i := range want {
			if d := difference(want[i], got[i], path+"[]"); d != "" {
				return d
			}
		}
	default:
		if !reflect.DeepEqual(want, got) {
			return path
		}
	}
	return ""
}
