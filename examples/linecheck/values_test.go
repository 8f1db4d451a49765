package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/flex"
)

// card is a bubble with members of a text and of a button.
func card(text, action string) string {
	return `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + "\n" +
		`{"type":"text",` + text + "},\n" +
		`{"type":"button","action":{"type":"uri",` + action + `}}]}}`
}

func TestTemplate(t *testing.T) {
	ok := `"label":"Open","uri":"https://kissa.example/"`
	const clean = "stdin: Flex bubble: nothing LINE would refuse\n"
	const open = "stdin: Flex bubble: nothing LINE would refuse in what was checked, 1 text with placeholders\n"
	for _, c := range []struct {
		name, in, want string
		status         int
	}{
		{"without placeholders", card(`"text":"hi"`, ok), clean, 0},
		{"in a text", card(`"text":"{{name}}"`, ok), open, 0},
		{"in a color", card(`"text":"hi","color":"{{c}}"`, ok), open, 0},
		{"in a part of a color", card(`"text":"hi","color":"#{{c}}"`, ok), open, 0},
		{"in a size", card(`"text":"hi","size":"{{n}}px"`, ok), open, 0},
		{"in a keyword", card(`"text":"hi","weight":"{{w}}"`, ok), open, 0},
		{"in a URI", card(`"text":"hi"`, `"label":"Open","uri":"{{u}}"`), open, 0},
		{"in a path", card(`"text":"hi"`, `"label":"Open","uri":"https://kissa.example/{{id}}"`), open, 0},
		{"in a host", card(`"text":"hi"`, `"label":"Open","uri":"https://{{host}}/"`), open, 0},
		{"label of 20 and a value", card(`"text":"hi"`, `"label":"`+strings.Repeat("あ", 20)+`{{n}}","uri":"tel:1"`), open, 0},
		{"a long name", card(`"text":"hi"`, `"label":"{{a name of more than twenty characters}}","uri":"tel:1"`), open, 0},
		{"a label that is too long for any value", card(`"text":"hi"`, `"label":"`+strings.Repeat("あ", 41)+`{{n}}","uri":"tel:1"`), "stdin:3:49: error: body.contents[1].action.label: 41 grapheme clusters, at most 40 even without its placeholders (too_long)\n", 1},
		{"http and a placeholder", `{"type":"bubble","hero":{"type":"image","url":"http://kissa.example/{{id}}.png"}}`, "error: hero.url: http, must be https", 1},
		{"a placeholder before the path", `{"type":"bubble","hero":{"type":"image","url":"{{base}}/a.png"}}`, open, 0},
		{"in a number", card(`"text":"hi","flex":"{{n}}"`, ok), "body.contents[0].flex: a string, must be a number; a placeholder is filled with text (wrong_type)\n", 1},
		{"in a layout", `{"type":"bubble","body":{"type":"box","layout":"{{l}}","contents":[{"type":"icon","url":"https://kissa.example/a.png"}]}}`, open, 0},
		{"in a layout, and a fault below it", `{"type":"bubble","body":{"type":"box","layout":"{{l}}","contents":[{"type":"box","layout":"vertical","contents":[{"type":"icon","url":"https://kissa.example/a.png"}]}]}}`, "an icon is allowed only in a baseline box", 1},
		{"in a keyword that another property needs", card(`"text":"hi"`, `"label":"a","uri":"tel:1"}},{"type":"button","action":{"type":"postback","label":"a","data":"a","inputOption":"{{i}}","fillInText":"a"`), open, 0},
		{"in a type", `{"type":"bubble","body":{"type":"{{kind}}"}}`, "error: body.type: ", 1},
		{"in a misspelt property", card(`"text":"hi","colour":"{{c}}"`, ok), "error: body.contents[0].colour: unknown property", 1},
		{"a fault beside it", card(`"text":"{{name}}","color":"red"`, ok), "stdin:2:42: error: body.contents[0].color: \"red\" is not a color", 1},
		{"braces that are not a pair", card(`"text":"{{name}"`, ok), clean, 0},
		{"in a Flex message", `[{"type":"flex","altText":"{{a}}","contents":` + card(`"text":"hi"`, ok) + `}]`, "nothing LINE would refuse in what was checked, 1 text with placeholders\n", 0},
		{"not in another message", `{"type":"textV2","text":"{{a}}"}`, "stdin: message: nothing LINE would refuse\n", 0},
		{"not JSON", `{`, "stdin:1:2: error: ", 2},
		{"an unknown object", `{"a":"{{b}}"}`, "not a known kind", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := check(t, c.in, "-template")
			assert.Equal(t, c.status, status, stdout)
			assert.Contains(t, stdout, c.want)
			assert.Empty(t, stderr)
		})
	}
}

func TestValues(t *testing.T) {
	file := func(text string) string { return write(t, filepath.Join(t.TempDir(), "vars.json"), text) }
	in := card(`"text":"{{ name }}","color":"{{color}}"`, `"label":"{{label}}","uri":"https://kissa.example/{{id}}"`)
	all := `{"name":"Brown","color":"#112233","label":"Open","id":"017"}`
	for _, c := range []struct {
		name, in, vars, want string
		status               int
	}{
		{"all", in, all, "stdin: Flex bubble: nothing LINE would refuse\n", 0},
		{"a label that is too long", in, strings.Replace(all, "Open", strings.Repeat("あ", 41), 1), "stdin:3:49: error: body.contents[1].action.label: 41 grapheme clusters, at most 40", 1},
		{"a wrong color", in, strings.Replace(all, "#112233", "red", 1), "stdin:2:44: error: body.contents[0].color: \"red\" is not a color", 1},
		{"an empty text", in, strings.Replace(all, "Brown", "", 1), "stdin:2:23: error: body.contents[0].text: ", 1},
		{"a missing value", in, strings.Replace(all, `"name":"Brown",`, "", 1), "stdin:2:23: error: body.contents[0].text: no value for {{name}} (bad_placeholder)\n", 1},
		{"a value with quotes and braces", in, strings.Replace(all, "Brown", `\"a\\b\n{{x}}`, 1), "stdin: Flex bubble: nothing LINE would refuse", 0},
		{"in a message", `{"type":"flex","altText":"{{name}}","contents":` + strings.ReplaceAll(in, "{{ name }}", "a") + `}`, strings.Replace(all, "Brown", "", 1), "error: messages[0].altText: empty", 1},
		{"a missing value in a message", `{"type":"flex","altText":"{{who}}","contents":` + in + `}`, all, "stdin:1:26: error: messages[0].altText: no value for {{who}}", 1},
		{"a missing value in a list", `[{"type":"flex","altText":"{{who}}","contents":` + in + `}]`, all, "stdin:1:27: error: messages[0].altText: no value for {{who}}", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := check(t, c.in, "-values", file(c.vars))
			assert.Equal(t, c.status, status, stdout)
			assert.Contains(t, stdout, c.want)
			assert.Empty(t, stderr)
		})
	}
	t.Run("a missing value that is allowed", func(t *testing.T) {
		status, stdout, _ := check(t, in, "-template", "-values", file(`{"color":"red"}`))
		assert.Equal(t, body.Refused, status)
		assert.Contains(t, stdout, `body.contents[0].color: "red" is not a color`)
		assert.Contains(t, stdout, "1 error, 0 warnings, 3 texts with placeholders\n")
	})
}

// A value that no template uses is an error, because flex.Fill returns one.
func TestUnusedValues(t *testing.T) {
	vars := write(t, filepath.Join(t.TempDir(), "vars.json"), "{\n \"a\": \"x\",\n \"b\": \"x\"}")
	dir := t.TempDir()
	write(t, filepath.Join(dir, "1.json"), card(`"text":"{{a}}"`, `"label":"Open","uri":"tel:1"`))
	status, stdout, _ := check(t, "", "-values", vars, dir)
	assert.Equal(t, body.Refused, status)
	assert.Contains(t, stdout, vars+":3:7: error: b: not used in a template (bad_placeholder)\n")
	assert.Contains(t, stdout, vars+": values: 1 error, 0 warnings\n")
	write(t, filepath.Join(dir, "2.json"), card(`"text":"{{b}}"`, `"label":"Open","uri":"tel:1"`))
	status, stdout, _ = check(t, "", "-values", vars, dir)
	assert.Equal(t, body.Fine, status)
	assert.NotContains(t, stdout, "not used")

	write(t, filepath.Join(dir, "3.json"), "{")
	_, stdout, _ = check(t, "", "-values", write(t, vars, `{"c":"x"}`), "-template", dir)
	assert.NotContains(t, stdout, "not used", "the file that is not JSON may use it")
}

func TestValuesErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[]", "vars.json:1:1: an array, must be an object"},
		{`{"a":5}`, "vars.json:1:6: a: a number, must be a string"},
		{`{"a":"x","a":"y"}`, "vars.json:1:10: a appears twice"},
		{`{`, "vars.json:1:2: "},
	} {
		vars := write(t, filepath.Join(t.TempDir(), "vars.json"), c.text)
		status, stdout, stderr := check(t, hi, "-values", vars)
		assert.Equal(t, body.Unreadable, status)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, c.want)
	}
	status, _, stderr := check(t, hi, "-values", "none.json")
	assert.Equal(t, body.Unreadable, status)
	assert.Contains(t, stderr, "linecheck: open none.json: ")
}

// Each format has the number of texts with placeholders.
func TestTemplateFormats(t *testing.T) {
	in := card(`"text":"{{a}}"`, `"label":"Open","uri":"tel:1"`)
	for format, want := range map[string]string{
		"json": `"violations":[],"placeholders":1}`, "github": "1 file: 0 errors, 0 warnings, 1 text with placeholders\n",
		"sarif": "1 text with placeholders, checked in part",
	} {
		_, stdout, _ := check(t, in, "-template", "-format", format)
		assert.Contains(t, stdout, want)
	}
}

// A template has the findings of what flex.Fill returns.
func TestValuesLikeFill(t *testing.T) {
	names := []string{"{{a}}", "{{ a }}", "x{{a}}y{{b}}z", "{{{a}}}", "{{{{b}}}}", "{{a}} {{", "}}{{b}}", "{{a", "{ {a}}"}
	vars := map[string]string{"a": "あ\"\\\u0001", "b": ""}
	for _, text := range names {
		for _, in := range []string{
			card(`"text":"`+text+`"`, `"label":"{{a}}{{b}}","uri":"tel:1"`),
			card(`"text":"{{a}}{{b}}","color":"`+text+`"`, `"label":"a","uri":"`+text+`"`),
			card(`"text":"{{a}}{{b}}","size":"`+text+`"`, `"label":"`+text+`","uri":"{{a}}"`),
		} {
			c, err := flex.Parse([]byte(in))
			require.NoError(t, err, in)
			filled, err := flex.Fill(c, vars)
			require.NoError(t, err, in)
			text, err := json.Marshal(filled)
			require.NoError(t, err)
			of := func(o body.Options, data []byte) (found []string) {
				r := body.Examine("a", data, o)
				for _, v := range r.Findings {
					found = append(found, v.Error()+string(v.Rule))
				}
				return found
			}
			template := body.Options{Template: &body.Template{Values: vars}}
			assert.ElementsMatch(t, of(body.Options{}, text), of(template, []byte(in)), in)
		}
	}
}

// A file without placeholders has the same report as without the flags.
func TestTemplateChangesNothing(t *testing.T) {
	for _, name := range []string{"testdata/order.json", "testdata/faults.json", "testdata/broken.json", "testdata/menus/aliases-bad.json"} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		want := body.Examine(name, data, body.Options{})
		got := body.Examine(name, data, body.Options{Template: &body.Template{Values: map[string]string{}, Open: true}})
		assert.Equal(t, want, got)
	}
}
