package preview

import (
	"html/template"
	"net/url"
	"regexp"
)

// A picture is an image or a video that the preview does not load.
type picture struct {
	url  string
	size string // that it will have, in words
	what string // what it is, such as "video"; empty is an image
}

// fill fills e with the image of [Options.Images] for the picture, or with stripes and the URL. e already has the size.
func (d *drawing) fill(e *element, p picture) *element {
	e.Title = p.url
	if p.size != "" {
		e.Title += " (" + p.size + ")"
	}
	if d.o.Images != nil && p.url != "" {
		if src, ok := d.o.Images(p.url); ok {
			if e.Src = d.source(src); e.Src != "" {
				return e
			}
		}
	}
	e.class("pv-stripes")
	text := p.url
	if text == "" {
		text = "no URL"
	}
	if p.what != "" {
		text = p.what + "\n" + text
	}
	if p.size != "" {
		text += "\n" + p.size
	}
	return e.add(label("pv-about", text))
}

var dataImage = regexp.MustCompile(`^data:image/[a-z0-9.+-]+;base64,[A-Za-z0-9+/]*={0,2}$`)

// source returns what [Options.Images] returned, or "" if it is not the URL of an image that the page can open. It adds the origin
// to the policy of the page.
func (d *drawing) source(s string) template.URL {
	if dataImage.MatchString(s) {
		d.sources["data:"] = true
		return template.URL(s)
	}
	u, err := url.Parse(s)
	if err != nil || u.Opaque != "" || s == "" {
		return ""
	}
	switch {
	case (u.Scheme == "https" || u.Scheme == "http") && hostname.MatchString(u.Host):
		d.sources[u.Scheme+"://"+u.Host] = true
	case u.Scheme == "" && u.Host == "":
		d.sources["'self'"] = true
	default:
		return ""
	}
	return template.URL(u.String())
}

// hostname matches the hosts that a Content-Security-Policy can name: a name or an address, and a port.
var hostname = regexp.MustCompile(`^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?$`)
