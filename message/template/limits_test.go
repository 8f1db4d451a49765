package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/template"
)

// Each limit in grapheme clusters, and one more, in each alphabet.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name  string
		limit int
		path  fault.Path
		with  func(s string) checked
	}{
		{"text of buttons", 160, "text", func(s string) checked {
			return &template.Buttons{Text: s, Actions: actions(4)}
		}},
		{"text of buttons with a title", 60, "text", func(s string) checked {
			return &template.Buttons{Title: "t", Text: s, Actions: actions(1)}
		}},
		{"text of buttons with an image", 60, "text", func(s string) checked {
			return &template.Buttons{ThumbnailImageURL: image, Text: s, Actions: actions(1)}
		}},
		{"text of buttons with both", 60, "text", func(s string) checked {
			return &template.Buttons{ThumbnailImageURL: image, Title: "t", Text: s, Actions: actions(1)}
		}},
		{"title of buttons", template.MaxTitle, "title", func(s string) checked {
			return &template.Buttons{Title: s, Text: "t", Actions: actions(1)}
		}},
		{"label of a button", 20, "actions[0].label", func(s string) checked {
			return &template.Buttons{Text: "t", Actions: labeled(s)}
		}},
		{"label of a default action", 20, "defaultAction.label", func(s string) checked {
			return &template.Buttons{Text: "t", Actions: actions(1), DefaultAction: labeled(s)[0]}
		}},
		{"text of a confirm", 240, "text", func(s string) checked {
			return &template.Confirm{Text: s, Actions: actions(2)}
		}},
		{"label of a confirm", 20, "actions[1].label", func(s string) checked {
			return &template.Confirm{Text: "t", Actions: append(actions(1), labeled(s)...)}
		}},
		{"text of a column", 120, "columns[1].text", func(s string) checked {
			return &template.Carousel{Columns: append(columns(1), template.Column{Text: s, Actions: actions(1)})}
		}},
		{"text of a column with a title", 60, "columns[0].text", func(s string) checked {
			return &template.Carousel{Columns: []template.Column{{Title: "t", Text: s, Actions: actions(1)}}}
		}},
		{"text of a column with an image", 60, "columns[0].text", func(s string) checked {
			return &template.Carousel{Columns: []template.Column{{ThumbnailImageURL: image, Text: s, Actions: actions(1)}}}
		}},
		{"title of a column", template.MaxTitle, "columns[0].title", func(s string) checked {
			return &template.Carousel{Columns: []template.Column{{Title: s, Text: "t", Actions: actions(3)}}}
		}},
		{"label in a column", 20, "columns[0].actions[0].label", func(s string) checked {
			return &template.Carousel{Columns: []template.Column{{Text: "t", Actions: labeled(s)}}}
		}},
		{"label of a default action of a column", 20, "columns[0].defaultAction.label", func(s string) checked {
			return &template.Carousel{Columns: []template.Column{{Text: "t", Actions: actions(1), DefaultAction: labeled(s)[0]}}}
		}},
		{"label of an image", 12, "columns[0].action.label", func(s string) checked {
			return &template.ImageCarousel{Columns: []template.ImageColumn{{ImageURL: image, Action: labeled(s)[0]}}}
		}},
	} {
		for _, a := range alphabets {
			t.Run(c.name+" in "+a.name, func(t *testing.T) {
				fits := strings.Repeat(a.cluster, c.limit)
				require.NoError(t, c.with(fits).Validate())
				near := texts(c.with(fits).Lint())
				if length.CodePoint.Count(fits) > c.limit {
					require.Len(t, near, 1)
					assert.Contains(t, near[0], "the server has been seen to count code points")
				} else {
					assert.Empty(t, near)
				}

				err := c.with(fits + a.cluster).Validate()
				require.ErrorIs(t, err, fault.TooLong)
				found := fault.Violations(err)
				require.Len(t, found, 1)
				assert.Equal(t, c.path, found[0].Path)
				assert.Equal(t, "grapheme clusters", found[0].Unit)
				assert.Equal(t, c.limit, found[0].Limit)
				assert.Equal(t, c.limit+1, found[0].Got)
				assert.NotEmpty(t, found[0].Doc)
			})
		}
	}
}

func TestLimitOfURLs(t *testing.T) {
	for _, c := range []struct {
		name string
		path fault.Path
		with func(s string) checked
	}{
		{"buttons", "thumbnailImageUrl", func(s string) checked {
			return &template.Buttons{ThumbnailImageURL: s, Text: "t", Actions: actions(1)}
		}},
		{"column", "columns[0].thumbnailImageUrl", func(s string) checked {
			return &template.Carousel{Columns: []template.Column{{ThumbnailImageURL: s, Text: "t", Actions: actions(1)}}}
		}},
		{"image", "columns[0].imageUrl", func(s string) checked {
			return &template.ImageCarousel{Columns: []template.ImageColumn{{ImageURL: s, Action: actions(1)[0]}}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Empty(t, c.with(url(2000)).Lint())
			found := c.with(url(2001)).Lint()
			require.Len(t, found, 1)
			assert.Equal(t, string(c.path)+": 2001 UTF-16 code units, at most 2000 (percent-encoded)", found[0].Error())
			require.ErrorIs(t, c.with("http://shop.example/").Validate(), fault.NotHTTPS)
		})
	}
}

func TestNumbersOfItems(t *testing.T) {
	images := func(n int) (list []template.ImageColumn) {
		for range n {
			list = append(list, template.ImageColumn{ImageURL: image, Action: actions(1)[0]})
		}
		return list
	}
	for _, c := range []struct {
		name   string
		lo, hi int
		path   fault.Path
		with   func(n int) checked
	}{
		{"actions of buttons", 1, 4, "actions", func(n int) checked { return &template.Buttons{Text: "t", Actions: actions(n)} }},
		{"actions of a confirm", 2, 2, "actions", func(n int) checked { return &template.Confirm{Text: "t", Actions: actions(n)} }},
		{"columns", 1, template.MaxColumns, "columns", func(n int) checked { return &template.Carousel{Columns: columns(n)} }},
		{"actions of a column", 1, 3, "columns[0].actions", func(n int) checked {
			return &template.Carousel{Columns: []template.Column{{Text: "t", Actions: actions(n)}}}
		}},
		{"images", 1, template.MaxColumns, "columns", func(n int) checked { return &template.ImageCarousel{Columns: images(n)} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Empty(t, c.with(c.lo).Lint())
			assert.Empty(t, c.with(c.hi).Lint())
			for n, rule := range map[int]fault.Rule{0: fault.Required, c.lo - 1: fault.TooFew, c.hi + 1: fault.TooMany} {
				if n == 0 {
					rule = fault.Required
				}
				found := fault.Violations(c.with(n).Validate())
				require.Len(t, found, 1, "%d items", n)
				assert.Equal(t, rule, found[0].Rule)
				assert.Equal(t, c.path, found[0].Path)
			}
		})
	}
}

// Each digit of a color is one of sixteen, in either case.
func TestColors(t *testing.T) {
	for color, want := range map[string]bool{
		"#000000": true, "#999999": true, "#aaaaaa": true, "#ffffff": true, "#AAAAAA": true, "#FFFFFF": true, "#09afAF": true,
		"#/00000": false, "#:00000": false, "#0`0000": false, "#00g000": false, "#000@00": false, "#0000G0": false, "#00000": false, "#0000000": false,
		"0000000": false, "#00000あ": false,
	} {
		b := &template.Buttons{Text: "a", ImageBackgroundColor: color, Actions: actions(1)}
		assert.Equal(t, want, b.Validate() == nil, color)
	}
}

// Only a type that LINE documents as a default action is known to need a label.
func TestLabelOfAnotherDefaultAction(t *testing.T) {
	for kind, want := range map[string]bool{"uri": true, "newInSpring": false} {
		var b template.Buttons
		_ = b.UnmarshalJSON([]byte(`{"type":"buttons","text":"a","defaultAction":{"type":"` + kind + `"},"actions":[{"type":"message","label":"a","text":"a"}]}`))
		missing := slices.ContainsFunc(b.Lint(), func(v fault.Violation) bool { return v.Path == "defaultAction.label" })
		assert.Equal(t, want, missing, kind)
	}
}
