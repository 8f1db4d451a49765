package message

import (
	"mime"
	"strings"
)

// Kind is what a user sent to the bot, as far as its content goes.
type Kind string

// The kinds of content.
const (
	KindImage Kind = "image"
	KindVideo Kind = "video"
	KindAudio Kind = "audio"
	KindFile  Kind = "file"
)

// ContentKind tells from the Content-Type header of LINE's content endpoint what a user sent: image/jpeg
// is an image, video/mp4 a video, audio/x-m4a a sound, and all else a file. Letter case and parameters do not
// matter. ok is false where the header is empty or no media type; it is then taken for a file.
//
// Source: https://developers.line.biz/en/faq/
func ContentKind(contentType string) (kind Kind, ok bool) {
	mediaType, _, err := mime.ParseMediaType(contentType)
	if mediaType == "" || err != nil && err != mime.ErrInvalidMediaParameter {
		return KindFile, false
	}
	family, _, ok := strings.Cut(mediaType, "/")
	if !ok {
		return KindFile, false
	}
	switch family {
	case "image":
		return KindImage, true
	case "video":
		return KindVideo, true
	case "audio":
		return KindAudio, true
	}
	return KindFile, true
}
