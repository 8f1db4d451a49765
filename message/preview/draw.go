package preview

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// A drawing is one message being drawn, or a menu, or a card of Options.Cards.
type drawing struct {
	o        *Options
	sheet    *sheet
	sources  map[string]bool // what the policy of the page allows images from
	at       map[fault.Path]*element
	noted    map[fault.Path]bool // places with a finding
	findings []finding
	left     int  // elements that may still be drawn
	depth    int  // of boxes
	wide     bool // the message is as wide as the chat
}

// The largest message that is drawn. A message of 50 kB has at most about 2,500 components. In memory a message can be larger: one
// box can be in many places, or in itself.
const (
	maxElements = 10_000
	maxBoxes    = 100 // inside each other
)

// newDrawing returns an empty drawing with the findings of vs.
func newDrawing(o *Options, s *sheet, sources map[string]bool, vs []fault.Violation) *drawing {
	d := &drawing{o: o, sheet: s, sources: sources, at: map[fault.Path]*element{}, noted: map[fault.Path]bool{}, left: maxElements}
	for _, v := range vs {
		d.noted[v.Path] = true
		d.findings = append(d.findings, found(v))
	}
	return d
}

// under returns the path of a member of the object at p.
func under(p fault.Path, name string) fault.Path { return p.Join(fault.PathOf(fault.Member(name))) }

// item returns the path of an item of the list name of the object at p.
func item(p fault.Path, name string, i int) fault.Path {
	return under(p, name) + fault.Path("["+strconv.Itoa(i)+"]")
}

// name gives e the id of p, so that findings at p link to it, and returns e.
func (d *drawing) name(e *element, p fault.Path) *element {
	if e != nil {
		e.ID = identifier(d.o.IDPrefix, p)
		d.at[p] = e
	}
	return e
}

// text returns an element with the text at p, or nil if there is no text.
func (d *drawing) text(class, s string, p fault.Path) *element {
	if s == "" {
		return nil
	}
	return d.name(label(class, s), p)
}

// style gives e the declarations of r.
func (d *drawing) style(e *element, r *rule) { e.class(d.sheet.class(r)) }

// full counts one more element, and reports whether it is too many to be drawn.
func (d *drawing) full(p fault.Path) bool {
	d.left--
	if d.left >= 0 {
		return false
	}
	if d.left == -1 {
		d.note(p, "the preview ends here, after "+strconv.Itoa(maxElements)+" elements")
	}
	return true
}

// message draws m without what all messages have in common.
func (d *drawing) message(m message.Message, p fault.Path) *element {
	if schema.IsNil(m) {
		return label("pv-card pv-unknown", "nil, no message")
	}
	switch m := m.(type) {
	case *message.Text:
		return d.textMessage(m, p)
	case *message.TextV2:
		return d.textV2Message(m, p)
	case *message.Sticker:
		return d.sticker(m, p)
	case *message.Image:
		return d.imageMessage(m, p)
	case *message.Video:
		return d.videoMessage(m, p)
	case *message.Audio:
		return d.audio(m, p)
	case *message.Location:
		return d.location(m, p)
	case *message.Coupon:
		return d.coupon(m, p)
	case *message.Imagemap:
		return d.imagemap(m, p)
	case *message.Template:
		return d.template(m, p)
	case *message.Flex:
		return d.flex(m, p)
	}
	return d.unknown("message", m, p)
}

// common has the members that all known messages have.
type common struct {
	altText string
	hasAlt  bool
	quotes  bool // another message
	sender  *message.Sender
	quick   *message.QuickReply
}

func commonOf(m message.Message) common {
	if schema.IsNil(m) {
		return common{}
	}
	switch m := m.(type) {
	case *message.Text:
		return common{quotes: m.QuoteToken != "", sender: m.Sender, quick: m.QuickReply}
	case *message.TextV2:
		return common{quotes: m.QuoteToken != "", sender: m.Sender, quick: m.QuickReply}
	case *message.Sticker:
		return common{quotes: m.QuoteToken != "", sender: m.Sender, quick: m.QuickReply}
	case *message.Image:
		return common{sender: m.Sender, quick: m.QuickReply}
	case *message.Video:
		return common{sender: m.Sender, quick: m.QuickReply}
	case *message.Audio:
		return common{sender: m.Sender, quick: m.QuickReply}
	case *message.Location:
		return common{sender: m.Sender, quick: m.QuickReply}
	case *message.Coupon:
		return common{sender: m.Sender, quick: m.QuickReply}
	case *message.Imagemap:
		return common{altText: m.AltText, hasAlt: true, sender: m.Sender, quick: m.QuickReply}
	case *message.Template:
		return common{altText: m.AltText, hasAlt: true, sender: m.Sender, quick: m.QuickReply}
	case *message.Flex:
		return common{altText: m.AltText, hasAlt: true, sender: m.Sender, quick: m.QuickReply}
	}
	return common{}
}
