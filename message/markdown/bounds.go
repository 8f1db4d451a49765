package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/linemsg/linemsg/message/length"
)

// Markdown comes from language models and their users, and goldmark needs quadratic time for some of it. These bounds keep
// the time linear. Constructs beyond the bounds are shown as text.
const (
	maxDepth = 32      // of containers
	maxBlock = 8 << 10 // bytes of a paragraph; a longer one is read in parts
	maxTries = 512     // of links, code spans, tags and mathematics in a block: each may look at all of it
	maxRuns  = 1024    // of "*", "_" and "~" in a block
	maxCols  = 64      // of a table: each row has that many cells, written or not
)

// shallow is a parser of containers that opens none deeper than maxDepth.
type shallow struct{ parser.BlockParser }

// Open opens a container, unless parent is as deep as containers may be.
func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		depth++
	}
	if depth > maxDepth {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// brief is a parser of headings that reads none with more than maxBlock bytes.
type brief struct{ parser.BlockParser }

// Open begins a heading.
func (b brief) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); len(line) > maxBlock {
		return nil, parser.NoChildren
	}
	return b.BlockParser.Open(parent, reader, pc)
}

// narrow is a parser of tables that reads none with more than maxCols columns, or lines of more than maxBlock bytes.
type narrow struct{ parser.ParagraphTransformer }

// Transform makes a table of the paragraph if it is one.
func (t narrow) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if !mayBeTable(node, reader.Source()) {
		return
	}
	parent, next := node.Parent(), node.NextSibling()
	t.ParagraphTransformer.Transform(node, reader, pc)
	if node.Parent() != nil { // there is no table, or there is text above it
		return
	}
	table := parent.LastChild()
	if next != nil {
		table = next.PreviousSibling()
	}
	if table != nil {
		table.SetBlankPreviousLines(node.HasBlankPreviousLines())
	}
}

// mayBeTable reports whether no line of a paragraph is too large for a table. The line below its header makes the columns.
func mayBeTable(node *ast.Paragraph, source []byte) bool {
	lines := node.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		text := line.Value(source)
		columns := len(bytes.Trim(text, "-:| \t\n")) == 0
		if len(text) > maxBlock || columns && bytes.Count(text, []byte("|")) > maxCols {
			return false
		}
	}
	return true
}

// divide divides a paragraph of more than maxBlock bytes into several: at the ends of lines, else at spaces, else between
// characters. It also notes where paragraphs are, since each of them can become several blocks.
type divide struct{}

// continues is the attribute of each part but the first. Its value is the white space that separates it from the part before.
const continues = "continues"

// Transform replaces a long paragraph by its parts.
func (divide) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	source := reader.Source()
	lines := node.Lines()
	first, last := lines.At(0), lines.At(lines.Len()-1)
	first = first.TrimLeftSpace(source)
	c := pc.(*context)
	c.paragraphs = append(c.paragraphs, text.NewSegment(first.Start+1, last.Stop))
	size := 0
	for i := range lines.Len() {
		line := lines.At(i)
		size += line.Len()
	}
	if size <= maxBlock {
		return
	}
	parent := node.Parent()
	var parts []*ast.Paragraph
	var room int // bytes left in the last part
	for i := range lines.Len() {
		line := lines.At(i)
		line = line.TrimLeftSpace(source)
		separator := "\n"
		for !line.IsEmpty() {
			if line.Len() > room {
				p := ast.NewParagraph()
				if len(parts) == 0 {
					p.SetBlankPreviousLines(node.HasBlankPreviousLines())
				} else {
					p.SetAttributeString(continues, separator)
				}
				parent.InsertBefore(parent, node, p)
				parts = append(parts, p)
				room = maxBlock
			}
			rest := line.WithStart(line.Start + cutAt(line.Value(source), maxBlock))
			rest = rest.TrimLeftSpace(source)
			head := line.WithStop(rest.Start) // with all space in front of rest, or at the end of the line
			parts[len(parts)-1].Lines().Append(head)
			room -= head.Len()
			shown := head.TrimRightSpace(source)
			line, separator = rest, string(source[shown.Stop:head.Stop])
		}
	}
	for _, p := range parts {
		parser.NewParagraphParser().Close(p, reader, pc)
		parser.LinkReferenceParagraphTransformer.Transform(p, reader, pc)
	}
	parent.RemoveChild(parent, node)
}

// cutAt returns where to cut line so that at most n bytes come before the cut: behind the last space in the second half of
// them, else between two grapheme clusters, but not within a URL.
func cutAt(line []byte, n int) int {
	if len(line) <= n {
		return len(line)
	}
	if i := bytes.LastIndexAny(line[n/2:n], " \t"); i >= 0 {
		return n/2 + i + 1
	}
	for !utf8.RuneStart(line[n]) {
		n--
	}
	_, next := utf8.DecodeRune(line[n:])
	head, rest := length.UTF16.Cut(string(line[:n+next]), length.UTF16.Count(string(line[:n])))
	if head = beforeURL(head, rest); head != "" {
		return len(head)
	}
	return n
}

// bounded is an inline parser that gives up after maxTries in one block.
type bounded struct{ parser.InlineParser }

// Parse parses an inline element, unless too many have been tried in the block.
func (b bounded) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	t := triesIn(parent, pc)
	if t.tried == maxTries {
		return nil
	}
	n := b.InlineParser.Parse(parent, block, pc)
	if _, bracket := b.InlineParser.(links); n == nil || bracket { // a "[" has a node even if no link follows
		t.tried++
	}
	return n
}

// CloseBlock tells the parser that the block has ended.
func (b bounded) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := b.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

// tries counts what inline parsers have tried in one block.
type tries struct {
	block       ast.Node
	tried, runs int
}

// triesIn returns the tries of a block, which is the one that is being parsed.
func triesIn(block ast.Node, pc parser.Context) *tries {
	t := &pc.(*context).tries
	if t.block != block {
		*t = tries{block: block}
	}
	return t
}
