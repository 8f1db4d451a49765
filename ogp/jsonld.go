package ogp

import (
	"bytes"
	"encoding/json"

	"golang.org/x/net/html"
)

// scriptTag takes the start tag of a script that may be JSON-LD.
func (p *pass) scriptTag(z *html.Tokenizer, more bool) {
	p.skim.script = nil
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if string(key) == "type" {
			mediaType, _, _ := bytes.Cut(value, []byte(";"))
			if bytes.EqualFold(bytes.TrimSpace(mediaType), []byte("application/ld+json")) {
				p.script = p.script[:0]
				p.skim.script = &p.script
			}
		}
	}
}

// json takes the content of a script. What is not JSON says nothing.
func (p *pass) json() {
	if p.skim.script == nil {
		return
	}
	p.skim.script = nil
	script := p.script
	if p.charset.encoding != nil && p.charset.ascii {
		decoded, err := p.charset.encoding.NewDecoder().Bytes(script)
		if err != nil {
			return
		}
		script = decoded
	}
	var value any
	if json.Unmarshal(script, &value) != nil {
		return
	}
	p.linkedData(value, 0)
}

// linkedData takes what an object of JSON-LD, a list or a graph of them says about the page.
func (p *pass) linkedData(value any, depth int) {
	if depth > 4 {
		return
	}
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			p.linkedData(item, depth+1)
		}
	case map[string]any:
		for _, key := range []string{"headline", "name"} {
			if s, ok := value[key].(string); ok {
				p.addText(jsonTitle, []byte(s))
			}
		}
		if s, ok := value["description"].(string); ok {
			p.addText(jsonDescription, []byte(s))
		}
		p.linkedImage(value["image"], depth)
		p.linkedData(value["@graph"], depth+1)
	}
}

// linkedImage takes a URL, an ImageObject, or a list of them.
func (p *pass) linkedImage(value any, depth int) {
	if depth > 4 {
		return
	}
	switch value := value.(type) {
	case string:
		p.addImage(jsonImage, valid([]byte(value)))
	case []any:
		for _, item := range value {
			p.linkedImage(item, depth+1)
		}
	case map[string]any:
		for _, key := range []string{"url", "contentUrl"} {
			if s, ok := value[key].(string); ok {
				p.addImage(jsonImage, valid([]byte(s)))
			}
		}
	}
}
