package imagemap_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/linemsg/linemsg/message/imagemap"
)

func Example() {
	left := imagemap.Area{Width: 520, Height: 1040}
	right := imagemap.Area{X: 520, Width: 520, Height: 1040}
	actions := []imagemap.Action{
		&imagemap.URI{Label: "Menu", LinkURI: "https://shop.example/menu", Area: left},
		&imagemap.Message{Label: "Hours", Text: "When do you open?", Area: right},
	}
	for _, a := range actions {
		out, _ := json.Marshal(a)
		fmt.Println(string(out))
	}
	// Output:
	// {"type":"uri","label":"Menu","linkUri":"https://shop.example/menu","area":{"x":0,"y":0,"width":520,"height":1040}}
	// {"type":"message","label":"Hours","text":"When do you open?","area":{"x":520,"y":0,"width":520,"height":1040}}
}

// An action is one of three types, or a Raw if this version does not know its type.
func ExampleAction() {
	for _, a := range []imagemap.Action{
		&imagemap.URI{LinkURI: "https://shop.example/menu"},
		&imagemap.Message{Text: "When do you open?"},
		&imagemap.Clipboard{ClipboardText: "SPRING-17"},
	} {
		switch a := a.(type) {
		case *imagemap.URI:
			fmt.Println("opens", a.LinkURI)
		case *imagemap.Message:
			fmt.Println("says", a.Text)
		case *imagemap.Clipboard:
			fmt.Println("copies", a.ClipboardText)
		}
	}
	// Output:
	// opens https://shop.example/menu
	// says When do you open?
	// copies SPRING-17
}

func ExampleURI() {
	a := &imagemap.URI{
		Label: "Call us", LinkURI: "tel:0312345678", Area: imagemap.Area{Y: 800, Width: imagemap.Width, Height: 240},
	}
	fmt.Println(a.GetType(), a.Area.Y)
	// Output:
	// uri 800
}

func ExampleMessage() {
	var a imagemap.Message
	err := json.Unmarshal([]byte(`{"type":"message","text":"Hello"}`), &a)
	fmt.Println(a.Text, err)
	// Output:
	// Hello area: missing
}

func ExampleClipboard() {
	out, _ := json.Marshal(imagemap.Clipboard{Label: "Copy the code", ClipboardText: "SPRING-17", Area: imagemap.Area{Width: 10, Height: 10}})
	fmt.Println(string(out))
	// Output:
	// {"type":"clipboard","label":"Copy the code","clipboardText":"SPRING-17","area":{"x":0,"y":0,"width":10,"height":10}}
}

// Areas are in pixels of an image 1040 px wide: here its upper and its lower half.
func ExampleArea() {
	size := imagemap.SizeOf(2080, 1170)
	upper := imagemap.Area{Width: size.Width, Height: size.Height / 2}
	lower := imagemap.Area{Y: upper.Height, Width: size.Width, Height: size.Height - upper.Height}
	fmt.Println(upper.Height, lower.Height)
	// Output:
	// 292 293
}

func ExampleSize() {
	out, _ := json.Marshal(imagemap.Size{Width: imagemap.Width, Height: 585})
	fmt.Println(string(out))
	// Output:
	// {"width":1040,"height":585}
}

// An image of 1920 by 1080 px is 585 px high when scaled to a width of 1040.
func ExampleSizeOf() {
	size := imagemap.SizeOf(1920, 1080)
	fmt.Println(size.Width, size.Height)
	// Output:
	// 1040 585
}

func ExampleVideo() {
	size := imagemap.SizeOf(1040, 1040)
	v := &imagemap.Video{
		OriginalContentURL: "https://shop.example/spring.mp4",
		PreviewImageURL:    "https://shop.example/spring.jpg",
		Area:               imagemap.Area{Width: size.Width, Height: size.Width * 9 / 16},
	}
	fmt.Println(v.Area.Height)
	// Output:
	// 585
}

func ExampleExternalLink() {
	v := imagemap.Video{ExternalLink: &imagemap.ExternalLink{LinkURI: "https://shop.example/spring", Label: "See all"}}
	out, _ := json.Marshal(v.ExternalLink)
	fmt.Println(string(out))
	// Output:
	// {"linkUri":"https://shop.example/spring","label":"See all"}
}

// LINE requests one of five images. Request all of them to check a base URL before sending.
func ExampleImageURLs() {
	for _, url := range imagemap.ImageURLs("https://shop.example/maps/spring") {
		fmt.Println(url)
	}
	// Output:
	// https://shop.example/maps/spring/240
	// https://shop.example/maps/spring/300
	// https://shop.example/maps/spring/460
	// https://shop.example/maps/spring/700
	// https://shop.example/maps/spring/1040
}

// A server that scales images on request needs only these widths.
func ExampleWidths() {
	answers := func(segment string) bool { // the last segment of the path asked for
		width, err := strconv.Atoi(segment)
		return err == nil && slices.Contains(imagemap.Widths(), width)
	}
	fmt.Println(answers("700"), answers("701"), answers("700.png"))
	// Output:
	// true false false
}

func ExampleRaw() {
	var a imagemap.Raw
	err := json.Unmarshal([]byte(`{"type":"teleport","to":"moon"}`), &a)
	fmt.Println(a.GetType(), string(a.JSON()), err)
	// Output:
	// teleport {"type":"teleport","to":"moon"} <nil>
}

func ExampleNewRaw() {
	a, err := imagemap.NewRaw(`{"type":"teleport","to":"moon"}`)
	fmt.Println(a.GetType(), err)
	_, err = imagemap.NewRaw(`{"to":"moon"}`)
	fmt.Println(err)
	// Output:
	// teleport <nil>
	// type: missing
}
