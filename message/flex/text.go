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

// Text is text of one style, or of several in spans. Without Wrap it is one line, and what does not fit is
// cut with an ellipsis.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#f-text
type Text struct {
	Text         string // of any length that the bubble has room for; not used beside Contents
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
	Scaling      bool   // the text grows with the font size of LINE's settings; LINE 13.6.0, for PC 7.17.0
	Align        Align  // [Start], [Center] or [End]
	Gravity      Align  // [Top], [Center] or [Bottom]; empty is top; not in a baseline box
	Wrap         bool   // true: several lines, and "\n" begins a new one
	LineSpacing  Size   // between lines, needs Wrap: px above 0; LINE 11.22.0, for PC 7.7.0
	MaxLines     *int   // nil and 0 are no limit
	Weight       Weight // empty is [Regular]
	Color        string // #RRGGBB or #RRGGBBAA
	Action       action.Action
	Style        TextStyle  // empty is [Normal]
	Decoration   Decoration // empty is [None]

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (t *Text) describe(f *schema.Fields) {
	f.Kind("flex", "text", "f-text", &t.Extra)
	f.String("text", &t.Text, schema.Free())
	f.Rule("text", fault.Required, "empty, needs text or contents", func(x schema.Finder) {
		x.If(t.Text == "" && len(t.Contents) == 0 && !x.Held("text") && !x.Held("contents"))
	})
	f.Lint("text", fault.Ignored, "not shown beside contents", func(x schema.Finder) { x.If(t.Text != "" && len(t.Contents) > 0) })
	f.Lint("text", fault.Doubtful, "a text that is likely cut", t.lintWidth)
	f.Lint("text", fault.Ignored, "a line break begins no line without wrap", func(x schema.Finder) {
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

// hasLineBreak reports whether a line break stands in what is shown, and not only at its end.
func (t *Text) hasLineBreak() bool {
	for i := range t.Contents {
		if strings.Contains(t.Contents[i].Text, "\n") {
			return true
		}
	}
	return len(t.Contents) == 0 && strings.Contains(strings.TrimRight(t.Text, "\n"), "\n")
}
