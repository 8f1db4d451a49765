// Command order composes what a shop writes to a customer after an order: five messages, in the order in
// which the customer is to read them. It checks them, and prints the body of the push request that would be
// sent, with the lengths of its texts as LINE counts them.
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

// Order is what the shop knows. A real one comes from a database.
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
	Yen   int // for one
}

// Shop is where the customer picks the order up.
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
		Name:     "佐藤 {さくら}", // a name may hold anything
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

// run composes, checks and shows the messages of an order.
func run(o Order) (string, error) {
	request := &message.Push{To: o.Customer.Chat(), Messages: compose(o)}

	// Validate names every place that LINE would refuse, so nothing half right is ever sent.
	if err := request.Validate(); err != nil {
		return "", fmt.Errorf("order %s: %w", o.Number, err)
	}
	var out strings.Builder
	// Lint has warnings as well: what LINE takes, but would not show as it was meant.
	for _, v := range request.Lint() {
		fmt.Fprintln(&out, v)
	}

	// This is what a POST to /v2/bot/message/push carries. With the official SDK, hand it the messages
	// instead: message.Checked[messaging_api.MessageInterface](compose(o)...).
	body, err := json.MarshalIndent(request, "", "  ")
	if err != nil {
		return "", err
	}
	fmt.Fprintf(&out, "%s\n\n", body)

	// All finds objects of one type, wherever they stand.
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

// lengths says how long a text is: LINE bounds texts in UTF-16 code units, labels in grapheme clusters.
func lengths(text string) string {
	return fmt.Sprintf("%d of %d %v, %d %v",
		length.UTF16.Count(text), message.MaxText, length.UTF16, length.Grapheme.Count(text), length.Grapheme)
}

// LINE's list of emoji: https://developers.line.biz/en/docs/messaging-api/emoji-list/
var smile = message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}

// compose makes the messages. LINE shows those of one request in this order, and takes five at most.
func compose(o Order) []message.Message {
	return []message.Message{
		// 1. A plain text, up to 5000 UTF-16 code units.
		&message.Text{Text: "ご注文ありがとうございます 🙏🏻\nThank you for order " + o.Number + "."},

		// 2. A text with a LINE emoji. Names in braces stand for those: Compose makes them, and doubles the
		// braces of the customer.
		message.Compose(o.Name + " 様 ").Emoji(smile).Add("\n" + receipt(o)).TextV2(),

		// 3. A picture. LINE takes https only, and fetches it when a phone shows it.
		&message.Image{
			OriginalContentURL: "https://kissa.example/orders/" + o.Number + ".jpg",
			PreviewImageURL:    "https://kissa.example/orders/" + o.Number + "-small.jpg",
		},

		// 4. Where to pick it up.
		&message.Location{
			Title: o.Shop.Name, Address: o.Shop.Address,
			Latitude: o.Shop.Latitude, Longitude: o.Shop.Longitude,
		},

		// 5. A sticker from LINE's list for bots. The quick reply stands on the last message: LINE
		// shows no other.
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
