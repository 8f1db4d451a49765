package richmenu

import (
	"slices"

	"github.com/linemsg/linemsg/message/action"
)

// Layout is tiles in reading order. Layouts are joined as slices are:
//
//	tabs, body := richmenu.Large.Bounds().CutTop(212)
//	layout := append(tabs.Grid(1, 2), body.Grid(2, 2)...)
type Layout []Bounds

// Areas gives the first action the first tile, and so on; their order stays.
//
// An action without a tile is not dropped: it gets an area without bounds, which a check reports as missing.
// Tiles without an action are no areas; a check warns of the gap that they leave. A nil action leaves an area
// without one, which a check reports.
func (l Layout) Areas(actions ...action.Action) []Area {
	areas := make([]Area, len(actions))
	for i, a := range actions {
		areas[i].Action = a
		if i < len(l) {
			areas[i].Bounds = l[i]
		}
	}
	return areas
}

// Join puts layouts one behind the other.
func Join(layouts ...Layout) Layout { return slices.Concat(layouts...) }
