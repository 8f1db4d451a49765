package richmenu

import "math"

// maxTiles prevents grids that would use up the memory.
const maxTiles = 1 << 20

// Grid divides b into equal tiles, row by row. It rounds the edges, so the tiles fill b exactly: thirds of 2500 are
// 833, 834 and 833 wide.
//
//	tiles := richmenu.Large.Bounds().Grid(2, 3)
//
// It returns nil if rows or cols is not positive, if a tile would be empty, or for more than 1,048,576 tiles.
func (b Bounds) Grid(rows, cols int) Layout {
	if rows < 1 || cols < 1 || rows > b.Height || cols > b.Width || rows > maxTiles/cols {
		return nil
	}
	tiles := make(Layout, 0, rows*cols)
	for r := range rows {
		y0, y1 := edge(b.Height, r, rows), edge(b.Height, r+1, rows)
		for c := range cols {
			x0, x1 := edge(b.Width, c, cols), edge(b.Width, c+1, cols)
			tiles = append(tiles, Bounds{X: b.X + x0, Y: b.Y + y0, Width: x1 - x0, Height: y1 - y0})
		}
	}
	return tiles
}

// Columns divides b into columns with the given ratio of widths: Columns(2, 1) returns two thirds and one third. It
// returns nil if there is no ratio, if a part of it is not positive, if its sum exceeds 1,048,576, or if a column
// would be empty.
func (b Bounds) Columns(ratio ...int) Layout {
	edges := edges(b.Width, ratio)
	if b.Height < 1 || edges == nil {
		return nil
	}
	tiles := make(Layout, len(ratio))
	for i := range tiles {
		tiles[i] = Bounds{X: b.X + edges[i], Y: b.Y, Width: edges[i+1] - edges[i], Height: b.Height}
	}
	return tiles
}

// Rows divides b into rows with the given ratio of heights. It returns nil in the same cases as [Bounds.Columns].
func (b Bounds) Rows(ratio ...int) Layout {
	edges := edges(b.Height, ratio)
	if b.Width < 1 || edges == nil {
		return nil
	}
	tiles := make(Layout, len(ratio))
	for i := range tiles {
		tiles[i] = Bounds{X: b.X, Y: b.Y + edges[i], Width: b.Width, Height: edges[i+1] - edges[i]}
	}
	return tiles
}

// CutTop cuts px pixels off the top, as for a bar of tabs:
//
//	tabs, body := richmenu.Large.Bounds().CutTop(212)
//	tiles := append(tabs.Grid(1, 2), body.Grid(2, 2)...)
//
// It cuts off at least 0 and at most the height of b.
func (b Bounds) CutTop(px int) (top, rest Bounds) {
	px = min(max(px, 0), max(b.Height, 0))
	top = Bounds{X: b.X, Y: b.Y, Width: b.Width, Height: px}
	rest = Bounds{X: b.X, Y: b.Y + px, Width: b.Width, Height: b.Height - px}
	return top, rest
}

// edge returns i/n of an extent, rounded half up. Neighbors use the same edge, so they touch.
func edge(extent, i, n int) int {
	e := int64(min(max(extent, 0), math.MaxInt32))
	return int((2*e*int64(i) + int64(n)) / (2 * int64(n)))
}

// edges returns the starts of the parts of an extent and the end of the last one, or nil if a part would be empty.
func edges(extent int, ratio []int) []int {
	total := sum(ratio)
	if total == 0 {
		return nil
	}
	list := make([]int, 1, len(ratio)+1)
	at := 0
	for _, part := range ratio {
		at += part
		next := edge(extent, at, total)
		if next == list[len(list)-1] {
			return nil
		}
		list = append(list, next)
	}
	return list
}

// sum returns the sum of a ratio, or 0 if it is not valid.
func sum(ratio []int) (total int) {
	for _, part := range ratio {
		if part < 1 || part > maxTiles-total {
			return 0
		}
		total += part
	}
	return total
}
