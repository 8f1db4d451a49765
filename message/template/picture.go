package template

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// AspectRatio is the shape of an image area, width to height.
type AspectRatio string

// The shapes. Without one LINE takes [Rectangle].
const (
	Rectangle AspectRatio = "rectangle" // 1.51:1
	Square    AspectRatio = "square"    // 1:1
)

var aspectRatios = schema.OneOf(Rectangle, Square)

// ImageSize says how an image that has not the shape of its area stands in it.
type ImageSize string

// The ways to stand in an area. Without one LINE takes [Cover].
const (
	Cover   ImageSize = "cover"   // fills the area; what goes beyond is not shown
	Contain ImageSize = "contain" // is shown whole; the rest of the area has the background colour
)

var imageSizes = schema.OneOf(Cover, Contain)

// rgb is the form of a background colour. LINE's answer to any other quotes ^#[A-Fa-f0-9]{6}$; inside Flex a
// colour may have an alpha value too.
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

// besidePicture is the limit of a text that shares its card with a title or an image.
var besidePicture = &schema.Ext{Max: 60, Why: "beside a title or an image"}
