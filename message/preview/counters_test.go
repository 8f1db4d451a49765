package preview_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/message/template"
)

func TestCounters(t *testing.T) {
	family := "👨‍👩‍👧‍👦" // 1 grapheme cluster, 11 UTF-16 code units
	labels := func(label string, n int) *message.QuickReply {
		q := new(message.QuickReply)
		for range n {
			q.Items = append(q.Items, message.QuickReplyItem{Action: &action.Camera{Label: label}})
		}
		return q
	}
	areas := func(n int) (list []imagemap.Action) {
		for range n {
			list = append(list, &imagemap.URI{LinkURI: "https://example.com"})
		}
		return list
	}
	bubble := func(bytes int) *flex.Bubble { // of about so many bytes
		return &flex.Bubble{Body: &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{&flex.Text{Text: strings.Repeat("a", bytes-100)}}}}
	}
	for _, c := range []struct {
		name string
		m    message.Message
		want []string
	}{
		{"the text of a message", &message.Text{Text: "a" + family}, []string{
			"messages[0].text: text 12/5000 UTF-16 code units",
		}},
		{"a text at the limit", &message.Text{Text: strings.Repeat("あ", 5000)}, []string{
			"messages[0].text: text 5000/5000 UTF-16 code units",
		}},
		{"a text over the limit", &message.Text{Text: strings.Repeat("𠮷", 2500) + "a"}, []string{
			"messages[0].text: text 5001/5000 UTF-16 code units, over",
		}},
		{"a label near the limit, and one that is not", &message.Text{Text: "a", QuickReply: labels(strings.Repeat(family, 16), 1)}, []string{
			"messages[0].text: text 1/5000 UTF-16 code units",
			"messages[0].quickReply.items[0].action.label: label 16/20 grapheme clusters",
		}},
		{"a label that is not near", &message.Text{Text: "a", QuickReply: labels(strings.Repeat(family, 15), 1)}, []string{
			"messages[0].text: text 1/5000 UTF-16 code units",
		}},
		{"quick replies near the limit", &message.Text{Text: "a", QuickReply: labels("a", 11)}, []string{
			"messages[0].text: text 1/5000 UTF-16 code units",
			"messages[0].quickReply.items: items 11/13 buttons",
		}},
		{"quick replies that are not near the limit", &message.Text{Text: "a", QuickReply: labels("a", 10)}, []string{
			"messages[0].text: text 1/5000 UTF-16 code units",
		}},
		{"areas near the limit", &message.Imagemap{AltText: "a", Actions: areas(40)}, []string{
			"messages[0].actions: actions 40/50 actions",
		}},
		{"areas that are not near the limit", &message.Imagemap{AltText: "a", Actions: areas(39)}, nil},
		{"too many quick replies", &message.Text{Text: "a", QuickReply: labels("a", 14)}, []string{
			"messages[0].text: text 1/5000 UTF-16 code units",
			"messages[0].quickReply.items: items 14/13 buttons, over",
		}},
		{"the limit of a template's text depends on its title", &message.Template{AltText: "a", Template: &template.Buttons{
			Title: "a", Text: strings.Repeat("b", 61), Actions: []action.Action{&action.Message{Label: "c", Text: "d"}},
		}}, []string{
			"messages[0].template.title: title 1/40 grapheme clusters",
			"messages[0].template.text: text 61/60 grapheme clusters, over",
		}},
		{"columns near the limit", &message.Template{AltText: "a", Template: &template.Carousel{Columns: make([]template.Column, 8)}}, []string{
			"messages[0].template.columns: columns 8/10 columns",
		}},
		{"a full list of a few", &message.Template{AltText: "a", Template: &template.Confirm{
			Text: "a", Actions: []action.Action{&action.Message{Label: "c", Text: "d"}, &action.Message{Label: "c", Text: "d"}},
		}}, []string{
			"messages[0].template.text: text 1/240 grapheme clusters",
		}},
		{"a bubble", &message.Flex{AltText: "a", Contents: bubble(6100)}, []string{
			"messages[0].contents: bubble 6.1/30 kB",
		}},
		{"bubbles in a carousel", &message.Flex{AltText: "a", Contents: &flex.Carousel{Contents: []*flex.Bubble{bubble(100), bubble(30_100)}}}, []string{
			"messages[0].contents: carousel 30.2/50 kB",
			"messages[0].contents.contents[1]: bubble 30.1/30 kB, over",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, preview.Counted(c.m))
		})
	}
}

// A size that would look like the limit is in bytes.
func TestCountersJustOver(t *testing.T) {
	for n := 29_860; n <= 30_020; n += 10 {
		b := &flex.Bubble{Body: &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{&flex.Text{Text: strings.Repeat("a", n-88)}}}}
		json, err := b.AppendJSON(nil)
		require.NoError(t, err)
		want := fmt.Sprintf("messages[0].contents: bubble %d/30000 bytes", len(json))
		switch {
		case len(json) <= 29_950:
			want = "messages[0].contents: bubble 29.9/30 kB"
		case len(json) == 30_000:
			want = "messages[0].contents: bubble 30/30 kB"
		case len(json) > 30_000:
			want += ", over"
		}
		assert.Equal(t, []string{want}, preview.Counted(&message.Flex{AltText: "a", Contents: b}))
	}
}
