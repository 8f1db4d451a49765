package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// table is a table that was read. A row has a cell for each column of the header, and then those that were written beyond it.
type table struct {
	header     [][]run
	rows       [][][]run
	alignments []extast.Alignment
}

// table reads a table.
func (d *document) table(n *extast.Table) table {
	t := table{alignments: n.Alignments}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([][]run, 0, len(n.Alignments))
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, d.runs(cell))
		}
		if row.Kind() == extast.KindTableHeader {
			t.header = cells
			continue
		}
		for _, extra := range d.extraCells(row) {
			cells = append(cells, []run{{text: extra}})
		}
		t.rows = append(t.rows, cells)
	}
	return t
}

// key returns the header of a column, or "" for a cell beyond the last column.
func (t table) key(column int) string {
	if column < len(t.header) {
		return flat(t.header[column])
	}
	return ""
}

// extraCells returns the cells of a row beyond the last column of the header, which GitHub drops.
func (d *document) extraCells(row ast.Node) (cells []string) {
	last := row.LastChild()
	if last.Lines().Len() == 0 {
		return nil
	}
	line := last.Lines().At(0)
	rest, _, _ := bytes.Cut(d.source[line.Stop:], []byte("\n"))
	rest = bytes.TrimSpace(rest)
	rest = bytes.TrimSuffix(bytes.TrimPrefix(rest, []byte("|")), []byte("|"))
	if len(bytes.TrimSpace(rest)) == 0 {
		return nil
	}
	for cell := range bytes.SplitSeq(rest, []byte("|")) {
		cells = append(cells, strings.TrimSpace(unescape(cell)))
	}
	return cells
}

// underlined is a parser of headings that are underlined. A table may end a paragraph; then the line below it underlines no text.
type underlined struct{ parser.BlockParser }

// Close ends a heading. Below a table it becomes a thematic break or a row.
func (u underlined) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	above, ok := node.PreviousSibling().(*extast.Table)
	if !ok {
		u.BlockParser.Close(node, reader, pc)
		return
	}
	line := node.Lines().At(0)
	line = line.TrimLeftSpace(reader.Source())
	line = line.TrimRightSpace(reader.Source())
	if value := line.Value(reader.Source()); len(value) >= 3 && value[0] == '-' {
		rule := ast.NewThematicBreak()
		rule.SetPos(node.Pos())
		node.Parent().ReplaceChild(node.Parent(), node, rule)
		return
	}
	row := extast.NewTableRow(above.Alignments)
	for range above.Alignments {
		row.AppendChild(row, extast.NewTableCell())
	}
	row.FirstChild().Lines().Append(line)
	above.AppendChild(above, row)
	node.Parent().RemoveChild(node.Parent(), node)
}
