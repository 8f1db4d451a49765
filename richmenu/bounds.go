package richmenu

import (
	"encoding/json"
	"image"
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// Bounds is a rectangle of a menu, in pixels of its image; the origin is the top left corner. Width and Height
// are extents and no edges. The zero Bounds counts as one that was not set.
//
// Its methods cut it up; the parts touch and never overlap, whatever the size. See [Layout].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#bounds-object
//
//nolint:recvcheck // bounds are values: Large.Bounds().Grid(2, 3) has to compile
type Bounds struct {
	X, Y          int // of the top left corner, at least 0
	Width, Height int // at least 1

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (b *Bounds) describe(f *schema.Fields) {
	f.Struct("richmenu.bounds", "bounds", "bounds-object", &b.Extra)
	schema.Int(f, "x", &b.X, schema.Between(0, math.MaxInt32), schema.Always)
	schema.Int(f, "y", &b.Y, schema.Between(0, math.MaxInt32), schema.Always)
	schema.Int(f, "width", &b.Width, schema.Between(1, math.MaxInt32), schema.Always)
	schema.Int(f, "height", &b.Height, schema.Between(1, math.MaxInt32), schema.Always)
}

// Rectangle gives the same rectangle as package image has it: by its edges.
func (b Bounds) Rectangle() image.Rectangle { return b.edges() }

// String gives extent and place: 833x843 at 1667,0.
func (b Bounds) String() string {
	return strconv.Itoa(b.Width) + "x" + strconv.Itoa(b.Height) + " at " + strconv.Itoa(b.X) + "," + strconv.Itoa(b.Y)
}

// far is farther than any menu reaches: what a 32-bit X and Width add up to, or half of what an int holds.
const far = (1<<32 - 1) & (math.MaxInt >> 1)

// edges gives the edges. What lies farther than any menu reaches lies at far.
func (b Bounds) edges() image.Rectangle {
	x, y := clamp(b.X), clamp(b.Y)
	return image.Rectangle{Min: image.Pt(x, y), Max: image.Pt(clamp(x+clamp(b.Width)), clamp(y+clamp(b.Height)))}
}

func clamp(v int) int { return min(max(v, -far), far) }

// boundsOf is the way back from edges.
func boundsOf(r image.Rectangle) Bounds {
	return Bounds{X: r.Min.X, Y: r.Min.Y, Width: r.Dx(), Height: r.Dy()}
}
