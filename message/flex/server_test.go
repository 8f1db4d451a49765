package flex_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// LINE's server has refused these containers with status 400 and a JSON pointer into the contents. We find the
// same fault at that place, or at a property of that object.
func TestServerAnswers(t *testing.T) {
	text, box := `{"type":"text","text":"a"}`, func(contents string) string {
		return `{"type":"box","layout":"vertical","contents":[` + contents + `]}`
	}
	body := func(contents string) string { return `{"type":"bubble","body":` + box(contents) + `}` }
	carousel := func(bubbles ...string) string {
		return `{"type":"carousel","contents":[` + strings.Join(bubbles, ",") + `]}`
	}
	footer := func(contents string) string {
		return `{"type":"bubble","body":` + box(text) + `,"footer":` + box(contents) + `}`
	}
	hero := func(image string) string { return `{"type":"bubble","hero":` + image + `}` }
	bubbles := make([]string, 13)
	for i := range bubbles {
		bubbles[i] = body(text)
	}
	for _, c := range []struct {
		answer, at, json string
		rule             fault.Rule
	}{
		{"must be non-empty text", "/body/contents/5/text", body(strings.Repeat(text+",", 5) + `{"type":"text","text":""}`), fault.Required},
		{"must be non-empty text", "/contents/5/body/contents/0/text", carousel(append(bubbles[:5:5], body(`{"type":"text","text":""}`))...), fault.Required},
		{"must be non-empty text", "/contents/0/footer/contents/1/action/text", carousel(footer(text + `,{"type":"button","action":{"type":"message","label":"a","text":""}}`)), fault.Required},
		{"`text` or `contents` must be specified", "/body/contents/1/contents/1", body(text + "," + box(text+`,{"type":"text"}`)), fault.Required},
		{"At least one block must be specified", "/", `{"type":"bubble"}`, fault.Required},
		{"unknown field", "/styles/type", `{"type":"bubble","body":` + box(text) + `,"styles":{"type":"styles"}}`, fault.UnknownProperty},
		{"unknown field", "/body/contents/2/backgroundColor", body(text + "," + text + `,{"type":"text","text":"a","backgroundColor":"#FFFFFF"}`), fault.UnknownProperty},
		{"unknown field", "/body/contents/0/letterSpacing", body(`{"type":"text","text":"a","letterSpacing":"1px"}`), fault.UnknownProperty},
		{"invalid property", "/contents/1/hero/aspectMode", carousel(body(text), hero(`{"type":"image","url":"https://example.com/a.png","aspectMode":"contain"}`)), fault.NotOneOf},
		{"invalid property", "/footer/contents/0/action/label", footer(`{"type":"button","action":{"type":"message","label":{},"text":"a"}}`), fault.WrongType},
		{"invalid property", "/footer/contents/2", footer(text + "," + text + `,{"text":"a"}`), fault.Required},
		{"invalid property", "/body/backgroundColor", `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + text + `],"backgroundColor":"white"}}`, fault.BadFormat},
		{"invalid uri scheme", "/hero/url", hero(`{"type":"image","url":"http://example.com/a.png"}`), fault.NotHTTPS},
		{"invalid uri scheme", "/hero/url", hero(`{"type":"image","url":"https://example.com/a|b.png"}`), fault.BadURI},
		{"invalid uri scheme", "/contents/0/hero/url", carousel(hero(`{"type":"image","url":"http://example.com/a.png"}`)), fault.NotHTTPS},
		{"invalid uri scheme", "/body/contents/0/action/uri", body(`{"type":"text","text":"a","action":{"type":"uri","uri":"sms:0312345678"}}`), fault.BadURI},
		{"invalid uri, invalid uri scheme", "/contents/0/footer/contents/0/action/uri", carousel(footer(`{"type":"button","action":{"type":"uri","label":"a","uri":"/foo"}}`)), fault.BadURI},
		{"must not be more than 12 items", "/contents", carousel(bubbles...), fault.TooMany},
		{"Too large flex message", "/", body(`{"type":"text","wrap":true,"text":"` + letters(31000) + `"}`), fault.TooLarge},
		{"`label` must be specified", "/footer/contents/0/action/label", footer(`{"type":"button","action":{"type":"message","text":"a"}}`), fault.Required},
		{"must be specified", "/footer/contents/0/action/text", footer(`{"type":"button","action":{"type":"message","label":"a"}}`), fault.Required},
		{"may not be used in a baseline box", "/body/contents/0", `{"type":"bubble","body":{"type":"box","layout":"baseline","contents":[` + box(text) + `]}}`, fault.NotHere},
	} {
		t.Run(c.answer+" "+c.at, func(t *testing.T) {
			got, err := flex.Parse(c.json)
			found := fault.Merge([]byte(c.json), err, fault.Violations(got.Validate()))
			require.Len(t, found, 1)
			assert.Equal(t, c.rule, found[0].Rule)
			// In a message the path begins with that of the contents.
			in := fault.Path("messages[0].contents")
			path := in
			if found[0].Path != "" {
				path += "." + found[0].Path
			}
			pointer, ok := path.Pointer(in)
			require.True(t, ok)
			rest, ok := strings.CutPrefix(pointer, c.at)
			assert.True(t, ok, "found at %s", pointer)
			assert.Contains(t, []string{"", "/type", "/text"}, rest)
		})
	}
}
