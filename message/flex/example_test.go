package flex_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// show prints JSON as it is sent.
func show(v json.Marshaler) {
	out, err := v.MarshalJSON()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(out))
}

func Example() {
	card := &flex.Bubble{
		Body: flex.NewBox(flex.Vertical,
			&flex.Text{Text: "Brown Cafe", Weight: flex.Bold, Size: flex.XL},
			&flex.Text{Text: "Open until 22:00", Color: "#666666"},
		),
	}
	fmt.Println(card.Validate())
	show(card)
	// Output:
	// <nil>
	// {"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"Brown Cafe","size":"xl","weight":"bold"},{"type":"text","text":"Open until 22:00","color":"#666666"}]}}
}

// Validate finds everything LINE would refuse, with its path.
func Example_validate() {
	card := &flex.Bubble{
		Hero: &flex.Image{URL: "http://shop.example/a.png"},
		Body: flex.NewBox(flex.Vertical,
			&flex.Text{Text: "Total", Margin: "12", Align: "right"},
			&flex.Icon{URL: "https://shop.example/star.png"},
		),
	}
	err := card.Validate()
	for _, v := range fault.Violations(err) {
		fmt.Println(v)
	}
	// Output:
	// hero.url: http, must be https: "http://shop.example/a.png"
	// body.contents[0].margin: "12" has no unit; px ("12px") or none, xs, sm, md, lg, xl, xxl
	// body.contents[0].align: "right" is not one of start, end, center
	// body.contents[1]: an icon is allowed only in a baseline box
}

// Lint warns of what LINE accepts but may not show as intended.
func Example_lint() {
	card := &flex.Bubble{
		Size: flex.Micro,
		Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Your order is on its way to you"}),
	}
	for _, v := range card.Lint() {
		fmt.Println(v)
	}
	// Output:
	// warning: body.contents[0].text: about 177 px wide, at most 140 px available: probably cut off; wrap or adjustMode would show all of it
}

func ExampleBubble() {
	card := &flex.Bubble{
		Size: flex.Kilo,
		Hero: &flex.Image{URL: "https://shop.example/lamp.jpg", Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover},
		Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Arm lamp", Weight: flex.Bold}),
		Footer: flex.NewBox(flex.Vertical,
			&flex.Button{Style: flex.Primary, Action: &action.URI{Label: "Buy", URI: "https://shop.example/lamp"}},
		),
	}
	fmt.Println(card.Validate())
	// Output: <nil>
}

func ExampleCarousel() {
	page := func(title string) *flex.Bubble {
		return &flex.Bubble{Size: flex.Micro, Body: flex.NewBox(flex.Vertical, &flex.Text{Text: title})}
	}
	c := &flex.Carousel{Contents: []*flex.Bubble{page("One"), page("Two")}}
	fmt.Println(c.Validate(), len(c.Contents))
	// Output: <nil> 2
}

func ExampleBox() {
	// A progress bar at 75%.
	show(&flex.Box{
		Layout: flex.Vertical, Height: flex.Px(6), CornerRadius: flex.Px(3), BackgroundColor: "#EEEEEE",
		Contents: flex.Contents(
			&flex.Box{Layout: flex.Vertical, Width: flex.Percent(75), Height: flex.Px(6), BackgroundColor: "#06C755"},
		),
	})
	// Output:
	// {"type":"box","layout":"vertical","contents":[{"type":"box","layout":"vertical","contents":[],"backgroundColor":"#06C755","width":"75%","height":"6px"}],"backgroundColor":"#EEEEEE","cornerRadius":"3px","height":"6px"}
}

// NewBox omits nil components, so optional parts need no if statement.
func ExampleNewBox() {
	discount := func(percent int) *flex.Text {
		if percent == 0 {
			return nil
		}
		return &flex.Text{Text: fmt.Sprintf("%d %% off", percent), Color: "#D32F2F"}
	}
	show(flex.NewBox(flex.Vertical, &flex.Text{Text: "¥1,200"}, discount(0)))
	show(flex.NewBox(flex.Vertical, &flex.Text{Text: "¥1,200"}, discount(20)))
	// Output:
	// {"type":"box","layout":"vertical","contents":[{"type":"text","text":"¥1,200"}]}
	// {"type":"box","layout":"vertical","contents":[{"type":"text","text":"¥1,200"},{"type":"text","text":"20 % off","color":"#D32F2F"}]}
}

// Contents is for boxes with other properties than those of NewBox.
func ExampleContents() {
	var star *flex.Icon // none yet
	show(&flex.Box{Layout: flex.Baseline, Spacing: flex.XS, Contents: flex.Contents(star, &flex.Text{Text: "no rating"})})
	// Output:
	// {"type":"box","layout":"baseline","contents":[{"type":"text","text":"no rating"}],"spacing":"xs"}
}

func ExampleText() {
	show(&flex.Text{Text: "A text of several lines", Wrap: true, MaxLines: new(3), Size: flex.SM, Flex: new(0)})
	// Output:
	// {"type":"text","text":"A text of several lines","flex":0,"size":"sm","wrap":true,"maxLines":3}
}

func ExampleSpan() {
	show(&flex.Text{Contents: []flex.Span{
		{Text: "from "},
		{Text: "¥5,000", Decoration: flex.LineThrough},
		{Text: " ¥3,800", Weight: flex.Bold, Color: "#D32F2F"},
	}})
	// Output:
	// {"type":"text","contents":[{"type":"span","text":"from "},{"type":"span","text":"¥5,000","decoration":"line-through"},{"type":"span","text":" ¥3,800","color":"#D32F2F","weight":"bold"}]}
}

func ExampleButton() {
	show(&flex.Button{
		Style: flex.Primary, Height: flex.SM, Color: "#0367D3",
		Action: &action.Postback{Label: "Reserve", Data: "reserve=table-4", DisplayText: "Reserve table 4"},
	})
	// Output:
	// {"type":"button","action":{"type":"postback","label":"Reserve","data":"reserve=table-4","displayText":"Reserve table 4"},"height":"sm","style":"primary","color":"#0367D3"}
}

func ExampleImage() {
	show(&flex.Image{URL: "https://shop.example/lamp.jpg", Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover})
	// Output:
	// {"type":"image","url":"https://shop.example/lamp.jpg","size":"full","aspectRatio":"20:13","aspectMode":"cover"}
}

func ExampleVideo() {
	card := &flex.Bubble{Hero: &flex.Video{
		URL:         "https://film.example/trailer.mp4",
		PreviewURL:  "https://film.example/trailer.jpg",
		AspectRatio: "16:9",
		AltContent:  &flex.Image{URL: "https://film.example/still.jpg", Size: flex.Full, AspectRatio: "16:9"},
		Action:      &action.URI{Label: "Tickets", URI: "https://film.example/tickets"},
	}}
	fmt.Println(card.Validate())
	card.Size = flex.Nano
	fmt.Println(card.Validate())
	// Output:
	// <nil>
	// hero: a video needs a bubble of size kilo, mega or giga
}

// A baseline box aligns icons with text.
func ExampleIcon() {
	show(flex.NewBox(flex.Baseline,
		&flex.Icon{URL: "https://shop.example/star.png", Size: flex.SM},
		&flex.Text{Text: "4.0", Margin: flex.SM},
	))
	// Output:
	// {"type":"box","layout":"baseline","contents":[{"type":"icon","url":"https://shop.example/star.png","size":"sm"},{"type":"text","text":"4.0","margin":"sm"}]}
}

func ExampleSeparator() {
	show(&flex.Separator{Margin: flex.XXL, Color: "#DDDDDD"})
	// Output: {"type":"separator","margin":"xxl","color":"#DDDDDD"}
}

// A filler still works; Lint recommends a replacement.
func ExampleFiller() {
	card := &flex.Bubble{Body: flex.NewBox(flex.Horizontal, &flex.Filler{}, &flex.Text{Text: "to the right"})}
	fmt.Println(card.Validate(), card.Lint()[0].Rule)
	card.Body = flex.NewBox(flex.Horizontal, &flex.Text{Text: "to the right", Align: flex.End})
	fmt.Println(card.Validate(), len(card.Lint()))
	// Output:
	// <nil> deprecated
	// <nil> 0
}

func ExampleLinearGradient() {
	sky := &flex.Box{
		Layout: flex.Vertical, Height: flex.Px(80),
		Background: &flex.LinearGradient{Angle: "0deg", StartColor: "#FFFFFF", EndColor: "#0367D3", CenterColor: "#8EC5FF", CenterPosition: flex.Percent(30)},
	}
	show(sky)
	// Output:
	// {"type":"box","layout":"vertical","contents":[],"height":"80px","background":{"type":"linearGradient","angle":"0deg","startColor":"#FFFFFF","endColor":"#0367D3","centerColor":"#8EC5FF","centerPosition":"30%"}}
}

func ExampleStyles() {
	card := &flex.Bubble{
		Body:   flex.NewBox(flex.Vertical, &flex.Text{Text: "Body"}),
		Footer: flex.NewBox(flex.Vertical, &flex.Text{Text: "Footer"}),
		Styles: &flex.Styles{Footer: &flex.BlockStyle{BackgroundColor: "#F5F5F5", Separator: true}},
	}
	show(card.Styles)
	// Output: {"footer":{"backgroundColor":"#F5F5F5","separator":true}}
}

func ExampleBlockStyle() {
	first := &flex.Bubble{
		Body:   flex.NewBox(flex.Vertical, &flex.Text{Text: "Body"}),
		Styles: &flex.Styles{Body: &flex.BlockStyle{Separator: true}},
	}
	fmt.Println(first.Lint()[0])
	// Output: warning: styles.body.separator: not drawn, body is the first block
}

// A type that this version does not know can be sent, but Validate refuses it.
func ExampleNewRaw() {
	hologram, err := flex.NewRaw(`{"type":"hologram","depth":3}`)
	fmt.Println(hologram.GetType(), err)
	card := &flex.Bubble{Body: flex.NewBox(flex.Vertical, hologram)}
	show(card)
	fmt.Println(card.Validate())
	// Output:
	// hologram <nil>
	// {"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"hologram","depth":3}]}}
	// body.contents[0].type: "hologram" is not a known Flex type, so nothing in it was checked
}

func ExampleRaw() {
	card, err := flex.Parse(`{"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [
		{"type": "hologram", "depth": 3}]}}`)
	for path, raw := range flex.All[*flex.Raw](card) {
		fmt.Println(path, string(raw.JSON()))
	}
	fmt.Println(err)
	// Output:
	// body.contents[0] {"type": "hologram", "depth": 3}
	// body.contents[0].type: "hologram" is not a known Flex type, so nothing in it was checked
}

// Extra has the properties that this version does not know.
func ExampleText_extra() {
	show(&flex.Text{Text: "a", Extra: map[string]json.RawMessage{"glow": json.RawMessage(`{"px":2}`)}})
	// Output: {"type":"text","text":"a","glow":{"px":2}}
}

func ExampleSize() {
	for _, s := range []flex.Size{flex.MD, "md", flex.Px(12), flex.Px(12.5), flex.Percent(50)} {
		fmt.Println(s)
	}
	// Output:
	// md
	// md
	// 12px
	// 12.5px
	// 50%
}

func ExamplePx() {
	height := 36.0
	fmt.Println(flex.Px(height), flex.Px(height/2.5))
	// Output: 36px 14.4px
}

func ExamplePercent() {
	done, all := 3, 4
	fmt.Println(flex.Percent(100 * float64(done) / float64(all)))
	// Output: 75%
}

func ExampleAlign() {
	show(&flex.Box{Layout: flex.Horizontal, JustifyContent: flex.SpaceBetween, AlignItems: flex.Center, Contents: flex.Contents(
		&flex.Text{Text: "Total", Flex: new(0)},
		&flex.Text{Text: "¥700", Flex: new(0), Gravity: flex.Bottom},
	)})
	// Output:
	// {"type":"box","layout":"horizontal","contents":[{"type":"text","text":"Total","flex":0},{"type":"text","text":"¥700","flex":0,"gravity":"bottom"}],"justifyContent":"space-between","alignItems":"center"}
}

// Keywords are constants; string literals work too.
func ExampleWeight() {
	show(&flex.Text{Text: "Sold out", Weight: flex.Bold, Decoration: flex.LineThrough})
	show(&flex.Text{Text: "Sold out", Weight: "bold", Decoration: "line-through"})
	// Output:
	// {"type":"text","text":"Sold out","weight":"bold","decoration":"line-through"}
	// {"type":"text","text":"Sold out","weight":"bold","decoration":"line-through"}
}

func ExampleParse() {
	c, err := flex.Parse(`{"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [
		{"type": "text", "text": "Hello", "sise": "md"}]}}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%T\n", c)
	fmt.Println(c.Validate())
	// Output:
	// *flex.Bubble
	// body.contents[0].sise: unknown property of a text; did you mean size?
}

// Cards designed with the Flex Message Simulator can be embedded with go:embed, as a string or a []byte.
func ExampleMustParse() {
	var receipt, _ = os.ReadFile("testdata/cards/receipt.json") // in a program: //go:embed receipt.json
	card := flex.MustParse(receipt)
	fmt.Println(card.GetType(), card.Validate())
	// Output: bubble <nil>
}

func ExampleClone() {
	template := &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Hello"})}
	card := flex.Clone(template)
	card.Size = flex.Giga
	card.Body.Contents[0].(*flex.Text).Text = "Hello, Brown"
	show(template)
	show(card)
	// Output:
	// {"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"Hello"}]}}
	// {"type":"bubble","size":"giga","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"Hello, Brown"}]}}
}

func ExampleFill() {
	template := flex.MustParse(`{"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [
		{"type": "text", "text": "{{name}}, your table is ready"},
		{"type": "image", "url": "https://cafe.example/table/{{table}}.png"}]}}`)

	card, err := flex.Fill(template, map[string]string{"name": "Brown", "table": "4"})
	fmt.Println(err)
	show(card.(*flex.Bubble).Body)

	_, err = flex.Fill(template, map[string]string{"name": "Brown", "tabel": "4"})
	fmt.Println(err)
	// Output:
	// <nil>
	// {"type":"box","layout":"vertical","contents":[{"type":"text","text":"Brown, your table is ready"},{"type":"image","url":"https://cafe.example/table/4.png"}]}
	// flex.Fill: 2 violations:
	// 	body.contents[1].url: no value for {{table}}
	// 	value "tabel" is not used in the template
}

func ExampleAll() {
	card := flex.MustParse(`{"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [
		{"type": "text", "text": "Hello"},
		{"type": "button", "action": {"type": "uri", "label": "Open", "uri": "https://shop.example/"}}]}}`)
	for path, u := range flex.All[*action.URI](card) {
		u.URI += "?from=line"
		fmt.Println(path, u.URI)
	}
	for _, t := range flex.All[*flex.Text](card) {
		t.Scaling = true
	}
	// Output: body.contents[1].action https://shop.example/?from=line
}

func ExamplePack() {
	var bubbles []*flex.Bubble
	for i := range 30 {
		bubbles = append(bubbles, &flex.Bubble{Size: flex.Micro, Body: flex.NewBox(flex.Vertical, &flex.Text{Text: fmt.Sprint("Product ", i+1)})})
	}
	for _, c := range flex.Pack(bubbles) {
		fmt.Println(len(c.Contents), c.Validate())
	}
	// Output:
	// 12 <nil>
	// 12 <nil>
	// 6 <nil>
}
