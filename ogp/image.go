package ogp

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

// imgTag handles an <img>, a candidate for the image of the page.
func (p *pass) imgTag() {
	if !p.wantsImages() {
		return
	}
	var src, lazy string
	for key, value := range p.tokens.attributes() {
		switch string(key) {
		case "src":
			src = valid(value)
		case "data-src":
			lazy = valid(value)
		case "width", "height":
			if tiny(value) {
				return
			}
		default:
			if hides(key, value) {
				return
			}
		}
	}
	if src == "" || hasOtherScheme(src) {
		src = lazy
	}
	p.addImage(pageImage, src)
}

// tiny reports whether a width or height is less than 32 pixels, like that of a tracking pixel or an icon.
func tiny(value []byte) bool {
	const digits = "0123456789"
	value = bytes.TrimLeft(value, spaces+"+")
	rest := bytes.TrimLeft(value, digits)
	n, err := strconv.Atoi(string(value[:len(value)-len(rest)]))
	return err == nil && n < 32 && !bytes.HasPrefix(bytes.TrimLeft(rest, "."+digits), []byte("%"))
}

// addImage adds ref as a candidate if it can be an http or https URL.
func (p *pass) addImage(kind int, ref string) {
	if isBlank(ref) || hasOtherScheme(ref) || p.hasEnough(kind) {
		return
	}
	p.tried[kind]++
	base := p.base
	if base == nil {
		base = &url.URL{Scheme: "https", Host: "base.invalid"} // a <base> may follow
	}
	u, _ := resolve(ref, base)
	if u == nil || p.rules.NoSVG && isSVG(u) || withoutFragment(u) == withoutFragment(base) {
		return // scripts replace "#" with an image
	}
	p.image[kind] = append(p.image[kind], ref)
	p.imageAt[kind] = append(p.imageAt[kind], p.tokens.start)
	p.fit[kind] = p.fit[kind] || !p.rules.PreferHTTPS || u.Scheme == "https"
}

// isBlank reports whether s has no visible character.
func isBlank(s string) bool { return Rules{}.clean([]byte(s), 1) == "" }

// valid returns the URL in an attribute as valid UTF-8.
func valid(value []byte) string {
	value = bytes.TrimFunc(value, func(r rune) bool { return r <= ' ' })
	if utf8.Valid(value) {
		return string(value)
	}
	return strings.ToValidUTF8(string(value), "\ufffd")
}
