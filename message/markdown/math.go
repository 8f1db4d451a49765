package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Mathematics is kept unchanged: Markdown would remove the backslash of "\[", and "_" and "*" would become
// emphasis. The delimiters are those of LaTeX and of common web sites: $…$, $$…$$, \(…\) and \[…\].

var (
	kindMath      = ast.NewNodeKind("Math")
	kindMathBlock = ast.NewNodeKind("MathBlock")
)

// mathSpan is mathematics within a line of text, with its delimiters.
type mathSpan struct {
	ast.BaseInline
	segment text.Segment
}

// Kind returns the kind of node.
func (*mathSpan) Kind() ast.NodeKind { return kindMath }

// Dump prints the node.
func (n *mathSpan) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// mathSpans reads mathematics that begins and ends on one line.
type mathSpans struct{}

// Trigger returns the first characters of the delimiters.
func (mathSpans) Trigger() []byte { return []byte{'$', '\\'} }

// Parse reads mathematics.
func (mathSpans) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := mathLength(line, block.PrecendingCharacter())
	if n == 0 {
		return nil
	}
	block.Advance(n)
	return &mathSpan{segment: segment.WithStop(segment.Start + n)}
}

// mathLength returns the length in bytes of mathematics at the beginning of line, with its delimiters, or 0. before is the
// character in front of line. No space follows a "$" that begins mathematics. The "$" that ends it follows no space and precedes
// no digit, so "$5 or $10" is two prices.
func mathLength(line []byte, before rune) int {
	for _, d := range []struct{ open, end string }{{`\(`, `\)`}, {`\[`, `\]`}, {"$$", "$$"}} {
		if bytes.HasPrefix(line, []byte(d.open)) {
			if i := bytes.Index(line[2:], []byte(d.end)); i > 0 {
				return 2 + i + 2
			}
			return 0
		}
	}
	if line[0] != '$' || len(line) < 3 || util.IsSpace(line[1]) || before == '\\' {
		return 0
	}
	for i := 2; i < len(line); i++ {
		if line[i] != '$' || line[i-1] == '\\' {
			continue
		}
		if util.IsSpace(line[i-1]) || i+1 < len(line) && util.IsNumeric(line[i+1]) {
			return 0
		}
		return i + 1
	}
	return 0
}

// mathBlock is mathematics on separate lines, with its delimiters.
type mathBlock struct {
	ast.BaseBlock
	end string // the delimiter that has not been read, or ""
}

// Kind returns the kind of node.
func (*mathBlock) Kind() ast.NodeKind { return kindMathBlock }

// Dump prints the node.
func (n *mathBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// IsRaw reports that the block is not parsed as Markdown.
func (*mathBlock) IsRaw() bool { return true }

// mathBlocks reads blocks that begin with $$ or \[ and end with the line that has the other delimiter.
type mathBlocks struct{}

// Trigger returns the first characters of the delimiters.
func (mathBlocks) Trigger() []byte { return []byte{'$', '\\'} }

// Open begins a block.
func (mathBlocks) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	rest := util.TrimLeftSpace(line)
	n := &mathBlock{end: "$$"}
	if bytes.HasPrefix(rest, []byte(`\[`)) {
		n.end = `\]`
	} else if !bytes.HasPrefix(rest, []byte("$$")) {
		return nil, parser.NoChildren
	}
	if i := bytes.Index(rest[2:], []byte(n.end)); i >= 0 {
		if !util.IsBlank(rest[2+i+2:]) {
			return nil, parser.NoChildren // text follows: a span in a paragraph
		}
		n.end = ""
	} else if ends, open := endsBelow(reader.Source()[segment.Stop:], n.end); !ends {
		if open {
			pc.(*context).holdAt(segment.Start)
		}
		return nil, parser.NoChildren
	}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// endsBelow reports whether rest has end before a blank line. open reports whether that depends on what follows rest.
func endsBelow(rest []byte, end string) (ends, open bool) {
	rest = rest[:min(len(rest), maxBlock)]
	for line := range bytes.Lines(rest) {
		switch {
		case util.IsBlank(line):
			return false, false
		case bytes.Contains(line, []byte(end)):
			return true, false
		}
	}
	return false, len(rest) < maxBlock
}

// Continue reads one more line.
func (mathBlocks) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*mathBlock)
	if n.end == "" {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	if util.IsBlank(line) { // it has no end
		return parser.Close
	}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	if bytes.Contains(line, []byte(n.end)) {
		n.end = ""
	}
	return parser.Continue | parser.NoChildren
}

// Close ends the block.
func (mathBlocks) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph reports that no blank line is needed in front of the block.
func (mathBlocks) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine reports that the block may not be indented by 4 spaces, which is code.
func (mathBlocks) CanAcceptIndentedLine() bool { return false }
