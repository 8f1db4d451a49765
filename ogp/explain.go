package ogp

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// lateTag is how far from the beginning of a page a tag should be, in bytes of UTF-8. LINE's limit is not known. A log
// from 2017 shows that its crawler requested only a part of a page.
const lateTag = 32 << 10

var parts = [...]Part{PartTitle, PartDescription, PartImage}

// The indexes of parts, and one more for the page.
const (
	titlePart = iota
	descriptionPart
	imagePart
	pagePart
)

// An explainer finds out why a pass made this preview. It reads the page again, to its end.
type explainer struct {
	pass *pass
	page []byte // in UTF-8
	view Preview
	base *url.URL

	found   []placed
	ogTags  [len(parts)]bool // the page has an og tag for the part, used or not
	words   int              // code points of text, for an empty page
	scripts bool
	refresh bool
}

// A placed finding has the index of its tag in the page, or -1 without a tag.
type placed struct {
	Finding
	at   int
	more int // findings of the same code for the same part
}

// explain returns the findings. doubt says why the character set can be wrong, or is "".
func (x *explainer) explain(doubt string) []Finding {
	x.base = x.pass.documentBase()
	t := newTokens(bytes.NewReader(x.page), x.pass.tokens.xhtml)
	end := 0
	last := ""
	for tt := t.next(); tt != html.ErrorToken; tt = t.next() {
		start := int(t.start)
		x.skipped(end, start, last)
		end = min(int(t.page.pos)-len(t.z.Buffered()), len(x.page))
		last = t.inert
		switch tt {
		case html.StartTagToken:
			x.startTag(t, x.page[start:end], start)
		case html.EndTagToken:
			x.swallowed(x.page[start:end], start, false)
		case html.TextToken:
			x.words += utf8.RuneCount(bytes.TrimSpace(t.text()))
			x.escapedTags(x.page[start:end], start)
		}
	}
	x.skipped(end, int(t.start), last)
	x.unfinished(int(t.start))
	x.pageFaults(doubt)
	for i := range parts {
		x.verdict(i)
	}
	return x.list()
}

func (x *explainer) startTag(t *tokens, tag []byte, at int) {
	c := t.class
	x.swallowed(tag, at, c&metaTag != 0)
	if !isLong(tag) && (c&metaTag == 0 || len(namings(attributesOf(tag))) == 0) {
		x.stray(string(t.name), tag, at)
	}
	switch {
	case c&metaTag != 0 && isLong(tag):
		x.longTag(attributesOf(tag), at)
	case c&metaTag != 0:
		x.meta(attributesOf(tag), at, "")
	case c&linkTag != 0:
		x.link(attributesOf(tag), at)
	case c&scriptTag != 0:
		x.scripts = true
		x.linkedData(t, tag, at)
	case c&titleTag != 0:
		if x.source(titlePart) == "" {
			x.add(titlePart, CodeBlank, at, "the title element is blank", "")
		}
	case c&imageTag != 0:
		x.pageImage(attributesOf(tag), at)
	}
}

// add adds a finding about a part or the page. It keeps only the first finding of a code for each, and counts the others.
func (x *explainer) add(part int, code Code, at int, found, advice string) {
	f := placed{Finding{Code: code, Found: found, Advice: advice}, at, 0}
	if part != pagePart {
		f.Part = parts[part]
	}
	for i := range x.found {
		if x.found[i].Part == f.Part && x.found[i].Code == code {
			x.found[i].more++
			return
		}
	}
	x.found = append(x.found, f)
}

// verdict adds the finding that says where a part came from, or why it is not shown.
func (x *explainer) verdict(part int) {
	name := string(parts[part])
	source := x.source(part)
	at := int(x.pass.chosen[part])
	has := slices.ContainsFunc(x.found, func(f placed) bool { return f.Part == parts[part] })
	advice := ""
	if !x.ogTags[part] {
		advice = `add <meta property="` + usedNames[part] + `" content="…">`
	}
	reason := "the page has no " + usedNames[part]
	if x.ogTags[part] {
		reason = "no " + usedNames[part] + " can be used"
	}
	switch {
	case source == "" && has:
		x.add(part, CodeUnusable, -1, "the preview has no "+name+": the page has tags for it, but none can be used", advice)
	case source == "":
		x.add(part, CodeMissing, -1, "the preview has no "+name+": the page has "+nothing[part], advice)
	case x.fromTag(part):
		x.add(part, CodeUsed, at, "the "+name+" is from "+string(source), "")
	default:
		x.add(part, CodeUsed, x.afterSpace(at), "the "+name+" is from "+sourceNames[source]+", because "+reason, advice)
	}
	if source == FromTitle {
		x.text(part, x.view.Title, at)
	}
}

// nothing describes a page that has nothing for a part.
var nothing = [...]string{
	"no og:title and no title element",
	"no og:description, no description tag and no text",
	"no og:image and no suitable <img>",
}

var sourceNames = map[Source]string{
	FromTitle: "the title element", FromDescription: "the description tag", FromBody: "the text of the page",
	FromPageImage: "the first suitable <img> of the page (LINE may choose another)", FromTwitter: "a Twitter card",
	FromJSONLD: "JSON-LD", FromHeading: "the first h1", FromImageLink: "the link image_src", FromIcon: "an icon",
}

// source returns where a part came from, or "" if the preview does not have it.
func (x *explainer) source(part int) Source {
	return [...]Source{x.view.TitleSource, x.view.DescriptionSource, x.view.ImageSource}[part]
}

// fromTag reports whether the part came from an og tag.
func (x *explainer) fromTag(part int) bool {
	switch x.source(part) {
	case FromOGTitle, FromOGDescription, FromOGImage, FromOGSecureImage:
		return true
	}
	return false
}

// afterSpace returns the index of the first byte at or after index at that is not white space.
func (x *explainer) afterSpace(at int) int {
	return len(x.page) - len(bytes.TrimLeft(x.page[at:], spaces))
}

// pageFaults adds the findings about the page.
func (x *explainer) pageFaults(doubt string) {
	all := x.fromTag(titlePart) && x.fromTag(descriptionPart) && x.fromTag(imagePart)
	if x.scripts && x.words < maxEmpty && !all {
		x.add(pagePart, CodeScripts, -1, "the page has almost no text without its scripts, and LINE probably runs no scripts",
			"add the og tags to the HTML that the server sends")
	}
	if doubt != "" {
		x.add(pagePart, CodeCharset, -1, doubt, `save the page as UTF-8 and write <meta charset="utf-8"> at the beginning of the head`)
	}
	if x.view.Truncated {
		x.add(pagePart, CodeTruncated, -1, "only the first "+strconv.Itoa(len(x.page))+" bytes of the page were read", "write the og tags at the beginning of the head")
	}
}

// maxEmpty is how many code points of text make a page more than empty. An empty page can have a label such as
// "Loading…".
const maxEmpty = 32

// list returns the findings in order, with lines and columns.
func (x *explainer) list() []Finding {
	slices.SortStableFunc(x.found, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	line, column, at := 1, 1, 0
	for i := range x.found {
		f := &x.found[i]
		if f.at >= 0 {
			between := x.page[at:f.at]
			if n := bytes.LastIndexByte(between, '\n'); n >= 0 {
				line, column = line+bytes.Count(between, []byte("\n")), 1
				between = between[n+1:]
			}
			column += utf8.RuneCount(between)
			at = f.at
			f.Line, f.Column = line, column
		}
		if f.more > 0 {
			f.Found += fmt.Sprintf(" (and %d more)", f.more)
		}
	}
	slices.SortStableFunc(x.found, func(a, b placed) int { return cmp.Compare(a.rank(), b.rank()) })
	list := make([]Finding, len(x.found))
	for i, f := range x.found {
		list[i] = f.Finding
	}
	return list
}

// rank orders findings by part, with the verdict first.
func (f placed) rank() int {
	i := slices.Index(parts[:], f.Part)
	if i < 0 {
		i = pagePart
	}
	switch f.Code {
	case CodeUsed, CodeUnusable, CodeMissing:
		return 2 * i
	}
	return 2*i + 1
}
