package ogp_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

func parse(t testing.TB, html string) ogp.Preview {
	t.Helper()
	p, err := ogp.ParseBytes([]byte(html), ogp.Page{URL: pageURL})
	require.NoError(t, err)
	return p
}

func TestSources(t *testing.T) {
	for html, want := range map[string]ogp.Preview{
		ogHead + "<meta property=og:type content=website>":                 {TitleSource: ogp.FromOGTitle, DescriptionSource: ogp.FromOGDescription, ImageSource: ogp.FromOGImage},
		`<title>T</title><meta name=description content=D><img src=a.png>`: {TitleSource: ogp.FromTitle, DescriptionSource: ogp.FromDescription, ImageSource: ogp.FromPageImage},
		`<meta property=og:image:secure_url content=/a.png>text`:           {DescriptionSource: ogp.FromBody, ImageSource: ogp.FromOGSecureImage},
		`<meta property=og:site_name content=S><meta property=og:type content=T><meta property=og:type content=T>`: {
			Unused: []string{"og:site_name", "og:type"}},
		"": {},
	} {
		got := parse(t, html)
		assert.Equal(t, want.TitleSource, got.TitleSource, html)
		assert.Equal(t, want.DescriptionSource, got.DescriptionSource, html)
		assert.Equal(t, want.ImageSource, got.ImageSource, html)
		assert.Equal(t, want.Unused, got.Unused, html)
		assert.Equal(t, want.TitleSource == "" && want.DescriptionSource == "" && want.ImageSource == "", got.Empty(), html)
	}
}

// A preview with one part is not empty.
func TestEmpty(t *testing.T) {
	for html, empty := range map[string]bool{"<title>T</title>": false, "text": false, "<img src=/a.png>": false, "<p><br>": true, "<title> </title>": true} {
		assert.Equal(t, empty, parse(t, html).Empty(), html)
	}
}

// TestElements checks which elements are read, by the title that is found.
func TestElements(t *testing.T) {
	const meta = `<meta property=og:title content=yes>`
	for html, want := range map[string]string{
		// SVG and MathML end where an HTML parser ends them.
		`<svg><g>` + meta:                                    "yes",
		`<svg><desc>` + meta + `</desc></svg>`:               "",
		`<svg><title><b>` + meta + `</title></svg>`:          "",
		`<svg><style><a href="</style>"></svg>` + meta:       "yes",
		`<svg><![CDATA[</svg>` + meta + `]]></svg>`:          "",
		`<svg/>` + meta:                                      "yes",
		`<svg><svg></svg><title>no</title></svg>`:            "",
		`<svg><svg/></svg>` + meta:                           "yes",
		`<svg><desc></desc>` + meta:                          "yes",
		`<svg></desc>` + meta:                                "yes",
		`<svg><desc><desc></desc>` + meta + `</desc></svg>`:  "",
		`<svg></desc><desc>` + meta + `</desc></svg>`:        "",
		`<title>first</title><title>second</title>`:          "first",
		`<math><mi>` + meta + `</mi></math>`:                 "",
		`<template><script></template>` + meta + `</script>`: "",
		`<template><template/></template>` + meta:            "",

		// So do parts of scripts that hide their end.
		`<script><!-- < <script></script><meta property=og:title content=no></script>` + meta: "yes",
		`<script><!--><script></script>` + meta:                                               "yes",
		`<script><!--><script>--></script>` + meta:                                            "yes",
		`<script><!-- </script>` + meta:                                                       "yes",
		meta + `<script></script`:                                                             "yes",
		meta + `<script><!--</script`:                                                         "yes",
		`<title>T</title`:                                                                     "T</title",
		`<title>T</titl`:                                                                      "T</titl",
		"<title\x0b>T</title>":                                                                "",
		"<title\x1f>T</title>":                                                                "",
		"<title\f>T</title\f>x":                                                               "T",
		`<script>"</p><script></script>` + meta:                                               "yes",
		`<script>"<!<script></script>` + meta:                                                 "yes",
		`<script><!-- <script> --></script>` + meta:                                           "yes",
		`<nav><xmp><meta property=og:title content=no></xmp></nav>` + meta:                    "yes",

		// Hidden parts keep their tags, and lose their text.
		`<div hidden>` + meta + `</div>`:     "yes",
		`<nav><title>T</title></nav>`:        "T",
		`<div hidden><title>T</title></div>`: "T",

		// Odd tags.
		`<meta property=og:title content=yes`:                                           "",
		`<meta property=og:title content="yes"/>`:                                       "yes",
		`<meta property=og:title content=yes/>`:                                         "yes/",
		`<meta property = "og:title" content = 'a"b'>`:                                  `a"b`,
		`<meta/property=og:title/content=yes>`:                                          "",
		`<meta/property="og:title"/content="yes">`:                                      "yes",
		`<META pRoPeRtY=oG:TiTlE CONTENT=yes>`:                                          "yes",
		`<metaproperty property=og:title content=no>`:                                   "",
		`</meta property=og:title content=no>`:                                          "",
		`<meta property=og:title content=` + strings.Repeat("a", 9000) + `>`:            strings.Repeat("a", 9000),
		`<meta property=og:title content=` + strings.Repeat("a", 17000) + `>` + meta:    "yes",
		`<meta property=og:title content=yes ` + strings.Repeat("a ", 300) + `>`:        "yes",
		`<meta property=og:title content=no ` + strings.Repeat("a ", 9000) + `>` + meta: "yes",
		`<title>` + strings.Repeat("a", 9000) + `</title>`:                              strings.Repeat("a", 8192),
		`<title>` + strings.Repeat("a", 8191) + `あ</title>`:                             strings.Repeat("a", 8191),
		`<title>` + strings.Repeat("a", 8189) + `&#xfffd;</title>`:                      strings.Repeat("a", 8189) + "\ufffd",
		`<title>a  ` + strings.Repeat(" \n", 9000) + ` b</title>`:                       "a b",
		`<title>a &lt;b&gt; &amp;amp; <i>c</title>`:                                     "a <b> &amp; <i>c",
		`<title>T</titlex></title >x`:                                                   "T</titlex>",
		`<title>a` + "\u200b\ufeff\u0007\u00a0\u3000\u2028" + `b</title>`:               "a b",
		`<title></title><title>second</title>`:                                          "second",
		"<title>\xff</title>":                                                           "ÿ",
		"<title>é\xff</title><meta charset=utf-8>":                                      "é\ufffd",
	} {
		assert.Equal(t, want, parse(t, html).Title, "%.100q", html)
	}
}

func TestBodyText(t *testing.T) {
	for html, want := range map[string]string{
		`a<!-- x -->b<script>no</script>c<svg>no</svg>d<br>e`:      "abcd e",
		`a<b>b</b><i>c</i> <u> d</u>`:                              "abc d",
		`a&am<!-- -->p;b`:                                          "a&amp;b",
		`a<div style="display:none">no</div>b`:                     "a b",
		`<p hidden>no<p>yes`:                                       "yes",
		`<p hidden>no<b>no</b></p>yes`:                             "yes",
		`<input hidden>yes`:                                        "yes",
		`<header>no<header>no</header>no</header>yes`:              "yes",
		`a<button>no</button>b<select><option>no</select>c`:        "abc",
		`<body hidden>yes`:                                         "yes",
		`<html hidden><p>yes`:                                      "yes",
		`<html style="display:none"><p>yes`:                        "yes",
		`<p style="color:red">yes`:                                 "yes",
		`<p style="display: inline" class=hidden>yes`:              "yes",
		`<p data-hidden data-style="display:none">yes`:             "yes",
		`<p aria-hidden=false>yes<p aria-hidden>yes`:               "yes yes",
		`<p aria-hidden=" TRUE ">no<p>yes`:                         "yes",
		"<p STYLE='color:red;DISPLAY\n:\tNone!important'>no<p>yes": "yes",
		`<p hidden="until-found">no<p>yes`:                         "yes",
		`<table><tr><td>a<td>b</table>`:                            "a b",
		`<xmp><b>a</b></xmp>b`:                                     "<b>a</b> b",
		`<plaintext>a</plaintext>b`:                                "a</plaintext>b",
		`<xmp hidden>no</xmp>yes`:                                  "yes",
		`<div hidden><template></div></template>no</div>yes`:       "yes",
		`<nav><plaintext>no`:                                       "",
		`<hidden-element-of-the-authors-own hidden>no</hidden-element-of-the-authors-own>yes`: "yes",
		`a<<title/>b>`:               "a<b>",
		`a < b <3`:                   "a < b <3",
		`a<`:                         "a<",
		`a</`:                        "a</",
		`a</>b</ x>c<?x>d<!x>e`:      "abcde",
		strings.Repeat("あ", 300):     strings.Repeat("あ", 200),
		strings.Repeat("a ", 300):    strings.TrimSpace(strings.Repeat("a ", 100)),
		strings.Repeat("&amp;", 300): strings.Repeat("&", 200),
		"<p>" + strings.Repeat("<b></b> <p>\n", 5000) + "yes": "yes",
	} {
		assert.Equal(t, want, parse(t, html).Description, "%.100q", html)
	}
}

// TestEmptyElements checks "/>", which ends an element in XHTML but not in HTML.
func TestEmptyElements(t *testing.T) {
	for html, want := range map[string][2]string{ // in HTML and XHTML
		"<div hidden/>a</div>b": {"b", "a b"}, "<nav/>a</nav>b": {"b", "a b"}, "<button/>a</button>b": {"b", "ab"},
		"<br hidden/>a": {"a", "a"}, "<img hidden/>a": {"a", "a"}, "<br hidden>a": {"a", "a"}, "<div hidden>a</div>b": {"b", "b"},
		"<nav>a<nav/>b</nav>c": {"", "c"}, "<nav>a<nav>b</nav>c</nav>d": {"d", "d"},
	} {
		for i, contentType := range []string{"text/html", "application/xhtml+xml"} {
			p, err := ogp.ParseBytes([]byte(html), ogp.Page{ContentType: contentType})
			require.NoError(t, err)
			assert.Equal(t, want[i], p.Description, "%s as %s", html, contentType)
		}
	}
}

func TestImageURLs(t *testing.T) {
	for ref, want := range map[string]string{
		"a.png":                                    "https://example.com/dir/a.png",
		"/a.png":                                   "https://example.com/a.png",
		"../../../a.png":                           "https://example.com/a.png",
		"?q=日本 語&amp;r=%":                          "https://example.com/dir/page.html?q=%E6%97%A5%E6%9C%AC%20%E8%AA%9E&r=%25",
		"http://例え.テスト/画像.png":                     "http://xn--r8jz45g.xn--zckzah/%E7%94%BB%E5%83%8F.png",
		`\\cdn.example\a.png`:                      "https://cdn.example/a.png",
		"https://cdn.example/a\n\tb.png":           "https://cdn.example/ab.png",
		"HTTPS://CDN.example/A.png":                "https://cdn.example/A.png",
		"https://cdn.example:8443/a.png":           "https://cdn.example:8443/a.png",
		"https://cdn.example/a.png?x=//y.example/": "https://cdn.example/a.png?x=//y.example/",
		"https://[2606:4700::1]/a.png":             "https://[2606:4700::1]/a.png",
		"https://cdn.example/%E3%81%82%zz":         "https://cdn.example/%E3%81%82%25zz",
		"https://cdn.example/[x]{y}|^`":            "https://cdn.example/%5Bx%5D%7By%7D%7C%5E%60",
		"https://user@cdn.example/a.png":           "",
		"https:///a.png":                           "",
		"https://":                                 "",
		"//":                                       "",
		"blob:https://example.com/x":               "",
		"javascript:alert(1)":                      "",
		"java\nscript:alert(1)":                    "",
		"http://e.com:1/a":                         "http://e.com:1/a",
		"http://e.com:65535/a":                     "http://e.com:65535/a",
		"http://e.com:65536/a":                     "",
		"http://e.com:0/a":                         "",
		"http://1.9/a":                             "",
		"http://1.0/a":                             "",
		"http://1.0x9aF/a":                         "",
		"http://1.0xg/a":                           "http://1.0xg/a",
		"http://1.0xA/a":                           "",
		"http://1.9a/a":                            "http://1.9a/a",
		`https://cdn.example?q=a\b`:                `https://cdn.example?q=a%5Cb`,
		`https://cdn.example/a?b\c?d`:              `https://cdn.example/a?b%5Cc?d`,
		"https://cdn.example#a#b":                  "https://cdn.example#a%23b",
		"https://cdn.example/a#b?c#d":              "https://cdn.example/a#b?c%23d",
		`https://cdn.example\a b`:                  "https://cdn.example/a%20b",
		"/x://y z/":                                "https://example.com/x://y%20z/",
		"/x://y%zz/":                               "https://example.com/x://y%25zz/",
		"a//b c":                                   "https://example.com/dir/a//b%20c",
		"x?y://z ":                                 "https://example.com/dir/x?y://z",
		"https://cdn.example/zz%41":                "https://cdn.example/zz%41",
		"https://cdn.example/%4":                   "https://cdn.example/%254",
		"https://cdn.example/%00%99%aa%ff%AA%FF":   "https://cdn.example/%00%99%aa%ff%AA%FF",
		"https://cdn.example/%gg%GG%@@%`a%/0%:0%0": "https://cdn.example/%25gg%25GG%25@@%25%60a%25/0%25:0%250",
		"https://cdn.example/-._~:/@!$&'()*+,;=":   "https://cdn.example/-._~:/@!$&'()*+,;=",
		"https://cdn.example/azAZ09":               "https://cdn.example/azAZ09",
		"&#1;javascript:alert(1)":                  "",
		"vbscript:x":                               "",
		"file:///etc/passwd":                       "",
		"http://a b.example/":                      "",
		"http://[::1%25lo]/a":                      "",
		"http://[::1]:80/a":                        "http://[::1]:80/a",
		"http://[a:b]/a":                           "",
		"http://127.1/a":                           "",
		"http://r3---sn-a_b.example./a":            "http://r3---sn-a_b.example./a",
		"http://4a.3com/a":                         "http://4a.3com/a",
		"http://" + strings.Repeat("字", 64) + ".example/":  "",
		"https://cdn.example/" + strings.Repeat("a", 5000): "",
		"https://cdn.example/" + strings.Repeat("あ", 500):  "", // too long once encoded
	} {
		assert.Equal(t, want, parse(t, `<meta property="og:image" content="`+ref+`">`).Image, "%.100q", ref)
	}
}

func TestRefresh(t *testing.T) {
	for content, want := range map[string]string{
		"0;url=/next": "https://example.com/next", "5; URL='a b'": "https://example.com/dir/a%20b", `0, url = "/x" y`: "https://example.com/x",
		"0; /bare": "https://example.com/bare", "0.5;url=https://e.com/": "https://e.com/", "\n 0 ; URL = /x": "https://example.com/x", "30": "", "": "", "url=/x": "",
		"0;url=javascript:alert(1)": "", "0;url=data:text/html,x": "",
		"0;url": "https://example.com/dir/url", "0;URL = a=b": "https://example.com/dir/a=b", "0;url2=a": "https://example.com/dir/url2=a", "0;=a": "https://example.com/dir/=a",
	} {
		assert.Equal(t, want, parse(t, `<META HTTP-EQUIV=" Refresh " content='`+strings.ReplaceAll(content, "'", "&#39;")+`'>`).Refresh, content)
	}
}

// Of several refreshes and bases the first counts.
func TestFirstOfTags(t *testing.T) {
	const a, b = `<meta http-equiv=refresh content="9;url=/a">`, `<meta http-equiv=refresh content="9;url=/b">`
	for page, want := range map[string]string{
		a + b: "https://example.com/a", `<meta name=x content="9;url=/b">`: "", `<meta http-equiv=refresh content=9>` + b: "https://example.com/b",
		`<meta name=x content="9;url=/b">` + a: "https://example.com/a",
	} {
		assert.Equal(t, want, parse(t, page).Refresh, page)
	}
	for page, want := range map[string]string{
		`<base href=/1/><base href=/2/>`: "1", `<base target=x><base href=/2/>`: "2", `<base href=/1/ target=x><base href=/2/>`: "1",
	} {
		assert.Equal(t, "https://example.com/"+want+"/a.png", parse(t, page+`<img src=a.png>`).Image, page)
	}
	const tags = `<meta property=og:title content=T><meta property=og:description content=D><meta property=og:image content=a.png>`
	assert.Equal(t, "https://example.com/dir/a.png", parse(t, "x"+tags+"<base href=/1/>").Image)
}

// Only links with the right rel are images.
func TestLinks(t *testing.T) {
	both := ogp.Rules{ImageLinks: true, Icons: true}
	for rel, want := range map[string]ogp.Source{
		"image_src": ogp.FromImageLink, "icon": ogp.FromIcon, "SHORTCUT ICON": ogp.FromIcon, "apple-touch-icon": ogp.FromIcon, "apple-touch-icon-precomposed": ogp.FromIcon,
		"x image_src": ogp.FromImageLink, "icon image_src": ogp.FromImageLink, "stylesheet": "", "": "", "icons": "",
	} {
		for _, rules := range []ogp.Rules{{}, {ImageLinks: true}, {Icons: true}, both} {
			p, err := rules.ParseBytes([]byte(`<link rel="`+rel+`" href=/a.png>`), ogp.Page{URL: pageURL})
			require.NoError(t, err)
			expected := want
			switch {
			case want == ogp.FromImageLink && !rules.ImageLinks && rules.Icons && rel == "icon image_src":
				expected = ogp.FromIcon
			case want == ogp.FromImageLink && !rules.ImageLinks, want == ogp.FromIcon && !rules.Icons:
				expected = ""
			}
			assert.Equal(t, expected, p.ImageSource, "%q %+v", rel, rules)
		}
	}
}

func TestPageURL(t *testing.T) {
	const html = `<meta property="og:image" content="/a.png"><img src="https://cdn.example/b.png">`
	p, err := ogp.ParseBytes([]byte(html), ogp.Page{})
	require.NoError(t, err)
	assert.Empty(t, p.URL)
	assert.Equal(t, ogp.Preview{Charset: "utf-8"}, p, "a relative image needs a URL")
	p, err = ogp.ParseBytes([]byte(html+`<base href="https://b.example/x/">`), ogp.Page{})
	require.NoError(t, err)
	assert.Equal(t, "https://b.example/a.png", p.Image)

	for _, url := range []string{"example.com/page", "ftp://example.com/", "/page", "https://", "http://a:b@example.com/"} {
		_, err = ogp.ParseBytes([]byte(html), ogp.Page{URL: url})
		require.Error(t, err, url)
		assert.True(t, strings.HasPrefix(err.Error(), `ogp.Parse "`+strings.Replace(url, ":b@", ":xxxxx@", 1)+`": `), err.Error())
		_, err = ogp.Parse(strings.NewReader(html), ogp.Page{URL: url})
		assert.Error(t, err, url)
	}
}

// TestBaseBehindTheEnd checks pages with a <base> before and after the last og tag. If the URL of the image is relative,
// the base counts up to the end of the head.
func TestBaseBehindTheEnd(t *testing.T) {
	const head = `<title>T</title><meta property=og:title content=T><meta property=og:image content=a.png>`
	const last, base = `<meta property=og:description content=D>`, `<base href="https://cdn.example/x/">`
	for between, inBody := range map[string]bool{
		"": false, "<!-- -->": false, "text": true, "</head><body>": true, "<div>": true, "<script>let a</script>": false, "</head>": true,
		"<link rel=icon href=b.png>": false, "<script>" + strings.Repeat("let a;", 20_000) + "</script>": false, "<img src=a.png>": true,
		"<style></style><noscript></noscript><template><p></template>": false, "<meta name=a><title></title>\n": false,
	} {
		behind := "https://cdn.example/x/a.png"
		if inBody {
			behind = pageURL[:len(pageURL)-len("page.html")] + "a.png"
		}
		for html, want := range map[string]string{
			head + base + between + last: "https://cdn.example/x/a.png",
			head + between + base:        "https://cdn.example/x/a.png",
			head + last + between + base: behind,
		} {
			assert.Equal(t, want, parse(t, html).Image, "%.200q", html)
			p, err := ogp.Parse(iotest.OneByteReader(strings.NewReader(html)), ogp.Page{URL: pageURL})
			require.NoError(t, err)
			assert.Equal(t, want, p.Image, "%.200q", html)
		}
	}
}

// TestBaseOfAnyURL checks which og:image depends on a <base> that follows.
func TestBaseOfAnyURL(t *testing.T) {
	const tags = `<meta property=og:title content=T><meta property=og:description content=D>`
	for ref, want := range map[string]string{
		"a.png": "https://cdn.example/x/a.png", "/a.png": "https://cdn.example/a.png", "?a=b:c": "https://cdn.example/x/?a=b:c",
		"https://e.com/a.png": "https://e.com/a.png", "//e.com/a.png": "https://e.com/a.png", `\\e.com\a.png`: "https://e.com/a.png",
	} {
		assert.Equal(t, want, parse(t, tags+`<meta property=og:image content="`+ref+`"><base href="https://cdn.example/x/">`).Image, ref)
		c := &counter{r: io.MultiReader(strings.NewReader(tags+`<meta property=og:image content="`+ref+`">`), endless{"<p>more</p>\n"})}
		_, err := ogp.Parse(c, ogp.Page{URL: pageURL})
		require.NoError(t, err)
		assert.LessOrEqual(t, c.n, 96<<10, ref)
	}
}

// TestShortBodyText checks that reading continues up to a longer text if the first words are not a description.
func TestShortBodyText(t *testing.T) {
	const head, sentence = `<title>T</title><img src=a.png><p>DE FR `, "The mayor opened the new bridge on Monday, and hundreds came to see it."
	script := func(n int) string { return "<script>" + strings.Repeat("var a=1;", n/8) + "</script>" }
	for html, want := range map[string]string{
		head + script(100_000) + "<p>" + sentence + "<p>" + sentence:         "DE FR " + sentence + " " + sentence,
		head + script(300_000) + "<p>" + sentence:                            "DE FR",
		`<title>T</title><img src=a.png><body>` + script(300_000) + sentence: sentence,
		head + strings.Repeat("あ", 74) + script(100_000) + "<p>" + sentence:  "DE FR " + strings.Repeat("あ", 74), // 80
		head + strings.Repeat("あ", 73) + script(100_000) + "<p>" + sentence:  "DE FR " + strings.Repeat("あ", 73) + " " + sentence,
	} {
		assert.Equal(t, want, parse(t, html).Description)
	}
}

// TestUnusedNames checks that names of unused tags are cleaned like other texts.
func TestUnusedNames(t *testing.T) {
	assert.Equal(t, []string{"og:日本", "og:type"}, parse(t, `<meta charset=utf-8><meta property="og:&#27;]0;x&#7; og:&#127; og:`+"\u009b"+`1m og:日本">`+
		`<meta property="og:a&#x200b;b og: OG:Type og:type og:`+strings.Repeat("a", 62)+`">`).Unused)
	longest := "og:" + strings.Repeat("a", 61)
	assert.Equal(t, []string{longest, "og:a"}, parse(t, `<meta property="`+longest+` `+longest+`a og:a">`).Unused)
}

// counter counts what is read from it.
type counter struct {
	r io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

// endless never ends.
type endless struct{ part string }

func (e endless) Read(p []byte) (int, error) { return copy(p, e.part), nil }

func TestReadingStops(t *testing.T) {
	for name, html := range map[string]string{
		"og tags":    ogHead,
		"each a bit": "<title>T</title><body>text<img src=a.png>",
		"no body":    "<title>T</title>text<img src=a.png>",
	} {
		c := &counter{r: io.MultiReader(strings.NewReader(html), endless{"<p>more</p>\n"})}
		p, err := ogp.Parse(c, ogp.Page{URL: pageURL})
		require.NoError(t, err, name)
		assert.False(t, p.Empty(), name)
		assert.False(t, p.Truncated, name)
		assert.LessOrEqual(t, c.n, 96<<10, name)
	}
	c := &counter{r: endless{"<p>more</p>\n"}}
	p, err := ogp.Parse(c, ogp.Page{})
	require.NoError(t, err)
	assert.True(t, p.Truncated)
	assert.Equal(t, ogp.MaxPage+1, c.n)
	_, err = ogp.Parse(nil, ogp.Page{})
	require.NoError(t, err)
}

// Reading stops some way into the body wherever the parts come from, and goes on if one is missing.
func TestSourcesThatStop(t *testing.T) {
	rules := ogp.Rules{TwitterCards: true}
	tag := func(name string) string { return `<meta property="` + name + `" content="https://e.com/a.png">` }
	for _, title := range []string{tag("og:title"), tag("twitter:title"), "<title>T</title>", ""} {
		for _, text := range []string{tag("og:description"), tag("twitter:description"), tag("description"), "<body>" + strings.Repeat("a", 80), ""} {
			for _, image := range []string{tag("og:image"), tag("og:image:secure_url"), tag("twitter:image"), "<img src=/a.png>", ""} {
				c := &counter{r: strings.NewReader(title + image + text + "<body>" + strings.Repeat("<br>", 40_000))}
				_, err := rules.Parse(c, ogp.Page{URL: pageURL})
				require.NoError(t, err)
				whole := title == "" || text == "" || image == ""
				assert.Equal(t, whole, c.n > 100_000, "%s %s %s", title, text, image)
			}
		}
	}
}

func TestLimit(t *testing.T) {
	const html = "<title>T</title><p>text"
	for limit, truncated := range map[int64]bool{int64(len(html)): false, int64(len(html)) - 1: true, 1: true, 0: false} {
		page := ogp.Page{MaxBytes: limit}
		p, err := ogp.Parse(strings.NewReader(html), page)
		require.NoError(t, err)
		assert.Equal(t, truncated, p.Truncated, limit)
		again, err := ogp.ParseBytes([]byte(html), page)
		require.NoError(t, err)
		assert.Equal(t, p, again, limit)
	}
}

// A page of one byte has one, and the highest limit is one. At a limit the reader can still fail.
func TestEdgesOfLimit(t *testing.T) {
	for limit, want := range map[int64]string{1: "a", 2: "ab", 3: "abc", 4: "abc", math.MaxInt64: "abc"} {
		p, err := ogp.ParseBytes([]byte("abc"), ogp.Page{MaxBytes: limit})
		require.NoError(t, err)
		assert.Equal(t, want, p.Description, limit)
		assert.Equal(t, limit < 3, p.Truncated, limit)
		p, err = ogp.ParseBytes([]byte("a"), ogp.Page{MaxBytes: limit})
		require.NoError(t, err)
		assert.Equal(t, "a", p.Description, limit)
		assert.False(t, p.Truncated, limit)
	}
	broken := errors.New("broken")
	p, err := ogp.Parse(io.MultiReader(strings.NewReader("abc"), failing{broken}), ogp.Page{MaxBytes: 3})
	require.ErrorIs(t, err, broken)
	assert.Equal(t, "abc", p.Description)
	for _, n := range []int{-1, 1} { // less than nothing, or more than there is room
		_, err = ogp.Parse(io.MultiReader(strings.NewReader("abc"), lying(n)), ogp.Page{})
		require.ErrorIs(t, err, io.ErrNoProgress)
	}
}

// A lying reader reports n bytes more than there is room for, or n if n is negative.
type lying int

func (n lying) Read(p []byte) (int, error) {
	if n < 0 {
		return int(n), nil
	}
	return len(p) + int(n), nil
}

func TestReadErrors(t *testing.T) {
	broken := errors.New("broken pipe")
	fail := func(html string) io.Reader { return io.MultiReader(strings.NewReader(html), failing{broken}) }
	p, err := ogp.Parse(fail("<title>T</title>text"), ogp.Page{URL: pageURL})
	require.ErrorIs(t, err, broken)
	assert.EqualError(t, err, `ogp.Parse "`+pageURL+`": broken pipe`)
	assert.Equal(t, "T", p.Title)
	assert.Equal(t, "text", p.Description)
	assert.True(t, p.Truncated)

	p, err = ogp.Parse(fail(ogHead), ogp.Page{})
	require.NoError(t, err, "the answer was known before")
	assert.False(t, p.Truncated)

	// The same through a decoder.
	p, err = ogp.Parse(fail("\xff\xfe<\x00b\x00>\x00x\x00"), ogp.Page{})
	require.ErrorIs(t, err, broken)
	assert.Equal(t, "x", p.Description)

	_, err = ogp.Parse(failing{nil}, ogp.Page{})
	assert.ErrorIs(t, err, io.ErrNoProgress)
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// TestLongTokens checks tokens longer than maxToken, each with what it hides and what follows.
func TestLongTokens(t *testing.T) {
	const no, yes = `<meta property=og:title content=no>`, `<meta property=og:title content=yes>`
	for _, n := range []int{16_300, 16_384, 33_000, 70_000} {
		as, white := strings.Repeat("a", n), strings.Repeat(" ", n)
		for name, html := range map[string]string{
			"comment":             `<!--` + as + no + `--` + no + `-->` + yes,
			"comment, dashes":     `<!--` + strings.Repeat("-", n) + no + `--!>` + yes,
			"comment, arrows":     `<!-- ` + strings.Repeat("->", n/2) + no + `-->` + yes,
			"bogus comment":       `<!` + as + `<meta ` + as + `>` + yes,
			"question":            `<?` + as + `<meta ` + as + `>` + yes,
			"CDATA":               `<svg><![CDATA[` + as + no + `]>` + no + `]]></svg>` + yes,
			"not CDATA":           `<![CDATA[` + as + `>` + yes + `]]>`,
			"quoted":              `<a b="` + as + no + `'>` + no + `">` + yes,
			"single quotes":       `<a b = '` + as + no + `">` + no + `'c=d>` + yes,
			"quotes later":        `<a ` + as + ` / b='` + no + `'>` + yes,
			"bare":                `<a b=` + as + `'">` + yes,
			"no value":            `<a ` + as + `=>` + yes,
			"quotes in a name":    `<a` + as + `'="` + `>` + yes,
			"equals sign first":   `<a ` + as + ` ="">` + yes + `">`,
			"slash in a name":     `<a/b='` + as + no + `'/>` + yes,
			"slash in a value":    `<a b=` + as + `/c='>` + yes + `'>`,
			"end tag":             `</a b="` + as + no + `">` + yes,
			"raw element":         `<textarea a="` + as + `">` + no + `</textarea>` + yes,
			"end of raw element":  `<textarea></textarea a='` + as + no + `'>` + yes,
			"text":                as + yes,
			"text, then quotes":   as + `<a b="` + no + `">` + yes,
			"text, less-than":     strings.Repeat("<", n) + yes,
			"text, less-than one": strings.Repeat("< ", n/2) + yes,
			"text, an end tag":    as + `</a b="` + no + `">` + yes,
			"text, a comment":     as + `<!-- ` + no + ` -->` + yes,
			"white space":         white + yes,
			"script":              `<script>` + as + no + `</script>` + yes,
			"hidden end":          `<script><!--` + as + `<script>` + no + `</script>` + no + as + `</script>` + yes,
			"end of hiding":       `<script><!--<script>` + strings.Repeat("-", n) + `></script>` + yes,
		} {
			for pad := range 8 { // moves the limits
				html := "<p>" + strings.Repeat(".", pad) + html
				assert.Equal(t, "yes", parse(t, html).Title, "%s %d %d", name, n, pad)
			}
		}
		assert.Equal(t, "a b", parse(t, "<p>a"+white+"b").Description, n)
		assert.Equal(t, "a b", parse(t, "<p>a<b>"+white+"b").Description, n)
		assert.Equal(t, "https://example.com/b.png", parse(t, "<img src='data:"+as+"'><img src=/b.png>").Image, n)
	}
}

// TestEdgesOfLongTokens checks tokens of about the length from which they are not read whole, which is 16 KiB.
func TestEdgesOfLongTokens(t *testing.T) {
	const no, yes = `<meta property=og:title content=no>`, `<meta property=og:title content=yes>`
	for n := 16_366; n < 16_390; n++ {
		as := strings.Repeat("a", n)
		for name, html := range map[string]string{
			"comment": `<!--` + as + `-->` + yes, "comment, exclamation mark": `<!--` + as + `--!>` + yes, "comment, dashes": `<!--` + as + `--->` + yes,
			"comment, arrows": `<!--` + as + `>->` + no + `-->` + yes, "declaration": `<!` + as + `>` + yes, "question": `<?` + as + `>` + yes,
			"CDATA": `<svg><![CDATA[` + as + no + `]]></svg>` + yes, "quoted": `<a b="` + as + `">` + yes, "end tag": `<p hidden></p b='` + as + no + `'>` + yes,
			"text": as + yes, "text, end tag": as + `</a>` + yes, "text, less-than": as + `<` + yes, "text, comment": as + `<!--` + no + `-->` + yes, "text, end": yes + as + `<`, "space, end": yes + strings.Repeat(" ", n),
			"space": strings.Repeat(" ", n) + yes, "script": `<script>` + as + `</script>` + yes, "text, script": as + `<a><script>` + no + `</script>` + yes,
		} {
			assert.Equal(t, "yes", parse(t, html).Title, "%s %d", name, n)
		}
		assert.Equal(t, "yes", parse(t, "<p hidden>no</p "+as+">yes").Description)
		assert.Equal(t, "yes", parse(t, "<p/"+as+">yes").Description)
	}
	for length, read := range map[int]bool{16 << 10: true, 16<<10 + 1: false} {
		const open, end = `<meta property=og:title content="`, `">`
		title := strings.Repeat("a", length-len(open+end))
		assert.Equal(t, read, parse(t, open+title+end).Title == title)
	}
}

// meter measures the memory in use while it is read, at every eighth read.
type meter struct {
	r     io.Reader
	reads int
	peak  uint64
}

func (m *meter) Read(p []byte) (int, error) {
	if m.reads++; m.reads%8 == 0 {
		m.peak = max(m.peak, inUse())
	}
	return m.r.Read(p)
}

func inUse() uint64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// TestMemory checks that memory does not grow with hostile pages.
func TestMemory(t *testing.T) {
	for _, c := range benchPages {
		t.Run(c.name, func(t *testing.T) {
			data := []byte(c.page(c.size))
			before := inUse()
			m := &meter{r: bytes.NewReader(data)}
			_, err := everything.Parse(m, ogp.Page{URL: pageURL})
			require.NoError(t, err)
			assert.Less(t, m.peak, before+128<<10)
			runtime.KeepAlive(data)
		})
	}
}
