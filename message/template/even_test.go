package template_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

func TestColumnsThatAreAlike(t *testing.T) {
	for _, c := range []struct {
		name    string
		columns []template.Column
	}{
		{"one column is never uneven", []template.Column{{Title: "A", ThumbnailImageURL: image, Text: "a", Actions: actions(3)}}},
		{"kinds of actions may differ", []template.Column{
			{Text: "a", Actions: []action.Action{&action.URI{Label: "l", URI: "https://shop.example/"}}},
			{Text: "b", Actions: actions(1)},
		}},
		{"a default action need not be in all", []template.Column{
			{Text: "a", Actions: actions(1), DefaultAction: actions(1)[0]},
			{Text: "b", Actions: actions(1)},
		}},
		{"titles and images are two matters", []template.Column{
			{Title: "A", Text: "a", Actions: actions(1)},
			{Title: "B", Text: "b", Actions: actions(1)},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Empty(t, texts((&template.Carousel{Columns: c.columns}).Lint()))
		})
	}
}

// LINE reads a null title as absent.
func TestANullIsAbsentInAColumn(t *testing.T) {
	var c template.Carousel
	require.NoError(t, c.UnmarshalJSON([]byte(`{"type":"carousel","columns":[
		{"title":null,"text":"a","actions":[{"type":"message","label":"l","text":"t"}]},
		{"text":"b","actions":[{"type":"message","label":"l","text":"t"}]}]}`)))
	assert.Equal(t, []string{"warning: columns[0].title: null, should be a value or left out"}, texts(c.Lint()))
}

// A property that is missing or of the wrong JSON type is reported once, not also as a difference.
func TestADifferenceIsReportedOnce(t *testing.T) {
	c := &template.Carousel{Columns: []template.Column{{Text: "a"}, {Text: "b", Actions: actions(2)}, {Text: "c", Actions: actions(1)}}}
	assert.Equal(t, []string{
		"columns[0].actions: empty, needs 1 to 3 actions",
		"columns[2].actions: 1 action, columns[1] has 2; all columns need the same number",
	}, texts(c.Lint()))

	text := []byte(`{"type":"carousel","columns":[
		{"title":5,"text":"a","actions":[{"type":"message","label":"l","text":"t"}]},
		{"title":"B","text":"b","actions":{}}]}`)
	err := c.UnmarshalJSON(text)
	require.ErrorIs(t, err, fault.WrongType)
	var found []string
	for _, l := range fault.Merge(text, err, c.Lint()) {
		found = append(found, l.Error())
	}
	assert.Equal(t, []string{
		"columns[0].title: a number, must be a string",
		"columns[1].actions: an object, must be an array",
	}, found)
}
