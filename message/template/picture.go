package template

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// AspectRatio is the shape of an image area, width to height.
type AspectRatio string

// The shapes. The default is [Rectangle].
const (
	Rectangle AspectRatio = "rectangle" // 1.51:1
	Square    AspectRatio = "square"    // 1:1
)

var aspectRatios = schema.OneOf(Rectangle, Square)

// ImageSize is how an image fits into an area of another shape.
type ImageSize string

// The image sizes. The default is [Cover].
const (
	Cover   ImageSize = "cover"   // fills the area and is cropped at its edges
	Contain ImageSize = "contain" // the whole image, with the background color around it
)

var imageSizes = schema.OneOf(Cover, Contain)

// rgb is the form of a background color, without an alpha value. The server's error quotes ^#[A-Fa-f0-9]{6}$.
var rgb = schema.Free().Is(&schema.Ext{Form: &schema.Form{
	Name: "#RRGGBB", Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if !isRGB(s) {
			say.Error(fault.BadFormat, schema.Quote(s)+" is not of the form #RRGGBB")
		}
	},
}})

func isRGB(s string) bool {
	if len(s) != len("#RRGGBB") || s[0] != '#' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'f') {
			return false
		}
	}
	return true
}

var withTitleOrImage = &schema.Ext{Max: MaxTextWithTitleOrImage, Why: "with a title or an image"}
