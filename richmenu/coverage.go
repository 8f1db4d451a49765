package richmenu

import (
	"image"
	"math/bits"
	"slices"
	"strings"
)

// Coverage is where the areas of a menu overlap, leave gaps or go past its edges. LINE accepts all of it. Its own
// samples go one pixel past the edge.
type Coverage struct {
	Outside  []Region // parts outside the menu, by area
	Overlaps []Region // parts in two areas, by pair; LINE does not document which of them receives a tap
	Gaps     []Region // parts in no area, from top to bottom
}

// Region is a part of a menu and the areas next to it or in it.
type Region struct {
	Bounds Bounds
	Areas  []int // indexes: the area outside, the two that overlap, or those that touch a gap
}

// Letters returns the names of the areas, as in "A" or "A and B".
func (r Region) Letters() string {
	letters := make([]string, len(r.Areas))
	for i, area := range r.Areas {
		letters[i] = Letter(area)
	}
	return enumerate(letters)
}

func enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Coverage compares the areas with the menu and with each other. It ignores areas without a positive width and
// height. With more than [MaxAreas] areas it compares only the first ones and finds no gaps. A menu without areas has
// no gaps.
func (m *RichMenu) Coverage() Coverage {
	var c Coverage
	if m == nil {
		return c
	}
	p, ok := m.geometry()
	if !ok {
		return c
	}
	add := func(to *[]Region) func(image.Rectangle, areaSet) {
		return func(r image.Rectangle, areas areaSet) {
			*to = append(*to, Region{boundsOf(r), areas.indexes()})
		}
	}
	p.outside(add(&c.Outside))
	p.overlaps(add(&c.Overlaps))
	p.gaps(add(&c.Gaps))
	return c
}

// areaSet is a set of areas of a menu.
type areaSet uint32

func (s areaSet) has(i int) bool { return s&(1<<i) != 0 }

func (s areaSet) indexes() []int {
	list := make([]int, 0, bits.OnesCount32(uint32(s)))
	for i := range MaxAreas {
		if s.has(i) {
			list = append(list, i)
		}
	}
	return list
}

// geometry is the shape of a menu. It stays on the stack: checking a valid menu does not allocate.
type geometry struct {
	menu  image.Rectangle
	n     int
	more  bool                      // there are more areas
	areas [MaxAreas]image.Rectangle // empty for an area without a size
}

// geometry returns the shape of m. ok is false for a menu without a size.
func (m *RichMenu) geometry() (p geometry, ok bool) {
	p.menu = m.Size.Bounds().edges()
	p.n, p.more = min(len(m.Areas), MaxAreas), len(m.Areas) > MaxAreas
	for i := range p.n {
		if b := &m.Areas[i].Bounds; b.Width > 0 && b.Height > 0 {
			p.areas[i] = b.edges()
		}
	}
	return p, !p.menu.Empty()
}

// outside yields the parts of each area outside the menu, as rectangles that do not overlap.
func (p *geometry) outside(yield func(image.Rectangle, areaSet)) {
	for i := range p.n {
		r := p.areas[i]
		if r.In(p.menu) { // also true of an empty r
			continue
		}
		strips := [...]image.Rectangle{
			{r.Min, image.Pt(min(r.Max.X, p.menu.Min.X), r.Max.Y)},
			{image.Pt(max(r.Min.X, p.menu.Max.X), r.Min.Y), r.Max},
			{image.Pt(max(r.Min.X, p.menu.Min.X), r.Min.Y), image.Pt(min(r.Max.X, p.menu.Max.X), min(r.Max.Y, p.menu.Min.Y))},
			{image.Pt(max(r.Min.X, p.menu.Min.X), max(r.Min.Y, p.menu.Max.Y)), image.Pt(min(r.Max.X, p.menu.Max.X), r.Max.Y)},
		}
		for _, strip := range strips {
			if !strip.Empty() {
				yield(strip, 1<<i)
			}
		}
	}
}

// overlaps yields the intersections of two areas.
func (p *geometry) overlaps(yield func(image.Rectangle, areaSet)) {
	for j := range p.n {
		for i := range j {
			if common := p.areas[i].Intersect(p.areas[j]); !common.Empty() {
				yield(common, 1<<i|1<<j)
			}
		}
	}
}

// maxEdges is the maximum number of edges of areas and menu in one direction.
const maxEdges = 2*MaxAreas + 2

// gaps yields rectangles that cover everything in no area. The edges of all areas divide the menu into cells, each of
// which is entirely in an area or in none. Cells in no area are joined to the largest possible rectangles.
func (p *geometry) gaps(yield func(image.Rectangle, areaSet)) {
	var xBuf, yBuf [maxEdges]int
	xs := append(xBuf[:0], p.menu.Min.X, p.menu.Max.X)
	ys := append(yBuf[:0], p.menu.Min.Y, p.menu.Max.Y)
	some := false
	for _, r := range p.areas[:p.n] {
		r = r.Intersect(p.menu)
		if r.Empty() {
			continue
		}
		some = true
		xs = append(xs, r.Min.X, r.Max.X)
		ys = append(ys, r.Min.Y, r.Max.Y)
	}
	if !some || p.more {
		return
	}
	slices.Sort(xs)
	slices.Sort(ys)
	xs, ys = slices.Compact(xs), slices.Compact(ys)
	rows, cols := len(ys)-1, len(xs)-1 // of cells
	var taken [maxEdges][maxEdges]bool
	for row := range rows {
		for col := range cols {
			corner := image.Pt(xs[col], ys[row])
			taken[row][col] = slices.ContainsFunc(p.areas[:p.n], corner.In)
		}
	}
	free := func(row0, row1, col0, col1 int) bool {
		for row := row0; row < row1; row++ {
			for col := col0; col < col1; col++ {
				if taken[row][col] {
					return false
				}
			}
		}
		return true
	}
	wider := func(r image.Rectangle) image.Rectangle {
		for r.Max.X < cols && free(r.Min.Y, r.Max.Y, r.Max.X, r.Max.X+1) {
			r.Max.X++
		}
		return r
	}
	higher := func(r image.Rectangle) image.Rectangle {
		for r.Max.Y < rows && free(r.Max.Y, r.Max.Y+1, r.Min.X, r.Max.X) {
			r.Max.Y++
		}
		return r
	}
	for row := range rows {
		for col := range cols {
			if taken[row][col] {
				continue
			}
			cell := image.Rect(col, row, col+1, row+1)
			best := higher(wider(cell))
			if other := wider(higher(cell)); surface(cells(other, xs, ys)) > surface(cells(best, xs, ys)) {
				best = other
			}
			for y := best.Min.Y; y < best.Max.Y; y++ {
				for x := best.Min.X; x < best.Max.X; x++ {
					taken[y][x] = true
				}
			}
			gap := cells(best, xs, ys)
			yield(gap, p.around(gap))
		}
	}
}

func cells(r image.Rectangle, xs, ys []int) image.Rectangle {
	return image.Rect(xs[r.Min.X], ys[r.Min.Y], xs[r.Max.X], ys[r.Max.Y])
}

// surface returns the number of pixels of r. A rectangle in a menu has less than 2^64 pixels, because its sides have
// at most 32 bits.
func surface(r image.Rectangle) uint64 { return uint64(r.Dx()) * uint64(r.Dy()) }

// around returns the areas that share a part of an edge with r.
func (p *geometry) around(r image.Rectangle) (touching areaSet) {
	for i := range p.n {
		a := p.areas[i]
		if a.Empty() {
			continue
		}
		sideways := (a.Max.X == r.Min.X || a.Min.X == r.Max.X) && a.Min.Y < r.Max.Y && a.Max.Y > r.Min.Y
		above := (a.Max.Y == r.Min.Y || a.Min.Y == r.Max.Y) && a.Min.X < r.Max.X && a.Max.X > r.Min.X
		if sideways || above {
			touching |= 1 << i
		}
	}
	return touching
}
