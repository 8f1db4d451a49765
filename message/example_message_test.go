package message_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/template"
)

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Println(string(b), err)
}

func Example() {
	m := &message.Text{
		Text:       "Thank you for your order.",
		QuickReply: message.QuickReplies(&action.Message{Label: "Where is my order right now?", Text: "status"}),
	}
	body, err := json.Marshal(m)
	fmt.Println(string(body), err)
	fmt.Println(message.Validate(m))

	message.Fit(m) // or change the label
	fmt.Println(message.Validate(m))
	// Output:
	// {"type":"text","text":"Thank you for your order.","quickReply":{"items":[{"type":"action","action":{"type":"message","label":"Where is my order right now?","text":"status"}}]}} <nil>
	// messages[0].quickReply.items[0].action.label: 28 grapheme clusters, at most 20 in a quick reply: "Where is my order right now?"
	// <nil>
}

func ExampleText() {
	show(&message.Text{Text: "Hello, world"})
	// Output: {"type":"text","text":"Hello, world"} <nil>
}

func ExampleText_Validate() {
	m := &message.Text{}
	fmt.Println(m.Validate())
	// Output: text: empty, needs 1 to 5000 UTF-16 code units
}

// An emoji replaces a "$" of the text. Compose computes the index.
func ExampleTextEmoji() {
	m := &message.Text{
		Text:   "👋 $",
		Emojis: []message.TextEmoji{{Index: 3, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}},
	}
	fmt.Println(m.Validate())
	m.Emojis[0].Index = 2
	fmt.Println(m.Validate())
	// Output:
	// <nil>
	// emojis[0].index: " " at UTF-16 index 2, must be "$" (the text has "$" at 3)
}

func ExampleTextV2() {
	show(&message.TextV2{
		Text: "Welcome, {user}! {heart}",
		Substitution: map[string]message.Substitution{
			"user":  &message.Mention{Mentionee: &message.MentionUser{UserID: "U8189cf6745fc0d808977bdb0b9f22995"}},
			"heart": &message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "215"},
		},
	})
	// Output: {"type":"textV2","text":"Welcome, {user}! {heart}","substitution":{"heart":{"type":"emoji","productId":"5ac1bfd5040ab15980c9b435","emojiId":"215"},"user":{"type":"mention","mentionee":{"type":"user","userId":"U8189cf6745fc0d808977bdb0b9f22995"}}}} <nil>
}

// Each message has the substitutions that its part of the text uses.
func ExampleTextV2_Split() {
	m := message.Compose("Hi ").MentionAll().Add("!\n\n" + strings.Repeat("Tea is ready. ", 400)).TextV2()
	for _, part := range m.Split() {
		v2 := part.(*message.TextV2)
		fmt.Println(len(v2.Text), len(v2.Substitution))
	}
	// Output:
	// 4995 1
	// 616 0
}

func ExampleSubstitution() {
	m := message.Compose("Hi ").Mention("U8189cf6745fc0d808977bdb0b9f22995").TextV2()
	for path, s := range message.All[message.Substitution](m) {
		fmt.Println(path, s.GetType())
	}
	// Output: messages[0].substitution.user1 mention
}

func ExampleMention() {
	show(&message.Mention{Mentionee: &message.MentionAll{}})
	// Output: {"type":"mention","mentionee":{"type":"all"}} <nil>
}

func ExampleMentionee() {
	for _, m := range []message.Mentionee{&message.MentionUser{UserID: "U8189cf6745fc0d808977bdb0b9f22995"}, &message.MentionAll{}} {
		fmt.Println(m.GetType())
	}
	// Output:
	// user
	// all
}

func ExampleMentionUser() {
	show(&message.MentionUser{UserID: "U8189cf6745fc0d808977bdb0b9f22995"})
	// Output: {"type":"user","userId":"U8189cf6745fc0d808977bdb0b9f22995"} <nil>
}

func ExampleMentionAll() {
	show(&message.MentionAll{})
	// Output: {"type":"all"} <nil>
}

func ExampleEmoji() {
	show(&message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "215"})
	// Output: {"type":"emoji","productId":"5ac1bfd5040ab15980c9b435","emojiId":"215"} <nil>
}

// Each call returns a new composer, so several texts can share a beginning.
func ExampleComposer() {
	start := message.Compose("Good morning")
	fmt.Println(start.Add(", Cony").Text().Text)
	fmt.Println(start.Add(", Brown").Text().Text)
	// Output:
	// Good morning, Cony
	// Good morning, Brown
}

// Only a TextV2 can have mentions, so a MentionComposer has no Text method.
func ExampleMentionComposer() {
	fmt.Println(message.Compose("Hi ").MentionAll().Add(", {free} tea today").TextV2().Text)
	// Output: Hi {all}, {{free}} tea today
}

func ExampleSticker() {
	m := &message.Sticker{PackageID: "446", StickerID: "1988"}
	show(m)
	fmt.Println(len(m.Lint()))
	// Output:
	// {"type":"sticker","packageId":"446","stickerId":"1988"} <nil>
	// 0
}

func ExampleImage() {
	m := &message.Image{OriginalContentURL: "http://shop.example/a.png", PreviewImageURL: "https://shop.example/a_s.png"}
	fmt.Println(m.Validate())
	// Output: originalContentUrl: http, must be https: "http://shop.example/a.png"
}

func ExampleVideo() {
	show(&message.Video{
		OriginalContentURL: "https://shop.example/tour.mp4",
		PreviewImageURL:    "https://shop.example/tour.png",
		TrackingID:         "tour-2026",
	})
	// Output: {"type":"video","originalContentUrl":"https://shop.example/tour.mp4","previewImageUrl":"https://shop.example/tour.png","trackingId":"tour-2026"} <nil>
}

func ExampleAudio() {
	show(&message.Audio{OriginalContentURL: "https://shop.example/jingle.m4a", Duration: 1500 * time.Millisecond})
	// Output: {"type":"audio","originalContentUrl":"https://shop.example/jingle.m4a","duration":1500} <nil>
}

func ExampleLocation() {
	show(&message.Location{Title: "Our shop", Address: "1-3 Kioicho, Chiyoda-ku, Tokyo", Latitude: 35.67966, Longitude: 139.73669})
	// Output: {"type":"location","title":"Our shop","address":"1-3 Kioicho, Chiyoda-ku, Tokyo","latitude":35.67966,"longitude":139.73669} <nil>
}

func ExampleCoupon() {
	show(&message.Coupon{CouponID: "01JYNW8JMQVFBNWF1APF8Z3FS7", DeliveryTag: "mail_202604"})
	// Output: {"type":"coupon","couponId":"01JYNW8JMQVFBNWF1APF8Z3FS7","deliveryTag":"mail_202604"} <nil>
}

func ExampleTemplate() {
	show(&message.Template{AltText: "Place the order?", Template: &template.Confirm{
		Text:    "Place the order?",
		Actions: []action.Action{&action.Message{Label: "Yes", Text: "Yes"}, &action.Message{Label: "No", Text: "No"}},
	}})
	// Output: {"type":"template","altText":"Place the order?","template":{"type":"confirm","text":"Place the order?","actions":[{"type":"message","label":"Yes","text":"Yes"},{"type":"message","label":"No","text":"No"}]}} <nil>
}

func ExampleImagemap() {
	m := &message.Imagemap{
		BaseURL: "https://shop.example/map", AltText: "Floor map", BaseSize: imagemap.Size{Width: 1040, Height: 1040},
		Actions: []imagemap.Action{&imagemap.URI{LinkURI: "https://shop.example/", Area: imagemap.Area{Width: 1040, Height: 1040}}},
	}
	fmt.Println(m.Validate())
	// Output: <nil>
}

func ExampleFlex() {
	m := &message.Flex{AltText: "Brown Cafe is open", Contents: &flex.Bubble{
		Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Brown Cafe", Weight: flex.Bold, Size: flex.XL}),
	}}
	show(m)
	// Output: {"type":"flex","altText":"Brown Cafe is open","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"Brown Cafe","size":"xl","weight":"bold"}]}}} <nil>
}

// A Raw sends a message of a type that LINE added after this version, unchanged.
func ExampleNewRaw() {
	m, err := message.NewRaw(`{"type":"hologram","depth":3}`)
	fmt.Println(m.GetType(), err)
	for _, v := range message.Lint(m) {
		fmt.Println(v)
	}
	_, err = message.NewRaw(`{"depth":3}`)
	fmt.Println(err)
	// Output:
	// hologram <nil>
	// warning: messages[0].type: "hologram" is not a known message type, so nothing in it was checked
	// type: missing
}

func ExampleRaw() {
	ms, err := message.Parse(`[{"type":"hologram", "depth":3}]`)
	for path, raw := range message.All[*message.Raw](ms...) {
		fmt.Println(path, string(raw.JSON()))
	}
	fmt.Println(err)
	// Output:
	// messages[0] {"type":"hologram", "depth":3}
	// messages[0].type: "hologram" is not a known message type, so nothing in it was checked
}

// Pointers to all message types are messages.
func ExampleMessage() {
	greet := func(name string) message.Message {
		if name == "" {
			return &message.Sticker{PackageID: "446", StickerID: "1988"}
		}
		return &message.Text{Text: "Hello, " + name}
	}
	fmt.Println(greet("Cony").GetType(), greet("").GetType())
	// Output: text sticker
}

func ExampleQuickReplies() {
	m := &message.Text{Text: "Tea?", QuickReply: message.QuickReplies(
		&action.Message{Label: "Yes", Text: "Yes, please"},
		&action.Camera{Label: "Show us"},
	)}
	fmt.Println(len(m.QuickReply.Items), m.Validate())
	// Output: 2 <nil>
}

func ExampleQuickReply() {
	q := &message.QuickReply{Items: []message.QuickReplyItem{
		{ImageURL: "https://shop.example/tea.png", Action: &action.Message{Label: "Tea", Text: "Tea"}},
	}}
	fmt.Println(message.Validate(&message.Text{Text: "What?", QuickReply: q}))
	// Output: <nil>
}

func ExampleQuickReplyItem() {
	show(message.QuickReplyItem{ImageURL: "https://shop.example/tea.png", Action: &action.Message{Label: "Tea", Text: "Tea"}})
	// Output: {"type":"action","imageUrl":"https://shop.example/tea.png","action":{"type":"message","label":"Tea","text":"Tea"}} <nil>
}

func ExampleSender() {
	m := &message.Text{Text: "Hello", Sender: &message.Sender{Name: "Cony of the customer service"}}
	fmt.Println(m.Validate())
	// Output: sender.name: 28 UTF-16 code units, at most 20: "Cony of the customer service"
}
