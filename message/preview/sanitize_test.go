package preview_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/preview"
)

func TestValues(t *testing.T) {
	for s, want := range map[string]map[string]string{
		"md":        {"space": "8px", "padding": "8px", "offset": "8px", "font": "16px", "image": "100px"},
		"none":      {"space": "0px", "padding": "0px", "offset": "0px", "border": "0px"},
		"semi-bold": {"border": "3px"},
		"light":     {"border": "0.5px"},
		"5xl":       {"font": "74px", "image": "220px"},
		"12.50px": {
			"space": "12.5px", "padding": "12.5px", "offset": "12.5px", "border": "12.5px", "font": "12.5px", "image": "12.5px",
			"extent": "12.5px", "line": "12.5px",
		},
		"0.126deg": {"angle": "0.13deg"},
		"50%":      {"padding": "50%", "offset": "50%", "image": "50%", "extent": "50%", "percentage": "50%"},
		"100%":     {"padding": "100%", "offset": "100%", "image": "100%", "extent": "100%", "percentage": "100%"},
		"101%":     {"padding": "101%", "offset": "101%", "image": "101%", "extent": "101%"},
		"150%":     {"padding": "150%", "offset": "150%", "image": "150%", "extent": "150%"},
		"-3px":     {"offset": "-3px"},
		"-3%":      {"offset": "-3%"},
		"100000px": {
			"space": "100000px", "padding": "100000px", "offset": "100000px", "border": "100000px", "font": "100000px",
			"image": "100000px", "extent": "100000px", "line": "100000px",
		},
		"100001px":       {},
		"1e3px":          {},
		"12":             {},
		"12px;":          {},
		" 12px":          {},
		"12PX":           {},
		"MD":             {},
		"#aBcDeF":        {"color": "#abcdef"},
		"#00000080":      {"color": "#00000080"},
		"#abc":           {},
		"#gggggg":        {},
		"#+12345":        {},
		"#12_456":        {},
		"red":            {},
		"90deg":          {"angle": "90deg"},
		"359.9deg":       {"angle": "359.9deg"},
		"360deg":         {},
		"-1deg":          {},
		"20:13":          {"ratio": "20/13"},
		"1.91:1":         {"ratio": "1.91/1"},
		"1:3":            {"ratio": "1/3"},
		"1:3.1":          {},
		"0:1":            {},
		"0.5:1":          {},
		"1":              {},
		"1:1:1":          {},
		"a:1":            {},
		"1:a":            {},
		"1:0.5":          {},
		"100001:1":       {},
		"100000:1":       {"ratio": "100000/1"},
		"50000:100000":   {"ratio": "50000/100000"},
		"50000:100001":   {},
		"1/1":            {},
		"":               {},
		"url(a)":         {},
		"calc(1px)":      {},
		"var(--a)":       {},
		"inherit":        {},
		"1px/*a*/":       {},
		"\u0661px":       {},
		"#00000g":        {},
		"1px\u0000":      {},
		"1px !important": {},
	} {
		assert.Equal(t, want, preview.Values(s), "%q", s)
	}
}

// A value that is not drawn is a finding, unless a check has one there.
func TestDropped(t *testing.T) {
	ms, err := message.Parse(`{"type":"flex","altText":"a","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","paddingAll":"-5px",
		"contents":[{"type":"text","text":"a","color":"red"}]}}}`)
	assert.NoError(t, err)
	page := render(t, preview.Options{}, ms...)
	assert.Contains(t, page, `<b>note</b> <a href="#messages%5b0%5d.contents.body">messages[0].contents.body.paddingAll</a>: &#34;-5px&#34; is not drawn</li>`)
	assert.Equal(t, 1, strings.Count(page, "body.contents[0].color</a>"), "the finding of the check alone")
	assert.Contains(t, page, `id="messages[0].contents.body" class="pv-box pv-vertical pv-note"`)
	assert.Regexp(t, `id="messages\[0\]\.contents\.body\.contents\[0\]" class="[^"]*pv-error"`, page)
}

var safeValue = regexp.MustCompile(`^(-?[0-9]+(\.[0-9]+)?(px|%|deg)|#[0-9a-f]{6}([0-9a-f]{2})?|[0-9]+(\.[0-9]+)?/[0-9]+(\.[0-9]+)?)$`)

func FuzzValues(f *testing.F) {
	for _, s := range append(hostile, "12px", "50%", "-1px", "md", "#ffffff", "#ffffff80", "90deg", "20:13", "semi-bold") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for form, v := range preview.Values(s) {
			if !safeValue.MatchString(v) {
				t.Errorf("%s: %q is drawn as %q", form, s, v)
			}
		}
	})
}

func FuzzHTML(f *testing.F) {
	for _, m := range fixtures(f, everything...) {
		b, err := m.AppendJSON(nil)
		assert.NoError(f, err)
		f.Add(b, "")
		f.Add(b, mixed())
	}
	f.Add([]byte(`[null,{"type":"flex","contents":{"type":"bubble","body":{"type":"box","contents":[null,{"type":"x"}]}}}]`), "a")
	f.Fuzz(func(t *testing.T, data []byte, s string) {
		ms, _ := message.Parse(data)
		harmlessPage(t, render(t, preview.Options{Title: s, Account: s, Menu: menuOf(s)}, ms...))
		if s != "" {
			spoil(ms, s, -1)
			harmlessPage(t, render(t, preview.Options{}, ms...))
		}
	})
}
