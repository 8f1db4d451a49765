package imagemap

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Size is the size of the image, the coordinate system of all areas. The zero Size counts as missing.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-message
type Size struct {
	Width  int // should be [Width]: LINE has accepted other positive widths, but not shown the image
	Height int // at least 1; the height of the image scaled to [Width]

	Extra map[string]json.RawMessage // JSON members without a field
}

// Width is the only width of a base size in LINE's reference, in pixels.
const Width = 1040

// SizeOf returns the base size of an image: its size scaled to [Width]. It returns the zero Size if width or height
// is not positive.
func SizeOf(width, height int) Size {
	if width < 1 || height < 1 {
		return Size{}
	}
	return Size{Width: Width, Height: max(1, int(math.Round(float64(height)*Width/float64(width))))}
}

func (s *Size) describe(f *schema.Fields) {
	f.Struct("imagemap.baseSize", "a base size", "imagemap-message", &s.Extra)
	schema.Int(f, "width", &s.Width, schema.Between(1, math.MaxInt32), schema.Required)
	// QUIRK: the reference says to set 1040. LINE delivered a message with a width of 745 without its image
	// (line-bot-sdk-php#63, 2017), and did not report 2500 in a message with another fault (line-bot-sdk-python#645).
	f.Lint("width", fault.OutOfRange, "should be 1040", func(x schema.Finder) {
		if s.Width > 0 && s.Width != Width {
			x.Say(strconv.Itoa(s.Width) + ", should be " + strconv.Itoa(Width))
		}
	})
	schema.Int(f, "height", &s.Height, schema.Between(1, math.MaxInt32), schema.Required)
}
