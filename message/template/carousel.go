package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Carousel is a row of up to ten cards, shown in the order of Columns.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#carousel
type Carousel struct {
	Columns          []Column    // 1 to 10; see [Column] for what they need to have in common
	ImageAspectRatio AspectRatio // of all columns; empty: [Rectangle]
	ImageSize        ImageSize   // of all columns; empty: [Cover]

	Extra map[string]json.RawMessage // JSON members without a field
}

func (t *Carousel) describe(f *schema.Fields) {
	f.Kind("template", "carousel", "carousel", &t.Extra)
	schema.List(f, "columns", &t.Columns, schema.Values((*Column).describe), schema.Items(1, MaxColumns, "columns"))
	f.Rule("columns", fault.Uneven, "all columns need the same number of actions", t.checkActions)
	f.Rule("columns", fault.Uneven, "thumbnailImageUrl in all columns or in none", t.checkThumbnails)
	f.Rule("columns", fault.Uneven, "title in all columns or in none", t.checkTitles)
	f.String("imageAspectRatio", (*string)(&t.ImageAspectRatio), aspectRatios)
	f.String("imageSize", (*string)(&t.ImageSize), imageSizes)
}

// Column is one card of a [Carousel].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#column-object-for-carousel
type Column struct {
	ThumbnailImageURL    string          // https, JPEG or PNG, at most 1024 px wide and 10 MB; at most 2000 UTF-16 code units; in all columns or in none
	ImageBackgroundColor string          // #RRGGBB, no alpha; empty: #FFFFFF
	Title                string          // at most 40 grapheme clusters; in all columns or in none
	Text                 string          // 1 to 120 grapheme clusters; at most 60 with a title or an image
	DefaultAction        action.Action   // on tap on the image, title or text; needs a label
	Actions              []action.Action // 1 to 3, the same number in all columns, with labels of 1 to 20 grapheme clusters

	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *Column) describe(f *schema.Fields) {
	f.Struct("template.carousel.column", "a column of a carousel", "column-object-for-carousel", &c.Extra)
	media.URL(f, "thumbnailImageUrl", &c.ThumbnailImageURL, media.Picture, schema.Optional)
	f.String("imageBackgroundColor", &c.ImageBackgroundColor, rgb)
	f.String("title", &c.Title, schema.Graphemes(0, MaxTitle).Shown())
	f.String("text", &c.Text, schema.Graphemes(1, MaxColumnText).If(c.Title != "" || c.ThumbnailImageURL != "", withTitleOrImage).Shown())
	schema.One(f, "defaultAction", &c.DefaultAction, schema.Variants(action.Kinds(), slot.CarouselDefault), schema.Optional)
	lintDefaultAction(f, c.DefaultAction)
	schema.List(f, "actions", &c.Actions, schema.Variants(action.Kinds(), slot.CarouselAction), schema.Items(1, 3, "actions"))
}
