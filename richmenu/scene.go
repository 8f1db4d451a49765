package richmenu

import (
	"image"
	"image/color"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/length"
)

// scene is a picture of a menu as a list of shapes, which [RichMenu.SVG] and [RichMenu.Draw] draw. It has only whole
// numbers, so that pictures are the same on every machine.
type scene struct {
	size   image.Point     // of the picture
	menu   image.Rectangle // place of the menu's image
	unit   int             // about the width of a line
	scale  image.Point     // size of the menu's image in the picture
	from   image.Point     // size of the menu's image in pixels of the menu
	shapes []shape
	plates []image.Rectangle // backgrounds of words
}

// shape is a filled rectangle, a frame, a hatching, an image, or a line of text.
type shape struct {
	kind  shapeKind
	r     image.Rectangle // a text is centered in it, with its height as the height of capitals
	c     color.NRGBA
	width int // of a frame
	text  string
	bold  bool
}

type shapeKind uint8

const (
	fillShape shapeKind = iota
	frameShape
	hatchShape
	textShape
	imageShape // the image of the menu, if there is one
)

// The colors of actions and faults.
var (
	ink        = color.NRGBA{0x1F, 0x24, 0x2C, 0xFF}
	paper      = color.NRGBA{0xFF, 0xFF, 0xFF, 0xD8}
	ground     = color.NRGBA{0xEC, 0xEE, 0xF1, 0xFF}
	menuPaper  = color.NRGBA{0xFA, 0xFB, 0xFC, 0xFF}
	gapRed     = color.NRGBA{0xD6, 0x1F, 0x2C, 0xFF}
	overlapRed = color.NRGBA{0xB0, 0x1E, 0x8C, 0xFF}
)

func tint(kind string) color.NRGBA {
	switch kind {
	case "postback":
		return color.NRGBA{0x2F, 0x6F, 0xDE, 0xFF}
	case "message":
		return color.NRGBA{0x12, 0xA1, 0x50, 0xFF}
	case "uri":
		return color.NRGBA{0xF0, 0x8C, 0x00, 0xFF}
	case "datetimepicker":
		return color.NRGBA{0x8E, 0x44, 0xAD, 0xFF}
	case "richmenuswitch":
		return color.NRGBA{0x0E, 0x9A, 0xA7, 0xFF}
	case "clipboard":
		return color.NRGBA{0x7A, 0x5C, 0x3E, 0xFF}
	case "camera", "cameraRoll", "location": // do not work in a menu
		return gapRed
	}
	return color.NRGBA{0x7B, 0x81, 0x8C, 0xFF}
}

// widest is the maximum width and height of a picture without an image.
const widest = 2500

// scene returns the picture of m for an image of the given size, or in its own size.
func (m *RichMenu) scene(img image.Point) *scene {
	if m == nil {
		m = new(RichMenu)
	}
	p, ok := m.geometry()
	if !ok {
		p.menu = Large.Bounds().edges()
	}
	s := &scene{from: p.menu.Max, scale: img}
	if img == (image.Point{}) {
		s.scale = s.from
		if longer := max(s.from.X, s.from.Y); longer > widest {
			s.scale.X = max(1, scaled(s.from.X, widest, longer))
			s.scale.Y = max(1, scaled(s.from.Y, widest, longer))
		}
	}
	s.menu = image.Rectangle{Max: s.scale}
	s.unit = max(2, min(s.scale.X, 3*s.scale.Y)/250)
	s.size = s.room(&p)

	s.add(fillShape, s.menu, menuPaper)
	s.add(imageShape, s.menu, color.NRGBA{})
	for i := range p.n {
		s.area(s.place(p.areas[i]), m.Areas[i].Action)
	}
	tags := s.faults(&p)
	s.addFrame(s.menu, ink, max(1, s.unit/2))
	for i := range p.n {
		s.words(i, s.place(p.areas[i]), &m.Areas[i])
	}
	s.tags(tags)
	return s
}

// room returns the size of the picture: the menu, and up to half of its size more for areas outside.
func (s *scene) room(p *geometry) image.Point {
	size := s.scale
	for _, r := range p.areas[:p.n] {
		r = s.place(r)
		if r.Max.X > s.scale.X {
			size.X = max(size.X, s.scale.X+4*s.unit, min(r.Max.X, s.scale.X*3/2))
		}
		if r.Max.Y > s.scale.Y {
			size.Y = max(size.Y, s.scale.Y+4*s.unit, min(r.Max.Y, s.scale.Y*3/2))
		}
	}
	return size
}

func scaled(v, to, from int) int {
	return int((2*int64(v)*int64(to) + int64(from)) / (2 * int64(from)))
}

// place converts pixels of the menu to pixels of the picture.
func (s *scene) place(r image.Rectangle) image.Rectangle {
	x := func(v int) int { return scaled(max(v, 0), s.scale.X, s.from.X) }
	y := func(v int) int { return scaled(max(v, 0), s.scale.Y, s.from.Y) }
	return image.Rect(x(r.Min.X), y(r.Min.Y), x(r.Max.X), y(r.Max.Y))
}

func (s *scene) add(kind shapeKind, r image.Rectangle, c color.NRGBA) {
	s.shapes = append(s.shapes, shape{kind: kind, r: r.Intersect(image.Rectangle{Max: s.size}), c: c})
}

func (s *scene) addFrame(r image.Rectangle, c color.NRGBA, width int) {
	s.shapes = append(s.shapes, shape{kind: frameShape, r: r, c: c, width: width})
}

func (s *scene) addText(middle image.Point, high int, words string, c color.NRGBA, bold bool) {
	wide := textWidth(words, high)
	at := image.Pt(middle.X-wide/2, middle.Y-high/2)
	s.shapes = append(s.shapes, shape{
		kind: textShape, r: image.Rectangle{Min: at, Max: at.Add(image.Pt(wide, high))}, c: c, text: words, bold: bold,
	})
}

// textWidth returns an estimate of the width of a text. Characters other than ASCII count as wide as Chinese
// characters.
func textWidth(words string, high int) int {
	units := 0
	for len(words) > 0 {
		cluster, rest := length.Grapheme.Cut(words, 1)
		if cluster == "" {
			break
		}
		units += advance
		if cluster[0] >= 0x80 {
			units += advance / 2
		}
		words = rest
	}
	return max(0, units-(advance-glyphWide)) * high / capHeight
}

func kindOf(a action.Action) string {
	if schema.IsNil(a) {
		return "no action"
	}
	return a.GetType()
}

func (s *scene) area(r image.Rectangle, a action.Action) {
	if r.Empty() {
		return
	}
	c := tint(kindOf(a))
	c.A = 0x4D
	s.add(fillShape, r, c)
	c.A = 0xFF
	s.addFrame(r, c, max(1, s.unit*2/5))
}

// words adds the letter of an area, what it does, its size and its position.
func (s *scene) words(i int, r image.Rectangle, a *Area) {
	seen := r.Intersect(image.Rectangle{Max: s.size})
	if seen.Dx() < 4*s.unit || seen.Dy() < 4*s.unit {
		return
	}
	c := tint(kindOf(a.Action))
	title := caption(a.Action)
	size := strconv.Itoa(a.Bounds.Width) + "x" + strconv.Itoa(a.Bounds.Height)
	facts := kindOf(a.Action) + " " + size + " at " + strconv.Itoa(a.Bounds.X) + "," + strconv.Itoa(a.Bounds.Y)
	mid := seen.Min.Add(seen.Size().Div(2))
	wide, high := seen.Dx()-5*s.unit, seen.Dy()-4*s.unit

	letter := min(high*2/5, wide*2/5, 15*s.unit)
	small := max(s.least(), min(letter/4, 3*s.unit))
	sideBySide := high < 20*s.unit
	if sideBySide {
		letter = min(high*3/5, wide/5)
		small = max(s.least(), min(high/5, 3*s.unit))
		wide -= letter + 4*s.unit
	}
	if letter < 8 {
		return
	}
	title, titleHigh := s.fit(title, small*5/4, wide)
	factsHigh := small
	for _, facts = range []string{facts, kindOf(a.Action) + " " + size, size} {
		if facts, factsHigh = s.shrink(facts, small, wide); textWidth(facts, factsHigh) <= wide {
			break
		}
	}
	textWide := max(textWidth(title, titleHigh), textWidth(facts, factsHigh))
	gap := small * 4 / 5
	lines := factsHigh
	if title != "" {
		lines += titleHigh + gap
	}
	letterWide := textWidth("A", letter)
	var block image.Point
	if sideBySide {
		block = image.Pt(letterWide+4*s.unit+textWide, max(letter, lines))
	} else {
		block = image.Pt(max(letterWide, textWide), letter+2*gap+lines)
	}
	plate := image.Rectangle{Min: mid.Sub(block.Div(2)), Max: mid.Add(block.Div(2))}
	around := image.Rectangle{Min: plate.Min.Sub(image.Pt(2*s.unit, 2*s.unit)), Max: plate.Max.Add(image.Pt(2*s.unit, 2*s.unit))}
	around = around.Intersect(seen.Inset(s.unit / 2))
	s.add(fillShape, around, paper)
	s.plates = append(s.plates, around)
	letterAt := image.Pt(mid.X, plate.Min.Y+letter/2)
	textAt := image.Pt(mid.X, plate.Max.Y-lines)
	if sideBySide {
		letterAt = image.Pt(plate.Min.X+letterWide/2, mid.Y)
		textAt = image.Pt(plate.Max.X-textWide/2, mid.Y-lines/2)
	}
	s.addText(letterAt, letter, Letter(i), c, true)
	if title != "" {
		s.addText(textAt.Add(image.Pt(0, titleHigh/2)), titleHigh, title, ink, true)
		textAt.Y += titleHigh + gap
	}
	s.addText(textAt.Add(image.Pt(0, factsHigh/2)), factsHigh, facts, ink, false)
}

// shrink reduces a text to fit in wide, as long as it can be read.
func (s *scene) shrink(words string, high, wide int) (string, int) {
	for high > s.least() && textWidth(words, high) > wide {
		high--
	}
	return words, high
}

// fit reduces a text, then shortens it.
func (s *scene) fit(words string, high, wide int) (string, int) {
	words, high = s.shrink(words, high, wide)
	for n := length.Grapheme.Count(words); n > 1 && textWidth(words, high) > wide; n-- {
		words = length.Grapheme.Truncate(words, n-1, "..")
	}
	return words, high
}

// least returns the smallest height of capitals.
func (s *scene) least() int { return max(6, s.unit*3/2) }

// caption returns what an area does in a few words: the label, or a property of the action.
func caption(a action.Action) string {
	words := ""
	switch a := a.(type) {
	case *action.Postback:
		if a != nil {
			words = first(a.Label, a.DisplayText, a.Data)
		}
	case *action.Message:
		if a != nil {
			words = first(a.Label, a.Text)
		}
	case *action.URI:
		if a != nil {
			_, rest, _ := strings.Cut(a.URI, ":")
			words = first(a.Label, strings.Trim(rest, "/"))
		}
	case *action.DatetimePicker:
		if a != nil {
			words = first(a.Label, a.Data)
		}
	case *action.RichMenuSwitch:
		if a != nil {
			words = first(a.Label, "to "+string(a.RichMenuAliasID))
		}
	case *action.Clipboard:
		if a != nil {
			words = first(a.Label, a.ClipboardText)
		}
	}
	return length.Grapheme.Truncate(strings.Join(strings.Fields(words), " "), 24, "..")
}

func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// faults marks the [Coverage]. A mark is wide enough to be seen even if the fault is one pixel wide.
func (s *scene) faults(p *geometry) (tags []tag) {
	mark := func(r image.Rectangle, c color.NRGBA, words string) {
		r = s.place(r).Intersect(image.Rectangle{Max: s.size})
		thin := 2 * s.unit
		if r.Dx() < thin {
			r.Min.X = max(0, r.Min.X-(thin-r.Dx())/2)
			r.Max.X = r.Min.X + thin
		}
		if r.Dy() < thin {
			r.Min.Y = max(0, r.Min.Y-(thin-r.Dy())/2)
			r.Max.Y = r.Min.Y + thin
		}
		s.add(hatchShape, r, c)
		s.addFrame(r, c, max(1, s.unit/4))
		tags = append(tags, tag{r.Min.Add(r.Size().Div(2)), words, c})
	}
	p.gaps(func(r image.Rectangle, _ areaSet) { mark(r, gapRed, "gap "+dimensions(r)) })
	p.overlaps(func(r image.Rectangle, both areaSet) {
		names := both.indexes()
		mark(r, overlapRed, Letter(names[0])+"+"+Letter(names[1])+" overlap "+dimensions(r))
	})
	p.outside(func(r image.Rectangle, one areaSet) {
		px := r.Dx()
		if r.Min.X < p.menu.Max.X && r.Min.X >= 0 {
			px = r.Dy()
		}
		mark(r, gapRed, Letter(one.indexes()[0])+" "+strconv.Itoa(px)+" px outside")
	})
	return tags
}

func dimensions(r image.Rectangle) string { return strconv.Itoa(r.Dx()) + "x" + strconv.Itoa(r.Dy()) }

type tag struct {
	at    image.Point
	words string
	c     color.NRGBA
}

// tags places the names of faults next to them without overlaps.
func (s *scene) tags(tags []tag) {
	taken := s.plates
	high := max(8, s.unit*14/5)
	for _, t := range tags {
		half := image.Pt(textWidth(t.words, high)/2+s.unit, high/2+s.unit)
		r := image.Rectangle{Min: t.at.Sub(half), Max: t.at.Add(half)}
		r = r.Add(image.Pt(max(0, -r.Min.X)-max(0, r.Max.X-s.size.X), max(0, -r.Min.Y)-max(0, r.Max.Y-s.size.Y)))
		for step := 1; step < 40 && meets(r, taken); step++ { // alternately below and above, at growing distance
			by := image.Pt(0, (r.Dy()+s.unit/2)*step)
			if step%2 == 0 {
				by.Y = -by.Y
			}
			if moved := r.Add(by); moved.In(image.Rectangle{Max: s.size}) {
				r = moved
			}
		}
		taken = append(taken, r)
		s.add(fillShape, r, color.NRGBA{0xFF, 0xFF, 0xFF, 0xF4})
		s.addFrame(r, t.c, max(1, s.unit/4))
		s.addText(r.Min.Add(r.Size().Div(2)), high, t.words, t.c, true)
	}
}

func meets(r image.Rectangle, taken []image.Rectangle) bool {
	return slices.ContainsFunc(taken, r.Overlaps)
}
