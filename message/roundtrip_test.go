package message_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// payload is a request body of testdata/roundtrip.
type payload struct {
	name, as string
	body     []byte
}

func payloads(tb testing.TB) []payload {
	tb.Helper()
	files, err := filepath.Glob("testdata/roundtrip/*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	var out []payload
	for _, file := range files {
		body, err := os.ReadFile(file)
		require.NoError(tb, err)
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		as, _, _ := strings.Cut(name, "_")
		require.NotNil(tb, newRequest(as), name)
		out = append(out, payload{name, as, body})
	}
	return out
}

// messagesOf returns the messages of a request.
func messagesOf(r request) []message.Message {
	switch r := r.(type) {
	case *message.Reply:
		return r.Messages
	case *message.Push:
		return r.Messages
	case *message.Multicast:
		return r.Messages
	case *message.Broadcast:
		return r.Messages
	case *message.Validation:
		return r.Messages
	case *message.LIFFSend:
		return r.Messages
	case *message.LIFFShare:
		return r.Messages
	}
	return nil
}

// LINE's documented samples decode without a rest or a warning, and encode to the same JSON.
func TestRoundTrip(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range payloads(t) {
		t.Run(p.name, func(t *testing.T) {
			r := newRequest(p.as)
			require.NoError(t, r.UnmarshalJSON(p.body))
			assert.Empty(t, r.Lint())
			ms := messagesOf(r)
			for path := range message.All[*message.Raw](ms...) {
				assert.Fail(t, "a kind that is not known", "%s", path)
			}
			for path := range message.All[*action.Raw](ms...) {
				assert.Fail(t, "an action that is not known", "%s", path)
			}
			for path, one := range message.All[interface{ GetType() string }](ms...) {
				seen[family(path)+one.GetType()] = true
			}
			encoded, err := r.AppendJSON(nil)
			require.NoError(t, err)
			assert.JSONEq(t, string(p.body), string(encoded))

			again, err := json.Marshal(r)
			require.NoError(t, err)
			assert.JSONEq(t, string(p.body), string(again))

			if ms != nil {
				parsed, err := message.Parse(p.body)
				require.NoError(t, err)
				assert.Equal(t, ms, parsed, "Parse reads the same")
				list, err := message.Messages(ms).MarshalJSON()
				require.NoError(t, err)
				parsed, err = message.Parse(list)
				require.NoError(t, err)
				assert.Equal(t, ms, parsed)
			}

			// The members are in the order of LINE's reference, which is the order of the files.
			var compact bytes.Buffer
			require.NoError(t, json.Compact(&compact, p.body))
			if !strings.Contains(p.name, "v2") { // substitutions are sorted by name
				assert.Equal(t, compact.String(), string(encoded))
			}
		})
	}
	for _, kind := range []string{
		"text", "textV2", "sticker", "image", "video", "audio", "location", "coupon", "imagemap", "template", "flex",
		"action postback", "action message", "action uri", "action datetimepicker", "action camera", "action cameraRoll", "action location", "action clipboard",
		"substitution mention", "substitution emoji", "mentionee user", "mentionee all",
	} {
		assert.True(t, seen[kind], "no file has %s", kind)
	}
}

// family returns the family of a type, because actions and messages have types with the same name.
func family(p fault.Path) string {
	switch s := string(p); {
	case strings.HasSuffix(s, ".action"):
		return "action "
	case strings.HasSuffix(s, ".mentionee"):
		return "mentionee "
	case strings.Contains(s, ".substitution."):
		return "substitution "
	}
	return ""
}

// Unknown members, and objects of unknown types, are kept at every level.
func TestRoundTripUnknownMembers(t *testing.T) {
	for _, p := range payloads(t) {
		t.Run(p.name, func(t *testing.T) {
			var root any
			require.NoError(t, json.Unmarshal(p.body, &root))
			root.(map[string]any)["newInSpring"] = map[string]any{"a": []any{1.5, nil}}
			objects := 1
			var add func(v any)
			add = func(v any) {
				switch v := v.(type) {
				case map[string]any:
					for name, one := range v {
						if name != "newInSpring" {
							add(one)
						}
					}
					if _, ok := v["type"]; ok {
						v["newInSpring"] = "x"
						objects++
					}
				case []any:
					for _, one := range v {
						add(one)
					}
				}
			}
			add(root)
			body, err := json.Marshal(root)
			require.NoError(t, err)

			r := newRequest(p.as)
			require.NoError(t, r.UnmarshalJSON(body))
			for _, v := range fault.Violations(r.Validate()) {
				assert.Contains(t, v.Path, ".contents.", "LINE may know them, but in Flex it refuses what it does not")
			}
			found := r.Lint()
			assert.Len(t, found, objects, "and each is doubtful")
			for _, v := range found {
				assert.Equal(t, fault.UnknownProperty, v.Rule)
			}
			encoded, err := r.AppendJSON(nil)
			require.NoError(t, err)
			assert.JSONEq(t, string(body), string(encoded))
		})
	}
}

// A value that does not fit in its field is reported and encoded unchanged.
func TestRoundTripUnrepresentable(t *testing.T) {
	for _, p := range payloads(t) {
		t.Run(p.name, func(t *testing.T) {
			var root any
			require.NoError(t, json.Unmarshal(p.body, &root))
			eachValue(root, "", func(path fault.Path, set func(any)) {
				set(map[string]any{"odd": []any{true}, "list": 1e30})
				body, err := json.Marshal(root)
				require.NoError(t, err)
				r := newRequest(p.as)
				decoded := r.UnmarshalJSON(body)
				encoded, err := r.AppendJSON(nil)
				require.NoError(t, err)
				survives(t, body, encoded, path)
				if decoded != nil {
					found := fault.Merge(body, decoded, r.Lint())
					times := 0
					for _, l := range found {
						if l.Path == fault.Violations(decoded)[0].Path && l.Rule == fault.Violations(decoded)[0].Rule {
							times++
						}
					}
					assert.Equal(t, 1, times, "%s is said once: %v", path, found)
				}
			})
		})
	}
}
