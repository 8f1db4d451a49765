package body_test

import (
	"strings"
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
		{"JSON with comments", "{\n  // \"a\"\n  \"compilerOptions\": {\"paths\": {\"a/*\": [\"b//c\"]}}, /* { */\n}", true},
		{"JSON with a comma after the last item", `{"files":["a",],}`, true},
		{"JSON with a byte order mark", "\ufeff{\"Logging\":{}}", true},
		{"JSON that is too large for LINE", `{"name":"` + strings.Repeat("a", 3<<20) + `"}`, true},
		{"JSON with a type that is too large for LINE", `{"type":"object","name":"` + strings.Repeat("a", 3<<20) + `"}`, true},
		{"JSON that is not read to its end", `{"name":"` + strings.Repeat("a", body.MaxRead)[:body.MaxRead-9], true},
		{"a chart", `{"type":"bubble","data":{"datasets":[]},"options":{}}`, true},
		{"a carousel of a web page", `{"type":"carousel","items":[{"src":"a.png"}],"autoplay":true}`, true},
		{"a node of a text", `{"type":"text","value":"hi","position":{"start":{},"end":{}}}`, true},
		{"blocks of an editor", `[{"type":"header","text":"Title"},{"type":"paragraph","text":"hi"}]`, true},
		{"a message of a chat", `{"type":"message","channel":"C1","user":"U1","text":"hi","ts":"1"}`, true},
		{"the log of a chat", `{"ok":true,"messages":[{"type":"message","user":"U1","text":"hi","ts":"1"}],"has_more":false}`, true},
		{"a prompt", `{"model":"m","messages":[{"role":"user","content":"hi"}]}`, true},
		{"a prompt without a model", `{"messages":[{"role":"user","content":"hi"}]}`, true},
		{"texts of a program", `{"messages":{"hello":"Hello"}}`, true},
		{"aliases of paths", `{"aliases":{"@a":"./a"}}`, true},
		{"names of a host", `{"subject":"a","aliases":["b"]}`, true},
		{"a query", `{"filter":{},"limit":10}`, true},
		{"a setting", `{"to":"dist","map":true,"parser":"a"}`, true},
		{"an image", `{"created":1,"size":"1024x1024","data":[]}`, true},
		{"a description", `{"description":"a"}`, true},
		{"operations", `{"operations":[{"op":"add","path":"/a"}]}`, true},
		{"places", `[{"latitude":35.6,"longitude":139.7,"name":"a"}]`, true},
		{"a webhook", `{"destination":"U1","events":[{"type":"message","message":{"type":"text","text":"hi"}}]}`, true},
		{"an action", `{"type":"message","label":"Yes","text":"Yes"}`, true},

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
		{"a text message without text", `{"type":"text"}`, false},
		{"a text message with a misspelt text", `{"type":"text","txt":"hi"}`, false},
		{"a sticker with misspelt members", `{"type":"sticker","package_id":"446","sticker_id":"1988"}`, false},
		{"a message of an unknown type", `{"type":"hologram","altText":"hi"}`, false},
		{"a bubble with a misspelt block", `{"type":"bubble","boddy":{}}`, false},
		{"a bubble in a message of an unknown type", `{"type":"fancy","a":1,"b":2,"contents":{"type":"bubble","body":{}}}`, false},
		{"a bubble in an unknown object", `{"id":5,"card":{"type":"bubble","body":{}}}`, false},
		{"a carousel without type", `{"contents":[{"type":"bubble"}]}`, false},
		{"a Flex message in an unknown object", `{"title":"a","mesages":[{"type":"flex","altText":"a","contents":{}}]}`, false},
		{"a request with other members", `{"id":1,"note":"a","messages":[{"type":"text"}]}`, false},
		{"a request with a message without type", `{"messages":[{"title":"a","latitude":35.6,"longitude":139.7}]}`, false},
		{"a push without messages", `{"to":"U4af4980629f1d2c3b4a5968778695a4b"}`, false},
		{"a multicast with misspelt messages", `{"to":["U4af4980629f1d2c3b4a5968778695a4b"],"mesages":[]}`, false},
		{"a narrowcast without messages", `{"recipient":{},"limit":{}}`, false},
		{"a rich menu", `{"size":{"width":2500,"height":843},"areas":[]}`, false},
		{"aliases", `{"aliases":[{"richMenuAliasId":"A"}]}`, false},
		{"a batch", `{"operations":[{"type":"link"}]}`, false},
		{"users", `{"userIds":[]}`, false},
		{"a chat", `{"chat":{"userId":"U4af4980629f1d2c3b4a5968778695a4b"}}`, false},
		{"a message with a comment", "// hi\n{\"type\":\"text\",\"text\":\"hi\"}", false},
		{"a message with a comma too many", `{"messages":[{"type":"text","text":"// hi"},]}`, false},
		{"a bubble with a comment, in an unknown object", `{"card":{"type":"bubble"/* */}}`, false},
		{"a message that is too large", `{"type":"flex","altText":"` + strings.Repeat("a", 3<<20) + `"}`, false},
		{"not JSON", `{`, false},
		{"not JSON, even without the comment", "{ // a\n\"type\"", false},
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
