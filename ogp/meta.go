package ogp

import (
	"bytes"
	"slices"
	"strings"
)

// meta handles a <meta>. Its property and name are lists of words, and real pages put og names in either.
func (p *pass) meta() {
	var property, name, content, equiv []byte
	for key, value := range p.tokens.attributes() {
		switch string(key) {
		case "property":
			property = value
		case "name":
			name = value
		case "content":
			content = value
		case "http-equiv":
			equiv = value
		}
	}
	var said [sourceCount]bool
	for _, list := range [...][]byte{property, name} {
		for word := range bytes.FieldsSeq(list) {
			p.property(word, &said)
		}
	}
	p.take(&said, content)
	if p.refresh == "" && bytes.EqualFold(bytes.TrimSpace(equiv), []byte("refresh")) {
		p.refresh, p.delay = refreshTarget(valid(content))
	}
}

// property notes the kind that one word of a property or name names, if the rules use it.
func (p *pass) property(word []byte, said *[sourceCount]bool) {
	for i, c := range word {
		word[i] = lower(c)
	}
	switch string(word) {
	case "og:title":
		said[ogTitle] = true
	case "og:description":
		said[ogDescription] = true
	case "description":
		said[description] = true
	case "og:image", "og:image:url":
		said[ogImage] = true
	case "og:image:secure_url":
		said[ogSecure] = true
	case "twitter:title":
		said[twitterTitle] = p.rules.TwitterCards
	case "twitter:description":
		said[twitterDescription] = p.rules.TwitterCards
	case "twitter:image", "twitter:image:src":
		said[twitterImage] = p.rules.TwitterCards
	default:
		if bytes.HasPrefix(word, []byte("og:")) {
			p.addUnused(word)
		}
	}
}

// addUnused adds a name to the unused tags if it can be shown unchanged.
func (p *pass) addUnused(word []byte) {
	if len(p.unused) == maxUnused || len(word) > 64 || len(word) == len("og:") {
		return
	}
	name := string(word)
	if p.rules.clean(word, 0) == name && !slices.Contains(p.unused, name) {
		p.unused = append(p.unused, name)
	}
}

// take stores the content of a tag under each kind that it names. It cleans the content only once.
func (p *pass) take(said *[sourceCount]bool, content []byte) {
	text, clean := "", false
	for _, kind := range [...]int{ogTitle, ogDescription, description, twitterTitle, twitterDescription} {
		if !said[kind] || p.found[kind] != "" {
			continue
		}
		if !clean {
			text, clean = p.rules.clean(content, 0), true
		}
		p.found[kind], p.foundAt[kind] = text, p.tokens.start
	}
	ref, clean := "", false
	for _, kind := range [...]int{ogImage, ogSecure, twitterImage} {
		if !said[kind] {
			continue
		}
		if !clean {
			ref, clean = valid(content), true
		}
		p.addImage(kind, ref)
	}
}

// refreshTarget returns the URL and the delay of a refresh, such as "0; url=/next". The URL is "" if the refresh
// reloads the page.
func refreshTarget(content string) (target string, seconds int) {
	content = strings.TrimLeft(content, spaces)
	rest := strings.TrimLeft(content, "0123456789.")
	if len(rest) == len(content) {
		return "", 0 // no time
	}
	for _, c := range []byte(content) {
		if c < '0' || '9' < c || seconds > maxDelay {
			break // ignore a fraction, and the digits beyond maxDelay
		}
		seconds = 10*seconds + int(c-'0')
	}
	rest = strings.TrimLeft(rest, spaces)
	if rest != "" && (rest[0] == ';' || rest[0] == ',') {
		rest = strings.TrimLeft(rest[1:], spaces)
	}
	if key, after, ok := strings.Cut(rest, "="); ok && strings.EqualFold(strings.TrimRight(key, spaces), "url") {
		rest = strings.TrimLeft(after, spaces)
	}
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		end := strings.IndexByte(rest[1:], rest[0])
		rest = rest[1:]
		if end >= 0 {
			rest = rest[:end]
		}
	}
	return strings.TrimSpace(rest), seconds
}

// linkTag handles <link rel="image_src"> and icons.
func (p *pass) linkTag() {
	if !p.rules.ImageLinks && !p.rules.Icons {
		return
	}
	var rel, href []byte
	for key, value := range p.tokens.attributes() {
		switch string(key) {
		case "rel":
			rel = value
		case "href":
			href = value
		}
	}
	var isImage, isIcon bool
	for word := range strings.FieldsSeq(strings.ToLower(string(rel))) {
		switch word {
		case "image_src":
			isImage = p.rules.ImageLinks
		case "icon", "apple-touch-icon", "apple-touch-icon-precomposed":
			isIcon = p.rules.Icons
		}
	}
	if isImage {
		p.addImage(imageLink, valid(href))
	}
	if isIcon {
		p.addImage(icon, valid(href))
	}
}
