package ogp

import (
	"bytes"
	"strings"
)

// wantsText reports whether the pass collects text here.
func (p *pass) wantsText() bool {
	return p.inHeading && !p.skipHidden || p.skipped == "" && p.wantsBody()
}

// text handles a text token.
func (p *pass) text() {
	if p.bodyStart < 0 {
		raw := p.tokens.raw
		if text := bytes.TrimLeft(raw, spaces); len(text) > 0 {
			p.bodyStart = p.tokens.start + int64(len(raw)-len(text))
		}
	}
	if p.wantsText() {
		p.show(p.tokens.text())
	}
}

// show adds s to the text of the heading and of the body.
func (p *pass) show(s []byte) {
	if p.inHeading {
		if p.heading.runes == 0 {
			p.headingAt = p.tokens.start
		}
		p.heading.add(s)
		p.inHeading = !p.heading.isFull()
	}
	if p.skipped == "" {
		if p.body.runes == 0 {
			p.bodyAt = p.tokens.start
		}
		p.body.add(s)
	}
}

// separate adds white space, because words before and after a block element are separate.
func (p *pass) separate() {
	if p.wantsText() {
		p.body.space()
		p.heading.space()
	}
}

// contentTag handles the start tag of an element of the body.
func (p *pass) contentTag() {
	t := p.tokens
	if !inHead(t.name) {
		p.headEnded = true
	}
	c, empty := t.class, t.class&voidTag != 0 || t.empty && t.xhtml
	if c&blockTag != 0 {
		p.separate()
	}
	isHeading := c&headingTag != 0 && !p.skipHidden && p.wantsHeading()
	switch {
	case p.skipped != "" && !isHeading:
		if !empty && string(t.name) == p.skipped {
			p.skipDepth++
		}
	case c&imageTag != 0:
		p.imgTag()
	case empty || !isHeading && !p.wantsBody() && !p.wantsImages() && !p.wantsHeading(): // nothing in the element is used
	case c&skippedTag != 0:
		p.skip(false)
	case p.isHidden():
		p.inHeading = p.inHeading && p.skipped == ""
		p.skip(true)
	case isHeading:
		p.inHeading = true
	case c&shownTag != 0 && p.wantsText():
		content, _ := t.content(maxContent)
		p.show(content)
	}
}

// skip leaves out the text and images of the element that has just begun.
func (p *pass) skip(hidden bool) {
	if p.skipped == "" {
		p.skipped, p.skipDepth, p.skipHidden = string(p.tokens.name), 1, hidden
	}
}

func (p *pass) endSkip() { p.skipped, p.skipHidden = "", false }

// isHidden reports whether the start tag hides its element.
func (p *pass) isHidden() bool {
	if !mayHide(p.tokens.raw) || string(p.tokens.name) == "html" {
		return false
	}
	for key, value := range p.tokens.attributes() {
		if hides(key, value) {
			return true
		}
	}
	return false
}

// mayHide reports whether a tag may have an attribute that hides its element. It is fast and has false positives.
func mayHide(tag []byte) (may bool) {
	for i := 0; i+2 < len(tag) && !may; i++ {
		a, b, c := tag[i]|0x20, tag[i+1]|0x20, tag[i+2]|0x20
		may = a == 'h' && b == 'i' && c == 'd' || a == 's' && b == 't' && c == 'y'
	}
	return may
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
