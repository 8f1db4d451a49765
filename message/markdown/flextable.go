package markdown

import (
	"strings"

	"github.com/rivo/uniseg"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/linemsg/linemsg/message/flex"
)

// maxGrid is how many columns of a table a phone shows side by side.
const maxGrid = 4

// table adds a table: as a grid under its header, or, where it has more columns than a phone can show, as a group of "column
// cell" for each row.
func (k *card) table(t table, indent int) {
	for _, row := range append([][][]run{t.header}, t.rows...) {
		var cells []string
		for _, cell := range row {
			cells = append(cells, flat(cell))
		}
		k.say(strings.Join(cells, " "))
	}
	columns := len(t.header)
	for _, row := range t.rows {
		columns = max(columns, len(row))
	}
	if columns > maxGrid {
		k.groups(t, indent)
		return
	}
	widths := t.widths(columns)
	for i := range t.header {
		for j := range t.header[i] {
			t.header[i][j].style.bold = true
		}
	}
	header := &flex.Box{Layout: flex.Vertical, Spacing: flex.SM, Contents: flex.Contents(
		gridRow(t.header, t.alignments, widths), &flex.Separator{Color: lineColor})}
	k.addItem(indent, header, nil)
	for _, row := range t.rows {
		k.addItem(indent, gridRow(row, t.alignments, widths), header)
	}
}

// widths returns how the width of a grid is shared among columns, by their longest cells.
func (t table) widths(columns int) []int {
	const least, most = 3, 12
	widths := make([]int, columns)
	for i := range widths {
		widths[i] = least
	}
	for _, row := range append([][][]run{t.header}, t.rows...) {
		for i, cell := range row {
			widths[i] = min(max(widths[i], uniseg.StringWidth(flat(cell))), most)
		}
	}
	return widths
}

func gridRow(cells [][]run, alignments []extast.Alignment, widths []int) *flex.Box {
	row := &flex.Box{Layout: flex.Horizontal, Spacing: flex.MD}
	for i, width := range widths {
		var parts []*flex.Text
		if i < len(cells) {
			parts = texts(cells[i])
		}
		cell := &flex.Box{Layout: flex.Vertical, Flex: &width}
		for _, part := range parts {
			part.Size = flex.SM
			if i < len(alignments) {
				part.Align = alignOf(alignments[i])
			}
			cell.Contents = append(cell.Contents, part)
		}
		row.Contents = append(row.Contents, cell)
	}
	return row
}

func alignOf(a extast.Alignment) flex.Align {
	switch a {
	case extast.AlignRight:
		return flex.End
	case extast.AlignCenter:
		return flex.Center
	}
	return ""
}

// groups adds each row of a table as lines of a column and its cell.
func (k *card) groups(t table, indent int) {
	for r, row := range t.rows {
		if r > 0 {
			k.add(indent, &flex.Separator{Color: lineColor})
		}
		group := &flex.Box{Layout: flex.Vertical, Spacing: flex.SM}
		for i, cell := range row {
			line := &flex.Box{Layout: flex.Horizontal, Spacing: flex.SM}
			if i < len(t.header) {
				if key := flat(t.header[i]); key != "" {
					line.Contents = append(line.Contents, &flex.Text{Text: key, Size: flex.SM, Color: paleColor, Wrap: true, Flex: new(2)})
				}
			}
			value := &flex.Box{Layout: flex.Vertical, Flex: new(3)}
			for _, part := range texts(cell) {
				part.Size = flex.SM
				value.Contents = append(value.Contents, part)
			}
			line.Contents = append(line.Contents, value)
			group.Contents = append(group.Contents, line)
		}
		k.add(indent, group)
	}
	if len(t.rows) == 0 {
		var all []run
		for i, cell := range t.header {
			if i > 0 {
				all = append(all, run{text: ", "})
			}
			all = append(all, cell...)
		}
		k.paragraph(all, indent)
	}
}
