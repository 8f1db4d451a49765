package flex

import (
	"encoding/json"
	"math"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Text is text in one style, or in several with spans. Without Wrap it is one line, cut off with an ellipsis.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#f-text
type Text struct {
	Text         string // no limit but that of the bubble; ignored if Contents is set
	Contents     []Span
	AdjustMode   AdjustMode
	Flex         *int // share of the parent's width or height; nil is 1 in a horizontal or baseline box and 0 in a vertical one
	Margin       Size // before the text: px, or none to xxl
	Position     Position
	OffsetTop    Size   // px, %, or none to xxl; px and % may be negative
	OffsetBottom Size   // as OffsetTop; not in a baseline box
	OffsetStart  Size   // as OffsetTop
	OffsetEnd    Size   // as OffsetTop
	Size         Size   // of the font: px, or xxs to 5xl; empty is md
	Scaling      bool   // the text grows with the font size set in LINE; since LINE 13.6.0, for PC 7.17.0
	Align        Align  // [Start], [Center] or [End]
	Gravity      Align  // [Top], [Center] or [Bottom]; empty is top; not in a baseline box
	Wrap         bool   // wrap lines; "\n" starts a new line
	LineSpacing  Size   // between lines, needs Wrap: px above 0; since LINE 11.22.0, for PC 7.7.0
	MaxLines     *int   // nil and 0 mean no limit
	Weight       Weight // empty is [Regular]
	Color        string // #RRGGBB or #RRGGBBAA
	Action       action.Action
	Style        TextStyle  // empty is [Normal]
	Decoration   Decoration // empty is [None]

	Extra map[string]json.RawMessage // JSON members without a field
}

func (t *Text) describe(f *schema.Fields) {
	f.Kind("flex", "text", "f-text", &t.Extra)
	f.String("text", &t.Text, schema.Free())
	f.Rule("text", fault.Required, "empty, needs text or contents", func(x schema.Finder) {
		x.If(t.Text == "" && len(t.Contents) == 0 && !x.Held("text") && !x.Held("contents"))
	})
	f.Lint("text", fault.Ignored, "not shown when contents is set", func(x schema.Finder) { x.If(t.Text != "" && len(t.Contents) > 0) })
	f.Lint("text", fault.Doubtful, "a text that is probably cut off", t.lintWidth)
	f.Lint("text", fault.Ignored, "a line break does not start a new line without wrap", func(x schema.Finder) {
		x.If(!t.Wrap && t.hasLineBreak())
	})
	schema.List(f, "contents", &t.Contents, schema.Values((*Span).describe), schema.Items(0, 0, "spans"))
	f.String("adjustMode", (*string)(&t.AdjustMode), adjustModes)
	describeFlex(f, &t.Flex)
	f.String("margin", (*string)(&t.Margin), space)
	describePosition(f, &t.Position, &t.OffsetTop, &t.OffsetBottom, &t.OffsetStart, &t.OffsetEnd)
	f.String("size", (*string)(&t.Size), fontSize)
	f.Bool("scaling", &t.Scaling, schema.Optional)
	f.String("align", (*string)(&t.Align), aligns)
	describeGravity(f, &t.Gravity)
	f.Bool("wrap", &t.Wrap, schema.Optional)
	f.String("lineSpacing", (*string)(&t.LineSpacing), lineSpacing)
	f.Lint("lineSpacing", fault.Needs, "no effect without wrap", func(x schema.Finder) { x.If(t.LineSpacing != "" && !t.Wrap) })
	f.OptInt("maxLines", &t.MaxLines, schema.Between(0, math.MaxInt32))
	f.String("weight", (*string)(&t.Weight), weights)
	f.String("color", &t.Color, color)
	f.Lint("color", fault.Doubtful, "contrast below 3:1", t.lintContrast)
	schema.One(f, "action", &t.Action, schema.Variants(action.Kinds(), slot.FlexText), schema.Optional)
	f.String("style", (*string)(&t.Style), textStyles)
	f.String("decoration", (*string)(&t.Decoration), decorations)
}

// hasLineBreak reports whether the visible text has a line break before its end.
func (t *Text) hasLineBreak() bool {
	for i := range t.Contents {
		if strings.Contains(t.Contents[i].Text, "\n") {
			return true
		}
	}
	return len(t.Contents) == 0 && strings.Contains(strings.TrimRight(t.Text, "\n"), "\n")
}
