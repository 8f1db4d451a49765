package template_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/template"
)

func Example() {
	t := &template.Confirm{Text: "Cancel the order?", Actions: []action.Action{
		&action.Postback{Label: "Yes", Data: "cancel=1042"},
		&action.Message{Label: "No, I would rather keep it", Text: "Keep it"},
	}}
	fmt.Println(t.Validate())
	// Output:
	// actions[1].label: 26 grapheme clusters, at most 20 in a confirm template: "No, I would rather keep it"
}

func ExampleButtons() {
	t := &template.Buttons{
		ThumbnailImageURL: "https://shop.example/cups/blue.jpg",
		Title:             "Blue cup",
		Text:              "0.3 l, made in Mashiko",
		Actions: []action.Action{
			&action.Postback{Label: "Buy", Data: "buy=17"},
			&action.URI{Label: "More", URI: "https://shop.example/cups/blue"},
		},
	}
	fmt.Println(t.Validate())
	out, _ := json.MarshalIndent(t, "", "  ")
	fmt.Println(string(out))
	// Output:
	// <nil>
	// {
	//   "type": "buttons",
	//   "thumbnailImageUrl": "https://shop.example/cups/blue.jpg",
	//   "title": "Blue cup",
	//   "text": "0.3 l, made in Mashiko",
	//   "actions": [
	//     {
	//       "type": "postback",
	//       "label": "Buy",
	//       "data": "buy=17"
	//     },
	//     {
	//       "type": "uri",
	//       "label": "More",
	//       "uri": "https://shop.example/cups/blue"
	//     }
	//   ]
	// }
}

// A violation has numbers to act on: here the text is cut to the limit that applies with a title.
func ExampleButtons_Validate() {
	t := &template.Buttons{
		Title:   "Order 1042",
		Text:    "Your order left our shop this morning and will be at your door tomorrow.",
		Actions: []action.Action{&action.Postback{Label: "Track", Data: "track=1042"}},
	}
	err := t.Validate()
	fmt.Println(err)

	var v fault.Violation
	if errors.As(err, &v) && v.Rule == fault.TooLong && v.Path == "text" {
		t.Text = length.Grapheme.Truncate(t.Text, v.Limit, "…")
	}
	fmt.Println(t.Text)
	fmt.Println(t.Validate())
	// Output:
	// text: 72 grapheme clusters, at most 60 with a title or an image
	// Your order left our shop this morning and will be at your d…
	// <nil>
}

// Lint returns warnings as well as errors.
func ExampleButtons_Lint() {
	t := &template.Buttons{
		Text:    "How do you like it?",
		Actions: []action.Action{&action.Message{Label: "Good", Text: "Good"}, &action.Camera{Label: "Show us"}},
	}
	fmt.Println(t.Validate())
	for _, v := range t.Lint() {
		fmt.Println(v)
	}
	// Output:
	// <nil>
	// warning: actions[1]: camera works only in a quick reply; in a buttons template a tap does nothing
}

// AppendJSON writes to a buffer that can be reused.
func ExampleButtons_AppendJSON() {
	t := &template.Buttons{Text: "Ready?", Actions: []action.Action{&action.Message{Label: "Go", Text: "Go"}}}
	buf := make([]byte, 0, 1024)
	buf, err := t.AppendJSON(buf)
	fmt.Println(string(buf), err)
	// Output:
	// {"type":"buttons","text":"Ready?","actions":[{"type":"message","label":"Go","text":"Go"}]} <nil>
}

func ExampleConfirm() {
	t := &template.Confirm{Text: "Keep your table?", Actions: []action.Action{
		&action.Postback{Label: "Yes", Data: "keep=1"},
	}}
	fmt.Println(t.Validate())
	t.Actions = append(t.Actions, &action.Postback{Label: "No", Data: "keep=0"})
	fmt.Println(t.Validate())
	// Output:
	// actions: 1 action, at least 2
	// <nil>
}

func ExampleCarousel() {
	t := &template.Carousel{ImageSize: template.Contain, Columns: []template.Column{
		{Title: "Blue cup", Text: "0.3 l", Actions: []action.Action{&action.Postback{Label: "Buy", Data: "buy=17"}}},
		{Text: "0.2 l", Actions: []action.Action{&action.Postback{Label: "Buy", Data: "buy=18"}}},
	}}
	fmt.Println(t.Validate())
	// Output:
	// columns[1].title: missing, columns[0] has one; in all columns or in none
}

// Columns made in a loop have the same parts. A longer list is cut, or sent as several messages.
func ExampleColumn() {
	cups := map[string]string{"17": "Blue cup", "18": "Red cup"}
	var columns []template.Column
	for _, number := range []string{"17", "18"} {
		columns = append(columns, template.Column{
			Title:         length.Grapheme.Truncate(cups[number], template.MaxTitle, "…"),
			Text:          "No. " + number,
			DefaultAction: &action.URI{Label: "Show", URI: "https://shop.example/cups/" + number},
			Actions:       []action.Action{&action.Postback{Label: "Buy", Data: "buy=" + number}},
		})
	}
	t := &template.Carousel{Columns: columns[:min(len(columns), template.MaxColumns)]}
	fmt.Println(len(t.Columns), t.Validate())
	// Output:
	// 2 <nil>
}

func ExampleImageCarousel() {
	t := &template.ImageCarousel{Columns: []template.ImageColumn{
		{ImageURL: "https://shop.example/blue.jpg", Action: &action.Postback{Label: "Blue", Data: "buy=17"}},
		{ImageURL: "http://shop.example/red.jpg", Action: &action.Camera{Label: "Show"}},
	}}
	for _, v := range t.Lint() {
		fmt.Println(v)
	}
	// Output:
	// columns[1].imageUrl: http, must be https: "http://shop.example/red.jpg"
	// warning: columns[1].action: camera works only in a quick reply; in an image carousel a tap does nothing
}

func ExampleImageColumn() {
	c := template.ImageColumn{
		ImageURL: "https://shop.example/blue.jpg",
		Action:   &action.Message{Label: action.InImageCarousel.FitLabel("The blue one, please"), Text: "The blue one, please"},
	}
	out, _ := json.Marshal(c)
	fmt.Println(string(out))
	// Output:
	// {"imageUrl":"https://shop.example/blue.jpg","action":{"type":"message","label":"The blue on…","text":"The blue one, please"}}
}

func ExampleAspectRatio() {
	t := &template.Buttons{
		ThumbnailImageURL: "https://shop.example/blue.jpg", ImageAspectRatio: template.Square, Text: "Blue cup",
		Actions: []action.Action{&action.Message{Label: "Like", Text: "I like it"}},
	}
	fmt.Println(t.Validate())
	t.ImageAspectRatio = "4:3"
	fmt.Println(t.Validate())
	// Output:
	// <nil>
	// imageAspectRatio: "4:3" is not one of rectangle, square
}

func ExampleImageSize() {
	t := &template.Buttons{
		ThumbnailImageURL: "https://shop.example/blue.jpg", ImageSize: "fill", Text: "Blue cup",
		Actions: []action.Action{&action.Message{Label: "Like", Text: "I like it"}},
	}
	fmt.Println(t.Validate())
	// Output:
	// imageSize: "fill" is not one of cover, contain
}

// A template is one of four types, or a Raw if this version does not know its type.
func ExampleTemplate() {
	for _, t := range []template.Template{&template.Buttons{Text: "Pick one"}, &template.Confirm{Text: "Sure?"}, new(template.Raw)} {
		switch t := t.(type) {
		case *template.Buttons:
			fmt.Println(t.GetType(), t.Text)
		case *template.Confirm:
			fmt.Println(t.GetType(), t.Text)
		default:
			fmt.Printf("%T\n", t)
		}
	}
	// Output:
	// buttons Pick one
	// confirm Sure?
	// *template.Raw
}

func ExampleRaw() {
	var t template.Raw
	err := json.Unmarshal([]byte(`{"type":"gallery","wings":3}`), &t)
	fmt.Println(t.GetType(), string(t.JSON()), err)
	fmt.Println(t.Lint()[0])
	// Output:
	// gallery {"type":"gallery","wings":3} <nil>
	// warning: type: "gallery" is not a known template type, so nothing in it was checked
}

func ExampleNewRaw() {
	t, err := template.NewRaw(`{"type":"gallery","wings":3}`)
	fmt.Println(t.GetType(), t.Validate(), err)
	_, err = template.NewRaw(`{"wings":3}`)
	fmt.Println(err)
	// Output:
	// gallery <nil> <nil>
	// type: missing
}
