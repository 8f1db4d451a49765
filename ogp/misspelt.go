package ogp

import (
	"slices"
	"strings"
	"unicode"
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
		if name != property && distance(word, right) <= far {
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
	if slices.Contains([]string{"opengraph", "open-graph", "open_graph"}, prefix) || prefix != "" && distance(prefix, "og") <= 1 {
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
	return word != right && len(word) <= len(right)+2 && distance(word, right) <= 2
}

// distance returns how many letters must be inserted, removed, replaced or swapped with the next to turn one text into the other.
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	var before, last []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+change)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
