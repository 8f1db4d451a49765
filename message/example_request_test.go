package message_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

func ExampleReply() {
	r := &message.Reply{ReplyToken: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", Messages: []message.Message{&message.Text{Text: "Hello"}}}
	body, err := r.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output: {"replyToken":"nHuyWiB7yP5Zw52FIkcQobQuGDXCTA","messages":[{"type":"text","text":"Hello"}]} <nil>
}

func ExamplePush() {
	r := &message.Push{To: "@brown", Messages: []message.Message{&message.Text{Text: "Hello"}}}
	fmt.Println(r.Validate())
	r.To = ids.UserID("U8189cf6745fc0d808977bdb0b9f22995").Chat()
	fmt.Println(r.Validate())
	fmt.Println(r.QuotaUse())
	// Output:
	// to: "@brown": a LINE ID, not a chat ID (U, C or R and 32 hexadecimal digits)
	// <nil>
	// 1 true
}

func ExampleMulticast() {
	r := &message.Multicast{
		To:       []ids.UserID{"U8189cf6745fc0d808977bdb0b9f22995", "C4af4980629f1d2c3b4a5968778695a4b"},
		Messages: []message.Message{&message.Text{Text: "Hello"}},
	}
	fmt.Println(r.Validate())
	fmt.Println(r.QuotaUse())
	// Output:
	// to[1]: "C4af4980629…" is a group ID; a multicast accepts only user IDs
	// 2 true
}

func ExampleBroadcast() {
	r := &message.Broadcast{Messages: []message.Message{&message.Text{Text: "We are open again."}}, NotificationDisabled: true}
	body, err := r.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output: {"messages":[{"type":"text","text":"We are open again."}],"notificationDisabled":true} <nil>
}

// LINE has endpoints that check messages without sending them.
func ExampleValidation() {
	v := &message.Validation{For: message.ForMulticast, Messages: []message.Message{&message.Text{Text: "Hello"}}}
	fmt.Println("/v2/bot/message/validate/" + v.For)
	body, err := v.AppendJSON(nil)
	fmt.Println(string(body), err)
	v.Messages = []message.Message{&message.Text{Text: "I see", QuoteToken: "q3Plxr4AgKd"}}
	fmt.Println(v.Validate())
	// Output:
	// /v2/bot/message/validate/multicast
	// {"messages":[{"type":"text","text":"Hello"}]} <nil>
	// messages[0].quoteToken: a quote token is allowed only in a reply or a push
}

// A server composes what a LIFF app shares.
func ExampleLIFFShare() {
	share := &message.LIFFShare{Messages: []message.Message{
		&message.Template{AltText: "Our menu", Template: &template.Buttons{Text: "Our menu", Actions: []action.Action{
			&action.URI{Label: "Open", URI: action.OpenLIFF("1653575653-5xEDvzVq", "/menu")},
		}}},
	}}
	fmt.Println(share.Validate())

	share.Messages = append(share.Messages, &message.Sticker{PackageID: "446", StickerID: "1988"})
	fmt.Println(share.Validate())
	// Output:
	// <nil>
	// messages[1]: sticker is not allowed in liff.shareTargetPicker, only text, image, video, audio, location, template, flex
}

func ExampleLIFFSend() {
	r := &message.LIFFSend{Messages: []message.Message{&message.Text{Text: "I am on my way"}}}
	body, err := r.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output: {"messages":[{"type":"text","text":"I am on my way"}]} <nil>
}

func ExampleLoadingAnimation() {
	r := &message.LoadingAnimation{ChatID: "U8189cf6745fc0d808977bdb0b9f22995", LoadingSeconds: 30}
	body, err := r.AppendJSON(nil)
	fmt.Println(string(body), err)
	r = &message.LoadingAnimation{ChatID: "C4af4980629f1d2c3b4a5968778695a4b", LoadingSeconds: 12}
	fmt.Println(r.Validate())
	// Output:
	// {"chatId":"U8189cf6745fc0d808977bdb0b9f22995","loadingSeconds":30} <nil>
	// 2 violations:
	// 	chatId: "C4af4980629…" is a group ID; a loading animation accepts only user IDs
	// 	loadingSeconds: 12, must be a multiple of 5
}

func ExampleMarkAsRead() {
	r := &message.MarkAsRead{MarkAsReadToken: "30yhdy232xLk2FqM"} // from the message of a webhook event
	body, err := r.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output: {"markAsReadToken":"30yhdy232xLk2FqM"} <nil>
}

func ExampleValidate() {
	fmt.Println(message.Validate(&message.Text{Text: "Hello"}))
	fmt.Println(message.Validate(&message.Text{}, nil))
	// Output:
	// <nil>
	// 2 violations:
	// 	messages[0].text: empty, needs 1 to 5000 UTF-16 code units
	// 	messages[1]: nil
}

// Lint also returns warnings, for what LINE accepts but the author may not intend.
func ExampleLint() {
	ms := []message.Message{
		&message.Text{Text: "Tea?", QuickReply: message.QuickReplies(&action.Message{Label: "Yes", Text: "Yes"})},
		&message.Text{Text: "Or coffee?"},
	}
	for _, v := range message.Lint(ms...) {
		fmt.Println(v)
	}
	fmt.Println(message.Validate(ms...))
	// Output:
	// warning: messages[0].quickReply: not shown, LINE shows only that of the last message
	// <nil>
}

// Checked converts messages for the official SDK, which has an interface like this one.
func ExampleChecked() {
	type MessageInterface interface{ GetType() string }
	out, err := message.Checked[MessageInterface](&message.Text{Text: "Hello"}, &message.Sticker{PackageID: "446", StickerID: "1988"})
	fmt.Println(len(out), err)
	_, err = message.Checked[MessageInterface](&message.Text{})
	fmt.Println(err)
	// Output:
	// 2 <nil>
	// messages[0].text: empty, needs 1 to 5000 UTF-16 code units
}

// All yields the objects of one type, which may be changed.
func ExampleAll() {
	m := &message.Text{Text: "Tea?", QuickReply: message.QuickReplies(
		&action.Postback{Label: "Yes", Data: "tea=yes"},
		&action.Message{Label: "No", Text: "No"},
	)}
	for path, p := range message.All[*action.Postback](m) {
		p.Data += "&shop=7"
		fmt.Println(path, p.Data)
	}
	// Output: messages[0].quickReply.items[0].action tea=yes&shop=7
}

func ExampleParse() {
	ms, err := message.Parse(`{"messages": [{"type": "text", "text": "Hello"}, {"type": "text", "text": []}]}`)
	fmt.Println(len(ms), err)
	fmt.Println(ms[0].(*message.Text).Text)
	// Output:
	// 2 messages[1].text: an array, must be a string
	// Hello
}

func ExampleMessages() {
	var job struct {
		User     ids.UserID
		Messages message.Messages
	}
	err := json.Unmarshal([]byte(`{"User": "U8189cf6745fc0d808977bdb0b9f22995", "Messages": [{"type": "text", "text": "Hello"}]}`), &job)
	fmt.Println(job.User, job.Messages[0].GetType(), err)
	// Output: U8189cf6745fc0d808977bdb0b9f22995 text <nil>
}

// A longer sequence needs several requests. LINE promises no order between them.
func ExampleMessage_chunk() {
	ms := make([]message.Message, 7)
	for i := range ms {
		ms[i] = &message.Text{Text: fmt.Sprint(i + 1)}
	}
	for batch := range slices.Chunk(ms, message.MaxPerRequest) {
		fmt.Println(len(batch))
	}
	// Output:
	// 5
	// 2
}

func ExampleAltText() {
	fmt.Println(message.AltText("  Your order\n\n  is ready. "))
	// Output: Your order is ready.
}

func ExampleContentKindOf() {
	fmt.Println(message.ContentKindOf("audio/x-m4a"))
	fmt.Println(message.ContentKindOf("text/plain; charset=utf-8"))
	fmt.Println(message.ContentKindOf(""))
	// Output:
	// audio true
	// file true
	// file false
}

func ExampleContentKind() {
	if kind, _ := message.ContentKindOf("image/jpeg"); kind == message.ContentImage {
		fmt.Println("a picture")
	}
	// Output: a picture
}

// A broadcast for the official SDK. The SDK's type replaces broadcastRequest: messaging_api.BroadcastRequest.
func ExampleCheckedRequest() {
	type broadcastRequest struct {
		Messages             []interface{ GetType() string } `json:"messages"`
		NotificationDisabled bool                            `json:"notificationDisabled"`
	}
	request, err := message.CheckedRequest[broadcastRequest](&message.Broadcast{Messages: []message.Message{&message.Text{Text: "Open"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(request.Messages), request.Messages[0].GetType())

	hi := message.Compose("Hi ").MentionAll().TextV2()
	_, err = message.CheckedRequest[broadcastRequest](&message.Broadcast{Messages: []message.Message{hi}})
	fmt.Println(errors.Is(err, fault.NotHere))
	// Output:
	// 1 text
	// true
}

// Messages of another library as messages of this module.
func ExampleFromSDK() {
	type textMessage struct { // messaging_api.TextMessage
		Type string `json:"type"`
		Text string `json:"text"`
	}
	ms, err := message.FromSDK[message.Messages]([]textMessage{{"text", "Hello"}, {"text", ""}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(message.Validate(*ms...))
	// Output: messages[1].text: empty, needs 1 to 5000 UTF-16 code units
}
