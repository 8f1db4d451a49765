package markdown

import (
	"bytes"
	"math"
	"strings"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
)

// The maximum sizes in bytes of JSON. LINE accepts 30,000 for a bubble. With its title, the header of a table and the boxes of 32
// quotes around it, the largest item is smaller than that.
const (
	maxBubble = 30_000
	maxItems  = 27_000 // of a bubble that is one of several
	maxText   = 10_000 // of a text
	maxRow    = 12_000 // of a row of a table
	maxHeader = 5_000  // of the header of a table that is repeated
)

// maxTitle is the maximum length of a title in UTF-16 code units.
const maxTitle = 500

// sizeOf returns the size of a bubble in bytes of JSON, as encoding/json writes it: with "<", ">" and "&" as escapes.
func (c *cards) sizeOf(b *flex.Bubble) int {
	var err error
	if c.json, err = b.AppendJSON(c.json[:0]); err != nil {
		return math.MaxInt // too large to be encoded
	}
	const escaped = len(`\u003c`) - len("<")
	return len(c.json) + escaped*(bytes.Count(c.json, []byte("<"))+bytes.Count(c.json, []byte(">"))+bytes.Count(c.json, []byte("&")))
}

// The maximum size of what a component or a span of a card has beside its texts and URLs, in bytes of JSON.
const (
	properties     = 250
	spanProperties = 120
)

// atMost returns an upper bound of the size of a component. It is much faster than encoding the component, and sufficient for
// most cards, which are small.
func atMost(c flex.Component) int {
	size := properties
	switch c := c.(type) {
	case *flex.Box:
		if a, ok := c.Action.(*action.Clipboard); ok {
			size += quoted(a.ClipboardText)
		}
		for _, one := range c.Contents {
			size += atMost(one)
		}
	case *flex.Text:
		size += quoted(c.Text)
		for _, span := range c.Contents {
			size += spanProperties + quoted(span.Text)
		}
		if a, ok := c.Action.(*action.URI); ok {
			size += quoted(a.URI)
		}
	case *flex.Image:
		size += quoted(c.URL)
		if a, ok := c.Action.(*action.URI); ok {
			size += quoted(a.URI)
		}
	}
	return size
}

// quoted returns the maximum size of a text in JSON.
func quoted(s string) int {
	const longest = len(`\u003c`)
	size := len(s)
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\\', c == '<', c == '>', c == '&':
			size += longest - 1
		case c == 0xE2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")):
			size += longest - len("\u2028")
		}
	}
	return size
}
