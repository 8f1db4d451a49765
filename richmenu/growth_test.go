package richmenu_test

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	areas := func(n int) *richmenu.RichMenu {
		m := at(richmenu.Large)
		for i := range n {
			m.Areas = append(m.Areas, richmenu.Area{Bounds: richmenu.Bounds{X: i, Y: i, Width: 100, Height: 100}, Action: &action.Message{Text: "a"}})
		}
		return m
	}
	growth.Check(t, growth.Table{
		"CheckImage": func(n int) func() {
			data := pngFrom(ihdr(800, 270, 8, 6), bytes.Repeat(chunk("tEXt", []byte("a")), n), chunk("IDAT", pixels(270*3201)), chunk("IEND", nil))
			return func() { _, _ = richmenu.CheckImage(bytes.NewReader(data), richmenu.CompactSmall) }
		},
		"RichMenu.Draw": func(n int) func() {
			m := areas(n)
			small := image.NewGray(image.Rect(0, 0, 250, 170))
			return func() { m.Draw(small, nil) }
		},
		"RichMenu.SVG":      func(n int) func() { m := areas(n); return func() { m.SVG() } },
		"RichMenu.Coverage": func(n int) func() { m := areas(n); return func() { m.Coverage() } },
		"RichMenu.Lint":     func(n int) func() { m := areas(n); return func() { m.Lint() } },
		"Bounds.Columns":    func(n int) func() { r := ones(n); return func() { richmenu.Large.Bounds().Columns(r...) } },
		"Bounds.Rows":       func(n int) func() { r := ones(n); return func() { richmenu.Large.Bounds().Rows(r...) } },
		"Join": func(n int) func() {
			list := make([]richmenu.Layout, n)
			for i := range list {
				list[i] = richmenu.Layout{richmenu.Large.Bounds()}
			}
			return func() { richmenu.Join(list...) }
		},
		"Layout.Areas": func(n int) func() {
			l, list := richmenu.Large.Bounds().Columns(ones(n)...), make([]action.Action, n)
			return func() { l.Areas(list...) }
		},
		"NewByLanguage": func(n int) func() {
			menus := make(map[string]int, n)
			for i := range n {
				menus["x-"+strings.Repeat("a", i%7)+number(i)] = i
			}
			return func() { _, _ = richmenu.NewByLanguage(0, menus) }
		},
		"ByLanguage.For": growth.Text(func(s string) {
			b, _ := richmenu.NewByLanguage(0, map[string]int{"ja": 1})
			b.For(s + strings.Repeat("-a", len(s)))
		}),
		"NewRawOperation": growth.Text(func(s string) { _, _ = richmenu.NewRawOperation(`{"type":"a","x":"` + s + `"}`) }),
	}.JSON(
		new(richmenu.Alias), new(richmenu.AliasUpdate), new(richmenu.Area), new(richmenu.Batch), new(richmenu.Bounds), new(richmenu.BulkLink),
		new(richmenu.BulkUnlink), new(richmenu.Link), new(richmenu.RawOperation), new(richmenu.Response), new(richmenu.RichMenu),
		new(richmenu.Size), new(richmenu.Unlink), new(richmenu.UnlinkAll),
	), map[string]string{"Step.Endpoint": "puts an id into an address"})
}

func ones(n int) []int {
	list := make([]int, min(n, 2000))
	for i := range list {
		list[i] = 1
	}
	return list
}
