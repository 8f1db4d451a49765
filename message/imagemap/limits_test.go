package imagemap_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/length"
)

// alphabets have grapheme clusters of various lengths in code points and UTF-16 code units.
var alphabets = []struct{ name, cluster string }{
	{"ASCII", "a"},
	{"kana", "あ"},
	{"astral kanji", "𠀋"},
	{"family emoji", "👨‍👩‍👧‍👦"},
	{"combining", "か\u3099"},
}

// of returns a text of n UTF-16 code units: clusters, then letters for the rest.
func of(cluster string, n int) string {
	size := length.UTF16.Count(cluster)
	return strings.Repeat(cluster, n/size) + strings.Repeat("a", n%size)
}

// Each limit in UTF-16 code units, and one more, in each alphabet.
func TestLimits(t *testing.T) {
	act := func(a imagemap.Action) *message { return with(func(m *message) { m.Actions = []imagemap.Action{a} }) }
	for _, c := range []struct {
		name  string
		limit int
		path  fault.Path
		with  func(s string) *message
	}{
		{"label of a link", 100, "actions[0].label", func(s string) *message {
			return act(&imagemap.URI{Label: s, LinkURI: "https://shop.example/", Area: whole()})
		}},
		{"label of a message", 100, "actions[0].label", func(s string) *message {
			return act(&imagemap.Message{Label: s, Text: "t", Area: whole()})
		}},
		{"label of a copy", 100, "actions[0].label", func(s string) *message {
			return act(&imagemap.Clipboard{Label: s, ClipboardText: "t", Area: whole()})
		}},
		{"text", 400, "actions[0].text", func(s string) *message {
			return act(&imagemap.Message{Text: s, Area: whole()})
		}},
		{"text to copy", 1000, "actions[0].clipboardText", func(s string) *message {
			return act(&imagemap.Clipboard{ClipboardText: s, Area: whole()})
		}},
		{"label after the video", 30, "video.externalLink.label", func(s string) *message {
			return with(func(m *message) {
				m.Video = video()
				m.Video.ExternalLink = &imagemap.ExternalLink{LinkURI: "https://shop.example/", Label: s}
			})
		}},
	} {
		for _, a := range alphabets {
			t.Run(c.name+" in "+a.name, func(t *testing.T) {
				assert.Empty(t, texts(c.with(of(a.cluster, c.limit)).Lint()))
				found := c.with(of(a.cluster, c.limit+1)).Lint()
				require.Len(t, found, 1)
				assert.Equal(t, fault.TooLong, found[0].Rule)
				assert.Equal(t, c.path, found[0].Path)
				assert.Equal(t, "UTF-16 code units", found[0].Unit)
				assert.Equal(t, c.limit, found[0].Limit)
				assert.Equal(t, c.limit+1, found[0].Got)
				assert.NotEmpty(t, found[0].Doc)
			})
		}
	}
}

func TestLimitsOfURLs(t *testing.T) {
	for _, c := range []struct {
		name  string
		limit int
		path  fault.Path
		with  func(s string) *message
	}{
		{"base URL", 2000, "baseUrl", func(s string) *message { return with(func(m *message) { m.BaseURL = s }) }},
		{"video", 2000, "video.originalContentUrl", func(s string) *message {
			return with(func(m *message) { m.Video = video(); m.Video.OriginalContentURL = s })
		}},
		{"preview", 2000, "video.previewImageUrl", func(s string) *message {
			return with(func(m *message) { m.Video = video(); m.Video.PreviewImageURL = s })
		}},
		{"link", 1000, "actions[0].linkUri", func(s string) *message {
			return with(func(m *message) { m.Actions = []imagemap.Action{&imagemap.URI{LinkURI: s, Area: whole()}} })
		}},
		{"link after the video", 1000, "video.externalLink.linkUri", func(s string) *message {
			return with(func(m *message) {
				m.Video = video()
				m.Video.ExternalLink = &imagemap.ExternalLink{LinkURI: s, Label: "More"}
			})
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fits := "https://shop.example/" + strings.Repeat("a", c.limit-len("https://shop.example/"))
			assert.Empty(t, texts(c.with(fits).Lint()))
			found := c.with(fits + "a").Lint()
			require.Len(t, found, 1)
			assert.Equal(t, fault.TooLong, found[0].Rule)
			assert.Equal(t, c.path, found[0].Path)
			assert.Equal(t, c.limit, found[0].Limit)
		})
	}
}

// An edge outside the image is reported where the numbers are possible ones; others have violations of their own.
func TestEdges(t *testing.T) {
	size := imagemap.Size{Width: 1040, Height: 1}
	beyond := math.MaxInt32
	beyond++ // negative where an int has 32 bits
	for _, c := range []struct {
		size imagemap.Size
		area imagemap.Area
		want []string
	}{
		{size, imagemap.Area{Width: 1040, Height: 1}, nil},
		{size, imagemap.Area{Width: 1041, Height: 1}, []string{"right"}},
		{size, imagemap.Area{Width: 1, Height: 2}, []string{"bottom"}},
		{size, imagemap.Area{X: 1040, Y: 1, Width: 1, Height: 1}, []string{"right", "bottom"}},
		{imagemap.Size{Width: 1, Height: 1040}, imagemap.Area{Width: 2, Height: 1}, []string{"right"}},
		{imagemap.Size{Width: 0, Height: 1040}, imagemap.Area{Width: 2000, Height: 2000}, nil},
		{imagemap.Size{Width: 1040, Height: 0}, imagemap.Area{Width: 2000, Height: 2000}, nil},
		{size, imagemap.Area{X: -1, Width: 2000, Height: 1}, nil},
		{size, imagemap.Area{X: 2000, Width: 0, Height: 1}, nil},
		{size, imagemap.Area{X: 2000, Width: -1, Height: 1}, nil},
		{size, imagemap.Area{X: beyond, Width: 1, Height: 1}, nil},
		{size, imagemap.Area{X: math.MaxInt32, Width: 1, Height: 1}, []string{"right"}},
		{size, imagemap.Area{Width: beyond, Height: 1}, nil},
		{size, imagemap.Area{Width: math.MaxInt32, Height: 1}, []string{"right"}},
	} {
		m := with(func(m *message) {
			m.BaseSize = c.size
			m.Actions = []imagemap.Action{&imagemap.Message{Text: "a", Area: c.area}}
		})
		var found []string
		for _, v := range m.Lint() {
			if edge, _, ok := strings.Cut(v.Detail, " edge at "); ok {
				found = append(found, edge)
			}
		}
		assert.Equal(t, c.want, found, "%+v", c)
	}
}
