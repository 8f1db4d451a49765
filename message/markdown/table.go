package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/linemsg/linemsg/message"
)

// table is a table that was read. A row has a cell for each of the header, and those that were written beyond.
type table struct {
	header     [][]run
	rows       [][][]run
	alignments []extast.Alignment
}

func (d *document) table(n *extast.Table) table {
	t := table{alignments: n.Alignments}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]run
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

// extraCells returns the cells of a row beyond the last column of the header, which GitHub drops.
func (d *document) extraCells(row ast.Node) (cells []string) {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 {
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

// captioned is an image message, and the text in front of it.
type captioned struct {
	text  string
	image *message.Image
}

// imageMessages returns the images of a paragraph, or nil if the paragraph has other content or LINE refuses a URL.
func imageMessages(d *document, n ast.Node, o Options) (ms []captioned) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image:
			url := unescape(c.Destination)
			m := captioned{image: &message.Image{OriginalContentURL: url, PreviewImageURL: url, Sender: o.Sender}}
			if message.Validate(m.image) != nil {
				return nil
			}
			for _, r := range d.runs(c) {
				m.text += r.text
			}
			if len(c.Title) > 0 {
				m.text = strings.TrimPrefix(m.text+": "+unescape(c.Title), ": ")
			}
			ms = append(ms, m)
		case *ast.Text:
			if len(bytes.TrimSpace(c.Value(d.source))) > 0 {
				return nil
			}
		default:
			return nil
		}
	}
	return ms
}
