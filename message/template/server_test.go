package template_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

// LINE's server has refused these templates. The property it names is the JSON pointer from the message, without
// the leading slash.
func TestServerAnswers(t *testing.T) {
	six := columns(6)
	for i := range six {
		six[i].Title = "Cup"
	}
	six[5].Title = strings.Repeat("a", 41)
	seven := columns(7)
	for i := range seven {
		seven[i].Actions = actions(2)
	}
	seven[6].Actions[1] = &action.URI{Label: "Open", URI: "https://shop.example/a|b"}

	link := func(i int, uri string) *template.Buttons {
		b := &template.Buttons{Text: "t", Actions: actions(i + 1)}
		b.Actions[i] = &action.URI{Label: "Open", URI: uri}
		return b
	}
	for _, c := range []struct {
		answer, property string
		template         template.Template
		rule             fault.Rule
	}{
		{"must not be longer than 40 characters", "template/columns/5/title", &template.Carousel{Columns: six}, fault.TooLong},
		{"must not be longer than 40 characters", "template/title", &template.Buttons{Title: strings.Repeat("a", 41), Text: "t", Actions: actions(1)}, fault.TooLong},
		{"must not be longer than 60 characters", "template/text", &template.Buttons{Title: "t", Text: strings.Repeat("a", 61), Actions: actions(1)}, fault.TooLong},
		{"must not be longer than 120 characters", "template/columns/0/text", &template.Carousel{Columns: []template.Column{{Text: strings.Repeat("a", 121), Actions: actions(1)}}}, fault.TooLong},
		{"must not be more than 3 items", "template/columns/0/actions", &template.Carousel{Columns: []template.Column{{Text: "t", Actions: actions(4)}}}, fault.TooMany},
		{"must be 2 items", "template/actions", &template.Confirm{Text: "t", Actions: actions(3)}, fault.TooMany},
		{"must be 2 items", "template/actions", &template.Confirm{Text: "t", Actions: actions(1)}, fault.TooFew},
		{"must be 2 items", "template/actions", &template.Confirm{Text: "t"}, fault.Required},
		{"size must be between 0 and 1000", "template/actions/0/uri", link(0, url(1001)), fault.TooLong},
		{"invalid uri", "template/actions/2/uri", link(2, "/cart"), fault.BadURI},
		{"invalid uri", "template/columns/6/actions/1/uri", &template.Carousel{Columns: seven}, fault.BadURI},
		{"invalid uri scheme", "template/columns/0/thumbnailImageUrl", &template.Carousel{Columns: []template.Column{{ThumbnailImageURL: "http://shop.example/a.png", Text: "t", Actions: actions(1)}}}, fault.NotHTTPS},
		{"must be non-empty text", "template/actions/0/label", &template.Buttons{Text: "t", Actions: labeled("")}, fault.Required},
	} {
		t.Run(c.property+" "+c.answer, func(t *testing.T) {
			found := lint(&template.Confirm{Text: "t", Actions: actions(2)}, c.template)
			require.Len(t, found, 1)
			assert.Equal(t, c.rule, found[0].Rule)
			assert.Equal(t, fault.SeverityError, found[0].Severity)
			i, ok := found[0].Path.Message()
			assert.True(t, ok)
			assert.Equal(t, 1, i)
			pointer, ok := found[0].Path.Pointer("messages[1]")
			assert.True(t, ok)
			assert.Equal(t, "/"+c.property, pointer)
		})
	}
}

// The server has been seen to refuse a path that ends in .apk. It may no longer do so.
func TestAPKIsDoubtful(t *testing.T) {
	b := &template.Buttons{Text: "t", Actions: []action.Action{&action.URI{Label: "Get", URI: "https://shop.example/shop.apk"}}}
	require.NoError(t, b.Validate())
	assert.Equal(t, []string{"warning: actions[0].uri: LINE's server has been seen to refuse paths that end in .apk"}, texts(b.Lint()))
}
