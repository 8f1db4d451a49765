package ogp_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/ogp"
)

const ogHead = `<meta property="og:title" content="A title"><meta property="og:description" content="What it is about">` +
	`<meta property="og:image" content="https://cdn.example/a.png">`

// minified is a piece of a bundled script.
const minified = `!function(e,t){"use strict";var n=e.document,r=Object.create(null);function i(e,t){return r[e]||(r[e]=t||{})}` +
	`for(var o=0;o<t.length;o++)i(t[o].name,t[o].value);e.store=i("state",{items:[1,2,3],user:null,locale:"ja-JP"})}(window,[]);` + "\n"

// article returns a body of about n bytes with the markup of a typical site.
func article(n int) string {
	const part = `<div class="card card--wide" data-id="1234" id="c1"><a href="/articles/2026/some-title?ref=list" class="link">` +
		`<span class="t">A title of an article</span></a><p class="lead">Some words about it, <b>bold</b> and <i>not</i>, ` +
		`that go on for a while and then end.</p><ul class="tags"><li><a href="/t/a">a</a></li><li><a href="/t/b">b</a></li></ul></div>` + "\n"
	return strings.Repeat(part, n/len(part)+1)
}

// pages are the inputs of the benchmarks. Most can grow.
var benchPages = []struct {
	name string
	size int
	page func(size int) string
}{
	{"head/50k", 50_000, func(n int) string {
		return "<!doctype html><html><head><title>T</title>" + ogHead + "</head><body>" + article(n)
	}},
	{"no-og/300k", 300_000, func(n int) string {
		return "<!doctype html><html><head><title>T</title></head><body><p>Text</p><img src=/a.png>" + article(n)
	}},
	{"no-og-no-image/300k", 300_000, func(n int) string {
		return "<!doctype html><html><head><title>T</title></head><body>" + article(n)
	}},
	{"nothing/300k", 300_000, func(n int) string {
		return "<!doctype html><html><body><nav>" + article(n)
	}},
	{"late/2M", 2_000_000, func(n int) string { // a script, and the tags after it
		return "<html><head><title>T</title><style>" + strings.Repeat(".a{color:#123}\n", n/8/15) + "</style><script>" +
			strings.Repeat(minified, n*7/8/len(minified)) + "</script>" + ogHead + "</head><body>"
	}},
	{"late-body/2M", 2_000_000, func(n int) string { return "<html><body>" + article(n) + ogHead }},
	{"script/1.5M", 1_500_000, func(n int) string {
		return "<script>" + strings.Repeat("<!-- <script> x </scrip> - ", n/27) + "</script>" + ogHead
	}},
	{"attributes/2M", 2_000_000, func(n int) string { return "<p " + strings.Repeat("a=b ", n/4) + ">" + ogHead }},
	{"attribute/2M", 2_000_000, func(n int) string { return `<img src="data:` + strings.Repeat("A", n) + `">` + ogHead }},
	{"meta-attributes/2M", 2_000_000, func(n int) string {
		return strings.Repeat("<meta "+strings.Repeat("ab=c ", 200)+">", n/1007) + ogHead
	}},
	{"nested/10k", 110_000, func(n int) string { return strings.Repeat("<div><b>", n/11) + ogHead }},
	{"unclosed/1M", 1_000_000, func(n int) string { return strings.Repeat("<a <b <", n/7) }},
	{"open/1M", 1_000_000, func(n int) string { return strings.Repeat("<", n) }},
	{"entities/1M", 6_000_000, func(n int) string { return "<p>" + strings.Repeat("&nbsp;", n/6) }},
	{"comment/1M", 1_000_000, func(n int) string { return "<!" + strings.Repeat("-", n) }},
	{"titles/1M", 1_000_000, func(n int) string { return strings.Repeat("<title> </title>", n/16) }},
	{"hidden/1M", 1_000_000, func(n int) string { return strings.Repeat("<b hidden>x</b><p>", n/18) }},
}

func BenchmarkParse(b *testing.B) {
	for _, c := range benchPages {
		data := []byte(c.page(c.size))
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := ogp.Parse(bytes.NewReader(data), ogp.Page{URL: pageURL, MaxBytes: 1 << 30}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkTree is the usual implementation: html.Parse, and a walk over the tree.
func BenchmarkTree(b *testing.B) {
	for _, c := range benchPages {
		data := []byte(c.page(c.size))
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				doc, err := html.Parse(bytes.NewReader(data))
				if err != nil {
					b.Skip(err) // html.Parse refuses more than 512 open elements
				}
				walk(doc)
			}
		})
	}
}

// walk collects og tags, the title and the first image.
func walk(doc *html.Node) map[string]string {
	found := map[string]string{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "meta":
			var property, content string
			for _, a := range n.Attr {
				switch a.Key {
				case "property":
					property = a.Val
				case "content":
					content = a.Val
				}
			}
			found[property] = content
		case "title":
			if n.FirstChild != nil {
				found["title"] = n.FirstChild.Data
			}
		}
	}
	return found
}

// BenchmarkGrowth measures 1, 10 and 100 times the input: time is linear.
func BenchmarkGrowth(b *testing.B) {
	for _, c := range benchPages {
		for _, times := range []int{1, 10, 100} {
			data := []byte(c.page(c.size / 10 * times))
			b.Run(fmt.Sprintf("%s/x%d", strings.Replace(c.name, "/", "-", 1), times), func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					if _, err := ogp.ParseBytes(data, ogp.Page{URL: pageURL, MaxBytes: 1 << 30}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
