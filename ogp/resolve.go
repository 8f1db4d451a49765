package ogp

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// maxURL is the length of the longest accepted URL, in bytes.
const maxURL = 4096

// resolve parses a URL as pages and people write it. It is relative to base, or absolute if base is nil. If the result
// is not http or https, has no host, has a user name or is too long, resolve returns nil and a reason.
func resolve(ref string, base *url.URL) (u *url.URL, reason string) {
	if len(ref) > maxURL {
		return nil, "longer than " + strconv.Itoa(maxURL) + " bytes"
	}
	ref = escape(ref)
	u, err := url.Parse(ref)
	if err != nil {
		return nil, "not a URL"
	}
	if u.Host == "" && strings.HasPrefix(ref, "//") {
		return nil, "no valid host"
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	u.Scheme = strings.ToLower(u.Scheme)
	switch {
	case u.Scheme == "":
		return nil, "not an absolute URL"
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, "not http or https"
	case u.User != nil:
		return nil, "has a user name"
	}
	host, ok := asciiHost(u.Hostname())
	if !ok {
		return nil, "no valid host"
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
			return nil, "no valid port"
		}
		host += ":" + port
	}
	u.Host = host
	if len(u.String()) > maxURL {
		return nil, "longer than " + strconv.Itoa(maxURL) + " bytes"
	}
	return u, ""
}

// asciiHost returns host in ASCII, and reports whether it is an address in its usual form or a valid name.
func asciiHost(host string) (string, bool) {
	host = strings.ToLower(host)
	if strings.Contains(host, ":") { // was in brackets
		addr, err := netip.ParseAddr(host)
		return host, err == nil && addr.Zone() == ""
	}
	if !isASCII([]byte(host)) {
		if hasLongLabel(host) {
			return "", false
		}
		var err error
		if host, err = idna.Lookup.ToASCII(host); err != nil {
			return "", false
		}
	}
	return host, isName(host)
}

// isName reports whether host is a valid DNS name or an IPv4 address in its usual form. A name may end with a dot.
func isName(host string) bool {
	name := strings.TrimSuffix(host, ".")
	if len(name) > maxName {
		return false
	}
	last := ""
	for last = range strings.SplitSeq(name, ".") {
		if !isLabel(last) {
			return false
		}
	}
	if isNumber(last) {
		_, err := netip.ParseAddr(host) // accepts only four decimal numbers
		return err == nil
	}
	return true
}

// The limits of DNS, in bytes.
const (
	maxName  = 253
	maxLabel = 63
)

// hasLongLabel reports whether a label of host is too long for DNS in any spelling. Package idna finds that too, but in
// time quadratic in the length.
func hasLongLabel(host string) bool {
	n := 0
	for _, r := range host {
		switch r {
		case '.', '\u3002', '\uff0e', '\uff61': // dots in IDNA
			n = 0
		default:
			n++
		}
		if n > maxLabel {
			return true
		}
	}
	return false
}

// isLabel reports whether s can be a label of a name. Underscores are allowed because real names have them. Hyphens are
// allowed except at the ends.
func isLabel(s string) bool {
	if s == "" || len(s) > maxLabel || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	if strings.HasPrefix(s, "xn--") {
		_, err := idna.Lookup.ToUnicode(s)
		return err == nil
	}
	return true
}

// isNumber reports whether a label is a decimal, octal or hexadecimal number. Browsers and many resolvers read a host
// that ends with one as an IPv4 address: 127.1, 0x7f000001, 2130706433.
func isNumber(label string) bool {
	digits, isHexadecimal := strings.CutPrefix(label, "0x")
	for i := range len(digits) {
		if c := digits[i]; !('0' <= c && c <= '9' || isHexadecimal && isHex(c)) {
			return false
		}
	}
	return true
}

// escape returns a URL as browsers read it. It trims white space, removes line breaks, turns backslashes into slashes,
// and percent-encodes what is not allowed in a URL.
func escape(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	var b strings.Builder
	b.Grow(len(s) + 16)
	const (
		path = iota
		query
		fragment
	)
	part := path
	hostEnd := -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' && part == path {
			c = '/'
		}
		switch {
		case c == '\n', c == '\r', c == '\t':
			continue
		case i < hostEnd: // the host is not escaped
		case c == '/' && hostEnd < 0 && part == path:
			// The first slash; a second one after it begins a host.
			if before := b.String(); strings.IndexAny(s[i+1:], `/\`) == 0 && (before == "" || strings.HasSuffix(before, ":")) {
				b.WriteString("//")
				i++
				hostEnd = i + 1 + endOf([]byte(s[i+1:]), `/\?#`)
				continue
			}
			hostEnd = i
		case c == '?' && part == path:
			part = query
		case c == '#' && part != fragment:
			part = fragment
		case c == '%' && (i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])), !urlByte(c):
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// urlByte reports whether c is allowed in a path, a query and a fragment.
func urlByte(c byte) bool {
	return isLetter(c) || '0' <= c && c <= '9' || strings.IndexByte("-._~:/?@!$&'()*+,;=%", c) >= 0
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}

// hasOtherScheme reports whether ref has a scheme other than http and https, such as "data:" or "javascript:".
func hasOtherScheme(ref string) bool {
	for i := range len(ref) {
		switch c := ref[i]; {
		case c == ':':
			return i > 0 && !strings.EqualFold(ref[:i], "http") && !strings.EqualFold(ref[:i], "https")
		case !isLetter(c) && !('0' <= c && c <= '9') && c != '+' && c != '-' && c != '.':
			return false
		}
	}
	return false
}
