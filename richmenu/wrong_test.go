package richmenu_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

var (
	update = flag.Bool("update", false, "write the pictures in testdata anew")
	show   = flag.String("show", "", "write PNGs of the pictures into this folder, to be looked at")
)

// wrong has common mistakes in rectangles, and their findings. Each has a picture in testdata.
var wrong = []struct {
	name string
	menu *richmenu.RichMenu
	want []string
}{
	{
		"thirds as 833+833",
		at(richmenu.Compact, [4]int{0, 0, 833, 843}, [4]int{833, 0, 833, 843}, [4]int{1666, 0, 833, 843}),
		[]string{"areas: 0.04% of the menu (843 px) is not in any area: 1x843 at 2499,0, next to area C"},
	},
	{
		"thirds as 834+834",
		at(richmenu.Compact, [4]int{0, 0, 834, 843}, [4]int{834, 0, 834, 843}, [4]int{1668, 0, 834, 843}),
		[]string{"areas[2].bounds: right edge at 2502, 2 px outside the menu (2500)"},
	},
	{
		"width taken for the right edge",
		at(richmenu.Compact, [4]int{0, 0, 833, 843}, [4]int{833, 0, 1667, 843}, [4]int{1667, 0, 2500, 843}),
		[]string{
			"areas[2].bounds: right edge at 4167, 1667 px outside the menu (2500); if width 2500 is the right edge, the width is 833",
			"areas[2].bounds: overlaps areas[1] (B) by 833x843 at 1667,0; if width 1667 of areas[1] (B) is the right edge, the width is 834",
		},
	},
	{
		"height taken for the bottom edge",
		at(richmenu.Large, [4]int{0, 0, 2500, 562}, [4]int{0, 562, 2500, 1124}, [4]int{0, 1124, 2500, 1686}),
		[]string{
			"areas[2].bounds: bottom edge at 2810, 1124 px outside the menu (1686); if height 1686 is the bottom edge, the height is 562",
			"areas[2].bounds: overlaps areas[1] (B) by 2500x562 at 0,1124; if height 1124 of areas[1] (B) is the bottom edge, the height is 562",
		},
	},
	{
		"half-high areas",
		at(richmenu.Large, [4]int{0, 0, 1250, 843}, [4]int{1250, 0, 1250, 843}),
		[]string{"areas: 50% of the menu (2107500 px) is not in any area: 2500x843 at 0,843, next to areas A and B"},
	},
	{
		"one pixel past the edge, as in the guide on switching",
		at(richmenu.Large, [4]int{0, 0, 1250, 1686}, [4]int{1251, 0, 1250, 1686}),
		[]string{
			"areas[1].bounds: right edge at 2501, 1 px outside the menu (2500)",
			"areas: 0.04% of the menu (1686 px) is not in any area: 1x1686 at 1250,0, next to areas A and B",
		},
	},
	{
		"one pixel past two edges, as in the guide on using menus",
		at(richmenu.Large, [4]int{0, 0, 1666, 1686}, [4]int{1667, 0, 834, 843}, [4]int{1667, 844, 834, 843}),
		[]string{
			"areas[1].bounds: right edge at 2501, 1 px outside the menu (2500)",
			"areas[2].bounds: right edge at 2501, 1 px outside the menu (2500)",
			"areas[2].bounds: bottom edge at 1687, 1 px outside the menu (1686)",
			"areas: 0.06% of the menu (2519 px) is not in any area, in 2 gaps; the largest is 1x1686 at 1666,0, next to areas A, B and C",
		},
	},
	{
		"made for a larger menu",
		at(richmenu.LargeMedium, [4]int{0, 0, 1250, 1686}, [4]int{1250, 0, 1250, 1686}),
		[]string{
			"areas[0].bounds: right edge at 1250, 50 px outside the menu (1200)",
			"areas[0].bounds: bottom edge at 1686, 876 px outside the menu (810)",
			"areas[1].bounds: 1250x1686 at 1250,0 is outside the menu (1200x810), so it cannot be tapped",
		},
	},
	{
		"copied and not changed",
		at(richmenu.Compact, [4]int{0, 0, 1250, 843}, [4]int{0, 0, 1250, 843}),
		[]string{
			"areas[1].bounds: the same as those of areas[0] (A)",
			"areas: 50% of the menu (1053750 px) is not in any area: 1250x843 at 1250,0, next to areas A and B",
		},
	},
	{
		"x and y swapped",
		at(richmenu.Large, [4]int{0, 0, 1250, 843}, [4]int{0, 1250, 1250, 843}, [4]int{0, 843, 1250, 843}, [4]int{1250, 843, 1250, 843}),
		[]string{
			"areas[1].bounds: bottom edge at 2093, 407 px outside the menu (1686)",
			"areas[2].bounds: overlaps areas[1] (B) by 1250x436 at 0,1250",
			"areas: 25% of the menu (1053750 px) is not in any area: 1250x843 at 1250,0, next to areas A and D",
		},
	},
	{
		"a button on a menu that is one area",
		at(richmenu.Compact, [4]int{0, 0, 2500, 843}, [4]int{2100, 600, 300, 150}),
		[]string{"areas[1].bounds: is inside areas[0] (A), 2500x843 at 0,0"},
	},
	{
		"the background put last",
		at(richmenu.Compact, [4]int{2100, 600, 300, 150}, [4]int{0, 0, 2500, 843}),
		[]string{"areas[1].bounds: covers all of areas[0] (A), 300x150 at 2100,600"},
	},
}

func TestWrongRectangles(t *testing.T) {
	for _, c := range wrong {
		t.Run(c.name, func(t *testing.T) {
			require.NoError(t, c.menu.Validate(), "LINE accepts it")
			var got []string
			for _, v := range c.menu.Lint() {
				assert.Equal(t, fault.SeverityWarning, v.Severity)
				got = append(got, strings.TrimPrefix(v.Error(), "warning: "))
			}
			assert.Equal(t, c.want, got)

			sameSVG(t, "wrong", c.name, c.menu)
		})
	}
}

// sameSVG compares the picture of a menu with the one in a folder of testdata.
func sameSVG(t *testing.T, folder, name string, m *richmenu.RichMenu) {
	t.Helper()
	name = strings.NewReplacer(" ", "-", ",", "", "+", "-").Replace(name)
	file := filepath.Join("testdata", folder, name+".svg")
	svg := m.SVG()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, svg, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(svg))
	if *show != "" {
		var b bytes.Buffer
		require.NoError(t, png.Encode(&b, m.Draw(nil, nil)))
		require.NoError(t, os.WriteFile(filepath.Join(*show, name+".png"), b.Bytes(), 0o644))
	}
}

// Draw is compared in small, because the pixels at the edges of letters can differ between machines.
func TestDrawnPictures(t *testing.T) {
	for i, c := range wrong[2:4] {
		file := filepath.Join("testdata", "drawn", strconv.Itoa(i+1)+".png")
		small := reduced(c.menu.Draw(nil, nil), 20)
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, pngOf(t, small), 0o644))
		}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		want, err := png.Decode(bytes.NewReader(data))
		require.NoError(t, err)
		require.Equal(t, want.Bounds(), small.Bounds())
		for y := range small.Rect.Dy() {
			for x := range small.Rect.Dx() {
				got, want := small.RGBAAt(x, y), color.RGBAModel.Convert(want.At(x, y)).(color.RGBA)
				assert.True(t, near(got.R, want.R) && near(got.G, want.G) && near(got.B, want.B), "%s: at %d,%d %v, not %v", c.name, x, y, got, want)
			}
		}
	}
}

func near(a, b uint8) bool { return max(a, b)-min(a, b) <= 4 }

// reduced returns a picture whose pixels are the means of by times by pixels.
func reduced(img *image.RGBA, by int) *image.RGBA {
	small := image.NewRGBA(image.Rectangle{Max: img.Rect.Size().Div(by)})
	for y := range small.Rect.Dy() {
		for x := range small.Rect.Dx() {
			var sum [4]int
			for i := range by * by {
				at := img.PixOffset(x*by+i%by, y*by+i/by)
				for j, v := range img.Pix[at : at+4] {
					sum[j] += int(v)
				}
			}
			for j, v := range sum {
				small.Pix[small.PixOffset(x, y)+j] = uint8(v / (by * by))
			}
		}
	}
	return small
}

// What stands twice is found in lists as long as they may be. Longer ones have another fault.
func TestTwiceInTheLongestLists(t *testing.T) {
	found := func(all []fault.Violation, path fault.Path, rule fault.Rule) bool {
		return slices.ContainsFunc(all, func(v fault.Violation) bool { return v.Path == path && v.Rule == rule })
	}
	for n, want := range map[int]bool{richmenu.MaxOperations: true, richmenu.MaxOperations + 1: false} {
		var b richmenu.Batch
		for i := range n {
			b.Operations = append(b.Operations, &richmenu.Unlink{From: ids.RichMenuID(fmt.Sprintf("richmenu-%032x", max(i, 1)))})
		}
		assert.Equal(t, want, found(b.Lint(), "operations[1].from", fault.DuplicateKey), n)
	}
	for n, want := range map[int]bool{richmenu.MaxUsers: true, richmenu.MaxUsers + 1: false} {
		var b richmenu.BulkUnlink
		for i := range n {
			b.UserIDs = append(b.UserIDs, ids.UserID(fmt.Sprintf("U%032x", max(i, 1))))
		}
		assert.Equal(t, want, found(b.Lint(), "userIds[1]", fault.Doubtful), n)
	}
}

// An area of the bounds of another overlaps a third once.
func TestOverlapsOfTheSameAreas(t *testing.T) {
	a, b := richmenu.Bounds{Width: 100, Height: 100}, richmenu.Bounds{X: 50, Y: 50, Width: 100, Height: 100}
	for _, c := range []struct {
		bounds []richmenu.Bounds
		want   []fault.Path
	}{
		{[]richmenu.Bounds{a, b}, []fault.Path{"areas[1].bounds"}},
		{[]richmenu.Bounds{a, a}, []fault.Path{"areas[1].bounds"}},
		{[]richmenu.Bounds{a, a, a}, []fault.Path{"areas[1].bounds", "areas[2].bounds"}},
		{[]richmenu.Bounds{a, a, b}, []fault.Path{"areas[1].bounds", "areas[2].bounds"}},
		{[]richmenu.Bounds{b, a, a}, []fault.Path{"areas[1].bounds", "areas[2].bounds"}},
		{[]richmenu.Bounds{a, b, a, b}, []fault.Path{"areas[1].bounds", "areas[2].bounds", "areas[3].bounds"}},
	} {
		assert.Equal(t, c.want, boundsFound(c.bounds, ""), "%v", c.bounds)
	}
}

// An area that lies outside the menu is said to, unless a negative coordinate is the fault.
func TestAreasOutside(t *testing.T) {
	const outside = "is outside the menu"
	for _, c := range []struct {
		x, y, side int
		want       bool
	}{
		{0, 2000, 100, true}, {3000, 0, 100, true}, {3000, 2000, 100, true}, {2500, 0, 1, true}, {2499, 0, 2, false}, {0, 0, 3000, false},
		{-100, 0, 50, false}, {0, -100, 50, false}, {-100, 3000, 50, false},
	} {
		b := richmenu.Bounds{X: c.x, Y: c.y, Width: c.side, Height: c.side}
		assert.Equal(t, c.want, len(boundsFound([]richmenu.Bounds{b}, outside)) == 1, "%v", b)
	}
}

// boundsFound returns the paths of the warnings of bounds in a menu of these areas, whose detail contains a text.
func boundsFound(bounds []richmenu.Bounds, text string) (paths []fault.Path) {
	m := &richmenu.RichMenu{Name: "a", ChatBarText: "a", Size: richmenu.Large}
	for _, b := range bounds {
		m.Areas = append(m.Areas, richmenu.Area{Bounds: b, Action: &action.Message{Text: "a"}})
	}
	for _, v := range m.Lint() {
		if strings.HasSuffix(string(v.Path), "].bounds") && strings.Contains(v.Detail, text) {
			paths = append(paths, v.Path)
		}
	}
	slices.Sort(paths)
	return paths
}

// A violation in a tab leads to LINE's page on aliases.
func TestPageOfATab(t *testing.T) {
	found := fault.Violations((&richmenu.TabSet{Tabs: []richmenu.Tab{{Alias: "A b", Menu: new(richmenu.RichMenu)}}}).Validate())
	require.NotEmpty(t, found)
	assert.Equal(t, fault.Path("tabs[0].alias"), found[0].Path)
	assert.Contains(t, found[0].Doc, "#create-rich-menu-alias")
}
