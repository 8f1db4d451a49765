package ogp

import (
	"bytes"
	"io"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

const (
	maxImages = 8    // candidates of one kind
	maxTries  = 1000 // URLs that are resolved to find them; each may cost as much as the URL of the page is long
	maxUnused = 32   // names of unused tags
	maxBody   = 200  // code points of body text
)

// A pass goes once over the tokens of a page and collects what it says. Nothing is resolved before the end: a <base>
// may come late.
type pass struct {
	rules   Rules
	skim    *skim
	charset charset
	base    *url.URL // of the page, or nil

	found [sourceCount]string // the first text of each kind
	image [sourceCount][]string
	tried [sourceCount]int  // how many URLs were resolved to find images
	fit   [sourceCount]bool // one of the images is good enough to look for no more
	texts struct{ body, heading text }
	where struct {
		title, heading bool // inside
		skipped        bool // the heading stands in a part whose text is not taken
	}
	href    string // of the first <base>
	hasBase bool
	refresh string
	delay   int // of the refresh, in seconds
	unused  []string
	script  []byte // of JSON-LD

	truncated bool
}

// The kinds of things that are found, in no order.
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

// run reads tokens until the answer is known or the page ends.
func (p *pass) run(r io.Reader, xhtml bool) error {
	p.texts.body = text{limit: maxBody, bidi: p.rules.NoBidi}
	p.texts.heading = text{limit: maxBody, bidi: p.rules.NoBidi}
	p.skim.xhtml = xhtml
	p.skim.blank, p.skim.parted = true, true
	p.update()
	z := html.NewTokenizer(r)
	z.SetMaxBuf(maxBuffer)
	for !p.done() {
		switch z.Next() {
		case html.ErrorToken:
			p.texts.body.trimCut()
			if p.skim.answered {
				return nil
			}
			p.truncated = p.skim.truncated()
			return p.skim.failure()
		case html.TextToken:
			p.text(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			p.startTag(z)
		case html.EndTagToken:
			p.endTag(z)
		default:
			continue
		}
		p.update()
	}
	return nil
}

// done reports whether nothing that comes could change the answer.
func (p *pass) done() bool {
	return p.found[ogTitle] != "" && p.found[ogDescription] != "" && p.fit[ogImage]
}

// update says to the skim what is wanted from here on.
func (p *pass) update() {
	s := p.skim
	hasTitle := p.found[ogTitle] != "" || p.rules.TwitterCards && p.found[twitterTitle] != "" || p.found[titleElement] != ""
	hasDescription := p.found[ogDescription] != "" || p.found[description] != "" ||
		p.rules.TwitterCards && p.found[twitterDescription] != ""
	hasImage := p.fit[ogImage] || p.fit[ogSecure] || p.rules.TwitterCards && p.fit[twitterImage]
	s.wantTitle = p.found[ogTitle] == "" && p.found[titleElement] == ""
	s.wantText = !hasDescription && !p.texts.body.full
	s.wantImages = !hasImage && len(p.image[pageImage]) < maxImages && p.tried[pageImage] < maxTries
	s.wantBase = !p.hasBase
	s.wantLinks = p.rules.ImageLinks || p.rules.Icons
	s.wantHeading = p.rules.Heading && !hasTitle && !p.texts.heading.full && (p.where.heading || len(p.texts.heading.b) == 0)
	s.wantJSON = p.rules.JSONLD
	s.enough = hasTitle && (hasDescription || p.texts.body.runes > 0) && (hasImage || p.fit[pageImage])
	if p.texts.heading.full && s.inHeading {
		s.inHeading, p.where.heading = false, false
	}
}

// text takes the text of a title, a heading or the body.
func (p *pass) text(s []byte) {
	switch {
	case p.where.title:
		t := text{limit: p.rules.MaxTitle, bidi: p.rules.NoBidi}
		t.add(s)
		if p.skim.wasCut || p.skim.stopped {
			t.trimCut()
		}
		if p.found[titleElement] == "" {
			p.found[titleElement] = string(t.b)
		}
	case p.where.heading:
		p.texts.heading.add(s)
		if !p.where.skipped {
			p.texts.body.add(s)
		}
	default:
		p.texts.body.add(s)
	}
}

func (p *pass) startTag(z *html.Tokenizer) {
	name, more := z.TagName()
	switch string(name) {
	case "meta":
		p.meta(z, more)
	case "title":
		p.where.title = true
		p.texts.body.space()
	case "base":
		p.baseTag(z, more)
	case "link":
		p.linkTag(z, more)
	case "img", "image":
		p.imgTag(z, more)
	case "script":
		z.NextIsNotRawText() // the skim reads it, with less memory
		p.scriptTag(z, more)
	case "br":
		p.texts.body.space()
		p.texts.heading.space()
	default:
		p.contentTag(z, string(name) == "h1", more)
	}
}

// contentTag takes a tag that may say it is hidden.
func (p *pass) contentTag(z *html.Tokenizer, heading, more bool) {
	if p.skim.class&blockTag != 0 {
		p.texts.body.space()
		p.texts.heading.space()
	}
	hidden := false
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		hidden = hidden || hides(key, value)
	}
	switch {
	case hidden && p.skim.class&bodyTag == 0:
		p.skim.inHeading = false
		p.skim.skip(true)
	case heading && p.skim.inHeading:
		p.where.heading, p.where.skipped = true, p.skim.skipDepth > 0
	}
}

func (p *pass) endTag(z *html.Tokenizer) {
	switch name, _ := z.TagName(); string(name) {
	case "title":
		p.where.title = false
	case "h1":
		p.where.heading = false
		p.texts.body.space()
		p.texts.heading.space()
	case "script":
		p.json()
	default:
		p.texts.body.space()
	}
}

// hides reports whether an attribute hides its element.
func hides(key, value []byte) bool {
	switch string(key) {
	case "hidden":
		return true
	case "aria-hidden":
		return strings.EqualFold(string(bytes.TrimSpace(value)), "true")
	case "style":
		style := strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, strings.ToLower(string(value)))
		return strings.Contains(style, "display:none")
	}
	return false
}

func (p *pass) baseTag(z *html.Tokenizer, more bool) {
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if string(key) == "href" {
			p.href, p.hasBase = valid(value), true
		}
	}
}

// imgTag takes an image that could be the picture of the page.
func (p *pass) imgTag(z *html.Tokenizer, more bool) {
	var src, lazy string
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "src":
			src = valid(value)
		case "data-src":
			lazy = valid(value)
		case "width", "height":
			if tiny(value) {
				return
			}
		default:
			if hides(key, value) {
				return
			}
		}
	}
	if src == "" || hasOtherScheme(src) {
		src = lazy
	}
	p.addImage(pageImage, src)
}

// tiny reports whether a width or height is that of a tracking pixel or an icon: a number of pixels below 32.
func tiny(value []byte) bool {
	value = bytes.TrimLeft(value, " \t\r\n\f+")
	n, i := 0, 0
	for ; i < len(value) && '0' <= value[i] && value[i] <= '9' && n < 1000; i++ {
		n = 10*n + int(value[i]-'0')
	}
	percent := bytes.HasPrefix(bytes.TrimLeft(value[i:], ".0123456789"), []byte("%"))
	return i > 0 && n < 32 && !percent
}

// addImage keeps a candidate that may turn out to be an http or https URL.
func (p *pass) addImage(kind int, ref string) {
	if ref == "" || len(ref) > maxURL || hasOtherScheme(ref) || len(p.image[kind]) == maxImages || p.tried[kind] == maxTries {
		return
	}
	p.tried[kind]++
	base := p.base
	if base == nil {
		base = &url.URL{Scheme: "https", Host: "base.invalid"} // a <base> may come
	}
	u, _ := resolve(ref, base)
	if u == nil || p.rules.NoSVG && isSVG(u) || withoutFragment(u) == withoutFragment(base) {
		return // the last is "#", which stands where a script will put an image
	}
	p.image[kind] = append(p.image[kind], ref)
	p.fit[kind] = p.fit[kind] || !p.rules.PreferHTTPS || u.Scheme == "https"
}

func (p *pass) addText(kind int, value []byte) {
	if p.found[kind] == "" {
		p.found[kind] = p.rules.clean(value, 0)
	}
}

// valid returns an attribute that is a URL.
func valid(value []byte) string {
	value = bytes.TrimFunc(value, func(r rune) bool { return r <= ' ' })
	if utf8.Valid(value) {
		return string(value)
	}
	return strings.ToValidUTF8(string(value), "\ufffd")
}

// addUnused keeps a name that is fit to be shown as it is.
func (p *pass) addUnused(word []byte) {
	if len(p.unused) == maxUnused || len(word) > 64 {
		return
	}
	name := string(word)
	if p.rules.clean(word, 0) == name && !slices.Contains(p.unused, name) {
		p.unused = append(p.unused, name)
	}
}
