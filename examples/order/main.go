// Command order composes the five messages that a shop sends to a customer after an order. It checks them and prints the
// body of the push request, with the lengths of its texts as LINE counts them. It sends nothing.
//
//	go run ./examples/order
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/length"
)

// Order is an order. A real one comes from a database.
type Order struct {
	Number   string
	Customer ids.UserID // from the source of a webhook event
	Name     string
	Items    []Item
	Pickup   time.Time
	Shop     Shop
}

// Item is one line of an order.
type Item struct {
	Name  string
	Count int
	Yen   int // unit price
}

// Shop is where the customer picks up the order.
type Shop struct {
	Name, Address       string
	Latitude, Longitude float64
	Phone               string
}

func main() {
	out, err := run(sample())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(out)
}

func sample() Order {
	return Order{
		Number:   "20260412-017",
		Customer: "U4af4980629f1e5f5c3b1b0a8d7c6e5f4",
		Name:     "佐藤 {さくら}", // a name can contain anything
		Items: []Item{
			{"ドリップコーヒー", 2, 520},
			{"Basque cheesecake", 1, 600},
		},
		Pickup: time.Date(2026, time.April, 12, 15, 30, 0, 0, time.UTC),
		Shop: Shop{
			Name: "喫茶ほし 神保町店", Address: "東京都千代田区神田神保町1-2-3",
			Latitude: 35.6959, Longitude: 139.7578,
			Phone: "+81312345678",
		},
	}
}

// run composes and checks the messages of an order and returns the output.
func run(o Order) (string, error) {
	request := &message.Push{To: o.Customer.Chat(), Messages: compose(o)}

	// Validate reports everything that LINE would refuse.
	if err := request.Validate(); err != nil {
		return "", fmt.Errorf("order %s: %w", o.Number, err)
	}
	var out strings.Builder
	// Lint also reports warnings: what LINE accepts but would not show as intended.
	for _, v := range request.Lint() {
		fmt.Fprintln(&out, v)
	}

	// This is the body for POST /v2/bot/message/push. To send with the official SDK, pass it the messages from
	// message.Checked[messaging_api.MessageInterface](compose(o)...).
	body, err := json.MarshalIndent(request, "", "  ")
	if err != nil {
		return "", err
	}
	fmt.Fprintf(&out, "%s\n\n", body)

	// All finds objects of one type at any depth.
	for path, m := range message.All[*message.Text](request.Messages...) {
		fmt.Fprintf(&out, "%s.text: %s\n", path, lengths(m.Text))
	}
	for path, m := range message.All[*message.TextV2](request.Messages...) {
		fmt.Fprintf(&out, "%s.text: %s\n", path, lengths(m.Text))
	}
	if n, known := request.QuotaUse(); known {
		fmt.Fprintf(&out, "%d messages in the request, %d of the monthly quota\n", len(request.Messages), n)
	}
	return out.String(), nil
}

// lengths returns the length of a text in the units of LINE's limits: UTF-16 code units for texts, grapheme clusters for
// labels.
func lengths(text string) string {
	return fmt.Sprintf("%d of %d %v, %d %v",
		length.UTF16.Count(text), message.MaxText, length.UTF16, length.Grapheme.Count(text), length.Grapheme)
}

// LINE's list of emoji: https://developers.line.biz/en/docs/messaging-api/emoji-list/
var smile = message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}

// compose returns the messages. LINE accepts at most five in a request and shows them in this order.
func compose(o Order) []message.Message {
	return []message.Message{
		// 1. A plain text, up to 5000 UTF-16 code units.
		&message.Text{Text: "ご注文ありがとうございます 🙏🏻\nThank you for order " + o.Number + "."},

		// 2. A text with a LINE emoji. It is a placeholder in braces. Compose writes it, and escapes the braces in the
		// customer's name.
		message.Compose(o.Name + " 様 ").Emoji(smile).Add("\n" + receipt(o)).TextV2(),

		// 3. An image. LINE accepts only https; phones fetch it when they show it.
		&message.Image{
			OriginalContentURL: "https://kissa.example/orders/" + o.Number + ".jpg",
			PreviewImageURL:    "https://kissa.example/orders/" + o.Number + "-small.jpg",
		},

		// 4. The shop's location.
		&message.Location{
			Title: o.Shop.Name, Address: o.Shop.Address,
			Latitude: o.Shop.Latitude, Longitude: o.Shop.Longitude,
		},

		// 5. A sticker from LINE's list for bots. LINE shows only the quick reply of the last message.
		&message.Sticker{
			PackageID: "446", StickerID: "1988",
			QuickReply: message.QuickReplies(
				&action.Message{Label: "ありがとう 🙏🏻", Text: "ありがとう"},
				&action.Postback{
					Label:       action.InQuickReply.FitLabel("Again: " + o.Items[1].Name), // at most 20 clusters
					Data:        "again=" + o.Number,
					DisplayText: "The same again, please",
				},
				&action.DatetimePicker{
					Label: "Other time", Data: "pickup=" + o.Number,
					Mode:    action.Datetime,
					Initial: o.Pickup.Format(action.DatetimeLayout),
					Min:     o.Pickup.Format(action.DatetimeLayout),
				},
				&action.URI{Label: "お店に電話", URI: "tel:" + o.Shop.Phone},
			),
		},
	}
}

func receipt(o Order) string {
	var b strings.Builder
	total := 0
	for _, item := range o.Items {
		fmt.Fprintf(&b, "・%s × %d  ¥%d\n", item.Name, item.Count, item.Count*item.Yen)
		total += item.Count * item.Yen
	}
	fmt.Fprintf(&b, "合計 ¥%d\n%s に %s でお待ちしています。", total, o.Pickup.Format("15:04"), o.Shop.Name)
	return b.String()
}
