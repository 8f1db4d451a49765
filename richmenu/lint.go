package richmenu

import (
	"image"
	"math/bits"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// Lints of the [Coverage]. They are warnings, because LINE accepts areas past the edge, as in its own samples, and
// does not document overlaps and gaps.

func (m *RichMenu) lintOutside(x schema.Finder) {
	p, ok := m.geometry()
	if !ok {
		return
	}
	for i := range p.n {
		r := p.areas[i]
		if r.In(p.menu) {
			continue
		}
		if r.Min.X >= 0 && r.Min.Y >= 0 && !r.Overlaps(p.menu) {
			x.At(i, "bounds", m.Areas[i].Bounds.String()+" is outside the menu ("+m.Size.String()+"), so it cannot be tapped")
			continue
		}
		if over := r.Max.X - p.menu.Max.X; over > 0 {
			x.At(i, "bounds", pastEdge("right", r.Max.X, over, p.menu.Max.X)+p.meantEdge(i, horizontal, ""))
		}
		if over := r.Max.Y - p.menu.Max.Y; over > 0 {
			x.At(i, "bounds", pastEdge("bottom", r.Max.Y, over, p.menu.Max.Y)+p.meantEdge(i, vertical, ""))
		}
	}
}

func pastEdge(name string, at, over, edge int) string {
	return name + " edge at " + strconv.Itoa(at) + ", " + strconv.Itoa(over) + " px outside the menu (" + strconv.Itoa(edge) + ")"
}

func (m *RichMenu) lintOverlaps(x schema.Finder) {
	p, ok := m.geometry()
	if !ok {
		return
	}
	p.overlaps(func(r image.Rectangle, both areaSet) {
		i := bits.TrailingZeros32(uint32(both))
		j := bits.Len32(uint32(both)) - 1
		if same := p.like(i); same < i || p.like(j) < j && p.like(j) != i {
			return // reported at the first of equal areas
		}
		other := "areas[" + strconv.Itoa(i) + "] (" + Letter(i) + ")"
		switch {
		case p.areas[i] == p.areas[j]:
			x.At(j, "bounds", "the same as those of "+other)
		case r == p.areas[j]:
			x.At(j, "bounds", "is inside "+other+", "+m.Areas[i].Bounds.String())
		case r == p.areas[i]:
			x.At(j, "bounds", "covers all of "+other+", "+m.Areas[i].Bounds.String())
		default:
			hint := p.meantEdge(i, horizontal, " of "+other)
			if hint == "" {
				hint = p.meantEdge(i, vertical, " of "+other)
			}
			x.At(j, "bounds", "overlaps "+other+" by "+boundsOf(r).String()+hint)
		}
	})
}

// moreGaps is the maximum number of large gaps listed after the largest one.
const moreGaps = 3

// lintGaps reports the share of the menu in no area and the largest gap in one warning, because areas drawn by hand
// have many gaps of a few pixels. Another gap has its own warning only if its width and height are at least a tenth
// of the menu's width. That is 7 mm on a phone, enough for a finger, so an area may have been forgotten.
func (m *RichMenu) lintGaps(x schema.Finder) {
	p, ok := m.geometry()
	if !ok {
		return
	}
	var n int
	var all uint64
	var largest [1 + moreGaps]gap // largest first
	p.gaps(func(r image.Rectangle, around areaSet) {
		n++
		all += surface(r)
		next := gap{r, around}
		for i := range largest {
			if surface(next.r) > surface(largest[i].r) {
				largest[i], next = next, largest[i]
			}
		}
	})
	if n == 0 {
		return
	}
	detail := percent(all, surface(p.menu)) + " of the menu (" + strconv.FormatUint(all, 10) + " px) is not in any area"
	if n > 1 {
		detail += ", in " + strconv.Itoa(n) + " gaps; the largest is "
	} else {
		detail += ": "
	}
	x.Say(detail + largest[0].String())
	finger := p.menu.Dx() / 10
	for _, g := range largest[1:min(n, len(largest))] {
		if min(g.r.Dx(), g.r.Dy()) >= finger {
			x.Say("also not in any area: " + g.String())
		}
	}
}

// gap is a rectangle in no area, with the areas that it touches.
type gap struct {
	r      image.Rectangle
	around areaSet
}

func (g gap) String() string {
	if g.around == 0 {
		return boundsOf(g.r).String()
	}
	around := Region{Areas: g.around.indexes()}
	areas := ", next to areas "
	if len(around.Areas) == 1 {
		areas = ", next to area "
	}
	return boundsOf(g.r).String() + areas + around.Letters()
}

// percent returns a share in percent. It never rounds to 0 or 100.
func percent(part, whole uint64) string {
	switch p := 100 * float64(part) / float64(whole); {
	case p < 0.01:
		return "less than 0.01%"
	case p < 1:
		return strconv.FormatFloat(p, 'f', 2, 64) + "%"
	case p > 99:
		return "more than 99%"
	default:
		return strconv.FormatFloat(p, 'f', 0, 64) + "%"
	}
}

// like returns the first area with the bounds of area i.
func (p *geometry) like(i int) int {
	for k := range i {
		if p.areas[k] == p.areas[i] {
			return k
		}
	}
	return i
}

type direction bool

const (
	horizontal direction = false
	vertical   direction = true
)

// meantEdge returns a hint if the width or height of an area seems to be its right or bottom edge, because the menu
// ends or another area begins there. of follows the number in the hint.
func (p *geometry) meantEdge(i int, d direction, of string) string {
	lo, hi := side(p.areas[i], d)
	extent := hi - lo
	if lo <= 0 || extent <= lo {
		return ""
	}
	_, end := side(p.menu, d)
	meant := extent == end
	for k := range p.n {
		if start, _ := side(p.areas[k], d); start == extent {
			meant = true
		}
	}
	if !meant {
		return ""
	}
	member, edge := "width", "right"
	if d == vertical {
		member, edge = "height", "bottom"
	}
	return "; if " + member + " " + strconv.Itoa(extent) + of + " is the " + edge + " edge, the " + member + " is " + strconv.Itoa(extent-lo)
}

func side(r image.Rectangle, d direction) (lo, hi int) {
	if d == vertical {
		return r.Min.Y, r.Max.Y
	}
	return r.Min.X, r.Max.X
}
