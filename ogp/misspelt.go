package ogp

import (
	"slices"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/internal/spelling"
)

// usedNames are the og tags that LINE uses, by part.
var usedNames = [...]string{"og:title", "og:description", "og:image"}

// nameFor returns the og tag that the author of a misspelled property probably meant. The property is in lower case.
// nameFor returns "" if the property is spelt correctly, or if LINE does not use the tag that was meant.
func nameFor(property string) string {
	property, given := visible(property), property
	if i := slices.Index(usedNames[:], property); i >= 0 && given != property {
		return usedNames[i]
	}
	rest, ok := strings.CutPrefix(strings.Join(strings.Fields(property), ""), "og")
	if !ok || len(rest) > 40 {
		return prefixed(property)
	}
	if name := "og" + rest; name != property && slices.Contains(usedNames[:], name) {
		return name // with white space in it
	}
	word := strings.TrimLeft(rest, ":;.,-_/：")
	switch word = strings.ReplaceAll(word, "_", ":"); word {
	case "img", "pic", "picture", "photo", "thumbnail", "thumb", "image:src", "image:url", "image:secure:url", "image-url", "imageurl":
		return "og:image"
	case "desc", "summary":
		return "og:description"
	case "name", "headline":
		return "og:title"
	}
	if rest[:len(rest)-len(word)] == ":" && isKnown(word) {
		return ""
	}
	for _, name := range usedNames {
		right := name[len("og:"):]
		far := 1 // the largest distance of a misspelling
		if right == "description" {
			far = 2
		}
		if len(word) == len(rest) {
			far = 0 // without a separator, as in ogtitle
		}
		if name != property && spelling.Distance(word, right, far) <= far {
			return name
		}
	}
	return ""
}

// prefixed returns the og tag that was meant by a property whose prefix is close to og, as in go:title.
func prefixed(property string) string {
	prefix, word, _ := strings.Cut(property, ":")
	name := "og:" + word
	if !slices.Contains(usedNames[:], name) {
		return ""
	}
	if slices.Contains([]string{"opengraph", "open-graph", "open_graph"}, prefix) || spelling.Distance(prefix, "og", 1) <= 1 {
		return name
	}
	return ""
}

// visible returns s without characters that cannot be seen, such as a zero width space.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

// isKnown reports whether a property with this name after "og:" exists.
func isKnown(word string) bool {
	switch first, _, nested := strings.Cut(word, ":"); first {
	case "image", "video", "audio", "locale":
		return true
	case "site", "see", "updated", "price", "restrictions", "product", "country":
		return nested
	}
	return slices.Contains([]string{"type", "url", "determiner", "ttl", "time"}, word)
}

// isNear reports whether a word is a typing error for another one of at least seven letters.
func isNear(word, right string) bool {
	return word != right && spelling.Distance(word, right, 2) <= 2
}
