package richmenu

import (
	"slices"

	"github.com/linemsg/linemsg/message/action"
)

// Layout is a list of tiles in reading order. Layouts are joined like slices:
//
//	tabs, body := richmenu.Large.Bounds().CutTop(212)
//	layout := append(tabs.Grid(1, 2), body.Grid(2, 2)...)
type Layout []Bounds

// Areas returns an area for each action, with the tile at the same index.
//
// An action without a tile is not dropped: its area has no bounds, which Validate reports. A tile without an action
// has no area; Lint warns about the gap. A nil action makes an area without an action, which Validate reports.
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

// Join joins layouts.
func Join(layouts ...Layout) Layout { return slices.Concat(layouts...) }
