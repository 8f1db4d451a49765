package ogp_test

import (
	"bytes"
	"io"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/linemsg/linemsg/ogp"
)

// everything turns on all rules.
var everything = ogp.Rules{
	TwitterCards: true, JSONLD: true, Heading: true, ImageLinks: true, Icons: true, PreferHTTPS: true, NoSVG: true,
	NoBidi: true, GuessCharset: true, MaxTitle: 20, MaxDescription: 30,
}

// assertSane checks invariants of every preview.
func assertSane(t *testing.T, p ogp.Preview) {
	t.Helper()
	for _, s := range append([]string{p.URL, p.Title, p.Description, p.Image, p.Refresh, p.Charset}, p.Unused...) {
		assert.True(t, utf8.ValidString(s), "%q", s)
		assert.Equal(t, strings.TrimSpace(s), s)
		assert.Equal(t, -1, strings.IndexFunc(s, unicode.IsControl), "%q", s)
	}
	for _, s := range []string{p.Image, p.Refresh} {
		if s == "" {
			continue
		}
		u, err := url.Parse(s)
		require.NoError(t, err)
		assert.Contains(t, []string{"http", "https"}, u.Scheme, s)
		assert.NotEmpty(t, u.Hostname(), s)
		assert.Nil(t, u.User, s)
		assert.Equal(t, -1, strings.IndexFunc(s, func(r rune) bool { return r <= ' ' || r >= 0x7f }), "%q", s)
		assert.LessOrEqual(t, len(s), 4096)
	}
	assert.LessOrEqual(t, len(p.Unused), 32)
	if p.DescriptionSource == ogp.FromBody {
		assert.LessOrEqual(t, utf8.RuneCountInString(p.Description), 200)
	}
	assert.Equal(t, p.Title == "", p.TitleSource == "")
	assert.Equal(t, p.Description == "", p.DescriptionSource == "")
	assert.Equal(t, p.Image == "", p.ImageSource == "")
	assert.NotEmpty(t, p.Charset)
	assertFindings(t, p)
}

// assertFindings checks invariants of the findings of every preview.
func assertFindings(t *testing.T, p ogp.Preview) {
	t.Helper()
	type key struct {
		part ogp.Part
		code ogp.Code
	}
	all := p.Findings()
	if all[0].Code == ogp.CodeNotExplained {
		return
	}
	seen, verdicts := map[key]bool{}, map[ogp.Part]ogp.Code{}
	for _, f := range all {
		assert.False(t, seen[key{f.Part, f.Code}], "%s twice", f.Code)
		seen[key{f.Part, f.Code}] = true
		switch f.Code {
		case ogp.CodeUsed, ogp.CodeUnusable, ogp.CodeMissing:
			verdicts[f.Part] += f.Code
		default:
			if f.Part != "" {
				assert.NotEqual(t, ogp.CodeMissing, verdicts[f.Part], "%s has a tag", f.Part)
				assert.NotEmpty(t, verdicts[f.Part], "the verdict comes first")
			}
		}
		assert.Equal(t, f.Line == 0, f.Column == 0)
		assert.NotEmpty(t, f.Found)
		s := f.String()
		assert.True(t, utf8.ValidString(s), "%q", s)
		assert.Equal(t, -1, strings.IndexFunc(s, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }), "%q", s)
		assert.Less(t, len(s), 1000)
	}
	for part, has := range map[ogp.Part]bool{
		ogp.PartTitle: p.Title != "", ogp.PartDescription: p.Description != "", ogp.PartImage: p.Image != "",
	} {
		if has {
			assert.Equal(t, ogp.CodeUsed, verdicts[part])
		} else {
			assert.Contains(t, []ogp.Code{ogp.CodeUnusable, ogp.CodeMissing}, verdicts[part])
		}
	}
}

// fields returns the exported fields of a preview.
func fields(p ogp.Preview) []any {
	v := reflect.ValueOf(p)
	var all []any
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			all = append(all, v.Field(i).Interface())
		}
	}
	return all
}

func FuzzParse(f *testing.F) {
	for _, c := range pageCases(f) {
		if len(c.data) < 5000 {
			f.Add(c.data, c.contentType, pageURL)
		}
	}
	for _, tag := range faultyTags {
		if len(tag.tag) < 5000 {
			f.Add([]byte(strings.NewReplacer("{}", "og:image", "{part}", "image").Replace(tag.tag)), "", pageURL)
		}
	}
	f.Add([]byte("<meta property='og:\x7f og:&#27;'>"), "", pageURL)
	f.Add([]byte("<meta og:de\u017fcription=a><og:de\u017fcription>"), "", pageURL) // a long s folds to s
	f.Add([]byte("<?xml version='1.0' encoding='euc-jp'?><title>\xc6\xfc</title><img src='//\xc6\xfc.\xcb\xdc/'>"), "application/xhtml+xml", pageURL)
	f.Fuzz(func(t *testing.T, data []byte, contentType, address string) {
		explained := everything
		explained.Explain = true
		for _, rules := range []ogp.Rules{{}, everything, {Explain: true}, explained} {
			page := ogp.Page{URL: address, ContentType: contentType}
			p, err := rules.ParseBytes(data, page)
			if err != nil { // the URL
				page.URL = ""
				p, err = rules.ParseBytes(data, page)
			}
			require.NoError(t, err)
			assertSane(t, p)
			again, err := rules.Parse(iotest.OneByteReader(bytes.NewReader(data)), page)
			require.NoError(t, err)
			require.Equal(t, p, again)
			if rules.Explain {
				rules.Explain = false
				plain, err := rules.ParseBytes(data, page)
				require.NoError(t, err)
				require.Equal(t, fields(plain), fields(p), "Explain changes nothing else")
			}
		}
	})
}

// tags parses a page with the tokenizer of x/net/html, without any shortcut.
type tags struct {
	title, ogTitle, ogDescription, description string
	unused                                     []string
	images                                     bool
}

func tokenize(page string) tags {
	var all tags
	z := html.NewTokenizer(strings.NewReader(page))
	inTitle := false
	first := func(to *string, s string) {
		if *to == "" {
			*to = oneLine(s)
		}
	}
	for {
		switch tt := z.Next(); tt {
		case html.ErrorToken:
			return all
		case html.TextToken:
			if text := string(z.Text()); inTitle {
				first(&all.title, text)
			}
		case html.EndTagToken:
			inTitle = false
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := z.Token()
			inTitle = tag.Data == "title" && tt == html.StartTagToken
			if tag.Data == "title" && !inTitle {
				z.NextIsNotRawText()
			}
			if tag.Data != "meta" {
				continue
			}
			attributes := map[string]string{}
			for _, a := range tag.Attr {
				attributes[a.Key] = a.Val
			}
			content := attributes["content"]
			for _, list := range []string{attributes["property"], attributes["name"]} {
				for word := range strings.FieldsSeq(list) {
					if !utf8.ValidString(word) {
						continue
					}
					fit := oneLine(word) == word // to be shown
					word = strings.Map(func(r rune) rune {
						if 'A' <= r && r <= 'Z' {
							r += 'a' - 'A'
						}
						return r
					}, word)
					switch word {
					case "og:title":
						first(&all.ogTitle, content)
					case "og:description":
						first(&all.ogDescription, content)
					case "description":
						first(&all.description, content)
					case "og:image", "og:image:url", "og:image:secure_url":
						all.images = true
					default:
						if fit && strings.HasPrefix(word, "og:") && len(word) > 3 && len(word) <= 64 && len(all.unused) < 32 && !slices.Contains(all.unused, word) {
							all.unused = append(all.unused, word)
						}
					}
				}
			}
		}
	}
}

// oneLine cleans a text.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == '\u200b', r == '\ufeff':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// hidesNoMore matches what ends a "<!--" part of a script in the tokenizer but not in HTML.
var hidesNoMore = regexp.MustCompile(`(?is)<script.*<!--.*<[^a-z/]`)

// FuzzTokens compares the shortcuts with the tokenizer, which reads everything.
func FuzzTokens(f *testing.F) {
	meta := func(name string) string { return `<meta property="og:` + name + `" content="` + name + `">` }
	for _, page := range []string{
		`<script><!--<script>` + meta("a") + `</script>` + meta("b") + `--></script>` + meta("c"),
		`<script><!--<script></script>` + meta("a") + `</script>` + meta("b"),
		`<script><!-->` + meta("a") + `</script >` + meta("b") + `<SCRIPT>` + `</scriptx>` + `</script/x="` + meta("c") + `">` + meta("d"),
		`<!-->` + meta("a") + `<!--->` + meta("b") + `<!-- --!>` + meta("c") + `<!--x--!-->` + meta("d") + `<!-- - -- >` + meta("e") + `--!x-->` + meta("f"),
		`<!x ">` + meta("a") + `<?x ">` + meta("b") + `</ ">` + meta("c") + `</>` + meta("d") + `<![CDATA[` + meta("e") + `]]>` + meta("f"),
		`<a href=x/>` + meta("a") + `<a href=" >` + meta("b") + `"'>` + meta("c") + `<a "='>` + meta("d") + `<a ='>` + meta("e") + `<a b='>` + meta("f") + `'>`,
		`<title>x` + meta("a") + `</title` + "\f" + `>` + meta("b") + `<textarea>` + meta("c") + `</textarea>` + meta("d") + `<noscript>` + meta("e") + `</noscript>` + meta("f"),
		`<style>` + meta("a") + `</style><xmp>` + meta("b") + `</xmp><iframe>` + meta("c") + `</iframe><noembed>` + meta("d") + `</noembed>` + meta("e") + `<plaintext>` + meta("f"),
		`<div><nav>` + meta("a") + `</nav><p hidden>` + meta("b") + `<p>` + meta("c") + `<b style="display:none"><b>` + meta("d") + `</b></b>` + meta("e"),
		`<head>` + meta("title") + meta("description") + `</head><meta name=description content=d>`, `<title>a&am<!---->p;b</title>`,
	} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		lower := strings.ToLower(page)
		for _, s := range []string{"<svg", "<math", "<template", "\x00", "\ufeff"} {
			if strings.Contains(lower, s) {
				t.Skip() // more is skipped than the tokenizer knows, or bytes are read differently
			}
		}
		if len(page) > 4000 || strings.Contains(lower, "<title") && strings.Contains(lower, "/>") {
			t.Skip() // limits; and in the tokenizer "/>" depends on duplicate attributes
		}
		if hidesNoMore.MatchString(page) {
			t.Skip() // HTML hides the end of the script there, the tokenizer does not
		}
		want := tokenize(page)
		if want.images {
			t.Skip() // which may end the page
		}
		data := append([]byte("\xef\xbb\xbf"), page...)
		got, err := ogp.Rules{}.ParseBytes(data, ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, want.unused, got.Unused)
		switch {
		case want.ogTitle != "":
			assert.Equal(t, want.ogTitle, got.Title)
		case strings.Contains(want.title, "\ufffd"): // a character that was cut may be missing
		case want.title != "":
			assert.Equal(t, want.title, got.Title)
			assert.Equal(t, ogp.FromTitle, got.TitleSource)
		default:
			assert.Empty(t, got.Title)
		}
		switch {
		case want.ogDescription != "":
			assert.Equal(t, want.ogDescription, got.Description)
		case want.description != "":
			assert.Equal(t, want.description, got.Description)
		default:
			assert.NotContains(t, []ogp.Source{ogp.FromOGDescription, ogp.FromDescription}, got.DescriptionSource)
		}
	})
}

// FuzzDecode compares a page in a character set with the same page in UTF-8.
func FuzzDecode(f *testing.F) {
	labels := []string{"shift_jis", "euc-jp", "gbk", "gb18030", "big5", "euc-kr", "windows-874", "windows-1252", "koi8-r"}
	for i := range labels {
		f.Add(uint8(i), []byte("<title>\x82</title>a\x82<b>b</b>\x82<!-- x -->c\x83<p>\x8f\xa1<a href='\x82'>\xe3\x81</a><img src='\x82\"/\x81' alt=\x82>"))
	}
	for _, c := range pageCases(f) {
		if !utf8.Valid(c.data) {
			f.Add(uint8(0), c.data)
			f.Add(uint8(1), c.data)
		}
	}
	f.Fuzz(func(t *testing.T, n uint8, data []byte) {
		label := labels[int(n)%len(labels)]
		if utf8.Valid(data) || len(data) > 4000 || bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
			t.Skip() // the label would not be read
		}
		page := ogp.Page{URL: pageURL, ContentType: "text/html; charset=" + label}
		got, err := ogp.ParseBytes(data, page)
		require.NoError(t, err)
		if got.Charset != label {
			t.Skip() // UTF-8 with a cut end
		}
		e, err := htmlindex.Get(label)
		require.NoError(t, err)
		decoded, err := io.ReadAll(e.NewDecoder().Reader(bytes.NewReader(data)))
		require.NoError(t, err)
		want, err := ogp.ParseBytes(append([]byte("\xef\xbb\xbf"), decoded...), page)
		require.NoError(t, err)
		want.Charset = label
		assert.Equal(t, want, got)
	})
}
