package markdown_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/markdown"
)

// These tests are about faults that users have reported of other converters.

// shown returns the texts of a card: of each component, with its spans.
func shown(c flex.Container) (texts []string) {
	for _, t := range flex.All[*flex.Text](c) {
		s := t.Text
		for _, span := range t.Contents {
			s += span.Text
		}
		texts = append(texts, s)
	}
	return texts
}

func TestTableInItem(t *testing.T) {
	const source = "## Prices\n\n1. Coffee:\n\n   | Size | Price |\n   |---|--:|\n   | S | 300 |\n\n2. Tea:\n   | Size | Price |\n   |---|--:|\n   | L | 400 |\n"
	got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
	require.Len(t, got, 1)
	assert.Equal(t, []string{"Prices", "1.", "Coffee:", "Size", "Price", "S", "300", "2.", "Tea:", "Size", "Price", "L", "400"}, shown(got[0]))
	assert.Equal(t, []string{"Prices\n\n1. Coffee:\n\n   Size: Price\n   S: 300\n\n2. Tea:\n   Size: Price\n   L: 400"}, textsOf(t, source, markdown.Options{}))
}

// Code is not cut, whatever its length.
func TestLongCode(t *testing.T) {
	for _, line := range []string{"fmt.Println(1)\n", "印刷(\"こんにちは\") // 👋🏻\n", "a <&> \"b\"\n"} {
		for _, n := range []int{2001, 5001, 10_001, 40_000} {
			code := strings.Repeat(line, n/utf8.RuneCountInString(line)+1)
			got, _ := cards(t, "```go\n"+code+"```", markdown.Options{Flex: markdown.FlexCode})
			var parts []string
			for _, c := range got {
				parts = append(parts, shown(c)...)
			}
			assert.Equal(t, strings.TrimSuffix(code, "\n"), strings.Join(parts[1:], "\n"))
			texts := textsOf(t, "```\n"+code+"```", markdown.Options{})
			assert.Equal(t, strings.TrimSuffix(code, "\n"), strings.Join(texts, "\n"))
		}
	}
}

// A card beside a long answer is divided, so LINE refuses nothing.
func TestLongAnswer(t *testing.T) {
	const para = "コーヒーは湯の温度で味が変わります。\n\n"
	source := strings.Repeat(para, 300) + "|a|b|\n|-|-|\n" + strings.Repeat("|"+strings.Repeat("あ", 50)+"|b|\n", 400) + "\n" + strings.Repeat(para, 300)
	ms, err := markdown.Messages(source, markdown.Options{Flex: markdown.FlexTables, QuickReply: message.QuickReplies(&action.Message{Label: "Yes", Text: "yes"})})
	require.NoError(t, err)
	require.Greater(t, len(ms), message.MaxPerRequest)
	kinds := make([]string, len(ms))
	for i, m := range ms {
		require.NoError(t, message.Validate(m))
		kinds[i] = m.GetType()
	}
	assert.Equal(t, []string{"text", "flex", "text"}, slices.Compact(kinds), "in the order of the source")
	for i, m := range ms {
		quick := false
		switch m := m.(type) {
		case *message.Text:
			quick = m.QuickReply != nil
		case *message.Flex:
			quick = m.QuickReply != nil
		}
		assert.Equal(t, i == len(ms)-1, quick, "only the last message of the last request has the quick reply")
	}
}

// The altText is as long as LINE accepts: 1,500 UTF-16 code units.
func TestAltText(t *testing.T) {
	for _, word := range []string{"word ", "言葉", "👨‍👩‍👧 "} {
		_, alts := cards(t, "# Title\n\n"+strings.Repeat(word, 1000), markdown.Options{Flex: markdown.FlexAll})
		assert.True(t, strings.HasPrefix(alts[0], "Title "+word), alts[0])
		n := length.UTF16.Count(alts[0])
		assert.LessOrEqual(t, n, message.MaxAltText)
		assert.Greater(t, n, message.MaxAltText-10)
	}
}

func TestMarkdownInCode(t *testing.T) {
	got, _ := cards(t, "# A\n\n`**a** [b](https://example.com) <u>`", markdown.Options{Flex: markdown.FlexAll})
	assert.Equal(t, []string{"A", "**a** [b](https://example.com) <u>"}, shown(got[0]))
	for range flex.All[*action.URI](got[0]) {
		assert.Fail(t, "code has no links")
	}
}

// Each link destination is in the messages, in full.
func TestDestinations(t *testing.T) {
	url := "https://example.com/?q=" + strings.Repeat("a", 2300)
	for _, before := range []string{"", strings.Repeat("とても長い説明", 640), strings.Repeat("word ", 960)} {
		for _, link := range []string{"[label](" + url + ")", "<" + url + ">", " " + url + " "} {
			for _, o := range variants {
				if o.Limit != 0 {
					continue
				}
				ms, err := markdown.Messages("# A\n\n"+before+link+"。", o)
				require.NoError(t, err)
				assert.Equal(t, 1, strings.Count(words(ms), url), "a URL that is longer than that of an action is text, and not cut")
			}
		}
	}
	// LINE accepts images with URLs of up to 2,000 UTF-16 code units.
	for n, want := range map[int]string{2000: "image", 2001: "text"} {
		image := "https://example.com/" + strings.Repeat("a", n-20)
		ms, err := markdown.Messages("![]("+image+")", markdown.Options{Images: true})
		require.NoError(t, err)
		require.Len(t, ms, 1)
		assert.Equal(t, want, ms[0].GetType())
		assert.Contains(t, words(ms), image)
	}
	// And actions with 1,000.
	for n, want := range map[int]int{1000: 2, 1001: 0} {
		got, _ := cards(t, "# A\n\n[a](https://example.com/"+strings.Repeat("b", n-20)+")", markdown.Options{Flex: markdown.FlexAll})
		opens := 0
		for _, a := range flex.All[*action.URI](got[0]) {
			assert.Len(t, a.URI, n)
			opens++
		}
		assert.Equal(t, want, opens)
	}
}

// An explanation and its code are in one message, if they fit, unless code becomes cards. In a section they are in one card.
func TestExplanationAndCode(t *testing.T) {
	const source = "## Build\n\nRun this:\n\n```sh\ngo build\n```\n"
	assert.Len(t, textsOf(t, source, markdown.Options{}), 1)
	got, _ := cards(t, source, markdown.Options{Flex: markdown.FlexAll})
	require.Len(t, got, 1)
	assert.Equal(t, []string{"Build", "Run this:", "sh", "📋", "go build"}, shown(got[0]))
	got, _ = cards(t, "Run this:\n\n```sh\ngo build\n```\n\n|a|b|\n|-|-|\n|1|2|", markdown.Options{Flex: markdown.FlexTables})
	assert.Len(t, got, 2)
}
