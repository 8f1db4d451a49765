package imagemap_test

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
)

// message is the part of an imagemap message that this package describes.
type message struct {
	BaseURL  string
	AltText  string
	BaseSize imagemap.Size
	Video    *imagemap.Video
	Actions  []imagemap.Action
	Extra    schema.Extra
}

func (m *message) describe(f *schema.Fields) {
	f.Kind("message", "imagemap", "imagemap-message", &m.Extra)
	altText := func() { f.String("altText", &m.AltText, schema.UTF16(1, 1500).Shown()) }
	imagemap.Describe(f, &m.BaseURL, altText, &m.BaseSize, &m.Video, &m.Actions)
}

func (m *message) Lint() []fault.Violation { return schema.Lint(m, (*message).describe) }
func (m *message) Validate() error         { return schema.Validate(m, (*message).describe) }

func (m *message) MarshalJSON() ([]byte, error) { return schema.Marshal(m, (*message).describe) }
func (m *message) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, m, (*message).describe)
}

// square is the base size of the tests.
var square = imagemap.Size{Width: imagemap.Width, Height: 1040}

// whole is the area of the whole image.
func whole() imagemap.Area { return imagemap.Area{Width: 1040, Height: 1040} }

// with returns a valid message after change.
func with(change func(*message)) *message {
	m := &message{
		BaseURL: "https://shop.example/maps/spring", AltText: "Spring", BaseSize: square,
		Actions: []imagemap.Action{&imagemap.Message{Text: "Hello", Area: whole()}},
	}
	change(m)
	return m
}

func video() *imagemap.Video {
	return &imagemap.Video{
		OriginalContentURL: "https://shop.example/a.mp4", PreviewImageURL: "https://shop.example/a.jpg", Area: whole(),
	}
}

func texts(violations []fault.Violation) (lines []string) {
	for _, v := range violations {
		lines = append(lines, v.Error())
	}
	return lines
}
