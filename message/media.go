package message

import (
	"encoding/json"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Image is an image message.
//
// LINE does not check the files when it accepts the message. A preview over 1 MB, or an MP4, M4A or MP3 file in place
// of an image, appears as a broken image (seen on phones: chatwoot/chatwoot#12757, openclaw/openclaw#132551). Phones load
// the files when the chat is opened, so a URL that expires soon shows nothing (seen: chatwoot/chatwoot#13949).
//
// Source: https://developers.line.biz/en/reference/messaging-api/#image-message
type Image struct {
	OriginalContentURL string // https, JPEG or PNG, at most 10 MB; 1 to 2000 UTF-16 code units
	PreviewImageURL    string // https, JPEG or PNG, at most 1 MB; 1 to 2000 UTF-16 code units
	QuickReply         *QuickReply
	Sender             *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Image) describe(f *schema.Fields) {
	f.Kind("message", "image", "image-message", &m.Extra)
	media.URL(f, "originalContentUrl", &m.OriginalContentURL, media.Picture, schema.Required)
	media.URL(f, "previewImageUrl", &m.PreviewImageURL, media.Picture, schema.Required)
	describeCommon(f, &m.QuickReply, &m.Sender)
}

// Video is a video message. Users cannot forward it or save it to Keep.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#video-message
type Video struct {
	OriginalContentURL string         // https, MP4, at most 200 MB; 1 to 2000 UTF-16 code units
	PreviewImageURL    string         // https, JPEG or PNG of the same aspect ratio, at most 1 MB; 1 to 2000 UTF-16 code units
	TrackingID         ids.TrackingID // sent back when a user finishes the video; not allowed in groups and rooms
	QuickReply         *QuickReply
	Sender             *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Video) describe(f *schema.Fields) {
	f.Kind("message", "video", "video-message", &m.Extra)
	media.URL(f, "originalContentUrl", &m.OriginalContentURL, media.Video, schema.Required)
	media.URL(f, "previewImageUrl", &m.PreviewImageURL, media.Picture, schema.Required)
	f.String("trackingId", (*string)(&m.TrackingID), schema.UTF16(0, 100).Is(trackingID))
	f.Rule("trackingId", fault.NotHere, "not allowed in a push to a group or room", func(x schema.Finder) {
		x.If(m.TrackingID != "" && x.Scoped(schema.ToGroup))
	})
	f.Rule("trackingId", fault.NotHere, "not allowed in a message of a LIFF app", func(x schema.Finder) {
		x.If(m.TrackingID != "" && x.Scoped(schema.LIFF))
	})
	describeCommon(f, &m.QuickReply, &m.Sender)
}

var trackingID = schema.IDForm(ids.TrackingID.Check, fault.SeverityError)

// Audio is an audio message.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#audio-message
type Audio struct {
	OriginalContentURL string        // https, MP3 or M4A, at most 200 MB; 1 to 2000 UTF-16 code units
	Duration           time.Duration // positive; encoded in milliseconds, rounded
	QuickReply         *QuickReply
	Sender             *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Audio) describe(f *schema.Fields) {
	f.Kind("message", "audio", "audio-message", &m.Extra)
	media.URL(f, "originalContentUrl", &m.OriginalContentURL, media.Sound, schema.Required)
	schema.Int(f, "duration", &m.Duration, schema.Milliseconds, schema.Required)
	describeCommon(f, &m.QuickReply, &m.Sender)
}
