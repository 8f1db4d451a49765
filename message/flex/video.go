package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Video is a video in the hero of a bubble of size kilo, mega or giga that is not in a carousel. Versions before
// LINE 11.22.0, for PC 7.7.0, show AltContent instead.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#f-video
type Video struct {
	URL         string        // https, MP4, at most 200 MB; 1 to 2000 UTF-16 code units
	PreviewURL  string        // https, JPEG or PNG of the same aspect ratio, at most 1 MB; 1 to 2000 UTF-16 code units
	AltContent  Hero          // a [*Box] or [*Image]
	AspectRatio string        // of the video: width:height, 1 to 100000 each, height at most 3 times the width; empty is 1:1
	Action      action.Action // an [*action.URI]; its label, at most 40 grapheme clusters, is shown when the video has ended

	Extra map[string]json.RawMessage // JSON members without a field
}

func (v *Video) describe(f *schema.Fields) {
	f.Kind("flex", "video", "f-video", &v.Extra)
	f.Rule("", fault.NotHere, "a video is not allowed in a carousel", func(x schema.Finder) { x.If(x.Scoped(schema.Crowd)) })
	f.Rule("", fault.Needs, "a video needs a bubble of size kilo, mega or giga", func(x schema.Finder) { x.If(x.Scoped(schema.Narrow)) })
	media.URL(f, "url", &v.URL, media.Video, schema.Required)
	media.URL(f, "previewUrl", &v.PreviewURL, media.Picture, schema.Required)
	schema.One(f, "altContent", &v.AltContent, schema.Variants(altContents, inAltContent), schema.Required)
	f.String("aspectRatio", &v.AspectRatio, ratio)
	schema.One(f, "action", &v.Action, schema.Variants(action.Kinds(), slot.FlexVideo), schema.Optional)
}
