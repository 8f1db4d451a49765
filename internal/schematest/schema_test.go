package schematest_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/publish"
)

const root = "../.."

// validators compiles definitions of the schema.
type validators struct {
	compiler *jsonschema.Compiler
	by       map[string]*jsonschema.Schema
}

func load(t *testing.T) *validators {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(publish.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(publish.SchemaID, doc))
	return &validators{c, map[string]*jsonschema.Schema{}}
}

// of returns the validator of a definition, or that of the root for "".
func (v *validators) of(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	if s, ok := v.by[name]; ok {
		return s
	}
	at := publish.SchemaID
	if name != "" {
		at += "#/$defs/" + name
	}
	s, err := v.compiler.Compile(at)
	require.NoError(t, err)
	v.by[name] = s
	return s
}

func TestVectors(t *testing.T) {
	all := load(t)
	documents := map[string]publish.Document{}
	for _, d := range publish.Documents() {
		documents[d.Name] = d
	}
	n, bad := 0, 0
	refused, caught := map[string]int{}, map[string]int{}
	for _, suite := range publish.Suites() {
		s := facts.Load(t, suite.Dir(root))
		one := func(v facts.Vector) {
			name, body := suite.Document(v)
			if name == "" {
				t.Logf("no document: %s %s", v.Name, v.As)
				return
			}
			text, _ := json.Marshal(body)
			if bytes.Contains(text, []byte("1e999999999")) {
				return
			}
			n++
			found := documents[name].Check(text)
			inst, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
			require.NoError(t, err)
			verr := all.of(t, name).Validate(inst)
			if publish.Refused(found) {
				rule := ""
				for _, f := range found {
					if f.Severity == 0 {
						rule = string(f.Rule)
						break
					}
				}
				refused[rule]++
				if verr != nil {
					caught[rule]++
				}
				return
			}
			if verr != nil {
				bad++
				if bad < 30 {
					t.Errorf("%s %s %s %s: %.1000v\n%.800s", v.About(), v.Name, name, v.At, verr, text)
				}
			}
		}
		for _, v := range s.Vectors(t) {
			one(v)
		}
		for v := range s.Mutations() {
			one(v)
		}
		t.Log(suite.Name, n, bad)
	}
	for rule := range refused {
		t.Logf("%s: %d of %d", rule, caught[rule], refused[rule])
	}
}
