package schematest_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/publish"
	"github.com/linemsg/linemsg/message/fault"
)

const root = "../.."

// validator validates values against definitions of the schema.
type validator struct {
	compiler *jsonschema.Compiler
	compiled map[string]*jsonschema.Schema
}

func newValidator(t *testing.T) *validator {
	t.Helper()
	text, err := os.ReadFile(root + "/docs/messages.schema.json")
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(publish.SchemaID, decoded(t, text)))
	return &validator{c, map[string]*jsonschema.Schema{}}
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err, "%.200s", text)
	return v
}

// validate validates a text against a definition, or the whole schema for "".
func (v *validator) validate(t *testing.T, name string, text []byte) error {
	t.Helper()
	s, ok := v.compiled[name]
	if !ok {
		at := publish.SchemaID
		if name != "" {
			at += "#/$defs/" + name
		}
		var err error
		s, err = v.compiler.Compile(at)
		require.NoError(t, err)
		v.compiled[name] = s
	}
	return s.Validate(decoded(t, text))
}

// The schema is a valid schema of draft 2020-12, and each definition can be referenced alone.
func TestDefinitions(t *testing.T) {
	v := newValidator(t)
	text, err := os.ReadFile(root + "/docs/messages.schema.json")
	require.NoError(t, err)
	schema := decoded(t, text).(map[string]any)
	meta, err := jsonschema.NewCompiler().Compile("https://json-schema.org/draft/2020-12/schema")
	require.NoError(t, err)
	require.NoError(t, meta.Validate(schema))

	defs := schema["$defs"].(map[string]any)
	require.NotEmpty(t, defs)
	for name := range defs {
		assert.Error(t, v.validate(t, name, []byte("7")), "%s accepts a number", name)
	}
}

// tooFar is in texts with numbers that the library would write out, digit by digit.
var tooFar = []byte("1e999999999")

// vectors calls visit for each body of the tests of all packages, right ones and wrong ones.
func vectors(t *testing.T, visit func(v facts.Vector, d publish.Document, text []byte)) {
	t.Helper()
	documents := map[string]publish.Document{}
	for _, d := range publish.Documents() {
		documents[d.Name] = d
	}
	for _, suite := range publish.Suites() {
		one := func(v facts.Vector) {
			name, body := suite.Document(v)
			d, ok := documents[name]
			text := publish.Encode(body)
			if ok && !bytes.Contains(text, tooFar) {
				visit(v, d, text)
			}
		}
		s := facts.Load(t, suite.Dir(root))
		for _, v := range s.Vectors(t) {
			one(v)
		}
		for v := range s.Mutations() {
			one(v)
		}
	}
}

// floors are the shares of refused bodies that the schema has to refuse, in percent, by the first error. What is not
// here depends on something that JSON Schema cannot express, such as the text at an index.
var floors = map[string]int{
	"required": 99, "nil": 100, "empty": 99, // the rest: the size of a spacer, which has no definition
	"wrong_type":   98, // the rest: numbers that do not fit, in strings
	"unknown_kind": 100, "unknown_property": 100, "not_one_of": 99, "not_https": 100, "bad_uri": 85,
	"too_few": 100, "too_many": 75, "too_long UTF-16 code units": 60, // the rest: characters of two units
	"out_of_range": 25, // the rest: zero for an absent number, numbers in strings, and bounds of other members
	"bad_format":   45, // the rest: dates, whose form depends on the mode
	"not_here":     70,
}

// What a check accepts, the schema accepts. Of what it refuses, the schema refuses a useful share.
func TestVectors(t *testing.T) {
	v := newValidator(t)
	refused, caught, accepted := map[string]int{}, map[string]int{}, 0
	vectors(t, func(one facts.Vector, d publish.Document, text []byte) {
		found, err := d.Check(text), v.validate(t, d.Name, text)
		if !publish.Refused(found) {
			accepted++
			assert.NoError(t, err, "%s: %s: %s\n%.1000s", d.Name, one.About(), one.Name, text)
			return
		}
		kind := firstError(found)
		refused[kind]++
		if err != nil {
			caught[kind]++
		}
	})
	t.Logf("%d accepted", accepted)
	assert.Greater(t, accepted, 10_000)
	for kind, n := range refused {
		t.Logf("%s: %d of %d", kind, caught[kind], n)
	}
	for kind, floor := range floors {
		assert.GreaterOrEqual(t, caught[kind]*100, refused[kind]*floor, kind)
		assert.NotZero(t, refused[kind], kind)
	}
}

func firstError(found []fault.Violation) string {
	for _, f := range found {
		if f.Severity == fault.SeverityError {
			if f.Rule == fault.TooLong {
				return string(f.Rule) + " " + f.Unit
			}
			return string(f.Rule)
		}
	}
	return ""
}

// A body with a part of another one is often wrong in a way that no test has. The schema is not stricter there either.
func TestTransplants(t *testing.T) {
	v := newValidator(t)
	type body struct {
		document publish.Document
		value    any
	}
	var bodies []body
	vectors(t, func(one facts.Vector, d publish.Document, text []byte) {
		if one.Breaks == "" && one.Name != "mutation" && len(text) < 4000 {
			bodies = append(bodies, body{d, decoded(t, text)})
		}
	})
	random := rand.New(rand.NewPCG(7, 13))
	accepted, both := 0, 0
	for range 30_000 {
		to, from := bodies[random.IntN(len(bodies))], bodies[random.IntN(len(bodies))]
		text := publish.Encode(transplant(random, to.value, somewhere(random, from.value)))
		err := v.validate(t, to.document.Name, text)
		switch refused := publish.Refused(to.document.Check(text)); {
		case refused && err != nil:
			both++
		case !refused:
			accepted++
			assert.NoError(t, err, "%s\n%.1000s", to.document.Name, text)
		}
	}
	t.Logf("%d accepted, %d refused by both", accepted, both)
	assert.Greater(t, accepted, 1000)
	assert.Greater(t, both, 10_000)
}

// somewhere returns a part of v.
func somewhere(random *rand.Rand, v any) any {
	parts := children(v)
	if len(parts) == 0 || random.IntN(3) == 0 {
		return v
	}
	return somewhere(random, parts[random.IntN(len(parts))])
}

func children(v any) []any {
	switch v := v.(type) {
	case []any:
		return v
	case map[string]any:
		var list []any
		for _, name := range sortedNames(v) {
			list = append(list, v[name])
		}
		return list
	}
	return nil
}

// transplant returns a copy of v with part at a random place below v.
func transplant(random *rand.Rand, v, part any) any {
	n := len(children(v))
	if n == 0 {
		return part
	}
	at, deeper := random.IntN(n), random.IntN(3) > 0
	graft := func(one any) any {
		if deeper && len(children(one)) > 0 {
			return transplant(random, one, part)
		}
		return part
	}
	switch v := v.(type) {
	case []any:
		list := append([]any(nil), v...)
		list[at] = graft(list[at])
		return list
	case map[string]any:
		names, out := sortedNames(v), make(map[string]any, n)
		for i, name := range names {
			out[name] = v[name]
			if i == at {
				out[name] = graft(v[name])
			}
		}
		return out
	}
	return part
}

// The sample of docs/schema.md is valid, also with $schema, which LINE refuses in a Flex container.
func TestSample(t *testing.T) {
	v := newValidator(t)
	page, err := os.ReadFile(root + "/docs/schema.md")
	require.NoError(t, err)
	_, text, _ := bytes.Cut(page, []byte("```json\n{\n  \"$schema\""))
	text, _, _ = bytes.Cut(text, []byte("```"))
	assert.NoError(t, v.validate(t, "", append([]byte(`{"$schema"`), text...)))

	bubble := `"type":"bubble","body":{"type":"box","layout":"vertical","contents":[]}}`
	assert.NoError(t, v.validate(t, "", []byte("{"+bubble)))
	assert.Error(t, v.validate(t, "", []byte(`{"$schema":"a",`+bubble)))
}
