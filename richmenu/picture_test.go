package richmenu_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"github.com/linemsg/linemsg/ids"
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

// acted returns a menu of a grid with these actions.
func acted(size richmenu.Size, rows, cols int, actions ...action.Action) *richmenu.RichMenu {
	m := at(size)
	m.Areas = size.Bounds().Grid(rows, cols).Areas(actions...)
	return m
}

// staircase returns a menu of 20 areas, each a step right of the one before it and below it.
func staircase(size richmenu.Size, step, width, height int) *richmenu.RichMenu {
	m := at(size)
	for i := range richmenu.MaxAreas {
		m.Areas = append(m.Areas, at(size, [4]int{3 * step * i, 2 * step * i, width, height}).Areas...)
	}
	return m
}

// slivers returns a menu of an area and n lower ones below it, which have no room for a label.
func slivers(n int) *richmenu.RichMenu {
	m := at(richmenu.Large, [4]int{0, 0, 2500, 1686 - 20*n})
	for i := range n {
		m.Areas = append(m.Areas, at(richmenu.Large, [4]int{0, 1686 - 20*n + 20*i, 2500, 20}).Areas...)
		m.Areas[i+1].Action = &action.Postback{Label: strings.Repeat("Label ", i%5), Data: "data"}
	}
	return m
}

// The pictures in testdata show how labels find a place. A change of one must be looked at: go test -show FOLDER writes
// them as PNGs.
func TestPictures(t *testing.T) {
	for _, c := range []struct {
		name string
		menu *richmenu.RichMenu
	}{
		{"a color for each action", acted(richmenu.Large, 4, 3,
			&action.Postback{Label: "Buy", Data: "buy=7"}, &action.Message{Text: "When are you open?"}, &action.URI{URI: "https://shop.example/"},
			&action.DatetimePicker{Data: "date", Mode: "date"}, &action.RichMenuSwitch{Label: "Orders", RichMenuAliasID: "tab-b", Data: "b"},
			&action.RichMenuSwitch{RichMenuAliasID: "tab-of-spring-2026", Data: "c"}, &action.Clipboard{ClipboardText: "SPRING-7"},
			&action.Camera{Label: "Camera"}, &action.CameraRoll{Label: "Camera roll"}, &action.Location{Label: "Location"}, nil,
			&action.URI{Label: "WWWWWWWWWWWWWWWWWWWW & (more)", URI: "tel:0900"},
		)},
		{"areas low and wide", acted(richmenu.CompactSmall, 4, 3,
			&action.Postback{Label: "Buy", Data: "buy=7"}, &action.Message{Text: "When are you open, and where?"}, &action.URI{URI: "https://shop.example/"},
			&action.RichMenuSwitch{Label: "Orders", RichMenuAliasID: "tab-b"}, &action.RichMenuSwitch{RichMenuAliasID: "tab-of-spring-2026"}, nil,
			&action.URI{Label: "予約する", URI: "tel:0900"}, &action.URI{Label: "สั่งซื้อ", URI: "tel:0900"}, &action.Clipboard{},
		)},
		{"areas high and narrow", acted(richmenu.Large, 1, 20, &action.Message{Text: "tap"}, &action.URI{Label: "a long label"}, nil)},
		{"small areas", acted(richmenu.CompactSmall, 8, 14, slices.Repeat([]action.Action{&action.Message{Text: "tap"}}, 20)...)},
		{"gaps at the edges", at(richmenu.Large, [4]int{1, 2, 1200, 1680}, [4]int{1202, 3, 1297, 1680})},
		{"gaps and overlaps of a pixel", at(richmenu.Size{Width: 2500, Height: 667}, [4]int{0, 0, 1251, 666}, [4]int{1250, 0, 1249, 667})},
		{"gaps in the corners", at(richmenu.Large,
			[4]int{0, 9, 9, 1668}, [4]int{9, 0, 2482, 1686}, [4]int{2491, 9, 9, 1668})},
		{"overlaps of a small staircase", staircase(richmenu.CompactSmall, 5, 60, 20)},
		{"a legend of areas", slivers(15)},
		{"a low menu", staircase(richmenu.Size{Width: 800, Height: 60}, 1, 90, 20)},
		{"a narrow menu", at(richmenu.Size{Width: 300, Height: 900}, [4]int{0, 0, 200, 500}, [4]int{150, 450, 149, 449})},
		{"areas outside", at(richmenu.Compact, [4]int{-20, -10, 1000, 400}, [4]int{1000, 700, 300, 400}, [4]int{2400, 0, 300, 300},
			[4]int{2600, 600, 500, 100}, [4]int{2450, 800, 9000, 9000}, [4]int{8000, 8000, 100, 100})},
		{"areas just outside", at(richmenu.Compact, [4]int{0, 0, 2501, 844}, [4]int{2500, 100, 20, 20}, [4]int{100, 843, 20, 20})},
		{"areas in each other", at(richmenu.Large, [4]int{0, 0, 2500, 1686}, [4]int{100, 100, 2300, 1486}, [4]int{1000, 700, 500, 286}, [4]int{1200, 800, 60, 60})},
		{"areas in one place", at(richmenu.LargeSmall, [4]int{0, 0, 400, 540}, [4]int{0, 0, 400, 540}, [4]int{0, 0, 400, 540}, [4]int{300, 0, 500, 540}, [4]int{300, 0, 500, 540})},
		{"a menu wider than its picture", at(richmenu.Size{Width: 5003, Height: 3001}, [4]int{0, 0, 2501, 3001}, [4]int{2501, 0, 2501, 3000})},
	} {
		t.Run(c.name, func(t *testing.T) { sameSVG(t, "pictures", c.name, c.menu) })
	}
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
		{&action.Message{Text: strings.Repeat("か", 24)}, strings.Repeat("か", 24)},
		{&action.Message{Text: strings.Repeat("か", 25)}, strings.Repeat("か", 22) + ".."},
		{&action.Message{Text: strings.Repeat("👨‍👩‍👧", 24)}, strings.Repeat("👨‍👩‍👧", 24)},
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
	for alias, want := range map[string]string{
		strings.Repeat("a", 32): strings.Repeat("a", 32), strings.Repeat("a", 33): strings.Repeat("a", 30) + "..",
		strings.Repeat("𠮷", 32): strings.Repeat("𠮷", 32),
	} {
		m.Areas[0].Action = &action.RichMenuSwitch{RichMenuAliasID: ids.RichMenuAliasID(alias)}
		assert.Contains(t, wellFormed(t, m.SVG()), "switch to "+want)
	}
	m.Areas[0].Action = (*action.RichMenuSwitch)(nil)
	assert.Contains(t, wellFormed(t, m.SVG()), "no action 2500x843 at 0,0")
	m.Areas[0].Action = &action.RichMenuSwitch{Label: "Menu", Data: "hidden"}
	assert.Equal(t, []string{"areas", "A", "Menu", "richmenuswitch 2500x843 at 0,0"}, wellFormed(t, m.SVG()))
	m.Areas[0] = richmenu.Area{Bounds: richmenu.Bounds{Width: 280, Height: 280}, Action: &action.RichMenuSwitch{RichMenuAliasID: "tab-b"}}
	assert.Contains(t, wellFormed(t, m.SVG()), "switch to tab-b", "in a small area")
}

// A picture is at most 2500 wide and high, and at least one pixel.
func TestSizesOfPictures(t *testing.T) {
	for size, want := range map[[2]int]image.Point{
		{2500, 2500}: {2500, 2500}, {2501, 2500}: {2500, 2499}, {5000, 1}: {2500, 1}, {1, 5000}: {1, 2500}, {math.MaxInt32, 1}: {2500, 1},
		{1, math.MaxInt32}: {1, 2500}, {math.MaxInt32, math.MaxInt32}: {2500, 2500}, {1, 1}: {1, 1},
	} {
		m := at(richmenu.Size{Width: size[0], Height: size[1]})
		assert.Equal(t, image.Rectangle{Max: want}, richmenu.LayoutOfSVG(m).Menu)
	}
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

// The color of an area is mixed with the image, rounded to the nearest value.
func TestDrawMixesColors(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 1000, 600))
	for i := range img.Pix {
		img.Pix[i] = uint8(i / 4 % 1000 % 256)
		if i%4 == 3 {
			img.Pix[i] = 0xFF
		}
	}
	m := at(richmenu.Large, [4]int{0, 0, 2500, 1686})
	drawn := m.Draw(img, nil)
	for x := 10; x < 990; x++ {
		v := float64(x % 256)
		mixed := func(c float64) uint8 { return uint8(math.Round((v*(255-0x4D) + c*0x4D) / 255)) }
		require.Equal(t, color.RGBA{mixed(0x12), mixed(0xA1), mixed(0x50), 0xFF}, drawn.RGBAAt(x, 20), "%v", v)
	}
}

// What Draw draws is what SVG describes: frames inside their rectangles, and stripes over half of a gap.
func TestDrawnFramesAndStripes(t *testing.T) {
	const unit = 10
	m := at(richmenu.Large, [4]int{0, 0, 1000, 1000})
	black := image.NewGray(image.Rect(0, 0, 2500, 1686))
	drawn := m.Draw(black, nil)
	green := color.RGBA{0x12, 0xA1, 0x50, 0xFF}
	within := drawn.RGBAAt(500, 200)
	assert.NotEqual(t, green, within)
	for i := range 4 { // the frame of the menu, 5 wide, covers that of the area at its left and top
		assert.Equal(t, green, drawn.RGBAAt(999-i, 200), i)
		assert.Equal(t, green, drawn.RGBAAt(200, 999-i), i)
	}
	assert.Equal(t, within, drawn.RGBAAt(995, 200))
	assert.Equal(t, within, drawn.RGBAAt(200, 995))
	ink := color.RGBA{0x1F, 0x24, 0x2C, 0xFF}
	for i := range 5 {
		for _, p := range []image.Point{{i, 500}, {500, i}, {2499 - i, 500}, {500, 1685 - i}} {
			assert.Equal(t, ink, drawn.RGBAAt(p.X, p.Y), "%v", p)
		}
	}
	for _, p := range []image.Point{{5, 200}, {500, 5}} {
		assert.NotEqual(t, ink, drawn.RGBAAt(p.X, p.Y), "%v", p)
	}

	striped := 0
	red := color.RGBA{uint8(math.Round(0xD6 * 0xCC / 255.0)), uint8(math.Round(0x1F * 0xCC / 255.0)), uint8(math.Round(0x2C * 0xCC / 255.0)), 0xFF}
	for x := 1200; x < 1200+30*unit; x++ {
		switch c := drawn.RGBAAt(x, 300); c {
		case red:
			striped++
			assert.Equal(t, c, drawn.RGBAAt(x-1, 301), "stripes go down to the left")
		case color.RGBA{0, 0, 0, 0xFF}:
		default:
			assert.Fail(t, "another color", "%v at %d", c, x)
		}
	}
	assert.Equal(t, 15*unit, striped)
}

// plain is a face with one metric for all lines.
type plain struct {
	boxes

	ascent, descent int
}

func (p plain) Metrics() font.Metrics {
	return font.Metrics{Ascent: fixed.I(p.ascent), Descent: fixed.I(p.descent)}
}

// A face is used if a line has a height, and neither part of it is above a fifth of the width of the menu.
func TestFacesThatAreUsed(t *testing.T) {
	for _, c := range []struct {
		ascent, descent int
		want            bool
	}{
		{20, 5, true}, {150, 5, true}, {151, 5, false}, {20, 150, true}, {20, 151, false}, {1, 0, true}, {0, 0, false}, {0, 5, false},
		{20, -19, true}, {20, -20, false}, {-5, 20, false},
	} {
		m := labeled("Hi")
		m.Size.Height, m.Areas[0].Bounds.Height = 800, 800
		l := richmenu.LayoutOfDraw(m, image.Point{}, plain{boxes{20, ascii}, c.ascent, c.descent})
		r := textOf(t, l, "Hi")
		assert.Equal(t, c.want, r.Dy() == c.ascent+c.descent && r.Dx() == 40, "%v: %v", c, r)
	}
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
