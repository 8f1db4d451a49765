package ogp

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/spelling"
)

var ogName = regexp.MustCompile(`(?i)og:(?:title|description|image)`)

// stray explains a tag that names an og tag, but is not a meta with a property: its element or attribute is misspelled, or
// white space, a quote or an equals sign is missing or not ASCII.
func (x *explainer) stray(element string, tag []byte, at int) {
	if !bytes.Contains(tag, []byte(":")) || !ogName.Match(tag) || bytes.Count(tag, []byte("<")) > 1 {
		return
	}
	isMeta := element == "meta"
	likeMeta := strings.HasPrefix(element, "meta") || spelling.Distance(element, "meta", 1) == 1
	for _, a := range append(attributesOf(tag), attribute{key: element}) {
		part := slices.Index(usedNames[:], bare(strings.ToLower(a.text())))
		switch {
		case part >= 0 && isMeta:
			x.named(part, CodeWrongAttribute, at, "is in the attribute "+quote(a.key), `write property="`+usedNames[part]+`"`)
		case part >= 0 && (likeMeta || a.key == "property" || a.key == "rel"):
			x.malformed(part, at)
		case likeMeta || a.key == element:
			key := strings.ToLower(a.key)
			part = slices.IndexFunc(usedNames[:], func(name string) bool { return strings.Contains(key, name) })
			if part >= 0 {
				x.malformed(part, at)
			}
		}
	}
}

func (x *explainer) malformed(part, at int) {
	name := usedNames[part]
	x.named(part, CodeMalformed, at, "is in a tag that is not a correct <meta>", `write <meta property="`+name+`" content="…">`)
}

// named adds a finding about a tag with the name of an og tag, if the part did not come from another one.
func (x *explainer) named(part int, code Code, at int, found, advice string) {
	if !x.fromTag(part) {
		x.ogTags[part] = true
		x.add(part, code, at, usedNames[part]+" "+found, advice)
	}
}

// bare returns a name without quotes, backslashes, and characters that cannot be seen.
func bare(name string) string {
	return strings.Trim(visible(name), smartQuotes+otherQuotes+spaces)
}

// otherQuotes are quotes that are part of a value, because they were escaped or written twice.
const otherQuotes = "\"'`\\"

// escapedMeta matches the beginning of a meta in text.
var escapedMeta = regexp.MustCompile(`(?i)(?:&lt;?|&#0*60;?|&#x0*3c;?|＜)meta[\s&]`)

// escapedTags explains tags that the page shows as text.
func (x *explainer) escapedTags(raw []byte, at int) {
	if !bytes.ContainsAny(raw, "&＜") {
		return
	}
	places := append(escapedMeta.FindAllIndex(raw, -1), []int{len(raw)})
	for i, place := range places[:len(places)-1] {
		part := raw[place[0]:places[i+1][0]]
		tag := html.UnescapeString(string(part[:min(len(part), maxToken)]))
		tag, _, _ = strings.Cut(tag, ">")
		x.meta(attributesOf([]byte(tag)), at+place[0], "escaped text, with &lt; for <,")
	}
}
