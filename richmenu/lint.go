package richmenu

import (
	"image"
	"math/bits"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// The lints of what [Coverage] finds. They are warnings: LINE takes areas past the edge, its own samples have
// them, and says nothing of overlaps and gaps.

func (m *RichMenu) lintOutside(x schema.Fail) {
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
			x.At(i, "bounds", m.Areas[i].Bounds.String()+" lies outside the menu ("+m.Size.String()+"), nobody can tap it")
			continue
		}
		if over := r.Max.X - p.menu.Max.X; over > 0 {
			x.At(i, "bounds", pastEdge("right", r.Max.X, over, p.menu.Max.X)+p.meantEdge(i, horizontal))
		}
		if over := r.Max.Y - p.menu.Max.Y; over > 0 {
			x.At(i, "bounds", pastEdge("bottom", r.Max.Y, over, p.menu.Max.Y)+p.meantEdge(i, vertical))
		}
	}
}

func pastEdge(name string, at, over, edge int) string {
	return name + " edge at " + strconv.Itoa(at) + ", " + strconv.Itoa(over) + " px outside the menu (" + strconv.Itoa(edge) + ")"
}

func (m *RichMenu) lintOverlaps(x schema.Fail) {
	p, ok := m.geometry()
	if !ok {
		return
	}
	p.overlaps(func(r image.Rectangle, both areaSet) {
		i := bits.TrailingZeros32(uint32(both))
		j := bits.Len32(uint32(both)) - 1
		if same := p.like(i); same < i || p.like(j) < j && p.like(j) != i {
			return // said of the first of those that are the same
		}
		other := "areas[" + strconv.Itoa(i) + "] (" + Letter(i) + ")"
		switch {
		case p.areas[i] == p.areas[j]:
			x.At(j, "bounds", "the same as those of "+other)
		case r == p.areas[j]:
			x.At(j, "bounds", "lies inside "+other+", "+m.Areas[i].Bounds.String())
		case r == p.areas[i]:
			x.At(j, "bounds", "covers all of "+other+", "+m.Areas[i].Bounds.String())
		default:
			hint := p.meantEdge(i, horizontal)
			if hint == "" {
				hint = p.meantEdge(i, vertical)
			}
			if hint != "" {
				hint += " of " + other
			}
			x.At(j, "bounds", "overlaps "+other+" by "+boundsOf(r).String()+hint)
		}
	})
}

func (m *RichMenu) lintGaps(x schema.Fail) {
	p, ok := m.geometry()
	if !ok {
		return
	}
	p.gaps(func(r image.Rectangle, around areaSet) {
		region := Region{Areas: around.indexes()}
		where := ""
		switch len(region.Areas) {
		case 0:
		case 1:
			where = ", beside " + region.Letters()
		case 2:
			where = ", between " + region.Letters()
		default:
			where = ", among " + region.Letters()
		}
		x.Say(boundsOf(r).String() + " is in no area" + where)
	})
}

// like gives the first area with the bounds of area i.
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

// meantEdge finds the extent of an area that looks like the place of its far edge: it is where the menu ends,
// or where another area begins.
func (p *geometry) meantEdge(i int, d direction) string {
	lo, hi := side(p.areas[i], d)
	extent := hi - lo
	if lo <= 0 || extent <= lo {
		return ""
	}
	_, end := side(p.menu, d)
	meant := extent == end
	for k := range p.n {
		if start, _ := side(p.areas[k], d); k != i && start == extent {
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
	return "; is " + member + " " + strconv.Itoa(extent) + " the " + edge + " edge? then the " + member + " is " + strconv.Itoa(extent-lo)
}

func side(r image.Rectangle, d direction) (lo, hi int) {
	if d == vertical {
		return r.Min.Y, r.Max.Y
	}
	return r.Min.X, r.Max.X
}
