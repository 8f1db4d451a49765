package richmenu_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

const (
	menuA = "richmenu-19682466851b21e2d7c0ed482ee0930f"
	menuB = "richmenu-4ecc8d672d9da4ba375fb82fa938fe5e"
	user  = "U4af4980629f1d2c3b4a5968778695a4b"
	// moduleUser is a user ID in a module channel.
	moduleUser = "LUb577ef3cbe786a8da85ff8e902a03fc6-U5fac33f633e72c192759f09afc41fa28"
)

// menu returns a valid menu.
func menu() *richmenu.RichMenu {
	return &richmenu.RichMenu{
		Size: richmenu.Compact, Name: "spring", ChatBarText: "Menu",
		Areas: richmenu.Compact.Bounds().Grid(1, 2).Areas(
			&action.Message{Label: "Hours", Text: "When are you open?"},
			&action.URI{Label: "Shop", URI: "https://shop.example/"},
		),
	}
}

// at returns a menu with areas at these bounds: x, y, width, height.
func at(size richmenu.Size, bounds ...[4]int) *richmenu.RichMenu {
	m := &richmenu.RichMenu{Size: size, Name: "areas", ChatBarText: "Menu", Areas: []richmenu.Area{}}
	for _, b := range bounds {
		m.Areas = append(m.Areas, richmenu.Area{
			Bounds: richmenu.Bounds{X: b[0], Y: b[1], Width: b[2], Height: b[3]},
			Action: &action.Message{Text: "tap"},
		})
	}
	return m
}

func texts(found []fault.Violation) []string {
	var list []string
	for _, v := range found {
		list = append(list, v.Error())
	}
	return list
}

// opaque returns an image without transparency.
func opaque(width, height int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		img.Pix[i] = 0xFF
	}
	return img
}

func pngOf(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, img))
	return b.Bytes()
}

func jpegOf(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, jpeg.Encode(&b, img, nil))
	return b.Bytes()
}

// withClear makes a pixel slightly transparent.
func withClear(img *image.NRGBA, x, y int) *image.NRGBA {
	img.SetNRGBA(x, y, color.NRGBA{A: 0xFE})
	return img
}
