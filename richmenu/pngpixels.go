package richmenu

import (
	"bufio"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"image"
	"image/png"
	"io"
	"math"
)

// pngStream reads the data of consecutive IDAT chunks.
type pngStream struct{ data, rest []byte }

func (s *pngStream) Read(p []byte) (int, error) {
	for len(s.data) == 0 {
		if string(s.rest[4:8]) != "IDAT" {
			return 0, io.EOF
		}
		n := int(binary.BigEndian.Uint32(s.rest))
		s.data, s.rest = s.rest[8:8+n], s.rest[n+pngFrame:]
	}
	n := copy(p, s.data)
	s.data = s.data[n:]
	return n, nil
}

// none is beyond every pixel.
const none = math.MaxInt

var (
	errPNGShort  = png.FormatError("not enough pixel data")
	errPNGLong   = png.FormatError("too much pixel data")
	errPNGFilter = png.FormatError("bad filter type")
)

// pngPass is a pass over an image: the first pixel and the distance to the next.
type pngPass struct{ first, step image.Point }

// adam7 has the passes of an interlaced image.
var adam7 = []pngPass{
	{image.Pt(0, 0), image.Pt(8, 8)},
	{image.Pt(4, 0), image.Pt(8, 8)},
	{image.Pt(0, 4), image.Pt(4, 8)},
	{image.Pt(2, 0), image.Pt(4, 4)},
	{image.Pt(0, 2), image.Pt(2, 4)},
	{image.Pt(1, 0), image.Pt(2, 2)},
	{image.Pt(0, 1), image.Pt(1, 2)},
}

// firstClear reads all rows and returns the first pixel that is not opaque, counted from the top left by rows, or none.
// It stores only two rows. After the first such pixel of a pass, and in an image without transparency, it only counts
// rows.
func (img *pngImage) firstClear() (at int, err error) {
	z, err := zlib.NewReader(bufio.NewReader(&pngStream{rest: img.pixels}))
	if err != nil {
		return none, short(err)
	}
	passes := []pngPass{{step: image.Pt(1, 1)}}
	if img.interlaced {
		passes = adam7
	}
	at = none
	for _, p := range passes {
		found, err := img.pass(z, p)
		if err != nil {
			return none, short(err)
		}
		at = min(at, found)
	}
	switch n, err := io.ReadFull(z, make([]byte, 1)); { // read to the end to verify the checksum
	case n != 0:
		return none, errPNGLong
	case !errors.Is(err, io.EOF):
		return none, png.FormatError(err.Error())
	}
	return at, nil
}

// short replaces an unexpected end by the error for missing pixels.
func short(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errPNGShort
	}
	return err
}

// pass reads the rows of a pass and returns the first pixel that is not opaque, like firstClear.
func (img *pngImage) pass(r io.Reader, p pngPass) (at int, err error) {
	width, height := (img.width-p.first.X+p.step.X-1)/p.step.X, (img.height-p.first.Y+p.step.Y-1)/p.step.Y
	if width == 0 {
		return none, nil // it has no rows
	}
	var channels, first int // number of channels, and index of the first that determines transparency
	switch img.colorType {
	case pngColor:
		channels = 3
	case pngGrayAlpha:
		channels, first = 2, 1
	case pngColorAlpha:
		channels, first = 4, 3
	default:
		channels = 1
	}
	bits := channels * img.depth
	size := (bits + 7) / 8 // bytes of a pixel, at least 1
	from := first * img.depth / 8
	row := make([]byte, 1+(bits*width+7)/8) // filter and pixels
	before := make([]byte, len(row))
	at = none
	for y := range height {
		if _, err := io.ReadFull(r, row); err != nil {
			return none, err
		}
		if row[0] > pngPaeth {
			return none, errPNGFilter
		}
		if at != none || from == 0 && img.clear == nil {
			continue
		}
		unfilter(row[0], row[1:], before[1:], size, from)
		if x := img.clearIn(row[1:], width, size, from); x >= 0 {
			at = (p.first.Y+y*p.step.Y)*img.width + p.first.X + x*p.step.X
		}
		row, before = before, row
	}
	return at, nil
}

// clearIn returns the first pixel of a row that is not opaque, or -1.
func (img *pngImage) clearIn(row []byte, width, size, from int) int {
	if from > 0 { // each pixel has an alpha channel
		first := len(row)
		for at := from; at < size; at++ {
			for i := at; i < first; i += size {
				if row[i] != 0xFF {
					first = i
				}
			}
		}
		if first < len(row) {
			return first / size
		}
		return -1
	}
	for x := range width {
		if img.isClear(row, x, size) {
			return x
		}
	}
	return -1
}

// isClear reports whether a pixel of a row has the transparent color.
func (img *pngImage) isClear(row []byte, x, size int) bool {
	if img.depth >= 8 && img.colorType != pngIndexed {
		pixel := row[x*size : (x+1)*size]
		for i, v := range pixel { // tRNS has 16 bits per channel
			at := i
			if img.depth == 8 {
				at = 2*i + 1
			}
			if v != img.clear[at] {
				return false
			}
		}
		return true
	}
	bit := x * img.depth
	v := row[bit/8] >> (8 - img.depth - bit%8) & (1<<img.depth - 1)
	if img.colorType == pngIndexed {
		return int(v) < len(img.clear) && img.clear[v] != 0xFF
	}
	return v == img.clear[1]
}

// Row filters.
const (
	pngSub     = 1
	pngUp      = 2
	pngAverage = 3
	pngPaeth   = 4
)

// unfilter restores a row from the row before it. It restores only the bytes of each pixel from index from, because a
// filter uses only bytes of other pixels at the same index.
func unfilter(filter byte, row, before []byte, size, from int) {
	for at := from; at < size; at++ {
		left, corner := byte(0), byte(0)
		switch filter {
		case pngSub:
			for i := at; i < len(row); i += size {
				left += row[i]
				row[i] = left
			}
		case pngUp:
			for i := at; i < len(row); i += size {
				row[i] += before[i]
			}
		case pngAverage:
			for i := at; i < len(row); i += size {
				left = row[i] + byte((int(left)+int(before[i]))/2)
				row[i] = left
			}
		case pngPaeth:
			for i := at; i < len(row); i += size {
				above := before[i]
				left = row[i] + paeth(left, above, corner)
				row[i], corner = left, above
			}
		}
	}
}

// paeth returns the one of three neighbors that is nearest to left + above - corner.
func paeth(left, above, corner byte) byte {
	a, b := int(above)-int(corner), int(left)-int(corner)
	c := abs(a + b)
	a, b = abs(a), abs(b)
	switch {
	case a <= min(b, c):
		return left
	case b <= c:
		return above
	}
	return corner
}

func abs(v int) int { return max(v, -v) }
