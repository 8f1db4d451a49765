package ogp

import (
	"slices"
	"strconv"
)

// A Finding explains one thing about a preview: where a part came from, why a tag was not used, or what is wrong with
// the page.
type Finding struct {
	// Code is the kind of the finding.
	Code Code

	// Part is the part of the preview that the finding is about, or "" for the page.
	Part Part

	// Line and Column are where the tag begins. Both count from 1. Column counts code points. Both are 0 if there is no
	// tag.
	Line, Column int

	// Found is what was found, in one line. It can quote text of the page, without control characters.
	Found string

	// Advice is what to do about it, in one line, or "" if there is nothing to do.
	Advice string
}

// String returns the place, Found and Advice in one line, such as `3:7: og:title is blank; write a title in content`.
func (f Finding) String() string {
	s := f.Found
	if f.Line > 0 {
		s = strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column) + ": " + s
	}
	if f.Advice != "" {
		s += "; " + f.Advice
	}
	return s
}

// A Part is a part of a preview.
type Part string

// The parts of a preview.
const (
	PartTitle       Part = "title"
	PartDescription Part = "description"
	PartImage       Part = "image"
)

// A Code is the kind of a [Finding].
type Code string

// Each part of a preview has exactly one finding with one of these codes.
const (
	CodeUsed     Code = "used"     // where the part came from
	CodeUnusable Code = "unusable" // the part is not shown; the page has tags for it, but none can be used
	CodeMissing  Code = "missing"  // the part is not shown; the page has no tag for it
)

// These codes are about tags that are not used, or not used as their author meant.
const (
	CodeBlank          Code = "blank"           // the tag has no content
	CodeWrongAttribute Code = "wrong-attribute" // value or href instead of content, or another attribute instead of property
	CodeNameAttribute  Code = "name-attribute"  // name instead of property
	CodeSmartQuotes    Code = "smart-quotes"    // typographic quotes, or others that HTML reads as text
	CodeMixedQuotes    Code = "mixed-quotes"    // a quote that is not closed swallows other tags
	CodeInnerQuote     Code = "inner-quote"     // a quote in the text ends the content
	CodeMisspelt       Code = "misspelt"        // the name is close to that of an og tag
	CodeMalformed      Code = "malformed"       // a tag names an og tag, but is not <meta property="…" content="…">
	CodeInert          Code = "inert"           // the tag is in a comment, a script, a template or the like
	CodeOtherTags      Code = "other-tags"      // Twitter cards, JSON-LD and the like, but no og tag
	CodeLongTag        Code = "long-tag"        // the tag is longer than 16 KiB
	CodeDuplicate      Code = "duplicate"       // an earlier tag of the same name is used
	CodeLate           Code = "late"            // the tag is far from the beginning of the page
)

// These codes are about the URL of an image.
const (
	CodeScheme        Code = "scheme"         // not http or https, such as data:
	CodeLongURL       Code = "long-url"       // more than 4096 bytes
	CodeRelative      Code = "relative"       // not absolute
	CodeNoScheme      Code = "no-scheme"      // a host without https://
	CodeBadURL        Code = "bad-url"        // not a URL of an image for another reason
	CodePrivateHost   Code = "private-host"   // a host that is not public, such as localhost
	CodeUnescaped     Code = "unescaped"      // spaces or other characters that must be percent-encoded
	CodeHTTPImage     Code = "http-image"     // http, not https
	CodeSVG           Code = "svg"            // an SVG
	CodeFallbackImage Code = "fallback-image" // an image of the page that looks like a logo, an icon or a button
)

// These codes are about the text of a title or a description.
const (
	CodeDoubleEscaped Code = "double-escaped" // entities such as &amp; remain in the text or in the URL
	CodeLongText      Code = "long-text"      // longer than what fits
)

// These codes are about the page.
const (
	CodeScripts   Code = "scripts"   // scripts fill an empty page
	CodeRefresh   Code = "refresh"   // a refresh was not followed
	CodeCharset   Code = "charset"   // the character set is not named, or not the one that is named
	CodeTruncated Code = "truncated" // only a part of the page was read
)

// These codes are about the file of an image. Only [Image.Findings] returns them.
const (
	CodeImageStatus Code = "image-status" // the server did not return the image
	CodeNotImage    Code = "not-image"    // not an image that can be shown
	CodeImageType   Code = "image-type"   // the Content-Type is wrong
	CodeSmallImage  Code = "small-image"  // too few pixels
)

// CodeNotExplained is the code of the only finding of a preview that was made without [Rules].Explain.
const CodeNotExplained Code = "not-explained"

// Findings explains the preview, if Rules.Explain was set when it was made. It returns the findings of the title, of
// the description, of the image and of the page, in this order. The first finding of each part says where the part came
// from or why it is not shown. The others are in the order of the page. Each part has at most one finding of a code,
// for the first tag; its text counts the others.
//
// LINE does not document all of its rules, as the package comment says. Findings are about the rules of this package.
func (p Preview) Findings() []Finding {
	if p.findings == nil {
		return []Finding{{Code: CodeNotExplained, Found: "findings were not collected", Advice: "set Explain in ogp.Rules"}}
	}
	return slices.Clone(p.findings)
}
