package ogp

import "encoding/json"

// linkedDataType is the media type of JSON-LD.
const linkedDataType = "application/ld+json"

// maxNesting is the depth of the deepest value of JSON-LD that is read. The depth of the outermost value is 0.
const maxNesting = 4

// script handles a script, which may be JSON-LD. It ignores invalid JSON.
func (p *pass) script() {
	if !p.rules.JSONLD {
		return
	}
	isJSON := false
	for key, value := range p.tokens.attributes() {
		if string(key) == "type" {
			isJSON = mediaTypeOf(string(value)) == linkedDataType
		}
	}
	if !isJSON {
		return
	}
	var value any
	if content, ended := p.tokens.content(maxContent); ended && json.Unmarshal(content, &value) == nil {
		p.linkedData(value, 0)
	}
}

// linkedData handles a JSON-LD value: an object, or a list or graph of objects.
func (p *pass) linkedData(value any, depth int) {
	if depth > maxNesting {
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

// linkedImage handles an image in JSON-LD: a URL, an ImageObject, or a list of them.
func (p *pass) linkedImage(value any, depth int) {
	if depth > maxNesting {
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
