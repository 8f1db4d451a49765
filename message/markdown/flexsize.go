package markdown

import (
	"bytes"
	"strings"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
)

// The maximum sizes in bytes of JSON. LINE accepts 30,000 for a bubble. The largest item fits in one, with a title, the header of
// its table, and the boxes of 32 quotes around it.
const (
	maxBubble = 30_000
	maxText   = 10_000 // of a text
	maxRow    = 12_000 // of a row of a table
	maxHeader = 5_000  // of the header of a table that is repeated
	maxJoined = 26_000 // of all items that are in one bubble, below its title
)

// maxTitle is the maximum length of a title in UTF-16 code units.
const maxTitle = 500

// bubbles puts items into as many bubbles as they need. Each has the title, and the header of the table that goes on in it.
//
// The size of a bubble is first estimated, with upper bounds. Only if these exceed the limit are the components measured, each
// once.
func (c *cards) bubbles(title flex.Component, items []item) []*flex.Bubble {
	frame := c.sizeOf()
	now := newBubble(title)
	all := []*flex.Bubble{now}
	measured, n := frame, 0                              // the measured size of the first n components
	size := frame + len(now.Body.Contents)*atMost(title) // of all components, at most
	var components []flex.Component                      // of the items that are in one bubble
	for len(items) > 0 {
		first := items[0]
		added := 0
		components = components[:0]
		for len(items) > 0 && (len(components) == 0 || items[0].joined) {
			components = append(components, items[0].component)
			added += items[0].size
			items = items[1:]
		}
		if size+added > maxBubble {
			measured += c.sizeOf(now.Body.Contents[n:]...) - frame
			size, n = measured, len(now.Body.Contents)
		}
		if size+added > maxBubble {
			added = c.sizeOf(components...) - frame
		}
		if size+added > maxBubble {
			now = newBubble(title)
			if first.header != nil {
				now.Body.Contents = append(now.Body.Contents, first.header)
			}
			all = append(all, now)
			measured, n = c.sizeOf(now.Body.Contents...), len(now.Body.Contents)
			size = measured
		}
		now.Body.Contents = append(now.Body.Contents, components...)
		size += added
	}
	return all
}

// newBubble returns a bubble with a title, which may be nil.
func newBubble(title flex.Component) *flex.Bubble {
	body := &flex.Box{Layout: flex.Vertical, Spacing: flex.MD, Contents: flex.Contents(title)}
	return &flex.Bubble{Size: flex.Giga, Body: body}
}

// sizeOf returns the size of a bubble with these components in bytes of JSON, as encoding/json writes it: with "<", ">" and "&"
// escaped. It counts a comma after each component.
func (c *cards) sizeOf(components ...flex.Component) int {
	b := newBubble(nil)
	b.Body.Contents = components
	var err error
	if c.json, err = b.AppendJSON(c.json[:0]); err != nil {
		return maxBubble + 1 // larger than all JSON that LINE accepts
	}
	const escaped = len(`\u003c`) - len("<")
	size := len(c.json) + escaped*(bytes.Count(c.json, []byte("<"))+bytes.Count(c.json, []byte(">"))+bytes.Count(c.json, []byte("&")))
	if len(components) > 0 {
		size += len(",")
	}
	return size
}

// The maximum sizes of a component and a span of a card without their texts and URLs, in bytes of JSON.
const (
	properties     = 250
	spanProperties = 120
)

// atMost returns an upper bound of the size of a component in bytes of JSON. It is much faster than encoding the component, and
// sufficient for most cards, which are small.
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

// quoted returns the maximum size of a text in JSON, in bytes, without the quotes.
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
