package markdown

import (
	"bytes"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/linemsg/linemsg/message"
)

// A Stream converts Markdown that arrives in pieces, such as the tokens of a model. Its messages are those that [Messages]
// makes of the whole. The zero Stream has the zero [Options]. A Stream is not safe for use by several goroutines.
type Stream struct {
	options    Options
	out        *packer
	to         writer
	rest       []byte // what has not been converted
	parseAt    int    // the length of rest at which it is read again
	eager      bool   // in tests: read it again at the end of each line
	references references
	used       map[string]bool
}

// NewStream returns a Stream. The error is that of [Messages].
func NewStream(o Options) (*Stream, error) {
	probe := &message.Text{Text: "-", QuickReply: o.QuickReply, Sender: o.Sender, QuoteToken: o.QuoteToken}
	if err := message.Validate(probe); err != nil {
		return nil, err
	}
	return &Stream{options: o}, nil
}

// Add takes the next piece of the source, and returns the messages that are finished. A message is finished when the next
// one has begun, since the last one of all gets the quick reply. None ends within a block of Markdown such as a list, a table
// or code, unless the block itself is too long for one message.
func (s *Stream) Add(source string) []message.Message {
	if s == nil {
		return nil
	}
	s.begin()
	s.rest = append(s.rest, source...)
	if len(s.rest) < s.parseAt || strings.IndexByte(source, '\n') < 0 {
		return nil
	}
	end := bytes.LastIndexByte(s.rest, '\n') + 1
	d := parse(clean(s.rest[:end]), s.references, s.used)
	cut := s.write(d, d.finished())
	s.rest = append(clean(s.rest[:end])[cut:], s.rest[end:]...)
	s.parseAt = len(s.rest)
	if !s.eager {
		s.parseAt += max(minStep, len(s.rest)/4)
	}
	return s.out.take()
}

// minStep is how many bytes have to arrive before the source is read again. With the quarter of what has not been converted
// it keeps the time linear.
const minStep = 256

// Close returns the remaining messages. The Stream is then as new.
func (s *Stream) Close() []message.Message {
	if s == nil {
		return nil
	}
	s.begin()
	d := parse(clean(s.rest), s.references, s.used)
	s.write(d, len(d.source)+1)
	s.to.end()
	ms := s.out.close()
	*s = Stream{options: s.options}
	return ms
}

func (s *Stream) begin() {
	if s.out == nil {
		s.out = newPacker(s.options)
		s.used = make(map[string]bool)
		s.references = make(references)
		s.to = &plain{options: s.options, out: s.out}
		if s.options.Flex != 0 {
			s.to = newCards(s.options, s.out)
		}
	}
}

// write converts the blocks that begin in front of a place, and returns the place.
func (s *Stream) write(d *document, end int) int {
	for n := d.root.FirstChild(); n != nil && lineStart(d, n) < end; n = n.NextSibling() {
		s.to.block(d, n)
		for def := range definitions(n) {
			s.references.add(def)
		}
	}
	return min(end, len(d.source))
}

// definitions returns the definitions of references in a block.
func definitions(n ast.Node) iter.Seq[*ast.LinkReferenceDefinition] {
	return func(yield func(*ast.LinkReferenceDefinition) bool) {
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch def, ok := n.(*ast.LinkReferenceDefinition); {
			case !entering:
			case ok && !yield(def):
				return ast.WalkStop, nil
			case n.Type() == ast.TypeInline, !n.HasChildren():
				return ast.WalkSkipChildren, nil
			}
			return ast.WalkContinue, nil
		})
	}
}

// finished returns the place up to which nothing changes, whatever follows: the beginning of the last block, or of the first
// one that is still open.
func (d *document) finished() int {
	end := 0
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		start := lineStart(d, n)
		if start > d.open {
			return end
		}
		end = start
	}
	if last := d.root.LastChild(); last != nil {
		for range definitions(last) { // it may go on, and blocks in front of it refer to it
			return 0
		}
	}
	return end
}

// lineStart returns the place of the line in which a block begins.
func lineStart(d *document, n ast.Node) int {
	return bytes.LastIndexByte(d.source[:min(max(n.Pos(), 0), len(d.source))], '\n') + 1
}

// clean returns source with U+FFFD for what is not UTF-8 and for NUL, and with "\n" at the end of lines.
func clean(source []byte) []byte {
	if !utf8.Valid(source) {
		source = bytes.ToValidUTF8(source, []byte("\uFFFD"))
	}
	if bytes.IndexByte(source, 0) >= 0 {
		source = bytes.ReplaceAll(source, []byte{0}, []byte("\uFFFD"))
	}
	if bytes.IndexByte(source, '\r') >= 0 {
		source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
		source = bytes.ReplaceAll(source, []byte("\r"), []byte("\n"))
	}
	return source
}
