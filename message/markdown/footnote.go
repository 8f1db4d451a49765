package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var (
	kindFootnote     = ast.NewNodeKind("FootnoteInPlace")
	kindFootnoteMark = ast.NewNodeKind("FootnoteMark")
)

// footnote is the text of a footnote, at the place where it was written.
type footnote struct {
	ast.BaseBlock
	label string
}

// Kind returns the kind of node.
func (*footnote) Kind() ast.NodeKind { return kindFootnote }

// Dump prints the node.
func (n *footnote) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// footnoteMark is a mark in a text that names a footnote.
type footnoteMark struct {
	ast.BaseInline
	label string
}

// Kind returns the kind of node.
func (*footnoteMark) Kind() ast.NodeKind { return kindFootnoteMark }

// Dump prints the node.
func (n *footnoteMark) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// footnotes reads "[^label]: text", and what is indented by 4 columns below it.
type footnotes struct{}

// Trigger returns the first character.
func (footnotes) Trigger() []byte { return []byte{'['} }

// Open begins a footnote.
func (footnotes) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	label, rest := footnoteLabel(util.TrimLeftSpace(line))
	rest, ok := bytes.CutPrefix(rest, []byte(":"))
	if !ok { // without a label, rest begins with "["
		return nil, parser.NoChildren
	}
	reader.Advance(len(line) - len(rest))
	return &footnote{label: label}, parser.HasChildren
}

// Continue reports whether the line belongs to the footnote.
func (footnotes) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

// Close ends the footnote.
func (footnotes) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph reports that no blank line is needed in front of a footnote.
func (footnotes) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine reports that a footnote may not be indented by 4 spaces, which is code.
func (footnotes) CanAcceptIndentedLine() bool { return false }

// footnoteMarks reads "[^label]" in a text. It is a mark even if there is no such footnote.
type footnoteMarks struct{}

// Trigger returns the first character.
func (footnoteMarks) Trigger() []byte { return []byte{'['} }

// Parse reads a mark.
func (footnoteMarks) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label, rest := footnoteLabel(line)
	if bytes.HasPrefix(rest, []byte("(")) || bytes.HasPrefix(rest, []byte("[")) { // no label, or the text of a link
		return nil
	}
	block.Advance(len(line) - len(rest))
	return &footnoteMark{label: label}
}

// footnoteLabel returns the label of "[^label]" at the beginning of line, and what follows. Without a label, rest is line.
func footnoteLabel(line []byte) (label string, rest []byte) {
	const longest = 100 // bytes of a label
	rest, ok := bytes.CutPrefix(line, []byte("[^"))
	i := bytes.IndexAny(rest, "[] \t\n\\")
	if !ok || i <= 0 || i > longest || rest[i] != ']' {
		return "", line
	}
	return string(rest[:i]), rest[i+1:]
}
