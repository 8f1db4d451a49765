package ogp

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// meta takes a <meta>. Its property and its name are lists of words, and either may hold the name of an og tag: pages
// do all of this.
func (p *pass) meta(z *html.Tokenizer, more bool) {
	var property, name, content, equiv []byte
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
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
	for _, list := range [...][]byte{property, name} {
		for word := range bytes.FieldsSeq(list) {
			p.property(word, content)
		}
	}
	if p.refresh == "" && bytes.EqualFold(bytes.TrimSpace(equiv), []byte("refresh")) {
		p.refresh = refreshTarget(valid(content))
	}
}

// property takes one word of a property or a name.
func (p *pass) property(word, content []byte) {
	for i, c := range word {
		word[i] = lower(c)
	}
	switch string(word) {
	case "og:title":
		p.addText(ogTitle, content)
	case "og:description":
		p.addText(ogDescription, content)
	case "description":
		p.addText(description, content)
	case "og:image", "og:image:url":
		p.addImage(ogImage, valid(content))
	case "og:image:secure_url":
		p.addImage(ogSecure, valid(content))
	case "twitter:title":
		p.addText(twitterTitle, content)
	case "twitter:description":
		p.addText(twitterDescription, content)
	case "twitter:image", "twitter:image:src":
		p.addImage(twitterImage, valid(content))
	default:
		if bytes.HasPrefix(word, []byte("og:")) {
			p.addUnused(string(word))
		}
	}
}

// refreshTarget returns the URL of a refresh, such as "0; url=/next", or "" when it only reloads the page.
func refreshTarget(content string) string {
	rest := strings.TrimLeft(content, "0123456789.")
	if len(rest) == len(content) {
		return "" // no time
	}
	rest = strings.TrimLeft(rest, " \t\r\n\f")
	if rest != "" && (rest[0] == ';' || rest[0] == ',') {
		rest = strings.TrimLeft(rest[1:], " \t\r\n\f")
	}
	if len(rest) >= 3 && strings.EqualFold(rest[:3], "url") {
		if after := strings.TrimLeft(rest[3:], " \t\r\n\f"); strings.HasPrefix(after, "=") {
			rest = strings.TrimLeft(after[1:], " \t\r\n\f")
		}
	}
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		quote := rest[0]
		rest = rest[1:]
		if end := strings.IndexByte(rest, quote); end >= 0 {
			rest = rest[:end]
		}
	}
	return strings.TrimSpace(rest)
}

// linkTag takes <link rel="image_src"> and icons.
func (p *pass) linkTag(z *html.Tokenizer, more bool) {
	var rel, href []byte
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "rel":
			rel = value
		case "href":
			href = value
		}
	}
	for word := range strings.FieldsSeq(strings.ToLower(string(rel))) {
		switch word {
		case "image_src":
			p.addImage(imageLink, valid(href))
		case "icon", "apple-touch-icon", "apple-touch-icon-precomposed":
			p.addImage(icon, valid(href))
		}
	}
}
