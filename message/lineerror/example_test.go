package lineerror_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/lineerror"
)

func Example() {
	err := lineerror.Parse(`{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}`)
	switch {
	case errors.Is(err, lineerror.MonthlyLimit):
		fmt.Println("no more messages this month")
	case errors.Is(err, fault.Required):
		fmt.Println("something is missing")
	}
	for _, v := range fault.Violations(err) {
		fmt.Println(v.Path, v.Rule, v.Detail)
	}
	// Output:
	// something is missing
	// messages[0].text required May not be empty
}

// The path of a violation leads to the Go value that LINE refused.
func ExampleParse() {
	ms := []message.Message{&message.Flex{AltText: "Receipt", Contents: &flex.Bubble{
		Body: flex.NewBox(flex.Vertical, &flex.Button{Action: &action.URI{Label: "Cart", URI: "/cart"}}),
	}}}
	err := lineerror.Parse("unexpected status code: 400, {\"message\":\"A message (messages[0])\u00a0in the request body is invalid\"," +
		`"details":[{"message":"invalid uri","property":"/body/contents/0/action/uri"}]}`)
	for _, v := range fault.Violations(err) {
		for path, a := range message.All[*action.URI](ms...) {
			if strings.HasPrefix(string(v.Path), string(path)) {
				fmt.Printf("%s: %s %q\n", v.Path, v.Detail, a.URI)
			}
		}
	}
	// Output:
	// messages[0].contents.body.contents[0].action.uri: invalid uri "/cart"
}

func ExampleRefusal() {
	err := lineerror.Parse(`{"message":"Invalid reply token"}`)
	fmt.Println(errors.Is(err, lineerror.InvalidReplyToken))
	// Output:
	// true
}

func ExampleResponse() {
	err := message.Validate(&message.Text{Text: "Hello"}, &message.Image{
		OriginalContentURL: "http://shop.example/a.png",
		PreviewImageURL:    "https://shop.example/a.png",
	})
	fmt.Printf("%s\n", lineerror.Response(err))
	// Output:
	// {"message":"The request body has 1 error(s)","details":[{"message":"Must be a valid HTTPS URL","property":"messages[1].originalContentUrl"}]}
}

func ExampleProperty() {
	err := message.Validate(&message.Flex{AltText: "Receipt", Contents: &flex.Bubble{
		Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Total", Color: "red"}),
	}})
	for _, v := range fault.Violations(err) {
		texts, known := lineerror.Text(v)
		fmt.Println(v.Path, lineerror.Property(v), texts, known)
	}
	// Output:
	// messages[0].contents.body.contents[0].color /body/contents/0/color [invalid property] true
}

// LINE uses another text for an empty text than for an absent one. Only the request shows the difference.
func ExampleResponseTo() {
	request := []byte(`{"to":"U8189cf6745fc0d808977bdb0b9f22995","messages":[{"type":"flex","altText":"a","contents":` +
		`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":""}]}}}]}`)
	var push message.Push
	fmt.Println(push.UnmarshalJSON(request))
	fmt.Printf("%s\n", lineerror.ResponseTo(request, push.Validate()))
	// Output:
	// messages[0].contents.body.contents[0].text: empty, must be a text or left out
	// {"message":"A message (messages[0]) in the request body is invalid","details":[{"message":"must be non-empty text","property":"/body/contents/0/text"}]}
}

func ExampleError() {
	err := lineerror.Parse(`{"message":"The request body has 1 error(s)","details":[{"message":"Length must be between 0 and 5000","property":"messages[0].text"}]}`)
	if e, ok := errors.AsType[*lineerror.Error](err); ok {
		fmt.Println(e.Message)
		fmt.Println(e.Violations[0].Path, e.Violations[0].Rule, e.Violations[0].Limit)
	}
	// Output:
	// The request body has 1 error(s)
	// messages[0].text too_long 5000
}

// If LINE's text has never been seen, Text returns one of this module, and known is false.
func ExampleText() {
	for _, v := range fault.Violations(message.Validate(&message.Text{}, &message.Sticker{PackageID: "446", StickerID: "a"})) {
		texts, known := lineerror.Text(v)
		fmt.Println(v.Path, texts, known)
	}
	// Output:
	// messages[0].text [May not be empty] true
	// messages[1].stickerId ["a" is not a sticker or package ID, must be digits] false
}

// The error of the official SDK, with the paths and rules of LINE's response.
func ExampleWrap() {
	err := errors.New(`unexpected status code: 429, {"message":"You have reached your monthly limit."}`) // from the SDK
	err = lineerror.Wrap(err)
	fmt.Println(err)
	fmt.Println(errors.Is(err, lineerror.MonthlyLimit))
	// Output:
	// unexpected status code: 429, {"message":"You have reached your monthly limit."}
	// true
}
