package preview_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/richmenu"
)

var shots = flag.String("shots", "", "write screenshots of previews to this `folder`, to look at")

// The picture in README.md is order.png.
func TestScreenshots(t *testing.T) {
	if *shots == "" {
		t.Skip("run with -shots FOLDER to get screenshots")
	}
	menu := &richmenu.RichMenu{
		Size: richmenu.Large, Name: "spring", ChatBarText: "Menu",
		Areas: richmenu.Large.Bounds().Grid(1, 2).Areas(
			&action.URI{Label: "Shop", URI: "https://shop.example/"},
			&action.Message{Label: "Opening hours", Text: "When are you open?"},
		),
	}
	folder, err := filepath.Abs(*shots)
	require.NoError(t, err)
	b := start(t)
	for _, s := range []struct {
		name, file, setting string
		width, height       int
		menu                *richmenu.RichMenu
	}{
		{"order", "order", "pv-set-light", 780, 870, nil},
		{"order-dark", "order", "pv-set-dark", 780, 870, nil},
		{"order-desktop", "order", "pv-set-desktop", 1000, 1300, menu},
		{"kinds", "kinds", "pv-set-light", 780, 3300, menu},
		{"layouts", "layouts", "pv-set-light", 780, 800, nil},
		{"actions", "actions", "pv-set-light", 780, 800, nil},
	} {
		page := check(render(t, preview.Options{Title: "Preview", Menu: s.menu}, fixtures(t, s.file)...), s.setting)
		b.screenshot(t, page, filepath.Join(folder, s.name+".png"), s.width, s.height)
	}
	sky := picturePNG(t, 1200, 630)
	o := preview.Options{
		Title: "Preview", Links: linksOf(spring, bare), Cards: []preview.Link{longLink},
		Images: func(url string) (string, bool) { return sky, url == spring.Image },
	}
	for _, theme := range []string{"light", "dark"} {
		page := check(render(t, o, &message.Text{Text: "春の新作です 🌸\n" + spring.URL}, &message.Text{Text: bare.URL}), "pv-set-"+theme)
		b.screenshot(t, page, filepath.Join(folder, "link-"+theme+".png"), 780, 1250)
	}
}

func TestPictureOfReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	require.Contains(t, string(readme), "](docs/preview.png)")
	info, err := os.Stat("../../docs/preview.png")
	require.NoError(t, err)
	assert.Less(t, info.Size(), int64(150_000))
}
