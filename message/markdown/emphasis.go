package markdown

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasis reads "*", "_" and "~~" as CommonMark and GFM do, except beside scripts that are written without spaces. There
// CommonMark finds no emphasis in "**「重要」**です", because a letter follows the closing asterisks and punctuation precedes
// them. Models write this all the time, and mean emphasis.
type emphasis struct{}

// Trigger returns the delimiters.
func (emphasis) Trigger() []byte { return []byte{'*', '_', '~'} }

// Parse reads a run of delimiters.
func (emphasis) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	t := triesIn(parent, pc)
	if t.runs == maxRuns {
		return nil
	}
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, delimiters(line[0]))
	if line[0] == '~' && (d.OriginalLength != 2 || before == '~') {
		return nil
	}
	t.runs++
	after := ' '
	if d.OriginalLength < len(line) {
		after = util.ToRune(line, d.OriginalLength)
	}
	if line[0] != '_' && (unspaced(before) || unspaced(after)) {
		d.CanOpen = !util.IsSpaceRune(after)
		d.CanClose = !util.IsSpaceRune(before)
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

// delimiters pairs runs of one character, which is its value.
type delimiters byte

// IsDelimiter reports whether b is the delimiter.
func (c delimiters) IsDelimiter(b byte) bool { return b == byte(c) }

// CanOpenCloser reports whether one run can be closed by the other.
func (c delimiters) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch returns the node of a pair of runs.
func (c delimiters) OnMatch(consumes int) ast.Node {
	if c == '~' {
		return extast.NewStrikethrough()
	}
	return ast.NewEmphasis(consumes)
}

// unspaced reports whether r belongs to a script that puts no spaces between words, or joins particles to them.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		0x3001 <= r && r <= 0x303F || // CJK symbols and punctuation, but for the space
		0xFF01 <= r && r <= 0xFFEE // full-width and half-width forms
}
