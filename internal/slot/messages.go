package slot

import "github.com/linemsg/linemsg/internal/schema"

// The places of messages that accept only some types. All accepts the messages of any other request.
var (
	AnyMessage = &schema.Slot{Ahead: schema.Followed}

	// Source: https://developers.line.biz/en/reference/liff/#send-messages
	LIFFSend = messages("request.liffSend.messages", "liff.sendMessages", schema.LIFF|schema.NoReply,
		"text", "sticker", "image", "video", "audio", "location", "template", "flex")

	// Source: https://developers.line.biz/en/reference/liff/#share-target-picker
	LIFFShare = messages("request.liffShare.messages", "liff.shareTargetPicker", schema.LIFF|schema.NoReply,
		"text", "image", "video", "audio", "location", "template", "flex")

	// Source: https://developers.line.biz/en/docs/partner-docs/line-notification-messages/technical-specs/
	Notification = messages("request.pnpFlexible.messages", "a LINE notification message", schema.Notification|schema.NoReply,
		"text", "textV2", "sticker", "location", "coupon", "imagemap", "template", "flex")
)

func messages(name, place string, scope schema.Scope, only ...string) *schema.Slot {
	return &schema.Slot{Name: name, Place: place, Only: only, Scope: scope, Ahead: schema.Followed}
}
