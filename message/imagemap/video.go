package imagemap

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/link"
	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
)

// Video is a video that plays in an area of the image. The video and its preview should have the same aspect
// ratio; otherwise the preview is visible behind the video.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-message
type Video struct {
	OriginalContentURL string        // https, MP4, at most 200 MB; 1 to 2000 UTF-16 code units
	PreviewImageURL    string        // https, JPEG or PNG, at most 1 MB; 1 to 2000 UTF-16 code units
	Area               Area          // where it plays
	ExternalLink       *ExternalLink // shown after the video

	Extra map[string]json.RawMessage // JSON members without a field
}

func (v *Video) describe(f *schema.Fields) {
	f.Struct("imagemap.video", "a video of an imagemap", "imagemap-message", &v.Extra)
	media.URL(f, "originalContentUrl", &v.OriginalContentURL, media.Video, schema.Required)
	media.URL(f, "previewImageUrl", &v.PreviewImageURL, media.Picture, schema.Required)
	describeArea(f, &v.Area)
	schema.One(f, "externalLink", &v.ExternalLink, schema.Pointers((*ExternalLink).describe), schema.Optional)
}

// ExternalLink is a label that opens a page. It is shown when a [Video] has ended.
type ExternalLink struct {
	LinkURI string // 1 to 1000 UTF-16 code units; https, http, line or tel, percent-encoded: see action.EncodeURI
	Label   string // 1 to 30 UTF-16 code units

	Extra map[string]json.RawMessage // JSON members without a field
}

func (l *ExternalLink) describe(f *schema.Fields) {
	f.Struct("imagemap.video.externalLink", "an external link", "imagemap-message", &l.Extra)
	f.String("linkUri", &l.LinkURI, schema.UTF16(1, 1000).Is(link.Opened))
	f.String("label", &l.Label, schema.UTF16(1, MaxLinkLabel).Quoted().Shown().OneLine())
}
