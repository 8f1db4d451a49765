package ogp_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// TestRules tests each rule off and on.
func TestRules(t *testing.T) {
	const twitter = `<meta name="twitter:title" content="TT"><meta name="twitter:description" content="TD"><meta name="twitter:image" content="t.png">`
	const linked = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"headline":"H","description":"D","image":{"url":"j.png"}}]}</script>`
	const dir = "https://example.com/dir/"
	for _, c := range []struct {
		name, html string
		rules      ogp.Rules
		off, on    ogp.Preview
	}{
		{"twitter", twitter + "<title>T</title>text<img src=a.png>", ogp.Rules{TwitterCards: true},
			ogp.Preview{Title: "T", TitleSource: "title", Description: "text", DescriptionSource: "body", Image: dir + "a.png", ImageSource: "img"},
			ogp.Preview{Title: "TT", TitleSource: "twitter", Description: "TD", DescriptionSource: "twitter", Image: dir + "t.png", ImageSource: "twitter"}},
		{"json-ld", linked + "<title>T</title>", ogp.Rules{JSONLD: true},
			ogp.Preview{Title: "T", TitleSource: "title"},
			ogp.Preview{Title: "H", TitleSource: "json-ld", Description: "D", DescriptionSource: "json-ld", Image: dir + "j.png", ImageSource: "json-ld"}},
		{"json-ld, an image by its URL", `<script type="application/ld+json">{"image":"j.png"}</script>`, ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{Image: dir + "j.png", ImageSource: "json-ld"}},
		{"json-ld, a list of images", `<script type="application/ld+json">[{"image":[{"contentUrl":"c.png"},"j.png"]}]</script>`, ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{Image: dir + "c.png", ImageSource: "json-ld"}},
		{"json-ld, nested too deep", `<script type="application/ld+json">[[[[[{"name":"N"}]]]],{"image":[[[[["j.png"]]]]]}]</script>`, ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{}},
		{"json-ld, nested", `<script type="application/ld+json">[[[[{"name":"N","image":"j.png"}]]]]</script>`, ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{Title: "N", TitleSource: "json-ld", Image: dir + "j.png", ImageSource: "json-ld"}},
		{"json-ld with an end tag inside", `<script type="Application/LD+JSON; x">{"name":"<!--<script></script>"}</script>`, ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{Title: "<!--<script></script>", TitleSource: "json-ld"}},
		{"json-ld with a NUL", "<script type=application/ld+json>{\"name\":\"a\x00b\"}</script>", ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{Title: "a\ufffdb", TitleSource: "json-ld"}},
		{"json-ld without an end tag", `<script type="application/ld+json">{"name":"N"}`, ogp.Rules{JSONLD: true}, ogp.Preview{}, ogp.Preview{}},
		{"json-ld without an end tag, in a comment", `<script type="application/ld+json">{"name":"<!--"}`, ogp.Rules{JSONLD: true}, ogp.Preview{}, ogp.Preview{}},
		{"json-ld that is not valid", `<script type="application/ld+json">{</script><script>{"name":"N"}</script><script type="text/json">{"name":"N"}</script>`, ogp.Rules{JSONLD: true},
			ogp.Preview{}, ogp.Preview{}},
		{"heading", "<header><h1>A <b>heading</b><br>here</h1></header>text<h1>second</h1>", ogp.Rules{Heading: true},
			ogp.Preview{Description: "text second", DescriptionSource: "body"},
			ogp.Preview{Title: "A heading here", TitleSource: "h1", Description: "text second", DescriptionSource: "body"}},
		{"heading behind other elements", "<p>one<br></p><b>two</b><h1>A</h1><p>three", ogp.Rules{Heading: true},
			ogp.Preview{Description: "one two A three", DescriptionSource: "body"},
			ogp.Preview{Title: "A", TitleSource: "h1", Description: "one two A three", DescriptionSource: "body"}},
		{"hidden heading", "<h1 hidden>no</h1><div hidden><h1>no</h1></div><h1> </h1><h1>yes", ogp.Rules{Heading: true},
			ogp.Preview{Description: "yes", DescriptionSource: "body"},
			ogp.Preview{Title: "yes", TitleSource: "h1", Description: "yes", DescriptionSource: "body"}},
		{"heading with parts that are not shown", "<h1>A <i hidden>no <b>no</b></i>heading</h1>text", ogp.Rules{Heading: true},
			ogp.Preview{Description: "A heading text", DescriptionSource: "body"},
			ogp.Preview{Title: "A heading", TitleSource: "h1", Description: "A heading text", DescriptionSource: "body"}},
		{"heading in a hidden part, description known", `<meta name=description content=D><meta property=og:image content=/a.png><body><div hidden class=x><h1>no</h1></div><h1 id=y>yes</h1>`,
			ogp.Rules{Heading: true},
			ogp.Preview{Description: "D", DescriptionSource: "description", Image: "https://example.com/a.png", ImageSource: "og:image"},
			ogp.Preview{Title: "yes", TitleSource: "h1", Description: "D", DescriptionSource: "description", Image: "https://example.com/a.png", ImageSource: "og:image"}},
		{"image link", `<link rel="image_src" href="l.png"><img src=a.png>`, ogp.Rules{ImageLinks: true},
			ogp.Preview{Image: dir + "a.png", ImageSource: "img"}, ogp.Preview{Image: dir + "l.png", ImageSource: "image_src"}},
		{"icon", `<link rel="shortcut icon" href="/favicon.ico">`, ogp.Rules{Icons: true},
			ogp.Preview{}, ogp.Preview{Image: "https://example.com/favicon.ico", ImageSource: "icon"}},
		{"https", `<meta property=og:image content=http://e.com/1.png><meta property=og:image content=https://e.com/2.png>`, ogp.Rules{PreferHTTPS: true},
			ogp.Preview{Image: "http://e.com/1.png", ImageSource: "og:image"}, ogp.Preview{Image: "https://e.com/2.png", ImageSource: "og:image"}},
		{"https further down", `<meta property=og:image content=http://e.com/1.png><img src=http://e.com/a.png><img src=b.png>`, ogp.Rules{PreferHTTPS: true},
			ogp.Preview{Image: "http://e.com/1.png", ImageSource: "og:image"}, ogp.Preview{Image: dir + "b.png", ImageSource: "img"}},
		{"no https at all", `<meta property=og:image content=http://e.com/1.png>`, ogp.Rules{PreferHTTPS: true},
			ogp.Preview{Image: "http://e.com/1.png", ImageSource: "og:image"}, ogp.Preview{Image: "http://e.com/1.png", ImageSource: "og:image"}},
		{"svg", `<meta property=og:image content=a.SVG?x><img src=b.svgz><img src=c.png>`, ogp.Rules{NoSVG: true},
			ogp.Preview{Image: dir + "a.SVG?x", ImageSource: "og:image"}, ogp.Preview{Image: dir + "c.png", ImageSource: "img"}},
		{"bidi", "<title>a\u202eb\u2066c\u200fd</title>", ogp.Rules{NoBidi: true},
			ogp.Preview{Title: "a\u202eb\u2066c\u200fd", TitleSource: "title"}, ogp.Preview{Title: "abcd", TitleSource: "title"}},
		{"lengths", "<title>日本語 の題名</title><p>one two three", ogp.Rules{MaxTitle: 4, MaxDescription: 5},
			ogp.Preview{Title: "日本語 の題名", TitleSource: "title", Description: "one two three", DescriptionSource: "body"},
			ogp.Preview{Title: "日本語", TitleSource: "title", Description: "one t", DescriptionSource: "body"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := ogp.Page{URL: pageURL}
			c.off.URL, c.off.Charset = pageURL, "utf-8"
			c.on.URL, c.on.Charset = pageURL, "utf-8"
			off, err := ogp.ParseBytes([]byte(c.html), page)
			require.NoError(t, err)
			assert.Equal(t, c.off, off)
			on, err := c.rules.Parse(strings.NewReader(c.html), page)
			require.NoError(t, err)
			assert.Equal(t, c.on, on)
			assertSane(t, on)
		})
	}
}

func TestCharsetLabels(t *testing.T) {
	const sjis = "<title>\x93\xfa\x96{</title>"
	for _, contentType := range []string{
		"text/html; charset=Shift_JIS", "text/html;charset=sjis", "text/html; charset=\"x-sjis\"", "text/html; charset=CP932",
		"text/html; charset=Windows-31J", "text/html; charset = ms_kanji", "text/html; charset: shift-jis", "charset=sjis", "text/html; charset='sjis-win'",
		"text/html; charset; charset=sjis",
	} {
		p, err := ogp.ParseBytes([]byte(sjis), ogp.Page{ContentType: contentType})
		require.NoError(t, err)
		assert.Equal(t, "shift_jis", p.Charset, contentType)
		assert.Equal(t, "日本", p.Title, contentType)
	}
	for _, meta := range []string{
		`<meta charset=shift_jis>`, `<META http-equiv=content-type content="text/html;charset=cp932">`, `<meta charset=nonsense><meta charset=sjis>`,
		`<!-- <meta charset=euc-jp> --><meta charset=sjis>`, `<script>"<meta charset=euc-jp>"</script><meta charset=sjis>`,
		`<meta name=description content="charset=euc-jp"><meta charset=sjis>`, `<meta http-equiv=content-type charset=sjis content="text/html; charset=euc-jp">`,
		`<meta http-equiv=content-type content="charset text/html; charset : sjis">`, `<meta charset=sjis><meta><`,
	} {
		p, err := ogp.ParseBytes([]byte(meta+sjis), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, "日本", p.Title, meta)
	}
	for _, contentType := range []string{"", "text/html", "text/html; charset=nonsense", "text/html; charset=hz-gb-2312", ";", "charset", "text/html; charset",
		"text/html; charset;", "text/html; charset-sjis", "=sjis; charset", "text/html; charset="} {
		p, err := ogp.ParseBytes([]byte(sjis), ogp.Page{ContentType: contentType})
		require.NoError(t, err)
		assert.Equal(t, "windows-1252", p.Charset, contentType)
	}
	// An XML declaration counts before a meta element in XHTML, and after it in HTML, as in browsers.
	for _, c := range []struct{ contentType, declaration, charset string }{
		{"application/xhtml+xml", `<?xml version="1.0" encoding="Shift_JIS"?>`, "shift_jis"},
		{"Application/XHTML+XML; charset=UTF-8", "<?xml\nversion='1.0'\nencoding = 'CP932' standalone='yes'?><meta charset=euc-jp>", "shift_jis"},
		{"application/xhtml+xml", `<?xml version="1.0"?><meta charset=sjis>`, "shift_jis"},
		{"application/xhtml+xml", `<?xml encoding="nonsense"?><meta charset=sjis>`, "shift_jis"},
		{"application/xhtml+xml;charset=sjis", `<?xml encoding="euc-jp"?>`, "shift_jis"},
		{"application/xhtml+xml", `<?xml encoding="utf-16"?>`, "utf-8"},
		{"application/xhtml+xml", ` <?xml encoding="sjis"?>`, "windows-1252"},
		{"application/xhtml+xml", `<?xmlx encoding="sjis"?>`, "windows-1252"},
		{"application/xhtml+xml", `<?xml `, "windows-1252"},
		{"application/xhtml+xml", `<?xml encoding="sjis"`, "windows-1252"},
		{"application/xhtml+xml", `<?xml?><meta charset=sjis>`, "shift_jis"},
		{"application/xhtml+xml", `<script/><meta charset=sjis>`, "shift_jis"},
		{"text/html", `<script/><meta charset=sjis>`, "windows-1252"},
		{"text/html", `<?xml version="1.0" encoding="Shift_JIS"?>`, "shift_jis"},
		{"text/html", `<?xml version="1.0" encoding="euc-jp"?><meta charset=sjis>`, "shift_jis"},
		{"", `<?xml version="1.0" encoding="nonsense"?>`, "windows-1252"},
	} {
		p, err := ogp.ParseBytes([]byte(c.declaration+sjis), ogp.Page{ContentType: c.contentType})
		require.NoError(t, err)
		assert.Equal(t, c.charset, p.Charset, "%s %s", c.contentType, c.declaration)
	}
	// A byte order mark counts more than the header. Without one, the header tells UTF-16.
	for _, c := range []struct{ contentType, page string }{
		{"text/html; charset=utf-16le", "\xfe\xff\x00<\x00p\x00>\x00a"}, {"text/html; charset=utf-16be", "\xff\xfe<\x00p\x00>\x00a\x00"},
		{"text/html; charset=utf-16be", "\x00<\x00p\x00>\x00a"}, {"text/html; charset=utf-16le", "<\x00p\x00>\x00a\x00"},
		{"text/html; charset=utf-16le", "\xef\xbb\xbf<p>a"},
	} {
		p, err := ogp.ParseBytes([]byte(c.page), ogp.Page{ContentType: c.contentType})
		require.NoError(t, err)
		assert.Equal(t, "a", p.Description, "%s %q", c.contentType, c.page)
	}
	// A page can be cut in a character.
	for _, end := range []string{"\xc3", "\xe3", "\xe3\x81", "\xf0", "\xf0\x9f", "\xf0\x9f\x98", ""} {
		for page, want := range map[string]string{"<p>é": "utf-8", "é": "utf-8", "<p>a": "utf-8", "": "utf-8", "<p>\xff": "windows-1252", "<p>é\x82": "windows-1252"} {
			p, err := ogp.ParseBytes([]byte(page+end), ogp.Page{})
			require.NoError(t, err)
			assert.Equal(t, want, p.Charset, "%q", page+end)
		}
	}
	for n := range 17 {
		for c, want := range map[string]string{"\x7f": "utf-8", "\x80": "windows-1252", "\xff": "windows-1252"} {
			p, err := ogp.ParseBytes([]byte(strings.Repeat("a", n)+c), ogp.Page{})
			require.NoError(t, err)
			assert.Equal(t, want, p.Charset, "%d %q", n, c)
		}
	}
	// Undeclared UTF-8 counts as UTF-8 only if every byte is valid.
	undeclared, err := ogp.ParseBytes([]byte("<title>caf\xc3\xa9</title>\xff."), ogp.Page{})
	require.NoError(t, err)
	assert.Equal(t, "windows-1252", undeclared.Charset)

	p, err := ogp.ParseBytes([]byte("<meta charset=utf-16><title>caf\xc3\xa9 \xff</title>"), ogp.Page{})
	require.NoError(t, err)
	assert.Equal(t, "utf-8", p.Charset, "a meta that can be read is not UTF-16")
}
