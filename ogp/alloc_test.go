//go:build !race

package ogp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/ogp"
)

// TestAllocations checks that allocations do not grow with what is skipped. It leaves out tags: the tokenizer allocates
// the name of each attribute.
func TestAllocations(t *testing.T) {
	for name, filler := range map[string]func(n int) string{
		"script":  func(n int) string { return "<script>" + strings.Repeat("a<b;", n) + "</script>" },
		"style":   func(n int) string { return "<style>" + strings.Repeat("</a>", n) + "</style>" },
		"comment": func(n int) string { return "<!--" + strings.Repeat("a-", n) + "-->" },
		"nested":  func(n int) string { return strings.Repeat("<div>", n) },
	} {
		allocs := func(n int) float64 {
			html := []byte("<title>T</title><body><p>text" + filler(n) + ogHead)
			return testing.AllocsPerRun(5, func() {
				if _, err := ogp.ParseBytes(html, ogp.Page{URL: pageURL}); err != nil {
					t.Error(err)
				}
			})
		}
		assert.InDelta(t, allocs(20_000), allocs(100_000), 2, name)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { ogp.IsLINECrawler("facebookexternalhit/1.1;Line-Poker/1.0") }))
}

// TestRepeatedWords checks that the cost of a tag does not grow with repeated words. It would be quadratic otherwise.
func TestRepeatedWords(t *testing.T) {
	content := "#" + strings.Repeat("é", 2000)
	for words, format := range map[string]string{
		"og:image og:image:url ": `<meta property="%s" content="%s">`,
		"og:image:secure_url ":   `<meta name="%s" content="%s">`,
		"twitter:image ":         `<meta name="%s" content="%s">`,
		"image_src ":             `<link rel="%s" href="%s">`,
		"icon ":                  `<link rel="%s" href="%s">`,
	} {
		allocs := func(n int) float64 {
			html := fmt.Appendf(nil, format, strings.Repeat(words, n), content)
			return testing.AllocsPerRun(5, func() {
				if _, err := everything.ParseBytes(html, ogp.Page{URL: pageURL}); err != nil {
					t.Error(err)
				}
			})
		}
		assert.InDelta(t, allocs(5), allocs(500), 10, words)
	}
}
