package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
)

// Buttons is a card with an image, a title, a text and up to four buttons.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#buttons
type Buttons struct {
	ThumbnailImageURL    string          // https, JPEG or PNG, at most 1024 px wide and 10 MB; at most 2000 UTF-16 code units
	ImageAspectRatio     AspectRatio     // empty: [Rectangle]
	ImageSize            ImageSize       // empty: [Cover]
	ImageBackgroundColor string          // #RRGGBB, no alpha; empty: #FFFFFF
	Title                string          // at most 40 grapheme clusters
	Text                 string          // 1 to 160 grapheme clusters; at most 60 with a title or an image
	DefaultAction        action.Action   // on tap on the image, title or text; needs a label
	Actions              []action.Action // 1 to 4, with labels of 1 to 20 grapheme clusters

	Extra map[string]json.RawMessage // JSON members without a field
}

func (t *Buttons) describe(f *schema.Fields) {
	f.Kind("template", "buttons", "buttons", &t.Extra)
	media.URL(f, "thumbnailImageUrl", &t.ThumbnailImageURL, media.Picture, schema.Optional)
	f.String("imageAspectRatio", (*string)(&t.ImageAspectRatio), aspectRatios)
	f.String("imageSize", (*string)(&t.ImageSize), imageSizes)
	f.String("imageBackgroundColor", &t.ImageBackgroundColor, rgb)
	f.String("title", &t.Title, schema.Graphemes(0, MaxTitle).Shown())
	f.String("text", &t.Text, schema.Graphemes(1, MaxButtonsText).If(t.Title != "" || t.ThumbnailImageURL != "", withTitleOrImage).Shown())
	schema.One(f, "defaultAction", &t.DefaultAction, schema.Variants(action.Kinds(), slot.ButtonsDefault), schema.Optional)
	lintDefaultAction(f, t.DefaultAction)
	schema.List(f, "actions", &t.Actions, schema.Variants(action.Kinds(), slot.ButtonsAction), schema.Items(1, 4, "actions"))
}
