// Command hello checks three messages of a shop. It is the program of README.md.
//
//	go run ./examples/hello
package main

import (
	"fmt"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

func main() {
	ms := []message.Message{
		&message.Text{Text: "ご注文ありがとうございます 🙏🏻"},
		&message.Image{
			OriginalContentURL: "http://kissa.example/order-017.jpg",
			PreviewImageURL:    "https://kissa.example/order-017-small.jpg",
		},
		&message.Sticker{
			PackageID: "446", StickerID: "1988",
			QuickReply: message.QuickReplies(
				&action.Message{Label: "Where is my order right now?", Text: "status"},
				&action.URI{Label: "お店に電話", URI: "tel:+81312345678"},
			),
		},
	}
	fmt.Println(message.Validate(ms...))
}
