package richmenu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/richmenu"
)

// uneven has six areas as drawn by hand with a mouse: no two edges are aligned.
var uneven = [][4]int{
	{31, 28, 771, 790}, {852, 35, 790, 774}, {1689, 22, 775, 801},
	{27, 861, 780, 792}, {848, 855, 801, 799}, {1701, 866, 764, 781},
}

func TestGapsOfAMenuDrawnByHand(t *testing.T) {
	m := at(richmenu.Large, uneven...)
	require.Greater(t, len(m.Coverage().Gaps), 17)
	assert.Equal(t, []string{
		"warning: areas: 12% of the menu (519232 px) is not in any area, in 19 gaps; the largest is 2500x22 at 0,0, next to area C",
	}, texts(m.Lint()))

	m.Areas = append(m.Areas[:1], m.Areas[2:]...) // B is missing
	assert.Equal(t, []string{
		"warning: areas: 27% of the menu (1130692 px) is not in any area, in 16 gaps; the largest is 887x827 at 802,28, next to areas A, B and D",
	}, texts(m.Lint()))

	m.Areas = m.Areas[:1]
	assert.Equal(t, []string{
		"warning: areas: 86% of the menu (3605910 px) is not in any area, in 4 gaps; the largest is 1698x1658 at 802,28, next to area A",
		"warning: areas: also not in any area: 771x868 at 31,818, next to area A",
	}, texts(m.Lint()))
}

// After the largest gap, gaps large enough for a finger are listed: at least a tenth of the menu's width in both
// directions.
func TestLargeGaps(t *testing.T) {
	for _, c := range []struct {
		name string
		menu *richmenu.RichMenu
		want []string
	}{
		{
			"a tenth wide and high",
			at(richmenu.Large, [4]int{0, 0, 1500, 1686}, [4]int{2000, 0, 500, 1686 - 250}, [4]int{2000, 1436, 250, 250}),
			[]string{
				"warning: areas: 21% of the menu (905500 px) is not in any area, in 2 gaps; the largest is 500x1686 at 1500,0, next to areas A, B and C",
				"warning: areas: also not in any area: 250x250 at 2250,1436, next to areas B and C",
			},
		},
		{
			"a pixel too low",
			at(richmenu.Large, [4]int{0, 0, 1500, 1686}, [4]int{2000, 0, 500, 1686 - 249}, [4]int{2000, 1437, 250, 249}),
			[]string{
				"warning: areas: 21% of the menu (905250 px) is not in any area, in 2 gaps; the largest is 500x1686 at 1500,0, next to areas A, B and C",
			},
		},
		{
			"a pixel too narrow",
			at(richmenu.Large, [4]int{0, 0, 1500, 1686}, [4]int{2000, 0, 500, 1686 - 250}, [4]int{2000, 1436, 251, 250}),
			[]string{
				"warning: areas: 21% of the menu (905250 px) is not in any area, in 2 gaps; the largest is 500x1686 at 1500,0, next to areas A, B and C",
			},
		},
		{
			"three more at most, the large ones first",
			at(richmenu.Large,
				[4]int{0, 0, 100, 1686}, [4]int{400, 0, 100, 1686}, [4]int{810, 0, 90, 1686},
				[4]int{1220, 0, 80, 1686}, [4]int{1630, 0, 70, 1686}, [4]int{2020, 0, 480, 1686}),
			[]string{
				"warning: areas: 63% of the menu (2663880 px) is not in any area, in 5 gaps; the largest is 330x1686 at 1300,0, next to areas D and E",
				"warning: areas: also not in any area: 320x1686 at 900,0, next to areas C and D",
				"warning: areas: also not in any area: 320x1686 at 1700,0, next to areas E and F",
				"warning: areas: also not in any area: 310x1686 at 500,0, next to areas B and C",
			},
		},
		{
			"in a small menu",
			at(richmenu.CompactSmall, [4]int{0, 0, 300, 270}, [4]int{400, 0, 320, 270}),
			[]string{
				"warning: areas: 22% of the menu (48600 px) is not in any area, in 2 gaps; the largest is 100x270 at 300,0, next to areas A and B",
				"warning: areas: also not in any area: 80x270 at 720,0, next to area B",
			},
		},
		{
			"a pixel",
			at(richmenu.Large, [4]int{0, 0, 2500, 1685}, [4]int{0, 1685, 2499, 1}),
			[]string{"warning: areas: less than 0.01% of the menu (1 px) is not in any area: 1x1 at 2499,1685, next to areas A and B"},
		},
		{
			"all but a pixel",
			at(richmenu.CompactSmall, [4]int{0, 0, 1, 1}),
			[]string{
				"warning: areas: more than 99% of the menu (215999 px) is not in any area, in 2 gaps; the largest is 799x270 at 1,0, next to area A",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, texts(c.menu.Lint())) })
	}
}

// The share is rounded to two digits below 1%, else to a whole number, but never to 0 or 100.
func TestShareOfGaps(t *testing.T) {
	size := richmenu.Size{Width: 1000, Height: 400}
	for px, want := range map[int]string{
		39: "less than 0.01%", 40: "0.01%", 62: "0.02%", 3999: "1.00%", 4000: "1%", 5999: "1%", 6001: "2%", 396_000: "99%", 396_001: "more than 99%",
	} {
		rows, rest := px/1000, px%1000
		m := at(size, [4]int{0, 0, 1000, 400 - rows - 1}, [4]int{rest, 400 - rows - 1, 1000 - rest, 1})
		found := texts(m.Lint())
		require.Len(t, found, 1)
		assert.Contains(t, found[0], ": "+want+" of the menu ("+number(px)+" px)")
	}
}

// A hint needs a width that would be less, and that ends where the menu ends or another area begins.
func TestHintsAtTheRightEdge(t *testing.T) {
	for _, c := range []struct {
		bounds [][4]int
		want   string
	}{
		{[][4]int{{1, 0, 1300, 400}, {1000, 200, 900, 300}, {1300, 600, 5, 5}}, "; if width 1300 of areas[0] (A) is the right edge, the width is 1299"},
		{[][4]int{{0, 0, 1300, 400}, {1000, 200, 900, 300}, {1300, 600, 5, 5}}, ""},
		{[][4]int{{1, 0, 1300, 400}, {1000, 200, 900, 300}, {1300, 600, 0, 5}}, ""},
		{[][4]int{{1, 0, 1300, 400}, {1000, 200, 900, 300}, {1300, 600, 5, 0}}, ""},
		{[][4]int{{500, 0, 501, 400}, {501, 200, 900, 300}}, "; if width 501 of areas[0] (A) is the right edge, the width is 1"},
		{[][4]int{{500, 0, 500, 400}, {500, 200, 900, 300}}, ""},
	} {
		m := at(richmenu.Compact, c.bounds...)
		overlap := m.Coverage().Overlaps[0].Bounds.String()
		assert.Contains(t, texts(m.Lint()), "warning: areas[1].bounds: overlaps areas[0] (A) by "+overlap+c.want)
	}
}
