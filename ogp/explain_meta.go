package ogp

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/width"
)

// smartQuotes are the quotes that word processors write.
const smartQuotes = "“”„‟‘’‚‛″′«»＂＇"

// A naming is how a tag names a part of the preview.
type naming struct {
	part  int
	key   string // the attribute
	name  string // as LINE reads it, such as "og:title"
	how   string // as it is written
	class int    // isOG or one below it
}

const (
	isOG       = iota
	isWeak     // the description tag
	isOther    // tags that LINE does not use
	isMisspelt // close to an og tag
	isQuoted   // in quotes that HTML reads as text
)

// namings returns the parts that a meta names, each once.
func namings(all []attribute) (list []naming) {
	for _, key := range [...]string{"property", "name", "itemprop"} {
		a, _ := find(all, key)
		value := strings.ToLower(a.text())
		known := false
		for word := range strings.FieldsSeq(value) {
			n, ok := namingOf(key, word)
			known = known || ok
			if ok && !slices.ContainsFunc(list, func(m naming) bool { return m.part == n.part }) {
				list = append(list, n)
			}
		}
		if n, ok := wholeNaming(key, strings.TrimSpace(value)); ok && !known && key != "itemprop" {
			list = append(list, n)
		}
	}
	return list
}

// wholeNaming returns the part that a value names if no word of it names one.
func wholeNaming(key, value string) (naming, bool) {
	n := naming{key: key, name: nameFor(value), how: value, class: isMisspelt}
	switch {
	case n.name != "":
		n.part = slices.Index(usedNames[:], n.name)
	case value == "title", value == "thumbnail", value == "image":
		n.name, n.class = "<meta "+key+`="`+value+`">`, isOther
		if value != "title" {
			n.part = imagePart
		}
	case key == "name" && isNear(value, "description"):
		n.part, n.name = descriptionPart, "description"
	default:
		return n, false
	}
	return n, true
}

// namingOf returns the part that a word in the attribute key names. It reports whether the word names one.
func namingOf(key, word string) (naming, bool) {
	n := naming{key: key, how: word, name: word}
	if name := bare(word); name != word && name == strings.Trim(word, smartQuotes+otherQuotes) {
		if quoted, ok := namingOf(key, name); ok && quoted.class == isOG {
			quoted.how, quoted.class = word, isQuoted
			return quoted, true
		}
	}
	switch {
	case word == "description" && key != "itemprop":
		n.part, n.class = descriptionPart, isWeak
	case word == "twitter:title" || key == "itemprop" && (word == "name" || word == "headline"):
		n.part, n.class = titlePart, isOther
	case word == "twitter:description" || key == "itemprop" && word == "description":
		n.part, n.class = descriptionPart, isOther
	case word == "twitter:image", word == "twitter:image:src", key == "itemprop" && word == "image":
		n.part, n.class = imagePart, isOther
	case word == "og:image:url", word == "og:image:secure_url":
		n.part = imagePart
	default:
		if name := nameFor(word); name != "" {
			return naming{slices.Index(usedNames[:], name), key, name, word, isMisspelt}, true
		}
		n.part = slices.Index(usedNames[:], word)
		return n, n.part >= 0 && key != "itemprop"
	}
	return n, true
}

// meta explains a meta. where is the element that hides it, or "".
func (x *explainer) meta(all []attribute, at int, where string) {
	equiv, _ := find(all, "http-equiv")
	content, _ := find(all, "content")
	if where == "" && strings.EqualFold(strings.TrimSpace(equiv.text()), "refresh") {
		x.refreshTag(content.text(), at)
	}
	for _, n := range namings(all) {
		if strings.HasPrefix(n.name, "og:") {
			x.ogTags[n.part] = true
		}
		switch {
		case where != "":
			x.inert(n, at, where)
		case n.class == isOther:
			name := n.name
			if n.key == "itemprop" {
				name = `itemprop="` + name + `"`
			}
			x.otherTags(n.part, name, at)
		case n.class == isMisspelt:
			x.add(n.part, CodeMisspelt, at, quote(n.how)+" is not the name of a tag that LINE uses", "write "+n.name)
		case n.class == isQuoted:
			x.smartQuotes(n, at)
		case n.class == isOG || !x.fromTag(n.part):
			x.content(n, all, content, at)
		}
	}
}

func (x *explainer) smartQuotes(n naming, at int) {
	x.add(n.part, CodeSmartQuotes, at, "the tag "+n.name+" has typographic or escaped quotes, which HTML reads as text", `write " around the values of attributes`)
}

// longTag explains a meta whose attributes are not read because it is too long.
func (x *explainer) longTag(all []attribute, at int) {
	for _, n := range namings(all) {
		if n.class != isOG {
			continue
		}
		x.ogTags[n.part] = true
		content, _ := find(all, "content")
		if ref := valid([]byte(content.text())); n.part == imagePart && ref != "" {
			if _, code, reason := x.resolve(ref); code != "" {
				x.add(imagePart, code, at, n.name+" "+reason, absoluteURL)
				continue
			}
		}
		x.add(n.part, CodeLongTag, at, "the tag "+n.name+" is longer than 16 KiB and is not read", "write a shorter tag")
	}
}

// inert explains a tag that is not part of the document.
func (x *explainer) inert(n naming, at int, where string) {
	if n.class == isOG && !x.fromTag(n.part) {
		x.add(n.part, CodeInert, at, n.name+" is in "+where+" and is not read", "move it into the head")
	}
}

// otherTags explains tags that LINE does not use.
func (x *explainer) otherTags(part int, name string, at int) {
	switch x.source(part) {
	case FromTwitter, FromJSONLD, FromImageLink:
		return
	}
	if !x.fromTag(part) {
		x.add(part, CodeOtherTags, at, "LINE does not use "+name+", only og:title, og:description and og:image", "add "+usedNames[part]+" with the same content")
	}
}

// insteadOfContent reports whether an attribute is written by mistake instead of content.
func insteadOfContent(key string) bool {
	return slices.Contains([]string{"value", "href", "src", "text"}, key) || isNear(key, "content")
}

// content explains a tag by its content.
func (x *explainer) content(n naming, all []attribute, content attribute, at int) {
	if n.key == "name" && n.class == isOG {
		x.add(n.part, CodeNameAttribute, at, n.name+" is in the attribute name, and LINE documents property", `write property="`+n.name+`"`)
	}
	if content.quote == 0 && (startsQuoted(content.value) || bytes.HasSuffix(content.value, []byte(`"`))) {
		x.smartQuotes(n, at)
	}
	if content.swallows() {
		return // the rest of the value is other tags
	}
	text := x.pass.rules.clean([]byte(content.text()), 0)
	switch {
	case content.slash:
		x.add(n.part, CodeMalformed, at, n.name+" has no quotes around its content, so the slash of /> is part of it", `write content="…"`)
	case content.cut && content.quote == 0 && !startsQuoted(content.value):
		x.add(n.part, CodeMalformed, at, n.name+" has no quotes around its content, and ends after "+quote(text), `write content="…"`)
	case content.cut && content.quote != 0:
		entity := map[byte]string{'"': "&quot;", '\'': "&#39;"}[content.quote]
		x.add(n.part, CodeInnerQuote, at, n.name+" ends at a quote in its text, after "+quote(text), "write "+entity+" for the quote")
		if text == "" {
			return
		}
	}
	if text == "" {
		if n.class == isWeak && x.source(n.part) == FromDescription {
			return
		}
		for _, a := range all {
			if insteadOfContent(a.key) && !isBlank(a.text()) {
				x.add(n.part, CodeWrongAttribute, at, n.name+" has its content in "+a.key, "write content= instead of "+a.key+"=")
				return
			}
		}
		if a, _ := find(all, n.key); strings.Contains(a.text(), "content=") {
			x.add(n.part, CodeMixedQuotes, at, n.name+" has no quote after it, so content is part of the name", "close each value with the quote that opens it")
			return
		}
		x.add(n.part, CodeBlank, at, n.name+" is blank", blankAdvice[n.part])
		return
	}
	switch {
	case n.class == isWeak && at == int(x.pass.chosen[n.part]):
		x.text(n.part, text, at)
	case n.class == isWeak && x.source(n.part) == FromDescription:
	case n.class == isWeak:
		x.notReached(n.part, "the description tag", at)
	case n.part == imagePart:
		x.ogImage(n.name, valid([]byte(content.text())), at)
	default:
		x.ogText(n, text, at)
	}
}

var blankAdvice = [...]string{"write a title in content", "write a description in content", "write an absolute https URL in content"}

func startsQuoted(value []byte) bool {
	for _, r := range string(value) {
		return strings.ContainsRune(smartQuotes+otherQuotes, r)
	}
	return false
}

// ogText explains an og:title or og:description with content.
func (x *explainer) ogText(n naming, text string, at int) {
	switch {
	case at == int(x.pass.chosen[n.part]) && x.fromTag(n.part):
		x.text(n.part, text, at)
		x.late(n.part, n.name, at)
	case !x.fromTag(n.part):
		x.notReached(n.part, n.name, at)
	case text != x.pass.found[[...]int{ogTitle, ogDescription}[n.part]]:
		x.duplicate(n.part, n.name, at)
	}
}

func (x *explainer) duplicate(part int, name string, at int) {
	x.add(part, CodeDuplicate, at, "an earlier "+usedNames[part]+" is used, not this "+name, "remove all but one")
}

// late adds a finding for a tag that is used but far from the beginning of the page.
func (x *explainer) late(part int, name string, at int) {
	if at > lateTag {
		x.add(part, CodeLate, at, name+" is "+kibibytes(at)+" into the page, and LINE may read less", "write the og tags at the beginning of the head")
	}
}

func (x *explainer) notReached(part int, name string, at int) {
	x.add(part, CodeLate, at, name+" is "+kibibytes(at)+" into the page, after the point where reading stopped", "write the og tags at the beginning of the head")
}

// escaped matches an entity in a text that has been decoded.
var escaped = regexp.MustCompile(`(?i)&(amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9a-f]{1,6});`)

// text explains a text that is used.
func (x *explainer) text(part int, text string, at int) {
	if entity := escaped.FindString(text); entity != "" {
		x.add(part, CodeDoubleEscaped, at, "the "+string(parts[part])+" shows "+entity+", because it was escaped twice", "escape the text once")
	}
	limit := [...]int{maxTitleWidth, maxDescriptionWidth}[part]
	if widthOf(text) > limit {
		x.add(part, CodeLongText, at, "the "+string(parts[part])+" is longer than about "+[...]string{"two", "four"}[part]+
			" lines on a phone and may be cut", "write the important words first")
	}
}

// These are estimates of what fits on a phone, in columns. LINE documents no limits. A Chinese, Japanese or Korean
// character has two columns.
const (
	maxTitleWidth       = 80
	maxDescriptionWidth = 160
)

// widthOf returns how many columns a text has.
func widthOf(text string) (n int) {
	for _, r := range text {
		n++
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n++
		}
	}
	return n
}

// refreshTag explains the first refresh to another page.
func (x *explainer) refreshTag(content string, at int) {
	if x.refresh {
		return
	}
	target, _ := refreshTarget(content)
	u, _ := resolve(target, x.base)
	if u == nil || x.base != nil && withoutFragment(u) == withoutFragment(x.base) {
		return
	}
	x.refresh = true
	x.add(pagePart, CodeRefresh, at, "the page refreshes to "+quote(u.String())+", which was not followed",
		"add the og tags to this page, or redirect with an HTTP status such as 301")
}

// linkedData explains JSON-LD.
func (x *explainer) linkedData(t *tokens, tag []byte, at int) {
	kind, _ := find(attributesOf(tag), "type")
	if mediaTypeOf(kind.text()) != linkedDataType {
		return
	}
	var value any
	if content, ended := t.content(maxContent); !ended || json.Unmarshal(content, &value) != nil {
		return
	}
	p := pass{tokens: new(tokens), base: x.base}
	p.linkedData(value, 0)
	for part, has := range [...]bool{p.found[jsonTitle] != "", p.found[jsonDescription] != "", len(p.image[jsonImage]) > 0} {
		if has {
			x.otherTags(part, "JSON-LD", at)
		}
	}
}

// link explains a link.
func (x *explainer) link(all []attribute, at int) {
	rel, _ := find(all, "rel")
	if slices.Contains(strings.Fields(strings.ToLower(rel.text())), "image_src") {
		x.otherTags(imagePart, `<link rel="image_src">`, at)
	}
}

func kibibytes(n int) string { return strconv.Itoa((n+512)/1024) + " KiB" }
