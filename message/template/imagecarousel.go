package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
)

// ImageCarousel is a row of up to ten images, shown in the order of Columns.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#image-carousel
type ImageCarousel struct {
	Columns []ImageColumn // 1 to 10

	Extra map[string]json.RawMessage // JSON members without a field
}

func (t *ImageCarousel) describe(f *schema.Fields) {
	f.Kind("template", "image_carousel", "image-carousel", &t.Extra)
	schema.List(f, "columns", &t.Columns, schema.Values((*ImageColumn).describe), schema.Items(1, MaxColumns, "columns"))
}

// ImageColumn is one image of an [ImageCarousel]. The label of its action is shown on the image.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#column-object-for-image-carousel
type ImageColumn struct {
	ImageURL string        // https, JPEG or PNG, square, at most 1024 px wide and 10 MB; 1 to 2000 UTF-16 code units
	Action   action.Action // its label has at most 12 grapheme clusters

	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *ImageColumn) describe(f *schema.Fields) {
	f.Struct("template.image_carousel.column", "a column of an image carousel", "column-object-for-image-carousel", &c.Extra)
	media.URL(f, "imageUrl", &c.ImageURL, media.Picture, schema.Required)
	schema.One(f, "action", &c.Action, schema.Variants(action.Kinds(), slot.ImageCarousel), schema.Required)
}
