package ogp

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// An attribute is an attribute as it is written in the source of a tag. The tokenizer of x/net/html does not return
// quotes.
type attribute struct {
	key   string // in lower case
	value []byte
	quote byte // '"', '\'', or 0 for none
	cut   bool // more text follows the quote or the space that ends the value
	slash bool // without quotes, and ends in the slash that ends the tag
}

// text returns the value with its entities decoded as in an attribute: in a URL, &copy=1 is not an entity.
func (a attribute) text() string {
	if bytes.IndexByte(a.value, '&') < 0 {
		return string(a.value)
	}
	const begin, end = `<a a="`, `">`
	tag := make([]byte, 0, len(begin)+len(a.value)+len(end))
	tag = append(tag, begin...)
	tag = append(tag, bytes.ReplaceAll(a.value, []byte(`"`), []byte("&quot;"))...)
	t := html.NewTokenizer(bytes.NewReader(append(tag, end...)))
	t.Next()
	t.TagName()
	_, value, _ := t.TagAttr()
	return string(value)
}

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
		if value, ok := bytes.CutPrefix(b, []byte("=")); ok {
			a.value, a.quote, b = cutValue(bytes.TrimLeft(value, spaces))
			a.cut = beginsWithText(b) || a.quote == 0 && beginsWithWord(b)
			a.slash = a.quote == 0 && len(b) == 0 && bytes.HasSuffix(a.value, []byte("/"))
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
	return strings.ContainsRune(a.key, rune(quote)) && strings.Trim(a.key, `"'`) != ""
}

// beginsWithText reports whether b, which follows a value, begins with text. An attribute is not text.
func beginsWithText(b []byte) bool {
	word := b[:endOf(b, spaces+"/>=")]
	rest := bytes.TrimLeft(b[len(word):], spaces)
	return len(bytes.Trim(word, `"'`)) > 0 && !bytes.HasPrefix(rest, []byte("="))
}

// beginsWithWord reports whether b, which follows a value without quotes, begins with a word of its text. Attributes
// without a value are not words.
func beginsWithWord(b []byte) bool {
	b = bytes.TrimLeft(b, spaces)
	word := strings.ToLower(string(b[:endOf(b, spaces+"/=")]))
	return beginsWithText(b) && !strings.Contains(word, "-") && !slices.Contains(attributesAlone, word)
}

// attributesAlone are attributes that a meta can have without a value, except those with a hyphen, such as data-n-head.
var attributesAlone = []string{"content", "hidden", "id", "itemprop", "itemscope", "name", "property"}

// cutValue cuts the value of an attribute from the beginning of b.
func cutValue(b []byte) (value []byte, quote byte, rest []byte) {
	if bytes.IndexAny(b, `"'`) == 0 {
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
