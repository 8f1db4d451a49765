package preview_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/message/template"
)

func ExampleText() {
	err := preview.Text(os.Stdout,
		&message.Text{Text: "Hello, Brown!"},
		&message.Template{AltText: "Lunch", Template: &template.Confirm{
			Text: "Soup?",
			Actions: []action.Action{
				&action.Message{Label: "Yes", Text: "Soup, please"},
				&action.Message{Label: "No thank you, not today", Text: "No"},
			},
		}},
	)
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// 2/5 messages, 268 bytes of JSON
	// ├─ messages[0]: text "Hello, Brown!" (13/5000 UTF-16 code units)
	// └─ messages[1]: template, altText "Lunch"
	//    └─ template: confirm "Soup?" (5/240 grapheme clusters), 2/2 actions
	//       ├─ actions[0]: message "Yes", text "Soup, please"
	//       └─ actions[1]: message "No thank you, not today" (23/20 grapheme clusters), text "No"
	//             error: label: 23 grapheme clusters, at most 20 in a confirm template: "No thank you, not
	//               today"
}

// The findings can be those of an error, such as one of Validate.
func ExampleTextWith() {
	ms := []message.Message{&message.Text{Text: "Hello"}, &message.Text{}}
	if err := message.Validate(ms...); errors.Is(err, fault.Required) {
		o := preview.TextOptions{Width: 80, Short: true, Findings: fault.Violations(err)}
		if err := preview.TextWith(os.Stdout, o, ms...); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// 2/5 messages, 61 bytes of JSON
	// ├─ messages[0]: text "Hello" (5/5000 UTF-16 code units)
	// └─ messages[1]: text
	//       error: text: empty, needs 1 to 5000 UTF-16 code units
}
