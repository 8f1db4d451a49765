package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
)

// Imagemap is an image with tappable areas and an optional video. See package imagemap.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-message
type Imagemap struct {
	BaseURL    string            // https, without a file extension; LINE appends /1040 and other widths; 1 to 2000 UTF-16 code units
	AltText    string            // 1 to 1500 UTF-16 code units; shown in notifications; [AltText] fits a text
	BaseSize   imagemap.Size     // 1040 wide
	Video      *imagemap.Video   // optional; plays over an area of the image
	Actions    []imagemap.Action // at most 50
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Imagemap) describe(f *schema.Fields) {
	f.Kind("message", "imagemap", "imagemap-message", &m.Extra)
	altText := func() { describeAltText(f, &m.AltText) }
	imagemap.Describe(f, &m.BaseURL, altText, &m.BaseSize, &m.Video, &m.Actions)
	f.Lint("baseUrl", fault.Doubtful, "LINE permits no images in a LINE notification message", func(x schema.Finder) {
		x.If(m.BaseURL != "" && x.Scoped(schema.Notification))
	})
	describeCommon(f, &m.QuickReply, &m.Sender)
}
