package richmenu

import (
	"image"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"

	"github.com/linemsg/linemsg/message/length"
)

// words is a line of text.
type words struct {
	text string
	high int // height of capitals
	bold bool
	face font.Face // of the caller, which has one size; nil for a font of any size
}

// size returns the size of a line. In a font of any size it is the height of capitals, and an estimate of the width.
func (w words) size() image.Point {
	if w.face != nil {
		m := w.face.Metrics()
		return image.Pt(font.MeasureString(w.face, w.text).Ceil(), m.Ascent.Ceil()+m.Descent.Ceil())
	}
	return image.Pt(textWidth(w.text, w.high), w.high)
}

// base returns the base line of a line of text.
func (s *shape) base() int {
	if s.face != nil {
		return s.r.Min.Y + s.face.Metrics().Ascent.Ceil()
	}
	return s.r.Max.Y
}

// capHeight is the height of capitals in Helvetica, Arial and the Go font, in hundredths of the font size.
const capHeight = 72

func fontSize(high int) int { return high * 100 / capHeight }

// textWidth returns an estimate of the width of a text. It is not less than the width in the Go font, and rarely less than
// that in the fonts of browsers: Helvetica, Arial or the wider DejaVu Sans.
func textWidth(text string, high int) int {
	units := 0 // hundredths of the font size
	for text != "" {
		cluster, rest := length.Grapheme.Cut(text, 1)
		units += clusterWidth(cluster)
		text = rest
	}
	return (units*high + capHeight - 1) / capHeight
}

func clusterWidth(cluster string) int {
	switch c := cluster[0]; {
	case strings.IndexByte(" !'(),./:;[\\]ijlft`|", c) >= 0:
		return 34
	case strings.IndexByte("MWm@%", c) >= 0:
		return 102
	case c >= 'a' && c <= 'z' && c != 'w', c < 'A' && c != '&':
		return 68
	case c < utf8.RuneSelf, strings.HasPrefix(cluster, "\xE0\xB8"), strings.HasPrefix(cluster, "\xE0\xB9"): // Thai
		return 78
	}
	return 112
}

// glyphs chooses the fonts of drawn texts.
type glyphs struct {
	face        font.Face // of captions; may be nil
	plain, bold *opentype.Font
	some        font.Face // the Go font in any size
}

func newGlyphs(face font.Face) *glyphs {
	g := &glyphs{face: face}
	g.plain, _ = opentype.Parse(goregular.TTF) // these are valid fonts
	g.bold, _ = opentype.Parse(gobold.TTF)
	g.some, _ = opentype.NewFace(g.plain, nil)
	return g
}

// sized returns the Go font for a height of capitals.
func (g *glyphs) sized(high int, bold bool) font.Face {
	f := g.plain
	if bold {
		f = g.bold
	}
	face, _ := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(fontSize(high)), DPI: 72})
	return face
}

// leftOut stands for characters without a glyph.
const leftOut = "[?]"

// known returns a text without the characters that a face has no glyphs for. One mark stands for all of them.
// Characters that have no shape, such as joiners, need no glyph.
func known(text string, face font.Face) string {
	marked := false
	var b strings.Builder
	for _, r := range text {
		if unicode.In(r, unicode.Cf, unicode.Variation_Selector) {
			continue
		}
		if has(face, r) {
			b.WriteRune(r)
		} else if !marked {
			marked = true
			b.WriteString(leftOut)
		}
	}
	return strings.TrimSpace(b.String())
}

func has(face font.Face, r rune) bool {
	_, ok := face.GlyphAdvance(r)
	return ok
}

// line returns a line in a font of any size.
func (s *scene) line(text string, high int, bold bool) words {
	if s.glyphs != nil {
		text = known(text, s.glyphs.some)
	}
	return words{text: text, high: high, bold: bold}
}

// caption returns a line in the face of the caller, if it can be used.
func (s *scene) caption(text string, high int) words {
	if !s.usable() {
		return s.line(text, high, true)
	}
	return words{text: known(text, s.glyphs.face), face: s.glyphs.face}
}

// usable reports whether there is a face of the caller with the letters of the marks, and with lines that are not higher than a
// fifth of the width of a usual menu: the height of the picture depends on them.
func (s *scene) usable() bool {
	if s.glyphs == nil || s.glyphs.face == nil || known(leftOut+ellipsis, s.glyphs.face) != leftOut+ellipsis {
		return false
	}
	m := s.glyphs.face.Metrics()
	return m.Ascent.Ceil() > 0 && m.Ascent.Ceil() <= 50*s.unit && m.Descent > -m.Ascent && m.Descent.Ceil() <= 50*s.unit
}

const ellipsis = ".."

// shrink reduces the font of a line until it fits in wide, as long as it can be read.
func (s *scene) shrink(w words, wide int) words {
	for w.face == nil && w.high > s.least() && w.size().X > wide {
		w.high--
	}
	return w
}

// fit reduces the font of a line, then shortens it.
func (s *scene) fit(w words, wide int) words {
	w = s.shrink(w, wide)
	whole := w.text
	for n := length.Grapheme.Count(whole); n > 1 && w.size().X > wide; n-- {
		w.text = length.Grapheme.Truncate(whole, n-1, ellipsis)
	}
	return w
}

// least returns the smallest height of capitals.
func (s *scene) least() int { return max(6, s.unit*3/2) }
