package body_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

func TestSkipUnknown(t *testing.T) {
	skip := body.Options{SkipUnknown: true}
	for _, c := range []struct {
		name, in string
		skipped  bool
	}{
		{"package.json", `{"name":"bot","version":"1.0.0","scripts":{"test":"jest"},"dependencies":{}}`, true},
		{"package.json of an ES module", `{"name":"bot","version":"1.0.0","type":"module"}`, true},
		{"tsconfig.json", `{"compilerOptions":{"strict":true},"include":["src"]}`, true},
		{"composer.json", `{"name":"a/b","type":"project","require":{}}`, true},
		{"a JSON Schema", `{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Order","type":"object","properties":{}}`, true},
		{"GeoJSON", `{"type":"FeatureCollection","features":[]}`, true},
		{"a type that is a list", `{"type":["string","null"]}`, true},
		{"a list of numbers", `[1,2,3]`, true},
		{"a list of records", `[{"id":1,"name":"a"},{"id":2}]`, true},
		{"an empty list", `[]`, true},
		{"an empty object", `{}`, true},
		{"a number", `5`, true},
		{"null", `null`, true},

		{"a message", `{"type":"text","text":"hi"}`, false},
		{"a message without its members", `{"type":"sticker"}`, false},
		{"a message that bots cannot send", `{"type":"file"}`, false},
		{"a misspelt message", `{"type":"txt","text":"hi"}`, false},
		{"a misspelt location", `{"type":"locatoin","latitude":35.6,"longitude":139.7}`, false},
		{"a message without type", `[{"text":"hi"}]`, false},
		{"messages after something else", `[5,{"type":"text","text":"hi"}]`, false},
		{"a bubble", `{"type":"bubble"}`, false},
		{"a carousel", `{"type":"carousel"}`, false},
		{"a Flex component", `{"type":"box","layout":"vertical","contents":[]}`, false},
		{"a request with a misspelt message", `{"messages":[{"type":"hologram"}]}`, false},
		{"a rich menu", `{"size":{"width":2500,"height":843}}`, false},
		{"not JSON", `{`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := body.Examine("a.json", []byte(c.in), skip)
			assert.Equal(t, c.skipped, r.Skipped)
			if c.skipped {
				assert.Equal(t, body.Fine, r.Status())
				assert.Empty(t, r.Kind)
				require.Len(t, r.Findings, 1)
				assert.Equal(t, fault.UnknownKind, r.Findings[0].Rule)
			}
			assert.False(t, body.Examine("a.json", []byte(c.in), body.Options{}).Skipped, "a file that was named is not skipped")
		})
	}
}
