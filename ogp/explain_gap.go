package ogp

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
)

// skipped explains the og tags in a part of the page that is not markup or not part of the document. element is the
// element whose content it is, or "".
func (x *explainer) skipped(start, end int, element string) {
	gap := x.page[min(start, end):end]
	where := hiding{element: element}
	for i, last := indexMeta(gap, 0), 0; i < len(gap); {
		where.read(gap[last:i])
		next := indexMeta(gap, i+1)
		tag := gap[i:min(next, i+maxToken)]
		tag, _, _ = bytes.Cut(tag, []byte(">"))
		x.meta(attributesOf(tag), i+start, where.String())
		last, i = i, next
	}
}

// A hiding is what hides a tag from the tokenizer.
type hiding struct {
	element string
	comment bool
}

var holeTag = regexp.MustCompile(`(?i)<(?:svg|math|template)\b`)

// read reads the part of the page between the tag before and this one.
func (h *hiding) read(b []byte) {
	if isRaw(h.element) {
		return
	}
	switch cmp.Compare(bytes.LastIndex(b, []byte("<!--")), bytes.LastIndex(b, []byte("-->"))) {
	case 1:
		h.comment = true
	case -1:
		h.comment = false
	}
	if all := holeTag.FindAll(b, -1); len(all) > 0 {
		h.element = string(bytes.ToLower(all[len(all)-1][1:]))
	}
}

func isRaw(element string) bool { return classify([]byte(element))&(rawTag|titleTag) != 0 }

func (h *hiding) String() string {
	switch {
	case h.comment:
		return "a comment"
	case h.element == "script":
		return "a script"
	case h.element == "title":
		return "a title element without an end tag"
	case h.element == "":
		return "a <!…> or <?…> declaration"
	}
	return "a " + h.element + " element"
}

// unfinished explains the og tags in a tag that is cut off at the end of the page.
func (x *explainer) unfinished(at int) {
	rest := bytes.ToLower(x.page[at:])
	for part, name := range usedNames {
		if bytes.Contains(rest, []byte(name)) && !x.fromTag(part) {
			x.ogTags[part] = true
			x.add(part, CodeMixedQuotes, at, name+" is in a tag that has no end", "close the quotes and the tag")
		}
	}
}

// nextTag matches, in the value of an attribute, the end of one tag and the beginning of another.
var nextTag = regexp.MustCompile(`(?i)>\s*<(?:meta|link|title|script|style|/head|body)\b`)

// otherQuote matches a value, with the quote that opens it, that has the other quote at the end of a tag and then another tag.
var otherQuote = regexp.MustCompile(`(?s)^(?:"[^']*'|'[^"]*")[\s/]*>.*<`)

// swallows reports whether the value of an attribute probably runs on into other tags.
func (a attribute) swallows() bool {
	return nextTag.Match(a.value) || otherQuote.Match(append([]byte{a.quote}, a.value...))
}

// swallowed explains a tag that runs on into other tags, because a quote or its end is missing.
func (x *explainer) swallowed(tag []byte, at int, isMeta bool) {
	if bytes.Count(tag, []byte("<")) == 1 {
		return
	}
	all := attributesOf(tag)
	runsOn, inner := slices.ContainsFunc(all, attribute.swallows), indexMeta(tag, 1)
	if !runsOn && inner == len(tag) {
		return
	}
	var own []naming
	if isMeta {
		own = namings(all)
	}
	tag = bytes.ToLower(tag)
	for part, name := range usedNames {
		const advice = "close each value with the quote that opens it"
		switch {
		case !runsOn:
			isOwn := slices.ContainsFunc(own, func(n naming) bool { return n.part == part })
			if !isOwn && !x.fromTag(part) && bytes.Contains(tag[inner:], []byte(name)) {
				x.ogTags[part] = true
				x.add(part, CodeMixedQuotes, at+inner, name+" is inside another tag, which does not end before it", "close the quotes and the tag before it")
			}
		case slices.ContainsFunc(own, func(n naming) bool { return n.part == part && n.class == isOG }):
			x.add(part, CodeMixedQuotes, at, "the value of "+name+" runs on into the next tags, because its quotes do not match", advice)
		case bytes.Contains(tag, []byte(name)) && !x.fromTag(part):
			x.ogTags[part] = true
			x.add(part, CodeMixedQuotes, at, name+" is in the value of another tag, whose quotes do not match", advice)
		}
	}
}
