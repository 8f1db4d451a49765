package guides_test

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/guard"
	"github.com/linemsg/linemsg/message/lineerror"
)

func newClient(token string) (*messaging_api.MessagingApiAPI, error) {
	client := &http.Client{Transport: new(guard.Transport), Timeout: 10 * time.Second}
	return messaging_api.NewMessagingApiAPI(token, messaging_api.WithHTTPClient(client))
}

// push sends a message and prints why it was not accepted.
func push(bot *messaging_api.MessagingApiAPI, request *messaging_api.PushMessageRequest) {
	_, err := bot.PushMessage(request, "")
	switch err = lineerror.Wrap(err); { // adds what LINE's response says, if there is one
	case err == nil:
	case errors.Is(err, lineerror.MonthlyLimit):
		fmt.Println("the monthly quota is used up")
	case fault.Violations(err) != nil:
		for _, v := range fault.Violations(err) { // found by the guard, or by LINE
			fmt.Println(v.Path, v.Rule)
		}
	default:
		fmt.Println(err)
	}
}

func Example_push() {
	bot, err := newClient("a token")
	if err != nil {
		fmt.Println(err)
		return
	}

	push(bot, &messaging_api.PushMessageRequest{
		To: "U8189cf6745fc0d808977bdb0b9f22995",
		Messages: []messaging_api.MessageInterface{&messaging_api.ImageMessage{
			OriginalContentUrl: "http://kissa.example/cake.jpg",
			PreviewImageUrl:    "https://kissa.example/cake-small.jpg",
		}},
	})
	// Output:
	// messages[0].originalContentUrl not_https
}

// sdkMenu is a message that a bot builds with the SDK's structs today.
var sdkMenu = &messaging_api.TemplateMessage{
	AltText: "Menu",
	Template: &messaging_api.ConfirmTemplate{
		Text: "Coffee?",
		Actions: []messaging_api.ActionInterface{
			&messaging_api.MessageAction{Label: "Yes, a large one, please", Text: "yes"},
			&messaging_api.MessageAction{Label: "No", Text: "no"},
		},
	},
}

func Example_fromSDK() {
	m, err := message.FromSDK[message.Template](sdkMenu)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Validate())
	fmt.Println(message.Fit(m))
	fmt.Println(m.Validate())
	// Output:
	// template.actions[0].label: 24 grapheme clusters, at most 20 in a confirm template: "Yes, a large one, please"
	// [warning: messages[0].template.actions[0].label: 24 grapheme clusters, at most 20; shortened]
	// <nil>
}

// A card in types of this module, in a message of the SDK.
func Example_mixed() {
	card := &flex.Bubble{Body: flex.NewBox(flex.Vertical,
		&flex.Text{Text: "Cheesecake", Weight: flex.Bold, Size: flex.XL},
		&flex.Button{Action: &action.Postback{Label: "Order", Data: "order=17"}},
	)}
	request := &messaging_api.PushMessageRequest{
		To: "U8189cf6745fc0d808977bdb0b9f22995",
		Messages: []messaging_api.MessageInterface{
			&messaging_api.TextMessage{Text: "Today:"},
			&messaging_api.FlexMessage{AltText: "Cheesecake", Contents: card},
			&message.Sticker{PackageID: "446", StickerID: "1988"},
		},
	}

	all, err := message.FromSDK[message.Push](request)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(all.Messages), all.Validate())
	// Output:
	// 3 <nil>
}

// The whole message in types of this module.
func Example_own() {
	reply := &message.Reply{
		ReplyToken: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA",
		Messages: []message.Message{
			&message.Text{
				Text:       "What would you like?",
				QuickReply: message.QuickReplies(&action.Message{Label: "Coffee", Text: "coffee"}),
			},
		},
	}
	request, err := message.CheckedRequest[messaging_api.ReplyMessageRequest](reply)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(request.Messages), request.Messages[0].GetType()) // for bot.ReplyMessage(request)
	// Output:
	// 1 text
}
