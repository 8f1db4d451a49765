package message

import (
	"slices"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// AltText fits s to the altText of a template, imagemap or Flex message, which phones show in
// notifications and the list of chats: white space and line breaks become single spaces, and what
// is over 1500 UTF-16 code units is cut, with an ellipsis, at the edge of a grapheme cluster.
func AltText(s string) string {
	return length.UTF16.Truncate(strings.Join(strings.Fields(s), " "), MaxAltText, "…")
}

func describeAltText(f *schema.Fields, p *string) {
	f.String("altText", p, schema.UTF16(1, MaxAltText))
	f.Lint("altText", fault.Doubtful, "says nothing in a notification", func(x schema.Finder) {
		switch {
		case *p == "":
		case saysNothing(*p):
			x.Say("says nothing: this is what notifications and the list of chats show")
		}
	})
}

// saysNothing finds texts of blanks and signs only, and those that samples and simulators leave behind.
func saysNothing(s string) bool {
	if schema.Blank(s) {
		return true
	}
	if len(s) > 100 {
		return false
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r >= 0x2190 }) {
		return true
	}
	return slices.Contains(leftBehind, strings.ToLower(strings.Trim(s, " .!")))
}

var leftBehind = []string{
	"alttext", "alt text", "alt", "text", "flex", "flex message", "this is a flex message", "bubble", "carousel",
	"template", "buttons template", "this is a buttons template", "confirm template", "this is a confirm template",
	"carousel template", "this is a carousel template", "image carousel template", "this is an image carousel template",
	"imagemap", "this is an imagemap",
}
