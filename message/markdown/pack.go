package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/length"
)

// level rates a unit of text as the beginning of a message.
type level int

// The levels, the lowest first. A message begins at one of the first three only if it must.
const (
	underneath level                  = iota + 1 // directly below its heading
	atLine                                       // of code that is too long for a message
	atTorn                                       // code below its explanation, or text below the mark of its item
	atPart                                       // of a paragraph that is too long to be read as one
	atItem     = atPart + nestedLists            // of a list, or a row of a table; less for each list around it, down to atPart
	atBlock    = atItem + 1
	atHeading  = atBlock + 1
)

const nestedLists = 9 // with levels of their own

// unit is a piece of a text message: a paragraph, an item of a list, a line of long code.
type unit struct {
	text  string
	gap   string // what separates it from the unit in front of it in the same message; its length is counted in bytes
	level level
	size  int // of the text, in UTF-16 code units
}

// packer puts units of text, and whole messages, into messages in order.
type packer struct {
	options Options
	limit   int
	units   []unit // of the text message that is not finished
	size    int    // of units with their gaps, in UTF-16 code units
	done    []message.Message
}

func newPacker(o Options) *packer {
	limit := message.MaxText
	if o.Limit > 0 {
		limit = min(limit, o.Limit)
	}
	return &packer{options: o, limit: limit}
}

// add appends a unit, and ends messages that are full.
func (p *packer) add(u unit) {
	u.size = length.UTF16.Count(u.text)
	for {
		room := p.limit
		if len(p.units) > 0 {
			room -= p.size + len(u.gap)
		}
		if u.size <= room {
			p.append(u)
			return
		}
		k := p.cut(u)
		if k == 0 { // u cannot be kept whole
			u = p.fill(u, room)
			continue
		}
		rest := slices.Clone(p.units[k:])
		p.units = p.units[:k]
		p.flush()
		for _, r := range rest {
			p.append(r)
		}
	}
}

// append appends a unit to the text message.
func (p *packer) append(u unit) {
	if len(p.units) > 0 {
		p.size += len(u.gap)
	}
	p.units, p.size = append(p.units, u), p.size+u.size
}

// cut returns the number of units that stay in the full message, so that the next one begins at the best place. It returns 0 if
// u should begin in the full message, because it is too long for any message.
func (p *packer) cut(u unit) int {
	unitAt := func(k int) unit {
		if k == len(p.units) {
			return u
		}
		return p.units[k]
	}
	all := p.size + len(u.gap) + u.size
	early, late := 0, 0 // the last in the first half that tears nothing, and the best in the second half
	size := 0           // of the first k units
	for k := 1; k <= len(p.units); k++ {
		size += p.units[k-1].size
		if k > 1 {
			size += len(p.units[k-1].gap)
		}
		at := unitAt(k)
		switch {
		case 2*size >= p.limit:
			if late == 0 || at.level >= unitAt(late).level {
				late = k
			}
		case at.level > atTorn && all-size-len(at.gap) <= p.limit: // the next message keeps together what is torn here
			early = k
		}
	}
	switch {
	case late > 0 && (unitAt(late).level > atTorn || early == 0):
		return late
	case early > 0:
		return early
	case u.size > p.limit:
		return 0
	}
	return len(p.units)
}

// fill adds as much of u as fits in room, ends the message, and returns the rest of u.
func (p *packer) fill(u unit, room int) unit {
	head := beginning(u.text, room)
	head = beforeURL(head, u.text[len(head):])
	if head == "" && len(p.units) == 0 { // a URL or one grapheme cluster is longer than a message
		head = start(u.text, room)
	}
	size := length.UTF16.Count(head)
	if head != "" {
		p.units = append(p.units, unit{head, u.gap, u.level, size})
	}
	p.flush()
	return unit{u.text[len(head):], "\n", u.level, u.size - size}
}

// beginning returns the part of text that fits in room UTF-16 code units, up to the best place to divide it. It returns "" if the
// first grapheme cluster does not fit.
func beginning(text string, room int) string {
	head, _ := length.UTF16.Cut(text, room)
	if head != "" { // else Split would read all of the cluster
		for head = range length.UTF16.Split(text, room) {
			break
		}
	}
	return head
}

// beforeURL returns head without a URL that goes on in rest, because LINE would make a link of the first part of it.
func beforeURL(head, rest string) string {
	i := max(strings.LastIndex(head, "http://"), strings.LastIndex(head, "https://"))
	next, _ := utf8.DecodeRuneInString(rest) // U+FFFD at the end
	if i < 0 || strings.ContainsFunc(head[i:], notInURL) || notInURL(next) {
		return head
	}
	return strings.TrimRight(head[:i], "(")
}

// notInURL reports whether r ends a URL in a text.
func notInURL(r rune) bool { return r <= ' ' || r >= 0x7F || strings.ContainsRune("<>\"", r) }

// start returns the code points at the beginning of text that fit in room UTF-16 code units, at least one.
func start(text string, room int) string {
	n, ok := length.UTF16.ByteOffset(text, room)
	if !ok {
		n, _ = length.UTF16.ByteOffset(text, room-1)
	}
	_, first := utf8.DecodeRuneInString(text) // room may be 1, and the character 2 code units long
	return text[:max(n, first)]
}

// flush ends the text message.
func (p *packer) flush() {
	var b strings.Builder
	for i, u := range p.units {
		if i > 0 {
			b.WriteString(u.gap)
		}
		b.WriteString(u.text)
	}
	p.units, p.size = p.units[:0], 0
	text := strings.TrimRight(b.String(), " \n")
	if strings.TrimSpace(text) == "" {
		return
	}
	m := &message.Text{Text: text, Sender: p.options.Sender}
	if len(p.done) == 0 { // take leaves one
		m.QuoteToken = p.options.QuoteToken
	}
	p.done = append(p.done, m)
}

// message appends a whole message.
func (p *packer) message(m message.Message) {
	p.flush()
	p.done = append(p.done, m)
}

// take removes and returns the messages that are finished, but not the last, which may need the quick reply.
func (p *packer) take() []message.Message {
	if len(p.done) < 2 {
		return nil
	}
	n := len(p.done) - 1
	ms := slices.Clone(p.done[:n])
	p.done = append(p.done[:0], p.done[n])
	return ms
}

// close returns the remaining messages, the last one with the quick reply.
func (p *packer) close() []message.Message {
	p.flush()
	if n := len(p.done); n > 0 {
		switch m := p.done[n-1].(type) {
		case *message.Text:
			m.QuickReply = p.options.QuickReply
		case *message.Image:
			m.QuickReply = p.options.QuickReply
		case *message.Flex:
			m.QuickReply = p.options.QuickReply
		}
	}
	return p.done
}
