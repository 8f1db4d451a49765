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

// Options are options of [Messages] and [NewStream]. With the zero Options everything becomes text messages of up to 5,000 UTF-16
// code units.
type Options struct {
	// Flex is the set of blocks that become Flex messages; zero means none. Without FlexCode, code is text. A command is then
	// in the same message as its explanation, and a part of it can be copied.
	Flex Flex

	// Emphasis is how bold and italic text is shown in text messages, which cannot be formatted.
	Emphasis Emphasis

	// Images makes image messages of images whose URL LINE accepts, if their paragraph contains only images. All other images
	// become text: the description and the URL.
	Images bool

	// Limit is the maximum length of a text message in UTF-16 code units. Zero and values above 5,000 mean 5,000, which is LINE's
	// limit. Use a lower one to send messages earlier while the model writes. Only a single code point can exceed it.
	Limit int

	// QuickReply is set on the very last message, because LINE hides it when another message follows.
	QuickReply *message.QuickReply

	// Sender is set on each message.
	Sender *message.Sender

	// QuoteToken is set on the first message, if that is a text.
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

// Messages converts Markdown to messages, in the order of the source. The messages are valid for every source. There can be more
// than LINE accepts in one request:
//
//	for batch := range slices.Chunk(ms, message.MaxPerRequest) { … }
//
// Messages returns no messages for a source without text. Bytes that are not valid UTF-8 become U+FFFD.
//
// The error is a [*fault.Error] with everything that LINE would refuse in QuickReply, Sender or QuoteToken.
func Messages(source string, o Options) ([]message.Message, error) {
	s, err := NewStream(o)
	if err != nil {
		return nil, err
	}
	s.rest = []byte(source)
	return s.Close(), nil
}

// document is parsed Markdown.
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

// references are the definitions that have been read, by their labels in the normal form.
type references map[string]parser.Reference

func (r references) add(def *ast.LinkReferenceDefinition) {
	key := util.ToLinkReference(def.Label)
	if _, ok := r[key]; !ok {
		r[key] = parser.NewReference(def.Label, def.Destination, def.Title)
	}
}

// context is the context of a parser, with the references that were read before.
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

// definition returns the definition of a reference, or nil if its URL was shown where it is used.
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
