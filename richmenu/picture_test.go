package richmenu_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

// wellFormed parses an SVG and returns its texts.
func wellFormed(t *testing.T, svg []byte) (words []string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words
		}
		require.NoError(t, err)
		if text, ok := token.(xml.CharData); ok && strings.TrimSpace(string(text)) != "" {
			words = append(words, string(text))
		}
	}
}

func TestSVGHasTheWords(t *testing.T) {
	m := menu()
	m.Name = "<春> & more"
	m.Areas[0].Action = &action.Postback{Label: "予約する & <b>\x00", Data: "a"}
	assert.Equal(t, []string{
		"<春> & more", "A", "予約する & <b>\uFFFD", "postback 1250x843 at 0,0", "B", "Shop", "uri 1250x843 at 1250,0",
	}, wellFormed(t, m.SVG()))
}

// The caption of an area is its label, or else a property of the action.
func TestCaptions(t *testing.T) {
	for _, c := range []struct {
		action action.Action
		want   string
	}{
		{&action.Postback{Data: "buy=7"}, "buy=7"},
		{&action.Postback{Data: "buy=7", DisplayText: "Buy"}, "Buy"},
		{&action.Message{Text: "When\nare you open, and where?"}, "When are you open, and.."},
		{&action.URI{URI: "https://shop.example/"}, "shop.example"},
		{&action.URI{URI: "tel:09001234567"}, "09001234567"},
		{&action.DatetimePicker{Data: "date", Label: "Pick"}, "Pick"},
		{&action.Clipboard{ClipboardText: "SPRING-7"}, "SPRING-7"},
	} {
		m := at(richmenu.Compact, [4]int{0, 0, 2500, 843})
		m.Areas[0].Action = c.action
		words := wellFormed(t, m.SVG())
		require.Len(t, words, 4)
		assert.Equal(t, c.want, words[2])
	}
	m := at(richmenu.Compact, [4]int{0, 0, 1250, 843}, [4]int{1250, 0, 1250, 843})
	m.Areas[0].Action = nil
	m.Areas[1].Action = (*action.Message)(nil)
	assert.Equal(t, []string{"areas", "A", "no action 1250x843 at 0,0", "B", "no action 1250x843 at 1250,0"}, wellFormed(t, m.SVG()))
}

// The picture of an action that switches menus has the alias, with or without a label.
func TestSwitchesShowTheirAlias(t *testing.T) {
	m := at(richmenu.Compact, [4]int{0, 0, 2500, 843})
	for label, want := range map[string][]string{
		"":     {"areas", "A", "switch to tab-b", "2500x843 at 0,0"},
		"Menu": {"areas", "A", "Menu", "switch to tab-b", "2500x843 at 0,0"},
	} {
		m.Areas[0].Action = &action.RichMenuSwitch{Label: label, RichMenuAliasID: "tab-b", Data: "hidden"}
		assert.Equal(t, want, wellFormed(t, m.SVG()))
	}
	m.Areas[0].Action = &action.RichMenuSwitch{Label: "Menu", Data: "hidden"}
	assert.Equal(t, []string{"areas", "A", "Menu", "richmenuswitch 2500x843 at 0,0"}, wellFormed(t, m.SVG()))
	m.Areas[0] = richmenu.Area{Bounds: richmenu.Bounds{Width: 280, Height: 280}, Action: &action.RichMenuSwitch{RichMenuAliasID: "tab-b"}}
	assert.Contains(t, wellFormed(t, m.SVG()), "switch to tab-b", "in a small area")
}

func TestDrawOverAnImage(t *testing.T) {
	img := opaque(1250, 422) // half the size of the menu
	for i := range img.Pix {
		if i%4 != 3 {
			img.Pix[i] = 0x40
		}
	}
	moved := image.NewNRGBA(image.Rect(7, 9, 1257, 431))
	copy(moved.Pix, img.Pix)
	m := menu()
	drawn := m.Draw(img, nil)
	assert.Equal(t, image.Rect(0, 0, 1250, 422), drawn.Rect)
	assert.Equal(t, drawn.Pix, m.Draw(moved, nil).Pix, "wherever the image begins")
	assert.Equal(t, drawn.Pix, m.Draw(img, nil).Pix, "each time the same")
	assert.True(t, drawn.Opaque())
	left, right := drawn.RGBAAt(20, 400), drawn.RGBAAt(1230, 400)
	assert.Greater(t, left.G, left.R, "the left area sends a message, which is green")
	assert.Greater(t, right.R, right.B, "the right one opens a page, which is orange")

	m.Areas = m.Areas[:1]
	drawn = m.Draw(img, nil)
	seen := map[color.RGBA]bool{}
	for x := range 100 {
		seen[drawn.RGBAAt(1000+x, 100)] = true
	}
	assert.Equal(t, map[color.RGBA]bool{{0x40, 0x40, 0x40, 0xFF}: true, {0xB8, 0x26, 0x30, 0xFF}: true}, seen, "a gap is the image, striped")
}

func TestPicturesOfOddMenus(t *testing.T) {
	for name, m := range map[string]*richmenu.RichMenu{
		"nil":       nil,
		"empty":     {},
		"one pixel": at(richmenu.Size{Width: 1, Height: 1}, [4]int{0, 0, 1, 1}),
		"wide":      at(richmenu.Size{Width: math.MaxInt32, Height: 1}, [4]int{0, 0, 5, 5}),
		"high":      at(richmenu.Size{Width: 1, Height: math.MaxInt32}, [4]int{-5, -5, 5, 5}),
		"outside":   at(richmenu.Size{Width: 800, Height: 270}, [4]int{math.MaxInt32, math.MaxInt32, math.MaxInt32, math.MaxInt32}),
	} {
		t.Run(name, func(t *testing.T) {
			wellFormed(t, m.SVG())
			size := m.Draw(nil, nil).Rect.Size()
			assert.LessOrEqual(t, size.X, 3750)
			assert.LessOrEqual(t, size.Y, 5000)
			assert.NotPanics(t, func() { m.Draw(image.NewRGBA(image.Rect(0, 0, 3, 2)), nil) })
		})
	}
}

// A pixel is hatched once, however many areas overlap there. Nothing is drawn outside the picture.
func TestDrawPaintsAPixelAFewTimes(t *testing.T) {
	for name, size := range map[string]richmenu.Size{"large": richmenu.Large, "small": richmenu.LargeSmall, "huge": {Width: math.MaxInt32, Height: math.MaxInt32}} {
		for shift, how := range map[int]string{0: "all in one place", 40: "one beside the other", 500: "around an edge"} {
			t.Run(name+", "+how, func(t *testing.T) {
				m := at(size)
				for i := range richmenu.MaxAreas {
					m.Areas = append(m.Areas, richmenu.Area{
						Bounds: richmenu.Bounds{X: size.Width / 1000 * i * shift / 20, Y: size.Height / 1000 * i * shift / 20, Width: size.Width, Height: size.Height},
						Action: &action.Message{Text: "tap"},
					})
				}
				picture, steps := richmenu.DrawSteps(m)
				assert.LessOrEqual(t, picture.Dx(), 3750)
				assert.LessOrEqual(t, picture.Dy(), 5000)
				assert.Less(t, steps/(picture.Dx()*picture.Dy()), 10)
			})
		}
	}
}
