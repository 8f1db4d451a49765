package ogp

// A class is a set of properties that elements of one name share.
type class uint16

const (
	metaTag     class = 1 << iota // <meta>
	titleTag                      // <title>; its content is not markup
	baseTag                       // <base>
	linkTag                       // <link>
	headTag                       // <head>
	bodyTag                       // <body>
	imageTag                      // <img>, or <image>, which means the same
	headingTag                    // <h1>
	blockTag                      // separates words; an inline element does not
	skippedTag                    // text and images in it are ignored
	rawTag                        // content is not markup
	shownTag                      // rawTag with visible content
	scriptTag                     // rawTag with content that may be JSON-LD
	foreignTag                    // SVG and MathML, which have other rules
	templateTag                   // not part of the page
	voidTag                       // has no content
)

func classify(name []byte) class {
	switch string(name) {
	case "meta":
		return metaTag | voidTag
	case "title":
		return titleTag
	case "base":
		return baseTag | voidTag
	case "link":
		return linkTag | voidTag
	case "head":
		return headTag | blockTag
	case "body":
		return bodyTag | blockTag
	case "img", "image":
		return imageTag | voidTag
	case "h1":
		return headingTag | blockTag
	case "br", "hr":
		return blockTag | voidTag
	case "area", "col", "embed", "frame", "input", "keygen", "param", "source", "track", "wbr":
		return voidTag
	case "address", "article", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "form", "frameset", "h2", "h3", "h4", "h5", "h6", "html", "legend", "li",
		"listing", "main", "menu", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary", "table",
		"tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return blockTag
	case "nav", "header", "footer", "aside":
		return skippedTag | blockTag
	case "select", "button", "video", "audio", "canvas", "object":
		return skippedTag
	case "style", "noscript", "iframe", "noembed", "noframes", "textarea":
		return rawTag
	case "xmp", "plaintext":
		return rawTag | shownTag | blockTag
	case "script":
		return rawTag | scriptTag
	case "svg", "math":
		return foreignTag
	case "template":
		return templateTag
	}
	return 0
}

// inHead reports whether an element can be in the head, or contains it. The elements that the pass handles elsewhere are
// left out.
func inHead(name []byte) bool {
	switch string(name) {
	case "html", "style", "noscript", "template":
		return true
	}
	return false
}

// endsForeign reports whether this start tag ends SVG or MathML in an HTML parser.
func endsForeign(name []byte) bool {
	switch string(name) {
	case "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2",
		"h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre",
		"ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul", "var":
		return true
	}
	return false
}

// holdsHTML reports whether this element of SVG or MathML can contain HTML.
func holdsHTML(name []byte) bool {
	switch string(name) {
	case "foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext":
		return true
	}
	return false
}
