package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// document is parsed Markdown.
type document struct {
	source     []byte
	root       ast.Node
	open       int             // the offset of what has a meaning that depends on what follows, or len(source)
	paragraphs []text.Segment  // in order, each without its first character: a block that begins in one is not the first in it
	used       map[string]bool // the destinations of references that were shown where they are used
}

// parse parses source. known are the references of the text before it. References that are shown are added to used.
func parse(source []byte, known references, used map[string]bool) *document {
	pc := &context{Context: parser.NewContext(), known: known, open: len(source)}
	root := newParser().Parse(text.NewReader(source), parser.WithContext(pc))
	return &document{source: source, root: root, open: pc.open, paragraphs: pc.paragraphs, used: used}
}

// references are the link reference definitions that have been read, by their normalized labels.
type references map[string]parser.Reference

// add adds a definition, unless there is one with the same label. The first counts, as in CommonMark.
func (r references) add(def *ast.LinkReferenceDefinition) {
	key := util.ToLinkReference(def.Label)
	if _, ok := r[key]; !ok {
		r[key] = parser.NewReference(def.Label, def.Destination, def.Title)
	}
}

// context is the context of a parser, and what this package notes while it parses.
type context struct {
	parser.Context
	known      references // those that were read before
	open       int        // as in document
	paragraphs []text.Segment
	brackets   brackets
	tries      tries
}

// holdAt notes that the meaning of what begins at an offset in the source depends on what follows.
func (c *context) holdAt(offset int) { c.open = min(c.open, offset) }

// Reference returns the first definition of a label. A number is a label only of an image: "[1][2]" cites two sources, and is not
// a link.
func (c *context) Reference(label string) (parser.Reference, bool) {
	if !c.brackets.image && number.MatchString(label) {
		return nil, false
	}
	r, ok := c.known[label]
	if !ok {
		r, ok = c.Context.Reference(label)
	}
	c.brackets.missed = !ok
	return r, ok
}

var number = regexp.MustCompile(`^[0-9]+$`)

// lines returns the lines of a block as they are in the source.
func (d *document) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(d.source))
	}
	return b.String()
}

// info returns the info string of fenced code, which usually names the language.
func info(d *document, n *ast.FencedCodeBlock) string {
	if n.Info == nil {
		return ""
	}
	return strings.TrimSpace(unescape(n.Info.Value(d.source)))
}

// definition returns the text of a link reference definition, or nil if its URL was shown where it is used.
func (d *document) definition(n *ast.LinkReferenceDefinition) []run {
	if d.used[string(n.Destination)] {
		return nil
	}
	label := "[" + unescape(n.Label) + "]: "
	if len(n.Title) > 0 {
		label += unescape(n.Title) + " "
	}
	url := unescape(n.Destination)
	return []run{{text: label}, {text: url, url: url}}
}
