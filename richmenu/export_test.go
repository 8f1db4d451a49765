package richmenu

import (
	"image"

	"golang.org/x/image/font"

	"github.com/linemsg/linemsg/internal/schema"
)

// Ledger returns the rows of all descriptions of bodies. A Response describes its menu like a RichMenu.
func Ledger() []schema.Row {
	var rows []schema.Row
	for _, d := range Documents() {
		for _, r := range d.Ledger() {
			if r.Object == "richmenu.response" && r.Field != "richMenuId" {
				r.Object = "richmenu"
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// DrawSteps returns the size of the picture, and the number of pixels drawn and colors mixed by Draw.
func DrawSteps(m *RichMenu) (picture image.Rectangle, steps int) {
	c := m.draw(nil, nil)
	return c.dst.Rect, c.steps
}

// Text is a line of text in a picture.
type Text struct {
	Words string
	R     image.Rectangle
	Left  bool // in the legend
}

// PictureLayout is where the labels of a picture are.
type PictureLayout struct {
	Size   image.Point
	Menu   image.Rectangle
	Plates []image.Rectangle // of the labels
	Texts  []Text            // in the labels and in the legend
}

// LayoutOfSVG returns the layout of the picture of SVG.
func LayoutOfSVG(m *RichMenu) PictureLayout { return m.scene(image.Point{}, nil).layout() }

// LayoutOfDraw returns the layout of the picture of Draw, for an image of this size.
func LayoutOfDraw(m *RichMenu, img image.Point, face font.Face) PictureLayout {
	return m.scene(img, newGlyphs(face)).layout()
}

func (s *scene) layout() PictureLayout {
	l := PictureLayout{Size: s.size, Menu: s.menu}
	for _, one := range s.shapes {
		switch {
		case one.kind == textShape:
			l.Texts = append(l.Texts, Text{one.text, one.r, one.left})
		case one.c == paper:
			l.Plates = append(l.Plates, one.r)
		}
	}
	return l
}

// Between returns the part of r with the same middle that nothing taken reaches into.
func Between(r image.Rectangle, taken ...image.Rectangle) image.Rectangle {
	return (&scene{taken: taken}).between(r)
}

// TextWidth returns the width of a text of which capitals are 72 high.
func TextWidth(text string) int { return textWidth(text, capHeight) }

// PNGWhole checks a PNG of any size with a valid header, like CheckImage.
func PNGWhole(data []byte) (problem, transparent string) { return pngWhole(data, heading{}) }
