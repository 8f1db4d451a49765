package richmenu

import (
	"image"
	"image/color"
	"image/draw"
)

var zeroPoint image.Point

// Draw draws the areas over the image of the menu, which may be nil: what [RichMenu.SVG] shows, to be held
// against the image. An image of another size than the menu is not scaled, the areas are. The picture has
// the size of the image; where an area lies outside of the menu it is larger.
//
//	err := png.Encode(file, menu.Draw(img))
//
// The same menu and image give the same pixels. Of labels only those in ASCII are drawn; SVG has the others.
func (m *RichMenu) Draw(img image.Image) *image.RGBA {
	var size image.Point
	if img != nil {
		size = img.Bounds().Size()
	}
	s := m.scene(size)
	c := canvas{image.NewRGBA(image.Rectangle{Max: s.size})}
	c.fill(c.dst.Rect, ground)
	for _, one := range s.shapes {
		switch one.kind {
		case fillShape:
			c.fill(one.r, one.c)
		case frameShape:
			c.frame(one.r, one.c, one.width)
		case hatchShape:
			c.hatch(one.r, one.c, s.unit)
		case textShape:
			c.text(one)
		case imageShape:
			if img != nil {
				draw.Draw(c.dst, s.menu, img, img.Bounds().Min, draw.Over)
			}
		}
	}
	return c.dst
}

// canvas is what shapes are drawn on; all of it is opaque.
type canvas struct{ dst *image.RGBA }

func (c canvas) fill(r image.Rectangle, with color.NRGBA) {
	r = r.Intersect(c.dst.Rect)
	var mixed [3][256]uint8 // what becomes of a value of red, green and blue
	for v := range 256 {
		pixel := [4]uint8{uint8(v), uint8(v), uint8(v)}
		blend(pixel[:], with, int(with.A))
		mixed[0][v], mixed[1][v], mixed[2][v] = pixel[0], pixel[1], pixel[2]
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.dst.Pix[c.dst.PixOffset(r.Min.X, y):][:4*r.Dx()]
		for i := 0; i+3 < len(row); i += 4 {
			row[i], row[i+1], row[i+2], row[i+3] = mixed[0][row[i]], mixed[1][row[i+1]], mixed[2][row[i+2]], 0xFF
		}
	}
}

// blend mixes a colour into a pixel; alpha is 0 to 255.
func blend(pixel []uint8, c color.NRGBA, alpha int) {
	over := [3]uint8{c.R, c.G, c.B}
	for i, v := range over {
		pixel[i] = uint8((int(pixel[i])*(255-alpha) + int(v)*alpha + 127) / 255)
	}
	pixel[3] = 0xFF
}

func (c canvas) frame(r image.Rectangle, with color.NRGBA, width int) {
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

func (c canvas) hatch(r image.Rectangle, with color.NRGBA, unit int) {
	r = r.Intersect(c.dst.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if (x+y)%(3*unit) < 3*unit/2 {
				i := c.dst.PixOffset(x, y)
				blend(c.dst.Pix[i:i+4], with, 0xCC)
			}
		}
	}
}

func (c canvas) text(s shape) {
	for i := range len(s.text) {
		if s.text[i] < ' ' || s.text[i] > '~' {
			return // there are no glyphs for it
		}
	}
	high := s.r.Dy()
	radius := high * sub / 16
	if s.bold {
		radius = high * sub / 13
	}
	radius = max(radius, sub*5/8)
	for i := range len(s.text) {
		at := image.Pt(s.r.Min.X*capHeight*sub+i*advance*high*sub, s.r.Min.Y*capHeight*sub).Div(capHeight)
		c.glyph(s.text[i], at, high, radius, s.c)
	}
}

// sub is how many parts a pixel has in each direction, where lines are drawn.
const sub = 16

// segment is a line between two points, in parts of pixels.
type segment struct{ a, b image.Point }

// near reports whether p is within radius of the line.
func (s segment) near(p image.Point, radius int64) bool {
	d, to := s.b.Sub(s.a), p.Sub(s.a)
	along := int64(d.X)*int64(to.X) + int64(d.Y)*int64(to.Y)
	long := int64(d.X)*int64(d.X) + int64(d.Y)*int64(d.Y)
	switch {
	case along <= 0:
		return square(to) <= radius*radius
	case along >= long:
		return square(p.Sub(s.b)) <= radius*radius
	}
	across := int64(d.X)*int64(to.Y) - int64(d.Y)*int64(to.X)
	return across*across <= radius*radius*long
}

func square(p image.Point) int64 { return int64(p.X)*int64(p.X) + int64(p.Y)*int64(p.Y) }

// glyph draws a character whose top left corner is at a point, in parts of pixels.
func (c canvas) glyph(char byte, at image.Point, high, radius int, with color.NRGBA) {
	var lines []segment
	var box image.Rectangle
	for _, stroke := range strokes(char) {
		for i, p := range stroke {
			here := at.Add(image.Pt(p.x, p.y).Mul(high * sub).Div(capHeight))
			box = box.Union(image.Rectangle{Min: here, Max: here.Add(image.Pt(1, 1))})
			if i > 0 {
				lines[len(lines)-1].b = here
			}
			if i == 0 || i < len(stroke)-1 {
				lines = append(lines, segment{here, here})
			}
		}
	}
	reach := radius + sub
	box = image.Rect((box.Min.X-reach)/sub, (box.Min.Y-reach)/sub, (box.Max.X+reach)/sub+1, (box.Max.Y+reach)/sub+1)
	box = box.Intersect(c.dst.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if n := covered(lines, x*sub, y*sub, int64(radius)); n > 0 {
				i := c.dst.PixOffset(x, y)
				blend(c.dst.Pix[i:i+4], with, n*255/samples)
			}
		}
	}
}

const samples = 16 // of a pixel, where the edge of a line runs through it

// covered counts the samples of a pixel that are within radius of a line.
func covered(lines []segment, x, y int, radius int64) int {
	const halfDiagonal = sub * 3 / 4 // and a bit more
	middle := image.Pt(x+sub/2, y+sub/2)
	edge := false
	for _, line := range lines {
		switch {
		case radius > halfDiagonal && line.near(middle, radius-halfDiagonal):
			return samples
		case line.near(middle, radius+halfDiagonal):
			edge = true
		}
	}
	n := 0
	for i := 0; edge && i < samples; i++ {
		p := image.Pt(x+2+i%4*4, y+2+i/4*4)
		for _, line := range lines {
			if line.near(p, radius) {
				n++
				break
			}
		}
	}
	return n
}
