package richmenu

import (
	"encoding/json"
	"image"
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// Bounds is a rectangle in a menu, in pixels of its image from the top left corner. The zero Bounds counts as
// missing.
//
// Its methods divide it into parts without gaps and overlaps. See [Layout].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#bounds-object
//
//nolint:recvcheck // bounds are values, so that Large.Bounds().Grid(2, 3) compiles
type Bounds struct {
	X, Y          int // of the top left corner, at least 0
	Width, Height int // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Bounds) describe(f *schema.Fields) {
	f.Struct("richmenu.bounds", "bounds", "bounds-object", &b.Extra)
	schema.Int(f, "x", &b.X, schema.Between(0, math.MaxInt32), schema.Always)
	schema.Int(f, "y", &b.Y, schema.Between(0, math.MaxInt32), schema.Always)
	schema.Int(f, "width", &b.Width, schema.Between(1, math.MaxInt32), schema.Always)
	schema.Int(f, "height", &b.Height, schema.Between(1, math.MaxInt32), schema.Always)
}

// Rectangle returns the rectangle as an [image.Rectangle].
func (b Bounds) Rectangle() image.Rectangle { return b.edges() }

// String returns size and position, as in 833x843 at 1667,0.
func (b Bounds) String() string {
	return strconv.Itoa(b.Width) + "x" + strconv.Itoa(b.Height) + " at " + strconv.Itoa(b.X) + "," + strconv.Itoa(b.Y)
}

// far is beyond every menu: the sum of a 32-bit X and Width, or half of the largest int.
const far = (1<<32 - 1) & (math.MaxInt >> 1)

// edges returns the edges, clamped to far.
func (b Bounds) edges() image.Rectangle {
	x, y := clamp(b.X), clamp(b.Y)
	return image.Rectangle{Min: image.Pt(x, y), Max: image.Pt(clamp(x+clamp(b.Width)), clamp(y+clamp(b.Height)))}
}

func clamp(v int) int { return min(max(v, -far), far) }

// boundsOf is the inverse of edges.
func boundsOf(r image.Rectangle) Bounds {
	return Bounds{X: r.Min.X, Y: r.Min.Y, Width: r.Dx(), Height: r.Dy()}
}
