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
	v.Title, v.TitleSource = p.chooseText(titlePart, p.rules.MaxTitle,
		p.candidate(ogTitle, FromOGTitle),
		p.candidate(twitterTitle, FromTwitter),
		p.candidate(jsonTitle, FromJSONLD),
		p.candidate(titleElement, FromTitle),
		candidate{string(p.heading.b), p.headingAt, FromHeading})
	v.Description, v.DescriptionSource = p.chooseText(descriptionPart, p.rules.MaxDescription,
		p.candidate(ogDescription, FromOGDescription),
		p.candidate(twitterDescription, FromTwitter),
		p.candidate(description, FromDescription),
		p.candidate(jsonDescription, FromJSONLD),
		candidate{string(p.body.b), p.bodyAt, FromBody})

	base := p.documentBase()
	v.Image, v.ImageSource = p.chooseImage(base)
	if p.refresh != "" {
		if u, _ := resolve(p.refresh, base); u != nil {
			v.Refresh = u.String()
		}
	}
	return v
}

// A candidate is a text that can be a title or a description.
type candidate struct {
	text string
	at   int64 // where it begins
	from Source
}

// candidate returns the text of a kind as a candidate.
func (p *pass) candidate(kind int, from Source) candidate {
	return candidate{p.found[kind], p.foundAt[kind], from}
}

// chooseText returns the first candidate with a text, of at most limit code points; 0 means no limit.
func (p *pass) chooseText(part, limit int, candidates ...candidate) (string, Source) {
	for _, c := range candidates {
		if c.text == "" {
			continue
		}
		p.chosen[part] = c.at
		if limit > 0 {
			c.text = p.rules.clean([]byte(c.text), limit)
		}
		return c.text, c.from
	}
	return "", ""
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
	for _, k := range [...]struct {
		kind int
		from Source
	}{
		{ogImage, FromOGImage},
		{ogSecure, FromOGSecureImage},
		{twitterImage, FromTwitter},
		{imageLink, FromImageLink},
		{jsonImage, FromJSONLD},
		{pageImage, FromPageImage},
		{icon, FromIcon},
	} {
		for i, ref := range p.image[k.kind] {
			u, _ := resolve(ref, base)
			switch {
			case u == nil, p.rules.NoSVG && isSVG(u):
			case u.Scheme == "https" || !p.rules.PreferHTTPS:
				p.chosen[imagePart] = p.imageAt[k.kind][i]
				return u.String(), k.from
			case image == "":
				image, from, p.chosen[imagePart] = u.String(), k.from, p.imageAt[k.kind][i]
			}
		}
	}
	return image, from
}

func isSVG(u *url.URL) bool {
	path := strings.ToLower(u.Path)
	return strings.HasSuffix(path, ".svg") || strings.HasSuffix(path, ".svgz")
}
