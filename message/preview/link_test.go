package preview_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/preview"
)

var (
	spring = preview.Link{
		URL: "https://kissa.example/news/spring?from=line", Title: "春の限定ブレンド & 桜ケーキ",
		Description: "4月30日まで。神保町店と吉祥寺店でお楽しみいただけます。", Image: "https://kissa.example/spring.jpg",
	}
	bare     = preview.Link{URL: "https://xn--eckwd4c7c.example:8443/", Title: "Order"}
	longLink = preview.Link{
		URL: "https://shop.example/" + strings.Repeat("long-", 30), Title: strings.Repeat("長い題名", 30),
		Description: strings.Repeat("A description that does not fit. ", 20), Image: "https://shop.example/a.png",
	}
)

// linksOf returns these links by their URLs.
func linksOf(links ...preview.Link) func(url string) (preview.Link, bool) {
	return func(url string) (preview.Link, bool) {
		for _, l := range links {
			if l.URL == url {
				return l, true
			}
		}
		return preview.Link{}, false
	}
}

// picturePNG returns a data URL of an image.
func picturePNG(tb testing.TB, width, height int) string {
	tb.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.Set(x, y, color.RGBA{uint8(160 + 90*y/height), uint8(130 + 60*x/width), 190, 255})
		}
	}
	var b bytes.Buffer
	require.NoError(tb, png.Encode(&b, img))
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())
}

// cards returns the texts of the cards of a page, by id.
func cards(t *testing.T, page string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, n := range elements(t, page) {
		if !strings.Contains(attr(n, "class"), "pv-link-card") {
			continue
		}
		var texts []string
		for d := range n.Descendants() {
			if d.Type == html.TextNode {
				texts = append(texts, d.Data)
			}
		}
		out[attr(n, "id")] = strings.Join(texts, "|")
	}
	return out
}

func TestLinkCards(t *testing.T) {
	// An unknown link, a link without anything to show, and a link with only a URL have no card.
	blank := preview.Link{URL: "https://blank.example/"}
	o := preview.Options{Links: linksOf(spring, bare, blank), Cards: []preview.Link{bare, blank, {Description: "D"}}}
	page := render(t, o,
		&message.Text{Text: "New: " + spring.URL + ".\n" + bare.URL},
		&message.TextV2{Text: "{a} " + bare.URL + " {{" + spring.URL, Substitution: map[string]message.Substitution{"a": &message.Emoji{ProductID: "p", EmojiID: "1"}}},
		&message.Text{Text: "https://other.example/ " + spring.URL},
		&message.Text{Text: blank.URL},
		&message.Image{OriginalContentURL: spring.URL, PreviewImageURL: spring.URL},
	)
	assert.Equal(t, map[string]string{
		"messages[0].link": "https://kissa.example/spring.jpg\n1.91:1|春の限定ブレンド & 桜ケーキ|4月30日まで。神保町店と吉祥寺店でお楽しみいただけます。|kissa.example",
		"messages[1].link": "Order|xn--eckwd4c7c.example",
		"cards[0]":         "Order|xn--eckwd4c7c.example",
		"cards[2]":         "D",
	}, cards(t, page))
	assert.Equal(t, 1, strings.Count(page, "no card: "))
	assert.Empty(t, cards(t, render(t, preview.Options{}, &message.Text{Text: spring.URL})))
	for _, l := range []preview.Link{bare, {Description: "D"}} {
		alone := render(t, preview.Options{Cards: []preview.Link{l}})
		assert.Equal(t, l.URL != "", strings.Contains(alone, `class="pv-text"`), "the URL of a card is a message")
	}
	nothing := printed(t, preview.TextOptions{Links: linksOf(spring)}, nil, (*message.Text)(nil), &message.Text{Text: spring.URL})
	assert.Equal(t, 1, strings.Count(nothing, "link preview"), nothing)
	refuse := func(string) (preview.Link, bool) { return spring, false }
	assert.Empty(t, cards(t, render(t, preview.Options{Links: refuse}, &message.Text{Text: spring.URL})))
}

// Links is called once for a message: for its first URL.
func TestLinksAreAskedOnce(t *testing.T) {
	var asked []string
	links := func(url string) (preview.Link, bool) { asked = append(asked, url); return preview.Link{}, false }
	ms := []message.Message{&message.Text{Text: "https://a.example/ https://b.example/"}, &message.Text{Text: "no URL"}, &message.Text{Text: "https://c.example/"}, nil}
	want := []string{"https://a.example/", "https://c.example/"}
	render(t, preview.Options{Links: links}, ms...)
	assert.Equal(t, want, asked)
	asked = nil
	printed(t, preview.TextOptions{Links: links}, ms...)
	assert.Equal(t, want, asked)
}

// The findings of a card are beside it, and link to its parts.
func TestFindingsOfCards(t *testing.T) {
	o := preview.Options{
		Links: linksOf(spring), Cards: []preview.Link{spring, bare},
		Findings: []fault.Violation{
			{Path: "cards[0].image", Severity: fault.SeverityWarning, Detail: "the image is small"},
			{Path: "cards[1].image", Severity: fault.SeverityWarning, Detail: "no image"},
			{Path: "messages[0].link.title", Severity: fault.SeverityWarning, Detail: "the title is long"},
			{Path: "cards[2].title", Detail: "a card that does not exist"},
			{Path: "cards", Detail: "all cards"},
			{Path: `cards["a"]`, Detail: "not an index"},
			{Path: "to", Detail: "the request"},
		},
	}
	page := render(t, o, &message.Text{Text: spring.URL})
	for _, want := range []string{
		`<b>warning</b> <a href="#cards%5b0%5d.image">cards[0].image</a>: the image is small`,
		`<b>warning</b> <a href="#cards%5b1%5d">cards[1].image</a>: no image`,
		`<b>warning</b> <a href="#messages%5b0%5d.link.title">messages[0].link.title</a>: the title is long`,
	} {
		assert.Contains(t, page, want)
	}
	_, request, _ := strings.Cut(page, "<h2>request</h2>")
	request, _, _ = strings.Cut(request, "</section>")
	for _, want := range []string{
		`<code>cards[2].title</code>: a card that does not exist`,
		`<code>cards</code>: all cards`,
		`<code>cards[&#34;a&#34;]</code>: not an index`,
		`<code>to</code>: the request`,
	} {
		assert.Contains(t, request, want)
	}
}

func TestTextOfCards(t *testing.T) {
	assert.Equal(t, `2/5 messages, 134 bytes of JSON
├─ messages[0]: text "See https://kissa.example/news/spring?from=line." (48/5000 UTF-16 code units)
│  └─ link: link preview, title "春の限定ブレンド & 桜ケーキ",
│        description "4月30日まで。神保町店と吉祥寺店でお楽しみいただけます。",
│        image https://kissa.example/spring.jpg, url https://kissa.example/news/spring?from=line
│        warning: title: the title is long
├─ messages[1]: textV2 "https://b.example/" (18/5000 UTF-16 code units)
└─ cards[0]: link preview, title "Order", url https://xn--eckwd4c7c.example:8443/
`, printed(t, preview.TextOptions{
		Links: linksOf(spring), Cards: []preview.Link{bare},
		Findings: []fault.Violation{{Path: "messages[0].link.title", Severity: fault.SeverityWarning, Detail: "the title is long"}},
	}, &message.Text{Text: "See " + spring.URL + "."}, &message.TextV2{Text: "https://b.example/"}))

	assert.Equal(t, `cards[0]: link preview, title "Order", url https://xn--eckwd4c7c.example:8443/
cards[1]: link preview, url https://blank.example/, no card
   warning: image: no image
`, printed(t, preview.TextOptions{
		Cards:    []preview.Link{bare, {URL: "https://blank.example/"}},
		Findings: []fault.Violation{{Path: "cards[1].image", Severity: fault.SeverityWarning, Detail: "no image"}},
	}), "cards alone need no messages")
	assert.NotContains(t, render(t, preview.Options{Cards: []preview.Link{bare}}), `class="pv-findings"`)
}

// A card is 300 px wide with a border of 1 px; its image has the shape 1.91:1. A title is cut after two lines of 14*1.4 px, a
// description after four of 13*1.4 px. The host has 11*1.4 px.
func boxesOfCards(t *testing.T, b *browser) {
	page := render(t, preview.Options{Links: linksOf(longLink), Cards: []preview.Link{longLink, bare, {URL: bare.URL, Description: "D"}}},
		&message.Text{Text: longLink.URL})
	for _, theme := range []string{"light", "dark"} {
		boxes := b.measure(t, check(page, "pv-set-"+theme))
		for _, id := range []string{"messages[0].link", "cards[0]"} {
			near(t, id, "width", 300, boxes[id].W)
			near(t, id, "height", 315.4, boxes[id].H) // 1+156+10+39.2+3+72.8+6+15.4+11+1
			near(t, id, "image width", 298, boxes[id+".image"].W)
			near(t, id, "image height", 156, boxes[id+".image"].H)
			near(t, id, "title", 39.2, boxes[id+".title"].H)
			near(t, id, "description", 72.8, boxes[id+".description"].H)
			near(t, id, "host", 15.4, boxes[id+".url"].H)
			near(t, id, "inner width", 276, boxes[id+".title"].W)
		}
		near(t, "messages[0].link", "gap to the text", 6, boxes["messages[0].link"].Y-boxes["messages[0].text"].Y-boxes["messages[0].text"].H)
		near(t, "cards[1]", "height", 64, boxes["cards[1]"].H)   // 1+10+19.6+6+15.4+11+1
		near(t, "cards[2]", "height", 62.6, boxes["cards[2]"].H) // 1+10+18.2+6+15.4+11+1
	}
}

func ExampleOptions_links() {
	// A program that has fetched the page with package ogp copies its preview.
	link := preview.Link{URL: "https://shop.example/spring", Title: "Spring menu", Description: "Until April 30."}
	o := preview.TextOptions{Links: func(url string) (preview.Link, bool) { return link, url == link.URL }}
	var b strings.Builder
	if err := preview.TextWith(&b, o, &message.Text{Text: "New: https://shop.example/spring"}); err != nil {
		fmt.Println(err)
	}
	fmt.Print(b.String())
	// Output:
	// 1/5 messages, 72 bytes of JSON
	// └─ messages[0]: text "New: https://shop.example/spring" (32/5000 UTF-16 code units)
	//    └─ link: link preview, title "Spring menu", description "Until April 30.",
	//          url https://shop.example/spring
}
