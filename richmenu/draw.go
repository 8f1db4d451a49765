package richmenu

import (
	"image"
	"image/color"
	"image/draw"
	"slices"
)

var zeroPoint image.Point

// Draw draws the areas over the image of the menu, like [RichMenu.SVG]. The image may be nil. If the image has a
// different size than the menu, the areas are scaled, not the image. The picture has the size of the image, or is
// larger if an area is outside the menu.
//
//	err := png.Encode(file, menu.Draw(img))
//
// The pixels depend only on the menu and the image. Labels are drawn in ASCII only; SVG has all characters.
func (m *RichMenu) Draw(img image.Image) *image.RGBA { return m.draw(img).dst }

func (m *RichMenu) draw(img image.Image) *canvas {
	var size image.Point
	if img != nil {
		size = img.Bounds().Size()
	}
	s := m.scene(size)
	c := &canvas{dst: image.NewRGBA(image.Rectangle{Max: s.size}), glyphs: map[glyphKey]*mask{}}
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
			c.text(one)
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
	glyphs map[glyphKey]*mask // already drawn
	layers []layer            // not drawn yet
	steps  int                // number of pixels and mixed colors so far
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
	var colours []color.NRGBA
	for row := 0; row+1 < len(ys); row++ {
		for col := 0; col+1 < len(xs); col++ {
			cell := image.Rect(xs[col], ys[row], xs[col+1], ys[row+1])
			colours = colours[:0]
			for _, l := range c.layers {
				switch {
				case !cell.Min.In(l.r):
				case l.c.A == 0xFF:
					colours = append(colours[:0], l.c)
				default:
					colours = append(colours, l.c)
				}
			}
			if len(colours) > 0 {
				c.paint(cell, colours)
			}
		}
	}
	c.layers = c.layers[:0]
}

// paint mixes colors into all pixels of a rectangle, in order.
func (c *canvas) paint(r image.Rectangle, colours []color.NRGBA) {
	var mixed [256][4]uint8 // the new value for each value of red, green and blue
	n := len(mixed)
	if colours[0].A == 0xFF {
		n = 1 // all values have the same result
	}
	c.steps += r.Dx()*r.Dy() + n*len(colours)
	for v := range n {
		mixed[v] = [4]uint8{uint8(v), uint8(v), uint8(v)}
		for _, with := range colours {
			blend(mixed[v][:], with, int(with.A))
		}
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.dst.Pix[c.dst.PixOffset(r.Min.X, y):][:4*r.Dx()]
		for i := 0; i+3 < len(row); i += 4 {
			p := row[i : i+4 : i+4]
			if n == 1 {
				copy(p, mixed[0][:])
			} else {
				p[0], p[1], p[2], p[3] = mixed[p[0]][0], mixed[p[1]][1], mixed[p[2]][2], 0xFF
			}
		}
	}
}

// blend mixes a color into a pixel. alpha is 0 to 255.
func blend(pixel []uint8, c color.NRGBA, alpha int) {
	over := [3]uint8{c.R, c.G, c.B}
	for i, v := range over {
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
				i := c.dst.PixOffset(x, y)
				blend(c.dst.Pix[i:i+4], with, 0xCC)
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

func (c *canvas) text(s shape) {
	for i := range len(s.text) {
		if s.text[i] < ' ' || s.text[i] > '~' {
			return // no glyphs
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

// sub is the number of parts of a pixel in each direction, for drawing lines.
const sub = 16

// segment is a line between two points, in parts of a pixel.
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

// glyph draws a character with its top left corner at a point, in parts of a pixel.
func (c *canvas) glyph(char byte, at image.Point, high, radius int, with color.NRGBA) {
	corner := image.Pt(at.X&^(sub-1), at.Y&^(sub-1)) // of the pixel
	key := glyphKey{char, high, radius, at.Sub(corner)}
	m, ok := c.glyphs[key]
	if !ok {
		m = key.mask()
		c.glyphs[key] = m
		c.steps += len(m.n)
	}
	corner = corner.Div(sub)
	seen := m.r.Add(corner).Intersect(c.dst.Rect)
	c.steps += seen.Dx() * seen.Dy()
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		row := m.n[(y-corner.Y-m.r.Min.Y)*m.r.Dx():]
		for x := seen.Min.X; x < seen.Max.X; x++ {
			if n := int(row[x-corner.X-m.r.Min.X]); n > 0 {
				i := c.dst.PixOffset(x, y)
				blend(c.dst.Pix[i:i+4], with, n*255/samples)
			}
		}
	}
}

// glyphKey identifies the pixels of a character. at is its corner within a pixel.
type glyphKey struct {
	char         byte
	high, radius int
	at           image.Point
}

// mask has the number of samples of each pixel that are in a character.
type mask struct {
	r image.Rectangle // relative to the pixel of its corner
	n []uint8
}

func (k glyphKey) mask() *mask {
	var lines []segment
	var box image.Rectangle
	for _, stroke := range strokes(k.char) {
		for i, p := range stroke {
			here := k.at.Add(image.Pt(p.x, p.y).Mul(k.high * sub).Div(capHeight))
			box = box.Union(image.Rectangle{Min: here, Max: here.Add(image.Pt(1, 1))})
			if i > 0 {
				lines[len(lines)-1].b = here
			}
			if i == 0 || i < len(stroke)-1 {
				lines = append(lines, segment{here, here})
			}
		}
	}
	reach := k.radius + sub
	floor := func(v int) int { return (v &^ (sub - 1)) / sub } // also of negative values
	m := &mask{r: image.Rect(floor(box.Min.X-reach), floor(box.Min.Y-reach), floor(box.Max.X+reach)+1, floor(box.Max.Y+reach)+1)}
	for y := m.r.Min.Y; y < m.r.Max.Y; y++ {
		for x := m.r.Min.X; x < m.r.Max.X; x++ {
			m.n = append(m.n, uint8(covered(lines, x*sub, y*sub, int64(k.radius))))
		}
	}
	return m
}

const samples = 16 // of a pixel on the edge of a line

// covered returns the number of samples of a pixel that are within radius of a line.
func covered(lines []segment, x, y int, radius int64) int {
	const halfDiagonal = sub * 3 / 4 // rounded up
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
