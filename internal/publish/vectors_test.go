package publish_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/publish"
	"github.com/linemsg/linemsg/message/fault"
)

type vector struct {
	Name, For, Verdict string
	Input              any
	Findings           []finding
	More               int
}

type finding struct {
	Path     fault.Path
	Rule     fault.Rule
	Severity string
	Unit     string
	Limit    int
	Got      int
}

func decode(t *testing.T, text []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v))
	return v
}

func vectorsOf(t *testing.T, s publish.Suite) []vector {
	t.Helper()
	text, err := os.ReadFile(docs + "/conformance/" + s.Name + ".json")
	require.NoError(t, err)
	var file struct {
		Version int
		Vectors []vector
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	require.NoError(t, d.Decode(&file))
	assert.Equal(t, publish.ConformanceVersion, file.Version)
	require.NotEmpty(t, file.Vectors)
	return file.Vectors
}

// The vectors as another implementation reads them: each input has the verdict and the findings of its vector. Each row
// that a body breaks has a refused or warned vector.
func TestVectors(t *testing.T) {
	documents := map[string]publish.Document{}
	for _, d := range publish.Documents() {
		documents[d.Name] = d
	}
	defs := definitions(t)
	for _, s := range publish.Suites() {
		t.Run(s.Name, func(t *testing.T) {
			inputs, names := map[string]bool{}, map[string]bool{}
			for _, v := range vectorsOf(t, s) {
				require.False(t, names[v.Name], "two vectors have the name %s", v.Name)
				names[v.Name] = true
				assert.Contains(t, defs, v.For, "the schema has a definition of the same name")
				input, err := publish.Unpack(v.Input)
				require.NoError(t, err)
				text := publish.Encode(input)
				inputs[v.For+string(text)] = true
				found := documents[v.For].Check(text)
				assert.Equal(t, publish.Refused(found), v.Verdict == "refused", v.Name)
				assert.Len(t, found, len(v.Findings)+v.More, v.Name)
				for _, f := range v.Findings {
					assert.Contains(t, findings(found), f, v.Name)
				}
			}
			broken := map[string]bool{} // rows, to whether a body that breaks them is a vector
			for _, v := range facts.Load(t, s.Dir("../..")).Vectors(t) {
				name, body := s.Document(v)
				if v.Breaks != "" && v.Row.Object != "" && v.Row.Constraint != "type" && name != "" {
					broken[v.About()] = broken[v.About()] || inputs[name+string(publish.Encode(body))]
				}
			}
			for row, ok := range broken {
				assert.True(t, ok, "no vector breaks %s", row)
			}
		})
	}
}

func findings(found []fault.Violation) []finding {
	var list []finding
	for _, v := range found {
		f := finding{Path: v.Path, Rule: v.Rule, Severity: v.Severity.String()}
		if v.Limit != 0 || v.Got != 0 {
			f.Unit, f.Limit, f.Got = v.Unit, v.Limit, v.Got
		}
		list = append(list, f)
	}
	return list
}

// The texts of limits are in all scripts that units can differ for, at the limit and one above.
func TestVectorsOfLengths(t *testing.T) {
	text, err := os.ReadFile(docs + "/conformance/messages.json")
	require.NoError(t, err)
	for _, letters := range []string{"ASCII", "kana", "astral kanji", "family emoji", "combining"} {
		for _, length := range []string{" at the limit", " over the limit"} {
			assert.Contains(t, string(text), "message.text text length: "+letters+length)
		}
	}
}

func TestPack(t *testing.T) {
	for name, c := range map[string]struct{ in, packed string }{
		"short":         {`"aaaa"`, `"aaaa"`},
		"no repetition": {`"` + digits(200) + `"`, `"` + digits(200) + `"`},
		"one character": {`"` + strings.Repeat("あ", 5000) + `"`, `{"$repeat":"あ","$times":5000}`},
		"a cluster": {
			`"` + strings.Repeat("👨‍👩‍👧‍👦", 300) + `b"`, `{"$repeat":"👨‍👩‍👧‍👦","$times":300,"$after":"b"}`,
		},
		"after a scheme": {
			`"https://example.com/` + strings.Repeat("a", 1980) + `"`, `{"$repeat":"a","$times":1980,"$before":"https://example.com/"}`,
		},
		"equal items": {
			`{"a":[` + strings.Repeat(`{"type":"text","text":"hi"},`, 20) + `{"type":"text","text":"hi"}]}`,
			`{"a":{"$item":{"text":"hi","type":"text"},"$times":21}}`,
		},
		"other items": {`[1,2,3]`, `[1,2,3]`},
		"null":        {`null`, `null`},
	} {
		t.Run(name, func(t *testing.T) {
			in := decode(t, []byte(c.in))
			packed := publish.Encode(publish.Pack(in))
			assert.Equal(t, c.packed, string(packed))
			out, err := publish.Unpack(decode(t, packed))
			require.NoError(t, err)
			assert.Equal(t, in, out)
		})
	}
}

func digits(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat("x", i%7) + string(rune('a'+i%26)))
	}
	return b.String()[:n]
}

func FuzzPack(f *testing.F) {
	f.Add(`["a", {"b": null}, 1e3]`, 3)
	f.Add(`"ab"`, 100)
	f.Add(`{"c": ["https://example.com/"]}`, 7)
	f.Fuzz(func(t *testing.T, text string, times int) {
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		var v any
		if d.Decode(&v) != nil || strings.Contains(text, "$") || strings.Contains(text, `\u0024`) {
			return // no member of LINE has a dollar sign
		}
		if s, ok := v.(string); ok && times > 0 && times < 1000 {
			v = strings.Repeat(s, times)
		}
		v = decode(t, publish.Encode(v)) // without invalid UTF-8
		out, err := publish.Unpack(decode(t, publish.Encode(publish.Pack(v))))
		if err != nil || !reflect.DeepEqual(v, out) {
			t.Errorf("%v\nbecame %v (%v)", v, out, err)
		}
	})
}
