package schema

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message/fault"
)

// HTTPS is the rule for URLs of media, icons or thumbnails: https only, at most hi UTF-16 code units.
func HTTPS(hi int) Rule { return UTF16(0, hi).Is(httpsURL) }

var httpsURL = &Ext{Form: &Form{Name: "https", Rule: fault.NotHTTPS, Check: checkHTTPS, Tail: "(percent-encoded)"}}

func checkHTTPS(x Finder, s string) {
	scheme, ok := Scheme(s)
	switch {
	case !ok:
		x.Error(fault.NotHTTPS, "no scheme in "+Quote(s)+", must be https")
	case !strings.EqualFold(scheme, "https"):
		x.Error(fault.NotHTTPS, bare(scheme)+", must be https: "+Quote(s))
	default:
		CheckURI(x, s)
	}
}

// Scheme returns the scheme of a URI: letters, digits, + - . before the first colon (RFC 3986 section 3.1).
func Scheme(s string) (scheme string, ok bool) {
	for i := range len(s) {
		c := s[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return s[:i], true
		default:
			return "", false
		}
	}
	return "", false
}

// CheckURI checks the part of a URI after its scheme against RFC 3986. An invalid URI is an error, because LINE's
// server has been seen to refuse "|", control characters and a missing host. Other characters that LINE's
// documentation wants percent-encoded are warnings.
func CheckURI(x Finder, s string) {
	if i := strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == 0x7F || r == '|' }); i != -1 {
		x.Error(fault.BadURI, Quote(s[i:i+1])+" must be percent-encoded in "+Quote(s))
		return
	}
	scheme, _ := Scheme(s)
	_, rest, _ := strings.Cut(s, ":")
	if web := strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http"); web {
		host, ok := strings.CutPrefix(rest, "//")
		if !ok || host == "" || strings.IndexByte("/?#", host[0]) >= 0 {
			x.Error(fault.BadURI, "no host in "+Quote(s))
			return
		}
	}
	if !x.Linting() {
		return
	}
	for i, r := range s {
		switch {
		case r >= utf8.RuneSelf, strings.ContainsRune(" \"<>\\^`{}", r):
			x.Warn(fault.Doubtful, Quote(string(r))+" should be percent-encoded as UTF-8 in "+Quote(s))
			return
		case r == '%' && !Escaped(s[i:]):
			x.Warn(fault.Doubtful, `"%" without two hexadecimal digits in `+Quote(s))
			return
		}
	}
	// All other characters are allowed in a URL, but ports and addresses have more rules.
	if strings.ContainsAny(rest, ":[]@") {
		if _, err := url.Parse(s); err != nil {
			x.Warn(fault.Doubtful, "not a valid URL: "+Quote(s))
		}
	}
}

// Escaped reports whether s starts with a percent sign and two hexadecimal digits.
func Escaped(s string) bool {
	return len(s) >= 3 && s[0] == '%' && strings.IndexByte(hex, s[1]) >= 0 && strings.IndexByte(hex, s[2]) >= 0
}

const hex = "0123456789abcdefABCDEF"
