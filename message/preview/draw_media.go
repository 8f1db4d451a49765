package preview

import (
	"fmt"
	"time"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

func (d *drawing) sticker(m *message.Sticker, p fault.Path) *element {
	e := box("pv-sticker pv-stripes", label("pv-about", "sticker"))
	e.add(
		d.text("pv-about", "package "+string(m.PackageID), under(p, "packageId")),
		d.text("pv-about", "sticker "+string(m.StickerID), under(p, "stickerId")),
	)
	return e
}

func (d *drawing) imageMessage(m *message.Image, p fault.Path) *element {
	preview := d.fill(box("pv-photo"), picture{url: m.PreviewImageURL, size: "in the shape of the image, opens " + m.OriginalContentURL})
	return box("pv-media", d.name(preview, under(p, "previewImageUrl")))
}

func (d *drawing) videoMessage(m *message.Video, p fault.Path) *element {
	preview := d.fill(box("pv-photo"), picture{url: m.PreviewImageURL, size: "in the shape of the video", what: "preview of a video"})
	e := box("pv-media",
		d.name(preview, under(p, "previewImageUrl")),
		label("pv-play", "▶"),
		d.text("pv-line", m.OriginalContentURL, under(p, "originalContentUrl")),
	)
	if m.TrackingID != "" {
		e.add(d.text("pv-line", "tracking ID "+string(m.TrackingID), under(p, "trackingId")))
	}
	return e
}

func (d *drawing) audio(m *message.Audio, p fault.Path) *element {
	return box("pv-card pv-audio",
		box("pv-bar", label("pv-dot", "▶"), box("pv-track"), d.text("pv-run", clock(m.Duration), under(p, "duration"))),
		d.text("pv-line", m.OriginalContentURL, under(p, "originalContentUrl")),
	)
}

// clock returns a duration as minutes and seconds.
func clock(t time.Duration) string {
	s := int64(t.Round(time.Second) / time.Second)
	if s < 0 {
		return t.String()
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
