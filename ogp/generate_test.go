package ogp_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// A faultyTag is a tag with one fault, in place of a good tag for its part. {} in it is the name of the good tag.
type faultyTag struct {
	code  ogp.Code
	tag   string
	parts string // the parts it can be for: t, d, i
	used  bool   // the part still comes from an og tag
	after string // a tag that follows it
}

const (
	anyPart  = "tdi"
	goodTag  = `<meta property="{}" content="https://e.com/{}.png">`
	textPart = "td"
)

var faultyTags = []faultyTag{
	{ogp.CodeBlank, `<meta property="{}" content="">`, anyPart, false, ""},
	{ogp.CodeBlank, `<meta property='{}' content=' &nbsp;　'>`, anyPart, false, ""},
	{ogp.CodeBlank, `<meta property={}>`, anyPart, false, ""},
	{ogp.CodeBlank, `<meta property="{}" content>`, anyPart, true, goodTag},
	{ogp.CodeWrongAttribute, `<meta property="{}" value="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeWrongAttribute, `<meta property="{}" href='https://e.com/1.png' content=''>`, anyPart, false, ""},
	{ogp.CodeWrongAttribute, `<meta property="{}" conent="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeWrongAttribute, `<meta propery="{}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeWrongAttribute, `<META ITEMPROP='{}' CONTENT='https://e.com/1.png'>`, anyPart, false, ""},
	{ogp.CodeMalformed, `<mata property="{}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMalformed, `<metaproperty="{}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMalformed, `<meta property"{}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMalformed, "<meta\u00a0property=\"{}\" content=\"https://e.com/1.png\">", anyPart, false, ""},
	{ogp.CodeMalformed, `<meta property＝"{}" content＝"https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMalformed, `<meta property="{}" content=Two words>`, textPart, true, ""},
	{ogp.CodeMalformed, `<meta property={} content=https://e.com/1.png/>`, anyPart, true, ""},
	{ogp.CodeMalformed, `<meta content=https://e.com/my photo.png property={}>`, anyPart, true, ""},
	{ogp.CodeMalformed, `<link property="{}" href="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMalformed, `<{} content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeNameAttribute, `<meta name="{}" content="https://e.com/1.png">`, anyPart, true, ""},
	{ogp.CodeNameAttribute, `<META content="https://e.com/1.png" NAME='{}'/>`, anyPart, true, ""},
	{ogp.CodeSmartQuotes, `<meta property=“{}” content=“https://e.com/1.png”>`, anyPart, false, ""},
	{ogp.CodeSmartQuotes, `<meta property=”{}” content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeSmartQuotes, `<meta property="{}" content=“Two words”>`, textPart, true, ""},
	{ogp.CodeSmartQuotes, `<meta property=\"{}\" content=\"https://e.com/1.png\">`, anyPart, false, ""},
	{ogp.CodeSmartQuotes, "<meta property=`{}` content=`https://e.com/1.png`>", anyPart, false, ""},
	{ogp.CodeSmartQuotes, `<meta property="'{}'" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeSmartQuotes, `<meta property="{}" content=Words">`, textPart, true, ""},
	{ogp.CodeMixedQuotes, `<meta property="{} content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMixedQuotes, `<meta property="{}" content="https://e.com/1.png'>` + "\n" + `<meta name="x">`, anyPart, true, ""},
	{ogp.CodeMixedQuotes, `<meta property='{}' content='https://e.com/1.png"/> <link rel='x'>`, anyPart, true, ""},
	{ogp.CodeMixedQuotes, `<meta name='viewport' content='x"> <meta property='{}' content='https://e.com/1.png'>`, anyPart, false, ""},
	{ogp.CodeMixedQuotes, `<link rel=x <meta property="{}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeMixedQuotes, `<meta name="x" content="y <meta property="{}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeInnerQuote, `<meta property='{}' content='https://e.com/it's.png'>`, anyPart, true, ""},
	{ogp.CodeInnerQuote, `<meta property="{}" content="Say "yes" now">`, textPart, true, ""},
	{ogp.CodeInnerQuote, `<meta property="{}" content="24" wide"/>`, textPart, true, ""},
	{ogp.CodeInnerQuote, `<meta property="{}" content=""Quoted"">`, anyPart, false, ""},
	{ogp.CodeInert, `<!-- <meta property="{}" content="https://e.com/1.png"> -->`, anyPart, false, ""},
	{ogp.CodeInert, `<noscript><meta property="{}" content="https://e.com/1.png"></noscript>`, anyPart, false, ""},
	{ogp.CodeInert, `<template><p><meta property="{}" content="https://e.com/1.png"></template>`, anyPart, false, ""},
	{ogp.CodeInert, `<script>let a = '<meta property="{}" content="https://e.com/1.png">'</script>`, anyPart, false, ""},
	{ogp.CodeDuplicate, goodTag, anyPart, true, `<meta property="{}" content="https://e.com/second.png">`},
	{ogp.CodeLate, "<style>" + strings.Repeat("a { } ", 6000) + "</style>" + goodTag, anyPart, true, ""},
	{ogp.CodeScheme, `<meta property="{}" content="data:image/png;base64,AAAA">`, "i", false, ""},
	{ogp.CodeScheme, `<meta property="{}" content="blob:https://e.com/1">`, "i", false, ""},
	{ogp.CodeScheme, `<meta property="{}" content="data:image/png;base64,` + strings.Repeat("A", 20_000) + `">`, "i", false, ""},
	{ogp.CodeLongURL, `<meta property="{}" content="https://e.com/` + strings.Repeat("a", 4096) + `">`, "i", false, ""},
	{ogp.CodeLongTag, `<meta property="{}" content="` + strings.Repeat("word ", 4000) + `">`, textPart, false, ""},
	{ogp.CodeRelative, `<meta property="{}" content="/1.png">`, "i", true, ""},
	{ogp.CodeRelative, `<meta property="{}" content="//e.com/1.png">`, "i", true, ""},
	{ogp.CodeNoScheme, `<meta property="{}" content="www.e.com/1.png">`, "i", true, ""},
	{ogp.CodeNoScheme, `<meta property="{}" content="cdn.shop.jp/1.png">`, "i", true, ""},
	{ogp.CodeNoScheme, `<meta property="{}" content="localhost:3000/1.png">`, "i", false, ""},
	{ogp.CodeBadURL, `<meta property="{}" content="https://user@e.com/1.png">`, "i", false, ""},
	{ogp.CodeBadURL, `<meta property="{}" content="https://">`, "i", false, ""},
	{ogp.CodeBadURL, `<meta property="{}" content="#">`, "i", false, ""},
	{ogp.CodePrivateHost, `<meta property="{}" content="https://localhost:3000/1.png">`, "i", true, ""},
	{ogp.CodePrivateHost, `<meta property="{}" content="https://192.168.0.5/1.png">`, "i", true, ""},
	{ogp.CodePrivateHost, `<meta property="{}" content="https://backend:8000/1.png">`, "i", true, ""},
	{ogp.CodePrivateHost, `<meta property="{}" content="https://https://e.com/1.png">`, "i", true, ""},
	{ogp.CodeUnescaped, `<meta property="{}" content="https://e.com/my photo.png">`, "i", true, ""},
	{ogp.CodeUnescaped, `<meta property="{}" content="https://e.com/写真.png">`, "i", true, ""},
	{ogp.CodeHTTPImage, `<meta property="{}" content="http://e.com/1.png">`, "i", true, ""},
	{ogp.CodeSVG, `<meta property="{}" content="https://e.com/1.svg?v=1">`, "i", true, ""},
	{ogp.CodeDoubleEscaped, `<meta property="{}" content="https://e.com/1.png?a=1&amp;amp;b=2">`, anyPart, true, ""},
	{ogp.CodeDoubleEscaped, `<meta property="{}" content="Tom &amp;quot;T&amp;quot;">`, textPart, true, ""},
	{ogp.CodeLongText, `<meta property="{}" content="` + strings.Repeat("長い文", 30) + `">`, textPart, true, ""},
	{ogp.CodeOtherTags, `<meta name="twitter:{part}" content="https://e.com/1.png">`, anyPart, false, ""},
	{ogp.CodeOtherTags, `<meta name="thumbnail" content="https://e.com/1.png">`, "i", false, ""},
	{ogp.CodeOtherTags, `<meta name="title" content="A page">`, "t", false, ""},
	{ogp.CodeOtherTags, `<meta property="title" content="A page">`, "t", false, ""},
	{ogp.CodeOtherTags, `<meta name="image" content="https://e.com/1.png">`, "i", false, ""},
	{ogp.CodeOtherTags, `<link rel="image_src" href="https://e.com/1.png">`, "i", false, ""},
	{ogp.CodeOtherTags, `<script type="application/ld+json">{"name":"N","image":"https://e.com/1.png"}</script>`, "i", false, ""},
	{ogp.CodeFallbackImage, `<img src="https://e.com/img/site-logo.png">`, "i", false, ""},
	{ogp.CodeFallbackImage, `<img src="https://e.com/1.png" width="64" height="64">`, "i", false, ""},
}

// misspellings are names that mean a part.
var misspellings = map[byte][]string{
	't': {"og:titel", "og.title", "og: title", "og:tittle", "og-title", "ogtitle", "go:title", "opengraph:title", "og:\u200btitle"},
	'd': {"og:desc", "og:discription", "og:descripton", "og;description", "OG_description", "0g:description"},
	'i': {"og.image", "og:img", "og:iamge", "og: image", "og:images", "og:image_url"},
}

var goodNames = map[byte]string{'t': "og:title", 'd': "og:description", 'i': "og:image"}

var partsOf = map[byte]ogp.Part{'t': ogp.PartTitle, 'd': ogp.PartDescription, 'i': ogp.PartImage}

// A generated page has the codes that its findings must have.
type generated struct {
	html  string
	want  []string
	place map[string]string // the line and column of a finding
}

// generate makes a page with zero or more faults.
func generate(r *rand.Rand) generated {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	filler := func() string {
		return pick("", "\n", "<!-- a comment -->", `<meta name="viewport" content="width=device-width">`, `<link rel="icon" href="/icon.png">`, "<style>a{}</style>",
			`<meta property="og:type" content="website">`, `<meta property="og:url" content="https://e.com/">`, "<!-- 日本 -->\n", `<meta property="og:image:width" content="1200">`,
			`<meta property="og:site_name" content="&quot;A&quot;"><meta name="robots" content="a > b">`)
	}
	g := generated{place: map[string]string{}}
	order := []byte("tdi")
	r.Shuffle(3, func(i, j int) { order[i], order[j] = order[j], order[i] })
	late := ""
	head := filler() + "<title>A page</title>" + filler()
	image := `<img src="https://e.com/photo.jpg">`
	body := "<p>The text of the page, which is long enough to be read as text.</p>"
	isEmpty := r.IntN(8) == 0
	if isEmpty {
		body = `<div id="app">Loading…</div>`
	}
	fallback := map[byte]bool{'t': true, 'd': true, 'i': r.IntN(2) == 0}
	fromTags := true
	faultyNames := map[string]string{}
	for _, part := range order {
		f := faultyTag{"", goodTag, anyPart, true, ""}
		if r.IntN(3) == 0 {
			for f = faultyTags[r.IntN(len(faultyTags))]; strings.IndexByte(f.parts, part) < 0; f = faultyTags[r.IntN(len(faultyTags))] {
			}
			if r.IntN(len(faultyTags)) < 3 {
				list := misspellings[part]
				f = faultyTag{ogp.CodeMisspelt, `<meta property="` + list[r.IntN(len(list))] + `" content="https://e.com/1.png">`, "", false, ""}
			}
		}
		if f.code == ogp.CodeOtherTags && strings.Contains(f.tag, "ld+json") {
			f.tag = strings.Replace(f.tag, `"name":"N",`, "", 1)
		}
		tag := strings.ReplaceAll(strings.ReplaceAll(f.tag, "{}", goodNames[part]), "{part}", string(partsOf[part]))
		after := strings.ReplaceAll(f.after, "{}", goodNames[part])
		if strings.Contains(tag, "<img") {
			image, fallback['i'] = tag, true
			tag = ""
		} else if f.code == ogp.CodeLate {
			late = tag + late
		} else if len(tag) > 16<<10 {
			late += tag
		} else {
			head += tag + after
		}
		if f.code != "" && tag != "" {
			marked := tag
			switch f.code {
			case ogp.CodeDuplicate:
				marked = after
			case ogp.CodeLate, ogp.CodeInert:
				_, rest, _ := strings.Cut(tag, "<meta")
				marked = "<meta" + rest
			case ogp.CodeMixedQuotes:
				if before, rest, ok := strings.Cut(tag, " <meta"); ok && !strings.HasSuffix(before, ">") {
					marked = "<meta" + rest
				}
			}
			faultyNames[string(partsOf[part])+" "+string(f.code)] = marked
		}
		head += filler()
		fromTags = fromTags && f.used
		verdict := ogp.CodeUsed
		if !f.used && !fallback[part] {
			verdict = ogp.CodeUnusable
		}
		g.want = append(g.want, string(partsOf[part])+" "+string(verdict))
		if f.code != "" {
			g.want = append(g.want, string(partsOf[part])+" "+string(f.code))
		}
	}
	if !fallback['i'] {
		image = ""
	}
	if r.IntN(10) == 0 {
		head += `<meta http-equiv="refresh" content="0; url=/next">`
		g.want = append(g.want, "page refresh")
	}
	if isEmpty {
		body += `<script src="/app.js"></script>`
		if !fromTags {
			g.want = append(g.want, "page scripts")
		}
	}
	g.html = "<!doctype html>\n<html><head>" + head + late + "</head><body>" + image + body + "</body></html>"
	for key, tag := range faultyNames {
		before, _, _ := strings.Cut(g.html, tag)
		g.place[key] = fmt.Sprintf(" %d:%d", 1+strings.Count(before, "\n"), 1+utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]))
	}
	return g
}

// TestFindings checks that the findings of random pages are exactly those of the faults that were put into them.
func TestFindings(t *testing.T) {
	const seeds, pages = 4, 10_000 // FuzzFindings tries more
	var lock sync.Mutex
	counts := map[ogp.Code]int{}
	t.Run("seeds", func(t *testing.T) {
		for seed := range uint64(seeds) {
			t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(seed, seed))
				var seen []ogp.Code
				for range pages / seeds {
					seen = append(seen, checkGenerated(t, generate(r))...)
				}
				lock.Lock()
				defer lock.Unlock()
				for _, code := range seen {
					counts[code]++
				}
			})
		}
	})
	for _, f := range faultyTags {
		assert.Positive(t, counts[f.code], f.code)
	}
	for _, code := range []ogp.Code{ogp.CodeMisspelt, ogp.CodeScripts, ogp.CodeRefresh} {
		assert.Positive(t, counts[code], code)
	}
}

func FuzzFindings(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		checkGenerated(t, generate(rand.New(rand.NewPCG(seed, seed))))
	})
}

// checkGenerated compares the findings of a page with those it must have, and returns their codes.
func checkGenerated(t *testing.T, g generated) (codes []ogp.Code) {
	t.Helper()
	p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(g.html), ogp.Page{URL: pageURL})
	require.NoError(t, err)
	var got []string
	for _, f := range p.Findings() {
		part := f.Part
		if part == "" {
			part = "page"
		}
		key := string(part) + " " + string(f.Code)
		got = append(got, key)
		codes = append(codes, f.Code)
		if place, ok := g.place[key]; ok && place != fmt.Sprintf(" %d:%d", f.Line, f.Column) {
			require.Equal(t, place, fmt.Sprintf(" %d:%d", f.Line, f.Column), "%s: %s", key, g.html)
		}
	}
	slices.Sort(got)
	slices.Sort(g.want)
	if !slices.Equal(g.want, got) { // faster than require.Equal
		require.Equal(t, g.want, got, "%.3000s\n%s", g.html, p.Findings())
	}
	return codes
}

// TestNoPartIsMissing checks that no part is reported missing if the page has an og tag for it, however the page is
// broken.
func TestNoPartIsMissing(t *testing.T) {
	insertions := []string{`"`, `'`, "=", "<", ">", "<!--", "<svg>", "<math>", "<template>", "<title>", "<script>", "<textarea>", "<noscript>", "</head>", "<p a='", `</p a="`}
	r := rand.New(rand.NewPCG(1, 1))
	for range 2_000 {
		page := generate(r).html
		if len(page) > 8_000 {
			continue
		}
		for range 1 + r.IntN(4) {
			i := r.IntN(len(page))
			j := min(len(page), i+r.IntN(12))
			switch r.IntN(3) {
			case 0:
				page = page[:i] + page[j:]
			case 1:
				page = page[:j] + page[i:]
			case 2:
				page = page[:i] + insertions[r.IntN(len(insertions))] + page[i:]
			}
		}
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(page), ogp.Page{URL: pageURL})
		require.NoError(t, err)
		for _, f := range p.Findings() {
			hasTag := strings.Contains(page, `<meta property="og:`+string(f.Part)+`"`)
			require.False(t, hasTag && f.Code == ogp.CodeMissing, "%s: %s\n%s", f, page, p.Findings())
		}
	}
}
