package richmenu

import (
	"image"
	"image/color"
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
	glyphs *glyphs         // nil if there are all characters
	shapes []shape
	labels []label
	taken  []image.Rectangle // places of the labels and of their lines
}

// shape is a filled rectangle, a frame, a hatching, an image, or a line of text.
type shape struct {
	kind  shapeKind
	r     image.Rectangle // a text is centered in it
	c     color.NRGBA
	width int // of a frame
	words
	left bool // a text begins at the left edge
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
	ink        = rgb(0x1F242C)
	paper      = color.NRGBA{0xFF, 0xFF, 0xFF, 0xCC} // the image of the menu is seen through it
	ground     = rgb(0xECEEF1)
	menuPaper  = rgb(0xFAFBFC)
	gapRed     = rgb(0xD61F2C)
	overlapRed = rgb(0xB01E8C)
)

// rgb returns an opaque color.
func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// tint returns the color of a type of action.
func tint(kind string) color.NRGBA {
	switch kind {
	case "postback":
		return rgb(0x2F6FDE)
	case "message":
		return rgb(0x12A150)
	case "uri":
		return rgb(0xF08C00)
	case "datetimepicker":
		return rgb(0x8E44AD)
	case "richmenuswitch":
		return rgb(0x0E9AA7)
	case "clipboard":
		return rgb(0x7A5C3E)
	case "camera", "cameraRoll", "location": // do not work in a menu
		return gapRed
	}
	return rgb(0x7B818C)
}

// widest is the maximum width and height of a picture without an image.
const widest = 2500

// scene returns the picture of m for an image of the given size, or in its own size.
func (m *RichMenu) scene(img image.Point, g *glyphs) *scene {
	if m == nil {
		m = new(RichMenu)
	}
	p, ok := m.geometry()
	if !ok {
		p.menu = Large.Bounds().edges()
	}
	s := &scene{from: p.menu.Max, scale: img, glyphs: g}
	if img == (image.Point{}) {
		longer := max(s.from.X, s.from.Y, widest)
		s.scale.X = max(1, scaled(s.from.X, widest, longer))
		s.scale.Y = max(1, scaled(s.from.Y, widest, longer))
	}
	s.menu = image.Rectangle{Max: s.scale}
	s.unit = max(2, min(s.scale.X, 3*s.scale.Y)/250)
	s.size = s.room(&p)

	s.add(fillShape, s.menu, menuPaper)
	s.add(imageShape, s.menu, color.NRGBA{})
	for i := range p.n {
		s.area(s.place(p.areas[i]), m.Areas[i].Action)
	}
	marks := s.marks(&p)
	s.addFrame(s.menu, ink, max(1, s.unit/2))
	s.label(m, &p, marks)
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
			words = a.Label // its facts have the alias
		}
	case *action.Clipboard:
		if a != nil {
			words = first(a.Label, a.ClipboardText)
		}
	}
	return length.Grapheme.Truncate(strings.Join(strings.Fields(words), " "), 24, ellipsis)
}

func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// mark is a hatched part of the [Coverage].
type mark struct {
	r     image.Rectangle
	words string
	at    string // position in the menu
	c     color.NRGBA
}

// marks hatches the [Coverage]. A mark is wide enough to be seen even if the fault is one pixel wide or outside the
// picture.
func (s *scene) marks(p *geometry) (marks []mark) {
	add := func(region image.Rectangle, c color.NRGBA, words string) {
		r := s.place(region)
		r.Min.X, r.Max.X = widen(r.Min.X, r.Max.X, 2*s.unit, s.size.X)
		r.Min.Y, r.Max.Y = widen(r.Min.Y, r.Max.Y, 2*s.unit, s.size.Y)
		s.add(hatchShape, r, c)
		s.addFrame(r, c, max(1, s.unit/4))
		marks = append(marks, mark{r, words, strconv.Itoa(region.Min.X) + "," + strconv.Itoa(region.Min.Y), c})
	}
	p.gaps(func(r image.Rectangle, _ areaSet) { add(r, gapRed, "gap "+dimensions(r)) })
	var overlaps []image.Rectangle
	sets := map[image.Rectangle]areaSet{} // the areas that overlap in a place
	p.overlaps(func(r image.Rectangle, both areaSet) {
		if sets[r] == 0 {
			overlaps = append(overlaps, r)
		}
		sets[r] |= both
	})
	for _, r := range overlaps {
		add(r, overlapRed, sets[r].sum()+" overlap "+dimensions(r))
	}
	p.outside(func(r image.Rectangle, one areaSet) {
		px := r.Dx()
		if r.Min.X < p.menu.Max.X && r.Min.X >= 0 {
			px = r.Dy()
		}
		add(r, gapRed, one.sum()+" "+strconv.Itoa(px)+" px outside")
	})
	return marks
}

// widen returns the part of an edge that is not beyond most, and at least thin wide if there is room.
func widen(from, to, thin, most int) (int, int) {
	from, to = min(from, most), min(to, most)
	wide := max(thin, to-from)
	from = max(0, min(from-(wide-(to-from))/2, most-wide))
	return from, min(from+wide, most)
}

// sum returns the names of the areas, as in A+B or A+B+C and 17 more.
func (s areaSet) sum() string {
	const most = 4
	names := make([]string, 0, most)
	all := s.indexes()
	for _, i := range all[:min(len(all), most)] {
		names = append(names, Letter(i))
	}
	sum := strings.Join(names, "+")
	if more := len(all) - most; more > 0 {
		sum += " and " + strconv.Itoa(more) + " more"
	}
	return sum
}

func dimensions(r image.Rectangle) string { return strconv.Itoa(r.Dx()) + "x" + strconv.Itoa(r.Dy()) }
