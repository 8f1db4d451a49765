// Command richmenu composes two rich menus with tabs for a shop. It divides them into areas, checks them and their
// images, draws the areas over the images, and prints the request bodies and the steps to create the menus. It sends
// nothing.
//
//	go run ./examples/richmenu                      # write pictures to a temporary folder
//	go run ./examples/richmenu -out .               # write pictures to this folder
//	go run ./examples/richmenu -image menu.png      # use your own image
//	go run ./examples/richmenu -font NotoSans.ttc   # draw the labels in this font, for Japanese or Thai
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // an image can be JPEG or PNG
	"image/png"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("richmenu", flag.ContinueOnError)
	folder := flags.String("out", filepath.Join(os.TempDir(), "linemsg-richmenu"), "write pictures to this `folder`")
	file := flags.String("image", "", "JPEG or PNG `file` for the menus (default: one is drawn)")
	fontFile := flags.String("font", "", "TTF, OTF or TTC `file` for the labels (default: the Go font)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	face, err := faceOf(*fontFile)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(*folder, 0o755); err != nil {
		return err
	}

	var out bytes.Buffer
	set := shop()
	for _, v := range set.Lint() {
		fmt.Fprintln(&out, v)
	}
	err = set.Validate() // only the errors
	for _, tab := range set.Tabs {
		if err == nil {
			err = show(&out, tab, *file, *folder, face)
		}
	}
	if err == nil {
		fmt.Fprintf(&out, "To create them:\n%v\nTo remove them:\n%v", set.Steps(), set.Withdraw())
	}
	if _, wrong := out.WriteTo(stdout); wrong != nil {
		return wrong
	}
	return err
}

// shop composes the tabs. Each has a bar to switch tabs and, below it, three areas or four.
func shop() *richmenu.TabSet {
	bar, body := richmenu.Large.Bounds().CutTop(212)
	tabs := bar.Grid(1, 2)

	toMenu := &action.RichMenuSwitch{Label: "Menu", RichMenuAliasID: "tab-menu", Data: "tab=menu"}
	toOrders := &action.RichMenuSwitch{Label: "Orders", RichMenuAliasID: "tab-orders", Data: "tab=orders"}

	menu := &richmenu.RichMenu{
		Size: richmenu.Large, Selected: true, Name: "2026 spring, menu", ChatBarText: "メニュー",
		Areas: richmenu.Join(tabs, richmenu.Large04.In(body)).Areas(
			toMenu, toOrders,
			&action.URI{Label: "Spring menu", URI: "https://kissa.example/spring"},
			&action.Message{Label: "Opening hours", Text: "営業時間は？"},
			&action.URI{Label: "Take a picture", URI: action.OpenCamera}, // a camera action does nothing here
		),
	}
	orders := &richmenu.RichMenu{
		Size: richmenu.Large, Selected: true, Name: "2026 spring, orders", ChatBarText: "メニュー",
		Areas: richmenu.Join(tabs, body.Grid(2, 2)).Areas(
			toMenu, toOrders,
			&action.Postback{Label: "Order again", Data: "again", DisplayText: "Once more, please"},
			&action.DatetimePicker{Label: "Pick up at", Data: "pickup", Mode: "time"},
			&action.URI{Label: "Call the shop", URI: "tel:+81312345678"},
			&action.Clipboard{Label: "Copy the coupon", ClipboardText: "SPRING-2026"},
		),
	}
	return &richmenu.TabSet{Tabs: []richmenu.Tab{{Alias: "tab-menu", Menu: menu}, {Alias: "tab-orders", Menu: orders}}}
}

// fast encodes quickly rather than small.
var fast = png.Encoder{CompressionLevel: png.BestSpeed}

// show checks the image of a tab, writes the pictures of its areas, and prints the body that creates its menu.
func show(out *bytes.Buffer, tab richmenu.Tab, file, folder string, face font.Face) error {
	data, err := imageOf(tab.Menu, file)
	if err != nil {
		return err
	}
	info, err := richmenu.CheckImage(bytes.NewReader(data), tab.Menu.Size)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: image of %v, upload it as %s\n", tab.Alias, info.Size(), info.ContentType)
	for _, v := range info.Warnings {
		fmt.Fprintln(out, fault.Violation{Severity: v.Severity, Detail: v.Text()})
	}

	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return err
	}
	var drawn bytes.Buffer
	if err := fast.Encode(&drawn, tab.Menu.Draw(img, face)); err != nil {
		return err
	}
	name := filepath.Join(folder, string(tab.Alias))
	for ending, data := range map[string][]byte{".png": drawn.Bytes(), ".svg": tab.Menu.SVG()} {
		if err := os.WriteFile(name+ending, data, 0o644); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "its areas: %s.svg, over the image: %[1]s.png\n", filepath.ToSlash(name))

	body, err := json.MarshalIndent(tab.Menu, "", "  ")
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s\n\n", body)
	return nil
}

// faceOf returns the first font in a file, in a size for images 2500 pixels wide, or nil if there is no file.
func faceOf(file string) (font.Face, error) {
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	fonts, err := opentype.ParseCollection(data) // also of one font
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	first, err := fonts.Font(0)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return opentype.NewFace(first, &opentype.FaceOptions{Size: 48, DPI: 72})
}

// imageOf reads a file, or draws a placeholder.
func imageOf(menu *richmenu.RichMenu, file string) ([]byte, error) {
	if file != "" {
		return os.ReadFile(file)
	}
	img := image.NewGray(menu.Size.Bounds().Rectangle())
	for i, area := range menu.Areas {
		shade := color.Gray{Y: uint8(0xF4 - 0x0C*i)}
		draw.Draw(img, area.Bounds.Rectangle(), image.NewUniform(shade), image.Point{}, draw.Src)
	}
	var data bytes.Buffer
	err := fast.Encode(&data, img)
	return data.Bytes(), err
}
