package richmenu

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Size is the size of a menu and its image in pixels. The zero Size counts as missing.
//
// A menu of 2500 pixels is as wide on a phone as one of 800, but sharper.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#size-object
//
//nolint:recvcheck // a size is a value, so that Large.Bounds() compiles
type Size struct {
	Width  int // 800 to 2500
	Height int // at least 250; width / height is at least 1.45

	Extra map[string]json.RawMessage // JSON members without a field
}

// The sizes in LINE Official Account Manager. LINE accepts others, within the bounds of [Size].
var (
	Large         = Size{Width: 2500, Height: 1686}
	LargeMedium   = Size{Width: 1200, Height: 810}
	LargeSmall    = Size{Width: 800, Height: 540}
	Compact       = Size{Width: 2500, Height: 843}
	CompactMedium = Size{Width: 1200, Height: 405}
	CompactSmall  = Size{Width: 800, Height: 270}
)

// LINE's limits for a menu and its image.
const (
	minWidth, maxWidth = 800, 2500
	minHeight          = 250
)

// Bounds returns the whole menu as one rectangle.
func (s Size) Bounds() Bounds { return Bounds{Width: s.Width, Height: s.Height} }

// String returns width and height, as in 2500x1686.
func (s Size) String() string { return strconv.Itoa(s.Width) + "x" + strconv.Itoa(s.Height) }

func (s *Size) describe(f *schema.Fields) {
	f.Struct("richmenu.size", "a size", "size-object", &s.Extra)
	schema.Int(f, "width", &s.Width, schema.Between(minWidth, maxWidth), schema.Always)
	schema.Int(f, "height", &s.Height, schema.Between(minHeight, math.MaxInt32), schema.Always)
	f.Rule("", fault.OutOfRange, "width / height is at least 1.45", func(x schema.Finder) {
		if detail := tooHigh(s.Width, s.Height); detail != "" {
			x.Say(detail)
		}
	})
}

// tooHigh reports an image that is too high for its width. The limit 1.45 is 29/20.
func tooHigh(width, height int) string {
	if width < 1 || height < 1 || width > math.MaxInt32 || height > math.MaxInt32 || 20*int64(width) >= 29*int64(height) {
		return ""
	}
	ratio := int64(width) * 1000 / int64(height) // rounded down, so below 1.450
	detail := fmt.Sprintf("%dx%d: width / height is %d.%03d, at least 1.45", width, height, ratio/1000, ratio%1000)
	if width >= minWidth && width <= maxWidth {
		detail += "; at this width a height of at most " + strconv.Itoa(20*width/29)
	}
	return detail
}
