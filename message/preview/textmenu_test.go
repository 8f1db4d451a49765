package preview_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/richmenu"
)

func TestTextMenu(t *testing.T) {
	menu := &richmenu.RichMenu{
		Size: richmenu.Size{Width: 2500, Height: 843}, Selected: true, Name: "spring", ChatBarText: "メニュー",
		Areas: []richmenu.Area{
			{Bounds: richmenu.Bounds{Width: 1250, Height: 843}, Action: &action.URI{Label: "Shop", URI: "https://example.com/"}},
			{Bounds: richmenu.Bounds{X: 1250, Width: 1250, Height: 843}, Action: &action.Postback{}},
		},
	}
	assert.Equal(t, `richMenu: selected true, name "spring", chatBarText "メニュー", 2/20 areas,
│  size (width 2500, height 843)
├─ areas[0]: bounds (x 0, y 0, width 1250, height 843)
│  └─ action: uri "Shop", uri https://example.com/
└─ areas[1]: bounds (x 1250, y 0, width 1250, height 843)
   └─ action: postback
         error: data: empty, needs 1 to 300 UTF-16 code units
`, printed(t, preview.TextOptions{Menu: menu}), "a menu alone needs no messages")

	assert.Equal(t, `1/5 messages, 41 bytes of JSON
├─ messages[0]: text "a" (1/5000 UTF-16 code units)
└─ richMenu: selected false
      error: size: missing
      error: name: empty, needs 1 to 300 grapheme clusters
      error: chatBarText: empty, needs 1 to 14 grapheme clusters
      error: areas: missing
`, printed(t, preview.TextOptions{Menu: new(richmenu.RichMenu)}, &message.Text{Text: "a"}))
}
