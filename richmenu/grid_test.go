package richmenu_test

import (
	"image"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

// tiles reports whether a layout fills b exactly, without gaps and overlaps.
func tiles(l richmenu.Layout, b richmenu.Bounds) bool {
	total, whole := 0, b.Rectangle()
	for i, one := range l {
		r := one.Rectangle()
		if !r.In(whole) || r.Dx() != one.Width || r.Dy() != one.Height {
			return false
		}
		for _, other := range l[:i] {
			if r.Overlaps(other.Rectangle()) {
				return false
			}
		}
		total += r.Dx() * r.Dy()
	}
	return total == whole.Dx()*whole.Dy()
}

// Tiles inside the menu without overlaps, and with its surface, leave no gap.
func TestGridsTileAtEverySize(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		b := richmenu.Bounds{X: random.IntN(3000), Y: random.IntN(3000), Width: 1 + random.IntN(2500), Height: 1 + random.IntN(1724)}
		rows, cols := 1+random.IntN(min(b.Height, 7)), 1+random.IntN(min(b.Width, 7))
		grid := b.Grid(rows, cols)
		require.Len(t, grid, rows*cols)
		require.True(t, tiles(grid, b), "%v in %d rows of %d: %v", b, rows, cols, grid)
		for _, tile := range grid {
			require.True(t, tile.Width > 0 && tile.Height > 0)
			require.LessOrEqual(t, math.Abs(float64(tile.Width)-float64(b.Width)/float64(cols)), 1.0, "tiles of one size")
		}

		ratio := make([]int, 1+random.IntN(6))
		for i := range ratio {
			ratio[i] = 1 + random.IntN(9)
		}
		columns, lines := b.Columns(ratio...), b.Rows(ratio...)
		require.True(t, columns == nil && b.Width < 54 || tiles(columns, b), "%v in %v", b, ratio)
		require.True(t, lines == nil && b.Height < 54 || tiles(lines, b), "%v in %v", b, ratio)

		top, rest := b.CutTop(random.IntN(2000) - 100)
		require.True(t, tiles(richmenu.Layout{top, rest}, b))
		for _, name := range richmenu.Templates() {
			if b.Width < 3 || b.Height < 2 {
				continue // fewer pixels than tiles
			}
			require.True(t, tiles(name.In(b), b), "%s of %v", name, b)
		}
	}
}

// A tile ends where the next one starts, also after several divisions.
func TestThirds(t *testing.T) {
	assert.Equal(t, richmenu.Layout{
		{X: 0, Y: 0, Width: 833, Height: 843}, {X: 833, Y: 0, Width: 834, Height: 843}, {X: 1667, Y: 0, Width: 833, Height: 843},
	}, richmenu.Compact.Bounds().Grid(1, 3))
	assert.Equal(t, richmenu.Layout{
		{X: 0, Y: 0, Width: 1667, Height: 843}, {X: 1667, Y: 0, Width: 833, Height: 843},
	}, richmenu.Compact.Bounds().Columns(2, 1))
}

func TestWhatCannotBeCut(t *testing.T) {
	b := richmenu.Compact.Bounds()
	for _, rowsCols := range [][2]int{{0, 1}, {1, 0}, {-1, 3}, {844, 1}, {1, 2501}, {843, 2500}, {math.MaxInt, math.MaxInt}, {math.MinInt, 1}} {
		assert.Nil(t, b.Grid(rowsCols[0], rowsCols[1]))
	}
	huge := richmenu.Bounds{Width: math.MaxInt, Height: math.MaxInt}
	assert.Nil(t, huge.Grid(math.MaxInt, math.MaxInt))
	assert.Nil(t, huge.Grid(1<<15, 1<<15))
	assert.Nil(t, b.Columns())
	assert.Nil(t, b.Columns(1, 0))
	assert.Nil(t, b.Rows(-1, 1))
	assert.Nil(t, b.Rows(math.MaxInt, math.MaxInt))
	assert.Nil(t, richmenu.Bounds{}.Grid(1, 1))
	top, rest := richmenu.Bounds{Width: 3, Height: -4}.CutTop(2)
	assert.Equal(t, 0, top.Height)
	assert.Equal(t, -4, rest.Height)
	for _, name := range richmenu.Templates() {
		assert.NotPanics(t, func() { name.In(richmenu.Bounds{Width: -1, Height: math.MinInt}) })
	}
}

// templates reads the table of layouts, without its heading.
func templates(tb testing.TB) (rows [][]string) {
	tb.Helper()
	data, err := os.ReadFile("testdata/richmenu-templates.tsv")
	require.NoError(tb, err)
	for line := range strings.Lines(string(data)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows[1:]
}

// The table has the layouts of LINE's design guide in three sizes, and some of LINE's own programs.
func TestTemplatesAreThoseOfTheTable(t *testing.T) {
	table := map[string]richmenu.Layout{}
	for i, row := range templates(t) {
		var n [8]int
		for _, k := range []int{4, 5, 6, 7} {
			var err error
			n[k], err = strconv.Atoi(row[k])
			require.NoError(t, err, "line %d", i+2)
		}
		key := row[0] + " " + row[1] + "x" + row[2]
		require.Equal(t, richmenu.Letter(len(table[key])), row[3], key)
		table[key] = append(table[key], richmenu.Bounds{X: n[4], Y: n[5], Width: n[6], Height: n[7]})
	}
	made := 0
	for _, name := range richmenu.Templates() {
		require.Len(t, name.Sizes(), 3)
		for _, size := range name.Sizes() {
			assert.Equal(t, table[string(name)+" "+size.String()], name.In(size.Bounds()), "%s %v", name, size)
			made++
		}
	}
	assert.Equal(t, 36, made)

	tabs, body := richmenu.Large.Bounds().CutTop(212)
	assert.Equal(t, table["tabs-2x2 2500x1686"], richmenu.Join(tabs.Grid(1, 2), body.Grid(2, 2)))

	tool := richmenu.Size{Width: 1600, Height: 910}.Bounds()
	rows := tool.Rows(1, 1)
	for i, layout := range []richmenu.Layout{
		{tool}, tool.Grid(1, 2), richmenu.Large04.In(tool), tool.Grid(2, 2),
		richmenu.Join(rows[0].Columns(2, 1), rows[1].Grid(1, 3)), tool.Grid(2, 3),
	} {
		assert.Equal(t, table["mcp-"+strconv.Itoa(i+1)+" 1600x910"], layout)
	}
	assert.Nil(t, richmenu.Template("large-08").In(tool))
	assert.Nil(t, richmenu.Template("large-08").Sizes())
}

func TestActionsAndTiles(t *testing.T) {
	a, b, c := &action.Message{Text: "a"}, &action.Message{Text: "b"}, &action.Message{Text: "c"}
	m := at(richmenu.Compact)
	layout := m.Size.Bounds().Grid(1, 2)

	m.Areas = layout.Areas(a, b)
	assert.Empty(t, m.Lint())
	assert.Equal(t, []action.Action{a, b}, []action.Action{m.Areas[0].Action, m.Areas[1].Action})

	m.Areas = layout.Areas(a, b, c)
	assert.Equal(t, []string{"areas[2].bounds: missing"}, texts(m.Lint()))
	assert.Same(t, c, m.Areas[2].Action, "nothing is dropped")

	m.Areas = layout.Areas(a)
	assert.Equal(t, []string{"warning: areas: 50% of the menu (1053750 px) is not in any area: 1250x843 at 1250,0, next to area A"}, texts(m.Lint()))

	m.Areas = layout.Areas(a, nil)
	assert.Equal(t, []string{"areas[1].action: missing"}, texts(m.Lint()))

	m.Areas = layout.Areas()
	assert.Equal(t, []string{"warning: areas: empty, so a tap on the menu does nothing"}, texts(m.Lint()))
	m.Areas = richmenu.Layout(nil).Areas(a)
	assert.Equal(t, []string{"areas[0].bounds: missing"}, texts(m.Lint()))
}

func TestRectangle(t *testing.T) {
	assert.Equal(t, image.Rect(3, 4, 8, 10), richmenu.Bounds{X: 3, Y: 4, Width: 5, Height: 6}.Rectangle())
	assert.Equal(t, "5x6 at 3,4", richmenu.Bounds{X: 3, Y: 4, Width: 5, Height: 6}.String())
}

// No tile may be empty: a ratio, grid or template that would make one returns nil.
func TestNoTileIsEmpty(t *testing.T) {
	five := richmenu.Bounds{Width: 5, Height: 5}
	assert.Nil(t, five.Columns(1, 19), "0 and 5")
	assert.Nil(t, five.Columns(8, 1, 8, 1), "2, 0, 3 and 0")
	assert.Nil(t, five.Rows(1, 19))
	assert.Nil(t, richmenu.Bounds{Height: 5}.Columns(1))
	assert.Nil(t, richmenu.Bounds{Width: -1, Height: 5}.Columns(1))
	assert.Nil(t, richmenu.Bounds{Width: 5}.Rows(1))
	assert.Len(t, richmenu.Bounds{Width: 1, Height: 3}.Rows(1, 1, 1), 3)
	assert.Len(t, richmenu.Bounds{Width: 1, Height: 1}.Grid(1, 1), 1)
	for px, want := range map[int]int{-1: 0, 0: 0, 1: 1, 5: 5, 6: 5} {
		top, rest := five.CutTop(px)
		assert.Equal(t, []int{want, 5 - want, want}, []int{top.Height, rest.Height, rest.Y})
	}
	assert.Nil(t, richmenu.Bounds{Width: 5}.Columns(1, 1))
	assert.Nil(t, richmenu.Bounds{Height: 5}.Rows(1, 1))
	assert.Len(t, richmenu.Bounds{Width: 3, Height: 1}.Columns(1, 1, 1), 3)
	assert.Nil(t, richmenu.Compact.Bounds().Columns(700_000, 500_000), "more than 2^20 parts")
	assert.Len(t, richmenu.Compact.Bounds().Columns(1<<19, 1<<19), 2)
	for _, name := range richmenu.Templates() {
		whole := len(name.In(richmenu.Bounds{Width: 6, Height: 6}))
		require.Positive(t, whole)
		for width := range 4 {
			for height := range 4 {
				layout := name.In(richmenu.Bounds{Width: width, Height: height})
				require.Contains(t, []int{0, whole}, len(layout), "%s of %dx%d", name, width, height)
				for _, tile := range layout {
					require.True(t, tile.Width > 0 && tile.Height > 0, "%s of %dx%d", name, width, height)
				}
			}
		}
	}
}

// A template needs a pixel for each tile, and no more.
func TestSmallestTemplates(t *testing.T) {
	for name, size := range map[richmenu.Template][2]int{
		richmenu.Large01: {3, 2}, richmenu.Large02: {2, 2}, richmenu.Large03: {3, 2}, richmenu.Large04: {2, 2}, richmenu.Large05: {1, 2},
		richmenu.Large06: {2, 1}, richmenu.Large07: {1, 1}, richmenu.Compact01: {3, 1}, richmenu.Compact02: {2, 1}, richmenu.Compact03: {2, 1},
		richmenu.Compact04: {2, 1}, richmenu.Compact05: {1, 1},
	} {
		assert.NotNil(t, name.In(richmenu.Bounds{Width: size[0], Height: size[1]}), name)
		assert.Nil(t, name.In(richmenu.Bounds{Width: size[0] - 1, Height: size[1]}), name)
		assert.Nil(t, name.In(richmenu.Bounds{Width: size[0], Height: size[1] - 1}), name)
	}
}

func TestGridOfTooManyTiles(t *testing.T) {
	const most = 1 << 20
	b := richmenu.Bounds{Width: 2 * most, Height: 2}
	assert.Nil(t, b.Grid(1, most+1))
	assert.Nil(t, b.Grid(2, most/2+1))
	assert.Nil(t, b.Columns(1, most))
	assert.Len(t, b.Grid(1, most), most)
}
