package imagemap_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/imagemap"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"NewRaw":    growth.Text(func(s string) { _, _ = imagemap.NewRaw(`{"type":"a","x":"` + s + `"}`) }),
		"ImageURLs": growth.Text(func(s string) { imagemap.ImageURLs("https://example.com/" + s) }),
	}.JSON(
		new(imagemap.Area), new(imagemap.Clipboard), new(imagemap.ExternalLink), new(imagemap.Message), new(imagemap.Raw),
		new(imagemap.Size), new(imagemap.URI), new(imagemap.Video),
	), nil)
}
