package imagemap

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Size is the size of the image that areas are measured on. The zero Size counts as one that was not set.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-message
type Size struct {
	Width  int // positive, and [Width]: LINE was seen to take another one, and not to show the image
	Height int // positive; the height that the image has where it is [Width] wide

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

// Width is the width of every base size, in pixels. LINE's reference has no other.
const Width = 1040

// SizeOf gives the base size of an image of any size: [Width] wide, and as high as the image is then.
// What is not positive gives the zero Size.
func SizeOf(width, height int) Size {
	if width < 1 || height < 1 {
		return Size{}
	}
	return Size{Width: Width, Height: max(1, int(math.Round(float64(height)*Width/float64(width))))}
}

func (s *Size) describe(f *schema.Fields) {
	f.Struct("imagemap.baseSize", "a base size", "imagemap-message", &s.Extra)
	schema.Int(f, "width", &s.Width, schema.Between(1, math.MaxInt32), schema.Required)
	// QUIRK: the reference says to set 1040. A width of 745 was delivered, without its image
	// (line-bot-sdk-php#63, 2017), and one of 2500 was no fault beside another one (line-bot-sdk-python#645).
	f.Lint("width", fault.OutOfRange, "should be 1040", func(x schema.Finder) {
		if s.Width > 0 && s.Width != Width {
			x.Say(strconv.Itoa(s.Width) + ", should be " + strconv.Itoa(Width))
		}
	})
	schema.Int(f, "height", &s.Height, schema.Between(1, math.MaxInt32), schema.Required)
}
