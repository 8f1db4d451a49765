package preview_test

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/preview"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Element": shapes(func(ms []message.Message, vs []fault.Violation) {
			_, _ = preview.Element(preview.Options{Findings: vs, Links: longLinks, Cards: manyCards(ms)}, ms...)
		}),
		"HTML": shapes(func(ms []message.Message, vs []fault.Violation) {
			_ = preview.HTML(io.Discard, preview.Options{Findings: vs, Links: longLinks, Cards: manyCards(ms)}, ms...)
		}),
		"Text": shapes(func(ms []message.Message, _ []fault.Violation) {
			_ = preview.Text(io.Discard, ms...)
		}),
		"TextWith": shapes(func(ms []message.Message, vs []fault.Violation) {
			_ = preview.TextWith(io.Discard, preview.TextOptions{Findings: vs, Width: 1, Links: longLinks, Cards: manyCards(ms)}, ms...)
		}),
	}, nil)
}

// longLinks returns a link as long as the URL.
func longLinks(url string) (preview.Link, bool) {
	return preview.Link{URL: url, Title: url, Description: url, Image: url}, true
}

// manyCards returns more cards for a longer message.
func manyCards(ms []message.Message) []preview.Link {
	return slices.Repeat([]preview.Link{{URL: "https://example.com/", Title: "a"}}, len(ms[0].(*message.Text).Text)/100)
}

// shapes calls f with messages that are large in each way: a long text, a cluster of many marks, many components, many unknown
// members, and findings with long paths.
func shapes(f func(ms []message.Message, vs []fault.Violation)) func(n int) func() {
	return func(n int) func() {
		many := &flex.Box{Layout: flex.Vertical}
		extra := make(map[string]json.RawMessage)
		for i := range n / 20 {
			many.Contents = append(many.Contents, &flex.Text{Text: "a"})
			extra[strings.Repeat("x", 5)+string(rune('a'+i%26))+strconv.Itoa(i)] = json.RawMessage(`[1, 2]`)
		}
		ms := []message.Message{
			&message.Text{Text: strings.Repeat("あ", n)},
			&message.Text{Text: "a" + strings.Repeat("\u0301", n)},
			&message.Flex{AltText: "a", Contents: &flex.Bubble{Body: many}},
			&message.Text{Text: "a", Extra: extra},
			&message.Text{Text: "https://example.com/" + strings.Repeat("a", n)},
			&message.Text{Text: strings.Repeat("https://e.c ", n/20)},
		}
		vs := []fault.Violation{
			{Path: fault.PathOf(fault.Member("messages"), fault.Step{}, fault.Member(strings.Repeat(`."[`, n)), fault.Step{Index: 1}), Rule: fault.Doubtful},
			{Path: fault.Path("messages[0]" + strings.Repeat(".a", n)), Rule: fault.Doubtful},
			{Path: fault.Path("cards[0]" + strings.Repeat(".a", n)), Rule: fault.Doubtful},
			{Path: "messages[9]", Rule: fault.Doubtful, Detail: strings.Repeat("a ", n)},
		}
		return func() { f(ms, vs) }
	}
}
