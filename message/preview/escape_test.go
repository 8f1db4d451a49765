package preview_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/richmenu"
)

// hostile are texts that would break out of an element, an attribute, a URL or a style.
var hostile = []string{
	`<script>window.pwned=1</script>`,
	`"><img src=x onerror="window.pwned=1">`,
	`' onmouseover='window.pwned=1' x='`,
	`</div></style></title><script>window.pwned=1</script>`,
	`--></textarea><svg onload="window.pwned=1">`,
	`javascript:window.pwned=1`,
	`JaVaScRiPt:window.pwned=1`,
	`data:text/html,<script>window.pwned=1</script>`,
	`https://evil.example/"><script>window.pwned=1</script>`,
	`#ffffff;}*{background:url(https://evil.example/)}`,
	`12px;background-image:url(javascript:window.pwned=1)`,
	`12px}body{display:none}</style>`,
	`90deg,red),url(https://evil.example/`,
	`1:1;background:url(//evil.example/)`,
	`expression(window.pwned=1)`,
	`\3c script\3e \65 vil`,
	`@import "https://evil.example/a.css";`,
	`&lt;script&gt;window.pwned=1&lt;/script&gt;`,
	`{{.}} {{"<script>"}}`,
	"a\u2028b\x00c\nd\te",
	"\xff\xfe<b>",
}

func mixed() string { return strings.Join(hostile, " ") }

// spoil sets every text of the messages, and returns their number. With only >= 0, it sets that text alone.
func spoil(ms []message.Message, s string, only int) (n int) {
	set := func(v reflect.Value) {
		if only < 0 || only == n {
			v.SetString(s)
		}
		n++
	}
	for _, object := range message.All[any](ms...) {
		v := reflect.ValueOf(object).Elem()
		if v.Kind() != reflect.Struct {
			continue
		}
		for _, f := range v.Fields() {
			if f.CanSet() && f.Kind() == reflect.String {
				set(f)
			}
		}
		if m, ok := object.(*message.TextV2); ok && only < 0 {
			m.Substitution = map[string]message.Substitution{s: &message.Emoji{EmojiID: "1"}}
			m.Text = "{" + s + "}"
		}
	}
	return n
}

// unknowns are objects of unknown kinds at every place.
func unknowns(t *testing.T, s string) []message.Message {
	t.Helper()
	type object = map[string]any
	raw := object{"type": s + "x", "a": s, s: object{s: []string{s}}}
	list := []any{
		raw,
		object{"type": "flex", "altText": s, "contents": raw},
		object{"type": "flex", "altText": s, "contents": object{"type": "bubble", "hero": raw, "body": object{"type": "box", "layout": s, "contents": []any{raw}, "background": raw, "action": raw}}},
		object{"type": "template", "altText": s, "template": raw},
		object{"type": "imagemap", "altText": s, "baseUrl": s, "actions": []any{raw}, "baseSize": object{"width": 1040, "height": 1040}},
		object{"type": "textV2", "text": "{a} {b}", "substitution": object{"a": raw, "b": object{"type": "mention", "mentionee": raw}}},
	}
	ms, _ := message.Parse(encode(t, list)) // unknown kinds are errors
	require.Len(t, ms, len(list))
	return ms
}

// shape is the set of elements and attributes that the page may have.
var shape = map[string]string{
	"html": "lang class", "head": "", "meta": "charset http-equiv content name", "title": "", "style": "nonce", "body": "", "header": "class",
	"h1": "", "h2": "", "fieldset": "", "legend": "", "label": "", "input": "type name class checked", "main": "", "section": "class", "div": "id class dir title",
	"a": "href rel", "ul": "class", "li": "class", "b": "", "code": "", "img": "src alt", "footer": "class", "p": "",
}

var (
	classes  = regexp.MustCompile(`^[a-z0-9 -]*$`)
	addedCSS = regexp.MustCompile(`^(\.pv \.pv-[a-z0-9]+\{([a-z-]+:[a-z0-9#%., ()/*+-]+;)+\}\n)*$`)
	docs     = regexp.MustCompile(`^(#|https://developers\.line\.biz/)`)
)

// harmlessPage fails if a page has any element, attribute or style that is not one of the templates.
func harmlessPage(tb testing.TB, page string) {
	tb.Helper()
	for _, n := range elements(tb, page) {
		allowed, ok := shape[n.Data]
		require.True(tb, ok && n.Namespace == "", "an element %s", n.Data)
		for _, a := range n.Attr {
			ok := strings.Contains(" "+allowed+" ", " "+a.Key+" ")
			switch a.Key {
			case "class":
				ok = ok && classes.MatchString(a.Val)
			case "href":
				ok = ok && docs.MatchString(a.Val)
			case "src":
				ok = ok && strings.HasPrefix(a.Val, "data:image/")
			}
			if !ok { // faster than require.True
				require.Fail(tb, "not harmless", "%s of %s: %q", a.Key, n.Data, a.Val)
			}
		}
		if n.Data == "style" {
			css, ok := strings.CutPrefix(n.FirstChild.Data, preview.Styles())
			require.True(tb, ok)
			require.Regexp(tb, addedCSS, css)
		}
	}
}

func TestEscape(t *testing.T) {
	for _, s := range append(hostile, mixed()) {
		ms := fixtures(t, everything...)
		assert.Greater(t, spoil(ms, s, -1), 500)
		ms = append(ms, &message.Text{Text: "https://example.com/" + s})
		o := preview.Options{Title: s, Account: s, IDPrefix: "p", Menu: menuOf(s), Links: hostileLinks(s), Cards: hostileCards(s)}
		page := render(t, o, append(ms, unknowns(t, s)...)...)
		assert.Contains(t, page, "pv-link-card")
		harmlessPage(t, page)
	}
}

func TestEscapeEachTextAlone(t *testing.T) {
	for i, m := range fixtures(t, everything...) {
		data, err := m.AppendJSON(nil)
		require.NoError(t, err)
		for text := range spoil([]message.Message{m}, "", -1) {
			one, err := message.Parse(data)
			require.NoError(t, err)
			spoil(one, mixed(), text)
			harmlessPage(t, render(t, preview.Options{}, one...))
			if t.Failed() {
				t.Fatalf("text %d of message %d", text, i)
			}
		}
	}
}

func hostileLinks(s string) func(url string) (preview.Link, bool) {
	return func(string) (preview.Link, bool) {
		return preview.Link{URL: s, Title: s, Description: s, Image: s}, true
	}
}

// hostileCards are cards with each field alone, and a URL that begins well.
func hostileCards(s string) []preview.Link {
	return []preview.Link{{URL: s}, {Title: s}, {Description: s}, {Image: s}, {URL: "https://example.com/" + s, Title: "t"}, {URL: "https://" + s, Title: "t"}}
}

func menuOf(s string) *richmenu.RichMenu {
	return &richmenu.RichMenu{Size: richmenu.Large, Name: s, ChatBarText: s, Areas: []richmenu.Area{
		{Bounds: richmenu.Bounds{Width: 2500, Height: 1686}, Action: &action.URI{Label: s, URI: s}},
	}}
}

func TestEscapeOptions(t *testing.T) {
	image := &message.Image{OriginalContentURL: "https://example.com/a.png", PreviewImageURL: "https://example.com/a.png"}
	for _, s := range append(hostile, mixed()) {
		page := render(t, preview.Options{
			Title: s, Account: s, IDPrefix: s, Nonce: s,
			Findings: []fault.Violation{{Path: fault.Path("messages[0]." + s), Detail: s, Unit: s, Doc: s}, {Path: fault.Path(s), Detail: s}},
			Images:   func(string) (string, bool) { return s, true },
			Links:    hostileLinks(s), Cards: hostileCards(s),
		}, image, &message.Text{Text: "https://example.com/"})
		root, err := html.Parse(strings.NewReader(page))
		require.NoError(t, err)
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			_, ok := shape[n.Data]
			require.True(t, ok, "%s: an element %s", s, n.Data)
			for _, a := range n.Attr {
				require.Contains(t, strings.Fields(shape[n.Data]), a.Key)
				if a.Key == "href" || a.Key == "src" {
					require.NotRegexp(t, `(?i)^\s*(javascript|data):`, a.Val)
				}
			}
		}
	}
}

func escape(t *testing.T, b *browser) {
	ms := fixtures(t, everything...)
	spoil(ms, mixed(), -1)
	ms = append(ms, &message.Text{Text: "https://example.com/"})
	o := preview.Options{Title: mixed(), Account: mixed(), Menu: menuOf(mixed()), Links: hostileLinks(mixed()), Cards: hostileCards(mixed())}
	page := render(t, o, append(ms, unknowns(t, mixed())...)...)
	var got struct {
		Pwned                    bool
		Scripts, Styles, Foreign int
		Requests                 []string
	}
	b.evaluate(t, page, `return {
		Pwned: !!window.pwned,
		Scripts: document.scripts.length,
		Styles: document.styleSheets.length,
		Foreign: document.querySelectorAll("[style], [onerror], [onload], [onmouseover], svg, iframe, object, embed, link, form").length,
		Requests: performance.getEntriesByType("resource").map(e => e.name).filter(n => !n.startsWith("data:")),
	}`, &got)
	assert.False(t, got.Pwned)
	assert.Zero(t, got.Scripts)
	assert.Equal(t, 1, got.Styles)
	assert.Zero(t, got.Foreign)
	assert.Empty(t, got.Requests)
}

func TestImages(t *testing.T) {
	m := &message.Flex{AltText: "a", Contents: &flex.Bubble{Hero: &flex.Image{URL: "https://example.com/a.png"}}}
	const data = "data:image/png;base64,iVBORw0KGgo="
	for src, want := range map[string]struct{ src, policy string }{
		data:                                 {data, "data:"},
		"https://cdn.example/a.png?b=1&c=2":  {"https://cdn.example/a.png?b=1&c=2", "https://cdn.example"},
		"http://127.0.0.1:8080/a.png":        {"http://127.0.0.1:8080/a.png", "http://127.0.0.1:8080"},
		"/img/a.png":                         {"/img/a.png", "'self'"},
		"img/a%20b.png":                      {"img/a%20b.png", "'self'"},
		"":                                   {},
		"javascript:alert(1)":                {},
		"data:text/html;base64,AAAA":         {},
		"data:image/png;base64,AA\"":         {},
		"ftp://cdn.example/a.png":            {},
		"//cdn.example/a.png":                {},
		"https://cdn.example;script-src */a": {},
		"https://":                           {},
		"\x00":                               {},
	} {
		page := render(t, preview.Options{Images: func(url string) (string, bool) {
			assert.Equal(t, "https://example.com/a.png", url)
			return src, true
		}}, m)
		var got, policy string
		for _, n := range elements(t, page) {
			switch {
			case n.Data == "img":
				got = attr(n, "src")
			case attr(n, "http-equiv") != "":
				policy = attr(n, "content")
			}
		}
		assert.Equal(t, want.src, got)
		if want.policy == "" {
			want.policy = "'none'"
		}
		assert.Equal(t, want.src == "", strings.Contains(page, `class="pv-about">https://example.com/a.png`), "its URL in its place")
		assert.Contains(t, policy, "; img-src "+want.policy+";")
	}
	page := render(t, preview.Options{Images: func(string) (string, bool) { return data, false }}, m)
	assert.NotContains(t, page, data)
}
