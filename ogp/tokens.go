package ogp

import (
	"bufio"
	"io"
	"iter"

	"golang.org/x/net/html"
)

// tokens reads the tags and texts of a page in order. It leaves out comments, SVG, MathML, templates, and the content
// of scripts and the like. Its memory does not grow with the page.
type tokens struct {
	page  *stream
	z     *html.Tokenizer
	xhtml bool  // <script/> is an empty element
	until int64 // the first tag at or after this position ends the page; 0 means none
	ended bool  // there was such a tag

	raw   []byte // the source of the last token, or its beginning
	start int64  // where it begins
	name  []byte // of the last tag, in lower case
	class class  // of the last tag
	empty bool   // the last tag ends with "/>", which matters in XHTML, SVG and MathML
	inert string // the element whose content comes next and is not markup
	long  []byte // the beginning of the last text if it is long

	hole      string // "svg", "math" or "template" when inside
	holeDepth int
	htmlDepth int // open elements in the hole that can contain HTML
}

func newTokens(r io.Reader, xhtml bool) *tokens {
	page := &stream{r: bufio.NewReader(r)}
	return &tokens{page: page, z: newTokenizer(page), xhtml: xhtml}
}

// next reads the next token and returns its type: text, start tag, end tag, or [html.ErrorToken] at the end.
func (t *tokens) next() html.TokenType {
	for {
		tt := t.read()
		switch {
		case tt == html.ErrorToken:
			return tt
		case tt == html.TextToken:
			if t.hole == "" {
				return tt
			}
		case t.until > 0 && t.start >= t.until:
			t.ended = true
			return html.ErrorToken
		case tt == html.StartTagToken && t.startTag(), tt == html.EndTagToken && (t.hole == "" || !t.inHole(true)):
			return tt
		}
	}
}

// read reads the next token of any type. A tag that ends with "/>" is a StartTagToken too.
func (t *tokens) read() html.TokenType {
	t.content(0)
	t.z.AllowCDATA(t.inForeign())
	tt := t.z.Next()
	t.raw = t.z.Raw()
	t.start = t.page.pos - int64(len(t.z.Buffered())+len(t.raw))
	t.empty, t.long = tt == html.SelfClosingTagToken, nil
	if isLong(t.raw) {
		tt = t.passLong(tt)
	}
	switch tt {
	case html.StartTagToken, html.SelfClosingTagToken:
		t.z.NextIsNotRawText() // content reads raw text with less memory
		t.setName(t.raw[1:])
		return html.StartTagToken
	case html.EndTagToken:
		t.setName(t.raw[2:])
	}
	return tt
}

func (t *tokens) setName(b []byte) {
	t.name = t.name[:0]
	for _, c := range b {
		if endsName(c) {
			break
		}
		t.name = append(t.name, lower(c))
	}
	t.class = classify(t.name)
}

// text returns the last text, which is valid until the next call to next.
func (t *tokens) text() []byte {
	if t.long != nil {
		return t.long
	}
	return t.z.Text()
}

// attributes yields the attributes of the last start tag. A tag that is too long yields none.
func (t *tokens) attributes() iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		for more := true; more; {
			var key, value []byte
			key, value, more = t.z.TagAttr()
			if len(key) == 0 || !yield(key, value) {
				return
			}
		}
	}
}

// content skips the content of the element that has just begun, if it is not markup. It returns the first keep bytes
// and reports whether the element ended.
func (t *tokens) content(keep int) (content []byte, ended bool) {
	if t.inert == "" {
		return nil, true
	}
	content, ended = t.page.content(t.inert, keep)
	t.inert = ""
	return content, ended
}

// startTag handles a start tag and reports whether next returns it.
func (t *tokens) startTag() bool {
	if t.hole != "" && t.inHole(false) {
		return false
	}
	t.setInert()
	if t.class&(foreignTag|templateTag) == 0 {
		return true
	}
	if !t.empty || t.class&templateTag != 0 && !t.xhtml {
		t.hole, t.holeDepth, t.htmlDepth = string(t.name), 1, 0
	}
	return false
}

// setInert notes whether the content of the element is not markup.
func (t *tokens) setInert() {
	if t.class&(titleTag|rawTag) != 0 && !(t.empty && (t.xhtml || t.class&titleTag != 0)) {
		t.inert = string(t.name) // in HTML, <title/> would swallow the page
	}
}

func (t *tokens) inForeign() bool { return t.hole != "" && t.hole != "template" }

// inHole handles a tag in SVG, MathML or a template. It reports whether the tag is still inside.
func (t *tokens) inHole(closing bool) bool {
	foreign := t.inForeign()
	empty := t.empty && (foreign || t.xhtml)
	switch {
	case string(t.name) == t.hole:
		if closing {
			t.holeDepth--
		} else if !empty {
			t.holeDepth++
		}
		if t.holeDepth == 0 {
			t.hole = ""
		}
	case !foreign:
		if !closing {
			t.setInert()
		}
	case holdsHTML(t.name):
		if closing {
			t.htmlDepth = max(t.htmlDepth-1, 0)
		} else if !empty {
			t.htmlDepth++
		}
	case !closing && t.htmlDepth == 0 && endsForeign(t.name):
		t.hole = ""
		return false
	}
	return true
}
