package richmenu

import (
	"image"
	"math/bits"
	"slices"
	"strings"
)

// Coverage is where the areas of a menu do not fit together. LINE takes a menu with any of it, and its own
// samples go a pixel past the edge.
type Coverage struct {
	Outside  []Region // what lies past an edge of the menu, by area
	Overlaps []Region // what two areas have in common, by pair; LINE does not say which of them a tap reaches
	Gaps     []Region // what lies in no area, from top to bottom
}

// Region is a part of a menu, and the areas that have to do with it.
type Region struct {
	Bounds Bounds
	Areas  []int // indexes: the area outside, the two that overlap, or those that touch a gap
}

// Letters names the areas: "A", "A and B".
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

// Coverage compares the areas with the menu and with each other. Of more than [MaxAreas] areas it sees the
// first ones, and looks for no gaps; areas without a positive width and height it leaves out. A menu without
// areas has no gap.
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

// areaSet is a set of the areas of a menu.
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

// geometry is the shape of a menu. It lives on the stack: a check of a menu without faults allocates nothing.
type geometry struct {
	menu  image.Rectangle
	n     int
	more  bool                      // there are areas beyond those
	areas [MaxAreas]image.Rectangle // empty where an area has no extent
}

// geometry reports false for a menu without a size.
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

// outside yields for each area what lies past the edges: strips that do not overlap.
func (p *geometry) outside(yield func(image.Rectangle, areaSet)) {
	for i := range p.n {
		r := p.areas[i]
		if r.In(p.menu) { // so is an empty one
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

// overlaps yields what each two areas have in common.
func (p *geometry) overlaps(yield func(image.Rectangle, areaSet)) {
	for j := range p.n {
		for i := range j {
			if common := p.areas[i].Intersect(p.areas[j]); !common.Empty() {
				yield(common, 1<<i|1<<j)
			}
		}
	}
}

// maxEdges is how many different edges areas and menu have in one direction.
const maxEdges = 2*MaxAreas + 2

// edgeList is sorted, each edge once.
type edgeList struct {
	n  int
	at [maxEdges]int
}

func (l *edgeList) add(v int) {
	i := l.n
	for i > 0 && l.at[i-1] > v {
		i--
	}
	if i > 0 && l.at[i-1] == v {
		return
	}
	copy(l.at[i+1:l.n+1], l.at[i:l.n])
	l.at[i] = v
	l.n++
}

// gaps yields rectangles that together are what lies in no area. The edges of all areas divide the menu into
// cells that are in an area as a whole or not at all; cells in none are joined to rectangles, as large as they
// become.
func (p *geometry) gaps(yield func(image.Rectangle, areaSet)) {
	var xs, ys edgeList
	xs.add(p.menu.Min.X)
	xs.add(p.menu.Max.X)
	ys.add(p.menu.Min.Y)
	ys.add(p.menu.Max.Y)
	some := false
	for _, r := range p.areas[:p.n] {
		r = r.Intersect(p.menu)
		if r.Empty() {
			continue
		}
		some = true
		xs.add(r.Min.X)
		xs.add(r.Max.X)
		ys.add(r.Min.Y)
		ys.add(r.Max.Y)
	}
	if !some || p.more {
		return
	}
	var taken [maxEdges][maxEdges]bool
	for row := range ys.n - 1 {
		for col := range xs.n - 1 {
			corner := image.Pt(xs.at[col], ys.at[row])
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
	for row := range ys.n - 1 {
		for col := range xs.n - 1 {
			if taken[row][col] {
				continue
			}
			// Once as wide as can be and then as high, once the other way round.
			var best image.Rectangle
			for _, widthFirst := range [...]bool{true, false} {
				r := image.Rect(col, row, col+1, row+1)
				for range 2 {
					if widthFirst {
						for r.Max.X < xs.n-1 && free(r.Min.Y, r.Max.Y, r.Max.X, r.Max.X+1) {
							r.Max.X++
						}
					} else {
						for r.Max.Y < ys.n-1 && free(r.Max.Y, r.Max.Y+1, r.Min.X, r.Max.X) {
							r.Max.Y++
						}
					}
					widthFirst = !widthFirst
				}
				if best.Empty() || surface(cells(r, &xs, &ys)) > surface(cells(best, &xs, &ys)) {
					best = r
				}
			}
			for y := best.Min.Y; y < best.Max.Y; y++ {
				for x := best.Min.X; x < best.Max.X; x++ {
					taken[y][x] = true
				}
			}
			gap := cells(best, &xs, &ys)
			yield(gap, p.around(gap))
		}
	}
}

func cells(r image.Rectangle, xs, ys *edgeList) image.Rectangle {
	return image.Rect(xs.at[r.Min.X], ys.at[r.Min.Y], xs.at[r.Max.X], ys.at[r.Max.Y])
}

// surface counts the pixels; both sides of a rectangle that lies in a menu have 32 bits at most.
func surface(r image.Rectangle) uint64 { return uint64(r.Dx()) * uint64(r.Dy()) }

// around gives the areas that share a piece of an edge with r.
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
