package ogp_test

import (
	"fmt"
	"slices"
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

// A tag in the value of another one is a tag of the page, though it is not used.
func TestSwallowedTag(t *testing.T) {
	got := findings(t, `<title>T</title><meta name='viewport' content='x"> <meta property='og:title' content='e'>`)
	assert.Contains(t, got, "no og:title can be used")
	assert.NotContains(t, got, "the page has no og:title")
}

// The first 100 attributes of a tag are explained.
func TestMostAttributes(t *testing.T) {
	for n, explained := range map[int]bool{98: true, 99: false} {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " a%d", i)
		}
		assert.Equal(t, explained, strings.Contains(findings(t, "<meta content=e"+b.String()+" property=og:titel>"), "og:titel"), n)
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
		`<meta property="og:title" content="Tea"s>`:         true,
		`<meta property="og:title" content="Tea"yes now>`:   true,
		`<meta property="og:title" content="Tea"yes=now>`:   false,
		`<meta property="og:title" content="Tea"">`:         false,
		`<meta property="og:title" content="Tea" "now">`:    true,
		`<meta property="og:title" content="Tea" 'now'>`:    false,
		`<meta content="Tea" yes now" property="og:title">`: true,
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

// Within elements of text there are no comments. In SVG and between tags there are.
func TestTagsInComments(t *testing.T) {
	const tag = `<meta property=og:title content=b>`
	for page, where := range map[string]string{
		`<script><!-- ` + tag + ` --></script>`: "a script", `<style><!--` + tag + `--></style>`: "a style element",
		`<title><!--` + tag: "a title element without an end tag", `<!-- ` + tag + ` -->`: "a comment", `<svg><!-- ` + tag + ` --></svg>`: "a comment",
		`<svg><!-- --><title>` + tag + `</title></svg>`: "a svg element", `<!-- --><!` + tag + `>`: "a <!…> or <?…> declaration",
		`<!-- <svg> ` + tag + ` -->`: "a comment", `<!-- <meta property=og:image content=b> ` + tag + ` -->`: "a comment",
		`<svg><!-- ` + `<meta property=og:image content=b> --> ` + `<title>` + tag + `</title></svg>`: "a svg element",
	} {
		assert.Contains(t, findings(t, page), "og:title is in "+where+" and is not read", page)
		assert.NotContains(t, findings(t, "<meta property=og:title content=a>"+page), "og:title is in", page)
		assert.NotContains(t, findings(t, strings.ReplaceAll(page, "property=og:title", "name=description")), "description is in", page)
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

// Each word of an attribute can name a part, and only in the right attribute.
func TestNamesOfParts(t *testing.T) {
	for attributes, want := range map[string]string{
		`property="og:title og:image"`: "image blank, title blank", `property="og:title og:title"`: "title blank",
		`property="og:title" name="og:title"`: "title blank", `property="og:title" name="og:image"`: "image blank, image name-attribute, title blank",
		`property="og:image:url"`: "image blank", `property="og:image:secure_url"`: "image blank",
		`name="twitter:title"`: "title other-tags", `name="twitter:description"`: "description other-tags",
		`name="twitter:image"`: "image other-tags", `property="twitter:image:src"`: "image other-tags", `name="twitter:card"`: "",
		`itemprop="name"`: "title other-tags", `itemprop="headline"`: "title other-tags", `itemprop="description"`: "description other-tags",
		`itemprop="image"`: "image other-tags", `itemprop="title"`: "", `itemprop="url"`: "", `name="name"`: "", `name="headline"`: "",
		`name="title"`: "title other-tags", `property="image"`: "image other-tags", `name="thumbnail"`: "image other-tags", `name="images"`: "",
		`name="description"`: "description blank", `property="description"`: "description blank", `name="descriptoin"`: "description misspelt",
		`property="descriptoin"`: "", `name="keywords"`: "", `property="og:titel x"`: "title misspelt", `itemprop="og:titel"`: "title misspelt",
	} {
		var got []string
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(`<meta `+attributes+` content="">`), ogp.Page{})
		require.NoError(t, err)
		for _, f := range p.Findings() {
			if f.Line > 0 {
				got = append(got, string(f.Part)+" "+string(f.Code))
			}
		}
		slices.Sort(got)
		assert.Equal(t, want, strings.Join(got, ", "), attributes)
	}
}

// JSON-LD is a tag for the parts that it has.
func TestPartsOfJSONLD(t *testing.T) {
	for data, want := range map[string]string{
		`{"name":"N"}`: "title", `{"headline":"N"}`: "title", `{"description":"D"}`: "description", `{"image":"a.png"}`: "image",
		`{"image":[{"url":"a.png"}]}`: "image", `{"url":"a"}`: "", `{"image":"javascript:"}`: "", `{`: "", `[[[[{"name":"N"}]]]]`: "title", `[[[[[{"name":"N"}]]]]]`: "",
		`{"name":"N","description":"D","image":"a.png"}`: "title description image", `{"name":" ","description":""}`: "",
	} {
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(`<script type=application/ld+json>`+data+`</script>`), ogp.Page{URL: pageURL})
		require.NoError(t, err)
		var got []string
		for _, f := range p.Findings() {
			if f.Code == ogp.CodeOtherTags {
				got = append(got, string(f.Part))
			}
		}
		assert.Equal(t, want, strings.Join(got, " "), data)
	}
}

// Only some tags that name an og tag are meant to be one.
func TestTagsThatNameOthers(t *testing.T) {
	for tag, code := range map[string]string{
		`<mata x="og:title">`: "malformed", `<meat x="og:title">`: "malformed", `<met x="og:title">`: "malformed", `<metaa x="og:title">`: "malformed",
		`<metadata x="og:title">`: "malformed", `<data x="og:title">`: "", `<beta x="og:title">`: "malformed", `<beat x="og:title">`: "",
		`<a og:title="T">`: "", `<meta og:title="T">`: "malformed", `<meta x="og:title">`: "wrong-attribute", `<og:title x="T">`: "malformed",
		`<og:title/>`: "malformed", `<a property="og:title">`: "malformed", `<a rel="og:title">`: "malformed", `<a href="og:title">`: "",
		`<a property="og:titles">`: "", `<div property=og:title x="<">`: "", `<title title="og:title"></title>`: "blank",
	} {
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(tag), ogp.Page{})
		require.NoError(t, err)
		codes := ""
		for _, f := range p.Findings() {
			if f.Part == ogp.PartTitle && f.Line > 0 {
				codes += string(f.Code)
			}
		}
		assert.Equal(t, code, codes, tag)
	}
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
	for _, page := range []string{`<meta name=x content="9; url=/a">`, "<!-- " + refresh + `a"> -->`, `<meta http-equiv=refresh content="9">`,
		`<meta http-equiv=refresh content="9;url=javascript:a">`, `<meta http-equiv=refresh content="9;url=page.html#a">`,
	} {
		assert.NotContains(t, findings(t, page), "refreshes", page)
	}
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
	for _, begin := range []string{"<body>", "x", "x<b>", "\n x<b>", "x<body>", "x</head>", "</head>", "</head>x"} {
		for _, before := range []string{head, head + strings.Repeat(" ", 100), ""} {
			for size, want := range map[int]string{body - 1: "Late", body: "T"} {
				from, after := strings.TrimLeft(begin, "\n "), head
				if before != "" {
					after = ""
				}
				from = strings.TrimPrefix(from, "</head>") // the body begins behind it
				page := before + begin + after
				page += strings.Repeat("b", size-len(from)-len(after)) + `<meta property=og:title content=Late>`
				assert.Equal(t, want, parse(t, page).Title, "%.100q, %d", page, size)
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
	for _, ref := range []string{"data:x", " ", "&#x200b;"} { // not looked at
		assert.Equal(t, "https://e.com/b", parse(t, strings.Repeat(open+ref+end, 1000)+open+"https://e.com/b"+end).Image, ref)
	}
}

// The URL of an image has at most 4,096 bytes.
func TestLongestURL(t *testing.T) {
	for n, found := range map[int]bool{4096: true, 4097: false} {
		ref := "https://e.com/" + strings.Repeat("a", n-len("https://e.com/"))
		assert.Equal(t, found, parse(t, `<meta property=og:image content="`+ref+`">`).Image == ref, n)
	}
}

// A host is private if LINE cannot reach it.
func TestPrivateHosts(t *testing.T) {
	for host, private := range map[string]bool{
		"localhost": true, "intranet": true, "shop.localhost": true, "printer.local": true, "a.b.local": true, "db.internal": true, "a.b.internal.": true,
		"10.0.0.1": true, "[::1]": true, "8.8.8.8": false, "[2606:4700::1]": false, "e.com": false, "local.e.com": false, "a.xlocal": false, "a.localx": false,
		"a.ocal": false, "a.b.calhost": false,
	} {
		got := findings(t, `<meta property=og:image content="https://`+host+`/a.png">`)
		assert.Equal(t, private, strings.Contains(got, "which LINE cannot reach"), "%s\n%s", host, got)
	}
}

// A text with a limit ends at it, and not with a space. A text with bidirectional controls loses them only by a rule.
func TestEndsOfTexts(t *testing.T) {
	for text, want := range map[string][4]string{ // without a limit, and with limits from 1 to 3
		"a": {"a", "a", "a", "a"}, "ab": {"ab", "a", "ab", "ab"}, "a b": {"a b", "a", "a", "a b"}, "a  b ": {"a b", "a", "a", "a b"},
		"お茶 と": {"お茶 と", "お", "お茶", "お茶"}, "😀 b": {"😀 b", "😀", "😀", "😀 b"}, "e\u0301 b": {"e\u0301 b", "e", "e\u0301", "e\u0301"},
	} {
		for most, want := range want {
			p, err := ogp.Rules{MaxTitle: most}.ParseBytes([]byte(`<meta charset=utf-8><meta property=og:title content="`+text+`">`), ogp.Page{})
			require.NoError(t, err)
			assert.Equal(t, want, p.Title, "%s %d", text, most)
		}
	}
	const controls = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
	const others = "\u061b\u061d\u200c\u200d\u2010\u2027\u2065\u206a"
	for rules, want := range map[ogp.Rules]string{{}: "a" + controls + others + "b", {NoBidi: true}: "a" + others + "b"} {
		p, err := rules.ParseBytes([]byte("<title>a"+controls+others+"b</title>"), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, want, p.Title)
	}
}

// The advice for a page with a broken tag is not to add that tag.
func TestBrokenTagIsATag(t *testing.T) {
	for _, tag := range []string{
		`<meta property="og:title" content="T`, `<link rel=x <meta property="og:title" content="T">`, `<link rel="x <meta property='og:title' content='T'>">`,
		`<meta "og:title" content="T">`, `<meta propery="og:title" content="T">`, `<meta property="og:title" content="">`, `<meta itemprop="og:title" content="T">`,
	} {
		got := findings(t, `<title>T</title>`+tag)
		assert.Contains(t, got, "because no og:title can be used", tag)
		assert.NotContains(t, got, "the page has no og:title", tag)
		assert.NotContains(t, got, `add <meta property="og:title"`, tag)
	}
}

// An end tag that runs on has no property of its own.
func TestEndTagThatRunsOn(t *testing.T) {
	got := findings(t, `<title>T</title></meta property="og:title" content="a><meta property='og:image' content='b'>">`)
	assert.Contains(t, got, "og:title is in the value of another tag")
	assert.Contains(t, got, "og:image is in the value of another tag")
}

// A value that runs on to a later quote is reported if tags are in it.
func TestValuesThatRunOn(t *testing.T) {
	for rest, runsOn := range map[string]bool{
		`Tea'><div id="a">`: true, `Tea'/><p class="a">`: true, "Tea' \t/ \n><p class=\"a\">": true, `'><p class="a">`: true, `Tea' b><p class="a">`: false,
		`Tea'>"><p>`: false, `Tea' <p class="a">`: false, `It's <b>Tea</b>'><p class="a">`: false, `Tea>` + "\n" + `<meta name="a">`: true, `Tea><LINK rel="a">`: true,
		`Tea></head><p class="a">`: true, `Tea><body class="a">`: true, `Tea><metal class="a">`: false, `Tea > <p class="a">`: false, `<b>Tea</b>">`: false,
	} {
		for _, quotes := range []string{`"'`, `'"`} {
			tag := strings.NewReplacer(`"`, quotes[:1], `'`, quotes[1:]).Replace(`<meta property=og:title content="` + rest)
			assert.Equal(t, runsOn, strings.Contains(findings(t, tag), "runs on into the next tags"), "%s\n%s", tag, findings(t, tag))
		}
	}
}

// An og tag inside another tag is reported, unless it is for the same part or the part comes from another tag.
func TestTagInsideTag(t *testing.T) {
	for page, want := range map[string]string{
		`<meta property=og:title content=T <meta property=og:image content=a>`:                   "title used 1:1, title malformed 1:1, description missing, image unusable, image mixed-quotes 1:35",
		`<meta property=og:title content=T <meta property=og:title>`:                             "title used 1:1, title malformed 1:1, description missing, image missing",
		`<meta property=og:title content=T><link rel=x <meta property=og:title content=U>`:       "title used 1:1, description missing, image missing",
		`<meta property=og:title <meta property=og:title>`:                                       "title unusable, title blank 1:1, description missing, image missing",
		`<link rel=x <meta property=og:title content=U><meta property=og:description content=D>`: "title unusable, title mixed-quotes 1:13, description used 1:47, image missing",
	} {
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(page), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, want, summary(p), page)
	}
}

// TestFindingsOfImages checks the findings of one og:image and of several.
func TestFindingsOfImages(t *testing.T) {
	tag := func(name, ref string) string { return `<meta property="` + name + `" content="` + ref + `">` }
	const first = `<meta property="og:image" content="https://e.com/1.png">` // 56 characters
	const secure = "og:image:secure_url"
	long := "https://e.com/" + strings.Repeat("a", 4096-len("https://e.com/"))
	for _, c := range []struct {
		html  string
		rules ogp.Rules
		url   string
		want  string
	}{
		{first, ogp.Rules{}, "", "used 1:1"},
		{first, ogp.Rules{}, pageURL, "used 1:1"},
		{tag("og:image", "2.png"), ogp.Rules{}, "", "unusable, relative 1:1"},
		{tag("og:image", "2.png"), ogp.Rules{}, pageURL, "used 1:1, relative 1:1"},
		{tag("og:image", "https:2.png"), ogp.Rules{}, "", "unusable, bad-url 1:1"},
		{first + first, ogp.Rules{}, pageURL, "used 1:1"},
		{first + tag("og:image", "https://e.com/2.png"), ogp.Rules{}, pageURL, "used 1:1, duplicate 1:57"},
		{first + tag("og:image:url", "https://e.com/2.png"), ogp.Rules{}, pageURL, "used 1:1, duplicate 1:57"},
		{first + tag(secure, "https://e.com/2.png"), ogp.Rules{}, pageURL, "used 1:1"},
		{tag(secure, "https://e.com/1.png") + tag(secure, "https://e.com/1.png"), ogp.Rules{}, pageURL, "used 1:1"},
		{tag(secure, "https://e.com/1.png") + tag(secure, "https://e.com/2.png"), ogp.Rules{}, pageURL, "used 1:1, duplicate 1:68"},
		{first + tag("og:image", "https://e.com/2.svg"), ogp.Rules{}, pageURL, "used 1:1, duplicate 1:57"},
		{first + tag("og:image", "https://e.com/2.svg"), ogp.Rules{NoSVG: true}, pageURL, "used 1:1, svg 1:57"},
		{first + tag("og:image", "https://e.com/2.png"), ogp.Rules{NoSVG: true}, pageURL, "used 1:1, duplicate 1:57"},
		{first + tag("og:image", "http://e.com/2.png"), ogp.Rules{}, pageURL, "used 1:1, duplicate 1:57"},
		{first + tag("og:image", "http://e.com/2.png"), ogp.Rules{PreferHTTPS: true}, pageURL, "used 1:1, http-image 1:57"},
		{first + tag("og:image", "https://e.com/2.png"), ogp.Rules{PreferHTTPS: true}, pageURL, "used 1:1, duplicate 1:57"},
		{tag("og:image", "http://e.com/1.png") + tag("og:image", "http://e.com/2.png"), ogp.Rules{PreferHTTPS: true}, pageURL, "used 1:1, http-image 1:1, duplicate 1:56"},
		{tag("og:image", long), ogp.Rules{}, pageURL, "used 1:1"},
		{tag("og:image", long+"a"), ogp.Rules{}, pageURL, "unusable, long-url 1:1"},
		{"<meta charset=utf-8>" + tag("og:image", "https://e.com/"+strings.Repeat("あ", 460)), ogp.Rules{}, pageURL, "unusable, long-url 1:21"},
		{tag("og:image", ":a"), ogp.Rules{}, pageURL, "unusable, bad-url 1:1"},
		{tag("og:image", "a:b"), ogp.Rules{}, pageURL, "unusable, scheme 1:1"},
		{tag("og:image", " data:x "), ogp.Rules{}, pageURL, "unusable, scheme 1:1"},
		{tag("og:image", " www.e.com/1.png"), ogp.Rules{}, pageURL, "used 1:1, no-scheme 1:1"},
		{tag("og:image", "&#x200b;"), ogp.Rules{}, pageURL, "unusable, blank 1:1"},
		{tag("og:image", "jp/1.png"), ogp.Rules{}, pageURL, "used 1:1, relative 1:1"},
		{tag("og:image", "-a.com/1.png"), ogp.Rules{}, pageURL, "used 1:1, relative 1:1"},
		{tag("og:image", "v1.2/1.png"), ogp.Rules{}, pageURL, "used 1:1, relative 1:1"},
		{tag("og:image", "photo.me"), ogp.Rules{}, pageURL, "used 1:1, relative 1:1"},
		{tag("og:image", "photo.me/1.png"), ogp.Rules{}, pageURL, "used 1:1, no-scheme 1:1"},
		{tag("og:image", "www.photo"), ogp.Rules{}, pageURL, "used 1:1, no-scheme 1:1"},
		{"<img src=/1.png><img src=/logo.png>", ogp.Rules{}, pageURL, "used 1:1"},
		{first + "<img src=/logo.png>", ogp.Rules{}, pageURL, "used 1:1"},
		{"<img src=/logo.png><img src=/1.png>", ogp.Rules{}, pageURL, "used 1:1, fallback-image 1:1"},
		{"<img src=/avatar.png>", ogp.Rules{}, pageURL, "used 1:1, fallback-image 1:1"},
		{"<img src=/LOGO1.png>", ogp.Rules{}, pageURL, "used 1:1, fallback-image 1:1"},
		{"<img src=/zlogoz.png>", ogp.Rules{}, pageURL, "used 1:1"},
		{"<img src=/alogoa.png>", ogp.Rules{}, pageURL, "used 1:1"},
	} {
		c.rules.Explain = true
		p, err := c.rules.ParseBytes([]byte(c.html), ogp.Page{URL: c.url})
		require.NoError(t, err)
		_, got, _ := strings.Cut(summary(p), "image ")
		assert.Equal(t, c.want, strings.ReplaceAll(got, ", image ", ", "), "%.300s", c.html)
	}
	assert.Contains(t, findings(t, tag("og:image", "www.e.com/1.png")), "; write https:// before the host\n")
	assert.Contains(t, findings(t, tag("og:image", "data:x")), "; write an absolute https URL\n")
}

// An og tag is late behind 32 KiB of the page. The place is given in KiB.
func TestEdgeOfLate(t *testing.T) {
	for at, late := range map[int]string{32 << 10: "", 32<<10 + 1: "32 KiB", 33<<10 - 513: "32 KiB", 33<<10 - 512: "33 KiB", 33<<10 + 511: "33 KiB"} {
		for _, name := range []string{"title", "description", "image"} {
			got := findings(t, "<!--"+strings.Repeat(" ", at-len("<!---->"))+"--><meta property=og:"+name+" content=https://e.com/a>")
			assert.Equal(t, late != "", strings.Contains(got, "into the page"), "%d %s", at, got)
			assert.Contains(t, got, late)
		}
	}
}

// Of description tags, the first that is not blank is used, and nothing is said of the others.
func TestDescriptionTags(t *testing.T) {
	const tag, blank = `<meta name=description content=D>`, `<meta name=description content="">`
	const image = `<title>T</title><img src=a.png>`
	for page, want := range map[string]string{
		tag + blank: "description used 1:1",
		blank + tag: "description used 1:35",
		tag + `<meta name=description content=E>`: "description used 1:1",
		blank: "description unusable, description blank 1:1",
		tag + `<meta property=og:description content="">`:                                                     "description used 1:1, description blank 1:34",
		image + tag + "<body>" + strings.Repeat("<p>", 20_000) + "\n<meta property=og:description content=D>": "description used 1:32, description late 2:1",
		image + "<body>" + strings.Repeat("a", 80) + strings.Repeat("<p>", 20_000) + "\n" + tag:               "description used 1:38, description late 2:1",
	} {
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(page), ogp.Page{URL: pageURL})
		require.NoError(t, err)
		assert.Contains(t, summary(p)+",", ", "+want+", image", "%.100s", page)
	}
}
