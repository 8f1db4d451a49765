package preview

import (
	"encoding/base64"
	"html/template"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// menu draws a rich menu, and lists its areas, for findings to link to. The picture is an image, so that nothing in it can
// become a part of the page.
func (d *drawing) menu(m *richmenu.RichMenu, p fault.Path) (menu, areas *element) {
	d.sources["data:"] = true
	picture := box("pv-menu-picture")
	picture.Src = template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(m.SVG()))
	picture.Title = "rich menu, " + m.Name
	bar := label("pv-menu-bar", m.ChatBarText+" ▾")
	menu = d.name(box("pv-menu",
		label("pv-caption pv-desktop-only", "not shown on LINE for PC"),
		d.name(picture, under(p, "size")),
		d.name(bar, under(p, "chatBarText"))), p)
	areas = d.name(box("pv-areas"), under(p, "areas"))
	for i, a := range m.Areas {
		at := item(p, "areas", i)
		if d.full(at) {
			break
		}
		text := richmenu.Letter(i) + " " + labelOf(a.Action)
		areas.add(d.name(label("pv-area-row", text+": "+tap(a.Action)), at))
	}
	return menu, areas
}
