package message

import (
	"mime"
	"strings"
)

// ContentKind is the kind of content a user sent to the bot, which is also the type of its message in the webhook.
type ContentKind string

// The kinds of content.
const (
	ContentImage ContentKind = "image"
	ContentVideo ContentKind = "video"
	ContentAudio ContentKind = "audio"
	ContentFile  ContentKind = "file"
)

// ContentKindOf returns the kind of content for the Content-Type header of LINE's content endpoint: image/jpeg is
// an image, video/mp4 a video, audio/x-m4a audio, and everything else a file. Letter case and parameters do not
// matter. If the header is empty or not a media type, it returns [ContentFile] and false.
//
// Source: https://developers.line.biz/en/faq/
func ContentKindOf(contentType string) (kind ContentKind, ok bool) {
	mediaType, _, _ := mime.ParseMediaType(contentType) // empty with an error, unless only a parameter is wrong
	family, _, ok := strings.Cut(mediaType, "/")
	if !ok {
		return ContentFile, false
	}
	switch family {
	case "image":
		return ContentImage, true
	case "video":
		return ContentVideo, true
	case "audio":
		return ContentAudio, true
	}
	return ContentFile, true
}
