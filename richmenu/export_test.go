package richmenu

import (
	"image"

	"github.com/linemsg/linemsg/internal/schema"
)

// Ledger returns the rows of all descriptions of bodies. A Response describes its menu like a RichMenu.
func Ledger() []schema.Row {
	var rows []schema.Row
	for _, d := range Documents() {
		for _, r := range d.Ledger() {
			if r.Object == "richmenu.response" && r.Field != "richMenuId" {
				r.Object = "richmenu"
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// DrawSteps returns the size of the picture, and the number of pixels drawn and colors mixed by Draw.
func DrawSteps(m *RichMenu) (picture image.Rectangle, steps int) {
	c := m.draw(nil)
	return c.dst.Rect, c.steps
}

// PNGWhole checks a PNG of any size with a valid header, like CheckImage.
func PNGWhole(data []byte) (problem, transparent string) { return pngWhole(data, 0) }
