package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
)

// Flex is a set of blocks that become Flex messages.
type Flex uint8

// The blocks that can become Flex messages.
const (
	FlexTables   Flex                                   = 1 << iota // tables
	FlexCode                                                        // code; a tap copies it, if it has at most 1,000 UTF-16 code units
	FlexSections                                                    // headings, each with the blocks below it
	FlexAll      = FlexTables | FlexCode | FlexSections             // all of these
)

// cards writes the blocks of Options.Flex as Flex messages, and all others as text.
type cards struct {
	options Options
	out     *packer
	text    *plain
	section *card  // what is below the last heading, or nil
	json    []byte // of the last bubble that was measured, for reuse
}

// card is a Flex message that is being made. It may become several bubbles, each with the title.
type card struct {
	options Options
	title   string
	level   int // of the heading
	items   []item
	alt     strings.Builder
}

// item is a component of a card.
type item struct {
	component flex.Component
	size      int            // at most, in bytes of JSON
	header    flex.Component // of the table, repeated above the item if that is the first in a bubble; or nil
	joined    bool           // it is in the same bubble as the item before it
}

func newCards(o Options, out *packer) *cards {
	return &cards{options: o, out: out, text: &plain{options: o, out: out}}
}

func (c *cards) block(d *document, n ast.Node) {
	if h, ok := n.(*ast.Heading); ok && c.options.Flex&FlexSections != 0 {
		if c.section == nil || h.Level <= c.section.level {
			c.end()
			c.section = newSection(c.options, flat(d.runs(n)), h.Level)
			return
		}
	}
	wanted := c.section != nil
	switch n.(type) {
	case *extast.Table:
		wanted = c.options.Flex&FlexTables != 0
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		wanted = c.options.Flex&FlexCode != 0
	}
	switch {
	case !wanted:
		c.end()
		c.text.block(d, n)
	case c.section == nil:
		one := &card{options: c.options}
		one.block(d, n, 0)
		c.put(one)
	default:
		c.section.block(d, n, 0)
	}
}

// end ends the section.
func (c *cards) end() {
	if c.section != nil {
		c.put(c.section)
		c.section = nil
	}
}

// newSection returns a card for what is below a heading. The title is the heading, or the beginning of a long one.
func newSection(o Options, heading string, level int) *card {
	k := &card{options: o, level: level}
	var rest string
	k.title, rest = length.UTF16.Cut(heading, maxTitle)
	k.say(k.title)
	k.paragraph([]run{{text: rest, style: style{bold: true}}}, 0)
	return k
}

// put makes messages of a card, each with a bubble or a carousel.
func (c *cards) put(k *card) {
	title := k.heading()
	if len(k.items) == 0 && title == nil {
		return
	}
	alt := message.AltText(k.alt.String())
	if alt == "" {
		alt = "-"
	}
	bubbles := c.bubbles(title, k.items)
	if len(bubbles) == 1 { // most cards; Pack would encode the bubble
		c.out.message(&message.Flex{AltText: alt, Contents: bubbles[0], Sender: c.options.Sender})
		return
	}
	for _, carousel := range flex.Pack(bubbles) {
		m := &message.Flex{AltText: alt, Contents: carousel, Sender: c.options.Sender}
		if len(carousel.Contents) == 1 {
			m.Contents = carousel.Contents[0]
		}
		c.out.message(m)
	}
}

// heading returns the title as a component, or nil if it is blank.
func (k *card) heading() flex.Component {
	if strings.TrimSpace(k.title) == "" {
		return nil
	}
	size := flex.LG
	if k.level == 1 {
		size = flex.XL
	}
	return &flex.Text{Text: k.title, Weight: flex.Bold, Size: size, Wrap: true}
}

// add adds a component, indented by a number of pixels.
func (k *card) add(indent int, c flex.Component) { k.addItem(indent, c, nil) }

func (k *card) addItem(indent int, c, header flex.Component) {
	if indent != 0 {
		c = &flex.Box{Layout: flex.Vertical, PaddingStart: flex.Px(float64(indent)), Contents: flex.Contents(c)}
	}
	k.items = append(k.items, item{component: c, size: atMost(c), header: header})
}

// join keeps the items from the first on in one bubble, unless they are too large for one.
func (k *card) join(first int) {
	items := k.items[first:]
	size := 0
	for _, one := range items {
		size += one.size
	}
	if size > maxJoined {
		return
	}
	for i := 1; i < len(items); i++ {
		items[i].joined = true
	}
}

// say appends a text to the altText of the card, unless there is enough for the longest one.
func (k *card) say(text string) {
	const enough = 4 * message.MaxAltText // in bytes; a code unit is at most 3
	if k.alt.Len() < enough {
		k.alt.WriteString(text)
		k.alt.WriteByte('\n')
	}
}

const (
	linkColor = "#42659a"
	codeColor = "#7a3e9d"
	paleColor = "#888888"
	backColor = "#f4f5f7"
	lineColor = "#d4d6da"
)

const step = 12 // pixels of an indent

// block adds one block, and what is in it.
func (k *card) block(d *document, n ast.Node, indent int) {
	switch n := n.(type) {
	case *ast.Heading:
		runs := d.runs(n)
		k.say(flat(runs))
		for _, t := range texts(runs) {
			t.Weight, t.Margin = flex.Bold, flex.LG
			k.add(indent, t)
		}
	case *ast.List:
		k.list(d, n, indent)
	case *ast.Blockquote:
		quote := &card{options: k.options}
		quote.children(d, n, 0)
		k.say(quote.alt.String())
		first := len(k.items)
		for _, one := range quote.items {
			if !one.joined {
				k.join(first)
				first = len(k.items)
			}
			bar := &flex.Box{Layout: flex.Vertical, Width: "3px", BackgroundColor: lineColor}
			k.add(indent, &flex.Box{Layout: flex.Horizontal, Spacing: flex.MD, Contents: flex.Contents(bar, one.component)})
		}
		k.join(first)
	case *ast.FencedCodeBlock:
		k.code(info(d, n), d.lines(n), indent)
	case *ast.CodeBlock:
		k.code("", d.lines(n), indent)
	case *ast.ThematicBreak:
		k.add(indent, &flex.Separator{Color: lineColor})
	case *extast.Table:
		k.table(d.table(n), indent)
	case *footnote:
		first := len(k.items)
		k.paragraph([]run{{text: "[" + n.label + "] "}}, indent)
		k.children(d, n, indent+step)
		k.join(first)
	case *ast.Paragraph, *ast.TextBlock:
		if !k.images(d, n, indent) {
			k.paragraph(d.runs(n), indent)
		}
	case *mathBlock:
		k.paragraph([]run{{text: strings.TrimRight(d.lines(n), "\n")}}, indent)
	case *ast.HTMLBlock:
		k.paragraph(d.htmlRuns(n), indent)
	case *ast.LinkReferenceDefinition:
		k.paragraph(d.definition(n), indent)
	default:
		k.children(d, n, indent)
	}
}

func (k *card) children(d *document, n ast.Node, indent int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		k.block(d, c, indent)
	}
}

// paragraph adds a text, also to the altText.
func (k *card) paragraph(runs []run, indent int) {
	k.say(flat(runs))
	k.addTexts(runs, indent)
}

func (k *card) addTexts(runs []run, indent int) {
	for _, t := range texts(runs) {
		k.add(indent, t)
	}
}

// images adds the images of a paragraph of images, and reports whether it did.
func (k *card) images(d *document, n ast.Node, indent int) bool {
	if !k.options.Images {
		return false
	}
	ms := imageMessages(d, n, k.options)
	for _, m := range ms {
		k.paragraph([]run{{text: m.text}}, indent)
		url := m.image.OriginalContentURL
		k.add(indent, &flex.Image{URL: url, Size: flex.Full, AspectRatio: "3:2", Action: linkTo(url)})
	}
	return ms != nil
}

// list adds the items of a list, each beside its mark.
func (k *card) list(d *document, n *ast.List, indent int) {
	number := n.Start
	for li := n.FirstChild(); li != nil; li = li.NextSibling() {
		mark := "•"
		switch {
		case n.IsOrdered():
			mark = strconv.Itoa(number) + string(n.Marker)
			number++
		case isTask(li):
			mark = "" // its text begins with one
		}
		first := len(k.items)
		child := li.FirstChild()
		var beside []*flex.Text
		if child != nil && (child.Kind() == ast.KindTextBlock || child.Kind() == ast.KindParagraph) {
			runs := d.runs(child)
			k.say(mark + " " + flat(runs))
			beside = texts(runs)
			child = child.NextSibling()
		}
		row := &flex.Box{Layout: flex.Horizontal, Spacing: flex.SM, Contents: make([]flex.Component, 0, 2)}
		if mark != "" {
			row.Contents = append(row.Contents, &flex.Text{Text: mark, Flex: new(0)})
		}
		if len(beside) > 0 {
			row.Contents = append(row.Contents, beside[0])
			beside = beside[1:]
		}
		k.add(indent, row)
		for _, t := range beside {
			k.add(indent+step, t)
		}
		for ; child != nil; child = child.NextSibling() {
			k.block(d, child, indent+step)
		}
		k.join(first)
	}
}
