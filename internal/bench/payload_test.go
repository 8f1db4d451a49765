package main

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	api "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return data
}

// sparse decodes JSON without the members that mean the same to LINE as their absence: the SDK cannot leave out false,
// null and 0, and the plain structs cannot leave out all empty texts.
func sparse(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(data, &v))
	var strip func(v any) any
	strip = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				if member == nil || member == false || member == 0.0 || member == "" {
					delete(v, name)
				} else {
					v[name] = strip(member)
				}
			}
		case []any:
			for i := range v {
				v[i] = strip(v[i])
			}
		}
		return v
	}
	return strip(v)
}

func TestPayloadsAreEqual(t *testing.T) {
	mine := marshal(t, ours(1))
	appended, err := ours(1).AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, string(mine), string(appended))

	// The plain structs have all members, so nothing is removed.
	assert.JSONEq(t, string(appended), string(marshal(t, plain())), "plain structs")
	assert.Equal(t, sparse(t, appended), sparse(t, marshal(t, theirs())), "SDK")

	// The SDK decodes our JSON and its own to the same value.
	var a, b api.PushMessageRequest
	require.NoError(t, json.Unmarshal(appended, &a))
	require.NoError(t, json.Unmarshal(marshal(t, theirs()), &b))
	assert.True(t, reflect.DeepEqual(a, b))

	// We decode our own JSON to the same value.
	var back message.Push
	require.NoError(t, json.Unmarshal(appended, &back))
	assert.Equal(t, ours(1), &back)

	assert.InDelta(t, 5000, len(appended), 1000, "bytes of the request")
	bubble, err := ourBubble().AppendJSON(nil)
	require.NoError(t, err)
	assert.InDelta(t, 3000, len(bubble), 600, "bytes of the bubble")
}

func TestNoFaultsAreFound(t *testing.T) {
	assert.NoError(t, ours(1).Validate())
	assert.NoError(t, validate.Struct(plain()))
	assert.NoError(t, pushSchema.Validate(decoded(t, plain())))
}

func decoded(t *testing.T, v any) any {
	t.Helper()
	var out any
	require.NoError(t, json.Unmarshal(marshal(t, v), &out))
	return out
}

// TestTheSameFaultsAreFound checks that all three find the planted faults and nothing else.
func TestTheSameFaultsAreFound(t *testing.T) {
	same := reflect.DeepEqual(sparse(t, marshal(t, oursFaulty())), sparse(t, marshal(t, plainFaulty())))
	require.True(t, same, "the faulty payloads differ") // not printed: one text has 15 kB

	var found []string
	for _, v := range fault.Violations(oursFaulty().Validate()) {
		found = append(found, string(v.Path))
	}
	assert.ElementsMatch(t, faults, found, "ours")

	found = nil
	var errs validator.ValidationErrors
	require.ErrorAs(t, validate.Struct(plainFaulty()), &errs)
	for _, e := range errs {
		_, path, _ := strings.Cut(e.Namespace(), ".")
		found = append(found, path)
	}
	assert.ElementsMatch(t, faults, found, "validator")

	var invalid *jsonschema.ValidationError
	require.ErrorAs(t, pushSchema.Validate(decoded(t, plainFaulty())), &invalid)
	places := map[string]bool{}
	var leaves func(e *jsonschema.ValidationError)
	leaves = func(e *jsonschema.ValidationError) {
		if len(e.Causes) == 0 {
			places[strings.Join(e.InstanceLocation, "/")] = true
		}
		for _, cause := range e.Causes {
			leaves(cause)
		}
	}
	leaves(invalid)
	found = nil
	for place := range places {
		found = append(found, place)
	}
	var want []string
	for _, path := range faults {
		want = append(want, strings.NewReplacer(".", "/", "[", "/", "]", "").Replace(path))
	}
	assert.ElementsMatch(t, want, found, "jsonschema")
}
