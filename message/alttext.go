package message

import (
	"slices"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// AltText fits s into the altText of a template, imagemap or Flex message, which phones show in notifications and
// in the chat list. It replaces each run of white space with one space and truncates the text to 1500 UTF-16 code
// units, at the boundary of a grapheme cluster and with an ellipsis.
func AltText(s string) string {
	return length.UTF16.Truncate(strings.Join(strings.Fields(s), " "), MaxAltText, schema.Ellipsis)
}

func describeAltText(f *schema.Fields, p *string) {
	f.String("altText", p, schema.UTF16(1, MaxAltText).ForPeople())
	f.Lint("altText", fault.Doubtful, "not descriptive in a notification", func(x schema.Finder) {
		if *p != "" && saysNothing(*p) {
			x.Say("not descriptive; notifications and the chat list show this text")
		}
	})
}

// saysNothing reports whether s has only blanks and symbols, or is a placeholder of samples and simulators.
func saysNothing(s string) bool {
	says := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r >= 0x2190 }
	if schema.Blank(s) || !strings.ContainsFunc(s, says) {
		return true
	}
	s = strings.Trim(s, " .!")
	return slices.ContainsFunc(leftBehind, func(sample string) bool { return strings.EqualFold(s, sample) })
}

var leftBehind = []string{
	"alttext", "alt text", "alt", "text", "flex", "flex message", "this is a flex message", "bubble", "carousel",
	"template", "buttons template", "this is a buttons template", "confirm template", "this is a confirm template",
	"carousel template", "this is a carousel template", "image carousel template", "this is an image carousel template",
	"imagemap", "this is an imagemap",
}
