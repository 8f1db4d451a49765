package linetest

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/length"
)

// TextEvent returns a text message from a user. See [Event.Mentioning], [Event.WithEmoji] and [Event.Quoting] for what it
// can have.
func TextEvent(user ids.UserID, text string) Event {
	return messageEvent(user, map[string]any{"type": "text", "text": text})
}

// StickerEvent returns a sticker from a user.
func StickerEvent(user ids.UserID, pack ids.PackageID, sticker ids.StickerID) Event {
	return messageEvent(user, map[string]any{
		"type": "sticker", "packageId": pack, "stickerId": sticker, "stickerResourceType": "STATIC",
	})
}

// LocationEvent returns a location from a user.
func LocationEvent(user ids.UserID, title, address string, latitude, longitude float64) Event {
	return messageEvent(user, map[string]any{
		"type": "location", "title": title, "address": address, "latitude": latitude, "longitude": longitude,
	})
}

// ImageEvent returns an image from a user. The [Server] issues the ID if it is empty, and serves content for it: a small
// picture, or that of [Server.SetContent].
func ImageEvent(user ids.UserID, id ids.MessageID) Event {
	return mediaEvent(user, id, map[string]any{"type": "image"})
}

// VideoEvent returns a video from a user, with content like that of an [ImageEvent].
func VideoEvent(user ids.UserID, id ids.MessageID, duration time.Duration) Event {
	return mediaEvent(user, id, map[string]any{"type": "video", "duration": duration.Milliseconds()})
}

// AudioEvent returns a voice message or another audio file from a user, with content like that of an [ImageEvent].
func AudioEvent(user ids.UserID, id ids.MessageID, duration time.Duration) Event {
	return mediaEvent(user, id, map[string]any{"type": "audio", "duration": duration.Milliseconds()})
}

// FileEvent returns a file from a user, with content like that of an [ImageEvent]. The size is in bytes.
func FileEvent(user ids.UserID, id ids.MessageID, name string, size int) Event {
	e := mediaEvent(user, id, map[string]any{"type": "file", "fileName": name, "fileSize": size})
	delete(e.Members["message"].(map[string]any), "contentProvider")
	return e
}

func mediaEvent(user ids.UserID, id ids.MessageID, message map[string]any) Event {
	message["id"], message["contentProvider"] = id, map[string]any{"type": "line"}
	return messageEvent(user, message)
}

func messageEvent(user ids.UserID, message map[string]any) Event {
	return Event{Type: "message", User: user, Members: map[string]any{"message": message}}
}

// EditEvent returns the event of a user who edits a text message.
func EditEvent(user ids.UserID, id ids.MessageID, text string) Event {
	e := messageEvent(user, map[string]any{"type": "text", "id": id, "text": text})
	e.Type = "messageEdited"
	return e
}

// UnsendEvent returns the event of a user who unsends a message. It has no reply token. The content of the message is
// gone: the server returns 410 for it.
func UnsendEvent(user ids.UserID, id ids.MessageID) Event {
	return Event{Type: "unsend", User: user, Members: map[string]any{"unsend": map[string]any{"messageId": id}}}
}

// Mention is a mention in the text of an event.
type Mention struct {
	Text string     // as it is in the message: "@brown"
	User ids.UserID // who is mentioned; "" means everybody
}

// Mentioning returns a text event with mentions. They must be in the order of the text; one that is not in the text is left
// out.
//
//	linetest.TextEvent(user, "@bot menu").In(group).Mentioning(linetest.Mention{Text: "@bot", User: srv.BotUserID})
func (e Event) Mentioning(mentions ...Mention) Event {
	return e.inMessage(func(m map[string]any) {
		var list []map[string]any
		rest := 0
		text, _ := m["text"].(string)
		for _, one := range mentions {
			at := strings.Index(text[rest:], one.Text)
			if at < 0 || one.Text == "" {
				continue
			}
			at += rest
			rest = at + len(one.Text)
			mentionee := map[string]any{
				"index": length.UTF16.Count(text[:at]), "length": length.UTF16.Count(one.Text), "type": "all",
			}
			if one.User != "" {
				mentionee["type"], mentionee["userId"] = "user", one.User // the server adds isSelf
			}
			list = append(list, mentionee)
		}
		m["mention"] = map[string]any{"mentionees": list}
	})
}

// WithEmoji returns a text event whose text has a LINE emoji, such as "(love)". If the text is not in the message, the event
// is returned unchanged.
func (e Event) WithEmoji(text string, product ids.ProductID, emoji ids.EmojiID) Event {
	return e.inMessage(func(m map[string]any) {
		all, _ := m["text"].(string)
		at := strings.Index(all, text)
		if at < 0 || text == "" {
			return
		}
		emojis, _ := m["emojis"].([]map[string]any)
		m["emojis"] = append(slices.Clone(emojis), map[string]any{
			"index": length.UTF16.Count(all[:at]), "length": length.UTF16.Count(text), "productId": product, "emojiId": emoji,
		})
	})
}

// Quoting returns a text or sticker event that quotes an earlier message.
func (e Event) Quoting(id ids.MessageID) Event {
	return e.inMessage(func(m map[string]any) { m["quotedMessageId"] = id })
}

// InSet returns an image event as one of several images that were sent at once. The index starts at 1.
func (e Event) InSet(id ids.ImageSetID, index, total int) Event {
	return e.inMessage(func(m map[string]any) {
		m["imageSet"] = map[string]any{"id": id, "index": index, "total": total}
	})
}

// External returns an image, video or audio event whose content is not at LINE. The server returns 404 for it. An audio
// event has no preview.
func (e Event) External(originalURL, previewURL string) Event {
	return e.inMessage(func(m map[string]any) {
		provider := map[string]any{"type": "external", "originalContentUrl": originalURL}
		if previewURL != "" {
			provider["previewImageUrl"] = previewURL
		}
		m["contentProvider"] = provider
	})
}

// inMessage returns the event with a changed copy of its message. An event without a message stays as it is.
func (e Event) inMessage(change func(m map[string]any)) Event {
	m, ok := e.Members["message"].(map[string]any)
	if !ok {
		return e
	}
	m = maps.Clone(m)
	change(m)
	e.Members = maps.Clone(e.Members)
	e.Members["message"] = m
	return e
}
