package richmenu

import (
	"image"

	"github.com/linemsg/linemsg/internal/schema"
)

// Ledger lists all that the descriptions of bodies state. A response states of its menu what a RichMenu does.
func Ledger() []schema.Row {
	var rows []schema.Row
	rows = append(rows, schema.Ledger(new(RichMenu), (*RichMenu).describe)...)
	for _, r := range schema.Ledger(new(Response), (*Response).describe) {
		if r.Object == "richmenu.response" && r.Field != "richMenuId" {
			r.Object = "richmenu"
		}
		rows = append(rows, r)
	}
	rows = append(rows, schema.Ledger(new(Alias), (*Alias).describe)...)
	rows = append(rows, schema.Ledger(new(AliasUpdate), (*AliasUpdate).describe)...)
	rows = append(rows, schema.Ledger(new(Batch), (*Batch).describe)...)
	rows = append(rows, schema.Ledger(new(BulkLink), (*BulkLink).describe)...)
	return append(rows, schema.Ledger(new(BulkUnlink), (*BulkUnlink).describe)...)
}

// DrawSteps returns the edges of the picture, how many pixels Draw has drawn, as often as it has, and how many colours it has
// mixed for them.
func DrawSteps(m *RichMenu) (picture image.Rectangle, steps int) {
	c := m.draw(nil)
	return c.dst.Rect, c.steps
}

// PNGWhole is what CheckImage makes of a PNG that has a good header, of any size.
func PNGWhole(data []byte) (problem, transparent string) { return pngWhole(data, 0) }
