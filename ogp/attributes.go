package ogp

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// An attribute is an attribute as it is written in the source of a tag. The tokenizer of x/net/html does not return
// quotes.
type attribute struct {
	key   string // in lower case
	value []byte
	quote byte // '"', '\'', or 0 for none
	cut   bool // more text follows the quote that ends the value
}

// text returns the value with its entities decoded.
func (a attribute) text() string { return html.UnescapeString(string(a.value)) }

// maxAttributes is how many attributes of a tag are explained.
const maxAttributes = 100

// attributesOf returns the attributes of a start tag, each name once.
func attributesOf(tag []byte) (all []attribute) {
	b := bytes.TrimSuffix(tag, []byte(">"))
	b = b[endOf(b, spaces+"/"):] // after the name of the element
	quoted := -1                 // index of the last value in quotes
	for len(all) < maxAttributes {
		b = bytes.TrimLeft(b, spaces+"/")
		if len(b) == 0 {
			return all
		}
		n := 1 + endOf(b[1:], spaces+"/=")
		a := attribute{key: strings.ToLower(string(b[:n]))}
		b = bytes.TrimLeft(b[n:], spaces)
		if len(b) > 0 && b[0] == '=' {
			b = bytes.TrimLeft(b[1:], spaces)
			a.value, a.quote, b = cutValue(b)
			a.cut = a.quote != 0 && beginsWithText(b)
		}
		if quoted >= 0 && a.isText(all[quoted].quote) {
			all[quoted].cut = true
		}
		if _, again := find(all, a.key); !again {
			all = append(all, a)
			if a.quote != 0 {
				quoted = len(all) - 1
			}
		}
	}
	return all
}

// isText reports whether a name is probably part of a text that contains the quote, such as now" in
// content="Say "yes" now".
func (a attribute) isText(quote byte) bool {
	return strings.IndexByte(a.key, quote) >= 0 && strings.Trim(a.key, `"'`) != ""
}

// beginsWithText reports whether b, which follows a value in quotes, begins with text. An attribute is not text.
func beginsWithText(b []byte) bool {
	word := b[:endOf(b, spaces+"/>=")]
	rest := bytes.TrimLeft(b[len(word):], spaces)
	return len(bytes.Trim(word, `"'`)) > 0 && !bytes.HasPrefix(rest, []byte("="))
}

// cutValue cuts the value of an attribute from the beginning of b.
func cutValue(b []byte) (value []byte, quote byte, rest []byte) {
	if len(b) > 0 && (b[0] == '"' || b[0] == '\'') {
		value, rest, _ = bytes.Cut(b[1:], b[:1])
		return value, b[0], rest
	}
	n := endOf(b, spaces)
	return b[:n], 0, b[n:]
}

// endOf returns the index of the first byte of chars in b, or len(b).
func endOf(b []byte, chars string) int {
	if i := bytes.IndexAny(b, chars); i >= 0 {
		return i
	}
	return len(b)
}

// find returns the attribute with this key.
func find(all []attribute, key string) (attribute, bool) {
	for _, a := range all {
		if a.key == key {
			return a, true
		}
	}
	return attribute{}, false
}
