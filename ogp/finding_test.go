package ogp_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// TestSummaries checks findings that depend on rules, on the header or on where reading stops.
func TestSummaries(t *testing.T) {
	const og = `<meta property=og:title content=T><meta property=og:description content=D>`
	const text = `<body>` + "The text of the page, which is long enough to be a description of it, or nearly so."
	for _, c := range []struct {
		name  string
		rules ogp.Rules
		page  ogp.Page
		html  string
		want  string
	}{
		{"a preferred https image", ogp.Rules{PreferHTTPS: true}, ogp.Page{URL: pageURL},
			og + `<meta property=og:image content=http://e.com/a.png><img src=https://e.com/b.png>`,
			"title used 1:1, description used 1:35, image used 1:126, image http-image 1:75"},
		{"no SVG", ogp.Rules{NoSVG: true}, ogp.Page{URL: pageURL}, og + `<meta property=og:image content=https://e.com/a.svg>`,
			"title used 1:1, description used 1:35, image unusable, image svg 1:75"},
		{"Twitter cards that are used", ogp.Rules{TwitterCards: true}, ogp.Page{URL: pageURL}, `<meta name=twitter:title content=T>` + text,
			"title used 1:1, description used 1:42, image missing"},
		{"truncated", ogp.Rules{}, ogp.Page{MaxBytes: 30}, "<title>T</title><p>some text that is cut",
			"title used 1:1, description used 1:20, image missing, page truncated"},
		{"cut in a tag", ogp.Rules{}, ogp.Page{}, `<title>T</title><meta property="og:title" content="A title><p>more`,
			"title used 1:1, title mixed-quotes 1:17, description missing, image missing"},
		{"in an end tag", ogp.Rules{}, ogp.Page{}, `<title>T</title></p a='<meta property=og:image content=x>'>`,
			"title used 1:1, description missing, image unusable, image mixed-quotes 1:24"},
		{"in an end tag without an end", ogp.Rules{}, ogp.Page{}, `<title>T</title></p a='<meta property=og:image content=x>`,
			"title used 1:1, description missing, image unusable, image mixed-quotes 1:17"},
		{"in a tag without an end", ogp.Rules{}, ogp.Page{}, `<title>T</title><link <meta property=og:image content=x>`,
			"title used 1:1, description missing, image unusable, image mixed-quotes 1:23"},
		{"a header that is wrong", ogp.Rules{}, ogp.Page{ContentType: "text/html; charset=shift_jis"}, "<title>é</title>",
			"title used 1:1, description missing, image missing, page charset"},
		{"UTF-8 that is not", ogp.Rules{}, ogp.Page{}, "<meta charset=utf-8><title>\x8d\x90</title>",
			"title used 1:21, description missing, image missing, page charset"},
		{"UTF-8 in the header that is not", ogp.Rules{}, ogp.Page{ContentType: "text/html; charset=utf-8"}, "<title>\x8d\x90</title>",
			"title used 1:1, description missing, image missing, page charset"},
		{"a byte order mark before text that is not UTF-8", ogp.Rules{}, ogp.Page{}, "\xef\xbb\xbf<title>\x8d\x90</title>",
			"title used 1:1, description missing, image missing, page charset"},
		{"UTF-8 that ends within a character", ogp.Rules{}, ogp.Page{}, "<meta charset=utf-8><title>日</title>\xe6\x97",
			"title used 1:21, description missing, image missing"},
		{"ISO-2022-JP without a label", ogp.Rules{}, ogp.Page{}, "<title>\x1b$BF|\x1b(B</title>",
			"title used 1:1, description missing, image missing, page charset"},
		{"ISO-2022-JP with a label", ogp.Rules{}, ogp.Page{}, "<meta charset=iso-2022-jp><title>\x1b$BF|\x1b(B</title>",
			"title used 1:27, description missing, image missing"},
		{"names of entities in a query", ogp.Rules{}, ogp.Page{URL: pageURL}, `<meta property="og:image" content="https://e.com/?a=1&copy=2&section=3&reg=4">`,
			"title missing, description missing, image used 1:1"},
		{"the same title with the name of an entity", ogp.Rules{}, ogp.Page{}, strings.Repeat(`<meta property='og:title' content='/?a="1"&copy=2'>`, 2),
			"title used 1:1, description missing, image missing"},
		{"attributes without a value beside a content without quotes", ogp.Rules{}, ogp.Page{}, `<meta property=og:title content=T data-n-head /><meta property=og:description content=D itemprop>`,
			"title used 1:1, description used 1:49, image missing"},
		{"a refresh to the page itself", ogp.Rules{}, ogp.Page{URL: pageURL}, `<meta http-equiv=refresh content="300; url=` + pageURL + `#top"><title>T</title>`,
			"title used 1:83, description missing, image missing"},
		{"og tags behind the end", ogp.Rules{}, ogp.Page{URL: pageURL},
			`<title>T</title><img src=a.png>` + text + strings.Repeat("<p>", 20_000) + "\n" + og,
			"title used 1:1, title late 2:1, description used 1:38, description late 2:35, image used 1:17"},
		{"a blank title element", ogp.Rules{}, ogp.Page{}, "<title>\n</title>", "title unusable, title blank 1:1, description missing, image missing"},
		{"a title element without a visible character", ogp.Rules{}, ogp.Page{}, "<title>&nbsp;&#x200b;</title>", "title unusable, title blank 1:1, description missing, image missing"},
		{"a blank title element beside a tag", ogp.Rules{}, ogp.Page{}, "<title></title><meta property=og:title content=T>", "title used 1:16, description missing, image missing"},
		{"a title that was escaped twice", ogp.Rules{}, ogp.Page{}, "\n\n 日本<title>A &amp;amp; B</title>",
			"title used 3:4, title double-escaped 3:4, description used 3:2, image missing"},
		{"in an unclosed title", ogp.Rules{}, ogp.Page{}, "<title>T" + og,
			"title used 1:1, title inert 1:9, description unusable, description inert 1:43, image missing"},
		{"escaped", ogp.Rules{}, ogp.Page{}, "<title>T</title>\n<p>日本 &lt;meta property=&quot;og:title&quot; content=T&gt; ＜meta property=og:image content=x＞",
			"title used 1:1, title inert 2:7, description used 2:4, image unusable, image inert 2:60"},
		{"escaped, one in the other", ogp.Rules{}, ogp.Page{}, "<p>&lt;meta name=a &lt;meta property=og:image content=x&gt; &amp; &lt;meta content=y &lt;meta property=og:title content=z&gt;",
			"title unusable, title inert 1:86, description used 1:4, image unusable, image inert 1:20"},
		{"not escaped", ogp.Rules{}, ogp.Page{}, "<p>meta property=og:image & meta property=og:title", "title missing, description used 1:4, image missing"},
		{"in a declaration", ogp.Rules{}, ogp.Page{}, "<title>T</title><?php <meta property=og:title content=T> ?>",
			"title used 1:1, title inert 1:23, description used 1:58, image missing"},
		{"RDFa", ogp.Rules{}, ogp.Page{}, `<h1 property="og:title">T</h1><img property="og:image" src="data:x">`,
			"title unusable, title malformed 1:1, description used 1:25, image unusable, image malformed 1:31"},
		{"og names elsewhere", ogp.Rules{}, ogp.Page{}, `<h2 id="og:title">T</h2><input name="og:image"><a href="#og:title" title="og:image">`,
			"title missing, description used 1:19, image missing"},
		{"an attribute beside a good tag", ogp.Rules{}, ogp.Page{}, `<meta data-hid="og:title" property="og:title" content="T"><meta data-hid="og:title" content="T">`,
			"title used 1:1, description missing, image missing"},
		{"a misspelt description tag", ogp.Rules{}, ogp.Page{}, `<meta name=desciption content=D>`,
			"title missing, description unusable, description misspelt 1:1, image missing"},
		{"nested in SVG", ogp.Rules{}, ogp.Page{}, "<svg><g></g><title><meta property=og:title content=T></title></svg>x",
			"title unusable, title inert 1:20, description used 1:68, image missing"},
	} {
		c.rules.Explain = true
		p, err := c.rules.ParseBytes([]byte(c.html), c.page)
		require.NoError(t, err)
		assert.Equal(t, c.want, summary(p), c.name)
		assertSane(t, p)
	}
}

// TestMisspellings checks which names are taken for those of og tags.
func TestMisspellings(t *testing.T) {
	for name, want := range map[string]string{
		"og:titel": "og:title", "og.image": "og:image", "og: title": "og:title", "OG:Discription": "og:description", "og：image": "og:image",
		"ogtitle": "og:title", "og_image": "og:image", "go:title": "og:title", "0g:image": "og:image", "open-graph:title": "og:title", "оg:title": "og:title", "og:\u200btitle": "og:title", "og:img": "og:image", "og:image_url": "og:image", "og:image:src": "og:image",
		"og:tetel": "", "og:imahes": "", "og:imahe": "og:image", "og:descriptoin": "og:description", "og:dscriptoin": "og:description", "og:dscrptoin": "",
		"ogtitel": "", "ogdescriptoin": "", "og:\u200btype": "", "og:\u200b": "", "og\u00ad:title": "og:title", "xog:title": "og:title", "o:title": "og:title", "xx:title": "", "xxog:title": "",
		"og:\u200bimg": "og:image", "og:itle": "og:title", "og:xtitle": "og:title", "og:titlex": "og:title", "og:ittle": "og:title", "og:tite": "og:title",
		"og:xxdescription": "og:description", "og:scription": "og:description", "og:edscriptino": "og:description", "og:descriptionxx": "og:description",
		"og:xxxdescription": "", "og:cription": "", "og:deskribtiom": "", "og:etscriptino": "",
		":title": "", "og:title:": "og:title", "og:image:": "",
		"og:type": "", "og:url": "", "og:site_name": "", "og:image:width": "", "og:image:alt": "", "og:locale:alternate": "", "og:video:url": "",
		"og:time": "", "og:see_also": "", "title": "", "og": "", "ogle": "", "dc:title": "", "fb:title": "", "opengraph:type": "", "article:tag": "", "og:updated_time": "", "og:phone": "",
	} {
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(`<meta property="`+name+`" content="x">`), ogp.Page{})
		require.NoError(t, err)
		got := ""
		for _, f := range p.Findings() {
			if f.Code == ogp.CodeMisspelt {
				got = strings.TrimPrefix(f.Advice, "write ")
			}
		}
		assert.Equal(t, want, got, name)
	}
}

// TestAttributesLikeContent checks which attributes are taken for content.
func TestAttributesLikeContent(t *testing.T) {
	for key, like := range map[string]bool{
		"value": true, "href": true, "src": true, "text": true, "contents": true, "conten": true, "ontent": true, "xcontent": true, "ocntent": true, "contnet": true,
		"xxcontent": true, "contentxx": true, "ntent": true, "conte": true, "ocntnet": true, "kondent": true, "xontenx": true,
		"xxxcontent": false, "contentxxx": false, "tent": false, "cont": false, "kondend": false, "ocnntet": false, "class": false, "values": false,
	} {
		p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(`<meta property=og:title `+key+`=T>`), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, like, strings.Contains(summary(p), "wrong-attribute"), "%s: %s", key, summary(p))
		assert.Equal(t, !like, strings.Contains(summary(p), "blank"), key)
	}
}

func TestNotExplained(t *testing.T) {
	for _, p := range []ogp.Preview{{}, parse(t, "<title>T</title>")} {
		require.Len(t, p.Findings(), 1)
		assert.Equal(t, ogp.CodeNotExplained, p.Findings()[0].Code)
	}
}

func TestFindingsOfImageURL(t *testing.T) {
	url, client := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") })
	client.Images, client.Rules.Explain = true, true
	p, err := client.Fetch(t.Context(), url+"/a.png")
	require.NoError(t, err)
	assert.Equal(t, "image used", summary(p))
}

// TestMoreFindings checks that findings of one kind are counted.
func TestMoreFindings(t *testing.T) {
	p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(strings.Repeat("\n<meta property=og:title>", 5)), ogp.Page{})
	require.NoError(t, err)
	assert.Equal(t, "2:1: og:title is blank (and 4 more); write a title in content", p.Findings()[1].String())
}
