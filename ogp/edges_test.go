package ogp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// findings returns the findings of a page, one a line.
func findings(t *testing.T, page string) string {
	t.Helper()
	p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(page), ogp.Page{URL: pageURL})
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range p.Findings() {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

// A text is too long from 81 or 161 columns on. A kana is two columns wide.
func TestEdgesOfLongTexts(t *testing.T) {
	for name, most := range map[string]int{"title": 80, "description": 160} {
		for _, text := range []string{strings.Repeat("a", most), strings.Repeat("茶", most/2)} {
			assert.NotContains(t, findings(t, `<meta property=og:`+name+` content="`+text+`">`), "is longer than")
			assert.Contains(t, findings(t, `<meta property=og:`+name+` content="`+text+`a">`), "the "+name+" is longer than")
		}
	}
}

// An image of the page is too small for a card below 200 pixels.
func TestEdgesOfSides(t *testing.T) {
	for side, small := range map[string]bool{"199": true, "199px": true, "200": false, "200px": false} {
		for _, name := range []string{"width", "height"} {
			want := "its " + name + " is "
			assert.Equal(t, small, strings.Contains(findings(t, `<img src=/a.png `+name+`=`+side+`>`), want), side)
		}
	}
}

// A quote in a text ends its value and is reported. A quote before the next attribute is not, with or without a space.
func TestEndOfValue(t *testing.T) {
	for page, cut := range map[string]bool{
		`<meta content="Tea" property="og:title">`:          false,
		`<meta content="Tea"property="og:title">`:           false,
		`<meta content="Tea"property = "og:title">`:         false,
		`<meta property="og:title" content="Tea"/>`:         false,
		`<meta property="og:title" content="Tea"yes" now">`: true,
		`<meta property="og:title" content="Tea"yes">`:      true,
		`<meta property="og:title" content="Tea"s">`:        true,
	} {
		assert.Equal(t, "Tea", parse(t, page).Title, page)
		assert.Equal(t, cut, strings.Contains(findings(t, page), "quote"), "%s\n%s", page, findings(t, page))
	}
}

// An empty URL in quotes is no URL.
func TestRefreshToNothing(t *testing.T) {
	for _, quote := range []string{"&quot;&quot;", "''", "&quot;", "'"} {
		assert.Empty(t, parse(t, `<meta http-equiv=refresh content="0; url=`+quote+`">`).Refresh, quote)
	}
}

// A tag in an element that is not read is reported with the element.
func TestTagsInElements(t *testing.T) {
	for _, element := range []string{"svg", "math", "template"} {
		assert.Contains(t, findings(t, `<body><`+element+`><title><meta property=og:title content=b></title>`), "a "+element+" element")
	}
}

// A quote in a text is reported too if words without a quote are between it and the next quote.
func TestWordsBeforeQuote(t *testing.T) {
	for page, cut := range map[string]bool{
		`<meta property="og:title" content="Tea" yes now">`:   true,
		`<meta property="og:title" content="Tea" x=1 now">`:   true,
		`<meta property="og:title" content="Tea" x='1' now">`: false,
		`<meta property="og:title" content="Tea" yes now>`:    false,
		`<meta property=og:title content=Tea yes now">`:       false,
	} {
		assert.Equal(t, cut, strings.Contains(findings(t, page), "ends at a quote"), "%s\n%s", page, findings(t, page))
	}
}

// Of several attributes of one name the first is read.
func TestFirstAttribute(t *testing.T) {
	assert.Contains(t, findings(t, `<meta property="og:image" property="og:title" content="" content="Tea">`), "og:image is blank")
	got := findings(t, `<meta property="x" property="og:title" content="Tea">`)
	assert.Contains(t, got, "the page has no og:title")
	assert.NotContains(t, got, "in the attribute")
}

// A tag that LINE does not use is named with its attribute where that says what it is.
func TestNamesOfOtherTags(t *testing.T) {
	assert.Contains(t, findings(t, `<title>T</title><meta itemprop="name" content="Tea">`), `LINE does not use itemprop="name", only`)
	assert.Contains(t, findings(t, `<title>T</title><meta name="twitter:title" content="Tea">`), "LINE does not use twitter:title, only")
}

// The advice for a page with a tag that is too long is not to add that tag.
func TestLongTagIsATag(t *testing.T) {
	got := findings(t, `<title>T</title><meta property=og:title content="`+strings.Repeat("a", 20_000)+`">`)
	assert.Contains(t, got, "because no og:title can be used")
	assert.NotContains(t, got, "the page has no og:title")
	assert.Contains(t, got, "the page has no og:image")
}

// The first refresh to another page is the one that is reported.
func TestTwoRefreshes(t *testing.T) {
	refresh := `<meta http-equiv=refresh content="9; url=/`
	got := findings(t, refresh+`a">`+refresh+`b">`)
	assert.Contains(t, got, "https://example.com/a")
	assert.NotContains(t, got, "more")
	assert.Contains(t, findings(t, `<meta http-equiv=refresh content="9">`+refresh+`b">`), "https://example.com/b")
}

// A client reads 1 MiB unless MaxBytes says otherwise.
func TestBytesOfClient(t *testing.T) {
	for most, want := range map[int64]int64{-1: 1 << 20, 0: 1 << 20, 1: 1, 2: 2} {
		c := &counter{r: endless{"<"}}
		_, err := (&ogp.Client{Transport: answer(c), MaxBytes: most}).Fetch(t.Context(), pageURL)
		require.NoError(t, err)
		assert.InDelta(t, want, c.n, 64<<10, most)
		p, err := (&ogp.Client{Transport: answer(strings.NewReader("ab")), MaxBytes: most}).Fetch(t.Context(), pageURL)
		require.NoError(t, err)
		assert.Equal(t, want == 1, p.Truncated, most)
	}
}

// An og tag in the body is read up to 32 KiB behind where the body begins: at its tag, or at the first text.
func TestWindowOfBody(t *testing.T) {
	const head = `<title>T</title><meta name=description content=D><meta property=og:image content=https://e.com/a.png>`
	const body = 32 << 10
	for _, begin := range []string{"<body>", "x", "</head>"} {
		for _, space := range []string{"", strings.Repeat(" ", 100)} {
			for size, want := range map[int]string{body - 1: "Late", body: "T"} {
				size -= len(begin)
				if begin == "</head>" {
					size += len(begin) // the body begins behind it
				}
				page := head + space + begin + strings.Repeat("b", size) + `<meta property=og:title content=Late>`
				assert.Equal(t, want, parse(t, page).Title, "%s, %d", begin, size)
			}
		}
	}
}

// After three og tags the head is read on only if a <base> can change the URL of the image.
func TestBaseBehindTags(t *testing.T) {
	for ref, relative := range map[string]bool{
		"a": true, "/": true, "ab": true, "/a": true, "a/": true, "a.png": true, "/a.png": true, "./a": true, "?a": true,
		"//e.com/a": false, `\\e.com/a`: false, `/\e.com/a`: false, "//e": false, "https://e.com/a": false, "http://e": false,
	} {
		page := `<meta property=og:title content=T><meta property=og:description content=D><meta property=og:image content="` + ref + `">`
		p := parse(t, page+`<meta property=og:type content=website><base href="https://base.example/b/">`)
		assert.Equal(t, relative, strings.HasPrefix(p.Image, "https://base.example/"), "%s: %s", ref, p.Image)
		assert.Equal(t, relative, len(p.Unused) > 0, "%s: %q", ref, p.Unused)
	}
}

// A hidden element ends at its end tag in whatever case.
func TestEndTagInCapitals(t *testing.T) {
	for _, name := range []string{"a-z", "az-@[", "A-Z"} {
		page := `<body><` + name + ` hidden>hidden</` + strings.ToUpper(name) + `>shown`
		assert.Equal(t, "shown", parse(t, page).Description, page)
		page = `<body><` + strings.ToUpper(name) + ` hidden>hidden</` + strings.ToLower(name) + `>shown`
		assert.Equal(t, "shown", parse(t, page).Description, page)
	}
}

// A heading as a title is where its text begins.
func TestPlaceOfHeading(t *testing.T) {
	p, err := ogp.Rules{Heading: true, Explain: true}.ParseBytes([]byte("<h1>\n<b>Tea</b>\n<i>house</i></h1>\n<p>text"), ogp.Page{URL: pageURL})
	require.NoError(t, err)
	assert.Equal(t, "Tea house", p.Title)
	assert.Equal(t, 2, p.Findings()[0].Line, "%v", p.Findings())
}

// The name of an og tag in a comment can be the last word of the tag.
func TestEndOfTagInComment(t *testing.T) {
	for _, page := range []string{
		`<!-- <meta content=a property=og:title> -->`, `<!--<meta content=a property=og:title>-->`, `<!--<meta content=a property=og:title>a-->`,
	} {
		assert.Contains(t, findings(t, page), "og:title is in a comment", page)
	}
}

// Of the og images of a page, eight are kept, and a thousand URLs are looked at.
func TestImagesOfOneKind(t *testing.T) {
	const open, end = `<meta property=og:image content="`, `">`
	for n, want := range map[int]string{7: "https://e.com/b", 8: "http://e.com/a"} {
		page := strings.Repeat(open+"http://e.com/a"+end, n) + open + "https://e.com/b" + end
		p, err := ogp.Rules{PreferHTTPS: true}.ParseBytes([]byte(page), ogp.Page{URL: pageURL})
		require.NoError(t, err)
		assert.Equal(t, want, p.Image, n)
	}
	for n, want := range map[int]string{999: "https://e.com/b", 1000: ""} {
		assert.Equal(t, want, parse(t, strings.Repeat(open+"https://"+end, n)+open+"https://e.com/b"+end).Image, n)
	}
}

// The URL of an image has at most 4,096 bytes.
func TestLongestURL(t *testing.T) {
	for n, found := range map[int]bool{4096: true, 4097: false} {
		ref := "https://e.com/" + strings.Repeat("a", n-len("https://e.com/"))
		assert.Equal(t, found, parse(t, `<meta property=og:image content="`+ref+`">`).Image == ref, n)
	}
}
