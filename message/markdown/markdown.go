package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
)

// Options says how Markdown becomes messages. The zero Options makes text messages of up to 5,000 UTF-16 code units.
type Options struct {
	// Flex says which blocks become Flex messages. Zero is none. Without FlexCode, code is text, so that a command stays below
	// the sentence that explains it, and can be copied in part.
	Flex Flex

	// Emphasis is how text messages show what is bold or italic, which LINE cannot do in a text message.
	Emphasis Emphasis

	// Images makes image messages of the images that have a paragraph to themselves and an https URL that LINE accepts.
	// Without it, and in all other cases, an image is a text: its description and its URL.
	Images bool

	// Limit is the length at which a text message ends, in UTF-16 code units. Zero, and what is more than 5,000, is 5,000,
	// the limit of LINE. A bot that sends while the model writes uses less.
	Limit int

	// QuickReply is shown with the last message of all: LINE hides it when another message follows.
	QuickReply *message.QuickReply

	// Sender is the sender of each message.
	Sender *message.Sender

	// QuoteToken names the message that the first one quotes, if the first one is a text.
	QuoteToken ids.QuoteToken
}

// Emphasis is how a text message shows what Markdown writes as *italic*, **bold** or a heading.
type Emphasis uint8

// How emphasis is shown.
const (
	EmphasisNone      Emphasis = iota // as other text
	EmphasisBrackets                  // 「bold and italic」, 【headings】
	EmphasisFullWidth                 // ｂｏｌｄ and italic ASCII in full-width forms
)

// Messages converts Markdown to messages, in the order of the source. Each is valid, whatever the source is. There may be
// more than LINE takes in one request:
//
//	for batch := range slices.Chunk(ms, message.MaxPerRequest) { … }
//
// A source without any text has no messages. Bytes that are not valid UTF-8 become U+FFFD.
//
// The error is a [*fault.Error] with what LINE would refuse in the QuickReply, the Sender or the QuoteToken.
func Messages(source string, o Options) ([]message.Message, error) {
	s, err := NewStream(o)
	if err != nil {
		return nil, err
	}
	s.rest = []byte(source)
	return s.Close(), nil
}

// document is Markdown that was read.
type document struct {
	source []byte
	root   ast.Node
	open   int             // the first place whose meaning depends on what follows, or len(source)
	used   map[string]bool // the destinations of references that were shown
}

func parse(source []byte, known references, used map[string]bool) *document {
	pc := context{parser.NewContext(), known}
	d := &document{source: source, open: len(source), used: used}
	d.root = newParser().Parse(text.NewReader(source), parser.WithContext(pc))
	if at, ok := pc.Get(openKey).(int); ok {
		d.open = at
	}
	return d
}

// references has the definitions of references that have been read, by their labels in the normal form.
type references map[string]parser.Reference

func (r references) add(def *ast.LinkReferenceDefinition) {
	key := util.ToLinkReference(def.Label)
	if _, ok := r[key]; !ok {
		r[key] = parser.NewReference(def.Label, def.Destination, def.Title)
	}
}

// context is the context of a parser that knows references from what was read before.
type context struct {
	parser.Context
	known references
}

// Reference returns the first definition of a label.
func (c context) Reference(label string) (parser.Reference, bool) {
	if r, ok := c.known[label]; ok {
		return r, true
	}
	return c.Context.Reference(label)
}

// lines returns the lines of a block as they are in the source.
func (d *document) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(d.source))
	}
	return b.String()
}

// info returns the word for the language of code, and what follows it.
func info(d *document, n *ast.FencedCodeBlock) string {
	if n.Info == nil {
		return ""
	}
	return strings.TrimSpace(unescape(n.Info.Value(d.source)))
}

// definition returns the definition of a reference, or nothing if the URL was shown where it is used.
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

// writer makes messages of the blocks of a document, in order.
type writer interface {
	block(d *document, n ast.Node)
	end()
}
