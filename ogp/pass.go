package ogp

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

const (
	maxImages = 8    // candidates of one kind
	maxTries  = 1000 // URLs resolved to find them; the cost of each grows with the URL of the page
	maxUnused = 32   // names of unused tags
	maxBody   = 200  // code points of body text

	maxTitle   = 8 << 10  // bytes of a title
	maxContent = 64 << 10 // bytes read from an element whose content is not markup
	bodyWindow = 32 << 10 // bytes of the body searched for og tags once each part has a candidate

	minBody    = 80        // code points of body text that can be a sentence and not only a label or a link
	textWindow = 256 << 10 // bytes of the body searched for that much text
)

// A pass collects the parts of a preview from the tokens of a page. It resolves URLs at the end, because a <base> can
// come late.
type pass struct {
	rules  Rules
	tokens *tokens
	base   *url.URL // of the page, or nil

	found   [sourceCount]string // the first text of each kind
	foundAt [sourceCount]int64  // where its tag begins
	image   [sourceCount][]string
	imageAt [sourceCount][]int64 // where the tags begin
	tried   [sourceCount]int     // how many URLs were resolved to find images
	fit     [sourceCount]bool    // one of the images is good enough to stop the search

	body, heading text
	bodyAt        int64 // where the text of the body begins, or white space before it
	headingAt     int64
	inHeading     bool
	skipped       string // the element whose text and images are skipped, or ""
	skipDepth     int    // how many elements of this name are open
	skipHidden    bool   // the element is hidden
	bodyStart     int64  // where the body begins, or -1 before it
	headEnded     bool   // a later <base> is ignored if the og tags are known

	href    string // of the first <base>
	hasBase bool
	refresh string
	delay   int // of the refresh, in seconds
	unused  []string

	chosen  [len(parts)]int64 // where the tags of the title, the description and the image begin
	stopped int64             // where reading stopped
}

// The kinds of candidates. The pass collects only those that the rules use.
const (
	ogTitle = iota
	ogDescription
	ogImage
	ogSecure
	twitterTitle
	twitterDescription
	twitterImage
	jsonTitle
	jsonDescription
	jsonImage
	titleElement
	description
	pageImage
	imageLink
	icon
	sourceCount
)

// run reads tokens until the preview is known or the page ends. It reports whether the preview is known.
func (p *pass) run() bool {
	p.body = text{limit: maxBody, bidi: p.rules.NoBidi}
	p.heading = text{limit: maxBody, bidi: p.rules.NoBidi}
	p.bodyStart = -1
	for !p.done() {
		switch p.tokens.next() {
		case html.ErrorToken:
			p.body.trimCut()
			p.stopped = p.tokens.start
			return p.tokens.ended
		case html.TextToken:
			p.text()
		case html.StartTagToken:
			p.startTag()
		case html.EndTagToken:
			p.endTag()
		}
		p.setEnd()
	}
	p.stopped = p.tokens.page.pos
	return true
}

// done reports whether the rest of the page cannot change the preview.
func (p *pass) done() bool {
	return p.found[ogTitle] != "" && p.found[ogDescription] != "" && p.fit[ogImage] && !p.wantsBase()
}

// wantsBase reports whether a <base> can follow in the head and change the URL of the image.
func (p *pass) wantsBase() bool {
	if p.hasBase || p.headEnded || p.bodyStart >= 0 {
		return false
	}
	return slices.ContainsFunc(p.image[ogImage], isRelative)
}

// isRelative reports whether the host of a URL is that of its base.
func isRelative(ref string) bool {
	return !isAbsolute(ref) && !strings.HasPrefix(strings.ReplaceAll(ref, `\`, "/"), "//")
}

// setEnd lets the page end some way into the body once each part has a candidate. If the description is only a few
// words of the body, reading continues for longer, because a better text may follow.
func (p *pass) setEnd() {
	p.tokens.until = 0
	if p.bodyStart < 0 || !p.hasTitle() || !p.hasImage() && !p.fit[pageImage] {
		return
	}
	switch {
	case p.hasDescription() || p.body.runes >= minBody:
		p.tokens.until = p.bodyStart + bodyWindow
	case p.body.runes > 0:
		p.tokens.until = p.bodyStart + textWindow
	}
}

func (p *pass) hasTitle() bool {
	return p.found[ogTitle] != "" || p.found[twitterTitle] != "" || p.found[titleElement] != ""
}

func (p *pass) hasDescription() bool {
	return p.found[ogDescription] != "" || p.found[twitterDescription] != "" || p.found[description] != ""
}

func (p *pass) hasImage() bool {
	return p.fit[ogImage] || p.fit[ogSecure] || p.fit[twitterImage]
}

func (p *pass) wantsBody() bool { return !p.body.isFull() && !p.hasDescription() }

func (p *pass) wantsImages() bool {
	return !p.hasEnough(pageImage) && !p.hasImage()
}

// hasEnough reports whether no more images of this kind are looked at.
func (p *pass) hasEnough(kind int) bool {
	return len(p.image[kind]) == maxImages || p.tried[kind] == maxTries
}

func (p *pass) wantsHeading() bool {
	return p.rules.Heading && !p.heading.isFull() && (p.inHeading || len(p.heading.b) == 0) && !p.hasTitle()
}

func (p *pass) startTag() {
	t := p.tokens
	if p.skipped == "p" && t.class&blockTag != 0 && t.class&voidTag == 0 {
		p.endSkip() // HTML ends the paragraph here
	}
	switch c := t.class; {
	case c&metaTag != 0:
		p.meta()
	case c&titleTag != 0:
		p.title()
	case c&scriptTag != 0:
		p.script()
	case c&baseTag != 0 && !p.hasBase:
		p.baseTag()
	case c&linkTag != 0:
		p.linkTag()
	case c&headTag != 0:
		p.bodyStart = -1
		p.separate()
	case c&bodyTag != 0:
		if p.bodyStart < 0 {
			p.bodyStart = t.start
		}
		p.separate()
	default:
		p.contentTag()
	}
}

func (p *pass) endTag() {
	c := p.tokens.class
	switch {
	case p.inHeading && c&headingTag != 0:
		p.separate()
		p.inHeading = false
	case p.skipped != "" && string(p.tokens.name) == p.skipped:
		if p.skipDepth--; p.skipDepth > 0 {
			return
		}
		p.endSkip()
	case c&headTag != 0 && p.bodyStart < 0:
		p.bodyStart = p.tokens.start + int64(len(p.tokens.raw))
	}
	if c&blockTag != 0 {
		p.separate()
	}
}

// title handles a title element.
func (p *pass) title() {
	if p.found[ogTitle] != "" || p.found[titleElement] != "" || p.tokens.inert == "" {
		return
	}
	p.separate()
	content, ended := p.tokens.content(maxContent)
	t := text{limit: p.rules.MaxTitle, bidi: p.rules.NoBidi}
	t.add([]byte(html.UnescapeString(string(content))))
	if len(t.b) > maxTitle {
		t.b, ended = t.b[:maxTitle], false
	}
	if !ended {
		t.trimCut()
	}
	p.found[titleElement], p.foundAt[titleElement] = string(t.b), p.tokens.start
}

func (p *pass) baseTag() {
	for key, value := range p.tokens.attributes() {
		if string(key) == "href" {
			p.href, p.hasBase = valid(value), true
		}
	}
}

func (p *pass) addText(kind int, value []byte) {
	if p.found[kind] == "" {
		p.found[kind], p.foundAt[kind] = p.rules.clean(value, 0), p.tokens.start
	}
}
