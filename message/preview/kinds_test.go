package preview_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/preview"
)

// fixtures returns the messages of files in testdata.
func fixtures(tb testing.TB, names ...string) []message.Message {
	tb.Helper()
	var all []message.Message
	for _, name := range names {
		b, err := os.ReadFile("testdata/" + name + ".json")
		require.NoError(tb, err)
		ms, err := message.Parse(b)
		require.NoError(tb, err, name)
		all = append(all, ms...)
	}
	return all
}

var everything = []string{"order", "kinds", "layouts", "actions"}

func render(tb testing.TB, o preview.Options, ms ...message.Message) string {
	tb.Helper()
	var b strings.Builder
	require.NoError(tb, preview.HTML(&b, o, ms...))
	return b.String()
}

// elements returns the elements of a page.
func elements(tb testing.TB, page string) []*html.Node {
	tb.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(tb, err)
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

func encode(tb testing.TB, v any) []byte {
	tb.Helper()
	b, err := json.Marshal(v)
	require.NoError(tb, err)
	return b
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestEveryKindHasADrawing(t *testing.T) {
	ms := fixtures(t, everything...)
	seen := preview.Objects(ms...)
	for _, row := range preview.Ledger() {
		if !seen[row.Object] {
			t.Errorf("no message in testdata has a %s", row.Object)
			seen[row.Object] = true
		}
	}
	page := render(t, preview.Options{}, ms...)
	assert.NotContains(t, page, "of an unknown type")
	for _, n := range elements(t, page) {
		assert.NotContains(t, strings.Fields(attr(n, "class")), "pv-unknown", attr(n, "id"))
	}
}

// Every object of a message has an element, so a finding about it links to the place.
func TestEveryPathHasAnElement(t *testing.T) {
	// These objects are shown by the element around them: a tooltip, a style, a word.
	within := map[string]string{
		"*flex.LinearGradient": "the background of its box",
		"*flex.Styles":         "the styles of its blocks",
		"*message.Mention":     "named by its substitution",
		"*message.Emoji":       "named by its substitution",
		"*message.MentionUser": "named by its substitution",
		"*message.MentionAll":  "named by its substitution",
		"*action.AltURI":       "in the tooltip of its action",
		"*imagemap.Area":       "the box of its action",
		"*imagemap.Size":       "the size of its image",
	}
	ms := fixtures(t, everything...)
	page := render(t, preview.Options{}, ms...)
	ids := map[string]int{}
	for _, n := range elements(t, page) {
		if id := attr(n, "id"); id != "" {
			ids[id]++
		}
	}
	for id, n := range ids {
		assert.Equal(t, 1, n, "elements with the id %s", id)
	}
	paths := 0
	for p, object := range message.All[any](ms...) {
		kind := fmt.Sprintf("%T", object)
		_, isAction := object.(action.Action)
		paths++
		if _, ok := within[kind]; ok || isAction && ids[string(p)] == 0 && strings.HasSuffix(string(p), "ction") {
			continue // an action that is not a button is the tooltip of its element
		}
		assert.Equal(t, 1, ids[string(p)], "%s at %s", kind, p)
	}
	assert.Greater(t, paths, 100)
}

func TestURLsAreUnderlined(t *testing.T) {
	for text, want := range map[string][]string{
		"see https://example.com/a?b=c#d, please":      {"https://example.com/a?b=c#d"},
		"https://example.com/a.b/? https://a.example.": {"https://example.com/a.b/", "https://a.example"},
		"https://example.com/です":                       {"https://example.com/"},
		"<http://a.example/>\nhttps://b.example":       {"http://a.example/", "https://b.example"},
		"http:// ftp://a.example javascript:1":         nil,
	} {
		var got []string
		for _, n := range elements(t, render(t, preview.Options{}, &message.Text{Text: text})) {
			if slices.Contains(strings.Fields(attr(n, "class")), "pv-run") {
				assert.NotNil(t, n.FirstChild, "an empty run in %s", text)
			}
			if slices.Contains(strings.Fields(attr(n, "class")), "pv-url") {
				got = append(got, n.FirstChild.Data)
			}
		}
		assert.Equal(t, want, got, text)
	}
}
