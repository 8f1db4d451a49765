package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/text/width"

	"github.com/linemsg/linemsg/message/length"
)

// plain writes Markdown as text that is easy to read on a phone.
type plain struct {
	options Options
	out     *packer

	first, rest string       // what the next line begins with, and what the lines after it begin with
	depth       int          // of lists
	marks       int          // how many items and footnotes are around the next unit
	marked      bool         // the mark of the innermost of them has been written: the next unit stands below it
	opened      bool         // first has a mark, such as that of an item, that has not been written
	blank       string       // while opened, what a blank line in front of the mark begins with
	gap         string       // in front of the next unit; "" is a blank line, unless it is joined
	joined      bool         // the next unit goes on in the line of the one before
	level       level        // of the next unit; 0 is that of its kind
	before      ast.NodeKind // of the block in front of the next unit, or 0
}

func (p *plain) end() {}

// block writes one block, and what is in it.
func (p *plain) block(d *document, n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		p.put(p.heading(d.runs(n)), atHeading)
	case *ast.Paragraph, *ast.TextBlock:
		if p.images(d, n) {
			break
		}
		if separator, ok := n.AttributeString(continues); ok {
			p.gap, p.level = separator.(string), atPart
			p.joined = p.gap != "\n"
		}
		p.put(flat(p.style(d.runs(n))), atBlock)
	case *ast.Blockquote:
		p.within("│ ", "│ ", func() { p.children(d, n) })
	case *ast.List:
		p.list(d, n)
	case *footnote:
		p.within("["+n.label+"] ", "  ", func() { p.children(d, n) })
	case *ast.FencedCodeBlock:
		p.code(info(d, n), d.lines(n))
	case *ast.CodeBlock:
		p.code("", d.lines(n))
	case *mathBlock:
		p.put(strings.TrimRight(d.lines(n), "\n"), atBlock)
	case *ast.HTMLBlock:
		p.put(flat(p.style(d.htmlRuns(n))), atBlock)
	case *ast.ThematicBreak:
		p.put("──────────", atBlock)
	case *extast.Table:
		p.table(d, n)
	case *ast.LinkReferenceDefinition:
		if p.before == n.Kind() {
			p.gap = "\n"
		}
		p.put(flat(d.definition(n)), atBlock)
	default:
		p.children(d, n)
	}
	p.before, p.gap, p.joined, p.level = n.Kind(), "", false, 0
}

func (p *plain) children(d *document, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.block(d, c)
	}
}

// within calls write, whose first line begins with a mark, such as that of an item, and the others with rest.
func (p *plain) within(first, rest string, write func()) {
	before := p.rest
	if !p.opened {
		p.opened, p.blank = true, p.rest
	}
	p.first, p.rest = p.first+first, p.rest+rest
	if first != rest { // a mark, which only the first line has, and not the bar of a quote
		p.marks++
		p.marked = false
		defer func() { p.marks-- }()
	}
	write()
	if p.opened { // nothing was written
		p.emit("", atBlock)
	}
	p.first, p.rest = before, before
}

// put writes a text of one or more lines as a unit, unless it is empty.
func (p *plain) put(text string, at level) {
	if text != "" {
		p.emit(text, at)
	}
}

// emit writes a unit, even if its text is empty, as that of an item that is only a mark.
func (p *plain) emit(text string, at level) {
	switch {
	case p.level != 0:
		at = p.level
	case p.before == ast.KindHeading:
		at = underneath
	}
	if p.marks > 0 && p.marked {
		at = min(at, atTorn)
	}
	p.marked = true
	blank, gap := p.rest, p.gap
	if p.opened {
		blank = p.blank
	}
	switch {
	case p.joined:
		p.first = ""
	case gap == "":
		gap = "\n" + strings.TrimRight(blank, " ") + "\n" // a blank line, in a quote with its bar
	}
	text = strings.TrimRight(p.first+strings.ReplaceAll(text, "\n", "\n"+p.rest), " ")
	p.out.add(unit{text: text, gap: gap, level: at})
	p.first, p.opened, p.level, p.gap, p.joined, p.before = p.rest, false, 0, "", false, 0
}

// list writes a list. There is a blank line between its items, and between the blocks of an item, only where the source has one.
func (p *plain) list(d *document, n *ast.List) {
	number := n.Start
	p.depth++
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		mark, indent := "• ", "  "
		switch {
		case n.IsOrdered():
			mark = strconv.Itoa(number) + string(n.Marker) + " "
			indent = strings.Repeat(" ", len(mark))
			number++
		case isTask(item):
			mark = "" // its text begins with one
		}
		if item != n.FirstChild() || p.depth > 1 && !p.opened { // else it begins where a block or an item begins
			p.level = max(atItem-level(p.depth-1), atPart)
		}
		if (n.IsTight || !item.HasBlankPreviousLines()) && item != n.FirstChild() {
			p.gap = "\n"
		}
		p.within(mark, indent, func() {
			for c := item.FirstChild(); c != nil; c = c.NextSibling() {
				if c != item.FirstChild() && (n.IsTight || !c.HasBlankPreviousLines()) {
					p.gap = "\n"
				}
				p.block(d, c)
			}
		})
	}
	p.depth--
}

// isTask reports whether the text of an item begins with a check box.
func isTask(item ast.Node) bool {
	first := item.FirstChild()
	return first != nil && first.FirstChild() != nil && first.FirstChild().Kind() == extast.KindTaskCheckBox
}

// code writes code, line by line if it is too long for one message. The info string is on a line above it.
func (p *plain) code(info, code string) {
	code = strings.TrimRight(code, "\n")
	if info != "" {
		code = "[" + info + "]\n" + code
	}
	at := atBlock
	if p.before == ast.KindParagraph {
		at = atTorn
	}
	indents := length.UTF16.Count(p.rest) * strings.Count(code, "\n") // in front of all lines but the first
	if length.UTF16.Fits(p.first+code, p.out.limit-indents) {
		p.put(code, at)
		return
	}
	for line := range strings.SplitSeq(code, "\n") {
		p.emit(line, at)
		p.gap, at = "\n", atLine
	}
	p.gap = ""
}

// images makes messages of a paragraph of images, and reports whether it did.
func (p *plain) images(d *document, n ast.Node) bool {
	if !p.options.Images || p.rest != "" {
		return false
	}
	ms := imageMessages(d, n, p.options)
	for _, m := range ms {
		p.put(m.text, atBlock)
		p.out.message(m.image)
	}
	return ms != nil
}

// table writes a table of two columns as lines "left: right", and a wider one as a group of lines "column: cell" for each row.
func (p *plain) table(d *document, n *extast.Table) {
	t := d.table(n)
	line := func(cell []run) string { return flat(p.style(cell)) }
	if len(t.header) == 2 {
		p.put(keyValue(line(t.header[0]), line(t.header[1])), atBlock)
		for _, row := range t.rows {
			p.gap = "\n"
			var rest []string
			for _, cell := range row[1:] {
				rest = append(rest, line(cell))
			}
			p.put(keyValue(line(row[0]), strings.Join(rest, ", ")), atItem)
		}
		return
	}
	if len(t.rows) == 0 {
		var cells []string
		for _, cell := range t.header {
			cells = append(cells, line(cell))
		}
		p.put(strings.Join(cells, ", "), atBlock)
	}
	for r, row := range t.rows {
		if r > 0 {
			p.level = atItem
		}
		var lines []string
		for i, cell := range row {
			key := ""
			if i < len(t.header) {
				key = line(t.header[i])
			}
			lines = append(lines, keyValue(key, line(cell)))
		}
		p.put(strings.Join(lines, "\n"), atBlock)
	}
}

// keyValue returns "key: value". The lines of a value after its first are indented.
func keyValue(key, value string) string {
	value = strings.ReplaceAll(value, "\n", "\n  ")
	switch {
	case key == "":
		return value
	case value == "":
		return key + ": –"
	}
	return key + ": " + value
}

// style shows emphasis as the options say.
func (p *plain) style(runs []run) []run {
	emphasized := func(r run) bool { return (r.style.bold || r.style.italic) && !r.style.code && r.url == "" }
	switch p.options.Emphasis {
	case EmphasisFullWidth:
		for i, r := range runs {
			if emphasized(r) {
				runs[i].text = width.Widen.String(r.text)
			}
		}
	case EmphasisBrackets:
		for i := 0; i < len(runs); i++ {
			if !emphasized(runs[i]) {
				continue
			}
			j := i
			for j+1 < len(runs) && emphasized(runs[j+1]) {
				j++
			}
			if !strings.HasPrefix(runs[i].text, "「") || !strings.HasSuffix(runs[j].text, "」") {
				runs[i].text = "「" + runs[i].text
				runs[j].text += "」"
			}
			i = j
		}
	}
	return runs
}

// heading returns the text of a heading. Emphasis in it is not shown, because all of a heading is emphasized.
func (p *plain) heading(runs []run) string {
	for i := range runs {
		runs[i].style.bold = p.options.Emphasis == EmphasisFullWidth
		runs[i].style.italic = false
	}
	text := flat(p.style(runs))
	if p.options.Emphasis == EmphasisBrackets && text != "" && !strings.HasPrefix(text, "【") {
		return "【" + text + "】"
	}
	return text
}
