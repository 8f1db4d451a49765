package ogp

import (
	"net/url"
	"strings"
)

// preview makes a preview from what was found.
func (p *pass) preview() Preview {
	v := Preview{Unused: p.unused}
	if p.base != nil {
		v.URL = p.base.String()
	}
	type candidate struct {
		text string
		at   int64
		from Source
		ok   bool
	}
	choose := func(part, limit int, candidates ...candidate) (string, Source) {
		for _, c := range candidates {
			if c.ok && c.text != "" {
				p.chosen[part] = c.at
				if limit > 0 {
					c.text = p.rules.clean([]byte(c.text), limit)
				}
				return c.text, c.from
			}
		}
		return "", ""
	}
	v.Title, v.TitleSource = choose(0, p.rules.MaxTitle,
		candidate{p.found[ogTitle], p.foundAt[ogTitle], FromOGTitle, true},
		candidate{p.found[twitterTitle], p.foundAt[twitterTitle], FromTwitter, p.rules.TwitterCards},
		candidate{p.found[jsonTitle], p.foundAt[jsonTitle], FromJSONLD, true},
		candidate{p.found[titleElement], p.foundAt[titleElement], FromTitle, true},
		candidate{string(p.heading.b), p.headingAt, FromHeading, true})
	v.Description, v.DescriptionSource = choose(1, p.rules.MaxDescription,
		candidate{p.found[ogDescription], p.foundAt[ogDescription], FromOGDescription, true},
		candidate{p.found[twitterDescription], p.foundAt[twitterDescription], FromTwitter, p.rules.TwitterCards},
		candidate{p.found[description], p.foundAt[description], FromDescription, true},
		candidate{p.found[jsonDescription], p.foundAt[jsonDescription], FromJSONLD, true},
		candidate{string(p.body.b), p.bodyAt, FromBody, true})

	base := p.documentBase()
	v.Image, v.ImageSource = p.chooseImage(base)
	if p.refresh != "" {
		if u, _ := resolve(p.refresh, base); u != nil {
			v.Refresh = u.String()
		}
	}
	return v
}

// documentBase returns the URL against which URLs in the page are resolved, or nil.
func (p *pass) documentBase() *url.URL {
	if p.href != "" {
		if u, _ := resolve(p.href, p.base); u != nil {
			return u
		}
	}
	return p.base
}

// chooseImage returns the first candidate that is an http or https URL and that the rules allow.
func (p *pass) chooseImage(base *url.URL) (image string, from Source) {
	kinds := [...]struct {
		kind int
		from Source
		ok   bool
	}{
		{ogImage, FromOGImage, true},
		{ogSecure, FromOGSecureImage, true},
		{twitterImage, FromTwitter, p.rules.TwitterCards},
		{imageLink, FromImageLink, p.rules.ImageLinks},
		{jsonImage, FromJSONLD, true},
		{pageImage, FromPageImage, true},
		{icon, FromIcon, p.rules.Icons},
	}
	for _, k := range kinds {
		if !k.ok {
			continue
		}
		for i, ref := range p.image[k.kind] {
			u, _ := resolve(ref, base)
			switch {
			case u == nil, p.rules.NoSVG && isSVG(u):
			case u.Scheme == "https" || !p.rules.PreferHTTPS:
				p.chosen[2] = p.imageAt[k.kind][i]
				return u.String(), k.from
			case image == "":
				image, from, p.chosen[2] = u.String(), k.from, p.imageAt[k.kind][i]
			}
		}
	}
	return image, from
}

func isSVG(u *url.URL) bool {
	path := strings.ToLower(u.Path)
	return strings.HasSuffix(path, ".svg") || strings.HasSuffix(path, ".svgz")
}
