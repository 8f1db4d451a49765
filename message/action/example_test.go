package action_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Println(string(b), err)
}

// inQuickReply checks an action in a quick reply.
func inQuickReply(a action.Action) {
	for _, v := range message.Lint(&message.Text{Text: "Tea?", QuickReply: message.QuickReplies(a)}) {
		fmt.Println(v)
	}
}

func Example() {
	q := message.QuickReplies(
		&action.Message{Label: "Yes", Text: "Yes, please"},
		&action.Postback{Label: "No", Data: "answer=no", DisplayText: "No, thanks"},
		&action.Camera{Label: "Show us"},
	)
	fmt.Println(message.Validate(&message.Text{Text: "Tea?", QuickReply: q}))
	// Output: <nil>
}

func ExampleAction() {
	for _, a := range []action.Action{&action.Message{}, &action.URI{}, &action.RichMenuSwitch{}} {
		fmt.Println(a.GetType())
	}
	// Output:
	// message
	// uri
	// richmenuswitch
}

func ExampleMessage() {
	show(&action.Message{Label: "Yes", Text: "Yes, please"})
	// Output: {"type":"message","label":"Yes","text":"Yes, please"} <nil>
}

func ExamplePostback() {
	show(&action.Postback{Label: "Ask", Data: "ask=1", InputOption: action.OpenKeyboard, FillInText: "My question:\n"})
	inQuickReply(&action.Postback{Label: "Ask", Data: "ask=1", DisplayText: "a", Text: "b"})
	// Output:
	// {"type":"postback","label":"Ask","data":"ask=1","inputOption":"openKeyboard","fillInText":"My question:\n"} <nil>
	// messages[0].quickReply.items[0].action.text: not allowed together with displayText
	// warning: messages[0].quickReply.items[0].action.text: deprecated, use displayText
	// warning: messages[0].quickReply.items[0].action.text: not for quick replies, use displayText
}

func ExampleInputOption() {
	inQuickReply(&action.Postback{Label: "Ask", Data: "ask=1", InputOption: "keyboard"})
	// Output: messages[0].quickReply.items[0].action.inputOption: "keyboard" is not one of closeRichMenu, openRichMenu, openKeyboard, openVoice
}

func ExampleURI() {
	inQuickReply(&action.URI{Label: "Cart", URI: "/cart"})
	// Output: messages[0].quickReply.items[0].action.uri: no scheme in "/cart"; https, http, line or tel
}

func ExampleAltURI() {
	show(&action.URI{Label: "Cart", URI: "https://shop.example/m/cart", AltURI: &action.AltURI{Desktop: "https://shop.example/cart"}})
	// Output: {"type":"uri","label":"Cart","uri":"https://shop.example/m/cart","altUri":{"desktop":"https://shop.example/cart"}} <nil>
}

func ExampleDatetimePicker() {
	now := time.Date(2026, 4, 1, 18, 30, 0, 0, time.UTC)
	a := &action.DatetimePicker{
		Label: "When?", Data: "when", Mode: action.Datetime,
		Min: now.Format(action.DatetimeLayout),
		Max: now.AddDate(0, 1, 0).Format(action.DatetimeLayout),
	}
	fmt.Println(a.Min, a.Max)
	a.Max = now.Format(action.DateLayout)
	inQuickReply(a)
	// Output:
	// 2026-04-01T18:30 2026-05-01T18:30
	// messages[0].quickReply.items[0].action.max: "2026-04-01" is not of the form YYYY-MM-DDTHH:mm, as mode datetime requires
}

func ExampleMode() {
	inQuickReply(&action.DatetimePicker{Label: "When?", Data: "when", Mode: "noon"})
	// Output: messages[0].quickReply.items[0].action.mode: "noon" is not one of date, time, datetime
}

func ExampleCamera() {
	show(&action.Camera{Label: "Camera"})
	// Output: {"type":"camera","label":"Camera"} <nil>
}

func ExampleCameraRoll() {
	show(&action.CameraRoll{Label: "Pictures"})
	// Output: {"type":"cameraRoll","label":"Pictures"} <nil>
}

func ExampleLocation() {
	show(&action.Location{Label: "Where are you?"})
	// Output: {"type":"location","label":"Where are you?"} <nil>
}

func ExampleRichMenuSwitch() {
	a := &action.RichMenuSwitch{RichMenuAliasID: "tab-b", Data: "tab=b"}
	show(a)
	inQuickReply(a)
	// Output:
	// {"type":"richmenuswitch","richMenuAliasId":"tab-b","data":"tab=b"} <nil>
	// messages[0].quickReply.items[0].action: richmenuswitch is allowed only in a rich menu
}

func ExampleClipboard() {
	show(&action.Clipboard{Label: "Copy the code", ClipboardText: "SPRING-7"})
	// Output: {"type":"clipboard","label":"Copy the code","clipboardText":"SPRING-7"} <nil>
}

func ExampleRaw() {
	m, err := message.Parse(`{"type":"text","text":"Tea?","quickReply":{"items":[{"type":"action","action":{"type":"scan","label":"Scan"}}]}}`)
	for _, raw := range message.All[*action.Raw](m...) {
		fmt.Println(string(raw.JSON()))
	}
	fmt.Println(err)
	// Output:
	// {"type":"scan","label":"Scan"}
	// messages[0].quickReply.items[0].action.type: "scan" is not a known action type, so nothing in it was checked
}

// A type that LINE has added recently is sent unchanged.
func ExampleNewRaw() {
	a, err := action.NewRaw(`{"type":"scan","label":"Scan"}`)
	fmt.Println(a.GetType(), err)
	inQuickReply(a)
	// Output:
	// scan <nil>
	// warning: messages[0].quickReply.items[0].action.type: "scan" is not a known action type, so nothing in it was checked
}

// The limit of a label depends on the place.
func ExamplePlace() {
	for _, p := range []action.Place{action.InFlexButton, action.InTemplate, action.InImageCarousel} {
		fmt.Println(p.MaxLabel(), p.FitLabel("Confirm and pay later, please"))
	}
	// Output:
	// 40 Confirm and pay later, please
	// 20 Confirm and pay lat…
	// 12 Confirm and…
}

func ExamplePlace_MaxLabel() {
	fmt.Println(action.InQuickReply.MaxLabel(), action.InRichMenu.MaxLabel(), action.InFlex.MaxLabel())
	// Output: 20 20 40
}

func ExamplePlace_FitLabel() {
	fmt.Println(action.InImageCarousel.FitLabel("Add to the cart"))
	// Output: Add to the…
}

func ExamplePlace_CheckLabel() {
	fmt.Println(action.InTemplate.CheckLabel("Confirm and pay later"))
	fmt.Println(action.InTemplate.CheckLabel(""))
	fmt.Println(action.InRichMenu.CheckLabel(""))
	// Output:
	// label: 21 grapheme clusters, at most 20 in a buttons template: "Confirm and pay later"
	// label: empty, needs 1 to 20 grapheme clusters
	// <nil>
}

func ExampleEncodeURI() {
	fmt.Println(action.EncodeURI("https://example.com/注文?q=Good morning"))
	fmt.Println(action.EncodeURI("/cart"))
	// Output:
	// https://example.com/%E6%B3%A8%E6%96%87?q=Good%20morning <nil>
	//  action.EncodeURI("/cart"): no scheme; https, http, line or tel
}

func ExampleAddFriend() {
	fmt.Println(action.AddFriend("@linedevelopers"))
	// Output: https://line.me/R/ti/p/%40linedevelopers
}

func ExampleRecommendAccount() {
	fmt.Println(action.RecommendAccount("@linedevelopers"))
	// Output: https://line.me/R/nv/recommendOA/%40linedevelopers
}

func ExampleOpenAccountProfile() {
	fmt.Println(action.OpenAccountProfile("@linedevelopers"))
	// Output: https://line.me/R/home/public/profile?id=linedevelopers
}

func ExampleOpenVOOM() {
	fmt.Println(action.OpenVOOM("@linedevelopers"))
	// Output: https://line.me/R/home/public/main?id=linedevelopers
}

func ExampleOpenLIFF() {
	fmt.Println(action.OpenLIFF("1234567890-AbcdEfgh", "/path?x=1"))
	// Output: https://liff.line.me/1234567890-AbcdEfgh/path?x=1
}
