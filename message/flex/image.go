package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Image is a picture: JPEG or PNG, at most 1024 x 1024 pixels and 10 MB. If the URL returns HTML, as click
// trackers do, the area stays empty (seen on iOS and PC: Shudesu/line-harness-oss#208).
//
// Source: https://developers.line.biz/en/reference/messaging-api/#f-image
type Image struct {
	URL             string // https, percent-encoded; 1 to 2000 UTF-16 code units
	Flex            *int   // share of the parent's width or height; nil is 1 in a horizontal box and 0 in a vertical one
	Margin          Size   // before the image: px, or none to xxl
	Position        Position
	OffsetTop       Size       // px, %, or none to xxl; px and % may be negative
	OffsetBottom    Size       // as OffsetTop
	OffsetStart     Size       // as OffsetTop
	OffsetEnd       Size       // as OffsetTop
	Align           Align      // [Start], [Center] or [End]; empty is center
	Gravity         Align      // [Top], [Center] or [Bottom]; empty is top
	Size            Size       // maximum width: px, %, or xxs to 5xl, full; empty is md
	AspectRatio     string     // width:height, 1 to 100000 each, height at most 3 times the width; empty is 1:1
	AspectMode      AspectMode // for an image of another aspect ratio; empty is [Fit]
	BackgroundColor string     // #RRGGBB or #RRGGBBAA
	Action          action.Action
	Animated        bool // play an APNG of at most 300 KB; at most 10 images in a message

	Extra map[string]json.RawMessage // JSON members without a field
}

func (i *Image) describe(f *schema.Fields) {
	f.Kind("flex", "image", "f-image", &i.Extra)
	notInBaseline(f, "an image"+inBaseline)
	media.URL(f, "url", &i.URL, media.Picture, schema.Required)
	describeFlex(f, &i.Flex)
	f.String("margin", (*string)(&i.Margin), space)
	describePosition(f, &i.Position, &i.OffsetTop, &i.OffsetBottom, &i.OffsetStart, &i.OffsetEnd)
	f.String("align", (*string)(&i.Align), aligns)
	describeGravity(f, &i.Gravity)
	f.String("size", (*string)(&i.Size), imageSize)
	f.String("aspectRatio", &i.AspectRatio, ratio)
	f.String("aspectMode", (*string)(&i.AspectMode), aspectModes)
	f.String("backgroundColor", &i.BackgroundColor, color)
	schema.One(f, "action", &i.Action, schema.Variants(action.Kinds(), slot.FlexImage), schema.Optional)
	f.Bool("animated", &i.Animated, schema.Optional)
	f.Lint("animated", fault.Doubtful, "only an APNG plays", func(x schema.Finder) {
		if i.Animated && media.Icon.Fault(i.URL) != "" {
			x.Say("only an APNG plays, url ends in " + media.Ending(i.URL))
		}
	})
	f.Tally(i.Animated)
}
