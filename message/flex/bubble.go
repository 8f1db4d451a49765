package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Bubble is one card: one to four blocks in a column.
//
// Its JSON has at most 30 KB. LINE does not define KB, but has refused 30,557 bytes, so the limit here is 30,000.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#bubble
type Bubble struct {
	Size      BubbleSize // width; empty is [Mega]; before LINE 13.6.0, for PC 7.17.0, deca and hecto look like kilo
	Direction Direction  // of text and of horizontal boxes; empty is [LTR]
	Header    *Box
	Hero      Hero
	Body      *Box
	Footer    *Box
	Styles    *Styles
	Action    action.Action // on tap anywhere on the bubble; its label, at most 40 grapheme clusters, is not shown

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Bubble) describe(f *schema.Fields) {
	f.Kind("flex", "bubble", "bubble", &b.Extra)
	f.Tallied(animated, func() {
		schema.Weighed(f, b, (*Bubble).describe, bubbleWeight, func() {
			f.String("size", (*string)(&b.Size), bubbleSizes)
			f.String("direction", (*string)(&b.Direction), directions)
			f.Rule("", fault.Required, "no block, needs at least one of header, hero, body, footer", func(x schema.Finder) {
				x.If(b.Header == nil && schema.IsNil(b.Hero) && b.Body == nil && b.Footer == nil && !b.misfit(x))
			})
			b.block(f, "header", &b.Header, b.headerRoom)
			f.Handing(b.heroRoom, func() {
				f.Within(schema.Narrow, b.narrow(), func() {
					f.Within(schema.Block, true, func() { schema.One(f, "hero", &b.Hero, schema.Variants(heroes, inHero), schema.Optional) })
				})
			})
			b.block(f, "body", &b.Body, b.bodyRoom)
			b.block(f, "footer", &b.Footer, b.footerRoom)
			schema.One(f, "styles", &b.Styles, schema.Pointers((*Styles).describe), schema.Optional)
			f.Lint("styles", fault.Ignored, "a style needs its block, and a separator is not drawn above the first block", b.lintStyles)
			schema.One(f, "action", &b.Action, schema.Variants(action.Kinds(), slot.FlexBubble), schema.Optional)
		})
	})
}

// block describes a block that is a box.
func (b *Bubble) block(f *schema.Fields, name string, p **Box, room func(schema.Room) schema.Room) {
	f.Handing(room, func() {
		f.Within(schema.Block, true, func() { schema.One(f, name, p, schema.Pointers((*Box).describe), schema.Optional) })
	})
}

// misfit reports whether the JSON had a block that its field could not hold.
func (b *Bubble) misfit(x schema.Finder) bool {
	return x.Held("header") || x.Held("hero") || x.Held("body") || x.Held("footer")
}

// narrow reports whether the bubble is too small for a video.
func (b *Bubble) narrow() bool {
	switch b.Size {
	case Nano, Micro, Deca, Hecto:
		return true
	}
	return false
}
