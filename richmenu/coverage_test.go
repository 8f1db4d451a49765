package richmenu_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/richmenu"
)

func TestCoverageOfTheGuide(t *testing.T) {
	m := at(richmenu.Large, [4]int{0, 0, 1250, 1686}, [4]int{1251, 0, 1250, 1686})
	assert.Equal(t, richmenu.Coverage{
		Outside: []richmenu.Region{{Bounds: richmenu.Bounds{X: 2500, Width: 1, Height: 1686}, Areas: []int{1}}},
		Gaps:    []richmenu.Region{{Bounds: richmenu.Bounds{X: 1250, Width: 1, Height: 1686}, Areas: []int{0, 1}}},
	}, m.Coverage())
	assert.Equal(t, "A and B", m.Coverage().Gaps[0].Letters())
	assert.Equal(t, "A, C and T", richmenu.Region{Areas: []int{0, 2, 19}}.Letters())
	assert.Empty(t, richmenu.Region{}.Letters())
	assert.Equal(t, "Z", richmenu.Letter(25))
	assert.Equal(t, "27", richmenu.Letter(26))
	assert.Equal(t, "0", richmenu.Letter(-1))
}

// The regions must be exactly the faulty pixels, counted one by one.
func TestCoverageCountsEveryPixel(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		size := richmenu.Size{Width: 5 + random.IntN(30), Height: 5 + random.IntN(20)}
		m := at(size)
		for range random.IntN(9) {
			one := [4]int{random.IntN(40) - 3, random.IntN(25) - 3, random.IntN(20), random.IntN(20)}
			m.Areas = append(m.Areas, at(size, one).Areas...)
		}
		checkCoverage(t, m)
	}

	m := at(richmenu.Size{Width: 100, Height: 100}) // as many edges as there can be
	for i := range richmenu.MaxAreas {
		m.Areas = append(m.Areas, at(m.Size, [4]int{1 + 2*i, 1 + 2*i, 51, 51}).Areas...)
	}
	checkCoverage(t, m)
}

func checkCoverage(t *testing.T, m *richmenu.RichMenu) {
	t.Helper()
	{
		whole := m.Size.Bounds().Rectangle()
		c := m.Coverage()
		some := touches(m, whole)
		field := image.Rect(-5, -5, 110, 110)
		for y := field.Min.Y; y < field.Max.Y; y++ {
			for x := field.Min.X; x < field.Max.X; x++ {
				p := image.Pt(x, y)
				in := 0
				for _, a := range m.Areas {
					if p.In(a.Bounds.Rectangle()) {
						in++
					}
				}
				outside, gaps, overlaps := in, 0, in*(in-1)/2
				if p.In(whole) {
					outside = 0
					if in == 0 {
						gaps = 1
					}
				}
				if !some {
					gaps = 0
				}
				if outside != hits(c.Outside, p) || overlaps != hits(c.Overlaps, p) || gaps != hits(c.Gaps, p) {
					require.FailNow(t, "miscounted", "%v of %v: %+v", p, m.Areas, c)
				}
			}
		}
	}
}

// A gap is next to the areas that have a pixel beside one of its pixels.
func TestAreasNextToAGap(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		size := richmenu.Size{Width: 12, Height: 12}
		m := at(size)
		for range 1 + random.IntN(6) {
			m.Areas = append(m.Areas, at(size, [4]int{random.IntN(12), random.IntN(12), 1 + random.IntN(5), 1 + random.IntN(5)}).Areas...)
		}
		for _, gap := range m.Coverage().Gaps {
			next := []int{}
			for i, a := range m.Areas {
				r := a.Bounds.Rectangle()
				beside := gap.Bounds.Rectangle()
				wide, high := beside, beside
				wide.Min.X, wide.Max.X = wide.Min.X-1, wide.Max.X+1
				high.Min.Y, high.Max.Y = high.Min.Y-1, high.Max.Y+1
				if r.Overlaps(wide) || r.Overlaps(high) {
					next = append(next, i)
				}
			}
			require.Equal(t, next, gap.Areas, "%v in %v", gap.Bounds, m.Areas)
		}
	}
}

// Of two gaps as large as each other, the wider one is whole.
func TestGapsAreLarge(t *testing.T) {
	for _, c := range []struct {
		area [4]int
		want []richmenu.Bounds
	}{
		{[4]int{10, 10, 90, 90}, []richmenu.Bounds{{Width: 100, Height: 10}, {Y: 10, Width: 10, Height: 90}}},
		{[4]int{10, 9, 90, 91}, []richmenu.Bounds{{Width: 10, Height: 100}, {X: 10, Width: 90, Height: 9}}},
		{[4]int{9, 10, 91, 90}, []richmenu.Bounds{{Width: 100, Height: 10}, {Y: 10, Width: 9, Height: 90}}},
	} {
		var got []richmenu.Bounds
		for _, gap := range at(richmenu.Size{Width: 100, Height: 100}, c.area).Coverage().Gaps {
			got = append(got, gap.Bounds)
		}
		assert.Equal(t, c.want, got)
	}
}

func touches(m *richmenu.RichMenu, whole image.Rectangle) bool {
	for _, a := range m.Areas {
		if a.Bounds.Rectangle().Overlaps(whole) {
			return true
		}
	}
	return false
}

func hits(regions []richmenu.Region, p image.Point) (n int) {
	for _, r := range regions {
		if p.In(r.Bounds.Rectangle()) {
			n++
		}
	}
	return n
}

func TestCoverageWithoutAMenu(t *testing.T) {
	var none *richmenu.RichMenu
	assert.Empty(t, none.Coverage())
	assert.Empty(t, new(richmenu.RichMenu).Coverage())
	far := at(richmenu.Compact, [4]int{math.MinInt, math.MinInt, math.MaxInt, math.MaxInt}, [4]int{math.MaxInt, 0, math.MaxInt, 5})
	assert.NotPanics(t, func() { far.Coverage(); far.Lint(); far.SVG(); far.Draw(nil, nil) })
	far.Size = richmenu.Size{Width: math.MaxInt, Height: math.MaxInt}
	assert.NotPanics(t, func() { far.Coverage(); far.Lint(); far.SVG(); far.Draw(nil, nil) })
	many := at(richmenu.Compact)
	for range 25 {
		many.Areas = append(many.Areas, at(richmenu.Compact, [4]int{0, 0, 100, 843}).Areas...)
	}
	assert.Len(t, many.Coverage().Overlaps, richmenu.MaxAreas*(richmenu.MaxAreas-1)/2)
	assert.Empty(t, many.Coverage().Gaps, "another area may be there")
}
