package ogp_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/ogp"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	page := func(n int) string {
		return "<html><head><title>" + strings.Repeat("a", n) + "</title>" + strings.Repeat(`<meta property="og:image" content="/a.png">`, n/40) +
			strings.Repeat("<!-- <p ", n/8) + "</head>" + strings.Repeat("&lt;meta og:title ", n/17) + strings.Repeat("<p>", n)
	}
	growth.Check(t, growth.Table{
		"*Parse": func(n int) func() {
			s := page(n)
			return func() { _, _ = ogp.Parse(strings.NewReader(s), ogp.Page{URL: "https://example.com/"}) }
		},
		"*ParseBytes": func(n int) func() {
			s := []byte(page(n))
			return func() { _, _ = ogp.ParseBytes(s, ogp.Page{URL: "https://example.com/"}) }
		},
		"Preview.Findings": func(n int) func() {
			s := []byte(page(n))
			return func() {
				p, _ := ogp.Rules{Explain: true}.ParseBytes(s, ogp.Page{URL: "https://example.com/"})
				p.Findings()
			}
		},
		"IsLINECrawler": growth.Text(func(s string) { ogp.IsLINECrawler(s) }),
	}, map[string]string{"*Fetch": "goes to the network; what it reads is bounded, and read by Parse",
		"Client.Image": "goes to the network; what it reads is bounded"})
}
