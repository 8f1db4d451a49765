package ogp

import (
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// ogImage explains an og tag of an image that has content.
func (x *explainer) ogImage(name, ref string, at int) {
	u, code, reason := x.resolve(ref)
	advice := absoluteURL
	if code == CodeNoScheme {
		advice = "write https:// before the host"
	}
	if code != "" {
		x.add(imagePart, code, at, name+" "+reason, advice)
	}
	used := at == int(x.pass.chosen[imagePart]) && x.fromTag(imagePart)
	switch {
	case u == nil:
	case used && code == CodeNoScheme:
		x.imageURL(name, ref, at)
	case used:
		x.usedImage(name, ref, u, at)
		x.late(imagePart, name, at)
	case x.pass.rules.NoSVG && isSVG(u):
		x.add(imagePart, CodeSVG, at, name+" is an SVG", "use a JPEG or PNG")
	case x.pass.rules.PreferHTTPS && u.Scheme == "http" && strings.HasPrefix(x.view.Image, "https:"):
		x.add(imagePart, CodeHTTPImage, at, name+" is http, and an https image is preferred", "serve the image over https")
	case !x.fromTag(imagePart):
		x.notReached(imagePart, name, at)
	case (name != "og:image:secure_url" || x.view.ImageSource == FromOGSecureImage) && u.String() != x.view.Image:
		x.duplicate(imagePart, name, at)
	}
}

const absoluteURL = "write an absolute https URL"

// resolve resolves the URL of an image. If that fails, or the author probably meant another URL, it returns a code and
// a reason.
func (x *explainer) resolve(ref string) (u *url.URL, code Code, reason string) {
	base := x.base
	if base == nil && !isAbsolute(ref) {
		base = &url.URL{Scheme: "https", Host: "base.invalid"}
	}
	u, why := resolve(ref, base) // why it failed
	switch {
	case startsWithHost(ref):
		code, reason = CodeNoScheme, "is "+quote(ref)+", a host without https://, which is read as a path"
	case hasOtherScheme(ref):
		scheme, _, _ := strings.Cut(ref, ":")
		return nil, CodeScheme, "is a " + strings.ToLower(scheme) + ": URL, and only http and https are used"
	case len(ref) > maxURL:
		return nil, CodeLongURL, "is a URL of " + strconv.Itoa(len(ref)) + " bytes, and at most " + strconv.Itoa(maxURL) + " are used"
	case strings.HasPrefix(why, "longer than"):
		return nil, CodeLongURL, "is a URL of more than " + strconv.Itoa(maxURL) + " bytes when it is percent-encoded"
	case u == nil:
		return nil, CodeBadURL, "cannot be used: " + quote(redacted(ref)) + ": " + why
	case x.base == nil && base != nil:
		code, reason = CodeRelative, "is "+quote(ref)+", a relative URL, and the URL of the page is not known"
	case base != nil && withoutFragment(u) == withoutFragment(base):
		return nil, CodeBadURL, "is the URL of the page itself"
	}
	if base != nil && x.base == nil {
		u = nil
	}
	return u, code, reason
}

// isAbsolute reports whether a URL has a scheme.
func isAbsolute(ref string) bool {
	scheme, _, found := strings.Cut(ref, ":")
	return found && !strings.ContainsAny(scheme, `/\?#`)
}

// isPrivate reports whether LINE's servers cannot reach a host. A host without a dot is localhost, a name in a private
// network, or the rest of a scheme that was written twice.
func isPrivate(host string) bool {
	if addr, err := netip.ParseAddr(host); err == nil {
		return !IsPublic(addr)
	}
	_, domain, _ := strings.Cut(strings.TrimSuffix(host, "."), ".")
	return domain == "" || slices.Contains([]string{"localhost", "local", "internal"}, domain[strings.LastIndexByte(domain, '.')+1:])
}

// usedImage explains the URL of an image that is used.
func (x *explainer) usedImage(name, ref string, u *url.URL, at int) {
	if !isAbsolute(ref) {
		x.add(imagePart, CodeRelative, at, name+" is "+quote(ref)+", a relative URL, and LINE may not resolve it", absoluteURL)
	}
	if u.Scheme == "http" {
		x.add(imagePart, CodeHTTPImage, at, name+" is http, and apps may refuse to load it", "serve the image over https")
	}
	if isSVG(u) {
		x.add(imagePart, CodeSVG, at, name+" is an SVG, which LINE may not show", "use a JPEG or PNG")
	}
	if isPrivate(u.Hostname()) {
		x.add(imagePart, CodePrivateHost, at, name+" is on "+quote(u.Hostname())+", which LINE cannot reach", "write the URL of the public server")
	}
	x.imageURL(name, ref, at)
}

// imageURL explains the characters in the URL of an image that is used.
func (x *explainer) imageURL(name, ref string, at int) {
	trimmed := strings.TrimSpace(ref)
	if entity := escaped.FindString(trimmed); entity != "" {
		x.add(imagePart, CodeDoubleEscaped, at, "the URL in "+name+" contains "+entity+", because it was escaped twice", "escape the URL once")
	}
	if escape(trimmed) != trimmed {
		what := "characters that are not percent-encoded"
		if strings.ContainsAny(trimmed, " \n\t\r") {
			what = "white space"
		}
		x.add(imagePart, CodeUnescaped, at, "the URL in "+name+" has "+what, "percent-encode the URL")
	}
}

// domains are the top-level domains that mark a relative URL as a host. The others can also end a file name.
var domains = []string{
	"com", "net", "org", "jp", "tw", "hk", "th", "kr", "cn", "sg", "my", "vn", "id", "us", "uk", "de", "fr", "io", "app", "dev", "site",
	"shop", "xyz", "me", "co", "tokyo", "cloud", "info", "biz", "test", "example",
}

// startsWithHost reports whether a relative URL begins with a host.
func startsWithHost(ref string) bool {
	host, _, hasPath := strings.Cut(strings.ToLower(ref), "/")
	host, port, _ := strings.Cut(host, ":")
	if host == "localhost" && port != "" {
		return true
	}
	if !isName(host) || !strings.Contains(host, ".") {
		return false
	}
	return strings.HasPrefix(host, "www.") || hasPath && slices.Contains(domains, host[strings.LastIndexByte(host, '.')+1:])
}

// pageImage explains an <img> that is used.
func (x *explainer) pageImage(all []attribute, at int) {
	if x.view.ImageSource != FromPageImage || at != int(x.pass.chosen[imagePart]) {
		return
	}
	u, err := url.Parse(x.view.Image)
	if err != nil {
		return
	}
	if u.Scheme == "http" {
		x.add(imagePart, CodeHTTPImage, at, "the image is http, and apps may refuse to load it", "serve the image over https")
	}
	if isSVG(u) {
		x.add(imagePart, CodeSVG, at, "the image is an SVG, which LINE may not show", "use a JPEG or PNG")
	}
	if look := looksLike(u.Path); look != "" {
		x.fallback(at, "its path looks like that of "+look)
		return
	}
	for _, key := range [...]string{"width", "height"} {
		a, _ := find(all, key)
		if n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(a.text()), "px")); err == nil && n < minSide {
			x.fallback(at, "its "+key+" is "+strconv.Itoa(n)+" pixels")
			return
		}
	}
}

func (x *explainer) fallback(at int, why string) {
	x.add(imagePart, CodeFallbackImage, at, "the <img> that is used may not show what the page is about: "+why, `add <meta property="og:image" content="…">`)
}

// minSide is the minimum width and height of an image on a card, in pixels. LINE documents no minimum. Other networks
// require 200.
const minSide = 200

// looks are words in the paths of images that do not show what a page is about.
var looks = [...]struct{ words, name string }{
	{"logo logotype logomark brand", "a logo"},
	{"icon icons ico favicon avatar emoji sprite sprites", "an icon"},
	{"share button buttons btn sns facebook twitter instagram hatena linebtn badge badges", "a share button"},
	{"spacer blank pixel loading loader placeholder dummy noimage transparent", "a placeholder"},
}

// looksLike returns what an image with this path probably is, or "" for a picture.
func looksLike(path string) string {
	for word := range strings.FieldsFuncSeq(strings.ToLower(path), func(r rune) bool { return !('a' <= r && r <= 'z') }) {
		for _, look := range looks {
			if slices.Contains(strings.Fields(look.words), word) {
				return look.name
			}
		}
	}
	return ""
}
