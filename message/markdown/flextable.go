package markdown

import (
	"slices"
	"strings"
	"unicode"

	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/text/width"

	"github.com/linemsg/linemsg/message/flex"
)

// maxGrid is how many columns of a table a phone shows side by side.
const maxGrid = 4

// table adds a table: a grid under its header or, if it has more columns than a phone can show or a header that is too large to
// be repeated, groups.
func (k *card) table(t table, indent int) {
	widths := make([]int, len(t.header))
	for _, row := range slices.Concat([][][]run{t.header}, t.rows) {
		var line strings.Builder
		for i, cell := range row {
			text := flat(cell)
			if i > 0 {
				line.WriteByte(' ')
			}
			line.WriteString(text)
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = min(max(widths[i], leastWidth, widthOf(text)), mostWidth)
		}
		k.say(line.String())
	}
	if len(widths) > maxGrid {
		k.groups(t, indent)
		return
	}
	for i := range t.header {
		for j := range t.header[i] {
			t.header[i][j].style.bold = true
		}
	}
	header := &flex.Box{
		Layout: flex.Vertical, Spacing: flex.SM, PaddingBottom: flex.Px(1), // a separator at the edge would be cut off
		Contents: flex.Contents(gridRow(t.header, t.alignments, widths), &flex.Separator{Color: lineColor}),
	}
	if atMost(header) > maxHeader {
		k.groups(t, indent)
		return
	}
	k.addItem(indent, header, nil)
	for _, row := range t.rows {
		if grid := gridRow(row, t.alignments, widths); atMost(grid) <= maxRow {
			k.addItem(indent, grid, header)
		} else {
			k.cells(t, row, indent)
		}
	}
}

// The width of a grid is shared among its columns by the widths of their widest cells, see widthOf, within these bounds.
const leastWidth, mostWidth = 3, 12

// widthOf estimates how wide a text is, up to mostWidth: a letter is 1 wide, a Han character or an emoji 2.
func widthOf(text string) int {
	n := 0
	for _, r := range text {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.Is(unicode.Mn, r): // a mark above or below a letter
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
		if n >= mostWidth {
			return n
		}
	}
	return n
}

// gridRow returns a row of a grid, with an empty cell for each that is missing.
func gridRow(cells [][]run, alignments []extast.Alignment, widths []int) *flex.Box {
	row := &flex.Box{Layout: flex.Horizontal, Spacing: flex.MD, Contents: make([]flex.Component, 0, len(widths))}
	for i := range widths {
		var parts []*flex.Text
		if i < len(cells) {
			parts = texts(cells[i])
		}
		if i < len(alignments) {
			for _, part := range parts {
				part.Align = alignOf(alignments[i])
			}
		}
		row.Contents = append(row.Contents, cellOf(parts, &widths[i]))
	}
	return row
}

// cellOf returns the component of the parts of a cell, with its share of the width.
func cellOf(parts []*flex.Text, share *int) flex.Component {
	for _, part := range parts {
		part.Size = flex.SM
	}
	if len(parts) == 1 {
		parts[0].Flex = share
		return parts[0]
	}
	cell := &flex.Box{Layout: flex.Vertical, Flex: share}
	for _, part := range parts {
		cell.Contents = append(cell.Contents, part)
	}
	return cell
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

// groups adds a group of lines for each row of a table: on each line the name of a column, and the cell.
func (k *card) groups(t table, indent int) {
	for r, row := range t.rows {
		if r > 0 {
			k.add(indent, &flex.Separator{Color: lineColor})
		}
		group := &flex.Box{Layout: flex.Vertical, Spacing: flex.SM}
		for i, cell := range row {
			line := &flex.Box{Layout: flex.Horizontal, Spacing: flex.SM}
			if key := t.key(i); key != "" {
				line.Contents = append(line.Contents, &flex.Text{Text: key, Size: flex.SM, Color: paleColor, Wrap: true, Flex: new(2)})
			}
			if i == 0 {
				for j := range cell {
					cell[j].style.bold = true // it says what the row is about
				}
			}
			line.Contents = append(line.Contents, cellOf(texts(cell), new(3)))
			group.Contents = append(group.Contents, line)
		}
		if atMost(group) > maxRow {
			k.cells(t, row, indent)
		} else {
			k.add(indent, group)
		}
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

// cells adds the cells of a row that is too large for one component, as paragraphs.
func (k *card) cells(t table, row [][]run, indent int) {
	for i, cell := range row {
		if key := t.key(i); key != "" {
			cell = append([]run{{text: key + ": ", style: style{bold: true}}}, cell...)
		}
		k.addTexts(cell, indent)
	}
}
