package imagemap_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
)

func TestTexts(t *testing.T) {
	at := func(a imagemap.Area) *message {
		return with(func(m *message) { m.Actions = []imagemap.Action{&imagemap.Message{Text: "Hello", Area: a}} })
	}
	act := func(a imagemap.Action) *message { return with(func(m *message) { m.Actions = []imagemap.Action{a} }) }
	url := func(s string) *message { return with(func(m *message) { m.BaseURL = s }) }
	size := func(s imagemap.Size) *message { return with(func(m *message) { m.BaseSize = s }) }
	for _, c := range []struct {
		name string
		give *message
		want []string
	}{
		{"nothing to say", with(func(*message) {}), nil},
		{"nothing set", new(message), []string{
			"baseUrl: empty, needs 1 to 2000 UTF-16 code units",
			"altText: empty, needs 1 to 1500 UTF-16 code units",
			"baseSize: missing",
			"actions: missing",
		}},
		{"no actions", with(func(m *message) { m.Actions = []imagemap.Action{} }), []string{
			"warning: actions: empty; LINE does not document whether it accepts that",
		}},
		{"nil actions", with(func(m *message) { m.Actions = []imagemap.Action{nil, (*imagemap.URI)(nil)} }), []string{
			"actions[0]: nil", "actions[1]: nil *imagemap.URI",
		}},
		{"nothing set in actions", with(func(m *message) {
			m.Actions = []imagemap.Action{new(imagemap.URI), new(imagemap.Message), new(imagemap.Clipboard)}
		}), []string{
			"actions[0].linkUri: empty, needs 1 to 1000 UTF-16 code units",
			"actions[0].area: missing",
			"actions[1].text: empty, needs 1 to 400 UTF-16 code units",
			"actions[1].area: missing",
			"actions[2].clipboardText: empty, needs 1 to 1000 UTF-16 code units",
			"actions[2].area: missing",
		}},
		{"nothing set in the video", with(func(m *message) { m.Video = &imagemap.Video{ExternalLink: new(imagemap.ExternalLink)} }), []string{
			"video.originalContentUrl: empty, needs 1 to 2000 UTF-16 code units",
			"video.previewImageUrl: empty, needs 1 to 2000 UTF-16 code units",
			"video.area: missing",
			"video.externalLink.linkUri: empty, needs 1 to 1000 UTF-16 code units",
			"video.externalLink.label: empty, needs 1 to 30 UTF-16 code units",
		}},
		{"files that do not play", with(func(m *message) {
			m.Video = video()
			m.Video.OriginalContentURL, m.Video.PreviewImageURL = "https://shop.example/a.mov", "http://shop.example/a.webp"
		}), []string{
			"warning: video.originalContentUrl: .mov is not shown or played, LINE accepts MP4 here",
			`video.previewImageUrl: http, must be https: "http://shop.example/a.webp"`,
			"warning: video.previewImageUrl: .webp is not shown or played, LINE accepts JPEG or PNG here",
		}},

		{"inside", at(imagemap.Area{X: 1039, Y: 1039, Width: 1, Height: 1}), nil},
		{"past the right edge", at(imagemap.Area{X: 521, Width: 520, Height: 1040}), []string{
			"warning: actions[0].area: right edge at 1041, 1 px outside the image (1040)",
		}},
		{"past both edges", at(imagemap.Area{X: 1, Y: 40, Width: 1040, Height: 1040}), []string{
			"warning: actions[0].area: right edge at 1041, 1 px outside the image (1040)",
			"warning: actions[0].area: bottom edge at 1080, 40 px outside the image (1040)",
		}},
		{"a video past the edge", with(func(m *message) {
			m.Video = video()
			m.Video.Area.Y = 1
		}), []string{
			"warning: video.area: bottom edge at 1041, 1 px outside the image (1040)",
		}},
		{"left of the image", at(imagemap.Area{X: -1, Y: -1, Width: 1, Height: 1}), []string{
			"actions[0].area.x: -1, must be at least 0", "actions[0].area.y: -1, must be at least 0",
		}},
		{"less than a pixel", at(imagemap.Area{X: 1, Width: -1}), []string{
			"warning: actions[0].area.width: -1, should be positive", "warning: actions[0].area.height: 0, should be positive",
		}},

		{"a smaller image", size(imagemap.Size{Width: 700, Height: 700}), []string{
			"warning: baseSize.width: 700, should be 1040",
			"warning: actions[0].area: right edge at 1040, 340 px outside the image (700)",
			"warning: actions[0].area: bottom edge at 1040, 340 px outside the image (700)",
		}},
		{"no height", size(imagemap.Size{Width: 1040}), []string{"baseSize.height: missing, must be positive"}},
		{"no width", size(imagemap.Size{Height: 1040}), []string{"baseSize.width: missing, must be positive"}},
		{"negative", size(imagemap.Size{Width: -1040, Height: -1}), []string{
			"baseSize.width: -1040, must be positive", "baseSize.height: -1, must be positive",
		}},

		{"http", url("http://shop.example/map"), []string{`baseUrl: http, must be https: "http://shop.example/map"`}},
		{"the URL of one image", url("https://shop.example/map/1040"), []string{
			"warning: baseUrl: ends in /1040; LINE appends /1040 and other widths to the end",
		}},
		{"the URL of one file", url("https://shop.example/map/700.png"), []string{
			"warning: baseUrl: ends in .png; LINE does not show an image whose URL has a file extension",
		}},
		{"slash", url("https://shop.example/map/"), []string{
			"warning: baseUrl: ends in a slash; LINE appends /1040 and other widths to the end",
		}},
		{"query", url("https://shop.example/map.JPEG?v=2"), []string{
			"warning: baseUrl: ends in .jpeg; LINE does not show an image whose URL has a file extension",
			"warning: baseUrl: has a query; LINE appends /1040 and other widths to the end",
		}},
		{"fragment", url("https://shop.example/map#a"), []string{
			"warning: baseUrl: has a fragment; LINE appends /1040 and other widths to the end",
		}},
		{"dots that are no extension", url("https://shop.example/v1.2/map.final"), nil},

		{"link without a scheme", act(&imagemap.URI{LinkURI: "/cart", Area: whole()}), []string{
			`actions[0].linkUri: no scheme in "/cart"; https, http, line or tel`,
		}},
		{"an app", act(&imagemap.URI{LinkURI: "spotify://a", Area: whole()}), []string{
			`actions[0].linkUri: no scheme that LINE accepts in "spotify://a"; https, http, line or tel`,
		}},
		{"label", act(&imagemap.Message{Label: strings.Repeat("a", 101), Text: "a", Area: whole()}), []string{
			`actions[0].label: 101 UTF-16 code units, at most 100: "` + strings.Repeat("a", 40) + `…"`,
		}},
		{"long text is not quoted", act(&imagemap.Message{Text: strings.Repeat("a", 401), Area: whole()}), []string{
			"actions[0].text: 401 UTF-16 code units, at most 400",
		}},
		{"too many", with(func(m *message) {
			for range imagemap.MaxActions {
				m.Actions = append(m.Actions, m.Actions[0])
			}
		}), []string{"actions: 51 actions, at most 50"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(c.give.Lint()))
		})
	}
}

func TestFiftyActions(t *testing.T) {
	m := with(func(m *message) {
		for range imagemap.MaxActions - 1 {
			m.Actions = append(m.Actions, m.Actions[0])
		}
	})
	assert.Len(t, m.Actions, 50)
	assert.Empty(t, m.Lint())
}

// With 64-bit ints, values beyond 32 bits are refused and no sum overflows.
func TestFurtherThan32Bits(t *testing.T) {
	if math.MaxInt == math.MaxInt32 {
		t.Skip("an int has 32 bits")
	}
	m := with(func(m *message) {
		m.Actions = []imagemap.Action{
			&imagemap.Message{Text: "Hello", Area: imagemap.Area{X: math.MaxInt, Width: math.MaxInt, Height: 1}},
			&imagemap.Message{Text: "Hello", Area: imagemap.Area{X: math.MaxInt32, Width: math.MaxInt32, Height: 1}},
		}
	})
	found := m.Lint()
	require.Len(t, found, 3)
	for i, path := range []fault.Path{"actions[0].area.x", "actions[0].area.width", "actions[1].area"} {
		assert.Equal(t, fault.OutOfRange, found[i].Rule)
		assert.Equal(t, path, found[i].Path)
	}
	assert.Equal(t, "right edge at 4294967294, 4294966254 px outside the image (1040)", found[2].Text())
}
