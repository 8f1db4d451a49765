package flex

import (
	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
)

// lintEmpty finds a box that shows nothing and takes no space.
func (b *Box) lintEmpty(x schema.Finder) {
	x.If(len(b.Contents) == 0 && !x.Held("contents") &&
		b.BackgroundColor == "" && schema.IsNil(b.Background) && b.BorderWidth == "" && b.BorderColor == "" &&
		b.Width+b.MaxWidth+b.Height+b.MaxHeight == "" && b.Flex == nil && b.Margin == "" && schema.IsNil(b.Action) &&
		b.PaddingAll+b.PaddingTop+b.PaddingBottom+b.PaddingStart+b.PaddingEnd == "")
}

// lintJustify finds justifyContent without effect: a component with a share takes all free space.
func (b *Box) lintJustify(x schema.Finder) {
	if b.JustifyContent == "" {
		return
	}
	for i, c := range schema.Present(b.Contents) {
		if p := placed(c); p.position != Absolute && b.share(p) > 0 {
			x.Say("no effect: " + string(item("contents", i)) + " has a share of the space, all components need flex 0")
			return
		}
	}
}

// placement has the properties that place a component in its box.
type placement struct {
	position Position
	flex     *int
	fixed    bool // has no share by default
	margin   Size
	moved    bool // has offsets
}

func placed(c Component) placement {
	if schema.IsNil(c) {
		return placement{}
	}
	switch c := c.(type) {
	case *Box:
		return placement{c.Position, c.Flex, c.Width != "" || c.Height != "", c.Margin, c.moved()}
	case *Button:
		return placement{position: c.Position, flex: c.Flex, margin: c.Margin}
	case *Image:
		return placement{position: c.Position, flex: c.Flex, margin: c.Margin}
	case *Icon:
		return placement{position: c.Position, fixed: true, margin: c.Margin}
	case *Text:
		return placement{c.Position, c.Flex, false, c.Margin, c.moved()}
	case *Separator:
		return placement{fixed: true, margin: c.Margin}
	case *Filler:
		return placement{flex: c.Flex}
	}
	return placement{}
}

func (b *Box) moved() bool { return b.OffsetTop+b.OffsetBottom+b.OffsetStart+b.OffsetEnd != "" }

func (t *Text) moved() bool { return t.OffsetTop+t.OffsetBottom+t.OffsetStart+t.OffsetEnd != "" }

func (b *Box) across() bool { return b.Layout == Horizontal || b.Layout == Baseline }

// share returns the share of a component in the space of b, along the direction of b.
//
// Source: https://developers.line.biz/en/docs/messaging-api/flex-message-layout/#component-size
func (b *Box) share(p placement) int {
	switch {
	case p.fixed && b.across():
		return 0
	case p.flex != nil:
		return *p.flex
	case b.across() && !p.fixed:
		return 1
	}
	return 0
}

// room returns the width inside the padding of b and the background color, for the components of b.
func (b *Box) room(outer schema.Room) schema.Room {
	inner := schema.Room{Width: b.inside(outer), Ground: b.ground(outer.Ground)}
	for _, c := range schema.Present(b.Contents) {
		p := placed(c)
		if p.position == Absolute { // may be behind the others
			inner.Ground = ""
		} else if b.across() {
			inner.Shares += b.share(p)
		}
	}
	return inner
}

// inside returns the maximum width inside b, in pixels, or 0 if it is unknown.
func (b *Box) inside(outer schema.Room) float64 {
	width := width(outer, b.Flex)
	if b.Height != "" || b.Position == Absolute {
		width = outer.Width
	}
	for _, s := range [...]Size{b.Width, b.MaxWidth} {
		if v, ok := s.px(outer.Width); ok && (outer.Width > 0 || v > 0) {
			width = v
		}
	}
	if width == 0 {
		return 0
	}
	for _, s := range [...]Size{b.PaddingStart, b.PaddingEnd} {
		if s == "" {
			s = b.PaddingAll
		}
		width -= spacing(s, outer.Width)
	}
	return max(width, 0)
}

// width returns the maximum width in room of a component with this share.
func width(room schema.Room, flex *int) float64 {
	share := 1
	if flex != nil {
		share = *flex
	}
	if room.Shares == 0 || share <= 0 {
		return room.Width
	}
	return room.Width * float64(share) / float64(room.Shares)
}

// ground returns the background color inside b; outer is the color around b.
func (b *Box) ground(outer string) string {
	if !schema.IsNil(b.Background) {
		return ""
	}
	if b.Position == Absolute || b.moved() { // the color behind it is unknown
		outer = ""
	}
	return over(b.BackgroundColor, outer)
}

// over returns the color that results from color on top of ground, or "" if it is unknown.
func over(color, ground string) string {
	switch {
	case color == "" || len(color) == 9 && color[7:] == "00":
		return ground
	case opaque(color):
		return color
	}
	return ""
}

func spacing(s Size, whole float64) float64 {
	if v, ok := s.px(whole); ok {
		return v
	}
	return flexsize.Space[string(s)]
}

// The rooms of the blocks. A width is the maximum, on a wide phone.

func (b *Bubble) headerRoom(schema.Room) schema.Room {
	return b.boxRoom(b.Header, b.styles().Header, flexsize.Sides(string(b.Size), "header"))
}

func (b *Bubble) heroRoom(schema.Room) schema.Room { return b.blockRoom(b.styles().Hero) }

func (b *Bubble) bodyRoom(schema.Room) schema.Room {
	return b.boxRoom(b.Body, b.styles().Body, flexsize.Sides(string(b.Size), "body"))
}

func (b *Bubble) footerRoom(schema.Room) schema.Room {
	return b.boxRoom(b.Footer, b.styles().Footer, flexsize.Sides(string(b.Size), "footer"))
}

// styles returns the styles of b, none of them set if b has none.
func (b *Bubble) styles() Styles {
	if b.Styles == nil {
		return Styles{}
	}
	return *b.Styles
}

// blockRoom returns the room of a block without padding.
func (b *Bubble) blockRoom(style *BlockStyle) schema.Room {
	room := schema.Room{Width: flexsize.Bubble[string(b.size())]}
	if style != nil {
		room.Ground = over(style.BackgroundColor, "")
	}
	return room
}

// boxRoom returns the room of a block that is a box. By default it has padding on both sides.
func (b *Bubble) boxRoom(block *Box, style *BlockStyle, side float64) schema.Room {
	room := b.blockRoom(style)
	if block != nil && block.PaddingAll == "" {
		for _, s := range [...]Size{block.PaddingStart, block.PaddingEnd} {
			if s == "" {
				room.Width -= side
			}
		}
	}
	return room
}
