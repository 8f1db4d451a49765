package preview

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
)

func (d *drawing) imagemap(m *message.Imagemap, p fault.Path) *element {
	size := m.BaseSize
	if size.Width <= 0 || size.Height <= 0 || size.Height/size.Width >= 50 {
		d.note(under(p, "baseSize"), "this size cannot be drawn; a square is drawn instead")
		size = imagemap.Size{Width: imagemap.Width, Height: imagemap.Width}
	}
	var r rule
	r.set("aspect-ratio", number(float64(size.Width), "")+"/"+number(float64(size.Height), ""))
	e := box("pv-map-image")
	d.style(e, &r)
	about := strconv.Itoa(m.BaseSize.Width) + " x " + strconv.Itoa(m.BaseSize.Height) + " px, scaled"
	url := m.BaseURL
	if url != "" {
		url += "/" + strconv.Itoa(imagemap.Width)
	}
	d.fill(d.name(e, under(p, "baseUrl")), picture{url: url})
	e.Children = nil // the areas are over it
	if v := m.Video; v != nil {
		at := under(p, "video")
		area := d.area("pv-area pv-film", v.Area, size, at)
		d.fill(area, picture{url: v.PreviewImageURL, size: "plays " + v.OriginalContentURL, what: "video"})
		if l := v.ExternalLink; l != nil {
			link := label("pv-area-label", l.Label)
			link.Title = "opens " + l.LinkURI + ", after the video"
			area.add(d.name(link, under(at, "externalLink")))
		}
		e.add(area)
	}
	for i, a := range m.Actions {
		at := item(p, "actions", i)
		if d.full(at) {
			break
		}
		e.add(d.imagemapAction(i, a, size, at))
	}
	return box("pv-imagemap", e, d.name(label("pv-line", url+"\n"+about), under(p, "baseSize")))
}

func (d *drawing) imagemapAction(i int, a imagemap.Action, size imagemap.Size, p fault.Path) *element {
	if schema.IsNil(a) {
		return d.unknown("imagemap action", a, p)
	}
	var area imagemap.Area
	var text, does string
	switch a := a.(type) {
	case *imagemap.URI:
		area, text, does = a.Area, a.Label, "opens "+a.LinkURI
	case *imagemap.Message:
		area, text, does = a.Area, a.Label, "sends "+strconv.Quote(a.Text)
	case *imagemap.Clipboard:
		area, text, does = a.Area, a.Label, "copies "+strconv.Quote(a.ClipboardText)
	default:
		return d.unknown("imagemap action", a, p)
	}
	if text == "" {
		text = does
	}
	e := d.area("pv-area", area, size, p)
	e.Title = does
	return e.add(label("pv-area-label", strconv.Itoa(i)+" "+text))
}

// area draws a rectangle of an image, in percent of its size.
func (d *drawing) area(class string, a imagemap.Area, size imagemap.Size, p fault.Path) *element {
	e := box(class)
	var r rule
	share := func(v, of int) value {
		return number(min(max(100*float64(v)/float64(of), -largest), largest), "%")
	}
	r.set("left", share(a.X, size.Width))
	r.set("top", share(a.Y, size.Height))
	r.set("width", share(max(a.Width, 0), size.Width))
	r.set("height", share(max(a.Height, 0), size.Height))
	d.style(e, &r)
	return d.name(e, p)
}
