package jsontree

import "unicode/utf8"

// AppendString appends s to dst as a JSON string. It escapes only what RFC 8259 requires: quotes, backslashes and control
// characters. Characters that are special only in HTML or JavaScript (<, >, &, U+2028, U+2029) are not escaped.
//
// If s is not valid UTF-8, ok is false and out is dst, unchanged.
func AppendString(dst []byte, s string) (out []byte, ok bool) {
	if out, ok = AppendRest(append(dst, '"'), s); !ok {
		return dst, false
	}
	return out, true
}

// AppendRest is AppendString without the opening quote.
func AppendRest(dst []byte, s string) (out []byte, ok bool) {
	n := clean(s)
	out = append(dst, s[:n]...)
	for n < len(s) {
		if s[n] >= utf8.RuneSelf {
			return dst, false
		}
		out = appendEscape(out, s[n])
		s = s[n+1:]
		n = clean(s)
		out = append(out, s[:n]...)
	}
	return append(out, '"'), true
}

// appendEscape appends the escape of a quote, backslash or control character.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	const hex = "0123456789abcdef"
	return append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
