package markdown

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser returns the parser of CommonMark and GFM, and of footnotes and mathematics, which models also write. Unlike
// goldmark's own extensions, it keeps footnotes where they were written, and one "~" is not a strikethrough, since
// "10~12" is a range in Japanese and Thai.
var newParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(inOrder[parser.BlockParser](
			underlined{parser.NewSetextHeadingParser()},
			parser.NewThematicBreakParser(),
			shallow{parser.NewListParser()},
			parser.NewListItemParser(), // not shallow: text in a list without an item would be lost
			parser.NewCodeBlockParser(),
			brief{parser.NewATXHeadingParser()},
			parser.NewFencedCodeBlockParser(),
			mathBlocks{},
			shallow{parser.NewBlockquoteParser()},
			shallow{footnotes{}},
			parser.NewHTMLBlockParser(),
			parser.NewParagraphParser(),
		)...),
		parser.WithInlineParsers(inOrder[parser.InlineParser](
			bounded{parser.NewCodeSpanParser()},
			bounded{mathSpans{}},
			extension.NewTaskCheckBoxParser(),
			footnoteMarks{},
			bounded{links{}},
			bounded{parser.NewAutoLinkParser()},
			bounded{parser.NewRawHTMLParser()},
			emphasis{},
			extension.NewLinkifyParser(extension.WithLinkifyURLRegexp(bareURL)),
		)...),
		parser.WithParagraphTransformers(inOrder[parser.ParagraphTransformer](
			narrow{extension.NewTableParagraphTransformer()},
			divide{},
			parser.LinkReferenceParagraphTransformer,
		)...),
	)
})

// inOrder returns parsers with priorities: the first is asked first.
func inOrder[T any](list ...T) []util.PrioritizedValue {
	all := make([]util.PrioritizedValue, len(list))
	for i, p := range list {
		all[i] = util.Prioritized(p, i)
	}
	return all
}

// bareURL matches a URL in a text. Unlike that of goldmark, it allows "*", which would otherwise become emphasis.
var bareURL = regexp.MustCompile(`^(?:http|https|ftp)://[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'"^*{}\[\]]*)?`)

// links is goldmark's parser of links. It also notes where a link may refer to a definition that has not been read.
type links struct{}

var linkParser = parser.NewLinkParser()

// Trigger returns the brackets, and the mark of an image.
func (links) Trigger() []byte { return linkParser.Trigger() }

// Parse reads a bracket.
func (links) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	s := &pc.(*context).brackets
	if line[0] != ']' {
		n := linkParser.Parse(parent, block, pc)
		if n != nil {
			s.open = append(s.open, segment.Start)
		}
		return n
	}
	if len(s.open) == 0 {
		return linkParser.Parse(parent, block, pc)
	}
	at := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	label := block.Source()[at:segment.Start]
	s.image, s.missed = label[0] == '!', false
	n := linkParser.Parse(parent, block, pc)
	switch {
	case s.missed && (s.image || bytes.HasPrefix(line, []byte("][")) || bytes.ContainsAny(label, "*_~") || urlFollows(line[1:])):
		pc.(*context).holdAt(at)
	case s.missed: // [label] is the same text as a link and without a definition
		s.text = at
	case n != nil && !s.image && s.text > at: // a link cannot contain a link
		pc.(*context).holdAt(at)
	}
	return n
}

// urlFollows reports whether a URL follows a bracket. It becomes a link only if the bracket ends one.
func urlFollows(rest []byte) bool {
	return bytes.HasPrefix(rest, []byte("www.")) || bytes.HasPrefix(rest, []byte("http")) || bytes.HasPrefix(rest, []byte("ftp"))
}

// brackets is the state of links.
type brackets struct {
	open   []int // the offsets of brackets that are not closed, or of the mark of an image before them
	text   int   // the offset of the last [label] without a definition
	image  bool  // the bracket that is being closed is that of an image
	missed bool  // its label has no definition
}

// CloseBlock ends the block.
func (links) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	s := &pc.(*context).brackets
	s.open = s.open[:0]
	linkParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}
