package preview_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/richmenu"
)

func TestShots(t *testing.T) {
	dir := os.Getenv("PV_SHOTS")
	if dir == "" {
		t.Skip()
	}
	menu := &richmenu.RichMenu{
		Size: richmenu.Large, Name: "spring", ChatBarText: "Menu",
		Areas: richmenu.Large.Bounds().Grid(1, 2).Areas(
			&action.URI{Label: "Shop", URI: "https://shop.example/"},
			&action.Message{Label: "Opening hours", Text: "When are you open?"},
		),
	}
	for _, s := range []struct {
		name, file, window string
		more               func(string) string
		menu               *richmenu.RichMenu
	}{
		{"order", "order", "820,1100", nil, nil},
		{"kinds", "kinds", "820,1500", nil, nil},
		{"kinds2", "kinds", "820,1500", func(s string) string {
			return strings.Replace(s, "<body>", `<body><style>main{margin-top:-1420px}</style>`, 1)
		}, menu},
		{"layouts", "layouts", "760,1000", nil, nil},
		{"layouts-dark", "layouts", "760,1000", func(s string) string { return check(s, "pv-set-dark") }, nil},
		{"desktop", "order", "1000,1100", func(s string) string { return check(s, "pv-set-desktop") }, menu},
		{"dark", "order", "820,1100", func(s string) string { return check(s, "pv-set-dark") }, nil},
	} {
		b, err := os.ReadFile("testdata/" + s.file + ".json")
		require.NoError(t, err)
		ms, err := message.Parse(b)
		require.NoError(t, err)
		var out strings.Builder
		require.NoError(t, preview.HTML(&out, preview.Options{Menu: s.menu}, ms...))
		page := out.String()
		if s.more != nil {
			page = s.more(page)
			page = strings.Replace(page, "style-src ", "style-src &#39;unsafe-inline&#39; x", 1)
		}
		chromium(t, page, "--screenshot="+filepath.Join(dir, s.name+".png"), "--window-size="+s.window)
	}
	_ = flex.Parse[string]
}
