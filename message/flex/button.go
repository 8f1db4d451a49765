package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Button is a button with the label of its action, of 1 to 40 grapheme clusters.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#button
type Button struct {
	Action       action.Action
	Flex         *int // share of the parent's width or height; nil is 1 in a horizontal box and 0 in a vertical one
	Margin       Size // before the button: px, or none to xxl
	Position     Position
	OffsetTop    Size // px, %, or none to xxl; px and % may be negative
	OffsetBottom Size // as OffsetTop
	OffsetStart  Size // as OffsetTop
	OffsetEnd    Size // as OffsetTop
	Height       Size // [SM] or [MD]; empty is md
	Style        ButtonStyle
	Color        string // #RRGGBB or #RRGGBBAA; of the label if Style is [Link], otherwise of the button
	Gravity      Align  // [Top], [Center] or [Bottom]; empty is top
	AdjustMode   AdjustMode
	Scaling      bool // the label grows with the font size set in LINE; since LINE 13.6.0, for PC 7.17.0

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Button) describe(f *schema.Fields) {
	f.Kind("flex", "button", "button", &b.Extra)
	notInBaseline(f, "a button"+inBaseline)
	schema.One(f, "action", &b.Action, schema.Variants(action.Kinds(), slot.FlexButton), schema.Required)
	describeFlex(f, &b.Flex)
	f.String("margin", (*string)(&b.Margin), space)
	describePosition(f, &b.Position, &b.OffsetTop, &b.OffsetBottom, &b.OffsetStart, &b.OffsetEnd)
	f.String("height", (*string)(&b.Height), buttonHeights)
	f.String("style", (*string)(&b.Style), buttonStyles)
	f.String("color", &b.Color, color)
	f.Lint("color", fault.Doubtful, "contrast below 3:1", b.lintContrast)
	describeGravity(f, &b.Gravity)
	f.String("adjustMode", (*string)(&b.AdjustMode), adjustModes)
	f.Bool("scaling", &b.Scaling, schema.Optional)
}
