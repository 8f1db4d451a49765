package main

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/line/line-bot-sdk-go/v8/linebot/webhook"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
)

// item is what the shop sells.
type item struct {
	id, name string
	yen      int
}

var items = []item{
	{"coffee", "Hand-drip coffee", 450},
	{"latte", "Caffè latte", 520},
	{"cake", "Basque cheesecake of the day", 680},
}

// answer returns the bot's messages for a text. It returns none for an unknown text: people in a group talk to each other.
func answer(text string, source webhook.SourceInterface) []message.Message {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "menu":
		return []message.Message{menu()}
	case "receipt":
		return []message.Message{
			&message.Text{Text: "Thank you! Here is your receipt."},
			receipt(items...),
		}
	case "story":
		// A text of any length: as many messages as needed, with the quick reply on the last.
		return (&message.Text{Text: story(), QuickReply: choices()}).Split()
	case "hello":
		return []message.Message{greeting(source)}
	}
	return nil
}

// menu returns a text with a quick reply.
func menu() *message.Text {
	return &message.Text{Text: "What would you like?", QuickReply: choices()}
}

func choices() *message.QuickReply {
	var buttons []action.Action
	for _, it := range items {
		buttons = append(buttons, &action.Postback{
			Label:       action.InQuickReply.FitLabel(it.name), // LINE refuses more than 20 grapheme clusters
			Data:        url.Values{"order": {it.id}}.Encode(),
			DisplayText: it.name + ", please",
		})
	}
	return message.QuickReplies(append(buttons, &action.Message{Label: "My receipt", Text: "receipt"})...)
}

// order returns the messages for a tap on a button. postback is the Data of its [action.Postback].
func order(postback string) []message.Message {
	data, err := url.ParseQuery(postback)
	if err != nil {
		return nil // not one of ours
	}
	for _, it := range items {
		if it.id == data.Get("order") {
			return []message.Message{
				receipt(it),
				&message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: choices()},
			}
		}
	}
	return nil
}

// greeting mentions the sender in a group. Compose writes the placeholders and escapes braces in the text.
func greeting(source webhook.SourceInterface) message.Message {
	group, ok := source.(webhook.GroupSource)
	if !ok || group.UserId == "" { // LINE for PC does not include the sender
		return &message.Text{Text: "Hello! Write menu to see what there is."}
	}
	return message.Compose("Hello, ").Mention(ids.UserID(group.UserId)).Add("! Write {menu} to see what there is.").TextV2()
}

// receipt returns a card with a row for each item, a line, the total and a button.
func receipt(bought ...item) *message.Flex {
	total := 0
	body := flex.NewBox(flex.Vertical, &flex.Text{Text: "Receipt", Weight: flex.Bold, Size: flex.XL})
	for _, it := range bought {
		total += it.yen
		body.Contents = append(body.Contents, row(it.name, it.yen))
	}
	body.Contents = append(body.Contents, &flex.Separator{Margin: flex.XXL}, row("Total", total))
	return &message.Flex{
		AltText: message.AltText("Receipt: " + yen(total)), // what the notification shows
		Contents: &flex.Bubble{
			Body: body,
			Footer: flex.NewBox(flex.Vertical, &flex.Button{
				Style: flex.Primary,
				Action: &action.Postback{
					Label: "The same again", Data: url.Values{"order": {bought[0].id}}.Encode(),
				},
			}),
		},
	}
}

func row(name string, price int) *flex.Box {
	box := flex.NewBox(flex.Horizontal,
		&flex.Text{Text: name, Wrap: true, Flex: new(3)},
		&flex.Text{Text: yen(price), Align: flex.End, Flex: new(1)},
	)
	box.Margin = flex.MD
	return box
}

func yen(n int) string { return "¥" + strconv.Itoa(n) }

// story returns a text that needs more than five messages.
func story() string {
	var b strings.Builder
	for day := range 300 {
		fmt.Fprintf(&b, "Day %d. We opened at seven, roasted until ten, and closed when the last guest had gone home. "+
			"雨の日も風の日も、お湯を沸かし、豆を挽いて、一杯ずつ淹れました。 ☕️\n\n", day+1)
	}
	return strings.TrimSpace(b.String())
}
