package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Box lays out components in a row or a column. A baseline box accepts icons, texts and fillers; other boxes
// accept all components except icons.
//
// A nil Contents is encoded as an empty list, which LINE requires. An empty box can be a colored bar.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#box
type Box struct {
	Layout          Layout
	Contents        []Component   // nils are violations; see [NewBox] and [Contents]
	BackgroundColor string        // #RRGGBB or #RRGGBBAA
	BorderColor     string        // #RRGGBB or #RRGGBBAA
	BorderWidth     Size          // px, or none, light, normal, medium, semi-bold, bold
	CornerRadius    Size          // px, or none to xxl
	Width           Size          // px, or % of the parent; implies flex 0 in a horizontal box
	MaxWidth        Size          // px or %; since LINE 11.22.0, for PC 7.7.0
	Height          Size          // px, or % of the parent; implies flex 0 in a horizontal box
	MaxHeight       Size          // px or %; since LINE 11.22.0, for PC 7.7.0
	Flex            *int          // share of the parent's width or height; nil is 1 in a horizontal box and 0 in a vertical one
	Spacing         Size          // between the components: px, or none to xxl
	Margin          Size          // before the box: px, or none to xxl; replaces the parent's spacing
	PaddingAll      Size          // px, % of the parent's width, or none to xxl; LINE accepts negative px and % too
	PaddingTop      Size          // as PaddingAll
	PaddingBottom   Size          // as PaddingAll
	PaddingStart    Size          // as PaddingAll
	PaddingEnd      Size          // as PaddingAll
	Position        Position      // empty is [Relative]
	OffsetTop       Size          // px, %, or none to xxl; px and % may be negative
	OffsetBottom    Size          // as OffsetTop
	OffsetStart     Size          // as OffsetTop
	OffsetEnd       Size          // as OffsetTop
	Action          action.Action // on tap; its label, at most 40 grapheme clusters, is not shown
	JustifyContent  Align         // along the box, if all components have flex 0: [FlexStart] to [SpaceEvenly]
	AlignItems      Align         // across the box: [FlexStart], [Center], [FlexEnd]
	Background      Background    // replaces BackgroundColor

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Box) describe(f *schema.Fields) {
	f.Kind("flex", "box", "box", &b.Extra)
	notInBaseline(f, "a box"+inBaseline)
	f.String("layout", (*string)(&b.Layout), layouts.Required())
	f.Handing(b.room, func() {
		f.Within(schema.First, f.Scoped(schema.Block), func() {
			f.Within(schema.Block, false, func() {
				f.Within(schema.Baseline, b.Layout == Baseline, func() {
					schema.List(f, "contents", &b.Contents, schema.Variants(components, inBox), schema.Items(0, 0, "components").Always())
				})
			})
		})
	})
	f.Lint("contents", fault.Doubtful, "components with flex 0 that are wider in total than the box are cut off", b.lintCrowded)
	f.Lint("contents", fault.Doubtful, "a box that shows nothing", b.lintEmpty)
	f.String("backgroundColor", &b.BackgroundColor, color)
	f.String("borderColor", &b.BorderColor, color)
	f.String("borderWidth", (*string)(&b.BorderWidth), borderWidth)
	f.String("cornerRadius", (*string)(&b.CornerRadius), space)
	f.String("width", (*string)(&b.Width), extent)
	f.String("maxWidth", (*string)(&b.MaxWidth), extent)
	f.String("height", (*string)(&b.Height), extent)
	f.String("maxHeight", (*string)(&b.MaxHeight), extent)
	describeFlex(f, &b.Flex)
	f.String("spacing", (*string)(&b.Spacing), space)
	f.String("margin", (*string)(&b.Margin), space)
	f.String("paddingAll", (*string)(&b.PaddingAll), shift)
	f.String("paddingTop", (*string)(&b.PaddingTop), shift)
	f.String("paddingBottom", (*string)(&b.PaddingBottom), shift)
	f.String("paddingStart", (*string)(&b.PaddingStart), shift)
	f.String("paddingEnd", (*string)(&b.PaddingEnd), shift)
	describePosition(f, &b.Position, &b.OffsetTop, &b.OffsetBottom, &b.OffsetStart, &b.OffsetEnd)
	schema.One(f, "action", &b.Action, schema.Variants(action.Kinds(), slot.FlexBox), schema.Optional)
	f.String("justifyContent", (*string)(&b.JustifyContent), justifies)
	f.Lint("justifyContent", fault.Needs, "no effect unless all components have flex 0", b.lintJustify)
	f.String("alignItems", (*string)(&b.AlignItems), crossAligns)
	schema.One(f, "background", &b.Background, schema.Variants(backgrounds, nil), schema.Optional)
}

var inBox = &schema.Slot{Name: "flex.box.contents", Place: "a box", Head: schema.First}

// NewBox returns a box of the components that are not nil.
func NewBox(l Layout, items ...Component) *Box { return &Box{Layout: l, Contents: Contents(items...)} }
