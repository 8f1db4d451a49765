package markdown

import (
	"bytes"
	"iter"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/linemsg/linemsg/message"
)

// A Stream converts Markdown that arrives in pieces, such as the tokens of a model. Its messages are those that
// [Messages] returns for the whole source. The zero Stream has the zero [Options]. A Stream is not safe for use by several goroutines.
type Stream struct {
	options    Options
	out        *packer
	to         writer
	rest       []byte // what has not been converted
	parseAt    int    // the length of rest at which it is parsed again
	eager      bool   // in tests: parse it again at the end of each line
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

// Add appends a piece to the source, and returns the messages that have been completed. A message is complete when the next one
// has begun, because the quick reply belongs to the very last one. A paragraph, a list, a table or code is converted only when it
// has ended.
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
	cut := d.finished()
	s.write(d, cut)
	s.rest = append(d.source[cut:], s.rest[end:]...)
	s.parseAt = len(s.rest)
	if !s.eager {
		s.parseAt += max(minStep, len(s.rest)/4)
	}
	return s.out.take()
}

// minStep is how many bytes must arrive before the source is parsed again, in addition to a quarter of what has not been
// converted. The quarter keeps the time linear.
const minStep = 256

// Close ends the source, and returns the remaining messages. The Stream can then be used for another source.
func (s *Stream) Close() []message.Message {
	if s == nil {
		return nil
	}
	s.begin()
	d := parse(clean(s.rest), s.references, s.used)
	s.write(d, math.MaxInt) // also a block without text at the end
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

// write converts the blocks that begin before the offset end, which is the start of a line or beyond the source.
func (s *Stream) write(d *document, end int) {
	for n := d.root.FirstChild(); n != nil && d.offset(n) < end; n = n.NextSibling() {
		s.to.block(d, n)
		for def := range definitions(n) {
			s.references.add(def)
		}
	}
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

// finished returns the offset up to which nothing changes, whatever follows: that of the last block, or of the first one that
// is still open. It is 0 if a definition follows, which can still change: blocks before it may refer to it.
func (d *document) finished() int {
	end := 0
	open := d.root.FirstChild() // the block at end
	paragraphs := d.paragraphs
	for n := open; n != nil; n = n.NextSibling() {
		at := d.offset(n)
		for len(paragraphs) > 0 && paragraphs[0].Stop <= at {
			paragraphs = paragraphs[1:]
		}
		before := n.PreviousSibling()
		if len(paragraphs) > 0 && paragraphs[0].Start <= at || before != nil && before.Kind() == ast.KindLinkReferenceDefinition {
			continue // it is the rest of a paragraph, and could be another block without the text or the definition before it
		}
		start := bytes.LastIndexByte(d.source[:at], '\n') + 1
		if start > d.open {
			break
		}
		if start > end {
			end, open = start, n
		}
	}
	for ; open != nil; open = open.NextSibling() {
		for range definitions(open) {
			return 0
		}
	}
	return end
}

// offset returns the offset at which a block begins.
func (d *document) offset(n ast.Node) int { return min(max(n.Pos(), 0), len(d.source)) }

// clean returns source with U+FFFD for NUL and for what is not UTF-8, and with "\n" as the only line ending. It may return source
// itself.
func clean(source []byte) []byte {
	if !utf8.Valid(source) {
		source = bytes.ToValidUTF8(source, []byte("\uFFFD"))
	}
	if bytes.ContainsRune(source, 0) {
		source = bytes.ReplaceAll(source, []byte{0}, []byte("\uFFFD"))
	}
	if bytes.ContainsRune(source, '\r') {
		source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
		source = bytes.ReplaceAll(source, []byte("\r"), []byte("\n"))
	}
	return source
}
