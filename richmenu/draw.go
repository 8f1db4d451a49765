package richmenu

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// Draw draws the areas over the image of the menu, like [RichMenu.SVG]. The image may be nil. If the image has a
// different size than the menu, the areas are scaled, not the image. The picture has the size of the image. It is
// larger if an area is outside the menu, or if labels do not fit and are listed below the image.
//
//	err := png.Encode(file, menu.Draw(img, nil))
//
// The captions of areas are drawn in face, such as an [opentype.Face] of a font with Japanese or Thai characters. For a
// picture 2500 pixels wide, a size of 48 pixels is readable; it should be in proportion to the width. If face is nil,
// it is the Go font in a size that fits, which has Latin, Greek and Cyrillic characters. Characters that the font does
// not have are left out, and the mark [?] shows where. A face is not used if it does not have the characters of this mark
// and the full stop, or if its lines have no height or are higher than a fifth of the menu's width. Combining marks are
// placed by the advances of the face.
//
// Draw must not be called concurrently with a face that is not safe for concurrent use, such as an [opentype.Face].
func (m *RichMenu) Draw(img image.Image, face font.Face) *image.RGBA { return m.draw(img, face).dst }

func (m *RichMenu) draw(img image.Image, face font.Face) *canvas {
	var size image.Point
	if img != nil {
		size = img.Bounds().Size()
	}
	g := newGlyphs(face)
	s := m.scene(size, g)
	c := &canvas{dst: image.NewRGBA(image.Rectangle{Max: s.size}), glyphs: g}
	c.fill(c.dst.Rect, ground)
	hatched := map[color.NRGBA][]image.Rectangle{}
	for _, one := range s.shapes {
		if one.kind != fillShape && one.kind != frameShape {
			c.flush()
		}
		switch one.kind {
		case fillShape:
			c.fill(one.r, one.c)
		case frameShape:
			c.frame(one.r, one.c, one.width)
		case hatchShape:
			for _, part := range outsideOf(one.r, hatched[one.c]) { // 20 areas in one place overlap in 190 pairs
				c.hatch(part, one.c, s.unit)
			}
			hatched[one.c] = append(hatched[one.c], one.r)
		case textShape:
			c.text(&one)
		case imageShape:
			if img != nil {
				draw.Draw(c.dst, s.menu, img, img.Bounds().Min, draw.Over)
			}
		}
	}
	c.flush()
	return c
}

// canvas is an opaque picture to draw on.
type canvas struct {
	dst    *image.RGBA
	glyphs *glyphs
	layers []layer // not drawn yet
	steps  int     // number of pixels and mixed colors so far
}

// fill adds a rectangle on top. flush draws it.
func (c *canvas) fill(r image.Rectangle, with color.NRGBA) {
	if r = r.Intersect(c.dst.Rect); !r.Empty() {
		c.layers = append(c.layers, layer{r, with})
	}
}

// layer is a filled rectangle that is not drawn yet.
type layer struct {
	r image.Rectangle
	c color.NRGBA
}

// flush draws the layers. Their edges divide the picture into cells. Each cell is drawn once, with the colors of all
// its layers.
func (c *canvas) flush() {
	var xs, ys []int
	for _, l := range c.layers {
		xs = append(xs, l.r.Min.X, l.r.Max.X)
		ys = append(ys, l.r.Min.Y, l.r.Max.Y)
	}
	slices.Sort(xs)
	slices.Sort(ys)
	xs, ys = slices.Compact(xs), slices.Compact(ys)
	var colors []color.NRGBA
	for row := 0; row+1 < len(ys); row++ {
		for col := 0; col+1 < len(xs); col++ {
			cell := image.Rect(xs[col], ys[row], xs[col+1], ys[row+1])
			colors = colors[:0]
			for _, l := range c.layers {
				switch {
				case !cell.Min.In(l.r):
				case l.c.A == 0xFF:
					colors = append(colors[:0], l.c)
				default:
					colors = append(colors, l.c)
				}
			}
			if len(colors) > 0 {
				c.paint(cell, colors)
			}
		}
	}
	c.layers = c.layers[:0]
}

// paint mixes colors into all pixels of a rectangle, in order.
func (c *canvas) paint(r image.Rectangle, colors []color.NRGBA) {
	var mixed [256][4]uint8 // the new value for each value of red, green and blue
	n := len(mixed)
	if colors[0].A == 0xFF {
		n = 1 // all values have the same result
	}
	for v := range n {
		mixed[v] = [4]uint8{uint8(v), uint8(v), uint8(v)}
		for _, with := range colors {
			blend(&mixed[v], with, int(with.A))
			c.steps++
		}
	}
	c.steps += r.Dx() * r.Dy()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.dst.Pix[c.dst.PixOffset(r.Min.X, y):]
		for range r.Dx() {
			p := (*[4]uint8)(row)
			if n == 1 {
				*p = mixed[0]
			} else {
				*p = [4]uint8{mixed[p[0]][0], mixed[p[1]][1], mixed[p[2]][2], 0xFF}
			}
			row = row[4:]
		}
	}
}

// blend mixes a color into a pixel. alpha is 0 to 255.
func blend(pixel *[4]uint8, c color.NRGBA, alpha int) {
	for i, v := range [...]uint8{c.R, c.G, c.B} {
		pixel[i] = uint8((int(pixel[i])*(255-alpha) + int(v)*alpha + 127) / 255)
	}
	pixel[3] = 0xFF
}

func (c *canvas) frame(r image.Rectangle, with color.NRGBA, width int) {
	inner := r.Inset(width)
	if inner.Empty() {
		c.fill(r, with)
		return
	}
	c.fill(image.Rect(r.Min.X, r.Min.Y, r.Max.X, inner.Min.Y), with)
	c.fill(image.Rect(r.Min.X, inner.Max.Y, r.Max.X, r.Max.Y), with)
	c.fill(image.Rect(r.Min.X, inner.Min.Y, inner.Min.X, inner.Max.Y), with)
	c.fill(image.Rect(inner.Max.X, inner.Min.Y, r.Max.X, inner.Max.Y), with)
}

func (c *canvas) hatch(r image.Rectangle, with color.NRGBA, unit int) {
	r = r.Intersect(c.dst.Rect)
	c.steps += r.Dx() * r.Dy()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if (x+y)%(3*unit) < 3*unit/2 {
				blend((*[4]uint8)(c.dst.Pix[c.dst.PixOffset(x, y):]), with, 0xCC)
			}
		}
	}
}

// outsideOf divides r without the rectangles in taken into rectangles that do not overlap.
func outsideOf(r image.Rectangle, taken []image.Rectangle) []image.Rectangle {
	parts := []image.Rectangle{r}
	for _, t := range taken {
		var left []image.Rectangle
		for _, p := range parts {
			common := p.Intersect(t)
			if common.Empty() {
				left = append(left, p)
				continue
			}
			for _, strip := range [...]image.Rectangle{
				{p.Min, image.Pt(p.Max.X, common.Min.Y)},
				{image.Pt(p.Min.X, common.Min.Y), image.Pt(common.Min.X, common.Max.Y)},
				{image.Pt(common.Max.X, common.Min.Y), image.Pt(p.Max.X, common.Max.Y)},
				{image.Pt(p.Min.X, common.Max.Y), p.Max},
			} {
				if !strip.Empty() {
					left = append(left, strip)
				}
			}
		}
		parts = left
	}
	return parts
}

// text draws a line of text, in the middle of its rectangle unless it begins at the left edge.
func (c *canvas) text(s *shape) {
	face := s.face
	if face == nil {
		face = c.glyphs.sized(s.high, s.bold)
	}
	c.steps += s.r.Dx() * s.r.Dy()
	d := font.Drawer{Dst: c.dst, Src: image.NewUniform(s.c), Face: face}
	d.Dot = fixed.P(s.r.Min.X, s.base())
	if !s.left {
		d.Dot.X += (fixed.I(s.r.Dx()) - d.MeasureString(s.text)) / 2
	}
	d.DrawString(s.text)
}
