package flex_test

import (
	"encoding/json"
	"fmt"

	"github.com/linemsg/linemsg/message/flex"
)

func ExampleContainer() {
	for _, c := range []flex.Container{
		&flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "a"})},
		&flex.Carousel{},
	} {
		fmt.Println(c.GetType(), c.Validate())
	}
	// Output:
	// bubble <nil>
	// carousel contents: empty, needs 1 to 12 bubbles
}

// A function returns the interface only if it returns components of different types.
func ExampleComponent() {
	stock := func(left int) flex.Component {
		if left == 0 {
			return &flex.Separator{}
		}
		return &flex.Text{Text: fmt.Sprint(left, " left")}
	}
	fmt.Println(stock(0).GetType(), stock(3).GetType())
	// Output: separator text
}

func ExampleHero() {
	for _, h := range []flex.Hero{&flex.Image{}, &flex.Video{}, &flex.Box{}} {
		fmt.Println(h.GetType())
	}
	// Output:
	// image
	// video
	// box
}

func ExampleBackground() {
	var b flex.Background = &flex.LinearGradient{Angle: "90deg", StartColor: "#FFFFFF", EndColor: "#EEEEEE"}
	fmt.Println(b.GetType())
	// Output: linearGradient
}

func ExampleBubbleSize() {
	card := flex.Bubble{Size: flex.Micro, Body: flex.NewBox(flex.Vertical)}
	card.Size = "tiny"
	fmt.Println(card.Validate())
	// Output: size: "tiny" is not one of nano, micro, deca, hecto, kilo, mega, giga
}

func ExampleDirection() {
	b, err := json.Marshal(&flex.Bubble{Direction: flex.RTL, Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "شكرا"})})
	fmt.Println(string(b), err)
	// Output: {"type":"bubble","direction":"rtl","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"شكرا"}]}} <nil>
}

func ExampleLayout() {
	for _, l := range []flex.Layout{flex.Vertical, flex.Horizontal, flex.Baseline} {
		b, err := json.Marshal(flex.NewBox(l))
		fmt.Println(string(b), err)
	}
	// Output:
	// {"type":"box","layout":"vertical","contents":[]} <nil>
	// {"type":"box","layout":"horizontal","contents":[]} <nil>
	// {"type":"box","layout":"baseline","contents":[]} <nil>
}

// A badge in the corner of a picture.
func ExamplePosition() {
	badge := flex.NewBox(flex.Vertical, &flex.Text{Text: "NEW", Size: flex.XS, Color: "#FFFFFF"})
	badge.Position, badge.OffsetTop, badge.OffsetStart = flex.Absolute, flex.Px(18), flex.Px(18)
	badge.BackgroundColor = "#D32F2F"
	card := &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Image{URL: "https://shop.example/lamp.jpg", Size: flex.Full}, badge)}
	fmt.Println(card.Validate(), len(card.Lint()))
	// Output: <nil> 0
}

func ExampleTextStyle() {
	b, err := json.Marshal(&flex.Text{Text: "a", Style: flex.Italic})
	fmt.Println(string(b), err)
	// Output: {"type":"text","text":"a","style":"italic"} <nil>
}

func ExampleDecoration() {
	b, err := json.Marshal(&flex.Text{Text: "¥5,000", Decoration: flex.LineThrough})
	fmt.Println(string(b), err)
	// Output: {"type":"text","text":"¥5,000","decoration":"line-through"} <nil>
}

func ExampleAdjustMode() {
	b, err := json.Marshal(&flex.Text{Text: "one line, whatever its length", AdjustMode: flex.ShrinkToFit})
	fmt.Println(string(b), err)
	// Output: {"type":"text","text":"one line, whatever its length","adjustMode":"shrink-to-fit"} <nil>
}

func ExampleButtonStyle() {
	fmt.Println(flex.Primary, flex.Secondary, flex.Link)
	// Output: primary secondary link
}

func ExampleAspectMode() {
	b, err := json.Marshal(&flex.Image{URL: "https://shop.example/lamp.jpg", AspectRatio: "20:13", AspectMode: flex.Cover, Size: flex.Full})
	fmt.Println(string(b), err)
	// Output: {"type":"image","url":"https://shop.example/lamp.jpg","size":"full","aspectRatio":"20:13","aspectMode":"cover"} <nil>
}
