package preview

import (
	"bufio"
	"cmp"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// TextOptions are the options of [TextWith]. [Text] uses the zero TextOptions.
type TextOptions struct {
	Width int  // columns of a line; 0 or less means 100
	Color bool // colors of a terminal (ANSI escape codes)
	Short bool // an object without findings is one line, with an ellipsis for the objects in it

	// Menu is printed below the messages, if it is not nil.
	Menu *richmenu.RichMenu

	// Links returns the preview of the first URL in the text of a message, as in [Options].
	Links func(url string) (link Link, ok bool)

	// Cards are printed below the messages.
	Cards []Link

	// Findings are printed below what they concern. Their paths begin with messages[0], with richMenu, or with cards[0]. Nil
	// means those of [message.Lint] and of the Lint of Menu.
	Findings []fault.Violation
}

// Text writes messages to w as a tree, for terminals and for the logs of tests. Each message, component and action has its
// properties on one line or a few, and below them the findings of [message.Lint]:
//
//	2/5 messages, 268 bytes of JSON
//	├─ messages[0]: text "Hello, Brown!" (13/5000 UTF-16 code units)
//	└─ messages[1]: template, altText "Lunch"
//	   └─ template: confirm "Soup?" (5/240 grapheme clusters), 2/2 actions
//	      ├─ actions[0]: message "Yes", text "Soup, please"
//	      └─ actions[1]: message "No thank you, not today" (23/20 grapheme clusters), text "No"
//	            error: label: 23 grapheme clusters, at most 20 in a confirm template: "No thank you, not
//	              today"
//
// A line has more than 100 columns only if a word is long or the tree is deep. A long text is cut between grapheme clusters and ends
// with an ellipsis. Control characters and marks that change the direction of text are escaped. Text prints no quote tokens, but it
// prints the texts of messages, the members of Extra, and the JSON of a Raw. The format may change.
//
// The error is that of w, or says that w is nil.
func Text(w io.Writer, ms ...message.Message) error {
	return TextWith(w, TextOptions{}, ms...)
}

// TextWith is [Text] with options.
func TextWith(w io.Writer, o TextOptions, ms ...message.Message) error {
	if schema.IsNil(w) {
		return errNilWriter
	}
	t := plant(schema.View(&request{ms, o.Menu}, describe))
	t.addLinks(&o, ms)
	found := o.Findings
	if found == nil {
		found = findings(ms, o.Menu, o.Cards)
	}
	t.hang(found)
	t.root.tidy()
	if o.Short {
		t.root.shorten()
	}
	roots := []*node{t.root}
	switch {
	case len(ms) == 0 && len(t.root.inside) > 0 && len(t.root.found) == 0:
		roots = t.root.inside
	case len(ms) == 0:
		t.root.attributes = append(t.root.attributes, attribute{value: "no messages"})
	case t.size != "":
		t.root.attributes = append(t.root.attributes, attribute{value: t.size})
	}
	p := printer{w: bufio.NewWriter(w), columns: cmp.Or(max(o.Width, 0), columns), color: o.Color}
	for _, n := range roots {
		p.node(n, "", "")
	}
	if t.cut {
		p.line("", "", segment{text: "more objects are not shown"})
	}
	return p.w.Flush()
}

const (
	columns  = 100 // of a line
	leastFor = 24  // columns that a text has, however deep it is

	shortGroup = 45 // columns of an object that is not divided between lines
)

// printer prints a tree.
type printer struct {
	w       *bufio.Writer
	columns int
	color   bool
}

// segment is a part of a line that is not broken.
type segment struct {
	text  string
	color string
	after string // a separator that stays on the line
}

// The colors: codes of SGR.
const (
	bold   = "1"
	red    = "31"
	yellow = "33"
	dim    = "2"
)

// node prints a node. first begins its first line, and rest the others.
func (p *printer) node(n *node, first, rest string) {
	under := rest
	if len(n.inside) > 0 {
		under += "│"
	} else {
		under += " "
	}
	p.line(first, under+"  ", p.segments(n, uniseg.StringWidth(first), uniseg.StringWidth(under)+2)...)
	for _, v := range n.found {
		p.finding(n, v, under+"  ")
	}
	for i, in := range n.inside {
		if i < len(n.inside)-1 {
			p.node(in, rest+"├─ ", rest+"│  ")
		} else {
			p.node(in, rest+"└─ ", rest+"   ")
		}
	}
}

// segments returns the parts of the lines of a node: its label and kind, its text or label, and its other attributes.
func (p *printer) segments(n *node, first, rest int) []segment {
	var list []segment
	if n.label != "" {
		list = append(list, segment{text: visible(n.label, p.room(first), false) + ":", color: dim, after: " "})
	}
	main := n.main()
	if n.kind != "" {
		kind := segment{text: visible(n.kind, p.room(rest), false), color: bold, after: ", "}
		if main >= 0 {
			kind.after = " "
		}
		list = append(list, kind)
	}
	if main >= 0 {
		used := first
		for _, s := range list {
			used += uniseg.StringWidth(s.text + s.after)
		}
		m := n.attributes[main]
		m.name = ""
		beside := p.attribute(list, m, used)
		if used+beside[len(beside)-1].width() > p.columns { // it gets a line of its own
			beside = p.attribute(list, m, rest)
		}
		list = beside
	}
	for i, m := range n.attributes {
		if i != main {
			list = p.attribute(list, m, rest)
		}
	}
	return list
}

// main returns the index of the attribute that is printed without its name, after the kind: its label, else its text.
// It returns -1 if there is none.
func (n *node) main() int {
	main := -1
	for i, m := range n.attributes {
		switch {
		case m.style != isProse:
		case m.name == "label":
			return i
		case m.name == "text":
			main = i
		}
	}
	return main
}

// room returns how many columns are left of a line, but at least leastFor.
func (p *printer) room(used int) int { return max(p.columns-used, leastFor) }

// attribute appends the segments of an attribute.
func (p *printer) attribute(list []segment, m attribute, used int) []segment {
	name := ""
	if m.name != "" {
		name = visible(m.name, p.room(used)/2, false) + " "
	}
	count := ""
	if m.counter.Limit > 0 {
		count = m.counter.Measure()
	}
	s := segment{after: ", "}
	if m.counter.Over() {
		s.color = red
	}
	switch m.style {
	case isGroup:
		return p.group(list, strings.TrimSuffix(name, " "), m.parts, used)
	case isCounter:
		s.text = count
	default:
		if count != "" {
			count = " (" + count + ")"
		}
		room := p.room(used + len(name) + len(count) + len(`"",`))
		s.text = name + m.shown(room) + count
	}
	return append(list, s)
}

// shown returns the value of an attribute in at most room columns.
func (m attribute) shown(room int) string {
	if m.style == isProse || m.style == isForm && !bare(m.value) {
		return `"` + visible(m.value, room, true) + `"`
	}
	return visible(m.value, room, false)
}

// bare reports whether a text reads well without quotes, as a URL and a color do.
func bare(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#%-._~:/?&=+@!$*") == ""
}

// group appends the attributes of a small object: area (x 0, y 0, width 520, height 1040).
func (p *printer) group(list []segment, name string, parts []attribute, used int) []segment {
	n := len(list)
	for _, m := range parts {
		list = p.attribute(list, m, used+len(name)+2)
	}
	if len(list) == n {
		return append(list, segment{text: name, after: ", "})
	}
	list[n].text = name + " (" + list[n].text
	list[len(list)-1].text += ")"
	if joined := join(list[n:]); joined.width() <= shortGroup {
		list = append(list[:n], joined)
	}
	return list
}

// join returns segments as one.
func join(list []segment) segment {
	last := len(list) - 1
	one := segment{after: list[last].after}
	var text strings.Builder
	for i, s := range list {
		text.WriteString(s.text)
		if i < last {
			text.WriteString(s.after)
		}
		one.color = cmp.Or(one.color, s.color)
	}
	one.text = text.String()
	return one
}

// line prints segments, on several lines if they are long. first begins the first line, and rest the others.
func (p *printer) line(first, rest string, segments ...segment) {
	p.write(first, dim)
	column := uniseg.StringWidth(first)
	after := ""
	for i, s := range segments {
		if i > 0 && column+len(after)+s.width() > p.columns {
			p.write(strings.TrimRight(after, " ")+"\n", "")
			p.write(rest, dim)
			column = uniseg.StringWidth(rest)
		} else {
			p.write(after, "")
			column += len(after)
		}
		p.write(s.text, s.color)
		column += uniseg.StringWidth(s.text)
		after = s.after
	}
	p.write("\n", "")
}

// width is how many columns a segment needs at the end of a line.
func (s segment) width() int {
	return uniseg.StringWidth(s.text) + len(strings.TrimRight(s.after, " "))
}

// finding prints a finding of a node, on several lines if it is long. begin begins each of them.
func (p *printer) finding(n *node, v fault.Violation, begin string) {
	text := v.Text()
	if place := strings.TrimPrefix(strings.TrimPrefix(string(v.Path), string(n.path)), "."); place != "" {
		text = place + ": " + text
	}
	color := red
	if v.Severity == fault.SeverityWarning {
		color = yellow
	}
	words := []segment{{text: v.Severity.String() + ":", color: color, after: " "}}
	for word := range strings.FieldsSeq(escape(text, false)) {
		words = append(words, segment{text: word, after: " "})
	}
	p.line(begin, begin+"  ", words...)
}

// write writes a text in a color.
func (p *printer) write(s, color string) {
	if p.color && color != "" && s != "" {
		s = "\x1b[" + color + "m" + s + "\x1b[0m"
	}
	_, _ = p.w.WriteString(s) // Flush returns the error
}
