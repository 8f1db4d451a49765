package body_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// A check of a template does not panic, its findings have places in the template, and a text without placeholders has the
// findings that it has without the option. A file that is not skipped has the findings of a named one.
func FuzzTemplate(f *testing.F) {
	f.Add([]byte(`{"type":"bubble","hero":{"type":"image","url":"{{ a }}/{{{b}}}"},"size":"{{c}}","x":["{{a}}}}"]}`))
	f.Add([]byte(`[{"type":"flex","altText":"{{a}}","contents":{"type":"carousel","contents":[{}]}},{"type":"text","text":"{{a}}"}]`))
	f.Add([]byte(`{"messages":[{"type":"flex","type":"x","altText":"\u007b{a}}\ud800"}],"messages":[]}`))
	f.Add([]byte("{"))
	f.Add([]byte(`{"messages":[{"type":"x","contents":{"type":"bubble"}}],"to":[5],"chat":{"userId":""}, /* // */ }`))
	f.Fuzz(func(t *testing.T, data []byte) {
		plain := body.Examine("a", data, body.Options{})
		if found := body.Examine("a", data, body.Options{SkipUnknown: true}); !found.Skipped {
			assert.Equal(t, plain, found)
		}
		for _, open := range []bool{false, true} {
			values := map[string]string{"a": "x", "": "\"", "b": "{{a}}"}
			r := body.Examine("a", data, body.Options{Template: &body.Template{Values: values, Open: open}})
			assert.Equal(t, plain.Kind, r.Kind)
			assert.Equal(t, plain.Broken, r.Broken)
			assert.Equal(t, data, r.Data)
			for _, v := range r.Findings {
				assert.LessOrEqual(t, v.Offset, len(data))
			}
			if len(r.Names) == 0 {
				assert.Equal(t, plain.Findings, r.Findings)
			}
		}
	})
}
