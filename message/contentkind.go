package message

import (
	"mime"
	"strings"
)

// Kind is the kind of content a user sent to the bot.
type Kind string

// The kinds of content.
const (
	KindImage Kind = "image"
	KindVideo Kind = "video"
	KindAudio Kind = "audio"
	KindFile  Kind = "file"
)

// ContentKind returns the kind of content for the Content-Type header of LINE's content endpoint: image/jpeg is
// an image, video/mp4 a video, audio/x-m4a audio, and everything else a file. Letter case and parameters do not
// matter. If the header is empty or not a media type, it returns [KindFile] and false.
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
