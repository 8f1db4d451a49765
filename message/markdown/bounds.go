package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
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
	n := node.Lines().Len()
	if n < 2 || tableAt(node, reader.Source()) == n {
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

// tableAt returns the first line of the table in a paragraph, or the number of lines if there is none.
func tableAt(node *ast.Paragraph, source []byte) int {
	lines := node.Lines()
	at := lines.Len()
	for i := range lines.Len() {
		segment := lines.At(i)
		line := bytes.TrimSpace(segment.Value(source))
		switch {
		case segment.Len() > maxBlock:
			return lines.Len()
		case i > 0 && at == lines.Len() && bytes.IndexByte(line, '-') >= 0 && len(bytes.Trim(line, "-:| \t")) == 0:
			if bytes.Count(line, []byte("|")) > maxCols {
				return lines.Len()
			}
			at = i - 1
		}
	}
	return at
}

// divide divides a paragraph of more than maxBlock bytes into several: at the ends of lines, else at spaces, else between
// characters. A table is not divided.
type divide struct{}

// continues is the attribute of each part but the first. Its value is the separator from the part before: "\n" or "".
const continues = "continues"

// Transform divides the paragraph. The last part is the paragraph itself.
func (divide) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	size := 0
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		size += line.Len()
	}
	if size <= maxBlock {
		return
	}
	source := reader.Source()
	table := tableAt(node, source)
	var parts []*ast.Paragraph
	room := 0 // bytes left in the last part
	begin := func(separator string) {
		p := ast.NewParagraph()
		p.SetPos(node.Pos())
		p.SetBlankPreviousLines(node.HasBlankPreviousLines())
		if len(parts) > 0 {
			p.SetAttributeString(continues, separator)
		}
		parts = append(parts, p)
		room = maxBlock
	}
	for i := range table {
		line := node.Lines().At(i)
		separator := "\n"
		for line.Len() > 0 {
			if line.Len() > room {
				begin(separator)
			}
			head := line.WithStop(line.Start + cutAt(line.Value(source), maxBlock))
			parts[len(parts)-1].Lines().Append(head)
			room -= head.Len()
			line, separator = line.WithStart(head.Stop), ""
		}
	}
	if table < node.Lines().Len() {
		node.Lines().SetSliced(table, node.Lines().Len())
		if len(parts) > 0 {
			node.SetAttributeString(continues, "\n")
		}
	} else {
		last := parts[len(parts)-1]
		parts = parts[:len(parts)-1]
		node.SetLines(last.Lines())
		if separator, ok := last.AttributeString(continues); ok {
			node.SetAttributeString(continues, separator)
		}
	}
	for _, p := range parts {
		node.Parent().InsertBefore(node.Parent(), node, p)
		parser.NewParagraphParser().Close(p, reader, pc)
		if p.Parent() != nil {
			defined{}.Transform(p, reader, pc)
		}
	}
}

// cutAt returns where to cut line so that at most n bytes come before the cut: behind the last space in the second half of
// them, else between two characters, but not within a URL.
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
	rest := line[n:min(n+utf8.UTFMax, len(line))]
	if head := beforeURL(string(line[:n]), string(rest)); head != "" {
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

var triesKey = parser.NewContextKey()

func triesIn(block ast.Node, pc parser.Context) *tries {
	if t, ok := pc.Get(triesKey).(*tries); ok {
		if t.block != block {
			*t = tries{block: block}
		}
		return t
	}
	t := &tries{block: block}
	pc.Set(triesKey, t)
	return t
}
