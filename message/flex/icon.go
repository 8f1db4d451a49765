package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Icon is a small picture in a line of text, allowed only in a baseline box: JPEG or PNG, at most
// 1024 x 1024 pixels and 1 MB. It has flex 0.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#icon
type Icon struct {
	URL          string // https, percent-encoded; 1 to 2000 UTF-16 code units
	Margin       Size   // before the icon: px, or none to xxl
	Position     Position
	OffsetTop    Size   // px, %, or none to xxl; px and % may be negative
	OffsetBottom Size   // not used, because an icon is in a baseline box
	OffsetStart  Size   // as OffsetTop
	OffsetEnd    Size   // as OffsetTop
	Size         Size   // px, or xxs to 5xl; empty is md
	Scaling      bool   // the icon grows with the font size set in LINE; since LINE 13.6.0, for PC 7.17.0
	AspectRatio  string // width:height, 1 to 100000 each, height at most 3 times the width; empty is 1:1

	Extra map[string]json.RawMessage // JSON members without a field
}

func (i *Icon) describe(f *schema.Fields) {
	f.Kind("flex", "icon", "icon", &i.Extra)
	f.Rule("", fault.NotHere, "an icon is allowed only in a baseline box", func(x schema.Finder) { x.If(!x.Scoped(schema.Baseline)) })
	media.URL(f, "url", &i.URL, media.Picture, schema.Required)
	f.String("margin", (*string)(&i.Margin), space)
	describePosition(f, &i.Position, &i.OffsetTop, &i.OffsetBottom, &i.OffsetStart, &i.OffsetEnd)
	f.String("size", (*string)(&i.Size), fontSize)
	f.Bool("scaling", &i.Scaling, schema.Optional)
	f.String("aspectRatio", &i.AspectRatio, ratio)
}
