package template_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/template"
)

func TestTexts(t *testing.T) {
	fine := &template.Confirm{Text: "Sure?", Actions: actions(2)}
	for _, c := range []struct {
		name string
		give []template.Template
		want []string
	}{
		{"nothing to say", []template.Template{fine}, nil},
		{
			"text with a title",
			[]template.Template{fine, &template.Buttons{Title: "Cups", Text: "Sixty-one letters are one more than fit under a title, or so.", Actions: actions(1)}},
			[]string{"messages[1].template.text: 61 grapheme clusters, at most 60 with a title or an image"},
		},
		{
			"text alone",
			[]template.Template{&template.Buttons{Text: strings.Repeat("あ", 161), Actions: actions(1)}},
			[]string{"messages[0].template.text: 161 grapheme clusters, at most 160"},
		},
		{
			"label",
			[]template.Template{fine, &template.Buttons{Text: "Pay?", Actions: labeled("Confirm and pay later")}},
			[]string{`messages[1].template.actions[0].label: 21 grapheme clusters, at most 20 in a buttons template: "Confirm and pay later"`},
		},
		{
			"label of an image",
			[]template.Template{&template.ImageCarousel{Columns: []template.ImageColumn{{ImageURL: image, Action: labeled("Thirteen long")[0]}}}},
			[]string{`messages[0].template.columns[0].action.label: 13 grapheme clusters, at most 12 in an image carousel: "Thirteen long"`},
		},
		{
			"no label",
			[]template.Template{&template.Buttons{Text: "Pay?", Actions: labeled("")}},
			[]string{"messages[0].template.actions[0].label: empty, needs 1 to 20 grapheme clusters"},
		},
		{
			"number of actions",
			[]template.Template{&template.Carousel{Columns: []template.Column{
				{Text: "a", Actions: actions(2)}, {Text: "b", Actions: actions(2)}, {Text: "c", Actions: actions(1)}, {Text: "d", Actions: actions(3)},
			}}},
			[]string{
				"messages[0].template.columns[2].actions: 1 action, columns[0] has 2; all columns need the same number",
				"messages[0].template.columns[3].actions: 3 actions, columns[0] has 2; all columns need the same number",
			},
		},
		{
			"title in the first column",
			[]template.Template{&template.Carousel{Columns: []template.Column{{Title: "A", Text: "a", Actions: actions(1)}, {Text: "b", Actions: actions(1)}}}},
			[]string{"messages[0].template.columns[1].title: missing, columns[0] has one; in all columns or in none"},
		},
		{
			"title in the second column",
			[]template.Template{&template.Carousel{Columns: []template.Column{{Text: "a", Actions: actions(1)}, {Title: "B", Text: "b", Actions: actions(1)}}}},
			[]string{"messages[0].template.columns[1].title: set, columns[0] has none; in all columns or in none"},
		},
		{
			"images",
			[]template.Template{&template.Carousel{Columns: []template.Column{
				{ThumbnailImageURL: image, Text: "a", Actions: actions(1)}, {Text: "b", Actions: actions(1)},
			}}},
			[]string{"messages[0].template.columns[1].thumbnailImageUrl: missing, columns[0] has one; in all columns or in none"},
		},
		{
			"images the other way round",
			[]template.Template{&template.Carousel{Columns: []template.Column{
				{Text: "a", Actions: actions(1)}, {ThumbnailImageURL: image, Text: "b", Actions: actions(1)},
			}}},
			[]string{"messages[0].template.columns[1].thumbnailImageUrl: set, columns[0] has none; in all columns or in none"},
		},
		{
			"camera",
			[]template.Template{&template.Buttons{Text: "Show us", Actions: []action.Action{actions(1)[0], &action.Camera{Label: "Camera"}}}},
			[]string{"warning: messages[0].template.actions[1]: camera works only in a quick reply; in a buttons template a tap does nothing"},
		},
		{
			"menu switch",
			[]template.Template{&template.ImageCarousel{Columns: []template.ImageColumn{{ImageURL: image, Action: &action.RichMenuSwitch{}}}}},
			[]string{"messages[0].template.columns[0].action: richmenuswitch is allowed only in a rich menu"},
		},
		{
			"http image",
			[]template.Template{&template.Buttons{ThumbnailImageURL: "http://shop.example/a.png", Text: "a", Actions: actions(1)}},
			[]string{`messages[0].template.thumbnailImageUrl: http, must be https: "http://shop.example/a.png"`},
		},
		{
			"link",
			[]template.Template{&template.Buttons{Text: "a", Actions: []action.Action{&action.URI{Label: "Cart", URI: "/cart"}}}},
			[]string{`messages[0].template.actions[0].uri: no scheme in "/cart"; https, http, line or tel`},
		},
		{
			"default action without a label",
			[]template.Template{&template.Buttons{Text: "a", DefaultAction: &action.URI{URI: "https://shop.example/"}, Actions: actions(1)}},
			[]string{`warning: messages[0].template.defaultAction.label: missing; LINE's reference requires one in every template except an image carousel`},
		},
		{
			"keywords and color",
			[]template.Template{&template.Buttons{Text: "a", ImageAspectRatio: "wide", ImageSize: "fill", ImageBackgroundColor: "white", Actions: actions(1)}},
			[]string{
				`messages[0].template.imageAspectRatio: "wide" is not one of rectangle, square`,
				`messages[0].template.imageSize: "fill" is not one of cover, contain`,
				`messages[0].template.imageBackgroundColor: "white" is not of the form #RRGGBB`,
			},
		},
		{
			"too many",
			[]template.Template{
				&template.Buttons{Text: "a", Actions: actions(5)},
				&template.Confirm{Text: "a", Actions: actions(1)},
				&template.Confirm{Text: "a", Actions: actions(3)},
				&template.Carousel{Columns: columns(11)},
				&template.Carousel{Columns: []template.Column{{Text: "a", Actions: actions(4)}}},
			},
			[]string{
				"messages[0].template.actions: 5 actions, at most 4",
				"messages[1].template.actions: 1 action, at least 2",
				"messages[2].template.actions: 3 actions, at most 2",
				"messages[3].template.columns: 11 columns, at most 10",
				"messages[4].template.columns[0].actions: 4 actions, at most 3",
			},
		},
		{
			"nothing set",
			[]template.Template{&template.Buttons{}, &template.Carousel{}, &template.ImageCarousel{}, &template.Carousel{Columns: make([]template.Column, 2)}, &template.ImageCarousel{Columns: make([]template.ImageColumn, 1)}},
			[]string{
				"messages[0].template.text: empty, needs 1 to 160 grapheme clusters",
				"messages[0].template.actions: empty, needs 1 to 4 actions",
				"messages[1].template.columns: empty, needs 1 to 10 columns",
				"messages[2].template.columns: empty, needs 1 to 10 columns",
				"messages[3].template.columns[0].text: empty, needs 1 to 120 grapheme clusters",
				"messages[3].template.columns[0].actions: empty, needs 1 to 3 actions",
				"messages[3].template.columns[1].text: empty, needs 1 to 120 grapheme clusters",
				"messages[3].template.columns[1].actions: empty, needs 1 to 3 actions",
				"messages[4].template.columns[0].imageUrl: empty, needs 1 to 2000 UTF-16 code units",
				"messages[4].template.columns[0].action: missing",
			},
		},
		{
			"no answers",
			[]template.Template{&template.Confirm{Text: "Sure?"}},
			[]string{"messages[0].template.actions: no actions, needs 2"},
		},
		{
			"no template",
			[]template.Template{nil, (*template.Buttons)(nil)},
			[]string{"messages[0].template: missing", "messages[1].template: missing"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(lint(c.give...)))
		})
	}
}

// The paths of a template on its own begin at the template.
func TestTemplateAlone(t *testing.T) {
	c := &template.Confirm{Actions: actions(2)}
	assert.EqualError(t, c.Validate(), "text: empty, needs 1 to 240 grapheme clusters")
	assert.Equal(t, []string{"text: empty, needs 1 to 240 grapheme clusters"}, texts(c.Lint()))
}

func TestSlipsOfTheKeyboard(t *testing.T) {
	c := new(template.Carousel)
	assert.NoError(t, c.UnmarshalJSON([]byte(`{"type":"carousel","colour":"#FFFFFF",
		"columns":[{"titel":"A","text":"a","actions":[{"type":"message","label":"l","text":"t"}]}]}`)))
	assert.Equal(t, []string{
		"warning: columns[0].titel: unknown property of a column of a carousel; did you mean title?",
		"warning: colour: unknown property of a carousel template",
	}, texts(c.Lint()))
}
