package linetest

import (
	"bytes"
	"image"
	"image/jpeg"
	"net/http"
	"slices"
	"sync"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
)

// Content is what a user has sent: an image, a video, audio or a file.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#get-content
type Content struct {
	Type    string // the Content-Type of Data, such as image/jpeg, video/mp4, audio/x-m4a or application/pdf
	Data    []byte
	Preview []byte // the preview of an image or a video, a JPEG; nil means a small picture

	// Preparing is how many calls find a video or audio file not ready yet. They get 202 instead of the content, or the status
	// "processing".
	Preparing int
	Failed    bool // LINE could not prepare it: the status is "failed", and there is no content
}

// SetContent sets the content of a message. Without it, the content of an image, video, audio or file event that the server
// has signed is a small picture or a few bytes.
//
// The server returns 404 for a message without content and 410 for one that was unsent, as LINE does, and the test does
// not fail.
func (s *Server) SetContent(id ids.MessageID, c Content) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c.Data, c.Preview = slices.Clone(c.Data), slices.Clone(c.Preview)
	kind, _ := message.ContentKindOf(c.Type)
	if known := s.contents[id]; known != nil && known.kind != "" {
		kind = known.kind
	}
	s.contents[id] = &content{Content: c, kind: kind}
}

// content is the content of a message that was received.
type content struct {
	Content
	kind message.ContentKind // "" means no content at LINE: a text or a sticker, or content of another server
	gone bool                // unsent
}

// learnContent notes what a user sent or unsent.
func (s *Server) learnContent(e Event, d details) {
	id, kind := ids.MessageID(d.Message.ID), message.ContentKind(d.Message.Type)
	switch {
	case e.Type == "unsend":
		s.contents[ids.MessageID(d.Unsend.MessageID)] = &content{gone: true}
	case !slices.Contains(withContent, kind):
		return
	case d.Message.ContentProvider.Type == "external":
		s.contents[id] = new(content)
	case s.contents[id] != nil: // set by the test before
		s.contents[id].kind = kind
	default:
		s.contents[id] = &content{kind: kind, Content: sample(kind)}
	}
}

var withContent = []message.ContentKind{message.ContentImage, message.ContentVideo, message.ContentAudio, message.ContentFile}

// sample returns content of a kind. Only that of an image is what its type says.
func sample(kind message.ContentKind) Content {
	switch kind {
	case message.ContentImage:
		return Content{Type: "image/jpeg", Data: samplePicture()}
	case message.ContentVideo:
		return Content{Type: "video/mp4", Data: []byte("a video of linetest")}
	case message.ContentAudio:
		return Content{Type: "audio/x-m4a", Data: []byte("audio of linetest")}
	}
	return Content{Type: "text/plain", Data: []byte("a file of linetest\n")}
}

var samplePicture = sync.OnceValue(func() []byte {
	img := image.NewGray(image.Rect(0, 0, 16, 16))
	var b bytes.Buffer
	_ = jpeg.Encode(&b, img, nil) // writing to memory does not fail
	return b.Bytes()
})

// contentIn returns the content in the path, or the answer if there is none.
func (s *Server) contentIn(x *exchange) (c *content, a answer, ok bool) {
	c = s.contents[ids.MessageID(x.values["messageId"])]
	switch {
	case c == nil || c.kind == "" && !c.gone:
		return nil, say(http.StatusNotFound, noContent).expected(), false
	case c.gone:
		return nil, say(http.StatusGone, contentGone).expected(), false
	}
	return c, answer{}, true
}

// preparing reports whether LINE still prepares the content, and counts the call.
func (c *content) preparing() bool {
	if c.Preparing <= 0 {
		return false
	}
	c.Preparing--
	return true
}

func getContent(s *Server, x *exchange) answer {
	c, a, ok := s.contentIn(x)
	switch {
	case !ok:
		return a
	case c.preparing():
		return accepted()
	case c.Failed:
		return say(http.StatusNotFound, noContent).expected()
	}
	return answer{status: http.StatusOK, body: c.Data, header: http.Header{"Content-Type": {c.Type}}}
}

func getTranscoding(s *Server, x *exchange) answer {
	c, a, ok := s.contentIn(x)
	if !ok {
		return a
	}
	if c.kind != message.ContentVideo && c.kind != message.ContentAudio {
		return say(http.StatusBadRequest, noTranscoding)
	}
	status := "succeeded"
	switch {
	case c.preparing():
		status = "processing"
	case c.Failed:
		status = "failed"
	}
	return object(http.StatusOK, map[string]string{"status": status})
}

func getPreview(s *Server, x *exchange) answer {
	c, a, ok := s.contentIn(x)
	if !ok {
		return a
	}
	if c.kind != message.ContentImage && c.kind != message.ContentVideo {
		return say(http.StatusBadRequest, noPreview)
	}
	preview := c.Preview
	if preview == nil {
		preview = samplePicture()
	}
	return answer{status: http.StatusOK, body: preview, header: http.Header{"Content-Type": {"image/jpeg"}}}
}
