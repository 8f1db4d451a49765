package flex_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// Nothing panics on any JSON, and what is encoded decodes to the same value.
func FuzzParse(f *testing.F) {
	for _, data := range cards(f) {
		f.Add(string(data))
	}
	f.Add(`{"type":"bubble","size":7,"body":{"type":"box","layout":"vertical","contents":[null,1,{"type":"video"},{"type":"text","flex":1.5}]}}`)
	f.Add(`{"type":"carousel","contents":[{"type":"box"},{"type":"bubble","hero":{"type":"span"},"styles":{"hero":[]}}]}`)
	f.Add(`{"type":"bubble","body":{"type":"box","layout":"baseline","contents":[{"type":"icon","url":"","a":"a","a":"b"}]}}`)
	f.Fuzz(func(t *testing.T, in string) {
		c, err := flex.Parse(in)
		if c == nil {
			require.Error(t, err)
			return
		}
		_ = c.Validate()
		for _, v := range fault.Merge([]byte(in), err, c.Lint()) {
			assert.NotEmpty(t, v.Text())
			assert.NotContains(t, v.Error(), "\n")
		}
		for range flex.All[any](c) {
			continue
		}
		out, encodeErr := c.AppendJSON(nil)
		if encodeErr != nil {
			return
		}
		require.True(t, json.Valid(out))
		again, _ := flex.Parse(out)
		require.NotNil(t, again)
		twice, encodeErr := again.AppendJSON(nil)
		require.NoError(t, encodeErr)
		assert.Equal(t, string(out), string(twice))

		cloned, encodeErr := flex.Clone(c).AppendJSON(nil)
		require.NoError(t, encodeErr)
		assert.Equal(t, string(out), string(cloned))
	})
}

// Fill replaces exactly the placeholders and does not change the template.
func FuzzFill(f *testing.F) {
	for _, s := range []string{"Hello {{name}}!", "{{{name}}}", "{{ name }}{{name}}", "{{", "}}{{name", "{{a{{name}}b}}", "{{\xff}}", "{{}}"} {
		f.Add(s, "name", "Brown")
	}
	f.Add("{{a}}", "a", "{{a}}")
	f.Fuzz(func(t *testing.T, text, name, value string) {
		b := inBody(&flex.Text{Text: text}, &flex.Text{Text: "{{" + strings.TrimSpace(name) + "}}"})
		values := map[string]string{strings.TrimSpace(name): value}
		filled, err := flex.Fill(b, values)
		assert.Equal(t, text, b.Body.Contents[0].(*flex.Text).Text)
		if err != nil {
			assert.Nil(t, filled)
			assert.ErrorIs(t, err, fault.BadPlaceholder)
			return
		}
		got := filled.Body.Contents[0].(*flex.Text).Text
		if !strings.Contains(text, "{{") || !strings.Contains(text, "}}") {
			assert.Equal(t, text, got)
		}
		if strings.ContainsAny(value, "{}") || strings.Count(text, "{") > 2 { // braces that join around a value
			return
		}
		again, err := flex.Fill(filled, nil)
		if assert.NoError(t, err, "nothing is left to be filled") {
			assert.Equal(t, filled, again)
		}
	})
}
